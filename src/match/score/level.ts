import { noValue } from '../compare/comparator.ts';
import type { PairList } from '../block/pairs.ts';
import { codeAt, type Column } from '../store/columns.ts';
import type { LevelMemo } from './level-memo.ts';

/** The best level of two rows over all pairs of their values; {@link noValue} where a side has none. */
export function bestLevel(column: Column, a: number, b: number): number {
  const x = codeAt(column, a);
  const y = codeAt(column, b);
  if (x > 0 && y > 0) return column.kernel.level(x, y);
  if (x === 0 || y === 0) return noValue;
  let best = noValue;
  eachCodePair(column, x, y, (p, q) => {
    const level = column.kernel.level(p, q);
    if (level < best) best = level;
  });
  return best;
}

/** Writes the best level of the first `n` of many pairs, at every `step`-th place of `levels` from `from` on. */
export function levelsOfPairs(column: Column, memo: LevelMemo, { a, b }: PairList, n: number, levels: Uint8Array, from: number, step: number): void {
  for (let i = 0; i < n; i++) {
    const p = codeAt(column, a.data[i] as number);
    const q = codeAt(column, b.data[i] as number);
    levels[from + i * step] = p > 0 && q > 0 ? memo.level(p, q) : bestLevel(column, a.data[i] as number, b.data[i] as number);
  }
}

/** Visits all pairs of single codes behind two codes of a column. */
export function eachCodePair(column: Column, x: number, y: number, visit: (p: number, q: number) => void): void {
  const sets = column.sets.data;
  const nx = x > 0 ? 1 : (sets[-x - 1] as number);
  const ny = y > 0 ? 1 : (sets[-y - 1] as number);
  for (let i = 0; i < nx; i++) for (let j = 0; j < ny; j++) visit(x > 0 ? x : (sets[-x + i] as number), y > 0 ? y : (sets[-y + j] as number));
}
