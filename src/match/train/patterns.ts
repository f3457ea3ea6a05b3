import { walkPairs } from '../block/pairs.ts';
import type { Groups } from '../block/groups.ts';
import { noValue } from '../compare/comparator.ts';
import { grown } from '../compare/kernel/growable.ts';
import { bestLevel } from '../score/level.ts';
import type { Column } from '../store/columns.ts';
import type { PatternCounts } from './em.ts';

/** Agreement patterns of pairs: the levels of some comparisons, and how often each combination occurs. */
export interface PatternTally {
  /** Counts the pattern of two rows. */
  add(a: number, b: number): void;
  /** Pairs counted. */
  readonly pairs: number;
  /** The patterns, in the order of their levels: sums of floating-point numbers depend on the order, and results must not. */
  counts(): PatternCounts;
}

/**
 * Makes an empty tally over columns. The levels of a pair lead down a tree, one branch a level, to the count of their pattern; a
 * pattern is found without being written down first.
 */
export function createPatternTally(columns: readonly Column[]): PatternTally {
  const depth = columns.length;
  // A node has a branch for each level of its comparison and one more for no value. Node 0 is the root; 0 as a branch: none yet.
  const widths = columns.map((column) => column.comparison.levels.length + 1);
  let branches = new Int32Array(1024);
  let used = widths[0] ?? 1;
  let found = 0;
  let counts = new Float64Array(64);
  let pairs = 0;
  return {
    add(a, b) {
      let node = 0;
      for (let c = 0; c < depth; c++) {
        const level = bestLevel(columns[c] as Column, a, b);
        const at = node + (level === noValue ? (widths[c] as number) - 1 : level);
        node = branches[at] as number;
        if (node !== 0) continue;
        if (c === depth - 1) {
          node = ++found;
          counts = grown(counts, node);
        } else {
          node = used;
          used += widths[c + 1] as number;
          branches = grown(branches, used);
        }
        branches[at] = node;
      }
      counts[node] = (counts[node] as number) + 1;
      pairs++;
    },
    get pairs() {
      return pairs;
    },
    counts() {
      const levels = new Uint8Array(found * depth);
      const ordered = new Float64Array(found);
      const path = new Uint8Array(depth);
      let next = 0;
      const walk = (node: number, c: number): void => {
        const width = widths[c] as number;
        for (let branch = 0; branch < width; branch++) {
          const below = branches[node + branch] as number;
          if (below === 0) continue;
          path[c] = branch === width - 1 ? noValue : branch;
          if (c < depth - 1) walk(below, c + 1);
          else {
            levels.set(path, next * depth);
            ordered[next++] = counts[below] as number;
          }
        }
      };
      if (depth > 0) walk(0, 0);
      return { comparisons: depth, levels, counts: ordered };
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
