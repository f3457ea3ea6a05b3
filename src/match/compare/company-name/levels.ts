import type { NamedLevel } from '../kernel/levels.ts';

/** Names of the levels of {@link companyName}, the strongest first. */
export type CompanyNameLevel = 'same' | 'form' | 'alike' | 'generic' | 'acronym' | 'near' | 'further' | 'shared' | 'some' | 'number' | 'differs';

/** Place of each level in the catalogue. */
export const rank = { same: 0, form: 1, alike: 2, generic: 3, acronym: 4, near: 5, further: 6, shared: 7, some: 8, number: 9, differs: 10 } as const;

/** Levels with figures rounded from what duplicates in public company data show; far from any one set. */
export const companyNameLevels: readonly NamedLevel<CompanyNameLevel>[] = [
  { is: 'same', label: 'same', m: 0.45, u: 0.00003, tf: 1 },
  { is: 'form', label: 'same but for the legal form', m: 0.03, u: 0.000005, tf: 1 },
  { is: 'alike', label: 'spelt alike', m: 0.04, u: 0.00001 },
  { is: 'generic', label: 'same but for general words', m: 0.05, u: 0.00002 },
  { is: 'acronym', label: 'one is the acronym of the other', m: 0.01, u: 0.00002 },
  { is: 'near', label: 'spelt somewhat alike', m: 0.02, u: 0.00005 },
  { is: 'further', label: 'one has further words', m: 0.2, u: 0.0009 },
  { is: 'shared', label: 'most words in common', m: 0.04, u: 0.0006 },
  { is: 'some', label: 'some words in common', m: 0.09, u: 0.006 },
  { is: 'number', label: 'same but for a number', m: 0.005, u: 0.0008 },
  { is: 'differs', label: 'differs', m: 0.065, u: 0.991565 },
];
