import type { KeyScratch } from '../block/keys.ts';
import { bucketOf } from '../store/chains.ts';
import { createInts, pushInt, type Ints } from '../store/growable.ts';
import { createMarks } from '../store/marks.ts';
import { createKeyTable, type KeyTable } from '../store/key-table.ts';
import { addRecord, createPages, extend, pagesOf, setValue, valueAt, type Pages } from '../store/pages.ts';

/**
 * Which rows have which key, for a live index: all rules share one table of keys, and the rows of a key form a doubly linked
 * list, so that a row is put in and taken out in constant time a key, and nothing is ever copied.
 */
export interface Postings {
  /** Starts collecting the keys of a record. */
  begin(): void;
  /** Collects keys of one rule. */
  collect(scratch: KeyScratch, n: number, rule: number): void;
  /** Collects the keys of a row that is in already. */
  recollect(row: number): void;
  /**
   * Every row that shares a collected key that is followed, each once; with `count`, keys that are not are counted as skipped. The
   * list is used again by the next call.
   */
  candidates(count: boolean): Ints;
  /** Puts a row in under the collected keys. Returns those that have more rows than `limit` now and are followed. */
  insert(row: number, limit: number): readonly HotKey[];
  /** Takes a row out of all its lists. */
  remove(row: number): void;
  /** The rows of a key. */
  rowsOf(key: number): number[];
  /** How many rows a key has. */
  sizeOf(key: number): number;
  /** Follows those stopped keys again that have no more rows than `limit`. */
  followAgain(limit: number): void;
  /** Whether two rows have a key in common that is followed. */
  share(a: number, b: number): boolean;
  /** Halves of a key's hash. */
  hash(key: number): readonly [hi: number, lo: number];
  /** How often a collected key was one that is not followed, since the index was opened. */
  readonly skipped: number;
  /** Keys not followed, each with the number of its rule. Rows are still put in under them, so that they can be followed again. */
  readonly stopped: Map<number, number>;
  /** All keys with their rows, for a snapshot, with rows renamed. */
  save(renamed: Int32Array): SavedPostings;
}

/**
 * Rows by key. Keys come in the order of the buckets they will be found by, so that whoever reads them goes through memory from
 * front to back: at millions of keys that is several times faster than any other order.
 */
export interface SavedPostings {
  /** Halves of the hashes of the keys, which are numbered from 1. */
  readonly hi: Int32Array;
  readonly lo: Int32Array;
  /** How many rows each key has. */
  readonly counts: Int32Array;
  /** The rows of all keys end to end. */
  readonly rows: Int32Array;
  /** Keys not followed, each with the number of its rule. */
  readonly stopped: readonly (readonly [key: number, rule: number])[];
}

/** A key that has more rows than it may, and the rule it is of. */
export interface HotKey {
  readonly key: number;
  readonly rule: number;
}

// Fields of a key: its first entry, and how many rows it has. Of an entry: row, key, the next entry of the key, the one before, and the next
// entry of the same row. Both count from 1; 0 is none. A free entry names the next free one as the next of its key.
const firstAt = 0;
const sizeAt = 1;
const rowAt = 0;
const keyAt = 1;
const nextAt = 2;
const beforeAt = 3;
const siblingAt = 4;

