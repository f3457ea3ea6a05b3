import { UsageError } from '../../core/errors.ts';
import { hash32 } from '../../core/random.ts';
import { withModel, type MatchModel } from '../model.ts';
import type { CodeLists } from '../store/code-lists.ts';
import { lazyCode, type Column, type LazyValues } from '../store/columns.ts';
import { createInts, pushInt } from '../store/growable.ts';
import { createKeyTable, type KeyTable } from '../store/key-table.ts';
import { createStore, type Store } from '../store/store.ts';
import { createEntities, type Entities } from './entities.ts';
import { createJudgements, type Judgements } from './judgements.ts';
import { createLinks, type Links } from './links.ts';
import { createPostings, type Postings } from './postings.ts';
import { createRecordIds, type RecordIds } from './record-ids.ts';
import { packSegments, readSegments, type SegmentReader, type SegmentWriter } from './segments.ts';
import { createValueWriter, openValues } from './stored-values.ts';
import { createComponentMemo, type ComponentMemo } from './component-memo.ts';

/** Everything a live index holds. */
export interface IndexState {
  store: Store;
  readonly ids: RecordIds;
  readonly postings: Postings;
  readonly entities: Entities;
  readonly links: Links;
  readonly judgements: Judgements;
  /** Not part of a snapshot. */
  readonly memo: ComponentMemo;
}

/** Opens the state of an index without records. */
export const createState = (model: MatchModel, keepEvents: boolean): IndexState => ({
  store: createStore(model, { keepValues: true }),
  ids: createRecordIds(),
  postings: createPostings(),
  entities: createEntities(keepEvents),
  links: createLinks(),
  judgements: createJudgements(),
  memo: createComponentMemo(),
});

/** What a snapshot and a model must agree in. */
const fingerprint = (model: MatchModel): number => hash32(JSON.stringify(model));

interface Head {
  /** The number the next entity gets. */
  readonly next: number;
  readonly stopped: readonly (readonly [key: number, rule: number])[];
  readonly must: readonly (readonly [string, string])[];
  readonly cannot: readonly (readonly [string, string])[];
  /** Where they were renewed. */
  readonly frequencies?: MatchModel['frequencies'];
}

/**
 * Writes an index as one buffer. Only what cannot be worked out is written, rows and keys numbered anew without gaps: what a
 * reader builds from it cannot contradict itself, so nobody needs to check lists that lead in circles.
 */
export function writeSnapshot(original: MatchModel, { store, ids, postings, entities, links, judgements }: IndexState): Uint8Array {
  const rows = new Int32Array(ids.size);
  const renamed = new Int32Array(ids.rows);
  for (let row = 0, next = 0; row < ids.rows; row++) {
    if (!ids.has(row)) continue;
    renamed[row] = next;
    rows[next++] = row;
  }
  const { frequencies } = store.model;
  return packSegments(fingerprint(original), (writer) => {
    const { lengths, bytes } = ids.save(rows);
    const { before, numbers, next } = entities.save(rows);
    const { a, b, weights } = links.save(renamed);
    const { hi, lo, counts, rows: all, stopped } = postings.save(renamed);
    const head: Head = {
      next,
      stopped,
      must: judgements.must(),
      cannot: judgements.cannot(),
      ...(frequencies === undefined || frequencies === original.frequencies ? {} : { frequencies }),
    };
    writer.json(head);
    writer.ints(lengths);
    writer.bytes(bytes);
    writer.ints(before);
    writer.floats(numbers);
    for (const data of [a, b]) writer.ints(data);
    writer.floats(weights);
    for (const data of [hi, lo, counts, all]) writer.ints(data);
    for (const column of store.columns) writeColumn(writer, column, rows);
    for (const key of store.rules.keys) writeKeys(writer, key, key.table, rows);
  });
}

/** Reads a buffer back; throws `snapshot-damaged` or `snapshot-foreign`. */
export function readSnapshot(bytes: Uint8Array, model: MatchModel, keepEvents: boolean): IndexState {
  const reader = readSegments(bytes, fingerprint(model));
  try {
    const head = readHead(reader, model);
    const ids = createRecordIds({ lengths: reader.ints(), bytes: reader.bytes() });
    const rows = ids.size;
    const entities = createEntities(keepEvents, { before: reader.ints(), numbers: reader.floats(), next: head.next });
    const links = createLinks({ a: reader.ints(), b: reader.ints(), weights: reader.floats() }, rows);
    const postings = createPostings({ hi: reader.ints(), lo: reader.ints(), counts: reader.ints(), rows: reader.ints(), stopped: head.stopped }, rows);
    const store = createStore(head.frequencies === undefined ? model : withModel(model, { frequencies: head.frequencies }), { keepValues: true });
    for (const column of store.columns) readColumn(reader, column, rows);
    for (const key of store.rules.keys) {
      const [hi, lo] = [reader.ints(), reader.ints()];
      key.table = createKeyTable({ hi, lo });
      readCodes(reader, key, rows, 1, hi.length);
    }
    return { store, ids, postings, entities, links, judgements: createJudgements(head.must, head.cannot), memo: createComponentMemo() };
  } catch (error) {
    // The checksum held, so this is no transmission error; the contents still make no sense.
    throw new UsageError('snapshot-damaged', `the snapshot cannot be read (${error instanceof Error ? error.message : 'unknown reason'}); write it anew.`);
  }
}

