import { describe, expect, test } from 'vitest';
import { exact } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';
import { levelBetween } from '../levels.ts';

describe('exact', () => {
  contractOf.comparator(exact(), { values: ['DE', 'de', 'active', 7, true] });

  test.each([
    ['DE', 'de', 'same'],
    ['Łódź', 'lodz', 'same'],
    [7, '7', 'same'],
    ['DE', 'AT', 'differs'],
    ['DE', null, null],
    ['DE', '  ', null],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levelBetween(exact())(a, b)).toBe(level);
  });
});
