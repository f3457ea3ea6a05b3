import { noValue } from '../compare/comparator.ts';

/**
 * How often each agreement pattern occurs among the pairs of one training session. A million pairs collapse to some
 * hundred patterns, so an iteration of EM costs patterns × comparisons, not pairs.
 */
export interface PatternCounts {
  /** Comparisons in a pattern. */
  readonly comparisons: number;
  /** Level of each comparison in each pattern, pattern after pattern; {@link noValue} where a side had none. */
  readonly levels: Uint8Array;
  /** Pairs of each pattern. */
  readonly counts: Float64Array;
}

/** Options of {@link estimateMatchLevels}. */
export interface MatchLevelOptions {
  /** Share of matches among the session's pairs to begin with. */
  readonly prior: number;
  /** m to begin with, comparison by comparison and level by level; mostly the best level unless given. */
  readonly start?: readonly (readonly number[])[];
  /** Keeps the share of matches as it is. */
  readonly fixPrior?: boolean;
  /** Iterations at most; 25 unless given. */
  readonly maxIterations?: number;
  /** Ends when nothing moved by more; 0.0001 unless given. */
  readonly tolerance?: number;
  /** What m is drawn towards where matches are few, with the number of matches that counts as much. */
  readonly shrinkage?: { readonly towards: readonly (readonly number[])[]; readonly strength: number };
  /** Temperature on the log-likelihood ratio of correlated comparisons; 1 leaves it as it is, less distrusts it. */
  readonly temper?: number;
}

/** What EM found. */
export interface MatchLevelEstimate {
  /** m of each comparison and level. */
  readonly m: readonly Float64Array[];
  /** Share of matches among the session's pairs. */
  readonly prior: number;
  /** Expected matches that had a value on both sides, by comparison. */
  readonly support: readonly number[];
  readonly iterations: number;
  readonly converged: boolean;
}

/** No probability is allowed below this: EM cannot leave zero, and a weight must stay finite. */
export const leastProbability = 1e-9;

/**
 * Estimates m, the probability of each level among matches, by expectation maximisation with u held fixed.
 *
 * Source: Fellegi & Sunter 1969; Winkler 1988; Enamorado, Fifield & Imai 2019 for EM on pattern counts.
 */
export function estimateMatchLevels(patterns: PatternCounts, u: readonly ArrayLike<number>[], options: MatchLevelOptions): MatchLevelEstimate {
  const { maxIterations = 25, tolerance = 1e-4, temper = 1 } = options;
  const { comparisons, levels, counts } = patterns;
  let m = u.map((levelsOfU, c) => startOf(levelsOfU.length, options.start?.[c]));
  let prior = clampProbability(options.prior);
  let support: number[] = new Array<number>(comparisons).fill(0);
  let iterations = 0;
  let converged = false;
  while (iterations < maxIterations && !converged) {
    iterations++;
    const ratios = m.map((row, c) => logRatios(row, u[c] as ArrayLike<number>, temper));
    const expected = m.map((row) => new Float64Array(row.length));
    const logPrior = Math.log(prior / (1 - prior));
    let pairs = 0;
    let matches = 0;
    for (let p = 0; p < counts.length; p++) {
      const from = p * comparisons;
      let logOdds = logPrior;
      for (let c = 0; c < comparisons; c++) {
        const level = levels[from + c] as number;
        if (level !== noValue) logOdds += (ratios[c] as Float64Array)[level] as number;
      }
      const count = counts[p] as number;
      const weight = count / (1 + Math.exp(-logOdds));
      pairs += count;
      matches += weight;
      for (let c = 0; c < comparisons; c++) {
        const level = levels[from + c] as number;
        if (level === noValue) continue;
        const row = expected[c] as Float64Array;
        row[level] = (row[level] as number) + weight;
      }
    }
    support = expected.map((row) => row.reduce((sum, x) => sum + x, 0));
    const next = expected.map((row, c) =>
      normalise(row, support[c] as number, m[c] as Float64Array, options.shrinkage?.towards[c], options.shrinkage?.strength ?? 0),
    );
    const nextPrior = options.fixPrior === true || pairs === 0 ? prior : clampProbability(matches / pairs);
    converged = Math.max(Math.abs(nextPrior - prior), largestMove(m, next)) < tolerance;
    m = next;
    prior = nextPrior;
  }
  return { m, prior, support, iterations, converged };
}

/** Most of the probability on the best level, the rest shared: where EM starts when nothing better is known. */
function startOf(size: number, given: readonly number[] | undefined): Float64Array {
  if (given !== undefined && given.length === size) return Float64Array.from(given, (x) => Math.max(x, leastProbability));
  if (size === 1) return Float64Array.of(1);
  return Float64Array.from({ length: size }, (_, level) => (level === 0 ? 0.95 : 0.05 / (size - 1)));
}

function logRatios(m: Float64Array, u: ArrayLike<number>, temper: number): Float64Array {
  return m.map((value, level) => temper * Math.log(Math.max(value, leastProbability) / Math.max(u[level] as number, leastProbability)));
}

function normalise(expected: Float64Array, total: number, before: Float64Array, towards: readonly number[] | undefined, strength: number): Float64Array {
  const weight = towards === undefined ? 0 : strength;
  if (total + weight <= 0) return before;
  const raw = expected.map((x, level) => Math.max((x + weight * (towards?.[level] ?? 0)) / (total + weight), leastProbability));
  const sum = raw.reduce((s, x) => s + x, 0);
  return raw.map((x) => x / sum);
}

function largestMove(before: readonly Float64Array[], after: readonly Float64Array[]): number {
  let largest = 0;
  before.forEach((row, c) => {
    row.forEach((value, level) => {
      largest = Math.max(largest, Math.abs(value - ((after[c] as Float64Array)[level] as number)));
    });
  });
  return largest;
}

const clampProbability = (p: number): number => Math.min(Math.max(p, leastProbability), 1 - leastProbability);
