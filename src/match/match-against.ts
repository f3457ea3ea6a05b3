import type { AnyRecord } from '../core/values.ts';
import { withModel, type FrequencyTable, type MatchModel } from './model.ts';
import { decide } from './score/explain.ts';
import { createStore, idOf } from './store/store.ts';

/** A record that may be the same as the one asked about. */
export interface Candidate {
  readonly id: string;
  readonly weight: number;
  readonly probability: number;
  readonly decision: 'same' | 'review';
}

/** A candidate together with its record. */
export interface CandidateRecord<R extends AnyRecord = AnyRecord> extends Candidate {
  readonly record: R;
}

/** Options of {@link matchAgainst}. */
export interface MatchAgainstOptions {
  /** Takes the place of the model's frequencies. */
  readonly frequencies?: Readonly<Record<string, FrequencyTable>>;
  /** How many to return at most; all unless given. */
  readonly limit?: number;
}

/**
 * Compares one record with candidates that the caller fetched, without any state: for a form handler, a lambda, any database.
 *
 * Use it with {@link matchKeys}: candidates fetched by common keys give the same answer as a live index. Hint: every candidate
 * passed is compared, whether or not it shares a key; one with the record's own id is left out.
 *
 * @returns The candidates above the review threshold, best first.
 *
 * @example
 * const model = defineMatchModel({ rules: { same: [['email']] } });
 * const stored = [{ id: 'c1', email: 'ann@example.com' }, { id: 'c2', email: 'bob@example.com' }];
 * matchAgainst({ email: 'ANN@example.com' }, stored, model).map((candidate) => candidate.id);
 * //=> ['c1']
 */
export function matchAgainst<R extends AnyRecord>(
  record: AnyRecord,
  candidates: readonly R[],
  model: MatchModel,
  options: MatchAgainstOptions = {},
): CandidateRecord<R>[] {
  const store = createStore(options.frequencies === undefined ? model : withModel(model, { frequencies: options.frequencies }));
  const own = (record as Readonly<Record<string, unknown>>)[model.ids];
  store.write(0, record);
  const found: CandidateRecord<R>[] = [];
  // A record fetched by two keys comes twice and counts once.
  const seen = new Set<string>();
  candidates.forEach((candidate, position) => {
    const id = idOf(candidate, model, position);
    if (seen.has(id) || (own !== undefined && own !== null && id === String(own))) return;
    seen.add(id);
    store.write(1, candidate);
    const { decision, ...score } = decide(store.scorer.weigh(0, 1), model);
    if (decision !== 'different') found.push({ id, ...score, decision, record: candidate });
  });
  found.sort(bestFirst);
  return options.limit === undefined ? found : found.slice(0, options.limit);
}

/** Heaviest first; ties by id, so that the order of candidates does not matter. */
export const bestFirst = (x: Candidate, y: Candidate): number => y.weight - x.weight || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0);
