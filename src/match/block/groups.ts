import { grown } from '../compare/kernel/growable.ts';
import { createHashTable } from '../store/hash-table.ts';
import { createInts, growInts, pushInt, type Ints } from '../store/growable.ts';
import type { KeyScratch } from './keys.ts';

/** Hashed keys of one rule for all rows, in row order, before they are grouped. */
export interface KeyList {
  readonly hi: Ints;
  readonly lo: Ints;
  /** Keys of each row. */
  counts: Uint8Array;
}

/** The blocks of one rule: which keys each row has, and which rows each key. Keys that only one row has are left out. */
export interface Groups {
  /** Where a row's keys start in `rowKeys`; `null` where every row has one at most and `rowKeys` is by row, 0 for none. */
  readonly rowStarts: Int32Array | null;
  readonly rowKeys: Int32Array;
  /** Where a key's rows start in `rows`; the rows ascend. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** Keys, numbered from 1; index 0 stands for none. */
  readonly keys: number;
  /** Halves of the hash by key. */
  readonly hi: Int32Array;
  readonly lo: Int32Array;
}

/** Makes an empty list for `rows` rows. */
export const createKeyList = (rows: number): KeyList => ({ hi: createInts(rows), lo: createInts(rows), counts: new Uint8Array(rows) });

/** Appends the keys of the next row. */
export function appendKeys(list: KeyList, row: number, scratch: KeyScratch, n: number): void {
  if (row >= list.counts.length) {
    const grown = new Uint8Array(Math.max(row + 1, Math.ceil(list.counts.length * 1.6)));
    grown.set(list.counts);
    list.counts = grown;
  }
  list.counts[row] = n;
  const { hi, lo } = list;
  const at = hi.length;
  if (at + n > hi.data.length) growInts(hi, at + n);
  if (at + n > lo.data.length) growInts(lo, at + n);
  for (let i = 0; i < n; i++) {
    hi.data[at + i] = scratch.hi[i] as number;
    lo.data[at + i] = scratch.lo[i] as number;
  }
  hi.length = at + n;
  lo.length = at + n;
}

/**
 * Groups rows by key and uses the list up. Most keys of clean data belong to one row only; they are dropped before anything is made
 * of them, so that what stays is the size of the duplicates, not of the data.
 */
export function groupKeys(list: KeyList, rows: number): Groups {
  const total = list.hi.length;
  const hash = { hi: list.hi.data, lo: list.lo.data };
  const often = seenTwice(hash.lo, total);
  // Numbers take the place of the hashes they stand for: the list is used up.
  const ids = hash.hi;
  const table = createHashTable(16);
  let sizes = new Int32Array(1024);
  for (let i = 0; i < total; i++) {
    const lo = hash.lo[i] as number;
    if (often[slotOf(lo, often.length - 1)] !== 2) {
      ids[i] = 0;
      continue;
    }
    const id = table.intern(hash.hi[i] as number, lo);
    if (id >= sizes.length) sizes = grown(sizes, id);
    sizes[id] = (sizes[id] as number) + 1;
    ids[i] = id;
  }
  return groupsOf({ counts: list.counts, rows, ids, sizes, size: table.size, hi: table.hi, lo: table.lo });
}

/** Groups as if some rows, in ascending order, were all there are. */
export function groupsOfRows(groups: Groups, rows: Int32Array): Groups {
  const { rowStarts, rowKeys, keys } = groups;
  const counts = new Uint8Array(rows.length);
  const sizes = new Int32Array(keys);
  const ids = createInts();
  rows.forEach((row, place) => {
    const from = rowStarts === null ? row : (rowStarts[row] as number);
    const to = rowStarts === null ? row + 1 : (rowStarts[row + 1] as number);
    for (let at = from; at < to; at++) {
      const key = rowKeys[at] as number;
      if (key === 0) continue;
      counts[place] = (counts[place] as number) + 1;
      sizes[key] = (sizes[key] as number) + 1;
      pushInt(ids, key);
    }
  });
  return groupsOf({ counts, rows: rows.length, ids: ids.data, sizes, size: keys, hi: groups.hi, lo: groups.lo });
}

