import { UsageError } from '../../core/errors.ts';
import { createPace, type LongWorkOptions } from '../../core/progress.ts';
import type { AnyRecord } from '../../core/values.ts';
import { createKeyScratch, keyHex } from '../block/keys.ts';
import { cutComponent } from '../cluster-edges.ts';
import type { Link } from '../cluster/component.ts';
import { bestFirst, type Candidate } from '../match-against.ts';
import { withModel, type MatchModel } from '../model.ts';
import { decide } from '../score/explain.ts';
import { countFrequencies } from '../score/frequencies.ts';
import { createScorer } from '../score/scorer.ts';
import { createStore, idOf, type Store } from '../store/store.ts';
import { createEntities, entityId, type Entities, type MatchEvent } from './entities.ts';
import { createJudgements, type Judgements } from './judgements.ts';
import { createPostings, type Postings } from './postings.ts';
import { writeSnapshot, type IndexState } from './snapshot.ts';

/** Options of {@link createMatchIndex}. */
export interface MatchIndexOptions {
  /** Rows a key may have before it is no longer followed, until `refresh()` makes it a stop key; 5000 unless given. */
  readonly maxBlock?: number;
  /** Whether events are kept for {@link MatchIndex.drainEvents}; `true` unless given. */
  readonly events?: boolean;
}

/** A candidate of a live index, with the entity it belongs to. */
export interface IndexCandidate extends Candidate {
  readonly entity: string;
}

/** What adding a record gave. */
export interface Added {
  /** The entity the record now belongs to. */
  readonly entity: string;
  /** Records it resembles, best first. */
  readonly matches: readonly IndexCandidate[];
}

/** How an index stands. */
export interface MatchIndexStats {
  readonly records: number;
  readonly entities: number;
  /** Look-ups in which a key had more rows than allowed and was left out. */
  readonly skippedKeys: number;
}

/**
 * Records that can be searched and changed at any time; made by {@link createMatchIndex} or {@link loadMatchIndex}.
 *
 * Whatever the order of changes, the entities are those a batch run over the same records would find with the same model.
 */
export class MatchIndex {
  readonly #options: Required<MatchIndexOptions>;
  readonly #original: MatchModel;
  #store: Store;
  readonly #ids: (string | null)[];
  readonly #rowOf: Map<string, number>;
  readonly #free: number[] = [];
  readonly #postings: Postings;
  readonly #entities: Entities;
  readonly #judgements: Judgements;
  /** Links of each row that has any, with their weight. */
  readonly #links: Map<number, Map<number, number>>;
  readonly #scratch = createKeyScratch();
  #skipped = 0;

