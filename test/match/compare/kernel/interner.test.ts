import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInterner } from '../../../../src/match/compare/kernel/interner.ts';
import { createReadings } from '../../../../src/match/compare/kernel/readings.ts';
import { createTextScan, scanText } from '../../../../src/text/scan.ts';

describe('createInterner', () => {
  test('numbers distinct texts as they come and gives each back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'ш', '中'), maxLength: 6 }), { maxLength: 400 }), (texts) => {
        const interner = createInterner();
        const expected = new Map<string, number>();
        for (const text of texts) {
          if (!expected.has(text)) expected.set(text, expected.size + 1);
          expect(interner.codeOf(text)).toBe(expected.get(text));
        }
        for (const [text, code] of expected) {
          expect(interner.find(text)).toBe(code);
          expect(interner.text(code)).toBe(text);
        }
        expect(interner.size).toBe(expected.size + 1);
        expect(interner.find('never given')).toBe(0);
      }),
    );
  });

  test('keeps thousands of texts apart, also those whose hashes fall together', () => {
    const interner = createInterner();
    const scan = createTextScan();
    const byHash = new Map<number, string>();
    const wrong: string[] = [];
    let together = 0;
    for (let i = 0; i < 200_000; i++) {
      const text = `value ${i}`;
      scanText(text, scan);
      const other = byHash.get(scan.lo);
      byHash.set(scan.lo, text);
      if (interner.codeOf(text, i % 2 === 0 ? scan : undefined) !== i + 1) wrong.push(text);
      if (other === undefined) continue;
      together++;
      if (interner.find(other) === interner.find(text)) wrong.push(`${other} = ${text}`);
    }
    expect(together).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

describe('createReadings', () => {
  test('tells a text that was read as nothing from one that was not read', () => {
    const readings = createReadings();
    expect(readings.find('n/a')).toBe(-1);
    expect(readings.keep('n/a', 0)).toBe(0);
    expect(readings.keep('Ann', 7)).toBe(7);
    expect([readings.find('n/a'), readings.find('Ann'), readings.find('ann')]).toEqual([0, 7, -1]);
  });
});
