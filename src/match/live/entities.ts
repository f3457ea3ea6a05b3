/** Something that happened to an entity. */
export type MatchEvent =
  /** A new entity came to be. */
  | { readonly type: 'minted'; readonly entity: string; readonly records: readonly string[] }
  /** Entities were absorbed by another, which keeps its id. */
  | { readonly type: 'merged'; readonly entity: string; readonly from: readonly string[]; readonly records: readonly string[] }
  /** Records left an entity: `into` names where the records it had are now, itself among them where it goes on. */
  | { readonly type: 'split'; readonly entity: string; readonly into: readonly string[] };

/** Keeps entity ids stable: an id is minted once and follows the largest share of its records. */
export interface Entities {
  /** Number of the entity of a row; 0 where the row has none yet. */
  of(row: number): number;
  /** Rows of an entity. */
  rows(entity: number): readonly number[];
  /** Gives new groups of rows their ids by overlap with the old entities of these rows. */
  regroup(groups: readonly (readonly number[])[], idOf: (row: number) => string): void;
  /** Forgets a row that was removed. */
  drop(row: number): void;
  /** Events since the last call. */
  drain(): MatchEvent[];
  /** Entity numbers by row, the next number, for a snapshot. */
  readonly state: { byRow: Int32Array; next: number };
}

/** The public id of an entity. */
export const entityId = (entity: number): string => `e${entity}`;

/** Opens the book of entities, empty or loaded. */
export function createEntities(keepEvents: boolean, loaded?: { readonly byRow: Int32Array; readonly next: number }): Entities {
  const state = { byRow: loaded?.byRow ?? new Int32Array(64), next: loaded?.next ?? 1 };
  // Entities of one row, nearly all of them, need no list: the row's number says it all.
  const several = new Map<number, number[]>();
  let firstOf = new Int32Array(64);
  const setFirst = (entity: number, row: number): void => {
    if (entity >= firstOf.length) {
      const grown = new Int32Array(Math.max(entity + 1, firstOf.length * 2));
      grown.set(firstOf);
      firstOf = grown;
    }
    firstOf[entity] = row + 1;
  };
  if (loaded !== undefined) {
    for (let row = 0; row < state.byRow.length; row++) {
      const entity = state.byRow[row] as number;
      if (entity !== 0) remember(entity, row);
    }
  }
  let events: MatchEvent[] = [];

  function remember(entity: number, row: number): void {
    const list = several.get(entity);
    if (list !== undefined) {
      list.push(row);
      return;
    }
    const first = firstOf[entity] ?? 0;
    if (first === 0) setFirst(entity, row);
    else several.set(entity, [first - 1, row]);
  }

  const rowsOf = (entity: number): readonly number[] => several.get(entity) ?? ((firstOf[entity] ?? 0) > 0 ? [(firstOf[entity] as number) - 1] : []);
  const assign = (entity: number, rows: readonly number[]): void => {
    for (const row of rows) {
      if (row >= state.byRow.length) {
        const grown = new Int32Array(Math.max(row + 1, state.byRow.length * 2));
        grown.set(state.byRow);
        state.byRow = grown;
      }
      state.byRow[row] = entity;
    }
    setFirst(entity, rows[0] as number);
    if (rows.length > 1) several.set(entity, [...rows]);
    else several.delete(entity);
  };
  const forget = (entity: number): void => {
    several.delete(entity);
    setFirst(entity, -1);
  };
  const of = (row: number): number => state.byRow[row] ?? 0;

  return {
    state,
    of,
    rows: rowsOf,
    drop(row) {
      const entity = of(row);
      if (entity === 0) return;
      state.byRow[row] = 0;
      const left = rowsOf(entity).filter((other) => other !== row);
      if (left.length === 0) forget(entity);
      else assign(entity, left);
    },
    regroup(groups, idOf) {
      const claims: { group: number; entity: number; overlap: number }[] = [];
      groups.forEach((rows, group) => {
        const overlaps = new Map<number, number>();
        for (const row of rows) if (of(row) !== 0) overlaps.set(of(row), (overlaps.get(of(row)) ?? 0) + 1);
        for (const [entity, overlap] of overlaps) claims.push({ group, entity, overlap });
      });
      // The largest overlap wins, then the older entity, then the group that comes first by id.
      claims.sort((x, y) => y.overlap - x.overlap || x.entity - y.entity || x.group - y.group);
      const entityOfGroup = new Map<number, number>();
      const survivors = new Set<number>();
      for (const { group, entity } of claims) {
        if (entityOfGroup.has(group) || survivors.has(entity)) continue;
        entityOfGroup.set(group, entity);
        survivors.add(entity);
      }
      const spread = new Map<number, Set<number>>();
      for (const { group, entity } of claims) spread.set(entity, (spread.get(entity) ?? new Set()).add(group));
      const before = new Map([...spread.keys()].map((entity) => [entity, rowsOf(entity).length]));
      const minted: number[] = [];
      groups.forEach((_, group) => {
        if (entityOfGroup.has(group)) return;
        entityOfGroup.set(group, state.next++);
        minted.push(group);
      });
      const at = (group: number): number => entityOfGroup.get(group) as number;
      for (const entity of spread.keys()) if (!survivors.has(entity)) forget(entity);
      groups.forEach((rows, group) => {
        assign(at(group), rows);
      });
      if (!keepEvents) return;
      const names = (group: number): string[] => (groups[group] as readonly number[]).map(idOf);
      for (const group of minted) events.push({ type: 'minted', entity: entityId(at(group)), records: names(group) });
      const absorbed = new Map<number, number[]>();
      for (const [entity, into] of spread) {
        if (into.size > 1 && (before.get(entity) ?? 0) > 1)
          events.push({ type: 'split', entity: entityId(entity), into: [...into].map((group) => entityId(at(group))) });
        else if (!survivors.has(entity)) {
          const group = [...into][0] as number;
          absorbed.set(group, [...(absorbed.get(group) ?? []), entity]);
        }
      }
      for (const [group, from] of absorbed) events.push({ type: 'merged', entity: entityId(at(group)), from: from.map(entityId), records: names(group) });
    },
    drain() {
      const out = events;
      events = [];
      return out;
    },
  };
}
