import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levenshtein, osaDistance } from '../../src/text/edit-distance.ts';
import { isOneSlip } from '../../src/text/one-slip.ts';
import { jaroSimilarity, jaroWinklerSimilarity } from '../../src/text/jaro-winkler.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 8 });

/** Optimal string alignment by its definition, for comparison. */
function slowOsa(a: string, b: string): number {
  const distance = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
    return Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped);
  };
  const known = new Map<number, number>();
  const at = (i: number, j: number): number => {
    const key = i * 100 + j;
    const found = known.get(key) ?? distance(i, j);
    known.set(key, found);
    return found;
  };
  return at(a.length, b.length);
}

describe('osaDistance', () => {
  test.each([
    ['gmial.com', 'gmail.com', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('%s → %s is %d', (a, b, distance) => {
    expect(osaDistance(a, b)).toBe(distance);
  });

  test('agrees with its definition, and within a limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, max) => {
        const truth = slowOsa(a, b);
        expect(osaDistance(a, b)).toBe(truth);
        const bounded = osaDistance(a, b, max);
        expect(truth <= max ? bounded === truth : bounded > max).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('is never larger than Levenshtein’s', () => {
    fc.assert(fc.property(word, word, (a, b) => void expect(osaDistance(a, b)).toBeLessThanOrEqual(levenshtein(a, b))));
  });
});

describe('isOneSlip', () => {
  test('is true exactly where the distance is 1', () => {
    fc.assert(
      fc.property(word, word, (a, b) => void expect(isOneSlip(a, b)).toBe(slowOsa(a, b) === 1)),
      { numRuns: 5000 },
    );
  });
});

describe('jaroWinklerSimilarity', () => {
  test.each([
    ['MARTHA', 'MARHTA', '0.9611'],
    ['DIXON', 'DICKSONX', '0.8133'],
    ['ITMAN', 'SMITH', '0.4667'],
    ['MICHELLE', 'MICHAEL', '0.9214'],
    ['DWAYNE', 'DUANE', '0.8400'],
    ['JONES', 'JOHNSON', '0.8324'],
    ['ABROMS', 'ABRAMS', '0.9222'],
  ])('%s and %s are alike by %s, as published', (a, b, similarity) => {
    expect(jaroWinklerSimilarity(a, b).toFixed(4)).toBe(similarity);
  });

  test('lifts a shared beginning only above 0.7', () => {
    expect(jaroWinklerSimilarity('abxxxx', 'abyyyy')).toBe(jaroSimilarity('abxxxx', 'abyyyy'));
  });

  test('is symmetric, within 0 and 1, and 1 for equals alone', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const similarity = jaroWinklerSimilarity(a, b);
        expect(similarity).toBeCloseTo(jaroWinklerSimilarity(b, a), 12);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        if (a === b) expect(similarity).toBe(1);
      }),
      { numRuns: 2000 },
    );
  });
});
