import type { NamedLevel } from '../kernel/levels.ts';

/** Names of the levels of {@link address}, the strongest first. */
export type AddressLevel = 'same' | 'building' | 'alike' | 'words' | 'street' | 'place' | 'some' | 'differs';

/** Place of each level in the catalogue. */
export const rank = { same: 0, building: 1, alike: 2, words: 3, street: 4, place: 5, some: 6, differs: 7 } as const;

/** Levels with figures rounded from what duplicates in public person and company data show; far from any one set. */
export const addressLevels: readonly NamedLevel<AddressLevel>[] = [
  { is: 'same', label: 'same', m: 0.42, u: 0.00002, tf: 1 },
  { is: 'building', label: 'same house and street', m: 0.05, u: 0.00001, tf: 1 },
  { is: 'alike', label: 'house and street spelt alike', m: 0.18, u: 0.00005 },
  { is: 'words', label: 'most words in common', m: 0.06, u: 0.00005 },
  { is: 'street', label: 'same street, another or no house number', m: 0.05, u: 0.0008 },
  { is: 'place', label: 'same postal code or town', m: 0.06, u: 0.003 },
  { is: 'some', label: 'some words in common', m: 0.03, u: 0.002 },
  { is: 'differs', label: 'differs', m: 0.15, u: 0.99407 },
];
