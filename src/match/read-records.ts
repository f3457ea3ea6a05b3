import { UsageError } from '../core/errors.ts';
import type { AnyRecord } from '../core/values.ts';
import { createTextScan, scanText } from '../text/scan.ts';
import { appendKeys, createKeyList, groupKeys, groupsOfRows, type Groups } from './block/groups.ts';
import { createKeyScratch, type Blocks } from './block/keys.ts';
import type { MatchModel } from './model.ts';
import { createScorer } from './score/scorer.ts';
import type { Column } from './store/columns.ts';
import { ahead, growInts } from './store/growable.ts';
import { createHashTable } from './store/hash-table.ts';
import { createStore, idOf, type Store } from './store/store.ts';
import type { Steps } from './steps.ts';

/** Records as they were read: their values as numbers, and which of them share a key of which rule. */
export interface ReadRecords {
  readonly store: Store;
  readonly ids: readonly string[];
  readonly groups: readonly Groups[];
  /** First row of the right-hand source when two are linked. */
  readonly boundary: number | null;
  /** The record of a row, for what is read a second time. */
  readonly recordAt: (row: number) => AnyRecord;
}

const rowsAStep = 20_000;

/** Reads records into a store and groups them by key. */
export function* readSteps(left: readonly AnyRecord[], right: readonly AnyRecord[] | null, model: MatchModel): Steps<ReadRecords> {
  const boundary = right === null ? null : left.length;
  const n = left.length + (right?.length ?? 0);
  const recordAt = (row: number): AnyRecord => (row < left.length ? left[row] : right?.[row - left.length]) as AnyRecord;
  const store = createStore(model);
  for (const { codes } of [...store.columns, ...store.rules.keys]) growInts(codes, n + ahead);
  const ids: string[] = new Array<string>(n);
  const groups = yield* groupSteps(
    model.block.map(() => true),
    n,
    store.blocks,
    (row) => {
      const record = recordAt(row);
      ids[row] = idOf(record, model, row);
      store.write(row, record);
      if (row === rowsAStep) makeRoom(store, row, n);
    },
    'read',
  );
  checkIds(ids, boundary);
  return { store, ids, groups: groups as Groups[], boundary, recordAt };
}

/**
 * Columns of which most values are different so far will go on like that: their lists get room for all at once, instead of being
 * copied each time they are full. Room that is not used costs no memory.
 */
function makeRoom({ columns }: Store, rows: number, n: number): void {
  for (const { kernel } of columns) if (2 * kernel.size > rows) kernel.reserve?.(Math.ceil((kernel.size / rows) * n));
}

/** Groups rows by the keys of the rules that are wanted; `read` leaves the keys of a row derived in `blocks`. */
export function* groupSteps(
  wanted: readonly boolean[],
  n: number,
  blocks: Blocks,
  read: (row: number) => void,
  phase: 'read' | 'split',
): Steps<(Groups | null)[]> {
  const scratch = createKeyScratch();
  const lists = wanted.map((want) => (want ? createKeyList(n) : null));
  for (let row = 0; row < n; row++) {
    read(row);
    for (let r = 0; r < lists.length; r++) {
      const list = lists[r];
      if (list) appendKeys(list, row, scratch, blocks.make(r, scratch));
    }
    if ((row + 1) % rowsAStep === 0) yield { phase, done: row + 1, total: n };
  }
  return lists.map((list, r) => {
    lists[r] = null;
    return list && groupKeys(list, n);
  });
}

/** The same records under another model of the same comparisons and keys, with other weights: nothing is read again. */
export function underModel(read: ReadRecords, model: MatchModel): ReadRecords {
  const { store } = read;
  const columns = store.columns.map((column) => ({ ...column, comparison: model.compare[column.name] as Column['comparison'] }));
  return { ...read, store: { ...store, model, columns, scorer: createScorer(model, columns, store.rules) } };
}

/** Some of the rows, in ascending order, as if they alone had been read; for training, which never asks for rules. */
export function someRows(read: ReadRecords, rows: Int32Array): ReadRecords {
  const { store, ids, groups, recordAt } = read;
  const columns = store.columns.map((column) => {
    const codes = Int32Array.from(rows, (row) => column.codes.data[row] as number);
    return { ...column, codes: { data: codes, length: codes.length } };
  });
  return {
    store: { ...store, columns },
    ids: Array.from(rows, (row) => ids[row] as string),
    groups: groups.map((group) => groupsOfRows(group, rows)),
    boundary: null,
    recordAt: (row) => recordAt(rows[row] as number),
  };
}

/** Ids are looked up by their hashes alone: the texts themselves are asked only where two hashes are the same. */
function checkIds(ids: readonly string[], boundary: number | null): void {
  const scan = createTextScan();
  for (const [from, to] of boundary === null ? [[0, ids.length] as const] : [[0, boundary] as const, [boundary, ids.length] as const]) {
    const seen = createHashTable(to - from);
    let next = 1;
    for (let row = from; row < to; row++) {
      const id = ids[row] as string;
      scanText(id, scan);
      if (seen.intern(scan.hi, scan.lo) === next) next++;
      else if (ids.indexOf(id, from) < row)
        throw new UsageError('duplicate-id', `two records have the id "${id}"; ids tell records apart, so each may occur once.`);
    }
  }
}
