import { describe, expect, test } from 'vitest';
import { postalCode } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';
import { levelBetween } from '../levels.ts';

describe('postalCode', () => {
  contractOf.comparator(postalCode(), { values: ['tq13 8df', 'TQ138DF', 'TQ13 8DG', '90210', '90210-1234', '9021'] });

  test.each([
    ['TQ13 8DF', 'tq138df', 'same'],
    ['90210-1234', '90210', 'same'],
    ['00-950', '00950', 'same'],
    ['TQ13 8DF', 'TQ13 8DE', 'slip'],
    ['TQ13 8DF', 'TQ13 8GE', 'sector'],
    ['TQ13 8DF', 'TQ13 2AA', 'district'],
    ['TQ13 8DF', 'TQ1 1AB', 'area'],
    ['90210', '90288', 'district'],
    ['90210', '10001', 'differs'],
    ['90210', null, null],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levelBetween(postalCode())(a, b)).toBe(level);
  });
});
