import type { LongWorkOptions } from '../core/progress.ts';
import type { AnyRecord } from '../core/values.ts';
import { planBudget, defaultBudget } from './block/budget.ts';
import { groupPairs, groupSize, type Groups } from './block/groups.ts';
import { ruleText, type KeyPart } from './block/key-ref.ts';
import { compileBlocks } from './block/keys.ts';
import { appendPairs, createPairList, pairsAtOnce, visitingOrder } from './block/pairs.ts';
import { grown } from './compare/kernel/growable.ts';
import { clusterEdges, pairId, type Cluster } from './cluster-edges.ts';
import { withModel, type MatchModel, type StopKey } from './model.ts';
import { groupSteps, readSteps, type ReadRecords } from './read-records.ts';
import { createEdges, pushEdge, sortedEdges, type Edges } from './score/edges.ts';
import { compileFields } from './store/fields.ts';
import type { Steps } from './steps.ts';
import type { WorkerFactory } from './worker-protocol.ts';

/** A pair of records found. */
export interface MatchPair {
  /** Id of the record that came first. */
  readonly a: string;
  readonly b: string;
  /** log2 of the odds that both are the same. */
  readonly weight: number;
  /** The same as a probability. */
  readonly probability: number;
  readonly decision: 'same' | 'review';
}

/** How a run went: how much was compared, and what was given up. */
export interface MatchStats {
  readonly records: number;
  /** Pairs compared, each once. */
  readonly compared: number;
  /** By blocking rule: pairs its keys make, the largest block, and pairs given up to the budget. */
  readonly rules: readonly { readonly rule: string; readonly pairs: number; readonly largest: number; readonly dropped: number }[];
  /** Keys that too many records share, dropped or split; put them into the model to freeze them. */
  readonly stopKeys: readonly StopKey[];
  readonly splits: readonly KeyPart[];
  readonly same: number;
  readonly review: number;
  readonly clusters: number;
}

/** What {@link findDuplicates} found. */
export interface DuplicateResult {
  /** Pairs above the review threshold, in order of the records. */
  readonly pairs: readonly MatchPair[];
  /** Entities of two records and more, in order of their first record. */
  readonly clusters: readonly Cluster[];
  readonly stats: MatchStats;
}

/** Options of {@link findDuplicates} and {@link linkRecords}. */
export interface FindOptions extends LongWorkOptions {
  /** Pairs that may be compared; by default 40 a record up to some millions, then 10 a record. */
  readonly maxPairs?: number;
  /** Runs the comparisons in workers the host makes; the result does not depend on how many there are. */
  readonly workers?: { readonly count: number; readonly create: WorkerFactory };
  /**
   * Pairs of ids somebody said are the same, or are not; they beat weights and rules. Of two linked sources the left one's id comes
   * first. Make them from a journal with {@link replayDecisions}.
   */
  readonly mustLink?: readonly (readonly [string, string])[];
  readonly cannotLink?: readonly (readonly [string, string])[];
}

/** Everything a run has prepared before it compares the first pair. */
export interface Prepared extends ReadRecords {
  readonly stats: Pick<MatchStats, 'rules' | 'stopKeys' | 'splits'>;
}

/** The whole run as steps. */
export function* findSteps(left: readonly AnyRecord[], right: readonly AnyRecord[] | null, model: MatchModel, options: FindOptions): Steps<DuplicateResult> {
  return yield* matchSteps(yield* prepareSteps(left, right, model, options), options);
}

/** Compares what was prepared and decides. */
export function* matchSteps(prepared: Prepared, options: FindOptions): Steps<DuplicateResult> {
  const edges = yield* compareSteps(prepared, 0, 1);
  return finish(prepared, edges, options);
}

/** Reads the records into the store, groups them by key and keeps the pairs within the budget. */
export function* prepareSteps(left: readonly AnyRecord[], right: readonly AnyRecord[] | null, model: MatchModel, options: FindOptions): Steps<Prepared> {
  return yield* budgetSteps(yield* readSteps(left, right, model), options);
}

/** Keeps the pairs within the budget: keys that too many records share are dropped or split. */
export function* budgetSteps(read: ReadRecords, options: Pick<FindOptions, 'maxPairs'>): Steps<Prepared> {
  const { groups, boundary } = read;
  const { model } = read.store;
  const plan = planBudget(model, groups, read.recordAt, options.maxPairs ?? defaultBudget(read.ids.length), boundary);
  if (plan === null) return { ...read, stats: { rules: ruleStats(read, []), stopKeys: model.stopKeys ?? [], splits: model.splits } };
  const { stopKeys, splits, dropped } = plan;
  const within = yield* regroupSteps(
    read,
    withModel(model, { stopKeys, splits }),
    dropped.map((pairs) => pairs > 0),
  );
  return { ...within, stats: { rules: ruleStats(within, dropped), stopKeys, splits } };
}

/** Makes the keys of some rules anew, under a model with other stop keys. */
export function* regroupSteps(read: ReadRecords, model: MatchModel, wanted: readonly boolean[]): Steps<ReadRecords> {
  if (!wanted.includes(true)) return read;
  const fields = compileFields(model);
  const blocks = compileBlocks(model, fields);
  const made = yield* groupSteps(
    wanted,
    read.ids.length,
    blocks,
    (row) => {
      fields.read(read.recordAt(row));
      blocks.derive();
    },
    'split',
  );
  return { ...read, groups: read.groups.map((group, r) => made[r] ?? group) };
}

