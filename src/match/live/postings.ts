import type { KeyScratch } from '../block/keys.ts';
import { createInts, pushInt, type Ints } from '../store/growable.ts';
import { createMarks } from '../store/marks.ts';
import { createKeyTable, type KeyTableParts } from '../store/key-table.ts';
import { addRecord, createPages, extend, setValue, valueAt, type Pages } from '../store/pages.ts';

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
  /** Every row that shares a collected key that is followed, each once. The list is used again by the next call. */
  candidates(): Ints;
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
  /** How often a collected key was one that is not followed. */
  readonly skipped: number;
  /** Keys not followed, each with the number of its rule. Rows are still put in under them, so that they can be followed again. */
  readonly stopped: Map<number, number>;
  /** The parts of which a snapshot is made. */
  readonly parts: PostingParts;
}

/** A key that has more rows than it may, and the rule it is of. */
export interface HotKey {
  readonly key: number;
  readonly rule: number;
}

/** What a snapshot keeps. Keys and entries count from 1; 0 is none. */
export interface PostingParts {
  readonly table: KeyTableParts;
  /** By key its first entry, and how many rows it has. */
  readonly keys: Pages;
  /** By entry: row, key, the next entry of the key, the one before, and the next entry of the same row. */
  readonly entries: Pages;
  /** By row its first entry. */
  readonly rows: Pages;
  /** The first free entry; each free one names the next as the next of its key. */
  free: number;
}

// Fields of a key, and of an entry.
const firstAt = 0;
const sizeAt = 1;
const rowAt = 0;
const keyAt = 1;
const nextAt = 2;
const beforeAt = 3;
const siblingAt = 4;

/** Opens postings, empty or over loaded parts. */
export function createPostings(loaded?: PostingParts): Postings {
  const table = createKeyTable(loaded?.table);
  const parts: PostingParts = loaded ?? { table: table.parts, keys: createPages(2, 1), entries: createPages(5, 1), rows: createPages(1), free: 0 };
  const { keys, entries, rows } = parts;
  const collected = createInts(64);
  const hashes = createInts(128);
  const ruleOf = createInts(64);
  const found = createInts(64);
  const stopped = new Map<number, number>();
  const seen = createMarks();
  let skipped = 0;
  const firstEntry = (row: number): number => (row < rows.length ? valueAt(rows, row) : 0);
  return {
    parts,
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
    candidates() {
      seen.clear(rows.length);
      found.length = 0;
      for (let i = 0; i < collected.length; i++) {
        const key = collected.data[i] as number;
        if (key === 0) continue;
        if (stopped.has(key)) {
          skipped++;
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
        let entry = parts.free;
        if (entry !== 0) parts.free = valueAt(entries, entry, nextAt);
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
        setValue(entries, entry, nextAt, parts.free);
        parts.free = entry;
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
  };
}
