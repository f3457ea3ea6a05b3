import { UsageError } from '../../core/errors.ts';
import { hash32 } from '../../core/random.ts';
import { withModel, type MatchModel } from '../model.ts';
import type { CodeLists } from '../store/code-lists.ts';
import { lazyCode, type Column, type LazyValues } from '../store/columns.ts';
import { createInts, pushInt } from '../store/growable.ts';
import { createKeyTable, type KeyTableParts } from '../store/key-table.ts';
import { createPages, setValue, valueAt } from '../store/pages.ts';
import { createStore, type Store } from '../store/store.ts';
import { checkState, expect } from './check-state.ts';
import type { EntityParts } from './entities.ts';
import type { LinkParts } from './links.ts';
import type { PostingParts } from './postings.ts';
import type { RecordIdParts } from './record-ids.ts';
import { packSegments, readSegments, type SegmentReader, type SegmentWriter } from './segments.ts';
import { createValueWriter, openValues } from './stored-values.ts';
import { createTextPool } from './text-pool.ts';

/** Everything a live index holds. */
export interface IndexState {
  readonly store: Store;
  readonly ids: RecordIdParts;
  readonly postings: PostingParts;
  /** Keys not followed, with the number of their rule. */
  readonly stopped: readonly (readonly [key: number, rule: number])[];
  readonly entities: EntityParts;
  readonly links: LinkParts;
  readonly must: readonly (readonly [string, string])[];
  readonly cannot: readonly (readonly [string, string])[];
}

/** What a snapshot and a model must agree in. */
const fingerprint = (model: MatchModel): number => hash32(JSON.stringify(model));

interface Head {
  readonly ids: Pick<RecordIdParts, 'free' | 'size'>;
  readonly entities: Pick<EntityParts, 'next' | 'count'>;
  readonly links: Pick<LinkParts, 'free'>;
  readonly postings: Pick<PostingParts, 'free'>;
  /** First free number and how many keys there are: of the postings' table, then of each rule's. */
  readonly tables: readonly Pick<KeyTableParts, 'free' | 'count'>[];
  readonly stopped: IndexState['stopped'];
  readonly must: IndexState['must'];
  readonly cannot: IndexState['cannot'];
  /** Where they were renewed. */
  readonly frequencies?: MatchModel['frequencies'];
}

/** Writes an index as one buffer. Tables are copied as they are; values are written once each. */
export function writeSnapshot(original: MatchModel, state: IndexState): Uint8Array {
  const { store, postings, entities, links } = state;
  const ids = withoutGaps(state.ids);
  const { frequencies } = store.model;
  const head: Head = {
    ids: { free: ids.free, size: ids.size },
    entities: { next: entities.next, count: entities.count },
    links: { free: links.free },
    postings: { free: postings.free },
    tables: [postings.table, ...store.rules.keys.map((key) => key.table.parts)].map(({ free, count }) => ({ free, count })),
    stopped: state.stopped,
    must: state.must,
    cannot: state.cannot,
    ...(frequencies === undefined || frequencies === original.frequencies ? {} : { frequencies }),
  };
  return packSegments(fingerprint(original), (writer) => {
    writer.json(head);
    for (const table of [ids.table, ids.buckets]) writer.table(table);
    writer.ints(Int32Array.from(ids.texts.pages, (page) => page.length));
    writer.bytes(...ids.texts.pages);
    writer.table(entities.table);
    for (const table of [links.halves, links.heads]) writer.table(table);
    for (const table of [postings.keys, postings.entries, postings.rows]) writer.table(table);
    for (const { keys, buckets } of [postings.table, ...store.rules.keys.map((key) => key.table.parts)]) {
      writer.table(keys);
      writer.table(buckets);
    }
    const isRecord = (row: number): boolean => valueAt(ids.table, row, 3) !== 0;
    for (const column of store.columns) writeColumn(writer, column, ids.table.length, isRecord);
    for (const key of store.rules.keys) writeCodes(writer, key, ids.table.length, isRecord, (code) => code);
  });
}

