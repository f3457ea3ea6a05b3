import { grown } from '../compare/kernel/growable.ts';
import type { FrequencyTable } from '../model.ts';
import type { Column } from '../store/columns.ts';
import { eachCode } from './level.ts';

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
  const list = [...rows];
  return Object.fromEntries(counted.map((column) => [column.name, countTerms(column, list)]));
}

function countTerms(column: Column, rows: readonly number[]): FrequencyTable {
  const { kernel } = column;
  let byCode = new Int32Array(kernel.size);
  let total = 0;
  const add = (code: number): void => {
    byCode = grown(byCode, code);
    byCode[code] = (byCode[code] as number) + 1;
    total++;
  };
  for (const row of rows) eachCode(column, row, add);
  const byTerm = new Float64Array(kernel.terms);
  for (let code = 1; code < byCode.length; code++) {
    if (byCode[code] === 0) continue;
    for (const term of kernel.termsOf(code)) byTerm[term] = (byTerm[term] as number) + (byCode[code] as number);
  }
  const kept: [string, number][] = [];
  for (let term = 1; term < byTerm.length; term++) if ((byTerm[term] as number) > 2) kept.push([kernel.termText(term), byTerm[term] as number]);
  // By count and text, so that the table does not depend on the order of the records.
  kept.sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  return { total, counts: Object.fromEntries(kept.slice(0, mostTerms)) };
}
