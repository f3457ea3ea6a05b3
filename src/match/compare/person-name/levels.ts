import type { NamedLevel } from '../kernel/levels.ts';

/** Names of the levels of {@link personName}, the strongest first. */
export type PersonNameLevel = 'same' | 'further' | 'variant' | 'alike' | 'swapped' | 'initial' | 'near' | 'lacking' | 'middle' | 'family' | 'given' | 'differs';

/** Place of each level in the catalogue. */
export const rank = {
  same: 0,
  further: 1,
  variant: 2,
  alike: 3,
  swapped: 4,
  initial: 5,
  near: 6,
  lacking: 7,
  middle: 8,
  family: 9,
  given: 10,
  differs: 11,
} as const;

/** Levels with figures rounded from what duplicates in public person data show; far from any one set. */
export const personNameLevels: readonly NamedLevel<PersonNameLevel>[] = [
  { is: 'same', label: 'same', m: 0.42, u: 0.00003, tf: 1 },
  { is: 'further', label: 'same, one with further names', m: 0.04, u: 0.000004, tf: 1 },
  { is: 'variant', label: 'given name in another form', m: 0.04, u: 0.000005, tf: 1 },
  { is: 'alike', label: 'spelt alike', m: 0.22, u: 0.00004, tf: 1, frequencyOf: 0 },
  { is: 'swapped', label: 'given and family name swapped', m: 0.03, u: 0.000007, tf: 1, frequencyOf: 0 },
  { is: 'initial', label: 'given name as initial', m: 0.015, u: 0.00002, tf: 1 },
  { is: 'near', label: 'spelt somewhat alike', m: 0.03, u: 0.00008, tf: 0.5, frequencyOf: 0 },
  { is: 'lacking', label: 'all that one side tells agrees', m: 0.055, u: 0.0006, tf: 0.8 },
  { is: 'middle', label: 'another middle name', m: 0.005, u: 0.00007 },
  { is: 'family', label: 'same family name', m: 0.055, u: 0.003, tf: 1 },
  { is: 'given', label: 'same given name', m: 0.03, u: 0.008, tf: 1 },
  { is: 'differs', label: 'differs', m: 0.06, u: 0.988144 },
];