const ruleStats = ({ store, groups, boundary }: ReadRecords, dropped: readonly number[]): MatchStats['rules'] =>
  groups.map((group, r) => ({ rule: ruleText(store.model.block[r] as readonly KeyPart[]), ...measure(group, boundary), dropped: dropped[r] ?? 0 }));

/** Visits that are dealt out to workers at once: neighbours share their partners, and a crowded key is still shared by all. */
const visitsAHand = 256;

/** Compares the candidate pairs of one part of the rows, of several parts, and keeps those that may matter. */
export function* compareSteps(prepared: Prepared, part: number, parts: number): Steps<Edges> {
  const { store, groups, boundary, ids } = prepared;
  const { scorer, model } = store;
  const edges = createEdges();
  const order = visitingOrder(groups, boundary ?? ids.length);
  const stamps = new Int32Array(ids.length);
  const pairs = createPairList();
  let weights = new Float64Array(2 * pairsAtOnce);
  const floor = model.thresholds.review;
  const weigher = scorer.weighMany(ids.length, floor);
  let reported = 0;
  for (let visit = 0; visit < order.length; visit++) {
    const last = visit + 1 === order.length;
    if (Math.floor(visit / visitsAHand) % parts === part) appendPairs(groups, order[visit] as number, stamps, boundary, pairs);
    const { a, b } = pairs;
    if (a.length < pairsAtOnce && !last) continue;
    weights = grown(weights, a.length);
    weigher.weigh(a.data, b.data, a.length, weights);
    for (let p = 0; p < a.length; p++) if ((weights[p] as number) >= floor) pushEdge(edges, a.data[p] as number, b.data[p] as number, weights[p] as number);
    edges.compared += a.length;
    a.length = 0;
    b.length = 0;
    if (edges.compared - reported < 100_000 && !last) continue;
    reported = edges.compared;
    yield { phase: 'compare', done: visit + 1, total: order.length };
  }
  return sortedEdges(edges, ids.length);
}

/** Turns edges into pairs with decisions and clusters. */
export function finish(prepared: Prepared, edges: Edges, options: FindOptions): DuplicateResult {
  const { ids, store, boundary } = prepared;
  const { same } = store.model.thresholds;
  const judged = judgedRows(ids, boundary, options);
  const pairs: MatchPair[] = [];
  let sameCount = 0;
  const take = (a: number, b: number, weight: number, decision: MatchPair['decision']): void => {
    if (decision === 'same') sameCount++;
    pairs.push({ a: ids[a] as string, b: ids[b] as string, weight, probability: probabilityOf(weight), decision });
  };
  // What somebody said are the same is among the answers, though no key brought the two together or their weight is low.
  const vouched = [...(judged?.must ?? [])].sort((x, y) => x - y);
  let next = 0;
  const takeVouched = (until: number): void => {
    for (; next < vouched.length && (vouched[next] as number) < until; next++) {
      const [a, b] = rowsOfPair(vouched[next] as number);
      take(a, b, store.scorer.weigh(a, b), 'same');
    }
  };
  for (let e = 0; e < edges.length; e++) {
    const a = edges.a.data[e] as number;
    const b = edges.b.data[e] as number;
    const id = pairId(a, b);
    if (judged?.cannot.has(id)) continue;
    takeVouched(id);
    if (vouched[next] === id) next++;
    const weight = edges.weight.data[e] as number;
    take(a, b, weight, weight >= same || (judged?.must.has(id) ?? false) ? 'same' : 'review');
  }
  takeVouched(Number.POSITIVE_INFINITY);
  const clusters = clusterEdges({ n: ids.length, ids, edges, store, boundary, must: judged?.mustPairs ?? [], cannot: judged?.cannot ?? null });
  return {
    pairs,
    clusters,
    stats: { records: ids.length, compared: edges.compared, ...prepared.stats, same: sameCount, review: pairs.length - sameCount, clusters: clusters.length },
  };
}

/** The probability that a match weight stands for. */
export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight);

const rowsOfPair = (id: number): readonly [number, number] => [Math.floor(id / 0x4000000), id % 0x4000000];

function judgedRows(
  ids: readonly string[],
  boundary: number | null,
  options: FindOptions,
): { must: ReadonlySet<number>; mustPairs: readonly (readonly [number, number])[]; cannot: ReadonlySet<number> } | null {
  if ((options.mustLink?.length ?? 0) + (options.cannotLink?.length ?? 0) === 0) return null;
  // Two sources may use the same ids: the first of a pair is of the left one then, the second of the right one.
  const left = new Map(ids.slice(0, boundary ?? ids.length).map((id, row) => [id, row]));
  const right = boundary === null ? left : new Map(ids.slice(boundary).map((id, row) => [id, row + boundary]));
  const rows = (pairs: readonly (readonly [string, string])[] | undefined): (readonly [number, number])[] =>
    (pairs ?? []).flatMap(([a, b]) => {
      const x = left.get(a);
      const y = right.get(b);
      return x === undefined || y === undefined || x === y ? [] : [[x, y] as const];
    });
  const cannot = new Set(rows(options.cannotLink).map((pair) => pairId(...pair)));
  const mustPairs = rows(options.mustLink).filter((pair) => !cannot.has(pairId(...pair)));
  return { must: new Set(mustPairs.map((pair) => pairId(...pair))), mustPairs, cannot };
}

const measure = (groups: Groups, boundary: number | null): { pairs: number; largest: number } => {
  let pairs = 0;
  let largest = 0;
  for (let key = 1; key < groups.keys; key++) {
    pairs += groupPairs(groups, key, boundary);
    largest = Math.max(largest, groupSize(groups, key));
  }
  return { pairs, largest };
};
