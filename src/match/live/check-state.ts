import type { CodeLists } from '../store/code-lists.ts';
import { bucketOf } from '../store/chains.ts';
import { lazyCode } from '../store/columns.ts';
import type { KeyTableParts } from '../store/key-table.ts';
import { valueAt, type Pages } from '../store/pages.ts';
import type { IndexState } from './snapshot.ts';
import { holdsText } from './text-pool.ts';

/** Throws where something does not hold. */
export function expect(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/**
 * Checks a loaded index, so that whatever a snapshot with the right checksum may hold, no look-up reads outside the tables or
 * follows a list without end: every number lies within its table, and no record stands in two lists or twice in one.
 */
export function checkState(state: IndexState, tables: readonly KeyTableParts[]): void {
  const { ids, entities, links, postings, store } = state;
  const rows = ids.table.length;
  const isRecord = (row: number): boolean => row >= 0 && row < rows && valueAt(ids.table, row, 3) !== 0;
  checkIds(ids, rows, isRecord);
  checkEntities(entities, ids.size, rows, isRecord);
  checkLinks(links, rows, isRecord);
  for (const table of tables) checkTable(table);
  checkPostings(postings, rows, isRecord);
  const keys = postings.table.keys.length;
  for (const [key, rule] of state.stopped) expect(isIndex(key, keys) && key > 0 && isIndex(rule, store.model.block.length), 'a stopped key is unknown');
  for (const pair of [...state.must, ...state.cannot])
    expect(pair.length === 2 && pair.every((id) => typeof id === 'string'), 'a judgement is of no two records');
  for (const { total, counts } of Object.values(store.model.frequencies ?? {}))
    expect(total >= 0 && Object.values(counts).every((count) => typeof count === 'number'), 'a frequency is no number');
  for (const column of store.columns) checkCodes(column, rows, (code) => code > lazyCode && code - lazyCode < (column.lazy?.woken.length ?? 0));
  store.rules.keys.forEach((key, k) => {
    const { length } = (tables[k + 1] as KeyTableParts).keys;
    checkCodes(key, rows, (code) => code > 0 && code < length);
  });
}

const isIndex = (value: unknown, length: number): boolean => Number.isInteger(value) && (value as number) >= 0 && (value as number) < length;

/** Marks records as they are met; throws on one that is no record, or is met again. */
function createCensus(length: number, what: string): { meet(record: number): void; met: number } {
  const seen = new Uint8Array(length);
  const census = {
    met: 0,
    meet(record: number) {
      expect(Number.isInteger(record) && record >= 0 && record < length && seen[record] === 0, `${what} is linked twice or to nothing`);
      seen[record] = 1;
      census.met++;
    },
  };
  return census;
}

type Census = ReturnType<typeof createCensus>;

/** Walks a list of free records. */
function meetFree(census: Census, free: number, next: (record: number) => number): void {
  for (let at = free; at !== 0; at = next(at)) census.meet(at);
}

/** What chains hold: where a record's hash is kept, the next record of its bucket, and whether it is one. */
interface Chained {
  hash(record: number): number;
  next(record: number): number;
  isUsed(record: number): boolean;
}

function checkChains(buckets: Pages, census: Census, count: number, { hash, next, isUsed }: Chained): void {
  expect(buckets.length > 0, 'there are no buckets');
  for (let bucket = 0; bucket < buckets.length; bucket++) {
    for (let at = valueAt(buckets, bucket); at !== 0; at = next(at)) {
      census.meet(at);
      expect(isUsed(at) && bucketOf(hash(at), buckets.length) === bucket, 'a bucket holds what belongs elsewhere');
    }
  }
  expect(census.met === count, 'a bucket lacks a record');
}

function checkIds(ids: IndexState['ids'], rows: number, isRecord: (row: number) => boolean): void {
  const census = createCensus(rows + 1, 'a row');
  const next = (at: number): number => valueAt(ids.table, at - 1, 1);
  checkChains(ids.buckets, census, ids.size, { hash: (at) => valueAt(ids.table, at - 1, 0), next, isUsed: (at) => isRecord(at - 1) });
  for (let row = 0; row < rows; row++) {
    const length = valueAt(ids.table, row, 3);
    expect(length === 0 || holdsText(ids.texts.pages, valueAt(ids.table, row, 2), length), 'an id lies outside its part');
  }
  meetFree(census, ids.free, next);
  expect(census.met === rows, 'a row is neither used nor free');
}

function checkEntities({ table, next, count }: IndexState['entities'], size: number, rows: number, isRecord: (row: number) => boolean): void {
  expect(Number.isSafeInteger(next) && Number.isInteger(count) && next > count && count >= 0 && count <= size, 'the number of entities makes no sense');
  expect(table.length <= rows, 'there are entities of rows that are none');
  const census = createCensus(rows, 'an entity');
  for (let row = 0; row < table.length; row++) {
    if (!isRecord(row)) continue;
    census.meet(valueAt(table, row, 2) - 1);
    const beside = valueAt(table, row, 2) - 1;
    expect(isRecord(beside) && beside < table.length, 'an entity has a record that is none');
    expect(valueAt(table, row, 0) === valueAt(table, beside, 0) && valueAt(table, row, 1) === valueAt(table, beside, 1), 'an entity runs into another');
  }
  expect(census.met === size, 'a record has no entity');
}

function checkLinks({ halves, heads, free }: IndexState['links'], rows: number, isRecord: (row: number) => boolean): void {
  expect(halves.length >= 2 && halves.length % 2 === 0 && heads.length <= rows, 'half a link is missing');
  const census = createCensus(halves.length, 'a link');
  for (let row = 0; row < heads.length; row++) {
    let before = 0;
    for (let half = valueAt(heads, row); half !== 0; half = valueAt(halves, half, 1)) {
      census.meet(half);
      const to = valueAt(halves, half, 0);
      expect(half >= 2 && isRecord(row) && isRecord(to) && valueAt(halves, half ^ 1, 0) === row && valueAt(halves, half, 2) === before, 'a link leads astray');
      before = half;
    }
  }
  meetFree(census, free, (at) => {
    expect(at % 2 === 0 && at >= 2, 'a free link is none');
    census.meet(at + 1);
    return valueAt(halves, at, 1);
  });
  expect(census.met === halves.length - 2, 'a link is neither used nor free');
}

function checkTable({ keys, buckets, free, count }: KeyTableParts): void {
  expect(keys.length > 0, 'there is no table of keys');
  const census = createCensus(keys.length, 'a key');
  const next = (at: number): number => valueAt(keys, at, 2);
  checkChains(buckets, census, count, { hash: (at) => valueAt(keys, at, 1), next, isUsed: () => true });
  meetFree(census, free, next);
  expect(census.met === keys.length - 1, 'a key is neither used nor free');
}

function checkPostings({ keys, entries, rows: firsts, table, free }: IndexState['postings'], rows: number, isRecord: (row: number) => boolean): void {
  expect(keys.length > 0 && keys.length <= table.keys.length && entries.length > 0 && firsts.length <= rows, 'the postings do not fit together');
  const census = createCensus(entries.length, 'an entry');
  let used = 0;
  for (let row = 0; row < firsts.length; row++) {
    for (let entry = valueAt(firsts, row); entry !== 0; entry = valueAt(entries, entry, 4)) {
      census.meet(entry);
      used++;
      const key = valueAt(entries, entry, 1);
      const next = valueAt(entries, entry, 2);
      expect(isRecord(row) && valueAt(entries, entry, 0) === row && key > 0 && key < keys.length, 'an entry is of no row or of no key');
      expect(
        next >= 0 && next < entries.length && (next === 0 || (valueAt(entries, next, 3) === entry && valueAt(entries, next, 1) === key)),
        'an entry leads astray',
      );
    }
  }
  let listed = 0;
  for (let key = 1; key < keys.length; key++) {
    const first = valueAt(keys, key, 0);
    expect(first >= 0 && first < entries.length && (first === 0) === (valueAt(keys, key, 1) === 0), 'a key has rows and has none');
    expect(first === 0 || (valueAt(entries, first, 3) === 0 && valueAt(entries, first, 1) === key), 'a key begins at an entry of another');
    listed += valueAt(keys, key, 1);
  }
  expect(listed === used, 'the rows of a key are miscounted');
  meetFree(census, free, (at) => valueAt(entries, at, 2));
  expect(census.met === entries.length - 1, 'an entry is neither used nor free');
}

function checkCodes({ codes, sets }: CodeLists, rows: number, isCode: (code: number) => boolean): void {
  expect(codes.length === rows, 'a column has another length');
  for (let row = 0; row < rows; row++) {
    const code = codes.data[row] as number;
    if (code === 0) continue;
    if (code > 0) expect(isCode(code), 'a row has a value that is none');
    else {
      const size = -code - 1 < sets.length ? (sets.data[-code - 1] as number) : 0;
      expect(size > 1 && size - code <= sets.length, 'a row has values that are none');
      for (let k = 0; k < size; k++) expect(isCode(sets.data[k - code] as number), 'a row has a value that is none');
    }
  }
}
