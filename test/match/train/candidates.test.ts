import { describe, expect, test } from 'vitest';
import { estimateFromCandidates } from '../../../src/match/train/candidates.ts';
import type { PatternCounts } from '../../../src/match/train/em.ts';
import { m, simulatedPatterns, u } from './simulated-patterns.ts';

const five = <T>(row: T): T[] => Array.from({ length: 5 }, () => row);

/** Candidates of ten thousand records, all of them tallied; what is known beforehand is not what is true. */
const learnt = (patterns: PatternCounts, known: readonly number[] = [0.5, 0.3, 0.2]) =>
  estimateFromCandidates(patterns, {
    m: five(known),
    u: five(u),
    damping: five(1),
    strength: 50,
    prior: { rows: 10_000, share: 1, recall: 1, start: 1e-4 },
  });

describe('learning from candidates', () => {
  test('finds how often values agree among matches, and how many matches there are', () => {
    const { m: found, prior, support, settled } = learnt(simulatedPatterns({ matches: 2000, strangers: 98_000, relatives: 0, seed: 4 }));
    for (const row of found) row.forEach((value, level) => expect(value).toBeCloseTo(m[level] as number, 1));
    expect(prior * ((10_000 * 9999) / 2)).toBeGreaterThan(1700);
    expect(prior * ((10_000 * 9999) / 2)).toBeLessThan(2300);
    for (const matches of support) expect(matches).toBeGreaterThan(1000);
    expect(settled).toBe(true);
  });

  test('is not led astray by strangers who have much in common', () => {
    const { m: found, prior } = learnt(simulatedPatterns({ matches: 2000, strangers: 48_000, relatives: 50_000, seed: 5 }));
    for (const row of found) expect(row[0]).toBeGreaterThan(0.6);
    expect(prior * ((10_000 * 9999) / 2)).toBeLessThan(4000);
  });

  test('keeps what is known beforehand where there are no matches, and finds next to none', () => {
    const { m: found, prior } = learnt(simulatedPatterns({ matches: 0, strangers: 90_000, relatives: 10_000, seed: 6 }), m);
    for (const row of found) expect(row[0]).toBeGreaterThan(0.5);
    expect(prior * ((10_000 * 9999) / 2)).toBeLessThan(100);
  });
});
