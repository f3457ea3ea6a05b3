import { pairsAtOnce } from '../block/pairs.ts';
import { noValue } from '../compare/comparator.ts';
import { codesByRow, createPairCodes, fetchCodes, levelsOfCodes, type CodePlaces } from './levels-of-pairs.ts';
import { bestOfSets, frequencyOf, type Weights } from './weights.ts';

/** Weighs many pairs, one comparison after the other. */
export interface PairWeigher {
  /** Writes the weights of the first `n` pairs of rows. */
  weigh(a: Int32Array, b: Int32Array, n: number, weights: Float64Array): void;
  /** By comparison, the levels of the pairs weighed last, the last {@link pairsAtOnce} at most; of a pair given up not all are there. */
  readonly levels: readonly Uint8Array[];
}

/** What weighing works on. */
export interface WeighInput {
  readonly all: readonly Weights[];
  readonly priorWeight: number;
  /** Rows that pairs are of. */
  readonly rows: number;
  /** A pair that cannot weigh as much is given up and weighs −∞. */
  readonly floor: number;
  /** What declarative rules make of a weight; with them no pair is given up, since a rule may lift it. */
  readonly applyRules?: (weight: number, a: number, b: number) => number;
}

/** Sums of the same weights in another order differ by less. */
const slack = 1e-6;

/**
 * Makes a weigher of pairs. A pair is given up as soon as the levels found so far and the best of those to come do not add up to the
 * floor; what is kept is summed in the order of the model, and so is the very number that one pair alone would weigh.
 */
export function createPairWeigher({ all, priorWeight, rows, floor, applyRules }: WeighInput): PairWeigher {
  const codes = codesByRow(
    all.map(({ column }) => column),
    rows,
  );
  const places = all.map((_, at): CodePlaces => ({ codes, width: all.length, at }));
  const choose = all.map((of) => (p: number, q: number) => bestOfSets(of, p, q));
  const bound = applyRules === undefined ? floor - slack : Number.NEGATIVE_INFINITY;
  // What the comparisons from each on can add at most. One that says nothing adds 0.
  const rest = new Float64Array(all.length + 1);
  for (let c = all.length - 1; c >= 0; c--) rest[c] = (rest[c + 1] as number) + (all[c] as Weights).most.reduce((x, y) => Math.max(x, y), 0);
  const scratch = createPairCodes(pairsAtOnce);
  const found = new Uint8Array(pairsAtOnce);
  const alive = new Int32Array(pairsAtOnce);
  const agreeing = new Int32Array(pairsAtOnce);
  const reach = new Float64Array(pairsAtOnce);
  const levels = all.map(() => new Uint8Array(pairsAtOnce));

  /** Finds the levels of the `n` pairs from `from` on; the places of those that can reach the floor are left in `alive`. */
  const findLevels = (a: Int32Array, b: Int32Array, from: number, n: number): number => {
    let left = n;
    for (let k = 0; k < n; k++) alive[k] = from + k;
    if (bound !== Number.NEGATIVE_INFINITY) reach.fill(priorWeight, 0, n);
    for (let c = 0; c < all.length && left > 0; c++) {
      const { column, memo, most } = all[c] as Weights;
      const into = levels[c] as Uint8Array;
      const whole = left === n;
      fetchCodes(places[c] as CodePlaces, a, b, whole ? null : alive, from, left, scratch, choose[c] as (typeof choose)[number]);
      levelsOfCodes(column, memo, scratch, left, whole ? into : found);
      if (!whole) for (let k = 0; k < left; k++) into[(alive[k] as number) - from] = found[k] as number;
      if (bound === Number.NEGATIVE_INFINITY) continue;
      const least = bound - (rest[c + 1] as number);
      let kept = 0;
      for (let k = 0; k < left; k++) {
        const i = alive[k] as number;
        const reached = (reach[k] as number) + (most[into[i - from] as number] as number);
        alive[kept] = i;
        reach[kept] = reached;
        if (reached >= least) kept++;
      }
      left = kept;
    }
    return left;
  };

  /** Adds what one comparison says of the pairs in `alive`. */
  const addWeights = (c: number, a: Int32Array, b: Int32Array, from: number, n: number, weights: Float64Array): void => {
    const of = all[c] as Weights;
    const { byLevel, tf } = of;
    const found = levels[c] as Uint8Array;
    for (let k = 0; k < n; k++) {
      const i = alive[k] as number;
      weights[i] = (weights[i] as number) + (byLevel[found[i - from] as number] as number);
    }
    if (of.table === null) return;
    let some = 0;
    for (let k = 0; k < n; k++) {
      const level = found[(alive[k] as number) - from] as number;
      if (level !== noValue && tf[level] !== 0) agreeing[some++] = alive[k] as number;
    }
    fetchCodes(places[c] as CodePlaces, a, b, agreeing, 0, some, scratch, choose[c] as (typeof choose)[number]);
    for (let k = 0; k < some; k++) {
      const i = agreeing[k] as number;
      weights[i] = (weights[i] as number) + frequencyOf(of, scratch.x[k] as number, scratch.y[k] as number, found[i - from] as number);
    }
  };

  return {
    levels,
    weigh(a, b, n, weights) {
      for (let from = 0; from < n; from += pairsAtOnce) {
        const some = Math.min(pairsAtOnce, n - from);
        const left = findLevels(a, b, from, some);
        if (left < some) weights.fill(Number.NEGATIVE_INFINITY, from, from + some);
        for (let k = 0; k < left; k++) weights[alive[k] as number] = priorWeight;
        for (let c = 0; c < all.length; c++) addWeights(c, a, b, from, left, weights);
      }
      if (applyRules !== undefined) for (let p = 0; p < n; p++) weights[p] = applyRules(weights[p] as number, a[p] as number, b[p] as number);
    },
  };
}
