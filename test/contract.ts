import { describe, test } from 'vitest';
import { comparatorContract, fieldTypeContract, normalizerContract, type Law } from '../src/testing/contract/index.ts';

/** How long one law may take; the longest inputs must not come near it. */
const patience = 20_000;

const underContract =
  <A extends readonly unknown[]>(title: string, laws: (...args: A) => readonly Law[]) =>
  (...args: A): void => {
    describe(title, () => {
      for (const { name, run } of laws(...args)) test(name, run, patience);
    });
  };

/**
 * Puts a unit under the contract of its kind: `contractOf.normalizer(normalizePercent, { valid: ['12,5 %'] })`.
 * A unit that is exported but nowhere under contract fails `test/house/contracts.test.ts`.
 */
export const contractOf = {
  normalizer: underContract('as a normaliser', normalizerContract),
  comparator: underContract('as a comparator', comparatorContract),
  fieldType: underContract('as a field type', fieldTypeContract),
};
