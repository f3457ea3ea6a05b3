import { describe, expect, test } from 'vitest';
import { number } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';
import { levelBetween } from '../levels.ts';

describe('number', () => {
  contractOf.comparator(number(), { values: [100, 101, '100.0', { amount: '100.00', currency: 'EUR' }, -5, 'about ten'] });

  test.each([
    [100, '100.0', 'same'],
    [100, { amount: '100.00', currency: 'EUR' }, 'same'],
    [100, 100.5, 'within 1 %'],
    [100, 95, 'within 10 %'],
    [100, 50, 'differs'],
    [100, -100, 'differs'],
    ['about ten', 'About ten', 'same'],
    ['about ten', 10, 'differs'],
    [100, null, null],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levelBetween(number())(a, b)).toBe(level);
  });

  test('counts absolute differences where told', () => {
    expect(levelBetween(number({ by: 'absolute' }))(2001, 2002)).toBe('within 1');
  });
});
