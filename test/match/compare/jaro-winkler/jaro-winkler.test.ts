import { describe, expect, test } from 'vitest';
import { jaroWinkler } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';
import { levelBetween } from '../levels.ts';

describe('jaroWinkler', () => {
  contractOf.comparator(jaroWinkler(), { values: ['martha', 'marhta', 'dwayne', 'duane', 'Łódź', 'x'] });

  test.each([
    ['Martha', 'martha', 'same'],
    ['Martha', 'Marhta', 'spelt alike (0.92)'],
    ['michelle', 'michal', 'spelt alike (0.88)'],
    ['dwayne', 'duane', 'spelt alike (0.8)'],
    ['itman', 'smith', 'differs'],
    ['Martha', undefined, null],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levelBetween(jaroWinkler())(a, b)).toBe(level);
  });

  test('takes levels of your own and refuses what cannot be one', () => {
    expect(levelBetween(jaroWinkler({ levels: [0.9] }))('martha', 'marhta')).toBe('spelt alike (0.9)');
    expect(() => jaroWinkler({ levels: [0.8, 0.9] })).toThrow('falling');
    expect(() => jaroWinkler({ levels: [92] })).toThrow('between 0 and 1');
  });
});
