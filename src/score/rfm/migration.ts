import type { RfmResult } from './rfm.ts';

/** How customers moved between segments from one run to the next. */
export interface MigrationMatrix {
  /** Segments of the earlier run, with `Absent` for customers it did not know. */
  readonly from: readonly string[];
  /** Segments of the later run, with `Absent` for customers it does not know. */
  readonly to: readonly string[];
  /** Customers by `from` and `to`. */
  readonly counts: readonly (readonly number[])[];
  /** Customers whose segment became more valuable, less valuable, or stayed. */
  readonly up: number;
  readonly down: number;
  readonly same: number;
}

/**
 * Counts how customers moved between segments from one run to the next.
 *
 * @example
 * const before = rfm([{ customer: 'a', recencyDays: 400, frequency: 1, monetary: 5 }, { customer: 'b', recencyDays: 3, frequency: 9, monetary: 900 }], { asOf: '2026-10-01' });
 * const after = rfm([{ customer: 'a', recencyDays: 1, frequency: 9, monetary: 950 }, { customer: 'b', recencyDays: 50, frequency: 3, monetary: 100 }], { asOf: '2026-11-01' });
 * const { up, down } = migrationMatrix(before, after);
 * [up, down];
 * //=> [1, 1]
 */
export function migrationMatrix<S extends string>(before: RfmResult<S>, after: RfmResult<S>): MigrationMatrix {
  const from = [...before.segments.map((s) => s.segment as string), 'Absent'];
  const to = [...after.segments.map((s) => s.segment as string), 'Absent'];
  const counts = from.map(() => to.map(() => 0));
  const later = new Map(after.rows.map((row) => [row.customer, row.segment as string]));
  let [up, down, same] = [0, 0, 0];
  const note = (a: string, b: string): void => {
    const row = counts[from.indexOf(a)] as number[];
    const column = to.indexOf(b);
    row[column] = (row[column] as number) + 1;
  };
  for (const row of before.rows) {
    const next = later.get(row.customer) ?? 'Absent';
    later.delete(row.customer);
    note(row.segment, next);
    // Segments are listed from the most valuable down.
    const step = next === 'Absent' ? 0 : from.indexOf(row.segment) - from.indexOf(next);
    if (step > 0) up++;
    else if (step < 0) down++;
    else if (next !== 'Absent') same++;
  }
  for (const segment of later.values()) note('Absent', segment);
  return { from, to, counts, up, down, same };
}
