import { createUnionFind } from './union-find.ts';
import type { Link } from './component.ts';

/**
 * A component too large to be cut as it is mostly hangs together by weak links. The weakest are given up, a factor of four in
 * the odds at a time, until it falls into pieces of at most `most` rows; `null` where even the strongest links hold it together.
 * Links that somebody `vouched` for stay.
 */
export function splitLarge(links: readonly Link[], most: number, vouched: number): readonly (readonly Link[])[] | null {
  const indexOf = new Map<number, number>();
  const indexed = (row: number): number => {
    let index = indexOf.get(row);
    if (index === undefined) indexOf.set(row, (index = indexOf.size));
    return index;
  };
  const a = Int32Array.from(links, (link) => indexed(link.a));
  const b = Int32Array.from(links, (link) => indexed(link.b));
  const weights = Float64Array.from(links, (link) => link.weight);
  const counted = new Int32Array(indexOf.size);
  const sizes = new Int32Array(indexOf.size);
  const done: Link[][] = [];
  let rest = Int32Array.from(links.keys());
  for (let round = 1; round <= 40 && rest.length > 0; round++) {
    let weakest = Number.POSITIVE_INFINITY;
    for (const link of rest) weakest = Math.min(weakest, weights[link] as number);
    const kept = rest.filter((link) => (weights[link] as number) >= weakest + 2 || weights[link] === vouched);
    if (kept.length === rest.length) return null;
    const sets = createUnionFind(indexOf.size);
    for (const link of kept) sets.union(a[link] as number, b[link] as number);
    sizes.fill(0);
    for (const link of kept) {
      for (const row of [a[link] as number, b[link] as number]) {
        if (counted[row] === round) continue;
        counted[row] = round;
        sizes[sets.find(row)] = (sizes[sets.find(row)] as number) + 1;
      }
    }
    const pieces = new Map<number, Link[]>();
    rest = kept.filter((link) => {
      const root = sets.find(a[link] as number);
      if ((sizes[root] as number) > most) return true;
      const piece = pieces.get(root);
      if (piece === undefined) pieces.set(root, [links[link] as Link]);
      else piece.push(links[link] as Link);
      return false;
    });
    done.push(...pieces.values());
  }
  return rest.length > 0 ? null : done;
}
