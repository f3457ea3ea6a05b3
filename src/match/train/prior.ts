import { noValue } from '../compare/comparator.ts';
import { leastProbability, type PatternCounts } from './em.ts';

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
export function estimatePrior(patterns: PatternCounts, m: readonly (readonly number[])[], u: readonly (readonly number[])[], options: PriorOptions): number {
  const { comparisons, levels, counts } = patterns;
  const all = (options.rows * (options.rows - 1)) / 2;
  const logs = Float64Array.from(counts, (_, p) => {
    let sum = 0;
    for (let c = 0; c < comparisons; c++) {
      const level = levels[p * comparisons + c] as number;
      if (level !== noValue)
        sum += Math.log(
          Math.max((m[c] as readonly number[])[level] as number, leastProbability) / Math.max((u[c] as readonly number[])[level] as number, leastProbability),
        );
    }
    return sum;
  });
  // Nobody has more than some ten copies of every record, and one pair in all is the least that makes sense to look for.
  const most = Math.min(0.5, 20 / options.rows);
  const least = Math.min(most, 1 / all);
  let prior = options.start;
  for (let round = 0; round < 50; round++) {
    const logOdds = Math.log(prior / (1 - prior));
    let matches = 0;
    for (let p = 0; p < counts.length; p++) matches += (counts[p] as number) / (1 + Math.exp(-(logOdds + (logs[p] as number))));
    // Half a match is added on either side, so that a set without duplicates does not end at zero.
    const next = Math.min(most, Math.max(least, (matches / options.share + 0.5) / options.recall / all));
    if (Math.abs(next - prior) <= prior * 1e-4) return next;
    prior = next;
  }
  return prior;
}
