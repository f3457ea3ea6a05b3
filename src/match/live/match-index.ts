import { UsageError } from '../../core/errors.ts';
import { createPace, type LongWorkOptions } from '../../core/progress.ts';
import type { AnyRecord } from '../../core/values.ts';
import { createKeyScratch } from '../block/keys.ts';
import { bestFirst, type Candidate } from '../match-against.ts';
import type { MatchModel } from '../model.ts';
import { decide } from '../score/explain.ts';
import { createFloats, createInts, pushFloat, pushInt } from '../store/growable.ts';
import { idOf } from '../store/store.ts';
import { adopt } from './adopt.ts';
import { createRegrouping } from './components.ts';
import { entityId, type MatchEvent } from './entities.ts';
import { describeStopped, modelWithStops, stopKey, type StoppedKey } from './hot-keys.ts';
import { linkJudged, renew } from './renew.ts';
import { createState, writeSnapshot, type IndexState } from './snapshot.ts';

/** Options of {@link createMatchIndex}. */
export interface MatchIndexOptions {
  /** Rows a key may have; one with more is not followed any longer, see {@link MatchIndex.stats}. 5000 unless given. */
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
  /** How often a record looked up or added had a key that is not followed. */
  readonly skippedKeys: number;
  /** The keys not followed, the largest first: what a search therefore may miss. */
  readonly stoppedKeys: readonly StoppedKey[];
}

/**
 * Records that can be searched and changed at any time; made by {@link createMatchIndex} or {@link loadMatchIndex}.
 *
 * Whatever the order of changes, the entities are those a batch run over the same records finds with {@link MatchIndex.model}.
 */
export class MatchIndex {
  readonly #options: Required<MatchIndexOptions>;
  #original: MatchModel;
  #state: IndexState;
  readonly #regroup = createRegrouping();
  readonly #scratch = createKeyScratch();
  // Rows that resemble the record last weighed, and their weights.
  readonly #near = { rows: createInts(), weights: createFloats() };
  // Rows whose entities are still to be worked out.
  readonly #pending = createInts();
  #withStops: MatchModel | null = null;
  // Records changed and removed (`null`) while the index is being rebuilt.
  #meanwhile: Map<string, AnyRecord | null> | null = null;

  /** Use {@link createMatchIndex}. */
  constructor(model: MatchModel, options: MatchIndexOptions = {}, state?: IndexState) {
    this.#options = { maxBlock: options.maxBlock ?? 5000, events: options.events ?? true };
    this.#original = model;
    this.#state = state ?? createState(model, this.#options.events);
  }

  /** The model as it stands: with the keys stopped since, and after {@link MatchIndex.refresh} with the frequencies of these records. */
  get model(): MatchModel {
    this.#withStops ??= modelWithStops(this.#state.store.model, this.#state.postings);
    return this.#withStops;
  }

  /** How many records there are. */
  get size(): number {
    return this.#state.ids.size;
  }

  /** Whether a record of this id is there. */
  has(id: string): boolean {
    return this.#state.ids.rowOf(String(id)) >= 0;
  }

  /** Adds a record, finds its matches and updates the entities concerned. Throws `duplicate-id` where the id is there already. */
  add(record: AnyRecord): Added {
    this.#settle();
    const id = this.#newId(record);
    const row = this.#weigh(record, -1);
    this.#meanwhile?.set(id, record);
    this.#state.ids.add(id);
    const loose = this.#insert(row, id);
    this.#regroup(this.#state, [row, ...loose]);
    return this.#added(row);
  }

