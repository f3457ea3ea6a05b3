import { createFloats, createInts, pushFloat, pushInt, type Floats, type Ints } from '../store/growable.ts';

/** Pairs of rows worth keeping, `a < b`, with their weight. */
export interface Edges {
  readonly a: Ints;
  readonly b: Ints;
  readonly weight: Floats;
  length: number;
  /** Pairs compared on the way. */
  compared: number;
}

/** Makes an empty list of edges. */
export const createEdges = (): Edges => ({ a: createInts(), b: createInts(), weight: createFloats(), length: 0, compared: 0 });

/** Appends an edge. */
export function pushEdge(edges: Edges, a: number, b: number, weight: number): void {
  pushInt(edges.a, a);
  pushInt(edges.b, b);
  pushFloat(edges.weight, weight);
  edges.length++;
}

/** The edges in the order of both ends: dealt out by the first end, and short runs then put in order of the second. */
export function sortedEdges(edges: Edges, rows: number): Edges {
  const { length } = edges;
  const next = new Int32Array(rows + 1);
  for (let e = 0; e < length; e++) {
    const after = (edges.a.data[e] as number) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let row = 1; row <= rows; row++) next[row] = (next[row] as number) + (next[row - 1] as number);
  const sorted = { a: createInts(length), b: createInts(length), weight: createFloats(length), length, compared: edges.compared };
  sorted.a.length = sorted.b.length = sorted.weight.length = length;
  const a = sorted.a.data;
  const b = sorted.b.data;
  const weight = sorted.weight.data;
  for (let e = 0; e < length; e++) {
    const row = edges.a.data[e] as number;
    const at = next[row] as number;
    next[row] = at + 1;
    a[at] = row;
    b[at] = edges.b.data[e] as number;
    weight[at] = edges.weight.data[e] as number;
  }
  for (let from = 0, to = 0; from < length; from = to) {
    while (to < length && a[to] === a[from]) to++;
    if (to - from > 1) sortRun(b, weight, from, to);
  }
  return sorted;
}

/** Puts a run of edges in the order of their second ends. */
function sortRun(b: Int32Array, weight: Float64Array, from: number, to: number): void {
  if (to - from > 64) {
    const run = Array.from({ length: to - from }, (_, i) => ({ b: b[from + i] as number, weight: weight[from + i] as number })).sort((x, y) => x.b - y.b);
    run.forEach((edge, i) => {
      b[from + i] = edge.b;
      weight[from + i] = edge.weight;
    });
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const end = b[i] as number;
    const own = weight[i] as number;
    let at = i;
    for (; at > from && (b[at - 1] as number) > end; at--) {
      b[at] = b[at - 1] as number;
      weight[at] = weight[at - 1] as number;
    }
    b[at] = end;
    weight[at] = own;
  }
}
