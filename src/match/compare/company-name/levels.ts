import type { NamedLevel } from '../kernel/levels.ts';

/** Names of the levels of {@link companyName}, the strongest first. */
export type CompanyNameLevel = 'same' | 'form' | 'alike' | 'generic' | 'acronym' | 'near' | 'number' | 'further' | 'shared' | 'some' | 'differs';

/** Place of each level in the catalogue. */
export const rank = { same: 0, form: 1, alike: 2, generic: 3, acronym: 4, near: 5, number: 6, further: 7, shared: 8, some: 9, differs: 10 } as const;

/** Levels with figures rounded from what duplicates in public company data show; far from any one set. */
export const companyNameLevels: readonly NamedLevel<CompanyNameLevel>[] = [
  { is: 'same', label: 'same', m: 0.55, u: 0.00005, tf: 1 },
  { is: 'form', label: 'same but for the legal form', m: 0.05, u: 0.00002, tf: 1 },
  { is: 'alike', label: 'spelt alike', m: 0.1, u: 0.0001 },
  { is: 'generic', label: 'same but for general words', m: 0.08, u: 0.0001 },
  { is: 'acronym', label: 'one is the acronym of the other', m: 0.02, u: 0.0001 },
  { is: 'near', label: 'spelt somewhat alike', m: 0.03, u: 0.0004 },
  { is: 'number', label: 'same but for a number', m: 0.005, u: 0.0001 },
  { is: 'further', label: 'one has further words', m: 0.06, u: 0.001 },
  { is: 'shared', label: 'most words in common', m: 0.03, u: 0.002 },
  { is: 'some', label: 'some words in common', m: 0.03, u: 0.01 },
  { is: 'differs', label: 'differs', m: 0.045, u: 0.986 },
];
