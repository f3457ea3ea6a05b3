import type { KeyScratch } from '../block/keys.ts';
import { createHashTable, type HashTable } from '../store/hash-table.ts';
import { createInts, pushInt, type Ints } from '../store/growable.ts';

/**
 * Which rows have which key, for a live index: all rules share one table of keys, the rows of a key form a doubly linked list, so
 * that a row is put in and taken out in constant time a key.
 */
export interface Postings {
  /** Puts a row in under the keys that `collect` gave since the last {@link Postings.begin}. */
  insert(row: number): void;
  /** Takes a row out of all its lists. */
  remove(row: number): void;
  /** Starts collecting the keys of a record. */
  begin(): void;
  /** Collects keys of one rule. */
  collect(scratch: KeyScratch, n: number): void;
  /** Visits every other row that shares a collected key, each once. Keys with more rows than `limit` are left out and counted. */
  candidates(limit: number, visit: (row: number) => void): number;
  /** Makes the keys of a row that is in the index the collected ones. */
  recollect(row: number): void;
  /** Keys that have more rows than `limit`. */
  hotKeys(limit: number): readonly { readonly hi: number; readonly lo: number; readonly rows: number }[];
  /** Keys no longer followed. */
  readonly stopped: Set<number>;
  /** The parts of which a snapshot is made. */
  readonly parts: PostingParts;
}

/** Everything in typed arrays. Lists are threaded through `next` and `previous`; 0 ends them, entries count from 1. */
export interface PostingParts {
  readonly table: HashTable;
  /** First entry by key, and how many rows it has. */
  readonly heads: Ints;
  readonly sizes: Ints;
  readonly entryRow: Ints;
  readonly entryKey: Ints;
  readonly next: Ints;
  readonly previous: Ints;
  /** First entry of a row, and how many; a row's entries lie together. */
  readonly rowStart: Ints;
  readonly rowCount: Ints;
}

/** Opens postings, empty or over loaded parts. */
export function createPostings(loaded?: PostingParts): Postings {
  const parts: PostingParts = loaded ?? {
    table: createHashTable(64),
    heads: createInts(),
    sizes: createInts(),
    entryRow: createInts(),
    entryKey: createInts(),
    next: createInts(),
    previous: createInts(),
    rowStart: createInts(),
    rowCount: createInts(),
  };
  const { table, heads, sizes, entryRow, entryKey, next, previous, rowStart, rowCount } = parts;
  if (loaded === undefined) {
    for (const list of [heads, sizes]) pushInt(list, 0);
    for (const list of [entryRow, entryKey, next, previous]) pushInt(list, 0);
  }
  const free = new Map<number, number[]>();
  const collected = createInts(64);
  const hashes: number[] = [];
  const stopped = new Set<number>();
  let stamps = new Int32Array(1024);
  let stamp = 0;
  const allocate = (count: number): number => {
    const again = free.get(count)?.pop();
    if (again !== undefined) return again;
    const start = entryRow.length;
    for (let i = 0; i < count; i++) for (const list of [entryRow, entryKey, next, previous]) pushInt(list, 0);
    return start;
  };
  return {
    parts,
    stopped,
    begin() {
      collected.length = 0;
      hashes.length = 0;
    },
    collect(scratch, n) {
      for (let i = 0; i < n; i++) {
        const hi = scratch.hi[i] as number;
        const lo = scratch.lo[i] as number;
        pushInt(collected, table.find(hi, lo));
        hashes.push(hi, lo);
      }
    },
    recollect(row) {
      collected.length = 0;
      hashes.length = 0;
      const start = rowStart.data[row] as number;
      for (let e = start; e < start + (rowCount.data[row] as number); e++) pushInt(collected, entryKey.data[e] as number);
    },
    insert(row) {
      const count = collected.length;
      const start = count === 0 ? 0 : allocate(count);
      while (rowStart.length <= row) {
        pushInt(rowStart, 0);
        pushInt(rowCount, 0);
      }
      rowStart.data[row] = start;
      rowCount.data[row] = count;
      for (let i = 0; i < count; i++) {
        let key = collected.data[i] as number;
        if (key === 0) key = table.intern(hashes[2 * i] as number, hashes[2 * i + 1] as number);
        while (heads.length <= key) {
          pushInt(heads, 0);
          pushInt(sizes, 0);
        }
        const entry = start + i;
        const head = heads.data[key] as number;
        entryRow.data[entry] = row;
        entryKey.data[entry] = key;
        next.data[entry] = head;
        previous.data[entry] = 0;
        if (head !== 0) previous.data[head] = entry;
        heads.data[key] = entry;
        sizes.data[key] = (sizes.data[key] as number) + 1;
      }
    },
    remove(row) {
      const start = rowStart.data[row] as number;
      const count = rowCount.data[row] as number;
      for (let entry = start; entry < start + count; entry++) {
        const key = entryKey.data[entry] as number;
        const after = next.data[entry] as number;
        const before = previous.data[entry] as number;
        if (before === 0) heads.data[key] = after;
        else next.data[before] = after;
        if (after !== 0) previous.data[after] = before;
        sizes.data[key] = (sizes.data[key] as number) - 1;
      }
      rowCount.data[row] = 0;
      if (count === 0) return;
      const list = free.get(count);
      if (list === undefined) free.set(count, [start]);
      else list.push(start);
    },
    candidates(limit, visit) {
      if (stamps.length < rowStart.length + 1) {
        stamps = new Int32Array(rowStart.length * 2 + 16);
        stamp = 0;
      }
      stamp++;
      let skipped = 0;
      for (let i = 0; i < collected.length; i++) {
        const key = collected.data[i] as number;
        if (key === 0 || stopped.has(key)) continue;
        if ((sizes.data[key] as number) > limit) {
          skipped++;
          continue;
        }
        for (let entry = heads.data[key] as number; entry !== 0; entry = next.data[entry] as number) {
          const row = entryRow.data[entry] as number;
          if (stamps[row] === stamp) continue;
          stamps[row] = stamp;
          visit(row);
        }
      }
      return skipped;
    },
    hotKeys(limit) {
      const hot: { hi: number; lo: number; rows: number }[] = [];
      for (let key = 1; key < sizes.length; key++) {
        if ((sizes.data[key] as number) <= limit || stopped.has(key)) continue;
        stopped.add(key);
        hot.push({ hi: table.hi[key] as number, lo: table.lo[key] as number, rows: sizes.data[key] as number });
      }
      return hot;
    },
  };
}
