import { noValue } from '../compare/comparator.ts';
import type { MatchModel } from '../model.ts';
import { codeAt, type Column } from '../store/columns.ts';
import type { RuleColumns } from './rules.ts';
import { createPairWeigher, type PairWeigher } from './weigh-pairs.ts';
import { bestOfSets, compileWeights, frequencyOf, type Weights } from './weights.ts';

/** Weighs pairs of rows. The weight depends on the model and the two records alone, and not on which comes first. */
export interface Scorer {
  /** The final match weight: prior, comparisons, and what a declarative rule makes of them. */
  weigh(a: number, b: number): number;
  /** The same of the first `n` of many pairs of rows that may change between calls. */
  weighAll(a: Int32Array, b: Int32Array, n: number, weights: Float64Array): void;
  /**
   * Opens the same for a whole run over the rows below `rows`, which must not change meanwhile: what pairs need is laid out for it. A pair that cannot reach `floor` may
   * weigh −∞ instead.
   */
  weighMany(rows: number, floor: number): PairWeigher;
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
    weigh: hasRules ? (a, b) => applyRules(weighComparisons(a, b), a, b) : weighComparisons,
    weighAll(a, b, n, weights) {
      weighAllComparisons(a, b, n, weights);
      if (hasRules) for (let p = 0; p < n; p++) weights[p] = applyRules(weights[p] as number, a[p] as number, b[p] as number);
    },
    weighMany: (rows, floor) => createPairWeigher({ all, priorWeight, rows, floor, ...(hasRules ? { applyRules } : {}) }),
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
  for (let i = 0; i < n; i++) {
    let p = codeAt(column, a[i] as number);
    let q = codeAt(column, b[i] as number);
    if (p === 0 || q === 0) continue;
    if (p < 0 || q < 0) ({ p, q } = bestOfSets(of, p, q));
    if (p < 0 || q < 0) continue;
    const level = memo.level(p, q);
    // Two sums, so that the steps of an explanation add up to the very same number.
    const weight = (weights[i] as number) + (byLevel[level] as number);
    weights[i] = of.table === null ? weight : weight + frequencyOf(of, p, q, level);
  }
}
