import { noValue } from '../compare/comparator.ts';
import { leastProbability, type PatternCounts } from './em.ts';

/** ln(m / u) by comparison and level, damped as the comparison says. */
export type LogRatios = readonly (readonly number[])[];

/** A probability by comparison and level. */
export type LevelTable = readonly (readonly number[])[];

/** The log ratios of m and u. */
export const logRatios = (m: LevelTable, u: LevelTable, damping: readonly number[]): LogRatios =>
  m.map((row, c) =>
    row.map(
      (value, level) =>
        (damping[c] as number) * Math.log(Math.max(value, leastProbability) / Math.max((u[c] as readonly number[])[level] as number, leastProbability)),
    ),
  );

/** What a level says; a comparison without a value on either side says nothing. */
export const ratioAt = (ratios: LogRatios, c: number, level: number): number => (level === noValue ? 0 : ((ratios[c] as readonly number[])[level] as number));

/** The sum over the comparisons of each pattern. */
export function sumOfRatios({ comparisons, levels, counts }: PatternCounts, ratios: LogRatios): Float64Array {
  const sums = new Float64Array(counts.length);
  for (let p = 0; p < counts.length; p++) {
    let sum = 0;
    for (let c = 0; c < comparisons; c++) sum += ratioAt(ratios, c, levels[p * comparisons + c] as number);
    sums[p] = sum;
  }
  return sums;
}
