import { setOwn } from '../core/deep.ts';
import { UsageError } from '../core/errors.ts';
import type { RecordLike } from '../core/values.ts';
import type { FolderPlan } from '../model/folder-plan.ts';
import { systemFields } from '../model/system-fields.ts';
import type { Workspace } from '../model/workspace.ts';
import type { PlanImportOptions } from './plan-import.ts';
import { pathsOf, type ColumnMap, type ColumnTarget } from './derived-columns.ts';
import { type ColumnMapping, suggestMapping } from './suggest-mapping.ts';

/** Whether something is a row: an object of cells. */
export const isRow = (row: unknown): row is RecordLike => typeof row === 'object' && row !== null && !Array.isArray(row);

/** Every column that occurs, in order of first occurrence. */
export function columnsOf(rows: readonly unknown[]): string[] {
  const columns = new Set<string>();
  for (const row of rows) if (isRow(row)) for (const name of Object.keys(row)) columns.add(name);
  return [...columns];
}

/** Where columns go: as told, else by the very names of fields, else as suggested. */
export function mapOf(
  workspace: Workspace,
  folder: string,
  plan: FolderPlan,
  columns: readonly string[],
  rows: readonly unknown[],
  { map }: PlanImportOptions,
): ColumnMap {
  const given = new Map<string, ColumnTarget>(
    map === undefined
      ? []
      : Array.isArray(map)
        ? (map as readonly ColumnMapping[]).map(({ column, field, target }) => [column, target ?? field])
        : Object.entries(map as ColumnMap),
  );
  for (const path of pathsOf(Object.fromEntries(given))) {
    if (!plan.byName.has(path.split('.')[0] as string) && !systemFields.includes(path))
      throw new UsageError('unknown-field', `planImport: \`map\` sends a column to '${path}', which the folder '${folder}' does not have.`);
  }
  const open: string[] = [];
  const answer: Record<string, ColumnTarget> = {};
  for (const column of columns) {
    const known = given.get(column);
    const exact = systemFields.includes(column) || plan.byName.has(column) || (column.includes('.') && plan.byName.has(column.split('.')[0] as string));
    if (known !== undefined) setOwn(answer, column, known);
    else if (map === undefined && exact) setOwn(answer, column, column);
    else if (map === undefined) open.push(column);
    else setOwn(answer, column, null);
  }
  if (open.length > 0) {
    const sample = rows
      .filter(isRow)
      .slice(0, 2000)
      .map((row) => open.map((column) => textOf(Object.hasOwn(row, column) ? row[column] : undefined)));
    const taken = new Set(pathsOf(answer).map((path) => path.split('.')[0]));
    const isFree = (path: string): boolean => !taken.has(path.split('.')[0]) || plan.byName.get(path)?.multiple === true;
    for (const { column, field, target } of suggestMapping(workspace, folder, open, sample)) {
      const wanted = target ?? field;
      setOwn(answer, column, pathsOf({ column: wanted }).every(isFree) ? wanted : null);
    }
  }
  return answer;
}

/** A cell as text. */
export const textOf = (cell: unknown): string =>
  typeof cell === 'string' ? cell : cell === null || cell === undefined || typeof cell === 'object' ? '' : String(cell);

/** The cells of a column as texts, made once. */
export function cellsOf(rows: readonly unknown[]): (column: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (column) => {
    let cells = known.get(column);
    if (cells === undefined)
      known.set(column, (cells = rows.slice(0, 20_000).map((row) => (isRow(row) && Object.hasOwn(row, column) ? textOf(row[column]) : ''))));
    return cells;
  };
}
