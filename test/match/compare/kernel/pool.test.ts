import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendText, createCharPool } from '../../../../src/match/compare/kernel/char-pool.ts';
import { editDistanceBound, poolEditDistance } from '../../../../src/match/compare/kernel/pool-edit-distance.ts';
import { alikeAtLeast, jaroWinklerBound, poolJaroWinkler } from '../../../../src/match/compare/kernel/pool-jaro-winkler.ts';
import { osaDistance } from '../../../../src/text/edit-distance.ts';
import { jaroWinklerSimilarity } from '../../../../src/text/jaro-winkler.ts';

// Few letters make many near misses; the other alphabets reach letters that share a bit of the mask, and long texts.
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', 'A', '!', 'b', 'B', 'и', 'ш', '中'), maxLength: 20 }),
  fc.string({ maxLength: 50 }),
  fc.string({ unit: fc.constantFrom('m', 'n', 'o'), minLength: 30, maxLength: 70 }),
);
const edited = fc.tuple(word, fc.array(fc.tuple(fc.nat(60), fc.constantFrom('drop', 'swap', 'put')), { maxLength: 3 })).map(([text, edits]) => {
  let out = text;
  for (const [at, how] of edits) {
    const i = out.length === 0 ? 0 : at % out.length;
    out =
      how === 'drop'
        ? out.slice(0, i) + out.slice(i + 1)
        : how === 'put'
          ? `${out.slice(0, i)}a${out.slice(i)}`
          : out.slice(0, i) + (out[i + 1] ?? '') + (out[i] ?? '') + out.slice(i + 2);
  }
  return [text, out] as const;
});
const pairs = fc.oneof(fc.tuple(word, word), edited);

function pooled(a: string, b: string) {
  const pool = createCharPool();
  appendText(pool, 'something before');
  return { pool, x: appendText(pool, a), y: appendText(pool, b) };
}

describe('the pooled kernels', () => {
  test('give the Jaro-Winkler similarity of the plain function, either way round', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const { pool, x, y } = pooled(a, b);
        expect(poolJaroWinkler(pool, x, y)).toBe(jaroWinklerSimilarity(a, b));
        expect(poolJaroWinkler(pool, y, x)).toBe(jaroWinklerSimilarity(a, b));
      }),
      { numRuns: 3000 },
    );
  });

  test('never bound a Jaro-Winkler similarity below its value, so that no pair is lost', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.5, max: 1, noNaN: true }), ([a, b], threshold) => {
        const { pool, x, y } = pooled(a, b);
        expect(jaroWinklerBound(pool, x, y)).toBeGreaterThanOrEqual(jaroWinklerSimilarity(a, b) - 1e-9);
        expect(alikeAtLeast(pool, x, y, threshold)).toBe(jaroWinklerSimilarity(a, b) >= threshold);
      }),
      { numRuns: 3000 },
    );
  });

  test('give the edit distance of the plain function up to the limit, and more than the limit beyond it', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 0, max: 8 }), ([a, b], max) => {
        const { pool, x, y } = pooled(a, b);
        const plain = osaDistance(a, b);
        expect(poolEditDistance(pool, x, y, 200)).toBe(plain);
        expect(poolEditDistance(pool, x, y, max)).toBe(Math.min(plain, max + 1));
        expect(poolEditDistance(pool, y, x, max)).toBe(Math.min(plain, max + 1));
        expect(editDistanceBound(pool, x, y)).toBeLessThanOrEqual(plain);
      }),
      { numRuns: 3000 },
    );
  });

  test('agree with the published values', () => {
    const similarity = (a: string, b: string) => {
      const { pool, x, y } = pooled(a, b);
      return Number(poolJaroWinkler(pool, x, y).toFixed(4));
    };
    expect(similarity('martha', 'marhta')).toBe(0.9611);
    expect(similarity('dwayne', 'duane')).toBe(0.84);
    expect(similarity('dixon', 'dicksonx')).toBe(0.8133);
    expect(similarity('itman', 'smith')).toBe(0.4667);
    expect(similarity('michelle', 'michael')).toBe(0.9214);
  });
});
