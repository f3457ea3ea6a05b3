import { createChains } from './chains.ts';
import { addRecord, createPages, pagesOf, setValue, valueAt, type Pages } from './pages.ts';

// Fields of a key: both halves, and the next key of its bucket or the next free number.
const hiAt = 0;
const loAt = 1;
const nextAt = 2;

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
}

/** Opens a table, empty or with keys that get the numbers 1, 2 … in their order. */
export function createKeyTable(loaded?: { readonly hi: Int32Array; readonly lo: Int32Array }): KeyTable {
  const keys = loaded === undefined ? createPages(3, 1) : keyPages(loaded.hi, loaded.lo);
  const chains = createChains(
    {
      hash: (key) => valueAt(keys, key, loAt),
      next: (key) => valueAt(keys, key, nextAt),
      setNext: (key, next) => setValue(keys, key, nextAt, next),
    },
    keys.length - 1,
  );
  /** The first number that is free again; each free one names the next. */
  let free = 0;
  const find = (hi: number, lo: number): number => {
    let key = chains.first(lo);
    while (key !== 0 && (valueAt(keys, key, loAt) !== lo || valueAt(keys, key, hiAt) !== hi)) key = valueAt(keys, key, nextAt);
    return key;
  };
  return {
    find,
    intern(hi, lo) {
      const known = find(hi, lo);
      if (known !== 0) return known;
      let key = free;
      if (key !== 0) free = valueAt(keys, key, nextAt);
      else key = addRecord(keys);
      setValue(keys, key, hiAt, hi);
      setValue(keys, key, loAt, lo);
      chains.put(key);
      return key;
    },
    remove(key) {
      chains.take(key);
      setValue(keys, key, nextAt, free);
      free = key;
    },
    hi: (key) => valueAt(keys, key, hiAt),
    lo: (key) => valueAt(keys, key, loAt),
    get size() {
      return keys.length;
    },
  };
}

function keyPages(hi: Int32Array, lo: Int32Array): Pages {
  const keys = new Int32Array(3 * (hi.length + 1));
  for (let k = 0; k < hi.length; k++) {
    keys[3 * k + 3 + hiAt] = hi[k] as number;
    keys[3 * k + 3 + loAt] = lo[k] as number;
  }
  return pagesOf(3, keys);
}