/** Opens postings, empty or loaded ones of that many rows. */
export function createPostings(loaded?: SavedPostings, rowCount = 0): Postings {
  const table = createKeyTable(loaded);
  const { keys, entries, rows } =
    loaded === undefined ? { keys: createPages(2, 1), entries: createPages(5, 1), rows: createPages(1) } : restore(loaded, rowCount);
  let free = 0;
  const collected = createInts(64);
  const hashes = createInts(128);
  const ruleOf = createInts(64);
  const found = createInts(64);
  const stopped = new Map(loaded?.stopped);
  const seen = createMarks();
  let skipped = 0;
  const firstEntry = (row: number): number => (row < rows.length ? valueAt(rows, row) : 0);
  return {
    stopped,
    get skipped() {
      return skipped;
    },
    begin() {
      collected.length = 0;
      hashes.length = 0;
      ruleOf.length = 0;
    },
    collect(scratch, n, rule) {
      for (let i = 0; i < n; i++) {
        const hi = scratch.hi[i] as number;
        const lo = scratch.lo[i] as number;
        pushInt(collected, table.find(hi, lo));
        pushInt(ruleOf, rule);
        pushInt(hashes, hi);
        pushInt(hashes, lo);
      }
    },
    recollect(row) {
      collected.length = 0;
      for (let entry = firstEntry(row); entry !== 0; entry = valueAt(entries, entry, siblingAt)) pushInt(collected, valueAt(entries, entry, keyAt));
    },
    candidates(count) {
      seen.clear(rows.length);
      found.length = 0;
      for (let i = 0; i < collected.length; i++) {
        const key = collected.data[i] as number;
        if (key === 0) continue;
        if (stopped.has(key)) {
          if (count) skipped++;
          continue;
        }
        for (let entry = valueAt(keys, key, firstAt); entry !== 0; entry = valueAt(entries, entry, nextAt)) {
          const row = valueAt(entries, entry, rowAt);
          if (seen.add(row)) pushInt(found, row);
        }
      }
      return found;
    },
    insert(row, limit) {
      extend(rows, row + 1);
      const hot: HotKey[] = [];
      // Looked up anew: a key may have been forgotten since it was collected, when a record gave way to its new version.
      for (let i = 0; i < collected.length; i++) {
        const key = table.intern(hashes.data[2 * i] as number, hashes.data[2 * i + 1] as number);
        extend(keys, key + 1);
        let entry = free;
        if (entry !== 0) free = valueAt(entries, entry, nextAt);
        else entry = addRecord(entries);
        const head = valueAt(keys, key, firstAt);
        setValue(entries, entry, rowAt, row);
        setValue(entries, entry, keyAt, key);
        setValue(entries, entry, nextAt, head);
        setValue(entries, entry, beforeAt, 0);
        setValue(entries, entry, siblingAt, valueAt(rows, row));
        if (head !== 0) setValue(entries, head, beforeAt, entry);
        setValue(rows, row, 0, entry);
        setValue(keys, key, firstAt, entry);
        const size = valueAt(keys, key, sizeAt) + 1;
        setValue(keys, key, sizeAt, size);
        if (size > limit && !stopped.has(key)) hot.push({ key, rule: ruleOf.data[i] as number });
      }
      return hot;
    },
    remove(row) {
      let entry = firstEntry(row);
      if (entry === 0) return;
      setValue(rows, row, 0, 0);
      while (entry !== 0) {
        const key = valueAt(entries, entry, keyAt);
        const next = valueAt(entries, entry, nextAt);
        const before = valueAt(entries, entry, beforeAt);
        const sibling = valueAt(entries, entry, siblingAt);
        if (before === 0) setValue(keys, key, firstAt, next);
        else setValue(entries, before, nextAt, next);
        if (next !== 0) setValue(entries, next, beforeAt, before);
        const size = valueAt(keys, key, sizeAt) - 1;
        setValue(keys, key, sizeAt, size);
        if (size === 0 && !stopped.has(key)) table.remove(key);
        setValue(entries, entry, nextAt, free);
        free = entry;
        entry = sibling;
      }
    },
    rowsOf(key) {
      const list: number[] = [];
      for (let entry = valueAt(keys, key, firstAt); entry !== 0; entry = valueAt(entries, entry, nextAt)) list.push(valueAt(entries, entry, rowAt));
      return list;
    },
    followAgain(limit) {
      for (const key of [...stopped.keys()]) {
        const size = valueAt(keys, key, sizeAt);
        if (size > limit) continue;
        stopped.delete(key);
        if (size === 0) table.remove(key);
      }
    },
    sizeOf: (key) => valueAt(keys, key, sizeAt),
    share(a, b) {
      for (let x = firstEntry(a); x !== 0; x = valueAt(entries, x, siblingAt)) {
        const key = valueAt(entries, x, keyAt);
        if (stopped.has(key)) continue;
        for (let y = firstEntry(b); y !== 0; y = valueAt(entries, y, siblingAt)) if (valueAt(entries, y, keyAt) === key) return true;
      }
      return false;
    },
    hash: (key) => [table.hi(key), table.lo(key)],
    save(renamed) {
      const order = inBuckets(table, (key) => stopped.has(key) || (key < keys.length && valueAt(keys, key, sizeAt) > 0));
      const [hi, lo, counts] = [new Int32Array(order.length), new Int32Array(order.length), new Int32Array(order.length)];
      const number = new Int32Array(table.size);
      order.forEach((key, i) => {
        number[key] = i + 1;
      });
      // Keys are read in the order in which they lie, and what is read goes where it belongs: to write here and there costs less than to read so.
      const each = (visit: (key: number, place: number) => void): void => {
        for (let key = 1; key < table.size; key++) if (number[key] !== 0) visit(key, (number[key] as number) - 1);
      };
      each((key, place) => {
        hi[place] = table.hi(key);
        lo[place] = table.lo(key);
        counts[place] = valueAt(keys, key, sizeAt);
      });
      const starts = new Int32Array(order.length);
      let total = 0;
      for (let place = 0; place < order.length; place++) {
        starts[place] = total;
        total += counts[place] as number;
      }
      const all = new Int32Array(total);
      each((key, place) => {
        const start = starts[place] as number;
        let end = start;
        for (let entry = valueAt(keys, key, firstAt); entry !== 0; entry = valueAt(entries, entry, nextAt))
          all[end++] = renamed[valueAt(entries, entry, rowAt)] as number;
        if (end - start > 1) sortRun(all, start, end, (x, y) => x - y);
      });
      const stops = Array.from(stopped, ([key, rule]) => [number[key] as number, rule] as const).sort((x, y) => x[0] - y[0]);
      return { hi, lo, counts, rows: all, stopped: stops };
    },
  };
}