function readHead(reader: SegmentReader, model: MatchModel): Head {
  const head = reader.json() as Head;
  expect(Number.isSafeInteger(head.next), 'it has no number for the next entity');
  for (const [key, rule] of head.stopped) expect(Number.isSafeInteger(key) && key > 0 && model.block[rule] !== undefined, 'a stopped key is of no rule');
  for (const pair of [...head.must, ...head.cannot])
    expect(pair.length === 2 && pair.every((id) => typeof id === 'string'), 'a judgement is of no two records');
  for (const { total, counts } of Object.values(head.frequencies ?? {}))
    expect(typeof total === 'number' && Object.values(counts).every((count) => typeof count === 'number'), 'a frequency is no number');
  return head;
}

function expect(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/**
 * Only values that rows still use are written. A loaded column does not intern them at once: a code then says where in the
 * snapshot its value lies, and the value is read when the row is first compared.
 */
function writeColumn(writer: SegmentWriter, column: Column, rows: Int32Array): void {
  const values = createValueWriter();
  const { lazy } = column;
  const placeOfCode = new Int32Array(column.kernel.size);
  const placeOfLazy = new Int32Array(lazy?.woken.length ?? 0);
  const codes = collectCodes(column, rows, (given) => {
    // A value that was asked for by one row and not yet by another is written once.
    const code = given >= lazyCode ? (lazy?.woken[given - lazyCode] as number) || given : given;
    if (code < lazyCode) return lazyCode + (placeOfCode[code] ||= values.add((column.values as readonly unknown[])[code]));
    const place = code - lazyCode;
    return lazyCode + (placeOfLazy[place] ||= values.addBytes((lazy as LazyValues).bytesAt(place)));
  });
  const { ends, bytes } = values.finish();
  writer.ints(ends);
  writer.bytes(bytes);
  for (const data of codes) writer.ints(data);
}

function readColumn(reader: SegmentReader, column: Column, rows: number): void {
  // Copies: values are read when they are asked for, and the snapshot is the caller's.
  const values = openValues(reader.ints().slice(), new Uint8Array(reader.bytes()));
  readCodes(reader, column, rows, lazyCode + 1, lazyCode + values.count - 1);
  column.lazy = { ...values, woken: new Int32Array(values.count) };
}

function writeKeys(writer: SegmentWriter, lists: CodeLists, table: KeyTable, rows: Int32Array): void {
  const renamed = new Int32Array(table.size);
  const olds: number[] = [];
  const codes = collectCodes(lists, rows, (code) => (renamed[code] ||= olds.push(code)));
  for (const half of [table.hi, table.lo]) writer.ints(Int32Array.from(olds, half));
  for (const data of codes) writer.ints(data);
}

/** Codes by row, and sets end to end. */
function collectCodes(lists: CodeLists, rows: Int32Array, codeOf: (code: number) => number): readonly [codes: Int32Array, sets: Int32Array] {
  const sets = createInts();
  const codes = rows.map((row) => {
    const code = lists.codes.data[row] as number;
    if (code >= 0) return code === 0 ? 0 : codeOf(code);
    const offset = sets.length;
    const size = lists.sets.data[-code - 1] as number;
    pushInt(sets, size);
    for (let k = 0; k < size; k++) pushInt(sets, codeOf(lists.sets.data[k - code] as number));
    return -(offset + 1);
  });
  return [codes, sets.data.subarray(0, sets.length)];
}

/** Reads codes between `least` and `most`, which stand in sets, too. */
function readCodes(reader: SegmentReader, lists: CodeLists, rows: number, least: number, most: number): void {
  const codes = reader.ints();
  const sets = reader.ints();
  const check = (code: number): void => expect(code >= least && code <= most, 'a row has a value that is none');
  expect(codes.length === rows, 'a column is of another length');
  for (let row = 0; row < rows; row++) {
    const code = codes[row] as number;
    if (code > 0) check(code);
    if (code >= 0) continue;
    const size = -code - 1 < sets.length ? (sets[-code - 1] as number) : 0;
    expect(size > 1 && size - code <= sets.length, 'a row has values that are none');
    for (let k = 0; k < size; k++) check(sets[k - code] as number);
  }
  for (const [list, data] of [[lists.codes, codes] as const, [lists.sets, sets] as const]) {
    // With room for more, so that the first record added does not copy all of it.
    list.data = new Int32Array(Math.ceil(data.length * 1.2) + 16);
    list.data.set(data);
    list.length = data.length;
  }
}