  /** Adds many records; entities are worked out at the end, which is faster than one by one. */
  async addAll(records: Iterable<AnyRecord> | AsyncIterable<AnyRecord>, options: LongWorkOptions = {}): Promise<void> {
    const pace = createPace(options);
    let added = 0;
    const addOne = (record: AnyRecord): boolean => {
      const id = this.#newId(record);
      const row = this.#weigh(record, -1);
      this.#meanwhile?.set(id, record);
      this.#state.ids.add(id);
      pushInt(this.#pending, row);
      for (const loose of this.#insert(row, id)) pushInt(this.#pending, loose);
      return ++added % 5000 === 0;
    };
    try {
      // Awaiting each record costs more than adding it: only what comes asynchronously is awaited.
      if (Symbol.iterator in records) {
        for (const record of records) if (addOne(record)) await pace.step('add', added);
      } else for await (const record of records) if (addOne(record)) await pace.step('add', added);
    } finally {
      this.#settle();
    }
  }

  /** Puts a changed record in the place of the one with its id; its entity is kept where the matches allow it. Adds it where there is none. */
  update(record: AnyRecord): Added {
    const id = idOf(record, this.#state.store.model, 'to update');
    const old = this.#state.ids.rowOf(id);
    if (old < 0) return this.add(record);
    this.#settle();
    // The new version is written beside the old one, which makes way only when nothing can throw any more.
    const row = this.#weigh(record, old);
    this.#meanwhile?.set(id, record);
    const around = this.#around(old);
    this.#takeOut(old);
    this.#state.ids.move(old);
    const loose = this.#insert(row, id);
    // To people the record is the same one: its entity counts as before when ids are given out anew.
    this.#state.entities.move(old, row);
    this.#regroup(this.#state, [...around, row, ...loose]);
    return this.#added(row);
  }

  /** Removes a record; entities it held together fall apart. `false` where there is none of this id. */
  remove(id: string): boolean {
    this.#settle();
    const row = this.#state.ids.rowOf(String(id));
    if (row < 0) return false;
    this.#meanwhile?.set(String(id), null);
    const around = this.#around(row);
    this.#takeOut(row);
    this.#state.ids.remove(row);
    this.#state.entities.drop(row);
    this.#regroup(this.#state, around);
    return true;
  }

  /** The records that resemble this one, best first; nothing is changed. A record of the same id is left out. */
  match(record: AnyRecord, options: { readonly limit?: number } = {}): IndexCandidate[] {
    this.#settle();
    const own = (record as Readonly<Record<string, unknown>>)[this.#state.store.model.ids];
    this.#weigh(record, own === undefined || own === null ? -1 : this.#state.ids.rowOf(String(own)), true);
    const found = this.#found();
    return options.limit === undefined ? found : found.slice(0, options.limit);
  }

  /** All entities with the ids of their records; entities of one record too. */
  entities(): { readonly id: string; readonly records: readonly string[] }[] {
    this.#settle();
    const byEntity = new Map<number, string[]>();
    for (const row of this.#rows()) {
      const entity = this.#state.entities.of(row);
      const records = byEntity.get(entity);
      if (records === undefined) byEntity.set(entity, [this.#state.ids.idOf(row)]);
      else records.push(this.#state.ids.idOf(row));
    }
    return Array.from(byEntity, ([entity, records]) => ({ id: entityId(entity), records: records.sort() }));
  }

  /** The entity of a record; `null` where there is no such record. */
  entityOf(id: string): string | null {
    this.#settle();
    const row = this.#state.ids.rowOf(String(id));
    return row < 0 ? null : entityId(this.#state.entities.of(row));
  }

  /** What happened to entities since the last call, in order. */
  drainEvents(): MatchEvent[] {
    this.#settle();
    return this.#state.entities.drain();
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
   * Renews the term frequencies (where the model has them), follows stopped keys again that few enough records share by now, and
   * weighs all pairs again. Entities keep their ids as far as they overlap; changes come as events. Values that no record has any
   * longer are forgotten. Hint: it takes about as long as adding all records anew.
   */
  refresh(): void {
    this.#settle();
    const rows = this.#rows();
    renew(this.#state, rows, this.#options.maxBlock);
    this.#withStops = null;
    this.#regroup(this.#state, rows);
  }

  /**
   * Reads all records anew, under another model where one is given: one trained since, or with the stop keys and splits that a batch
   * run found. Entities keep their ids as far as they overlap, judgements stay, changes come as events; records that are not
   * among those given are removed. Until it is done the index answers as before, and changes made meanwhile are kept.
   */
  async rebuild(records: Iterable<AnyRecord> | AsyncIterable<AnyRecord>, options: LongWorkOptions & { readonly model?: MatchModel } = {}): Promise<void> {
    if (this.#meanwhile !== null) throw new UsageError('invalid-argument', 'the index is being rebuilt already; wait for that.');
    const { model = this.#original } = options;
    const fresh = new MatchIndex(model, { ...this.#options, events: false });
    const meanwhile = new Map<string, AnyRecord | null>();
    this.#meanwhile = meanwhile;
    try {
      await fresh.addAll(records, options);
      for (const [id, record] of meanwhile) {
        if (record === null) fresh.remove(id);
        else fresh.update(record);
      }
    } finally {
      this.#meanwhile = null;
    }
    this.#settle();
    this.#original = model;
    this.#state = adopt(this.#state, fresh.#state);
    this.#withStops = null;
    this.#regroup(this.#state, this.#rows());
  }

  /** How the index stands, and what it does not follow. */
  stats(): MatchIndexStats {
    this.#settle();
    return {
      records: this.size,
      entities: this.#state.entities.count,
      skippedKeys: this.#state.postings.skipped,
      stoppedKeys: describeStopped(this.#state.store.model, this.#state.postings),
    };
  }

  /** Everything in one buffer, for {@link loadMatchIndex}: versioned, with a checksum. */
  snapshot(): Uint8Array {
    this.#settle();
    return writeSnapshot(this.#original, this.#state);
  }

  /** Works out the entities of records that came by {@link MatchIndex.addAll}, which yields to others before it is done. */
  #settle(): void {
    if (this.#pending.length === 0) return;
    const rows = this.#pending.data.slice(0, this.#pending.length);
    this.#pending.length = 0;
    this.#regroup(this.#state, rows);
  }

  #rows(): number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.#state.ids.rows; row++) if (this.#state.ids.has(row)) rows.push(row);
    return rows;
  }

  #newId(record: AnyRecord): string {
    const id = idOf(record, this.#state.store.model, 'to add');
    if (this.#state.ids.rowOf(id) >= 0) throw new UsageError('duplicate-id', `the index has a record "${id}" already; change it with update().`);
    return id;
  }

  /**
   * Weighs a record against all that share a key with it, `except` one row, and leaves those worth showing in `#near`. The record
   * is written into the next free row, whose number is returned; nothing else changes until it is inserted.
   */
  #weigh(record: AnyRecord, except: number, passing = false): number {
    const { blocks, scorer, model } = this.#state.store;
    const postings = this.#state.postings;
    const near = this.#near;
    const row = this.#state.ids.nextRow();
    this.#state.store.release(row);
    this.#state.store.read(record);
    near.rows.length = 0;
    near.weights.length = 0;
    postings.begin();
    for (let rule = 0; rule < blocks.rules.length; rule++) postings.collect(this.#scratch, blocks.make(rule, this.#scratch), rule);
    const { data, length } = postings.candidates(true);
    if (passing && length === 0) return row;
    this.#state.store.put(row, passing);
    for (let i = 0; i < length; i++) {
      const other = data[i] as number;
      if (other === except) continue;
      const weight = scorer.weigh(row, other);
      if (weight < model.thresholds.review) continue;
      pushInt(near.rows, other);
      pushFloat(near.weights, weight);
    }
    return row;
  }

  /** Makes the record last weighed part of the index. Returns rows that lost links to a key that is followed no longer. */
  #insert(row: number, id: string): readonly number[] {
    const { rows, weights } = this.#near;
    const { same } = this.#state.store.model.thresholds;
    const cannot = this.#state.judgements.cannotOf(id);
    this.#state.memo.renew(row);
    const hot = this.#state.postings.insert(row, this.#options.maxBlock);
    for (let i = 0; i < rows.length; i++) {
      const other = rows.data[i] as number;
      const weight = weights.data[i] as number;
      if (weight >= same && !cannot?.has(this.#state.ids.idOf(other))) this.#state.links.put(row, other, weight);
    }
    for (const partner of this.#state.judgements.mustOf(id)) linkJudged(this.#state, id, partner);
    if (hot.length === 0) return hot as readonly never[];
    this.#withStops = null;
    return hot.flatMap((key) => stopKey(this.#state, key));
  }

  /** The rows of `#near` as candidates, best first. */
  #found(): IndexCandidate[] {
    const { rows, weights } = this.#near;
    const found: IndexCandidate[] = [];
    for (let i = 0; i < rows.length; i++) {
      const row = rows.data[i] as number;
      const { decision, ...score } = decide(weights.data[i] as number, this.#state.store.model);
      if (decision !== 'different') found.push({ id: this.#state.ids.idOf(row), ...score, decision, entity: entityId(this.#state.entities.of(row)) });
    }
    return found.sort(bestFirst);
  }

  #added(row: number): Added {
    return { entity: entityId(this.#state.entities.of(row)), matches: this.#found() };
  }

  #judge(a: string, b: string, verdict: 'must' | 'cannot'): void {
    this.#settle();
    const [left, right] = [String(a), String(b)];
    if (left === right) throw new UsageError('invalid-argument', `"${left}" cannot be judged against itself.`);
    this.#state.judgements.note(left, right, verdict);
    const x = this.#state.ids.rowOf(left);
    const y = this.#state.ids.rowOf(right);
    if (x < 0 || y < 0) return;
    for (const row of [x, y]) this.#state.memo.renew(row);
    if (verdict === 'must') this.#state.links.put(x, y, Number.MAX_SAFE_INTEGER);
    else this.#state.links.take(x, y);
    this.#regroup(this.#state, [x, y]);
  }

  /** The rows linked to a row, and those that share its entity. */
  #around(row: number): number[] {
    const around: number[] = [];
    for (let half = this.#state.links.first(row); half !== 0; half = this.#state.links.next(half)) around.push(this.#state.links.to(half));
    this.#state.entities.eachBeside(row, (other) => void around.push(other));
    return around;
  }

  #takeOut(row: number): void {
    this.#state.links.takeAll(row);
    this.#state.postings.remove(row);
    this.#state.store.release(row);
  }
}
