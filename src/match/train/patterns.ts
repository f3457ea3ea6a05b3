import { appendPairs, createPairList, pairsAtOnce, type PairList } from '../block/pairs.ts';
import { pairsOfGroups, type Groups } from '../block/groups.ts';
import { noValue } from '../compare/comparator.ts';
import { grown } from '../compare/kernel/growable.ts';
import { bestPair } from '../score/level.ts';
import { createPairCodes, fetchCodes, levelsOfCodes } from '../score/levels-of-pairs.ts';
import type { LevelMemo } from '../score/level-memo.ts';
import type { Column } from '../store/columns.ts';
import type { PatternCounts } from './em.ts';

/** A column with a memo of the levels of its values, which all tallies share: the same values meet under many rules. */
export interface Compared {
  readonly column: Column;
  readonly memo: LevelMemo;
}

/** Agreement patterns of pairs: the levels of some comparisons, and how often each combination occurs. */
export interface PatternTally {
  /** Counts the patterns of many pairs. */
  add(pairs: PairList): void;
  /** Pairs counted. */
  readonly pairs: number;
  /** The patterns, in the order of their levels: sums of floating-point numbers depend on the order, and results must not. */
  counts(): PatternCounts;
}

/**
 * Makes an empty tally over columns. The levels of a pair lead down a tree, one branch a level, to the count of their pattern; a
 * pattern is found without being written down first.
 */
export function createPatternTally(columns: readonly Compared[]): PatternTally {
  const depth = columns.length;
  // A node has a branch for each level of its comparison and one more for no value. Node 0 is the root; 0 as a branch: none yet.
  const widths = columns.map(({ column }) => column.comparison.levels.length + 1);
  let branches = new Int32Array(1024);
  let used = widths[0] ?? 1;
  let patterns = 0;
  let counts = new Float64Array(64);
  let pairs = 0;
  let found = new Uint8Array(depth * pairsAtOnce);
  let levels: Uint8Array = new Uint8Array(pairsAtOnce);
  let scratch = createPairCodes(pairsAtOnce);
  /** A new node below one of the comparison `c`; below the last comparison, a new pattern. */
  const branch = (c: number): number => {
    if (c === depth - 1) {
      counts = grown(counts, ++patterns);
      return patterns;
    }
    const node = used;
    used += widths[c + 1] as number;
    branches = grown(branches, used);
    return node;
  };
  return {
    add(list) {
      const n = list.a.length;
      found = grown(found, n * depth);
      scratch = n > scratch.x.length ? createPairCodes(2 * n) : scratch;
      levels = grown(levels, n);
      for (let c = 0; c < depth; c++) {
        const { column, memo } = columns[c] as Compared;
        fetchCodes({ codes: column.codes.data, width: 1, at: 0 }, list.a.data, list.b.data, null, 0, n, scratch, (x, y) => bestPair(column, x, y));
        levelsOfCodes(column, memo, scratch, n, levels);
        for (let p = 0; p < n; p++) found[p * depth + c] = levels[p] as number;
      }
      for (let p = 0; p < n; p++) {
        let node = 0;
        for (let c = 0; c < depth; c++) {
          const level = found[p * depth + c] as number;
          const at = node + (level === noValue ? (widths[c] as number) - 1 : level);
          node = branches[at] as number;
          if (node !== 0) continue;
          // First the branch, then its place: making it may move the places.
          node = branch(c);
          branches[at] = node;
        }
        counts[node] = (counts[node] as number) + 1;
      }
      pairs += n;
    },
    get pairs() {
      return pairs;
    },
    counts() {
      const levels = new Uint8Array(patterns * depth);
      const ordered = new Float64Array(patterns);
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
  columns: readonly Compared[],
  rows: number,
  most: number,
): { readonly tally: PatternTally; readonly share: number } {
  const total = groups.reduce((sum, group) => sum + pairsOfGroups(group), 0);
  const share = Math.min(1, most / Math.max(total, 1));
  const tally = createPatternTally(columns);
  const stamps = new Int32Array(rows);
  const stride = Math.max(1, Math.round(1 / share));
  const pairs = createPairList();
  for (let row = 0; row < rows; row += stride) {
    appendPairs(groups, row, stamps, null, pairs);
    if (pairs.a.length < pairsAtOnce && row + stride < rows) continue;
    tally.add(pairs);
    pairs.a.length = 0;
    pairs.b.length = 0;
  }
  return { tally, share: 1 / stride };
}
