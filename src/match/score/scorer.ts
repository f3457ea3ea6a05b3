import { noValue, type Comparison, type Kernel } from '../compare/comparator.ts';
import type { FrequencyTable, MatchModel } from '../model.ts';
import { codeAt, type Column } from '../store/columns.ts';
import { eachCodePair } from './level.ts';
import { createLevelMemo, type LevelMemo } from './level-memo.ts';
import type { RuleColumns } from './rules.ts';

/** Weighs pairs of rows. The weight depends on the model and the two records alone, and not on which comes first. */
export interface Scorer {
  /** The final match weight: prior, comparisons, and what a declarative rule makes of them. */
  weigh(a: number, b: number): number;
  /** The same of the first `n` of many pairs, one comparison after the other. */
  weighAll(a: Int32Array, b: Int32Array, n: number, weights: Float64Array): void;
  /** The prior and the comparisons alone. */
  weighComparisons(a: number, b: number): number;
  /** What the declarative rules make of a weight: `never` sinks it, `same` and `review` lift it. */
  applyRules(weight: number, a: number, b: number): number;
  /** Level, weight and frequency adjustment of one comparison for two rows. */
  part(comparison: number, a: number, b: number): ScorePart;
  /** The prior in match weight, with the calibration's offset. */
  readonly priorWeight: number;
  /** Whether a `never` rule holds for two rows. */
  vetoed(a: number, b: number): boolean;
}

/** What one comparison contributes to a pair. */
export interface ScorePart {
  readonly level: number;
  /** log2(m / u), damped. */
  readonly weight: number;
  /** What the frequency of the agreeing term adds or takes. */
  readonly frequency: number;
  /** The two codes that decided; 0 where a side has no value. */
  readonly codes: readonly [number, number];
}

/** A pair whose `never` rule holds weighs this at most; one whose `same` rule holds at least as much above. */
export const ruleWeight = 20;

/** No m or u counts as less: a weight must stay finite whatever was (not) observed. */
const leastProbability = 1e-9;

interface Weights {
  readonly kernel: Kernel;
  readonly memo: LevelMemo;
  readonly column: Column;
  /** Weight by level; {@link noValue} gives 0. */
  readonly byLevel: Float64Array;
  /** Strength of the frequency adjustment by level. */
  readonly tf: Float64Array;
  /** The u that the frequency takes the place of, by level. */
  readonly base: Float64Array;
  readonly table: FrequencyTable | null;
  readonly leastFrequency: number;
  /** Occurrences by term; 0 until a pair first agrees in it. */
  counted: Float64Array;
  /** The frequency adjustment by level and by count below {@link fewCounts}; no number until it was first worked out. */
  readonly byCount: Float64Array;
}

/** Compiles the weights of a model over its columns. */
export function createScorer(model: MatchModel, columns: readonly Column[], rules: RuleColumns): Scorer {
  const priorWeight = Math.log2(model.prior / (1 - model.prior)) + (model.calibration?.offset ?? 0);
  const all = columns.map((column) => compileWeights(column, model.frequencies?.[column.name] ?? null, model.calibration?.slope ?? 1));
  const hasRules = rules.rules.length > 0;
  const { same, review } = model.thresholds;
  const weighAllComparisons = (a: Int32Array, b: Int32Array, n: number, weights: Float64Array): void => {
    weights.fill(priorWeight, 0, n);
    for (let c = 0; c < all.length; c++) addWeights(all[c] as Weights, a, b, n, weights);
  };
  const [left, right, weight] = [new Int32Array(1), new Int32Array(1), new Float64Array(1)];
  const weighComparisons = (a: number, b: number): number => {
    left[0] = a;
    right[0] = b;
    weighAllComparisons(left, right, 1, weight);
    return weight[0] as number;
  };
  const applyRules = (weight: number, a: number, b: number): number => {
    const rule = rules.first(a, b);
    if (rule < 0) return weight;
    const { verdict } = rules.rules[rule] as { verdict: 'same' | 'review' | 'never' };
    if (verdict === 'never') return Math.min(weight, -ruleWeight);
    return verdict === 'same' ? Math.max(weight, same, ruleWeight) : Math.max(weight, review);
  };
  return {
    priorWeight,
    weighComparisons,
    applyRules,
    weighAll(a, b, n, weights) {
      weighAllComparisons(a, b, n, weights);
      if (hasRules) for (let p = 0; p < n; p++) weights[p] = applyRules(weights[p] as number, a[p] as number, b[p] as number);
    },
    weigh: hasRules ? (a, b) => applyRules(weighComparisons(a, b), a, b) : weighComparisons,
    part(comparison, a, b) {
      const of = all[comparison] as Weights;
      const x = codeAt(of.column, a);
      const y = codeAt(of.column, b);
      if (x === 0 || y === 0) return { level: noValue, weight: 0, frequency: 0, codes: [x, y] };
      const { p, q } = bestOfSets(of, x, y);
      const level = of.kernel.level(p, q);
      return { level, weight: of.byLevel[level] as number, frequency: frequencyOf(of, p, q, level), codes: [p, q] };
    },
    vetoed: (a, b) => {
      if (!hasRules) return false;
      const rule = rules.first(a, b);
      return rule >= 0 && rules.rules[rule]?.verdict === 'never';
    },
  };
}