/** The keys in use in the order of their buckets in a table of just these keys; within a bucket by their hashes. */
function inBuckets(table: KeyTable, isUsed: (key: number) => boolean): Int32Array {
  const used = createInts(table.size);
  for (let key = 1; key < table.size; key++) if (isUsed(key)) pushInt(used, key);
  const count = used.length;
  const buckets = new Int32Array(count);
  const ends = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) {
    const bucket = bucketOf(table.lo(used.data[i] as number), count);
    buckets[i] = bucket;
    ends[bucket + 1] = (ends[bucket + 1] as number) + 1;
  }
  for (let bucket = 0; bucket < count; bucket++) ends[bucket + 1] = (ends[bucket + 1] as number) + (ends[bucket] as number);
  const order = new Int32Array(count);
  // Where a bucket starts becomes, key by key, where it ends.
  for (let i = 0; i < count; i++) {
    const bucket = buckets[i] as number;
    const at = ends[bucket] as number;
    ends[bucket] = at + 1;
    order[at] = used.data[i] as number;
  }
  const byHash = (x: number, y: number): number => table.lo(x) - table.lo(y) || table.hi(x) - table.hi(y);
  for (let bucket = 0, from = 0; bucket < count; bucket++) {
    const to = ends[bucket] as number;
    if (to - from > 1) sortRun(order, from, to, byHash);
    from = to;
  }
  return order;
}

/** Sorts a part of an array. Most have two or three items, for which the sort of the platform is many times slower than this. */
function sortRun(array: Int32Array, from: number, to: number, compare: (x: number, y: number) => number): void {
  if (to - from > 24) {
    array.subarray(from, to).sort(compare);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const item = array[i] as number;
    let at = i;
    for (; at > from && compare(array[at - 1] as number, item) > 0; at--) array[at] = array[at - 1] as number;
    array[at] = item;
  }
}

function restore(
  { hi, lo, counts, rows: all, stopped }: SavedPostings,
  rowCount: number,
): { readonly keys: Pages; readonly entries: Pages; readonly rows: Pages } {
  if (hi.length !== lo.length || hi.length !== counts.length) throw new Error('half a key is missing');
  if (stopped.some(([key]) => key > hi.length)) throw new Error('a stopped key is none');
  const keys = new Int32Array(2 * (hi.length + 1));
  const entries = new Int32Array(5 * (all.length + 1));
  const rows = new Int32Array(rowCount);
  let entry = 1;
  for (let key = 1; key <= hi.length; key++) {
    const count = counts[key - 1] as number;
    const end = entry + count;
    if (!(count >= 0 && end <= all.length + 1)) throw new Error('a key has rows that are none');
    if (count > 0) keys[2 * key + firstAt] = entry;
    keys[2 * key + sizeAt] = count;
    for (const first = entry; entry < end; entry++) {
      const row = all[entry - 1] as number;
      const at = 5 * entry;
      if (!(row >= 0 && row < rowCount)) throw new Error('a key has a row that is none');
      entries[at + rowAt] = row;
      entries[at + keyAt] = key;
      entries[at + nextAt] = entry + 1 < end ? entry + 1 : 0;
      entries[at + beforeAt] = entry > first ? entry - 1 : 0;
      entries[at + siblingAt] = rows[row] as number;
      rows[row] = entry;
    }
  }
  if (entry !== all.length + 1) throw new Error('rows belong to no key');
  return { keys: pagesOf(2, keys), entries: pagesOf(5, entries), rows: pagesOf(1, rows) };
}
