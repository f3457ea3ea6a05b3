import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/random.ts';
import { noValue } from '../../../src/match/compare/comparator.ts';
import { estimateMatchLevels, leastProbability, type PatternCounts } from '../../../src/match/train/em.ts';

/** Expected counts of every pattern when `pairs` pairs are drawn from known m, u and prior. */
function expectedPatterns(m: readonly number[][], u: readonly number[][], prior: number, pairs: number): PatternCounts {
  let patterns: number[][] = [[]];
  for (const row of m) patterns = patterns.flatMap((pattern) => row.map((_, level) => [...pattern, level]));
  const probability = (rows: readonly number[][], pattern: readonly number[]): number => pattern.reduce((p, level, c) => p * (rows[c]?.[level] ?? 0), 1);
  const counts = patterns.map((pattern) => pairs * (prior * probability(m, pattern) + (1 - prior) * probability(u, pattern)));
  return { comparisons: m.length, levels: Uint8Array.from(patterns.flat()), counts: Float64Array.from(counts) };
}

const m = [
  [0.8, 0.15, 0.05],
  [0.9, 0.1],
  [0.7, 0.3],
];
const u = [
  [0.02, 0.05, 0.93],
  [0.05, 0.95],
  [0.1, 0.9],
];

describe('estimateMatchLevels', () => {
  test('recovers m and the prior that made the patterns', () => {
    const estimate = estimateMatchLevels(expectedPatterns(m, u, 0.2, 1e6), u, { prior: 0.5, maxIterations: 2000, tolerance: 1e-9 });
    expect(estimate.converged).toBe(true);
    expect(estimate.prior).toBeCloseTo(0.2, 4);
    estimate.m.forEach((row, c) => row.forEach((value, level) => expect(value).toBeCloseTo(m[c]?.[level] ?? 0, 4)));
  });

  test('says when it stopped at the iteration limit', () => {
    const estimate = estimateMatchLevels(expectedPatterns(m, u, 0.2, 1e6), u, { prior: 0.5, maxIterations: 2 });
    expect(estimate).toMatchObject({ iterations: 2, converged: false });
  });

  test('keeps the prior when told to', () => {
    expect(estimateMatchLevels(expectedPatterns(m, u, 0.2, 1e6), u, { prior: 0.3, fixPrior: true }).prior).toBe(0.3);
  });

  test('never leaves a probability at zero, where it would stick', () => {
    const patterns: PatternCounts = { comparisons: 1, levels: Uint8Array.of(0, 2), counts: Float64Array.of(90, 10) };
    const estimate = estimateMatchLevels(patterns, [[0.1, 0.1, 0.8]], { prior: 0.5 });
    for (const value of estimate.m[0] ?? []) expect(value).toBeGreaterThan(leastProbability / 2);
  });

  test('draws few observations towards what is known already', () => {
    const patterns: PatternCounts = { comparisons: 1, levels: Uint8Array.of(0), counts: Float64Array.of(5) };
    const estimate = estimateMatchLevels(patterns, [[0.1, 0.9]], { prior: 0.9, shrinkage: { towards: [[0.8, 0.2]], strength: 50 } });
    expect(estimate.m[0]?.[0]).toBeGreaterThan(0.8);
    expect(estimate.m[0]?.[0]).toBeLessThan(0.85);
  });

  test('takes a missing value as no evidence', () => {
    const patterns: PatternCounts = { comparisons: 2, levels: Uint8Array.of(0, noValue, 1, noValue), counts: Float64Array.of(50, 50) };
    const estimate = estimateMatchLevels(patterns, [u[1] ?? [], u[2] ?? []], { prior: 0.5 });
    expect(estimate.support[1]).toBe(0);
  });

  test('gives probabilities that sum to one, whatever the counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 30 }), (seed) => {
        const random = seededRandom(seed);
        const patterns = expectedPatterns(m, u, random.next(), 1000);
        const counts = patterns.counts.map((count) => Math.round(count * random.next() * 2));
        const estimate = estimateMatchLevels({ ...patterns, counts }, u, { prior: random.next() });
        for (const row of estimate.m) expect(row.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 6);
        expect(estimate.prior).toBeGreaterThan(0);
        expect(estimate.prior).toBeLessThan(1);
      }),
    );
  });
});
