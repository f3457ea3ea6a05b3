import { noValue } from '../compare/comparator.ts';
import { asTheyAre, calibrate, type Calibration } from './calibrate.ts';
import { leastProbability, type PatternCounts } from './em.ts';
import { logRatios, ratioAt, sumOfRatios, type LevelTable, type LogRatios } from './log-ratios.ts';
import { estimatePrior, type PriorOptions } from './prior.ts';

/** What {@link estimateFromCandidates} starts from. */
export interface CandidateOptions {
  /** m as it is known beforehand. */
  readonly m: LevelTable;
  readonly u: LevelTable;
  /** What the weights of each comparison are scaled by. */
  readonly damping: readonly number[];
  /** Matches that what is known beforehand counts as. */
  readonly strength: number;
  readonly prior: PriorOptions;
}

/** What is learnt from the candidates of all rules together. */
export interface CandidateEstimate {
  readonly m: LevelTable;
  /** Probability that two random records are the same. */
  readonly prior: number;
  readonly calibration: Calibration;
  /** Matches that taught each comparison. */
  readonly support: readonly number[];
  /** Whether the prior stayed where it was in the end. */
  readonly settled: boolean;
}

/** Log-odds that the other comparisons must reach before a pair teaches one; about 99 %. */
const sureOfMatch = 4.6;

/** Expected matches from which the witness of the other comparisons alone is enough. */
const leastWitnessed = 100;

const leastRounds = 5;
const mostRounds = 10;

/**
 * Learns from the candidates of all rules together; nearly every match is among them, whatever its errors.
 *
 * EM, with two things added. A pair teaches a comparison only what the other comparisons are sure of: no comparison is its own
 * witness. And before it teaches, the sum of the others' weights is itself held against what the comparison left out shows
 * (see {@link calibrate}). Without these, namesakes who share a town and an employer count as matches, m drifts towards them, and in a
 * list without duplicates strangers are found to be the same.
 */
export function estimateFromCandidates(patterns: PatternCounts, options: CandidateOptions): CandidateEstimate {
  const { u } = options;
  let { m } = options;
  let prior = estimatePrior(patterns, logRatios(m, u, options.damping), options.prior, asTheyAre);
  let calibration = asTheyAre;
  let support: readonly number[] = m.map(() => 0);
  let settled = false;
  for (let round = 1; round <= mostRounds && !(settled && round > leastRounds); round++) {
    const ratios = logRatios(m, u, options.damping);
    calibration = calibrate(patterns, m, u, ratios, logit(prior));
    const next = estimatePrior(patterns, ratios, { ...options.prior, start: prior }, calibration);
    settled = Math.abs(next - prior) <= prior * 0.01;
    prior = next;
    ({ m, support } = witnessed(patterns, ratios, options, prior, calibration));
  }
  return { m, prior, calibration, support, settled };
}

/** The levels among matches, as the other comparisons witness them. */
function witnessed(
  patterns: PatternCounts,
  ratios: LogRatios,
  { m: known, strength }: CandidateOptions,
  prior: number,
  { offset, slope }: Calibration,
): { readonly m: LevelTable; readonly support: readonly number[] } {
  const { comparisons, levels, counts } = patterns;
  const expected = known.map((row) => new Float64Array(row.length));
  const sure = known.map((row) => new Float64Array(row.length));
  const sums = sumOfRatios(patterns, ratios);
  const start = logit(prior) + offset;
  for (let p = 0; p < counts.length; p++) {
    const logOdds = start + slope * (sums[p] as number);
    const count = counts[p] as number;
    for (let c = 0; c < comparisons; c++) {
      const level = levels[p * comparisons + c] as number;
      if (level === noValue) continue;
      addTo(expected[c] as Float64Array, level, count / (1 + Math.exp(-logOdds)));
      const others = logOdds - slope * ratioAt(ratios, c, level);
      if (others >= sureOfMatch) addTo(sure[c] as Float64Array, level, count / (1 + Math.exp(-others)));
    }
  }
  // Where too few comparisons are left to be sure without one of them, all of them together must do.
  const taught = sure.map((row, c) => (sum(row) >= leastWitnessed ? row : (expected[c] as Float64Array)));
  // Drawn towards what was known beforehand, not towards the round before: that would let rare levels fade away.
  return { m: taught.map((row, c) => drawn(row, known[c] as readonly number[], strength)), support: taught.map(sum) };
}

const logit = (p: number): number => Math.log(p / (1 - p));

function addTo(row: Float64Array, level: number, weight: number): void {
  row[level] = (row[level] as number) + weight;
}

const sum = (row: Float64Array): number => row.reduce((total, value) => total + value, 0);

/** Counts as probabilities, drawn towards what was known as if that had been seen `strength` times. */
function drawn(row: Float64Array, known: readonly number[], strength: number): number[] {
  const raw = known.map((value, level) => Math.max((row[level] as number) + strength * value, leastProbability));
  const total = raw.reduce((all, value) => all + value, 0);
  return raw.map((value) => value / total);
}
