import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/random.ts';
import { clusterComponent, type Component, type ClusterMethod } from '../../../src/match/cluster/component.ts';
import { createUnionFind } from '../../../src/match/cluster/union-find.ts';
import { weakLinks } from '../../../src/match/cluster/weak-links.ts';

/** A component of `n` records whose weights are given for some pairs and −10 for the others. */
function componentOf(n: number, weights: Readonly<Record<string, number>>, more: Partial<Component> = {}): Component {
  const weight = (a: number, b: number): number => weights[`${Math.min(a, b)}-${Math.max(a, b)}`] ?? -10;
  const nodes = Array.from({ length: n }, (_, i) => i);
  const edges = nodes.flatMap((a) => nodes.slice(a + 1).flatMap((b) => (weight(a, b) >= 0 ? [{ a, b, weight: weight(a, b) }] : [])));
  const weigh: Component['weigh'] = (a, b, count, into) => {
    for (let i = 0; i < count; i++) into[i] = weight(a[i] as number, b[i] as number);
  };
  return { nodes, edges, weigh, ...more };
}

/** The weight of one pair of a component. */
function weightOf(component: Component, a: number, b: number): number {
  const weights = new Float64Array(1);
  component.weigh(Int32Array.of(a), Int32Array.of(b), 1, weights);
  return weights[0] as number;
}

const random = (seed: number, n: number): Component => {
  const stream = seededRandom(seed);
  const weights: Record<string, number> = {};
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) weights[`${a}-${b}`] = stream.next() * 30 - 15;
  return componentOf(n, weights);
};

describe('clusterComponent', () => {
  test('keeps two groups apart that one chance link would chain', () => {
    const chained = componentOf(6, { '0-1': 12, '0-2': 12, '1-2': 12, '3-4': 12, '3-5': 12, '4-5': 12, '2-3': 3 });
    expect(clusterComponent(chained).groups).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(clusterComponent(chained, { method: 'connected' }).groups).toEqual([[0, 1, 2, 3, 4, 5]]);
  });

  test('never puts vetoed records together, whichever the method', () => {
    const vetoed = (a: number, b: number): boolean => (a === 0 && b === 2) || (a === 2 && b === 0);
    for (const method of ['average', 'connected', 'bestLink'] as const) {
      const { groups } = clusterComponent(componentOf(3, { '0-1': 12, '1-2': 11, '0-2': 9 }, { vetoed }), { method });
      expect(
        groups.some((group) => group.includes(0) && group.includes(2)),
        method,
      ).toBe(false);
    }
  });

  test('joins records a person said are the same, against their weight', () => {
    const component = componentOf(3, { '0-1': 9 }, { required: (a, b) => Math.min(a, b) === 1 && Math.max(a, b) === 2 });
    expect(clusterComponent(component).groups.find((group) => group.includes(1))).toContain(2);
  });

  test('pairs each record of one source with at most one of the other', () => {
    const source = (node: number): number => (node < 2 ? 0 : 1);
    const component = componentOf(4, { '0-2': 9, '0-3': 8, '1-2': 7, '0-1': 20 }, { source });
    expect(clusterComponent(component, { method: 'oneToOne' }).groups).toEqual([[0, 2], [1], [3]]);
  });

  test('takes a component above the limit as connected and flags it', () => {
    const result = clusterComponent(componentOf(6, { '0-1': 9, '1-2': 9, '2-3': 9, '3-4': 9, '4-5': 9 }), { maxComponent: 5 });
    expect(result).toEqual({ groups: [[0, 1, 2, 3, 4, 5]], tooLarge: true });
  });

  test('gives the partition of a naive average linkage', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 12 }), (seed, n) => {
        const component = random(seed, n);
        expect(clusterComponent(component, { floor: -2 }).groups).toEqual(naiveAverageLinkage(component, -2));
      }),
    );
  });

  test('gives a partition of the records, whichever the method', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 15 }),
        fc.constantFrom<ClusterMethod>('average', 'connected', 'bestLink', 'oneToOne'),
        (seed, n, method) => {
          const { groups } = clusterComponent(random(seed, n), { method });
          expect(groups.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
        },
      ),
    );
  });
});

/** Recomputes every mean from scratch at each step. */
function naiveAverageLinkage(component: Component, floor: number): number[][] {
  let groups = component.nodes.map((node) => [node]);
  const mean = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, x) => sum + b.reduce((s, y) => s + Math.min(Math.max(weightOf(component, x, y), -15), 15), 0), 0) / (a.length * b.length);
  for (;;) {
    let best: [number, number, number] = [-1, -1, Number.NEGATIVE_INFINITY];
    groups.forEach((a, i) =>
      groups.slice(i + 1).forEach((b, j) => {
        if (mean(a, b) > best[2]) best = [i, i + 1 + j, mean(a, b)];
      }),
    );
    if (best[0] < 0 || best[2] < floor) return groups.map((g) => [...g].sort((x, y) => x - y)).sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
    const joined = [...(groups[best[0]] ?? []), ...(groups[best[1]] ?? [])];
    groups = groups.flatMap((group, i) => (i === best[0] ? [joined] : i === best[1] ? [] : [group]));
  }
}

describe('weakLinks', () => {
  const link = (a: number, b: number, weight: number) => ({ a, b, weight });

  test('finds the one link that holds two triangles together', () => {
    const links = [link(0, 1, 9), link(1, 2, 9), link(0, 2, 9), link(3, 4, 9), link(4, 5, 9), link(3, 5, 9), link(2, 3, 20)];
    expect(weakLinks([0, 1, 2, 3, 4, 5], links)).toMatchObject({ bridges: [link(2, 3, 20)], weakest: link(2, 3, 20) });
  });

  test('finds exactly the links whose removal leaves more components', () => {
    const edge = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })).filter(([a, b]) => a < b);
    fc.assert(
      fc.property(fc.uniqueArray(edge, { selector: ([a, b]) => a * 8 + b }), (edges) => {
        const nodes = [0, 1, 2, 3, 4, 5, 6, 7];
        const links = edges.map(([a, b]) => link(a, b, 1));
        const components = (list: readonly { a: number; b: number }[]): number => {
          const sets = createUnionFind(8);
          for (const { a, b } of list) sets.union(a, b);
          return new Set(nodes.map((node) => sets.find(node))).size;
        };
        const expected = links.filter((one) => components(links.filter((other) => other !== one)) > components(links));
        expect(new Set(weakLinks(nodes, links).bridges)).toEqual(new Set(expected));
      }),
    );
  });
});
