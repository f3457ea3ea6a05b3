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
  const around = new Map<number, number[]>(nodes.map((node) => [node, []]));
  links.forEach((link, index) => {
    around.get(link.a)?.push(index);
    around.get(link.b)?.push(index);
  });
  const entered = new Map<number, number>();
  const lowest = new Map<number, number>();
  const bridges = new Set<number>();
  let clock = 0;
  for (const root of nodes) {
    if (entered.has(root)) continue;
    const stack: { node: number; by: number; next: number }[] = [{ node: root, by: -1, next: 0 }];
    entered.set(root, clock);
    lowest.set(root, clock++);
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as { node: number; by: number; next: number };
      const index = (around.get(top.node) as number[])[top.next++];
      if (index === undefined) {
        stack.pop();
        const parent = stack[stack.length - 1];
        if (parent === undefined) continue;
        const low = lowest.get(top.node) as number;
        lowest.set(parent.node, Math.min(lowest.get(parent.node) as number, low));
        if (low > (entered.get(parent.node) as number)) bridges.add(top.by);
        continue;
      }
      if (index === top.by) continue;
      const link = links[index] as Link;
      const other = link.a === top.node ? link.b : link.a;
      const seen = entered.get(other);
      if (seen !== undefined) {
        lowest.set(top.node, Math.min(lowest.get(top.node) as number, seen));
        continue;
      }
      entered.set(other, clock);
      lowest.set(other, clock++);
      stack.push({ node: other, by: index, next: 0 });
    }
  }
  return links.filter((_, index) => bridges.has(index));
}