/** Reads a buffer back; throws `snapshot-damaged` or `snapshot-foreign`. */
export function readSnapshot(bytes: Uint8Array, model: MatchModel): IndexState {
  const reader = readSegments(bytes, fingerprint(model));
  try {
    const head = reader.json() as Head;
    const store = createStore(head.frequencies === undefined ? model : withModel(model, { frequencies: head.frequencies }), { keepValues: true });
    expect(head.tables.length === store.rules.keys.length + 1, 'a table is missing');
    const ids: RecordIdParts = { ...head.ids, table: reader.table(4), buckets: reader.table(1), texts: readTexts(reader) };
    const entities: EntityParts = { ...head.entities, table: reader.table(3) };
    const links: LinkParts = { ...head.links, halves: reader.table(4), heads: reader.table(1) };
    const pages = { keys: reader.table(2), entries: reader.table(5), rows: reader.table(1) };
    const tables = head.tables.map((table): KeyTableParts => ({ ...table, keys: reader.table(3), buckets: reader.table(1) }));
    const postings: PostingParts = { ...head.postings, ...pages, table: tables[0] as KeyTableParts };
    for (const column of store.columns) readColumn(reader, column);
    store.rules.keys.forEach((key, k) => {
      key.table = createKeyTable(tables[k + 1]);
      readCodes(reader, key);
    });
    const state: IndexState = { store, ids, postings, stopped: head.stopped, entities, links, must: head.must, cannot: head.cannot };
    checkState(state, tables);
    return state;
  } catch (error) {
    // The checksum held, so this is no transmission error; the contents still make no sense.
    throw new UsageError('snapshot-damaged', `the snapshot cannot be read (${error instanceof Error ? error.message : 'unknown reason'}); write it anew.`);
  }
}

/** The ids with their texts end to end: places that removed records left are known to the running index alone. */
function withoutGaps(ids: RecordIdParts): RecordIdParts {
  if (!ids.texts.gaps) return ids;
  const texts = createTextPool();
  const table = createPages(4, ids.table.length);
  for (let row = 0; row < table.length; row++) {
    for (let field = 0; field < 4; field++) setValue(table, row, field, valueAt(ids.table, row, field));
    const length = valueAt(ids.table, row, 3);
    if (length !== 0) setValue(table, row, 2, texts.add(ids.texts.read(valueAt(ids.table, row, 2), length)));
  }
  return { ...ids, table, texts };
}

function readTexts(reader: SegmentReader): RecordIdParts['texts'] {
  const lengths = reader.ints();
  const bytes = reader.bytes();
  let end = 0;
  return createTextPool(Array.from(lengths, (length) => bytes.subarray(end, (end += length >>> 0))));
}

/**
 * Only values that rows still use are written. A loaded column does not intern them at once: a code then says where in the
 * snapshot its value lies, and the value is read when the row is first compared.
 */
function writeColumn(writer: SegmentWriter, column: Column, rows: number, isRecord: (row: number) => boolean): void {
  const values = createValueWriter();
  const { lazy } = column;
  const placeOfCode = new Int32Array(column.kernel.size);
  const placeOfLazy = new Int32Array(lazy?.woken.length ?? 0);
  writeCodes(writer, column, rows, isRecord, (given) => {
    // A value that was asked for by one row and not yet by another is written once.
    const code = given >= lazyCode ? (lazy?.woken[given - lazyCode] as number) || given : given;
    const places = code >= lazyCode ? placeOfLazy : placeOfCode;
    const at = code >= lazyCode ? code - lazyCode : code;
    if (places[at] === 0) places[at] = code >= lazyCode ? values.addBytes((lazy as LazyValues).bytesAt(at)) : values.add((column.values as unknown[])[at]);
    return lazyCode + (places[at] as number);
  });
  const { ends, bytes } = values.finish();
  writer.ints(ends);
  writer.bytes(bytes);
}

function readColumn(reader: SegmentReader, column: Column): void {
  readCodes(reader, column);
  const values = openValues(reader.ints(), reader.bytes());
  column.lazy = { ...values, woken: new Int32Array(values.count) };
}

/** Writes codes by row, sets end to end; rows without a record have none. */
function writeCodes(writer: SegmentWriter, lists: CodeLists, rows: number, isRecord: (row: number) => boolean, codeOf: (code: number) => number): void {
  const codes = new Int32Array(rows);
  const sets = createInts();
  for (let row = 0; row < rows; row++) {
    const code = isRecord(row) ? (lists.codes.data[row] as number) : 0;
    if (code > 0) codes[row] = codeOf(code);
    else if (code < 0) {
      codes[row] = -(sets.length + 1);
      const size = lists.sets.data[-code - 1] as number;
      pushInt(sets, size);
      for (let k = 0; k < size; k++) pushInt(sets, codeOf(lists.sets.data[k - code] as number));
    }
  }
  writer.ints(codes);
  writer.ints(sets.data.subarray(0, sets.length));
}

function readCodes(reader: SegmentReader, lists: CodeLists): void {
  for (const list of [lists.codes, lists.sets]) {
    const data = reader.ints();
    // With room for more, so that the first record added does not copy all of it.
    list.data = new Int32Array(Math.ceil(data.length * 1.2) + 16);
    list.data.set(data);
    list.length = data.length;
  }
}
