import { createChains } from '../store/chains.ts';
import { addRecord, createPages, pagesOf, setValue, valueAt, type Pages } from '../store/pages.ts';
import { byteLength, createTextPool, unitAt, type TextPool } from './text-pool.ts';

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
  /** The ids of these rows, for a snapshot. */
  save(rows: Int32Array): SavedIds;
}

/** Ids by row: the length of each as a {@link TextPool} keeps it, and all of them end to end. */
export interface SavedIds {
  readonly lengths: Int32Array;
  readonly bytes: Uint8Array;
}

// Fields of a row's record.
const hashAt = 0;
const nextAt = 1;
const placeAt = 2;
const lengthAt = 3;

/** Opens the book of ids, empty or with loaded ones in the rows 0, 1 … */
export function createRecordIds(loaded?: SavedIds): RecordIds {
  const texts = createTextPool();
  const table = loaded === undefined ? createPages(4) : idPages(loaded, texts);
  const chains = createChains(
    {
      hash: (row) => valueAt(table, row - 1, hashAt),
      next: (row) => valueAt(table, row - 1, nextAt),
      setNext: (row, next) => setValue(table, row - 1, nextAt, next),
    },
    table.length,
  );
  let size = table.length;
  // The first free row, counted from 1; each names the next.
  let firstFree = 0;
  const take = (): number => {
    const row = firstFree - 1;
    if (row < 0) return addRecord(table);
    firstFree = valueAt(table, row, nextAt);
    return row;
  };
  const free = (row: number): void => {
    chains.take(row + 1);
    setValue(table, row, lengthAt, 0);
    setValue(table, row, nextAt, firstFree);
    firstFree = row + 1;
  };
  return {
    rowOf(id) {
      const hash = hashOf(id);
      for (let row = chains.first(hash); row !== 0; row = valueAt(table, row - 1, nextAt)) {
        if (valueAt(table, row - 1, hashAt) === hash && texts.equals(valueAt(table, row - 1, placeAt), valueAt(table, row - 1, lengthAt), id)) return row - 1;
      }
      return -1;
    },
    idOf: (row) => texts.read(valueAt(table, row, placeAt), valueAt(table, row, lengthAt)),
    has: (row) => valueAt(table, row, lengthAt) !== 0,
    nextRow: () => (firstFree === 0 ? table.length : firstFree - 1),
    add(id) {
      const row = take();
      setValue(table, row, hashAt, hashOf(id));
      setValue(table, row, placeAt, texts.add(id));
      setValue(table, row, lengthAt, texts.lengthOf(id));
      chains.put(row + 1);
      size++;
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
      size--;
    },
    get rows() {
      return table.length;
    },
    get size() {
      return size;
    },
    save(rows) {
      const lengths = Int32Array.from(rows, (row) => valueAt(table, row, lengthAt));
      const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + byteLength(length), 0));
      let end = 0;
      rows.forEach((row, i) => {
        bytes.set(texts.bytesAt(valueAt(table, row, placeAt), lengths[i] as number), end);
        end += byteLength(lengths[i] as number);
      });
      return { lengths, bytes };
    },
  };
}

function idPages({ lengths, bytes }: SavedIds, texts: TextPool): Pages {
  const table = new Int32Array(4 * lengths.length);
  let from = 0;
  lengths.forEach((length, row) => {
    const end = from + byteLength(length);
    if (length === 0 || end > bytes.length) throw new Error('an id lies outside its part');
    table[4 * row + hashAt] = hashOfBytes(bytes, from, length);
    table[4 * row + placeAt] = texts.addBytes(bytes, from, end);
    table[4 * row + lengthAt] = length;
    from = end;
  });
  return pagesOf(4, table);
}

const hashSeed = 0x2f0b4a27;
const mixed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x5bd1e995);

function hashOf(id: string): number {
  let hash = hashSeed;
  for (let i = 0; i < id.length; i++) hash = mixed(hash, id.charCodeAt(i));
  return finished(hash);
}

/** The same of a text that is bytes. */
function hashOfBytes(bytes: Uint8Array, from: number, length: number): number {
  let hash = hashSeed;
  for (let i = 0; i < Math.abs(length); i++) hash = mixed(hash, unitAt(bytes, from, length < 0, i));
  return finished(hash);
}

function finished(sum: number): number {
  let hash = Math.imul(sum ^ (sum >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
