import { createPages, extend, setValue, valueAt } from '../store/pages.ts';

/**
 * Something that happened to an entity. `records` are those the entity has afterwards; whoever keeps a table of entities and
 * their records only needs to follow: set `records` of `entity`, and forget the entities named by `from` and those left with none.
 */
export type MatchEvent =
  /** A new entity came to be. */
  | { readonly type: 'minted'; readonly entity: string; readonly records: readonly string[] }
  /** Entities were absorbed by another, which keeps its id. */
  | { readonly type: 'merged'; readonly entity: string; readonly from: readonly string[]; readonly records: readonly string[] }
  /** Records left for other entities: `into` names where the records it had are now, itself among them where it goes on. */
  | { readonly type: 'split'; readonly entity: string; readonly into: readonly string[]; readonly records: readonly string[] }
  /** Records joined or were removed. */
  | { readonly type: 'changed'; readonly entity: string; readonly records: readonly string[] }
  /** The last of its records was removed. */
  | { readonly type: 'removed'; readonly entity: string; readonly records: readonly [] };

/** Keeps entity ids stable: an id is minted once and follows the largest share of its records. */
export interface Entities {
  /** Number of the entity of a row; 0 where the row has none yet. */
  of(row: number): number;
  /** Visits the other rows of the entity a row is in. */
  eachBeside(row: number, visit: (other: number) => void): void;
  /**
   * Gives new groups of rows their ids by overlap with the old entities of these rows. All rows of an old entity must be
   * among them; groups come in the order that decides ties.
   */
  regroup(groups: readonly (readonly number[])[], idOf: (row: number) => string): void;
  /** Puts a row in the place of another that holds the same record. */
  move(from: number, to: number): void;
  /** Gives all rows other numbers; a row that gets none must have been dropped. */
  rename(renamed: Int32Array, rows: number): void;
  /** Forgets a row whose record was removed; what is left of its entity must be regrouped next. */
  drop(row: number): void;
  /** Events since the last call. */
  drain(): MatchEvent[];
  /** How many entities there are. */
  readonly count: number;
  /** The entities of these rows, for a snapshot. */
  save(rows: Int32Array): SavedEntities;
}

/** Entities by row: the number of one that begins here, or a row before this one that is of the same. */
export interface SavedEntities {
  /** By row another of the same entity that comes before it; −1 where it is the first of its entity. */
  readonly before: Int32Array;
  /** Numbers of entities in the order of their first rows. */
  readonly numbers: Float64Array;
  /** The number the next entity gets. */
  readonly next: number;
}

/** The public id of an entity. */
export const entityId = (entity: number): string => `e${entity}`;

// Fields of a row: its entity in two halves, since a number is never given twice and 32 bits run out some day; the next row of the
// entity, counted from 1, in a ring.
const lowAt = 0;
const highAt = 1;
const ringAt = 2;

