import { UsageError } from '../../core/errors.ts';

/** A scored pair of record ids. */
export interface ScoredPair {
  readonly a: string;
  readonly b: string;
  /** Match weight; a pair without one counts at every threshold. */
  readonly weight?: number;
}

/** An entity as the ids of its records, or as an object that lists them. */
export type ClusterIds = readonly string[] | { readonly records: readonly string[] };

/** What is known to be true: the entity of each record, the pairs that match, or the entities. */
export type Truth = Readonly<Record<string, string | number>> | ReadonlyMap<string, string | number> | readonly ClusterIds[] | readonly ScoredPair[];

/** Precision, recall and their harmonic mean, 0 to 1. */
export interface Accuracy {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Accuracy had one drawn the line at this weight. */
export interface CurvePoint {
  /** Pairs of this weight and above are taken as the same. */
  readonly weight: number;
  /** Over the pairs as they are. */
  readonly edges: Accuracy;
  /** Over all pairs of the entities that the pairs connect. */
  readonly pairwise: Accuracy;
  readonly b3: Accuracy;
}

/** How good a result is, against the truth. */
export interface Evaluation {
  /** Over pairs of records inside entities. */
  readonly pairwise: Accuracy;
  /** Over records: how pure and how whole each record's entity is (B³, Bagga & Baldwin 1998). */
  readonly b3: Accuracy;
  /** Share of the true pairs among those given, whatever their weight; `null` for clusters. For all candidates see {@link blockingRecall}. */
  readonly blockingRecall: number | null;
  /** By falling weight; empty for clusters. */
  readonly curve: readonly CurvePoint[];
  /** Records the truth knows. */
  readonly records: number;
  /** Pairs the truth holds. */
  readonly truePairs: number;
}

/**
 * Measures pairs or entities against the truth: pairwise and B³ precision, recall and F1, and for weighted pairs the
 * whole threshold curve and how many true pairs were proposed at all.
 *
 * Records the truth does not know are left out. Choose a threshold on one half of the entities and report on the other;
 * choosing and reporting on the same data flatters.
 *
 * @param result - Scored pairs, or entities as lists of ids; records in none stand alone.
 * @param truth - The entity of each record id, or the true entities, or the true pairs.
 *
 * @example
 * evaluate([['a', 'b'], ['c', 'd']], { a: 1, b: 1, c: 1, d: 2 }).pairwise;
 * //=> { precision: 0.5, recall: 0.3333333333333333, f1: 0.4 }
 */
export function evaluate(result: readonly ScoredPair[] | readonly ClusterIds[], truth: Truth): Evaluation {
  const entityOf = readTruth(truth);
  const ids = [...entityOf.keys()];
  const index = new Map(ids.map((id, i) => [id, i]));
  const tally = createTally(ids.map((id) => entityOf.get(id) as string | number));
  const base = { records: ids.length, truePairs: tally.truePairs };
  if (isPairs(result)) {
    const known = result.flatMap((pair) => knownPair(pair, index));
    const curve = walkCurve(known, tally);
    return { ...tally.accuracy(), blockingRecall: ratio(countTrue(known, tally), tally.truePairs), curve, ...base };
  }
  for (const cluster of result as readonly ClusterIds[]) {
    const members = (Array.isArray(cluster) ? cluster : (cluster as { readonly records: readonly string[] }).records).flatMap((id) => index.get(id) ?? []);
    for (const member of members.slice(1)) tally.join(members[0] as number, member);
  }
  return { ...tally.accuracy(), blockingRecall: null, curve: [], ...base };
}

interface KnownPair {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

const isPairs = (result: readonly unknown[]): result is readonly ScoredPair[] =>
  result.length > 0 && result.every((item) => typeof item === 'object' && item !== null && 'a' in item && 'b' in item);

function knownPair(pair: ScoredPair, index: ReadonlyMap<string, number>): readonly KnownPair[] {
  const a = index.get(String(pair.a));
  const b = index.get(String(pair.b));
  return a === undefined || b === undefined || a === b ? [] : [{ a, b, weight: pair.weight ?? Number.POSITIVE_INFINITY }];
}

function countTrue(pairs: readonly KnownPair[], tally: Tally): number {
  const seen = new Set<number>();
  for (const { a, b } of pairs) if (tally.same(a, b)) seen.add(Math.min(a, b) * tally.size + Math.max(a, b));
  return seen.size;
}

/** Takes the pairs in by falling weight and notes the accuracy after each distinct weight. */
function walkCurve(pairs: readonly KnownPair[], tally: Tally): readonly CurvePoint[] {
  const sorted = [...pairs].sort((x, y) => y.weight - x.weight);
  const seen = new Set<number>();
  const curve: CurvePoint[] = [];
  let correct = 0;
  sorted.forEach((pair, i) => {
    const key = Math.min(pair.a, pair.b) * tally.size + Math.max(pair.a, pair.b);
    if (!seen.has(key)) {
      seen.add(key);
      if (tally.same(pair.a, pair.b)) correct++;
    }
    tally.join(pair.a, pair.b);
    if (sorted[i + 1]?.weight === pair.weight) return;
    curve.push({ weight: pair.weight, edges: accuracyOf(correct, seen.size, tally.truePairs), ...tally.accuracy() });
  });
  return curve;
}

interface Tally {
  readonly size: number;
  readonly truePairs: number;
  same(a: number, b: number): boolean;
  join(a: number, b: number): void;
  accuracy(): { readonly pairwise: Accuracy; readonly b3: Accuracy };
}

/** Keeps pairwise and B³ counts up to date while groups are joined, small into large. */
function createTally(entities: readonly (string | number)[]): Tally {
  const truth = new Map<string | number, number>();
  for (const entity of entities) truth.set(entity, (truth.get(entity) ?? 0) + 1);
  const sizeOf = (entity: string | number): number => truth.get(entity) as number;
  const truePairs = [...truth.values()].reduce((sum, n) => sum + pairsOf(n), 0);
  const groups = entities.map((entity) => ({ size: 1, parts: new Map([[entity, 1]]) }));
  const groupOf = entities.map((_, i) => i);
  const members = entities.map((_, i) => [i]);
  let correct = 0;
  let proposed = 0;
  let purity = entities.length;
  let wholeness = entities.reduce((sum: number, entity) => sum + 1 / sizeOf(entity), 0);
  const purityOf = (parts: ReadonlyMap<string | number, number>, size: number): number => [...parts.values()].reduce((sum, n) => sum + (n * n) / size, 0);
  return {
    size: entities.length,
    truePairs,
    same: (a, b) => entities[a] === entities[b],
    join(a, b) {
      let into = groupOf[a] as number;
      let from = groupOf[b] as number;
      if (into === from) return;
      if ((groups[into] as { size: number }).size < (groups[from] as { size: number }).size) [into, from] = [from, into];
      const large = groups[into] as { size: number; parts: Map<string | number, number> };
      const small = groups[from] as { size: number; parts: Map<string | number, number> };
      purity -= purityOf(large.parts, large.size) + purityOf(small.parts, small.size);
      proposed += large.size * small.size;
      for (const [entity, n] of small.parts) {
        const already = large.parts.get(entity) ?? 0;
        correct += already * n;
        wholeness += ((already + n) ** 2 - already ** 2 - n ** 2) / sizeOf(entity);
        large.parts.set(entity, already + n);
      }
      large.size += small.size;
      purity += purityOf(large.parts, large.size);
      for (const member of members[from] as number[]) {
        groupOf[member] = into;
        (members[into] as number[]).push(member);
      }
      members[from] = [];
    },
    accuracy() {
      const precision = entities.length === 0 ? 1 : purity / entities.length;
      const recall = entities.length === 0 ? 1 : wholeness / entities.length;
      return { pairwise: accuracyOf(correct, proposed, truePairs), b3: { precision, recall, f1: harmonic(precision, recall) } };
    },
  };
}

const pairsOf = (n: number): number => (n * (n - 1)) / 2;
const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const harmonic = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));

