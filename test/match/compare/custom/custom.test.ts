import { describe, expect, test } from 'vitest';
import { custom } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';
import { levelBetween } from '../levels.ts';

const byLength = custom({
  name: 'length',
  similarity: (a: string, b: string) => 1 - Math.abs(a.length - b.length) / Math.max(a.length, b.length),
  key: (value) => (typeof value === 'string' ? value.trim() : null),
});

describe('custom', () => {
  contractOf.comparator(custom({ name: 'letters', similarity: (a: unknown, b: unknown) => (String(a)[0] === String(b)[0] ? 0.8 : 0) }), {
    values: ['a', 'ab', 'b', 'cd'],
  });
  contractOf.comparator(byLength, { values: ['a', 'bb', 'abc', 'four', 'a longer text'] });

  test('asks the function of the host', () => {
    const level = levelBetween(byLength);
    expect(level('one', 'two')).toBe('same');
    expect(level('12345678', '123456')).toBe('alike (0.7)');
    expect(level('1', '123456')).toBe('differs');
    expect(level('1', null)).toBe(null);
  });

  test('refuses what is no function', () => {
    expect(() => custom({ name: 'x', similarity: 1 as never })).toThrow('similarity');
  });
});