/** Adds what one comparison says of each pair. */
function addWeights(of: Weights, a: Int32Array, b: Int32Array, n: number, weights: Float64Array): void {
  const { column, memo, byLevel } = of;
  const codes = column.lazy === null ? column.codes.data : null;
  for (let i = 0; i < n; i++) {
    let p = codes === null ? codeAt(column, a[i] as number) : (codes[a[i] as number] as number);
    let q = codes === null ? codeAt(column, b[i] as number) : (codes[b[i] as number] as number);
    if (p === 0 || q === 0) continue;
    if (p < 0 || q < 0) ({ p, q } = bestOfSets(of, p, q));
    const level = memo.level(p, q);
    if (level === noValue) continue;
    // Two sums, so that the steps of an explanation add up to the very same number.
    const weight = (weights[i] as number) + (byLevel[level] as number);
    weights[i] = of.table === null ? weight : weight + frequencyOf(of, p, q, level);
  }
}

function weightOf(of: Weights, x: number, y: number): number {
  const level = of.kernel.level(x, y);
  if (level === noValue) return 0;
  return (of.byLevel[level] as number) + (of.table === null ? 0 : frequencyOf(of, x, y, level));
}

/**
 * The larger frequency of the two sides counts, so that a rare misspelling of a common name does not look like strong
 * evidence (Splink's rule).
 */
function frequencyOf(of: Weights, x: number, y: number, level: number): number {
  if (of.table === null || level === noValue) return 0;
  if (of.tf[level] === 0) return 0;
  const s = of.kernel.termAt(x, level);
  const t = of.kernel.termAt(y, level);
  if (s === 0 || t === 0) return 0;
  const left = countOf(of, s);
  const right = countOf(of, t);
  const count = left > right ? left : right;
  if (count >= fewCounts) return adjustment(of, count, level);
  const known = of.byCount[level * fewCounts + count] as number;
  return Number.isNaN(known) ? (of.byCount[level * fewCounts + count] = adjustment(of, count, level)) : known;
}

/** Counts below this are so many that their adjustments are worked out once. */
const fewCounts = 256;

const adjustment = (of: Weights, count: number, level: number): number =>
  -(of.tf[level] as number) * Math.log2(frequency(of, count, of.base[level] as number) / (of.base[level] as number));

/** Of several values on a side the best level decides; among pairs of that level the heaviest, so that order never matters. */
function bestOfSets(of: Weights, x: number, y: number): { p: number; q: number; total: number } {
  let best = { p: x, q: y, total: 0 };
  let bestOf: number = noValue + 1;
  eachCodePair(of.column, x, y, (p, q) => {
    const level = of.kernel.level(p, q);
    if (level > bestOf || level === noValue) return;
    const total = weightOf(of, p, q);
    if (level < bestOf || total > best.total) {
      best = { p, q, total };
      bestOf = level;
    }
  });
  return best;
}

function compileWeights(column: Column, table: FrequencyTable | null, slope: number): Weights {
  const { comparison, kernel } = column;
  const damping = (comparison.damping ?? 1) * slope;
  const { levels } = comparison;
  const tf = Float64Array.from(levels, (level) => (table === null ? 0 : (level.tf ?? 0) * damping));
  return {
    kernel,
    memo: createLevelMemo(kernel),
    column,
    byLevel: Float64Array.from(levels, (_, index) => damping * levelWeight(comparison, index)),
    tf,
    base: Float64Array.from(levels, (_, index) => baseOf(comparison, index)),
    table: tf.some((strength) => strength > 0) ? table : null,
    leastFrequency: typeof comparison['minFrequency'] === 'number' ? comparison['minFrequency'] : 0,
    counted: new Float64Array(16),
    byCount: new Float64Array(levels.length * fewCounts).fill(Number.NaN),
  };
}

/** log2(m / u) of a level; a level with neither says nothing. */
export function levelWeight(comparison: Comparison, index: number): number {
  const level = comparison.levels[index];
  if (level?.m === undefined || level.u === undefined) return 0;
  return Math.log2(Math.max(level.m, leastProbability) / Math.max(level.u, leastProbability));
}

/** The u that a term's frequency takes the place of: that of the level named by `frequencyOf`, else the level's own. */
function baseOf(comparison: Comparison, index: number): number {
  const level = comparison.levels[index];
  const named = level?.['frequencyOf'];
  const base = typeof named === 'number' ? comparison.levels[named] : level;
  return Math.max(base?.u ?? 0.001, leastProbability);
}

/**
 * The frequency of a term. The two records of the pair themselves are left out of the count, and a term seen rarely is drawn
 * towards the level's u: in fifty records two equal surnames are no sign that the surname is common.
 */
function frequency(of: Weights, count: number, u: number): number {
  const { total, strength = 1000 } = of.table as FrequencyTable;
  if (strength === 0) return Math.max(count / total, of.leastFrequency, leastProbability);
  const estimate = (Math.max(count - 2, 0) + strength * u) / (total + strength);
  return Math.max(estimate, of.leastFrequency, Math.min(u, 1 / (total + strength)));
}

/** How often a term occurs. Most terms never meet in a pair, so that each is looked up when it first does. */
function countOf(of: Weights, term: number): number {
  if (term >= of.counted.length) {
    const grown = new Float64Array(Math.max(of.kernel.terms, of.counted.length * 2));
    grown.set(of.counted);
    of.counted = grown;
  }
  const known = of.counted[term] as number;
  if (known !== 0) return known;
  const { counts } = of.table as FrequencyTable;
  const text = of.kernel.termText(term);
  return (of.counted[term] = Object.hasOwn(counts, text) ? (counts[text] as number) : 1);
}