  /** Use {@link createMatchIndex}. */
  constructor(model: MatchModel, options: MatchIndexOptions = {}, state?: IndexState) {
    this.#options = { maxBlock: options.maxBlock ?? 5000, events: options.events ?? true };
    this.#original = model;
    this.#store = state?.store ?? createStore(model, { keepValues: true });
    this.#ids = state?.ids ?? [];
    this.#rowOf = new Map();
    this.#ids.forEach((id, row) => {
      if (id === null) this.#free.push(row);
      else this.#rowOf.set(id, row);
    });
    this.#postings = createPostings(state?.postings);
    for (const key of state?.stopped ?? []) this.#postings.stopped.add(key);
    this.#entities = createEntities(this.#options.events, state?.entities);
    this.#judgements = createJudgements(state?.must, state?.cannot);
    this.#links = state?.links ?? new Map();
  }

  /** The model as it stands: after {@link MatchIndex.refresh} with the frequencies and stop keys of these records. */
  get model(): MatchModel {
    return this.#store.model;
  }

  /** How many records there are. */
  get size(): number {
    return this.#rowOf.size;
  }

  /** Whether a record of this id is there. */
  has(id: string): boolean {
    return this.#rowOf.has(String(id));
  }

  /** Adds a record, finds its matches and updates the entities concerned. Throws `duplicate-id` where the id is there already. */
  add(record: AnyRecord): Added {
    const { row, matches } = this.#insert(record);
    this.#recluster([row]);
    return { entity: entityId(this.#entities.of(row)), matches: matches.map((match) => ({ ...match, entity: this.entityOf(match.id) as string })) };
  }

  /** Adds many records; entities are worked out at the end, which is several times faster than one by one. */
  async addAll(records: Iterable<AnyRecord> | AsyncIterable<AnyRecord>, options: LongWorkOptions = {}): Promise<void> {
    const pace = createPace(options);
    const rows: number[] = [];
    try {
      for await (const record of records) {
        rows.push(this.#insert(record).row);
        if (rows.length % 5000 === 0) await pace.step('add', rows.length);
      }
    } finally {
      this.#recluster(rows);
    }
  }

  /** Puts a changed record in the place of the one with its id; its entity is kept where the matches allow it. Adds it where there is none. */
  update(record: AnyRecord): Added {
    const id = idOf(record, this.model, 'to update');
    const row = this.#rowOf.get(id);
    if (row === undefined) return this.add(record);
    const around = this.#component(row);
    const entity = this.#entities.of(row);
    this.#takeOut(row, id);
    const inserted = this.#insert(record);
    // The record is the same one to people: its entity counts as before when ids are given out anew.
    if (inserted.row === row) this.#entities.state.byRow[row] = entity;
    this.#recluster([...around, inserted.row]);
    return {
      entity: entityId(this.#entities.of(inserted.row)),
      matches: inserted.matches.map((match) => ({ ...match, entity: this.entityOf(match.id) as string })),
    };
  }

  /** Removes a record; entities it held together fall apart. `false` where there is none of this id. */
  remove(id: string): boolean {
    const key = String(id);
    const row = this.#rowOf.get(key);
    if (row === undefined) return false;
    const around = this.#component(row);
    this.#takeOut(row, key);
    this.#entities.drop(row);
    this.#recluster(around.filter((other) => other !== row));
    return true;
  }

  /** The records that resemble this one, best first; nothing is changed. A record of the same id is left out. */
  match(record: AnyRecord, options: { readonly limit?: number } = {}): IndexCandidate[] {
    const row = this.#ids.length;
    const { columns, rules } = this.#store;
    const before = [...columns, ...rules.keys].map((column) => [column, column.codes.length, column.sets.length] as const);
    const own = (record as Readonly<Record<string, unknown>>)[this.model.ids];
    const found = this.#search(row, record, own === undefined || own === null ? -1 : (this.#rowOf.get(String(own)) ?? -1));
    for (const [column, codes, sets] of before) {
      column.codes.length = codes;
      column.sets.length = sets;
    }
    const best = options.limit === undefined ? found : found.slice(0, options.limit);
    return best.map((candidate) => ({ ...candidate, entity: this.entityOf(candidate.id) as string }));
  }

  /** All entities with the ids of their records; entities of one record too. */
  entities(): { readonly id: string; readonly records: readonly string[] }[] {
    const seen = new Set<number>();
    const out: { id: string; records: string[] }[] = [];
    for (let row = 0; row < this.#ids.length; row++) {
      const entity = this.#entities.of(row);
      if (this.#ids[row] === null || seen.has(entity)) continue;
      seen.add(entity);
      out.push({
        id: entityId(entity),
        records: this.#entities
          .rows(entity)
          .map((member) => this.#ids[member] as string)
          .sort(),
      });
    }
    return out;
  }

  /** The entity of a record; `null` where there is no such record. */
  entityOf(id: string): string | null {
    const row = this.#rowOf.get(String(id));
    return row === undefined ? null : entityId(this.#entities.of(row));
  }

  /** What happened to entities since the last call, in order. */
  drainEvents(): MatchEvent[] {
    return this.#entities.drain();
  }

  /** Notes that somebody said two records are the same; they stay together whatever their weight, also if they come later. */
  mustLink(a: string, b: string): void {
    this.#judge(a, b, 'must');
  }

  /** Notes that somebody said two records are not the same; they never share an entity. */
  cannotLink(a: string, b: string): void {
    this.#judge(a, b, 'cannot');
  }

  /**
   * Renews the term frequencies (where the model has them) and makes hot keys stop keys, then weighs all pairs again. Entities
   * keep their ids as far as they overlap; changes come as events.
   */
  refresh(): void {
    const { model, columns, rules } = this.#store;
    const rows = [...this.#rowOf.values()];
    const hot = this.#postings.hotKeys(this.#options.maxBlock);
    const renewed = withModel(model, {
      ...(model.frequencies === undefined ? {} : { frequencies: countFrequencies(columns, rows, Object.keys(model.frequencies)) }),
      ...(hot.length === 0 ? {} : { stopKeys: [...(model.stopKeys ?? []), ...hot.map(({ hi, lo }) => ({ key: keyHex(hi, lo) }))] }),
    });
    this.#store = { ...this.#store, model: renewed, scorer: createScorer(renewed, columns, rules) };
    this.#store.scorer.learn();
    this.#skipped = 0;
    this.#links.clear();
    for (const row of rows) {
      this.#postings.recollect(row);
      this.#skipped += this.#postings.candidates(this.#options.maxBlock, (other) => {
        if (other > row) this.#consider(row, other, this.#store.scorer.weigh(row, other));
      });
    }
    for (const [a, b] of this.#judgements.must()) this.#linkJudged(a, b);
    this.#recluster(rows);
  }

  /** How the index stands. */
  stats(): MatchIndexStats {
    return { records: this.size, entities: new Set([...this.#rowOf.values()].map((row) => this.#entities.of(row))).size, skippedKeys: this.#skipped };
  }

  /** Everything in one buffer, for {@link loadMatchIndex}: versioned, with a checksum. */
  snapshot(): Uint8Array {
    return writeSnapshot(this.#original, {
      store: this.#store,
      ids: this.#ids,
      postings: this.#postings.parts,
      stopped: [...this.#postings.stopped],
      entities: this.#entities.state,
      links: this.#links,
      must: this.#judgements.must(),
      cannot: this.#judgements.cannot(),
    });
  }

  #insert(record: AnyRecord): { row: number; matches: Candidate[] } {
    const id = idOf(record, this.model, 'to add');
    if (this.#rowOf.has(id)) throw new UsageError('duplicate-id', `the index has a record "${id}" already; change it with update().`);
    const row = this.#free.pop() ?? this.#ids.length;
    const matches = this.#search(row, record, -1, true);
    this.#ids[row] = id;
    this.#rowOf.set(id, row);
    this.#postings.insert(row);
    for (const partner of this.#judgements.mustOf(id)) this.#linkJudged(id, partner);
    return { row, matches };
  }

  /** Writes a record into a row, leaves its keys collected, and finds what it resembles. */
  #search(row: number, record: AnyRecord, except: number, link = false): Candidate[] {
    const { blocks, scorer } = this.#store;
    this.#store.write(row, record, !link);
    this.#postings.begin();
    for (let rule = 0; rule < blocks.rules.length; rule++) this.#postings.collect(this.#scratch, blocks.make(rule, this.#scratch));
    const found: Candidate[] = [];
    const id = link ? idOf(record, this.model, 'to add') : '';
    this.#skipped += this.#postings.candidates(this.#options.maxBlock, (other) => {
      if (other === except) return;
      const weight = scorer.weigh(row, other);
      if (link) this.#consider(row, other, weight, id);
      const { decision, ...score } = decide(weight, this.model);
      if (decision !== 'different') found.push({ id: this.#ids[other] as string, ...score, decision });
    });
    return found.sort(bestFirst);
  }

  #consider(row: number, other: number, weight: number, id = this.#ids[row] as string): void {
    if (weight >= this.model.thresholds.same && !this.#judgements.isCannot(id, this.#ids[other] as string)) this.#link(row, other, weight);
  }

  #link(a: number, b: number, weight: number): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.#links.get(from);
      if (known === undefined) this.#links.set(from, new Map([[to, weight]]));
      else known.set(to, weight);
    }
  }

  #unlink(a: number, b: number): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.#links.get(from);
      known?.delete(to);
      if (known?.size === 0) this.#links.delete(from);
    }
  }

  #linkJudged(a: string, b: string): void {
    const x = this.#rowOf.get(a);
    const y = this.#rowOf.get(b);
    if (x !== undefined && y !== undefined && x !== y) this.#link(x, y, Number.MAX_SAFE_INTEGER);
  }

  #judge(a: string, b: string, verdict: 'must' | 'cannot'): void {
    const [left, right] = [String(a), String(b)];
    if (left === right) throw new UsageError('invalid-argument', `"${left}" cannot be judged against itself.`);
    this.#judgements.note(left, right, verdict);
    const x = this.#rowOf.get(left);
    const y = this.#rowOf.get(right);
    if (x === undefined || y === undefined) return;
    const around = [...this.#component(x), ...this.#component(y)];
    this.#unlink(x, y);
    if (verdict === 'must') this.#link(x, y, Number.MAX_SAFE_INTEGER);
    this.#recluster(around);
  }

  #takeOut(row: number, id: string): void {
    for (const other of [...(this.#links.get(row)?.keys() ?? [])]) this.#unlink(row, other);
    this.#postings.remove(row);
    this.#rowOf.delete(id);
    this.#ids[row] = null;
    this.#free.push(row);
  }

  /** All rows reachable over links. */
  #component(start: number, seen: Set<number> = new Set()): number[] {
    const rows = [start];
    seen.add(start);
    for (let i = 0; i < rows.length; i++) {
      for (const other of this.#links.get(rows[i] as number)?.keys() ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        rows.push(other);
      }
    }
    return rows;
  }

  /** Cuts the components of these rows anew and gives the groups their entities. Only what is reachable from them is touched. */
  #recluster(rows: readonly number[]): void {
    const seen = new Set<number>();
    const groups: (readonly number[])[] = [];
    for (const row of rows) {
      if (seen.has(row) || this.#ids[row] === null) continue;
      const component = this.#component(row, seen);
      if (component.length === 1) groups.push(component);
      else groups.push(...this.#cut(component));
    }
    const id = (row: number): string => this.#ids[row] as string;
    const first = (group: readonly number[]): string => group.map(id).reduce((least, other) => (other < least ? other : least));
    const ordered =
      groups.length === 1
        ? groups
        : groups
            .map((group) => [first(group), group] as const)
            .sort((x, y) => (x[0] < y[0] ? -1 : 1))
            .map(([, group]) => group);
    this.#entities.regroup(ordered, id);
  }

  #cut(component: readonly number[]): readonly (readonly number[])[] {
    const links: Link[] = [];
    for (const a of component) for (const [b, weight] of this.#links.get(a) ?? []) if (a < b) links.push({ a, b, weight });
    const judged = (test: (x: string, y: string) => boolean) => (a: number, b: number) => test(this.#ids[a] as string, this.#ids[b] as string);
    const { groups } = cutComponent(links, {
      ids: this.#ids as { readonly [row: number]: string | undefined },
      store: this.#store,
      boundary: null,
      vetoed: judged(this.#judgements.isCannot),
      required: this.#judgements.any() ? judged(this.#judgements.isMust) : null,
    });
    const inGroups = new Set(groups.flat());
    return [...groups, ...component.filter((row) => !inGroups.has(row)).map((row) => [row])];
  }
}
