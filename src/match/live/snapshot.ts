import { UsageError } from '../../core/errors.ts';
import { platform } from '../../core/platform.ts';
import { hash32 } from '../../core/random.ts';
import { withModel, type MatchModel } from '../model.ts';
import { lazyCode, restoreColumn, type Column } from '../store/columns.ts';
import { intsOf, type Ints } from '../store/growable.ts';
import { createHashTable, type HashTable } from '../store/hash-table.ts';
import { createStore, type Store } from '../store/store.ts';
import type { PostingParts } from './postings.ts';
import { packSegments, readSegments, type SegmentReader, type SegmentWriter } from './segments.ts';

/** Everything a live index holds. */
export interface IndexState {
  readonly store: Store;
  readonly ids: (string | null)[];
  readonly postings: PostingParts;
  readonly stopped: readonly number[];
  readonly entities: { readonly byRow: Int32Array; readonly next: number };
  readonly links: Map<number, Map<number, number>>;
  readonly must: readonly (readonly [string, string])[];
  readonly cannot: readonly (readonly [string, string])[];
}

const ints: readonly (keyof Omit<PostingParts, 'table'>)[] = ['heads', 'sizes', 'entryRow', 'entryKey', 'next', 'previous', 'rowStart', 'rowCount'];

/** What a snapshot and a model must agree in. */
const fingerprint = (model: MatchModel): number => hash32(JSON.stringify(model));

interface Head {
  readonly rows: number;
  readonly next: number;
  readonly frequencies?: MatchModel['frequencies'];
  readonly stopKeys?: MatchModel['stopKeys'];
  readonly stopped: readonly number[];
  readonly must: IndexState['must'];
  readonly cannot: IndexState['cannot'];
  readonly empty: readonly number[];
}

/** Writes an index as one buffer. Arrays are copied as they are; values are written once each. */
export function writeSnapshot(original: MatchModel, state: IndexState): Uint8Array {
  const { store, ids, postings, entities, links } = state;
  const rows = ids.length;
  const head: Head = {
    rows,
    next: entities.next,
    ...(store.model === original ? {} : { frequencies: store.model.frequencies, stopKeys: store.model.stopKeys }),
    stopped: state.stopped,
    must: state.must,
    cannot: state.cannot,
    empty: ids.flatMap((id, row) => (id === null ? [row] : [])),
  };
  return packSegments(fingerprint(original), (writer) => {
    writer.json(head);
    writeTexts(
      writer,
      ids.map((id) => id ?? ''),
    );
    writer.ints(entities.byRow.slice(0, rows));
    writeTable(writer, postings.table);
    for (const name of ints) writeInts(writer, postings[name]);
    for (const column of store.columns) writeColumn(writer, column, rows);
    for (const key of store.rules.keys) {
      writer.ints(padded(key.codes.data, rows));
      writeInts(writer, key.sets);
      writeTable(writer, key.table);
    }
    writeLinks(writer, links);
  });
}

/** Reads a buffer back; throws `snapshot-damaged` or `snapshot-foreign`. */
export function readSnapshot(bytes: Uint8Array, model: MatchModel): IndexState {
  const reader = readSegments(bytes, fingerprint(model));
  try {
    const head = reader.json() as Head;
    const { rows } = head;
    const current =
      head.frequencies === undefined && head.stopKeys === undefined
        ? model
        : withModel(model, { ...(head.frequencies ? { frequencies: head.frequencies } : {}), ...(head.stopKeys ? { stopKeys: head.stopKeys } : {}) });
    const store = createStore(current, { keepValues: true });
    const ids: (string | null)[] = readTexts(reader).all();
    for (const row of head.empty) ids[row] = null;
    const byRow = reader.ints();
    const table = readTable(reader);
    const parts = Object.fromEntries(ints.map((name) => [name, intsOf(reader.ints())])) as unknown as Omit<PostingParts, 'table'>;
    for (const column of store.columns) readColumn(reader, column);
    for (const key of store.rules.keys) {
      Object.assign(key.codes, intsOf(reader.ints()));
      Object.assign(key.sets, intsOf(reader.ints()));
      const loaded = readTable(reader);
      key.table.restore(loaded.hi, loaded.lo, loaded.size, loaded.slots);
    }
    if (ids.length !== rows) throw new Error('rows');
    return {
      store,
      ids,
      postings: { table, ...parts },
      stopped: head.stopped,
      entities: { byRow, next: head.next },
      links: readLinks(reader),
      must: head.must,
      cannot: head.cannot,
    };
  } catch (error) {
    // The checksum held, so this is no transmission error; the contents still make no sense.
    throw new UsageError('snapshot-damaged', `the snapshot cannot be read (${error instanceof Error ? error.message : 'unknown reason'}); write it anew.`);
  }
}

