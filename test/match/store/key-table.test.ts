import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeyTable } from '../../../src/match/store/key-table.ts';

// Few distinct halves, so that keys share buckets and hashes agree in one half only.
const half = fc.constantFrom(0, 1, -1, 2, 4096, 0x7fffffff, -0x80000000);
const step = fc.record({ hi: half, lo: fc.oneof(half, fc.integer({ min: 0, max: 300 })), keep: fc.integer({ min: 0, max: 3 }).map((n) => n > 0) });

describe('createKeyTable', () => {
  test('numbers keys as a map does, through growth and removal', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 800 }), (steps) => {
        const table = createKeyTable();
        const known = new Map<string, number>();
        for (const { hi, lo, keep } of steps) {
          const text = `${hi}/${lo}`;
          expect(table.find(hi, lo)).toBe(known.get(text) ?? 0);
          if (keep) {
            const key = table.intern(hi, lo);
            expect(known.get(text) ?? key).toBe(key);
            known.set(text, key);
          } else if (known.has(text)) {
            table.remove(known.get(text) as number);
            known.delete(text);
          }
        }
        for (const [text, key] of known) expect(`${table.hi(key)}/${table.lo(key)}`).toBe(text);
        expect(new Set(known.values()).size).toBe(known.size);
      }),
    );
  });

  test('uses the numbers of removed keys again, so that coming and going takes no more memory', () => {
    const table = createKeyTable();
    for (let i = 0; i < 10_000; i++) table.remove(table.intern(i, i * 7));
    expect(table.size).toBe(2);
  });

  test('finds every key when hundreds share one half of their hash', () => {
    const table = createKeyTable();
    for (let i = 1; i <= 800; i++) table.intern(i, 42);
    for (let i = 1; i <= 800; i++) expect(table.find(i, 42)).toBe(i);
  });

  test('opens over loaded keys, numbered in their order', () => {
    const hi = Int32Array.from({ length: 9000 }, (_, i) => i * 31);
    const lo = Int32Array.from({ length: 9000 }, (_, i) => Math.imul(i, 0x9e3779b1));
    const table = createKeyTable({ hi, lo });
    for (let i = 0; i < 9000; i += 17) expect(table.find(hi[i] as number, lo[i] as number)).toBe(i + 1);
    expect(table.intern(-5, -6)).toBe(9001);
    table.remove(4);
    expect(table.find(hi[3] as number, lo[3] as number)).toBe(0);
    expect(table.intern(-7, -8)).toBe(4);
  });
});
