import { clusterComponent, type Link } from './cluster/component.ts';
import { splitLarge } from './cluster/split-large.ts';
import { createUnionFind } from './cluster/union-find.ts';
import { weakLinks } from './cluster/weak-links.ts';
import type { Edges } from './score/edges.ts';
import type { Store } from './store/store.ts';

/** An entity of two records and more. */
export interface Cluster {
  /** Ids of its records, in order of the records given; of two linked sources those of the left one first. */
  readonly records: readonly string[];
  /** Of two linked sources: how many of them are of the left one. */
  readonly left?: number;
  /** The link that holds it together most weakly; a reviewer looks there first. */
  readonly weakest: { readonly a: string; readonly b: string; readonly weight: number } | null;
  /** Links without which it would fall apart. */
  readonly bridges: number;
  /** Links present out of all possible, 0 to 1. */
  readonly density: number;
  /** Whether the group was too large for the model's method and taken as connected. */
  readonly tooLarge: boolean;
}

/** What clustering works on. */
export interface ClusterInput {
  readonly n: number;
  readonly ids: readonly string[];
  readonly edges: Edges;
  readonly store: Store;
  readonly boundary: number | null;
  readonly must: readonly (readonly [number, number])[];
  readonly cannot: ReadonlySet<number> | null;
}

/**
 * Groups rows into entities: components of links above the `same` threshold, each then cut by the model's method. Rows of a
 * component are taken in the order of their ids, so that ties fall the same way in whatever order records came.
 */
export function clusterEdges(input: ClusterInput): readonly Cluster[] {
  const { ids, store, must, cannot } = input;
  const mustIds = new Set(must.map(([a, b]) => pairId(a, b)));
  const context: CutContext = {
    ids,
    store,
    boundary: input.boundary,
    vetoed: (a, b) => cannot?.has(pairId(a, b)) ?? false,
    required: mustIds.size === 0 ? null : (a, b) => mustIds.has(pairId(a, b)),
  };
  const clusters: { first: number; cluster: Cluster }[] = [];
  for (const component of componentLinks(input, context)) {
    const partition = cutComponent(component, context);
    const inside = linksInside(partition.groups, component);
    partition.groups.forEach((rows, group) => {
      if (rows.length < 2) return;
      const ordered = [...rows].sort((a, b) => a - b);
      clusters.push({ first: ordered[0] as number, cluster: describe(ordered, inside[group] as readonly Link[], input, partition.tooLarge) });
    });
  }
  return clusters.sort((x, y) => x.first - y.first).map(({ cluster }) => cluster);
}

/** The links of each component, in order of the component's first link. */
function componentLinks({ n, edges, store, must }: ClusterInput, { vetoed, required }: CutContext): readonly (readonly Link[])[] {
  const { same } = store.model.thresholds;
  const sets = createUnionFind(n);
  const links: Link[] = [];
  const link = (a: number, b: number, weight: number): void => {
    links.push({ a, b, weight });
    sets.union(a, b);
  };
  for (let e = 0; e < edges.length; e++) {
    const weight = edges.weight.data[e] as number;
    if (weight < same) continue;
    const a = edges.a.data[e] as number;
    const b = edges.b.data[e] as number;
    if (!vetoed(a, b) && required?.(a, b) !== true) link(a, b, weight);
  }
  for (const [a, b] of must) link(a, b, vouchedFor);
  const numberOf = new Int32Array(n);
  const components: Link[][] = [];
  for (const one of links) {
    const root = sets.find(one.a);
    const number = numberOf[root] as number;
    if (number === 0) numberOf[root] = components.push([one]);
    else (components[number - 1] as Link[]).push(one);
  }
  return components;
}

/** Two rows as one number, the smaller first. */
export const pairId = (a: number, b: number): number => (a < b ? a * 0x4000000 + b : b * 0x4000000 + a);

/** The weight of a link somebody vouched for, 2⁵³ − 1: it is never the weakest. */
const vouchedFor = 9007199254740991;

