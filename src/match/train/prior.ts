import type { Calibration } from './calibrate.ts';
import type { PatternCounts } from './em.ts';
import { sumOfRatios, type LogRatios } from './log-ratios.ts';

/** What the prior is estimated from. */
export interface PriorOptions {
  readonly rows: number;
  /** Share of the candidate pairs that were tallied. */
  readonly share: number;
  /** Share of the matches that blocking is thought to find. */
  readonly recall: number;
  readonly start: number;
}

/**
 * The probability that two random records are the same: expected matches among the candidates, over what blocking is thought to
 * find, over all pairs. Each guess of the prior changes what counts as a match, so it is repeated until it stays.
 */
export function estimatePrior(patterns: PatternCounts, ratios: LogRatios, options: PriorOptions, { offset, slope }: Calibration): number {
  const all = (options.rows * (options.rows - 1)) / 2;
  const logs = sumOfRatios(patterns, ratios).map((sum) => offset + slope * sum);
  // Nobody has more than some ten copies of every record, and one pair in all is the least that makes sense to look for.
  const most = Math.min(0.5, 20 / options.rows);
  const least = Math.min(most, 1 / all);
  let prior = options.start;
  for (let round = 0; round < 50; round++) {
    const logOdds = Math.log(prior / (1 - prior));
    let matches = 0;
    for (let p = 0; p < logs.length; p++) matches += (patterns.counts[p] as number) / (1 + Math.exp(-(logOdds + (logs[p] as number))));
    // Half a match is added on either side, so that a set without duplicates does not end at zero.
    const next = Math.min(most, Math.max(least, (matches / options.share + 0.5) / options.recall / all));
    if (Math.abs(next - prior) <= prior * 1e-4) return next;
    prior = next;
  }
  return prior;
}
