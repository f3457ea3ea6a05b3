import type { NamedLevel } from '../kernel/levels.ts';

/** Names of the levels of {@link address}, the strongest first. */
export type AddressLevel = 'same' | 'building' | 'alike' | 'words' | 'street' | 'postalCode' | 'place' | 'some' | 'differs';

/** Place of each level in the catalogue. */
export const rank = { same: 0, building: 1, alike: 2, words: 3, street: 4, postalCode: 5, place: 6, some: 7, differs: 8 } as const;

/** Levels with figures rounded from what duplicates in public person and company data show; far from any one set. */
export const addressLevels: readonly NamedLevel<AddressLevel>[] = [
  { is: 'same', label: 'same', m: 0.42, u: 0.00002, tf: 1 },
  { is: 'building', label: 'same house and street', m: 0.05, u: 0.00001, tf: 1 },
  { is: 'alike', label: 'house and street spelt alike', m: 0.18, u: 0.00005 },
  { is: 'words', label: 'most words in common', m: 0.06, u: 0.00005 },
  { is: 'street', label: 'same street, another or no house number', m: 0.05, u: 0.0008 },
  { is: 'postalCode', label: 'same postal code', m: 0.04, u: 0.0006, tf: 1 },
  { is: 'place', label: 'same town', m: 0.02, u: 0.004, tf: 1 },
  { is: 'some', label: 'some words in common', m: 0.03, u: 0.002 },
  { is: 'differs', label: 'differs', m: 0.15, u: 0.99407 },
];