/** Keys by number: how many each row has, which, how many rows each key has, and its hash. */
interface NumberedKeys {
  readonly counts: Uint8Array;
  readonly rows: number;
  readonly ids: Int32Array;
  readonly sizes: Int32Array;
  readonly size: number;
  readonly hi: Int32Array;
  readonly lo: Int32Array;
}

function groupsOf({ counts, rows, ids, sizes, size, hi: hiOf, lo: loOf }: NumberedKeys): Groups {
  const renamed = new Int32Array(size);
  let keys = 1;
  let kept = 0;
  for (let id = 1; id < size; id++) {
    if ((sizes[id] as number) < 2) continue;
    renamed[id] = keys++;
    kept += sizes[id] as number;
  }
  const hi = new Int32Array(keys);
  const lo = new Int32Array(keys);
  const starts = new Int32Array(keys + 1);
  for (let id = 1; id < size; id++) {
    const key = renamed[id] as number;
    if (key === 0) continue;
    hi[key] = hiOf[id] as number;
    lo[key] = loOf[id] as number;
    starts[key + 1] = sizes[id] as number;
  }
  for (let key = 1; key <= keys; key++) starts[key] = (starts[key] as number) + (starts[key - 1] as number);
  let single = true;
  for (let row = 0; row < rows && single; row++) single = (counts[row] as number) <= 1;
  const filled = starts.slice();
  const members = new Int32Array(kept);
  const rowStarts = single ? null : new Int32Array(rows + 1);
  const rowKeys = new Int32Array(single ? rows : kept);
  let at = 0;
  let next = 0;
  for (let row = 0; row < rows; row++) {
    if (rowStarts !== null) rowStarts[row] = next;
    for (let n = counts[row] as number; n > 0; n--) {
      const key = renamed[ids[at++] as number] as number;
      if (key === 0) continue;
      members[filled[key] as number] = row;
      filled[key] = (filled[key] as number) + 1;
      if (rowStarts === null) rowKeys[row] = key;
      else rowKeys[next++] = key;
    }
  }
  if (rowStarts !== null) rowStarts[rows] = next;
  return { rowStarts, rowKeys, starts, rows: members, keys, hi, lo };
}

const slotOf = (lo: number, mask: number): number => (lo ^ (lo >>> 13)) & mask;

/** Marks with 2 what at least two keys fall on: some that occur once by chance, all that occur twice. */
function seenTwice(lo: Int32Array, total: number): Uint8Array {
  let size = 1024;
  while (size < 4 * total && size < 1 << 23) size *= 2;
  const seen = new Uint8Array(size);
  for (let i = 0; i < total; i++) {
    const slot = slotOf(lo[i] as number, size - 1);
    if (seen[slot] !== 2) seen[slot] = (seen[slot] as number) + 1;
  }
  return seen;
}

/** Rows a key has. */
export const groupSize = (groups: Groups, key: number): number => (groups.starts[key + 1] as number) - (groups.starts[key] as number);

/** Pairs a key alone makes; with `boundary`, only those between rows below and rows from it on. */
export function groupPairs(groups: Groups, key: number, boundary: number | null = null): number {
  const from = groups.starts[key] as number;
  const to = groups.starts[key + 1] as number;
  const size = to - from;
  if (boundary === null) return (size * (size - 1)) / 2;
  let left = 0;
  while (left < size && (groups.rows[from + left] as number) < boundary) left++;
  return left * (size - left);
}

/** Pairs all keys of a rule make; one that shares several keys counts as often. */
export function pairsOfGroups(groups: Groups): number {
  let pairs = 0;
  for (let key = 1; key < groups.keys; key++) pairs += groupPairs(groups, key);
  return pairs;
}
