import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/match/evaluate/evaluate.ts';

describe('evaluate', () => {
  test('measures entities by pairs and by records', () => {
    const result = evaluate(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      { a: 1, b: 1, c: 1, d: 2 },
    );
    expect(result.pairwise).toEqual({ precision: 0.5, recall: 1 / 3, f1: 0.4 });
    expect(result.b3.precision).toBeCloseTo((1 + 1 + 0.5 + 0.5) / 4, 12);
    expect(result.b3.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, 12);
  });

  test('walks the threshold curve of weighted pairs from the surest down', () => {
    const pairs = [
      { a: 'a', b: 'b', weight: 9 },
      { a: 'b', b: 'd', weight: 2 },
    ];
    const { curve, blockingRecall } = evaluate(pairs, { a: 1, b: 1, c: 1, d: 2 });
    expect(curve.map((point) => [point.weight, point.edges.precision, point.pairwise.precision])).toEqual([
      [9, 1, 1],
      [2, 0.5, 1 / 3],
    ]);
    expect(blockingRecall).toBeCloseTo(1 / 3, 12);
  });

  test('reads the truth as entities or as pairs alike', () => {
    const byEntity = evaluate([['a', 'b']], [['a', 'b', 'c'], ['d']]);
    const byPairs = evaluate(
      [['a', 'b']],
      [
        { a: 'a', b: 'b' },
        { a: 'b', b: 'c' },
      ],
    );
    expect(byEntity.pairwise).toEqual(byPairs.pairwise);
  });

  test('calls nothing found and nothing to find perfect', () => {
    expect(evaluate([], { a: 1, b: 2 })).toMatchObject({ pairwise: { precision: 1, recall: 1, f1: 1 }, b3: { f1: 1 } });
  });

  test('refuses a truth that contradicts itself', () => {
    expect(() => evaluate([], [['a', 'b'], ['b']])).toThrowError(expect.objectContaining({ code: 'invalid-argument' }));
  });

  test('agrees with counting every pair and every record', () => {
    const labels = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(labels, (rows) => {
        const ids = rows.map((_, i) => `r${i}`);
        const truth = Object.fromEntries(rows.map(([entity], i) => [`r${i}`, entity]));
        const clusters = [0, 1, 2, 3, 4].map((c) => ids.filter((_, i) => rows[i]?.[1] === c)).filter((c) => c.length > 0);
        let [tp, proposed, actual, p, r] = [0, 0, 0, 0, 0];
        rows.forEach(([t1, c1], i) => {
          rows.slice(i + 1).forEach(([t2, c2]) => {
            if (c1 === c2) proposed++;
            if (t1 === t2) actual++;
            if (c1 === c2 && t1 === t2) tp++;
          });
          const both = rows.filter(([t, c]) => t === t1 && c === c1).length;
          p += both / rows.filter(([, c]) => c === c1).length / rows.length;
          r += both / rows.filter(([t]) => t === t1).length / rows.length;
        });
        const result = evaluate(clusters, truth);
        expect(result.pairwise.precision).toBeCloseTo(proposed === 0 ? 1 : tp / proposed, 10);
        expect(result.pairwise.recall).toBeCloseTo(actual === 0 ? 1 : tp / actual, 10);
        expect(result.b3.precision).toBeCloseTo(p, 10);
        expect(result.b3.recall).toBeCloseTo(r, 10);
      }),
    );
  });
});
