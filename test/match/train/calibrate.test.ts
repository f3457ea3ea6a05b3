import { describe, expect, test } from 'vitest';
import { calibrate } from '../../../src/match/train/calibrate.ts';
import { logRatios, sumOfRatios } from '../../../src/match/train/log-ratios.ts';
import type { PatternCounts } from '../../../src/match/train/em.ts';
import { m, simulatedPatterns, u } from './simulated-patterns.ts';

const five = <T>(row: T): T[] => Array.from({ length: 5 }, () => row);
const ratios = logRatios(five(m), five(u), five(1));
const logit = (p: number): number => Math.log(p / (1 - p));
const calibrated = (patterns: PatternCounts, prior: number) => calibrate(patterns, five(m), five(u), ratios, logit(prior));

describe('calibration', () => {
  test('leaves the sum of weights as it is where comparisons are independent', () => {
    const { slope, offset } = calibrated(simulatedPatterns({ matches: 1000, strangers: 99_000, relatives: 0, seed: 1 }), 0.01);
    expect(slope).toBeGreaterThan(0.85);
    expect(Math.abs(offset)).toBeLessThan(1);
  });

  test('draws the sum together where strangers who have something in common agree more often', () => {
    const patterns = simulatedPatterns({ matches: 1000, strangers: 49_000, relatives: 50_000, seed: 2 });
    const prior = logit(0.01);
    const { slope, offset } = calibrated(patterns, 0.01);
    expect(slope).toBeLessThan(0.8);
    const sums = sumOfRatios(patterns, ratios);
    const expected = (a: number, b: number): number =>
      patterns.counts.reduce((total, count, p) => total + count / (1 + Math.exp(-(prior + a + b * (sums[p] as number)))), 0);
    // Taken as they are, the weights find far more matches than the thousand there are.
    expect(expected(0, 1)).toBeGreaterThan(4000);
    expect(expected(offset, slope)).toBeGreaterThan(600);
    expect(expected(offset, slope)).toBeLessThan(3000);
  });

  test('changes nothing where there are too few pairs to prove anything', () => {
    const { slope, offset } = calibrated(simulatedPatterns({ matches: 3, strangers: 40, relatives: 5, seed: 3 }), 0.05);
    expect(slope).toBeGreaterThan(0.8);
    expect(Math.abs(offset)).toBeLessThan(2);
    expect(calibrated({ comparisons: 5, levels: new Uint8Array(0), counts: new Float64Array(0) }, 0.01)).toEqual({ slope: 1, offset: 0 });
  });
});
