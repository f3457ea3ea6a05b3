import { noValue, type Comparison, type Kernel } from '../compare/comparator.ts';
import type { FrequencyTable } from '../model.ts';
import type { Column } from '../store/columns.ts';
import { eachCodePair } from './level.ts';
import { createLevelMemo, type LevelMemo } from './level-memo.ts';

/** No m or u counts as less: a weight must stay finite whatever was (not) observed. */
const leastProbability = 1e-9;

/** The weights of one comparison over one column. */
export interface Weights {
  readonly kernel: Kernel;
  readonly memo: LevelMemo;
  readonly column: Column;
  /** Weight by level; 0 for {@link noValue}. */
  readonly byLevel: Float64Array;
  /** The most that a level can weigh, however rare the term that agrees. */
  readonly most: Float64Array;
  /** Strength of the frequency adjustment by level. */
  readonly tf: Float64Array;
  /** The u that the frequency takes the place of, by level. */
  readonly base: Float64Array;
  readonly table: FrequencyTable | null;
  readonly leastFrequency: number;
  /** Occurrences by term; 0 until a pair first agrees in it. */
  counted: Float64Array;
  /** Frequency adjustments worked out last, by level and slot, and the counts they are of. */
  readonly slotCounts: Int32Array;
  readonly slotValues: Float64Array;
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
export function frequencyOf(of: Weights, x: number, y: number, level: number): number {
  if (of.table === null || level === noValue) return 0;
  if (of.tf[level] === 0) return 0;
  const s = of.kernel.termAt(x, level);
  const t = of.kernel.termAt(y, level);
  if (s === 0 || t === 0) return 0;
  const left = countOf(of, s);
  const right = countOf(of, t);
  const count = left > right ? left : right;
  const slot = level * slots + (count & (slots - 1));
  if (of.slotCounts[slot] === count) return of.slotValues[slot] as number;
  of.slotCounts[slot] = count;
  return (of.slotValues[slot] = adjustment(of, count, level));
}

/** Adjustments that a level remembers, each in the slot of its count, until another count takes it over. */
const slots = 256;

const adjustment = (of: Weights, count: number, level: number): number =>
  -(of.tf[level] as number) * Math.log2(frequency(of, count, of.base[level] as number) / (of.base[level] as number));

/** Of several values on a side the best level decides; among pairs of that level the heaviest, so that order never matters. */
export function bestOfSets(of: Weights, x: number, y: number): { p: number; q: number; total: number } {
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

export function compileWeights(column: Column, table: FrequencyTable | null, slope: number): Weights {
  const { comparison, kernel } = column;
  const damping = (comparison.damping ?? 1) * slope;
  const { levels } = comparison;
  const tf = Float64Array.from(levels, (level) => (table === null ? 0 : (level.tf ?? 0) * damping));
  const byLevel = new Float64Array(noValue + 1);
  levels.forEach((_, index) => {
    byLevel[index] = damping * levelWeight(comparison, index);
  });
  const of: Weights = {
    kernel,
    memo: createLevelMemo(kernel),
    column,
    byLevel,
    most: byLevel.slice(),
    tf,
    base: Float64Array.from(levels, (_, index) => baseOf(comparison, index)),
    table: tf.some((strength) => strength > 0) ? table : null,
    leastFrequency: typeof comparison['minFrequency'] === 'number' ? comparison['minFrequency'] : 0,
    counted: new Float64Array(16),
    slotCounts: new Int32Array(levels.length * slots),
    slotValues: new Float64Array(levels.length * slots),
  };
  // The rarer the term, the more it weighs; a term that nobody has counted counts as one.
  if (of.table !== null)
    levels.forEach((_, level) => {
      of.most[level] = (byLevel[level] as number) + ((tf[level] as number) < 0 ? Number.POSITIVE_INFINITY : Math.max(0, adjustment(of, 1, level)));
    });
  return of;
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
