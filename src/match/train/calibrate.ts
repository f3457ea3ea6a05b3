import { noValue } from '../compare/comparator.ts';
import type { PatternCounts } from './em.ts';
import { ratioAt, sumOfRatios, type LevelTable, type LogRatios } from './log-ratios.ts';

/** How far the sum of the weights may be believed: the true log-odds are about `offset` + prior + `slope` × sum. */
export interface Calibration {
  /** In log-odds, natural. */
  readonly offset: number;
  /** Between 0.2 and 1; 1 where comparisons are independent of each other. */
  readonly slope: number;
}

/** Weights as they are. */
export const asTheyAre: Calibration = { offset: 0, slope: 1 };

/** Sums of the others' log ratios are counted in bins this wide. */
const binWidth = 1;
const mostBins = 120;

/** What must be overcome before weights are changed, as log-likelihood: few pairs prove nothing. */
const trustInSlope = 50;
const trustInOffset = 0.5;

/** And before a pair counts as a match that by the plain sum is none: a merge that is not made does less harm than a wrong one. */
const trustInCaution = 10;

/**
 * Asks each comparison in turn whether the others are right. Where the others are sure that two records are the same, the one
 * left out must show what it shows among matches; where it shows what it shows among strangers as often, the others were too sure.
 *
 * Fellegi and Sunter's sum of weights takes it that values of strangers agree independently. They don't: who shares a name shares a
 * language, and with it towns, streets and employers, the more so the longer a list is. The sum is then drawn together by a slope and
 * an offset, as Platt's scaling does for classifiers, but without labels: the likelihood of what the comparison left out shows is the
 * greatest there.
 */
export function calibrate(patterns: PatternCounts, m: LevelTable, u: LevelTable, ratios: LogRatios, logPrior: number): Calibration {
  const bins = binned(patterns, ratios, logPrior).map((bin) => seenIn(bin, m, u));
  const likelihood = ({ offset, slope }: Calibration): number => {
    const raised = Math.max(0, offset + logPrior * (1 - slope));
    let sum = -trustInSlope * (1 - slope) ** 2 - trustInOffset * offset ** 2 - trustInCaution * raised ** 2;
    for (const { score, counts, among, apart } of bins) {
      const same = 1 / (1 + Math.exp(-(logPrior + offset + slope * score)));
      for (let i = 0; i < counts.length; i++) sum += (counts[i] as number) * Math.log(same * (among[i] as number) + (1 - same) * (apart[i] as number));
    }
    return sum;
  };
  let best = asTheyAre;
  let most = likelihood(best);
  for (const [slopeStep, offsetStep, reach] of searches) {
    const { slope: s, offset: o } = best;
    for (let i = -reach; i <= reach; i++) {
      for (let j = -reach; j <= reach; j++) {
        const tried = { slope: Math.min(1, Math.max(0.2, s + i * slopeStep)), offset: Math.min(15, Math.max(-15, o + j * offsetStep)) };
        const found = likelihood(tried);
        if (found > most) {
          most = found;
          best = tried;
        }
      }
    }
  }
  return best;
}

/** Steps of slope and offset, and how many to either side: a wide net, then finer ones around the best. */
const searches = [
  [0.1, 1.5, 8],
  [0.03, 0.4, 4],
  [0.01, 0.1, 4],
] as const;

interface Bin {
  /** Sum of the others' log ratios. */
  readonly score: number;
  /** By comparison left out and level. */
  readonly seen: readonly Float64Array[];
}

/** What was seen in a bin, one entry a level of a comparison: how often, and its probability among matches and apart from them. */
function seenIn({ score, seen }: Bin, m: LevelTable, u: LevelTable) {
  const entries = seen
    .flatMap((row, c) =>
      Array.from(row, (count, level) => ({ count, m: (m[c] as readonly number[])[level] as number, u: (u[c] as readonly number[])[level] as number })),
    )
    .filter(({ count }) => count > 0);
  const column = (of: (entry: (typeof entries)[number]) => number): Float64Array => Float64Array.from(entries, of);
  return { score, counts: column(({ count }) => count), among: column((entry) => entry.m), apart: column((entry) => entry.u) };
}

/** Counts what each comparison shows, by what the others say, where these take the two for the same. */
function binned(patterns: PatternCounts, ratios: LogRatios, logPrior: number): readonly Bin[] {
  const { comparisons, levels, counts } = patterns;
  const sums = sumOfRatios(patterns, ratios);
  const bins = new Map<number, Bin>();
  for (let p = 0; p < counts.length; p++) {
    for (let c = 0; c < comparisons; c++) {
      const level = levels[p * comparisons + c] as number;
      if (level === noValue) continue;
      const others = (sums[p] as number) - ratioAt(ratios, c, level);
      if (logPrior + others < 0) continue;
      const number = Math.min(mostBins, Math.floor(others / binWidth));
      let bin = bins.get(number);
      if (bin === undefined) {
        bin = { score: (number + 0.5) * binWidth, seen: ratios.map((row) => new Float64Array(row.length)) };
        bins.set(number, bin);
      }
      const row = bin.seen[c] as Float64Array;
      row[level] = (row[level] as number) + (counts[p] as number);
    }
  }
  return [...bins.values()];
}
