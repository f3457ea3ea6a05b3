import type { Link } from './component.ts';

/** What a reviewer should look at first in an entity. */
export interface WeakLinks {
  /** Links whose removal would fall the entity apart. */
  readonly bridges: readonly Link[];
  /** The link with the lowest weight, among bridges first. */
  readonly weakest: Link | null;
  /** Links present out of all possible, 0 to 1. */
  readonly density: number;
}

/**
 * Finds the bridges and the weakest link of one entity; `isFirst` decides between links that are equally weak.
 *
 * Source: Tarjan, "A note on finding the bridges of a graph", 1974; walked without recursion.
 */
export function weakLinks(nodes: readonly number[], links: readonly Link[], isFirst: (x: Link, y: Link) => boolean = () => false): WeakLinks {
  const bridges = findBridges(nodes, links);
  const candidates = bridges.length > 0 ? bridges : links;
  const weakest = candidates.reduce<Link | null>(
    (least, link) => (least === null || link.weight < least.weight || (link.weight === least.weight && isFirst(link, least)) ? link : least),
    null,
  );
  const possible = (nodes.length * (nodes.length - 1)) / 2;
  return { bridges, weakest, density: possible === 0 ? 1 : links.length / possible };
}

/** In the order of the links given. */
function findBridges(nodes: readonly number[], links: readonly Link[]): readonly Link[] {
  if (links.length === 1) return links;
  const n = nodes.length;
  const place = new Map<number, number>();
  for (let i = 0; i < n; i++) place.set(nodes[i] as number, i);
  const left = Int32Array.from(links, (link) => place.get(link.a) as number);
  const right = Int32Array.from(links, (link) => place.get(link.b) as number);
  const { starts, around } = linksAround(n, left, right);
  // When each node was entered, 0 for not yet; the earliest that can be reached from it by another way; the link it was entered by.
  const entered = new Int32Array(n);
  const lowest = new Int32Array(n);
  const by = new Int32Array(n);
  const next = starts.slice();
  const stack = new Int32Array(n);
  const isBridge = new Uint8Array(links.length);
  let clock = 0;
  for (let root = 0; root < n; root++) {
    if (entered[root] !== 0) continue;
    let top = 0;
    stack[0] = root;
    by[root] = -1;
    entered[root] = lowest[root] = ++clock;
    while (top >= 0) {
      const node = stack[top] as number;
      if (next[node] === starts[node + 1]) {
        top--;
        if (top < 0) continue;
        const parent = stack[top] as number;
        const low = lowest[node] as number;
        if (low < (lowest[parent] as number)) lowest[parent] = low;
        if (low > (entered[parent] as number)) isBridge[by[node] as number] = 1;
        continue;
      }
      const link = around[next[node] as number] as number;
      next[node] = (next[node] as number) + 1;
      if (link === by[node]) continue;
      const other = (left[link] === node ? right[link] : left[link]) as number;
      if (entered[other] !== 0) {
        if ((entered[other] as number) < (lowest[node] as number)) lowest[node] = entered[other] as number;
        continue;
      }
      by[other] = link;
      entered[other] = lowest[other] = ++clock;
      stack[++top] = other;
    }
  }
  return links.filter((_, link) => isBridge[link] === 1);
}

/** The links of each node: those of node `i` are `around[starts[i]] … around[starts[i + 1] - 1]`. */
function linksAround(n: number, left: Int32Array, right: Int32Array): { readonly starts: Int32Array; readonly around: Int32Array } {
  const starts = new Int32Array(n + 1);
  for (const end of [left, right]) for (const node of end) starts[node + 1] = (starts[node + 1] as number) + 1;
  for (let i = 1; i <= n; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const filled = starts.slice();
  const around = new Int32Array(2 * left.length);
  const put = (node: number, link: number): void => {
    around[filled[node] as number] = link;
    filled[node] = (filled[node] as number) + 1;
  };
  for (let link = 0; link < left.length; link++) {
    put(left[link] as number, link);
    put(right[link] as number, link);
  }
  return { starts, around };
}
