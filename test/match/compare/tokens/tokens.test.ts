import { describe, expect, test } from 'vitest';
import { tokens } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';
import { levelBetween } from '../levels.ts';

describe('tokens', () => {
  contractOf.comparator(tokens(), { values: ['red wooden table', 'table red', 'oak chair', '***'] });

  test.each([
    ['red wooden table', 'Table, wooden (red)', 'the same words'],
    ['red wooden table', 'red wooden table round', 'at least 75 % of the words'],
    ['red wooden table', 'red wooden chair', 'at least 50 % of the words'],
    ['red wooden table', 'red chair', 'at least 25 % of the words'],
    ['red wooden table', 'oak chair', 'fewer words'],
    ['красный стол', 'krasny stol', 'the same words'],
    ['table', null, null],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levelBetween(tokens())(a, b)).toBe(level);
  });

  test('lets the words you call common weigh less', () => {
    expect(levelBetween(tokens({ common: ['table'] }))('oak table', 'red table')).toBe('fewer words');
  });

  test('compares with the shorter side alone where told', () => {
    expect(levelBetween(tokens({ of: 'shorter' }))('red table', 'big red wooden table')).toBe('the same words');
  });
});
