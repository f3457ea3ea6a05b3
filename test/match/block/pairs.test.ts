import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendKeys, createKeyList, groupKeys, type Groups } from '../../../src/match/block/groups.ts';
import { appendPairs, createPairList, visitingOrder } from '../../../src/match/block/pairs.ts';
import { createEdges, pushEdge, sortedEdges } from '../../../src/match/score/edges.ts';

const grouped = (keys: readonly number[]): Groups => {
  const list = createKeyList(keys.length);
  keys.forEach((key, row) => appendKeys(list, row, { hi: Int32Array.of(7), lo: Int32Array.of(key) }, key === 0 ? 0 : 1));
  return groupKeys(list, keys.length);
};
const rowsOf = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 60 });

describe('the order in which rows are visited', () => {
  it('names every row once', () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, (first, second) => {
        const rows = Math.min(first.length, second.length);
        const order = visitingOrder([grouped(first.slice(0, rows)), grouped(second.slice(0, rows))], rows);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: rows }, (_, row) => row));
      }),
    );
  });

  it('puts the rows of a crowded key after each other', () => {
    const keys = Array.from({ length: 40 }, (_, row) => (row % 4 === 3 ? 1 : 0));
    expect([...visitingOrder([grouped(keys)], 40)].slice(0, 10)).toEqual([3, 7, 11, 15, 19, 23, 27, 31, 35, 39]);
  });

  it('begins with the rule that makes the most pairs, so that its blocks stay whole', () => {
    const few = Array.from({ length: 40 }, (_, row) => (row % 4 === 3 ? 1 : 0));
    const many = Array.from({ length: 40 }, (_, row) => (row % 2 === 1 ? 1 : 2));
    expect([...visitingOrder([grouped(few), grouped(many)], 40)].slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, i) => 2 * i));
  });

  it('leaves rows of the right-hand source out where there are two', () => {
    const keys = Array.from({ length: 40 }, () => 1);
    expect([...visitingOrder([grouped(keys)], 12)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('makes the pairs that rows in their own order make', () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, (first, second) => {
        const rows = Math.min(first.length, second.length);
        const rules = [grouped(first.slice(0, rows)), grouped(second.slice(0, rows))];
        const pairsIn = (order: Iterable<number>): string[] => {
          const stamps = new Int32Array(rows);
          const pairs = createPairList();
          for (const row of order) appendPairs(rules, row, stamps, null, pairs);
          return Array.from({ length: pairs.a.length }, (_, i) => `${pairs.a.data[i]}-${pairs.b.data[i]}`).sort();
        };
        expect(pairsIn(visitingOrder(rules, rows))).toEqual(pairsIn(Array.from({ length: rows }, (_, row) => row)));
      }),
    );
  });
});

describe('edges in order', () => {
  it('come by their first end and then by their second, each with its own weight', () => {
    const ends = fc.tuple(fc.nat({ max: 30 }), fc.integer({ min: 31, max: 400 }));
    fc.assert(
      fc.property(fc.uniqueArray(ends, { selector: ([a, b]) => a * 1000 + b, maxLength: 300 }), (pairs) => {
        const edges = createEdges();
        for (const [a, b] of pairs) pushEdge(edges, a, b, a + b / 1000);
        const sorted = sortedEdges(edges, 401);
        const found = Array.from({ length: sorted.length }, (_, e) => [sorted.a.data[e], sorted.b.data[e], sorted.weight.data[e]]);
        expect(found).toEqual([...pairs].sort((x, y) => x[0] - y[0] || x[1] - y[1]).map(([a, b]) => [a, b, a + b / 1000]));
      }),
    );
  });
});