function accuracyOf(correct: number, proposed: number, truePairs: number): Accuracy {
  const precision = ratio(correct, proposed);
  const recall = ratio(correct, truePairs);
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** The entity of each record the truth knows. */
export function readTruth(truth: Truth): ReadonlyMap<string, string | number> {
  if (truth instanceof Map) return new Map([...truth].map(([id, entity]) => [String(id), entity]));
  if (!Array.isArray(truth)) return new Map(Object.entries(truth as Readonly<Record<string, string | number>>));
  if (isPairs(truth)) return entitiesOfPairs(truth);
  const entityOf = new Map<string, number>();
  (truth as readonly ClusterIds[]).forEach((cluster, entity) => {
    for (const id of Array.isArray(cluster) ? (cluster as readonly string[]) : (cluster as { readonly records: readonly string[] }).records) {
      if (entityOf.has(id)) throw new UsageError('invalid-argument', `the truth puts “${id}” into two entities.`);
      entityOf.set(id, entity);
    }
  });
  return entityOf;
}

function entitiesOfPairs(pairs: readonly ScoredPair[]): ReadonlyMap<string, string> {
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    let at = id;
    while (leader.get(at) !== at) at = leader.get(at) as string;
    leader.set(id, at);
    return at;
  };
  for (const { a, b } of pairs) for (const id of [String(a), String(b)]) if (!leader.has(id)) leader.set(id, id);
  for (const { a, b } of pairs) {
    const [left, right] = [find(String(a)), find(String(b))].sort() as [string, string];
    leader.set(right, left);
  }
  return new Map([...leader.keys()].map((id) => [id, find(id)]));
}
