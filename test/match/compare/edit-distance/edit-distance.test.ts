import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';
import { levelBetween } from '../levels.ts';

describe('editDistance', () => {
  contractOf.comparator(editDistance(), { values: ['AC-1001', 'AC-1010', 'AC-1002', 'zz'] });

  test.each([
    ['AC-1001', 'ac-1001', 'same'],
    ['AC-1001', 'AC-1010', 'one slip'],
    ['AC-1001', 'AC-10011', 'one slip'],
    ['AC-1001', 'AC-1112', 'differs'],
    ['AC-1001', 'AC-1112', 'differs'],
    ['AC-1001', 'BC-1002', 'up to 2 slips'],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levelBetween(editDistance())(a, b)).toBe(level);
  });

  test('refuses limits that do not rise', () => {
    expect(() => editDistance({ levels: [2, 1] })).toThrow('rising');
  });
});
