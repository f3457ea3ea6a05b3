import { createChains } from '../store/chains.ts';
import { addRecord, createPages, setValue, valueAt, type Pages } from '../store/pages.ts';
import { createTextPool, type TextPool } from './text-pool.ts';

/**
 * Which row a record is in and which record a row has. A `Map` of a million texts takes a third of a second to fill when a snapshot
 * is loaded and keeps the garbage collector busy ever after; these are integers and bytes that load as they are.
 */
export interface RecordIds {
  /** The row of a record; −1 where there is none. */
  rowOf(id: string): number;
  /** The id of the record in a row; meaningless where the row is free. */
  idOf(row: number): string;
  /** Whether a row has a record. */
  has(row: number): boolean;
  /** The row that {@link RecordIds.add} will take next. */
  nextRow(): number;
  /** Puts a record into the next row. The id must be a new one. */
  add(id: string): void;
  /** Puts the record of a row into the next row instead and frees the one it had. */
  move(from: number): void;
  /** Frees a row. */
  remove(row: number): void;
  /** Rows there are, free ones among them. */
  readonly rows: number;
  /** Records there are. */
  readonly size: number;
  readonly parts: RecordIdParts;
}

/** What a snapshot keeps: by row the hash, the next row of the bucket or the next free row (both counted from 1) and the text. */
export interface RecordIdParts {
  readonly table: Pages;
  readonly buckets: Pages;
  readonly texts: TextPool;
  /** The first free row, counted from 1. */
  free: number;
  size: number;
}

// Fields of a row's record.
const hashAt = 0;
const nextAt = 1;
const placeAt = 2;
const lengthAt = 3;

/** Opens the book of ids, empty or loaded. */
export function createRecordIds(loaded?: RecordIdParts): RecordIds {
  const table = loaded?.table ?? createPages(4);
  const texts = loaded?.texts ?? createTextPool();
  const chains = createChains(
    {
      hash: (row) => valueAt(table, row - 1, hashAt),
      next: (row) => valueAt(table, row - 1, nextAt),
      setNext: (row, next) => setValue(table, row - 1, nextAt, next),
    },
    loaded === undefined ? undefined : { buckets: loaded.buckets, count: loaded.size },
  );
  const parts: RecordIdParts = { table, buckets: chains.buckets, texts, free: loaded?.free ?? 0, size: loaded?.size ?? 0 };
  const take = (): number => {
    const row = parts.free - 1;
    if (row < 0) return addRecord(table);
    parts.free = valueAt(table, row, nextAt);
    return row;
  };
  const free = (row: number): void => {
    chains.take(row + 1);
    setValue(table, row, lengthAt, 0);
    setValue(table, row, nextAt, parts.free);
    parts.free = row + 1;
  };
  return {
    parts,
    rowOf(id) {
      const hash = hashOf(id);
      for (let row = chains.first(hash); row !== 0; row = valueAt(table, row - 1, nextAt)) {
        if (valueAt(table, row - 1, hashAt) === hash && texts.equals(valueAt(table, row - 1, placeAt), valueAt(table, row - 1, lengthAt), id)) return row - 1;
      }
      return -1;
    },
    idOf: (row) => texts.read(valueAt(table, row, placeAt), valueAt(table, row, lengthAt)),
    has: (row) => valueAt(table, row, lengthAt) !== 0,
    nextRow: () => (parts.free === 0 ? table.length : parts.free - 1),
    add(id) {
      const row = take();
      setValue(table, row, hashAt, hashOf(id));
      setValue(table, row, placeAt, texts.add(id));
      setValue(table, row, lengthAt, texts.lengthOf(id));
      chains.put(row + 1);
      parts.size++;
    },
    move(from) {
      const row = take();
      for (const field of [hashAt, placeAt, lengthAt]) setValue(table, row, field, valueAt(table, from, field));
      chains.put(row + 1);
      free(from);
    },
    remove(row) {
      texts.remove(valueAt(table, row, placeAt), valueAt(table, row, lengthAt));
      free(row);
      parts.size--;
    },
    get rows() {
      return table.length;
    },
    get size() {
      return parts.size;
    },
  };
}

function hashOf(id: string): number {
  let hash = 0x2f0b4a27;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x5bd1e995);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
