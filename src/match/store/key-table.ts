import { createChains } from './chains.ts';
import { addRecord, createPages, setValue, valueAt, type Pages } from './pages.ts';

/** Numbers 64-bit keys from 1, one at a time and for as long as one likes: nothing is ever built anew, and numbers are used again. */
export interface KeyTable {
  /** The number of a key, new or known. */
  intern(hi: number, lo: number): number;
  /** The number of a key; 0 where it is not known. */
  find(hi: number, lo: number): number;
  /** Forgets a key; its number goes to one that comes later. */
  remove(key: number): void;
  /** Halves of a key. */
  hi(key: number): number;
  lo(key: number): number;
  /** One more than the highest number given. */
  readonly size: number;
  /** All there is, for a snapshot. */
  readonly parts: KeyTableParts;
}

/** The records of a {@link KeyTable}: both halves, the next key of the bucket; and the first free number. */
export interface KeyTableParts {
  readonly keys: Pages;
  readonly buckets: Pages;
  /** The first number that is free again; each free one names the next. */
  free: number;
  count: number;
}

/** Opens a table, empty or loaded. */
export function createKeyTable(loaded?: KeyTableParts): KeyTable {
  const keys = loaded?.keys ?? createPages(3, 1);
  const chains = createChains(
    {
      hash: (key) => valueAt(keys, key, 1),
      next: (key) => valueAt(keys, key, 2),
      setNext: (key, next) => setValue(keys, key, 2, next),
    },
    loaded,
  );
  const parts: KeyTableParts = { keys, buckets: chains.buckets, free: loaded?.free ?? 0, count: loaded?.count ?? 0 };
  const find = (hi: number, lo: number): number => {
    let key = chains.first(lo);
    while (key !== 0 && (valueAt(keys, key, 1) !== lo || valueAt(keys, key, 0) !== hi)) key = valueAt(keys, key, 2);
    return key;
  };
  return {
    parts,
    find,
    intern(hi, lo) {
      const known = find(hi, lo);
      if (known !== 0) return known;
      const again = parts.free;
      if (again !== 0) parts.free = valueAt(keys, again, 2);
      const key = again === 0 ? addRecord(keys) : again;
      setValue(keys, key, 0, hi);
      setValue(keys, key, 1, lo);
      parts.count++;
      chains.put(key);
      return key;
    },
    remove(key) {
      chains.take(key);
      parts.count--;
      setValue(keys, key, 2, parts.free);
      parts.free = key;
    },
    hi: (key) => valueAt(keys, key, 0),
    lo: (key) => valueAt(keys, key, 1),
    get size() {
      return keys.length;
    },
  };
}