const padded = (data: Int32Array, rows: number): Int32Array => {
  const out = new Int32Array(rows);
  out.set(data.subarray(0, Math.min(rows, data.length)));
  return out;
};

const writeInts = (writer: SegmentWriter, list: Ints): void => writer.ints(list.data.subarray(0, list.length));

function writeTable(writer: SegmentWriter, table: HashTable): void {
  writer.ints(table.hi.subarray(0, table.size));
  writer.ints(table.lo.subarray(0, table.size));
  writer.ints(table.slots);
}

function readTable(reader: SegmentReader): HashTable {
  const table = createHashTable(1);
  const hi = reader.ints();
  table.restore(hi, reader.ints(), hi.length, reader.ints());
  return table;
}

/**
 * Only values that rows still use are written. A loaded column does not intern them at once: a code then says where in the
 * snapshot its value lies, and the value is read when the row is first compared.
 */
function writeColumn(writer: SegmentWriter, column: Column, rows: number): void {
  const texts: string[] = [''];
  const placeOf = new Map<number, number>();
  const place = (code: number): number => {
    const known = placeOf.get(code);
    if (known !== undefined) return known;
    const value = code >= lazyCode ? (column.lazy as (index: number) => unknown)(code - lazyCode) : (column.values as unknown[])[code];
    texts.push(typeof value === 'string' ? `s${value}` : `j${JSON.stringify(value) ?? 'null'}`);
    placeOf.set(code, texts.length - 1);
    return texts.length - 1;
  };
  const codes = new Int32Array(rows);
  const sets: number[] = [];
  for (let row = 0; row < rows; row++) {
    const code = column.codes.data[row] ?? 0;
    if (code > 0) codes[row] = lazyCode + place(code);
    else if (code < 0) {
      const offset = -code - 1;
      const size = column.sets.data[offset] as number;
      codes[row] = -(sets.length + 1);
      sets.push(size);
      for (let k = 1; k <= size; k++) sets.push(lazyCode + place(column.sets.data[offset + k] as number));
    }
  }
  writer.ints(codes);
  writer.ints(Int32Array.from(sets));
  writeTexts(writer, texts);
}

function readColumn(reader: SegmentReader, column: Column): void {
  const codes = reader.ints();
  const sets = reader.ints();
  const texts = readTexts(reader);
  restoreColumn(column, codes, sets, (index) => {
    const text = texts.at(index);
    return text.startsWith('s') ? text.slice(1) : JSON.parse(text.slice(1));
  });
}

interface Texts {
  at(index: number): string;
  all(): string[];
}

/** Texts as one text and where each ends: one decoding for all, and a text is cut out when it is asked for. */
function writeTexts(writer: SegmentWriter, texts: readonly string[]): void {
  const ends = new Int32Array(texts.length);
  let end = 0;
  texts.forEach((text, i) => {
    end += text.length;
    ends[i] = end;
  });
  writer.ints(ends);
  writer.text(texts.join(''));
}

function readTexts(reader: SegmentReader): Texts {
  const ends = reader.ints();
  const bytes = reader.bytes();
  let pool: string | undefined;
  const at = (index: number): string => {
    pool ??= new platform.TextDecoder().decode(bytes);
    return pool.slice(index === 0 ? 0 : ends[index - 1], ends[index]);
  };
  return { at, all: () => Array.from(ends, (_, i) => at(i)) };
}

function writeLinks(writer: SegmentWriter, links: IndexState['links']): void {
  const a: number[] = [];
  const b: number[] = [];
  const weights: number[] = [];
  for (const [from, partners] of links) {
    for (const [to, weight] of partners) {
      if (from > to) continue;
      a.push(from);
      b.push(to);
      weights.push(weight);
    }
  }
  writer.ints(Int32Array.from(a));
  writer.ints(Int32Array.from(b));
  writer.floats(Float64Array.from(weights));
}

function readLinks(reader: SegmentReader): IndexState['links'] {
  const a = reader.ints();
  const b = reader.ints();
  const weights = reader.floats();
  const links: IndexState['links'] = new Map();
  const put = (from: number, to: number, weight: number): void => {
    const known = links.get(from);
    if (known === undefined) links.set(from, new Map([[to, weight]]));
    else known.set(to, weight);
  };
  for (let i = 0; i < a.length; i++) {
    put(a[i] as number, b[i] as number, weights[i] as number);
    put(b[i] as number, a[i] as number, weights[i] as number);
  }
  return links;
}
