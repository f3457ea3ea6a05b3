import { grown } from '../compare/kernel/growable.ts';
import type { FrequencyTable } from '../model.ts';
import { codeAt, type Column } from '../store/columns.ts';

/**
 * Terms kept in a table. Those that occurred twice at most are never kept: the two records of a pair are left out of the count,
 * so that they weigh as much as one that is absent.
 */
const mostTerms = 200_000;

/** Counts the terms of comparisons over rows: the frozen frequencies of a model. */
export function countFrequencies(columns: readonly Column[], rows: Iterable<number>, names?: readonly string[]): Readonly<Record<string, FrequencyTable>> {
  const counted = columns.filter(
    (column) => column.comparison.levels.some((level) => (level.tf ?? 0) > 0) && (names === undefined || names.includes(column.name)),
  );
  const list = Int32Array.from(rows);
  return Object.fromEntries(counted.map((column) => [column.name, countTerms(column, list)]));
}

function countTerms(column: Column, rows: Int32Array): FrequencyTable {
  const { kernel } = column;
  const { total, counts } = countCodes(column, rows);
  const byTerm = new Int32Array(kernel.terms);
  for (let code = 1; code < counts.length; code++) {
    if (counts[code] === 0) continue;
    for (const term of kernel.termsOf(code)) byTerm[term] = (byTerm[term] as number) + (counts[code] as number);
  }
  const kept: [string, number][] = [];
  for (let term = 1; term < byTerm.length; term++) if ((byTerm[term] as number) > 2) kept.push([kernel.termText(term), byTerm[term] as number]);
  // By count and text, so that the table does not depend on the order of the records.
  kept.sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  return { total, counts: Object.fromEntries(kept.slice(0, mostTerms)) };
}

/** How many values rows have in all, and how many of each code. */
export function countCodes(column: Column, rows: Int32Array): { readonly total: number; readonly counts: Int32Array } {
  let counts = new Int32Array(column.kernel.size);
  let total = 0;
  const add = (code: number): void => {
    counts = grown(counts, code);
    counts[code] = (counts[code] as number) + 1;
    total++;
  };
  for (let i = 0; i < rows.length; i++) {
    const code = codeAt(column, rows[i] as number);
    if (code > 0) add(code);
    else if (code < 0) {
      const { data } = column.sets;
      for (let k = -code; k < -code + (data[-code - 1] as number); k++) add(data[k] as number);
    }
  }
  return { total, counts };
}
