import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partOf } from '../../../../src/core/part.ts';
import type { Comparator, Comparison } from '../../../../src/match/compare/comparator.ts';
import { date, email, jaroWinkler, phone, postalCode } from '../../../../src/match/compare/index.ts';
import { appendText, createCharPool } from '../../../../src/match/compare/kernel/char-pool.ts';
import { commonStart, createHeldText, similarityOf } from '../../../../src/match/compare/kernel/held-text.ts';
import { oneEditApart } from '../../../../src/match/compare/kernel/one-edit.ts';
import { markWidth, marksOfPool, mayBeAlike, mayBeOneEdit, mayShare, neededShare } from '../../../../src/match/compare/kernel/text-marks.ts';
import { osaDistance } from '../../../../src/text/edit-distance.ts';
import { jaroWinklerSimilarity } from '../../../../src/text/jaro-winkler.ts';

// Few letters make near misses; other alphabets share bits of the masks and bytes of the heads; long texts pass the 32 places.
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 10 }),
  fc.string({ unit: fc.constantFrom('a', 'š', 'b', 'и', 'ш', '中'), minLength: 1, maxLength: 14 }),
  fc.string({ unit: fc.constantFrom('m', 'n', 'o', 'p', 'q', '.'), minLength: 26, maxLength: 44 }),
);
const slipped = fc
  .tuple(word, fc.array(fc.tuple(fc.nat(60), fc.constantFrom('drop', 'swap', 'put', 'set')), { minLength: 1, maxLength: 3 }))
  .map(([text, slips]) =>
    slips.reduce((out, [at, how]) => {
      const i = at % Math.max(out.length, 1);
      if (how === 'drop') return out.length > 1 ? out.slice(0, i) + out.slice(i + 1) : out;
      if (how === 'put') return `${out.slice(0, i)}b${out.slice(i)}`;
      if (how === 'set') return `${out.slice(0, i)}c${out.slice(i + 1)}`;
      return out.slice(0, i) + (out[i + 1] ?? '') + (out[i] ?? '') + out.slice(i + 2);
    }, text),
  );
/** A word, then others and what slips make of it, so that a text is held for a while and given up for another. */
const words = fc
  .tuple(word, fc.array(word, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(3), { maxLength: 3 }))
  .chain(([first, others]) =>
    fc.array(slipped, { maxLength: 3 }).map((more) => [first, ...others, ...more, `${first}b`, `${first.slice(0, 2)}c${first.slice(2)}`]),
  );

function pooled(texts: readonly string[]) {
  const pool = createCharPool();
  const ids = texts.map((text) => appendText(pool, text));
  return { pool, ids, marks: marksOfPool(pool, new Int32Array(markWidth)) };
}

describe('what many pairs at once are compared by', () => {
  test('a held text is as alike another as the plain function says, wherever that reaches the threshold', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(0.5, 0.7, 0.8, 0.88, 0.9, 0.92, 0.97, 1), (texts, threshold) => {
        const { pool, ids, marks } = pooled(texts);
        const held = createHeldText();
        const needed = neededShare(threshold);
        ids.forEach((a, i) => {
          ids.forEach((b, j) => {
            const [s, t, n, m] = [pool.starts[a] as number, pool.starts[b] as number, (texts[i] as string).length, (texts[j] as string).length];
            const plain = jaroWinklerSimilarity(texts[i] as string, texts[j] as string);
            const found = similarityOf(held, pool.chars, s, n, n, t, m, commonStart(pool.chars, s, t, Math.min(n, m)), needed);
            if (plain >= threshold) expect(found).toBe(plain);
            else expect(found).toBeLessThan(threshold);
            if (plain >= threshold)
              expect(mayBeAlike(marks, a * markWidth, b * markWidth, needed[mayShare(marks, a * markWidth, b * markWidth)] as number)).toBe(true);
          });
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('one edit is what the edit distance says it is, and the marks never deny it', () => {
    fc.assert(
      fc.property(words, (texts) => {
        const { pool, ids, marks } = pooled(texts);
        ids.forEach((a, i) => {
          ids.forEach((b, j) => {
            const one = osaDistance(texts[i] as string, texts[j] as string) <= 1;
            expect(oneEditApart(pool, a, b)).toBe(one);
            if (one) expect(mayBeOneEdit(marks, a * markWidth, b * markWidth)).toBe(true);
          });
        });
      }),
      { numRuns: 1000 },
    );
  });

  const digits = fc.string({ unit: fc.constantFrom('0', '1', '2', '9'), minLength: 3, maxLength: 13 });
  const day = fc.tuple(fc.integer({ min: 1998, max: 2012 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 31 }));
  const user = fc.string({ unit: fc.constantFrom('a', 'b', 'n', '.', '_'), maxLength: 34 });
  const near = (values: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> =>
    fc
      .array(values, { minLength: 2, maxLength: 5 })
      .map((list) => [
        ...list,
        ...list.map((text) => `${text.slice(0, 3)}${text.slice(4)}`),
        ...list.map((text) => `${text.slice(1, 2)}${text.slice(0, 1)}${text.slice(2)}`),
      ]);
  const cases: readonly (readonly [string, Comparison, fc.Arbitrary<readonly string[]>])[] = [
    ['jaroWinkler', jaroWinkler(), words],
    ['jaroWinkler of one level', jaroWinkler({ levels: [] }), words],
    [
      'email',
      email(),
      near(fc.tuple(user, fc.constantFrom('@a.com', '@b.org', '', '@long-domain-of-a-company.example')).map(([name, domain]) => name + domain)),
    ],
    ['phone', phone(), near(fc.tuple(fc.constantFrom('', '+'), digits).map(([plus, number]) => plus + number))],
    ['date', date(), near(day.map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`))],
    ['postalCode', postalCode(), near(fc.oneof(digits, fc.constantFrom('sw1a 1aa', 'sw1a 2aa', 'sw2 1aa', 'n1 9gu')))],
  ];
  test.each(cases)('%s: the level of each of many pairs is the level of that pair alone, either way round', (_, comparison, texts) => {
    fc.assert(
      fc.property(texts, (values) => {
        const kernel = (partOf<Comparator>(comparison) as Comparator).createKernel(comparison);
        // Half of the values come after the first comparison, as in a store that grows.
        for (const part of [values.slice(0, values.length >> 1), values]) {
          const codes = [0, ...part.map((value) => kernel.intern(value))];
          const x = Int32Array.from(codes.flatMap((a) => codes.map(() => a)));
          const y = Int32Array.from(codes.flatMap(() => codes));
          const levels = new Uint8Array(x.length);
          kernel.levels?.(x, y, x.length, levels);
          expect([...levels]).toEqual([...x].map((a, i) => kernel.level(a, y[i] as number)));
          expect([...levels]).toEqual([...x].map((a, i) => kernel.level(y[i] as number, a)));
        }
      }),
      { numRuns: 400 },
    );
  });
});
