import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRecordIds, type RecordIds } from '../../../src/match/live/record-ids.ts';

const anyId = fc.oneof(fc.integer({ min: 0, max: 60 }).map(String), fc.constantFrom('ą', 'aą', '\ud800', 'a'.repeat(300), 'ż'.repeat(70_000), 'e\u0301', 'é'));

const rowsOf = (ids: RecordIds): Int32Array => Int32Array.from({ length: ids.rows }, (_, row) => row).filter((row) => ids.has(row));

describe('createRecordIds', () => {
  test('knows rows and ids as a map does, through removal, moves and a snapshot', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: anyId, act: fc.constantFrom('add', 'add', 'add', 'remove', 'move') }), { maxLength: 200 }), (steps) => {
        let ids = createRecordIds();
        const known = new Map<string, number>();
        for (const { id, act } of steps) {
          const row = known.get(id);
          expect(ids.rowOf(id)).toBe(row ?? -1);
          if (act === 'add' && row === undefined) {
            known.set(id, ids.nextRow());
            ids.add(id);
          } else if (act === 'remove' && row !== undefined) {
            ids.remove(row);
            known.delete(id);
          } else if (act === 'move' && row !== undefined) {
            known.set(id, ids.nextRow());
            ids.move(row);
          }
        }
        for (let round = 0; round < 2; round++) {
          expect(ids.size).toBe(known.size);
          for (const [id, row] of known) {
            expect(ids.idOf(row)).toBe(id);
            expect(ids.rowOf(id)).toBe(row);
          }
          const rows = rowsOf(ids);
          rows.forEach((row, i) => void known.set(ids.idOf(row), i));
          ids = createRecordIds(ids.save(rows));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('takes the place of an id that went for one of the same length', () => {
    const ids = createRecordIds();
    ids.add('kept');
    for (let i = 1000; i < 9000; i++) {
      ids.add(`id${i}`);
      ids.remove(ids.rowOf(`id${i}`));
    }
    expect(ids.rows).toBe(2);
    expect(ids.save(rowsOf(ids)).bytes).toHaveLength(4);
  });
});
