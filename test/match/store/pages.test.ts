import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addRecord, createPages, extend, pageRecords, pagesOf, setValue, valueAt } from '../../../src/match/store/pages.ts';

describe('pages', () => {
  test('hold what was written, whatever the width and however they grew', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 8 }), (width, growths) => {
        const table = createPages(width, 1);
        for (const more of growths) {
          const first = table.length;
          extend(table, first + more);
          for (let record = first; record < table.length; record += 97) setValue(table, record, record % width, record + 1);
        }
        expect(addRecord(table)).toBe(table.length - 1);
        for (let field = 0; field < width; field++) expect(valueAt(table, table.length - 1, field)).toBe(0);
        let record = 1;
        for (const more of growths) {
          for (let at = record; at < record + more; at += 97) expect(valueAt(table, at, at % width)).toBe(at + 1);
          record += more;
        }
      }),
      { numRuns: 30 },
    );
  });

  test('never move a full page', () => {
    const table = createPages(2, pageRecords);
    const [first] = table.pages;
    extend(table, 10 * pageRecords);
    expect(table.pages[0]).toBe(first);
  });

  test('open over integers end to end and grow from there', () => {
    for (const length of [0, 3, pageRecords, pageRecords + 3]) {
      const data = Int32Array.from({ length: 3 * length }, (_, i) => i + 1);
      const table = pagesOf(3, data);
      expect(table.length).toBe(length);
      if (length > 0) expect(valueAt(table, length - 1, 2)).toBe(3 * length);
      setValue(table, addRecord(table), 1, -1);
      expect(valueAt(table, length, 1)).toBe(-1);
      expect(valueAt(table, length, 0)).toBe(0);
    }
  });
});
