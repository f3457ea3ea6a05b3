import { noValue } from '../compare/comparator.ts';
import { codeAt, type Column } from '../store/columns.ts';
import type { LevelMemo } from './level-memo.ts';

/** The codes of all columns row by row, so that one look into memory fetches all that a record has. */
export function codesByRow(columns: readonly Column[], rows: number): Int32Array {
  const width = columns.length;
  const table = new Int32Array(rows * width);
  columns.forEach((column, c) => {
    for (let row = 0; row < rows; row++) table[row * width + c] = codeAt(column, row);
  });
  return table;
}

/** Codes of both sides of many pairs. */
export interface PairCodes {
  readonly x: Int32Array;
  readonly y: Int32Array;
}

/** Makes room for the codes of `n` pairs. */
export const createPairCodes = (n: number): PairCodes => ({ x: new Int32Array(n), y: new Int32Array(n) });

/** Where the code of row `r` lies: at `codes[r * width + at]`. */
export interface CodePlaces {
  readonly codes: Int32Array;
  readonly width: number;
  readonly at: number;
}

/**
 * Fetches the codes of `n` pairs: those in `which` or, without it, those from `from` on. Where a side has several values, `choose` names the
 * two that decide.
 */
export function fetchCodes(
  { codes, width, at }: CodePlaces,
  a: Int32Array,
  b: Int32Array,
  which: Int32Array | null,
  from: number,
  n: number,
  { x, y }: PairCodes,
  choose: (p: number, q: number) => { readonly p: number; readonly q: number },
): void {
  let signs = 0;
  // Pairs come by their first row, many of the same one after another.
  let row = -1;
  let p = 0;
  for (let k = 0; k < n; k++) {
    const i = which === null ? from + k : (which[k] as number);
    if (row !== a[i]) {
      row = a[i] as number;
      p = codes[row * width + at] as number;
    }
    const q = codes[(b[i] as number) * width + at] as number;
    x[k] = p;
    y[k] = q;
    signs |= p | q;
  }
  if (signs >= 0) return;
  for (let k = 0; k < n; k++) {
    const left = x[k] as number;
    const right = y[k] as number;
    if ((left >= 0 && right >= 0) || left === 0 || right === 0) continue;
    const chosen = choose(left, right);
    x[k] = chosen.p;
    y[k] = chosen.q;
  }
}

/** Writes the levels of `n` pairs of codes. */
export function levelsOfCodes({ kernel }: Column, memo: LevelMemo, { x, y }: PairCodes, n: number, levels: Uint8Array): void {
  if (kernel.levels !== undefined) {
    kernel.levels(x, y, n, levels);
    return;
  }
  for (let k = 0; k < n; k++) {
    const p = x[k] as number;
    const q = y[k] as number;
    levels[k] = p <= 0 || q <= 0 ? noValue : memo.level(p, q);
  }
}