/** Opens the book of entities, empty or loaded. */
export function createEntities(keepEvents: boolean, loaded?: SavedEntities): Entities {
  let table = createPages(3, loaded?.before.length ?? 0);
  let nextEntity = loaded?.next ?? 1;
  let count = loaded?.numbers.length ?? 0;
  let events: MatchEvent[] = [];
  /** Rows that entities lost to removals since they were last regrouped. */
  const lost = new Map<number, number>();

  const of = (row: number): number => (row < table.length ? (valueAt(table, row, lowAt) >>> 0) + valueAt(table, row, highAt) * 4294967296 : 0);
  const setEntity = (row: number, entity: number): void => {
    setValue(table, row, lowAt, entity | 0);
    setValue(table, row, highAt, Math.floor(entity / 4294967296));
  };
  const after = (row: number): number => valueAt(table, row, ringAt) - 1;
  const before = (row: number): number => {
    let at = row;
    while (after(at) !== row) at = after(at);
    return at;
  };
  const assign = (entity: number, rows: readonly number[]): void => {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      extend(table, row + 1);
      setEntity(row, entity);
      setValue(table, row, ringAt, (rows[i + 1] ?? (rows[0] as number)) + 1);
    }
  };
  const clear = (row: number): void => {
    for (let field = 0; field < 3; field++) setValue(table, row, field, 0);
  };
  const note = (event: MatchEvent): void => void events.push(event);

  if (loaded !== undefined) restore(loaded);

  return {
    of,
    get count() {
      return count;
    },
    eachBeside(row, visit) {
      if (of(row) !== 0) for (let at = after(row); at !== row; at = after(at)) visit(at);
    },
    move(from, to) {
      const entity = of(from);
      extend(table, to + 1);
      setEntity(to, entity);
      const previous = before(from);
      if (previous === from) setValue(table, to, ringAt, to + 1);
      else {
        setValue(table, previous, ringAt, to + 1);
        setValue(table, to, ringAt, after(from) + 1);
      }
      clear(from);
    },
    rename(renamed, rows) {
      const made = createPages(3, rows);
      for (let row = 0; row < table.length; row++) {
        if (of(row) === 0) continue;
        const to = renamed[row] as number;
        for (const field of [lowAt, highAt]) setValue(made, to, field, valueAt(table, row, field));
        setValue(made, to, ringAt, (renamed[after(row)] as number) + 1);
      }
      table = made;
    },
    drop(row) {
      const entity = of(row);
      const previous = before(row);
      if (previous === row) {
        count--;
        if (keepEvents) note({ type: 'removed', entity: entityId(entity), records: [] });
      } else {
        setValue(table, previous, ringAt, after(row) + 1);
        if (keepEvents) lost.set(entity, (lost.get(entity) ?? 0) + 1);
      }
      clear(row);
    },
    regroup(groups, idOf) {
      // One record that nothing resembles: nearly all of them.
      const [only] = groups;
      if (groups.length === 1 && only?.length === 1 && of(only[0] as number) === 0) {
        count++;
        assign(nextEntity, only);
        if (keepEvents) note({ type: 'minted', entity: entityId(nextEntity), records: only.map(idOf) });
        nextEntity++;
        return;
      }
      const shares = sharesOf(groups, of);
      const entityOf = new Array<number>(groups.length).fill(0);
      const kept = new Set<number>();
      // The largest overlap wins, then the older entity, then the group that comes first.
      shares.sort((x, y) => y.overlap - x.overlap || x.entity - y.entity || x.group - y.group);
      for (const { group, entity } of shares) {
        if (entityOf[group] !== 0 || kept.has(entity)) continue;
        entityOf[group] = entity;
        kept.add(entity);
      }
      const olds = new Set(shares.map(({ entity }) => entity));
      const minted = entityOf.map((entity) => entity === 0);
      minted.forEach((isNew, group) => {
        if (isNew) entityOf[group] = nextEntity++;
      });
      count += groups.length - olds.size;
      groups.forEach((rows, group) => {
        assign(entityOf[group] as number, rows);
      });
      if (keepEvents) describe(groups, shares, entityOf, minted, olds, idOf);
      for (const entity of olds) lost.delete(entity);
    },
    drain() {
      const out = events;
      events = [];
      return out;
    },
    save(rows) {
      const lastOf = new Map<number, number>();
      const numbers: number[] = [];
      const before = Int32Array.from(rows, (row, i) => {
        const entity = of(row);
        const last = lastOf.get(entity) ?? -1;
        // One of its own needs no place in the map, and nearly all are.
        if (after(row) !== row) lastOf.set(entity, i);
        if (last < 0) numbers.push(entity);
        return last;
      });
      return { before, numbers: Float64Array.from(numbers), next: nextEntity };
    },
  };

  function restore({ before, numbers, next }: SavedEntities): void {
    let begun = 0;
    before.forEach((other, row) => {
      const entity = other < 0 ? (numbers[begun++] ?? Number.NaN) : of(other);
      if (!(other < row && entity > 0 && entity < next && Number.isSafeInteger(entity))) throw new Error('a record has no entity');
      setEntity(row, entity);
      // Behind any row of the ring is in the ring.
      setValue(table, row, ringAt, other < 0 ? row + 1 : valueAt(table, other, ringAt));
      if (other >= 0) setValue(table, other, ringAt, row + 1);
    });
    if (begun !== numbers.length) throw new Error('an entity has no record');
  }

  function describe(
    groups: readonly (readonly number[])[],
    shares: readonly Share[],
    entityOf: readonly number[],
    minted: readonly boolean[],
    olds: ReadonlySet<number>,
    idOf: (row: number) => string,
  ): void {
    const records = (group: number): string[] => (group < 0 ? [] : (groups[group] as readonly number[]).map(idOf));
    const told = new Set<number>();
    minted.forEach((isNew, group) => {
      if (isNew) note({ type: 'minted', entity: entityId(entityOf[group] as number), records: records(group) });
    });
    const absorbed = new Map<number, number[]>();
    for (const entity of olds) {
      const into = shares.filter((share) => share.entity === entity).map((share) => share.group);
      const goesOn = entityOf.indexOf(entity);
      if (into.length > 1) {
        told.add(entity);
        note({ type: 'split', entity: entityId(entity), into: into.map((group) => entityId(entityOf[group] as number)), records: records(goesOn) });
      } else if (goesOn < 0) absorbed.set(into[0] as number, [...(absorbed.get(into[0] as number) ?? []), entity]);
    }
    for (const [group, from] of absorbed) {
      told.add(entityOf[group] as number);
      note({ type: 'merged', entity: entityId(entityOf[group] as number), from: from.map(entityId), records: records(group) });
    }
    for (const { group, entity, overlap } of shares) {
      if (entityOf[group] !== entity || told.has(entity)) continue;
      if (overlap !== (groups[group] as readonly number[]).length || lost.has(entity))
        note({ type: 'changed', entity: entityId(entity), records: records(group) });
    }
  }
}

/** How many rows of an old entity a group has. */
interface Share {
  readonly group: number;
  readonly entity: number;
  readonly overlap: number;
}

function sharesOf(groups: readonly (readonly number[])[], of: (row: number) => number): Share[] {
  const shares: Share[] = [];
  groups.forEach((rows, group) => {
    const overlaps = new Map<number, number>();
    for (const row of rows) {
      const entity = of(row);
      if (entity !== 0) overlaps.set(entity, (overlaps.get(entity) ?? 0) + 1);
    }
    for (const [entity, overlap] of overlaps) shares.push({ group, entity, overlap });
  });
  return shares;
}
