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

/** Orders edges by both ends. They come ordered by the first end already, so only short runs are sorted. */
export function sortEdges(edges: Edges): void {
  const a = edges.a.data;
  const b = edges.b.data;
  const weight = edges.weight.data;
  for (let from = 0; from < edges.length; ) {
    let to = from + 1;
    while (to < edges.length && a[to] === a[from]) to++;
    if (to - from > 1) {
      const run = Array.from({ length: to - from }, (_, i) => ({ b: b[from + i] as number, weight: weight[from + i] as number })).sort((x, y) => x.b - y.b);
      run.forEach((edge, i) => {
        b[from + i] = edge.b;
        weight[from + i] = edge.weight;
      });
    }
    from = to;
  }
}