/** What cutting one component needs to know besides its links. */
export interface CutContext {
  readonly ids: { readonly [row: number]: string | undefined };
  readonly store: Store;
  readonly boundary: number | null;
  readonly vetoed: (a: number, b: number) => boolean;
  readonly required: ((a: number, b: number) => boolean) | null;
  /** Gives the groups of a piece of a large component; cuts it where they are not known from before. */
  readonly remembered?: (piece: readonly Link[], cut: () => readonly (readonly number[])[]) => readonly (readonly number[])[];
}

/** Cuts one component into entities by the model's method. */
export function cutComponent(links: readonly Link[], context: CutContext): { readonly groups: readonly (readonly number[])[]; readonly tooLarge: boolean } {
  const { ids, store, boundary } = context;
  const { scorer, model } = store;
  const [only] = links;
  if (links.length === 1 && only !== undefined) return { groups: [[only.a, only.b]], tooLarge: false };
  const rows = new Set<number>();
  for (const link of links) rows.add(link.a).add(link.b);
  // Where there are rules alone, that none of them holds for two records is no evidence against.
  const { method = store.columns.length === 0 ? 'connected' : 'average', maxComponent = 500 } = model.cluster;
  if (method === 'average' && rows.size > maxComponent) {
    const parts = splitLarge(links, maxComponent, vouchedFor);
    const { remembered = (_: readonly Link[], cut: () => readonly (readonly number[])[]) => cut() } = context;
    if (parts !== null) return { groups: parts.flatMap((part) => remembered(part, () => cutComponent(part, context).groups)), tooLarge: true };
  }
  const nodes = [...rows].sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : (ids[a] as string) > (ids[b] as string) ? 1 : a - b));
  const required = context.required;
  return clusterComponent(
    {
      nodes,
      edges: links,
      weigh: (a, b, n, weights) => scorer.weighAll(a, b, n, weights),
      // A rule keeps records apart that nobody looked at; whoever looked knows better.
      vetoed: (a, b) => context.vetoed(a, b) || (scorer.vetoed(a, b) && required?.(a, b) !== true),
      ...(required === null ? {} : { required }),
      ...(boundary === null ? {} : { source: (row: number) => (row < boundary ? 0 : 1) }),
    },
    { ...model.cluster, method },
  );
}

/** The links of a component by the group both of their ends are in. */
function linksInside(groups: readonly (readonly number[])[], links: readonly Link[]): readonly (readonly Link[])[] {
  if (groups.length === 1) return [links];
  const groupOf = new Map<number, number>();
  groups.forEach((rows, group) => {
    for (const row of rows) groupOf.set(row, group);
  });
  const inside: Link[][] = groups.map(() => []);
  for (const link of links) {
    const group = groupOf.get(link.a);
    if (group !== undefined && group === groupOf.get(link.b)) (inside[group] as Link[]).push(link);
  }
  return inside;
}

function describe(rows: readonly number[], own: readonly Link[], { ids, store, boundary }: ClusterInput, tooLarge: boolean): Cluster {
  const idAt = (row: number): string => ids[row] as string;
  const byIds = ({ a, b }: Link): string => JSON.stringify([idAt(a), idAt(b)].sort());
  const { weakest, bridges, density } = weakLinks(rows, own, (x, y) => byIds(x) < byIds(y));
  const weightOf = ({ a, b, weight }: Link): number => (weight === vouchedFor ? store.scorer.weigh(a, b) : weight);
  return {
    records: rows.map(idAt),
    ...(boundary === null ? {} : { left: rows.filter((row) => row < boundary).length }),
    weakest: weakest === null ? null : { a: idAt(Math.min(weakest.a, weakest.b)), b: idAt(Math.max(weakest.a, weakest.b)), weight: weightOf(weakest) },
    bridges: bridges.length,
    density,
    tooLarge,
  };
}
