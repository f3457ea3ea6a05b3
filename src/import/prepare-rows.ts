import { issueMaker, type Issue } from '../core/issue.ts';
import { importIssues } from '../core/issues/import.ts';
import type { RecordLike } from '../core/values.ts';
import type { FolderPlan } from '../model/folder-plan.ts';
import { inferDateOrder, normalizeDate } from '../normalize/date/index.ts';
import { foldText } from '../text/fold.ts';
import { isMissing } from './column-content.ts';
import type { PlanImportOptions } from './plan-import.ts';
import type { DerivedColumns } from './derived-columns.ts';
import { isSpreadsheetError, lostZeros, spreadsheetDamage } from './spreadsheet-damage.ts';

const issue = /* @__PURE__ */ issueMaker(importIssues);
const mostColumnIssues = 20;

/** Makes a row ready for reading. */
export type Prepare = (row: RecordLike) => { readonly row: RecordLike; readonly issues: Issue[] };

/** Applies value mappings and orders of dates, takes errors of spreadsheets out, and tells what was damaged. */
export function createPreparer(
  plan: FolderPlan,
  map: DerivedColumns['map'],
  options: PlanImportOptions,
  cells: (column: string) => readonly string[],
  notes: Issue[],
): Prepare {
  const columns = Object.entries(map).map(([column, path]) => {
    const field = path === null ? undefined : plan.byName.get(path.split('.')[0] as string);
    const values = options.values?.[column] ?? (path === null ? undefined : options.values?.[path]);
    const answers = values === undefined ? null : new Map(Object.entries(values).map(([cell, option]) => [foldText(cell.trim()), option]));
    const kind = path?.includes('.') === true ? 'text' : (field?.type.kind ?? null);
    const order = kind === 'date' ? options.dates?.[column] : undefined;
    if (kind === 'date' && order === undefined) {
      const dates = cells(column)
        .filter((cell) => !isMissing(cell))
        .slice(0, 5000);
      const unsure = dates.some((cell) => /^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$/.test(cell.trim()));
      if (unsure && dates.length > 0 && (inferDateOrder(dates).order ?? null) === null) notes.push(issue('import.date_order', { column }));
    }
    const code =
      field !== undefined &&
      kind === 'text' &&
      (path?.endsWith('.postalCode') === true || (field.type.distinctive !== true && field.type.dataClass === 'identity'));
    const zeros = code ? lostZeros(cells(column).slice(0, 5000), column) : null;
    if (zeros !== null) notes.push(zeros);
    return {
      column,
      kind,
      answers,
      order,
      mapped: path !== null,
      multiple: field?.multiple === true,
      split: field?.type.split === undefined ? null : (text: string) => field.type.split?.(text, field.options) ?? [text],
    };
  });
  return (row) => {
    const issues: Issue[] = [];
    let changed: Record<string, unknown> | null = null;
    for (const { column, kind, answers, order, mapped, multiple, split } of columns) {
      if (!mapped || !Object.hasOwn(row, column)) continue;
      const cell = row[column];
      if (typeof cell !== 'string' || cell === '') continue;
      const damage = issues.length < mostColumnIssues ? spreadsheetDamage(cell, column, kind) : null;
      if (damage !== null) issues.push(damage);
      let next: unknown = isSpreadsheetError(cell) ? '' : cell;
      if (answers !== null) {
        const answer = (text: string): string | null | undefined => answers.get(foldText(text.trim()));
        if (multiple && split !== null) {
          const parts = split(cell).map((part) => (answer(part) === undefined ? part : answer(part)));
          next = parts.filter((part) => part !== null);
        } else if (answer(cell) !== undefined) next = answer(cell) ?? '';
      }
      if (order !== undefined) {
        const date = normalizeDate(cell, { order });
        if (date.ok) next = date.value;
      }
      if (next !== cell) Object.defineProperty((changed ??= { ...row }), column, { value: next, enumerable: true, configurable: true, writable: true });
    }
    return { row: changed ?? row, issues };
  };
}
