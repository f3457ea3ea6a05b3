import { seededRandom } from '../../core/random.ts';
import { noValue } from '../compare/comparator.ts';
import { bestLevel } from '../score/level.ts';
import { levelWeight } from '../score/weights.ts';
import { countCodes } from '../score/frequencies.ts';
import type { Column } from '../store/columns.ts';

/** u of one comparison, with how many random pairs showed each level. */
export interface ChanceLevels {
  readonly u: readonly number[];
  readonly observed: readonly number[];
}

/** A level is known well enough after so many observations. */
const enough = 150;

/** Random pairs at most; rare levels lean on their defaults from there on. */
const mostPairs = 150_000;

/** Pairs drawn before it is asked which comparisons are known well enough. */
const atOnce = 20_000;

/** How many observations a default counts as. */
const trust = 1;

/** In small sets true matches are a noticeable share of random pairs; those that look like matches are left out. */
const smallSet = 4000;

/**
 * Estimates u, the probability of each level among records that are not the same, from random pairs. Comparisons whose levels
 * have all been seen often enough drop out early, which saves most of the work.
 */
export function estimateChanceLevels(columns: readonly Column[], rows: number, seed: number | string): readonly ChanceLevels[] {
  const observed = columns.map((column) => new Float64Array(column.comparison.levels.length));
  const counted = columns.map(() => 0);
  const all = (rows * (rows - 1)) / 2;
  const guarded = rows <= smallSet;
  const active = columns.map((_, c) => c);
  const levels = new Uint8Array(columns.length).fill(noValue);
  const count = (a: number, b: number): void => {
    for (const c of active) levels[c] = bestLevel(columns[c] as Column, a, b);
    if (guarded && looksSame(columns, levels)) return;
    for (const c of active) {
      const level = levels[c] as number;
      if (level === noValue) continue;
      const row = observed[c] as Float64Array;
      row[level] = (row[level] as number) + 1;
      counted[c] = (counted[c] as number) + 1;
    }
  };
  if (all <= mostPairs) {
    for (let a = 0; a < rows; a++) for (let b = a + 1; b < rows; b++) count(a, b);
  } else {
    const random = seededRandom(`${seed}/chance`);
    const [left, right] = [new Int32Array(atOnce), new Int32Array(atOnce)];
    for (let drawn = 0; drawn < mostPairs && active.length > 0; drawn += atOnce) {
      const n = Math.min(atOnce, mostPairs - drawn);
      for (let i = 0; i < n; i++) {
        left[i] = random.integer(rows);
        right[i] = random.integer(rows);
      }
      // In small sets all comparisons stay: together they tell which pairs look like matches.
      if (guarded) {
        for (let i = 0; i < n; i++) if (left[i] !== right[i]) count(left[i] as number, right[i] as number);
        continue;
      }
      for (let i = active.length - 1; i >= 0; i--) {
        const c = active[i] as number;
        const row = observed[c] as Float64Array;
        counted[c] = (counted[c] as number) + countLevels(columns[c] as Column, left, right, n, row);
        if (row.every((seen) => seen >= enough)) active.splice(i, 1);
      }
    }
  }
  return columns.map((column, c) => smoothed(column, observed[c] as Float64Array, counted[c] as number));
}

/** Counts the levels of one comparison over random pairs and says how many had values on both sides. */
function countLevels(column: Column, left: Int32Array, right: Int32Array, n: number, observed: Float64Array): number {
  let counted = 0;
  for (let i = 0; i < n; i++) {
    if (left[i] === right[i]) continue;
    const level = bestLevel(column, left[i] as number, right[i] as number);
    if (level === noValue) continue;
    observed[level] = (observed[level] as number) + 1;
    counted++;
  }
  return counted;
}

function looksSame(columns: readonly Column[], levels: Uint8Array): boolean {
  let weight = -8;
  for (let c = 0; c < columns.length; c++) {
    const level = levels[c] as number;
    if (level !== noValue) weight += levelWeight((columns[c] as Column).comparison, level);
  }
  return weight > 0;
}

function smoothed(column: Column, observed: Float64Array, counted: number): ChanceLevels {
  const raw = Array.from(observed, (n, level) => {
    const usual = Math.max(column.comparison.levels[level]?.u ?? 1 / observed.length, 1e-7);
    return (n + trust) / (counted + trust / usual);
  });
  const sum = raw.reduce((total, p) => total + p, 0);
  return { u: raw.map((p) => p / sum), observed: Array.from(observed) };
}

/**
 * The probability that two random records agree in a term, counted exactly: Σ n(n − 1) / N(N − 1). Sampling would need millions of
 * pairs to see what is rare, and the rarest agreements weigh most.
 */
export function chanceOfSameTerm(column: Column, rows: number, level: number): number | null {
  const { kernel } = column;
  const all = new Int32Array(rows);
  for (let row = 0; row < rows; row++) all[row] = row;
  const { total, counts } = countCodes(column, all);
  const byTerm = new Int32Array(kernel.terms);
  for (let code = 1; code < counts.length; code++) {
    if (counts[code] === 0) continue;
    const term = kernel.termAt(code, level);
    if (term === 0) return null;
    byTerm[term] = (byTerm[term] as number) + (counts[code] as number);
  }
  if (total < 2) return null;
  let same = 0;
  for (const n of byTerm) same += n * (n - 1);
  return same / (total * (total - 1));
}
