import { createInts, growInts, pushInt, type Ints } from './growable.ts';

/**
 * What each row has in one column: a code, none (0), or a set of several codes (several phone numbers), which is written into `sets` as
 * its size and then its codes, and addressed by `-(offset + 1)`.
 */
export interface CodeLists {
  readonly codes: Ints;
  readonly sets: Ints;
  /** Offsets of sets no longer used, by their size. */
  readonly freeSets: Map<number, number[]>;
}

/** Makes an empty column of codes. */
export const createCodeLists = (): CodeLists => ({ codes: createInts(), sets: createInts(), freeSets: new Map() });

/** Writes what a row has: the first `n` of `codes`. */
export function putCodes(lists: CodeLists, row: number, codes: ArrayLike<number>, n: number): void {
  if (n <= 1) return putCode(lists, row, n === 0 ? 0 : (codes[0] as number));
  const { sets } = lists;
  let offset = lists.freeSets.get(n)?.pop();
  if (offset === undefined) {
    offset = sets.length;
    pushInt(sets, n);
    for (let i = 0; i < n; i++) pushInt(sets, 0);
  }
  for (let i = 0; i < n; i++) sets.data[offset + 1 + i] = codes[i] as number;
  putCode(lists, row, -(offset + 1));
}

/** Writes the one code a row has. */
export function putCode({ codes }: CodeLists, row: number, code: number): void {
  if (codes.data.length <= row) growInts(codes, row + 1);
  codes.data[row] = code;
  if (codes.length <= row) codes.length = row + 1;
}

/** Forgets what a row has, so that its set is used again: a row that changes all the time must not make the column grow. */
export function releaseCodes({ codes, sets, freeSets }: CodeLists, row: number): void {
  const code = row < codes.length ? (codes.data[row] as number) : 0;
  if (code === 0) return;
  codes.data[row] = 0;
  if (code > 0) return;
  const size = sets.data[-code - 1] as number;
  const list = freeSets.get(size);
  if (list === undefined) freeSets.set(size, [-code - 1]);
  else list.push(-code - 1);
}
