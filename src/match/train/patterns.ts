import { walkPairs } from '../block/pairs.ts';
import type { Groups } from '../block/groups.ts';
import { bestLevel } from '../score/level.ts';
import type { Column } from '../store/columns.ts';
import type { PatternCounts } from './em.ts';

/** Agreement patterns of pairs: the levels of all comparisons, and how often each combination occurs. */
export interface PatternTally {
  /** Counts the pattern of two rows. */
  add(a: number, b: number): void;
  /** Pairs counted. */
  readonly pairs: number;
  /** The patterns over some of the comparisons. */
  counts(use?: readonly number[]): PatternCounts;
}

/** Makes an empty tally over columns. */
export function createPatternTally(columns: readonly Column[]): PatternTally {
  const byPattern = new Map<string, number>();
  const levels = new Array<number>(columns.length);
  let pairs = 0;
  return {
    add(a, b) {
      for (let c = 0; c < columns.length; c++) levels[c] = bestLevel(columns[c] as Column, a, b);
      const pattern = String.fromCharCode(...levels);
      byPattern.set(pattern, (byPattern.get(pattern) ?? 0) + 1);
      pairs++;
    },
    get pairs() {
      return pairs;
    },
    counts(use = columns.map((_, c) => c)) {
      const merged = new Map<string, number>();
      for (const [pattern, count] of byPattern) {
        const part = use.map((c) => pattern[c]).join('');
        merged.set(part, (merged.get(part) ?? 0) + count);
      }
      // In the order of their text: sums of floating-point numbers depend on the order, and results must not.
      const ordered = [...merged].sort((x, y) => (x[0] < y[0] ? -1 : 1));
      const flat = new Uint8Array(ordered.length * use.length);
      ordered.forEach(([pattern], p) => {
        for (let c = 0; c < use.length; c++) flat[p * use.length + c] = pattern.charCodeAt(c);
      });
      return { comparisons: use.length, levels: flat, counts: Float64Array.from(ordered, ([, count]) => count) };
    },
  };
}

/**
 * Tallies candidate pairs of some rules, at most about `most`: where there are more, every so-manieth block of rows is walked, so
 * that the sample depends on the records alone.
 */
export function tallyPairs(
  groups: readonly Groups[],
  columns: readonly Column[],
  rows: number,
  most: number,
): { readonly tally: PatternTally; readonly share: number } {
  const total = groups.reduce((sum, group) => sum + pairsOf(group), 0);
  const share = Math.min(1, most / Math.max(total, 1));
  const tally = createPatternTally(columns);
  const stamps = new Int32Array(rows);
  const stride = Math.max(1, Math.round(1 / share));
  for (let row = 0; row < rows; row += stride) walkPairs(groups, row, row + 1, stamps, null, tally.add);
  return { tally, share: 1 / stride };
}

function pairsOf(groups: Groups): number {
  let pairs = 0;
  for (let key = 1; key < groups.keys; key++) {
    const size = (groups.starts[key + 1] as number) - (groups.starts[key] as number);
    pairs += (size * (size - 1)) / 2;
  }
  return pairs;
}
