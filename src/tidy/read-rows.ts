import type { Context } from '../core/context.ts';
import { issueMaker, type Issue } from '../core/issue.ts';
import { tidyIssues } from '../core/issues/tidy.ts';
import type { Pace } from '../core/progress.ts';
import type { RecordLike } from '../core/values.ts';
import type { DerivedColumns } from '../import/derived-columns.ts';
import { instantOf } from '../import/instant.ts';
import { createRowReader } from '../import/row-reader.ts';
import { contextIn, type FolderPlan } from '../model/folder-plan.ts';
import { readRecord } from '../model/parse-record.ts';
import type { Workspace } from '../model/workspace.ts';
import type { RejectedRow } from './tidy-result.ts';

const issue = /* @__PURE__ */ issueMaker(tidyIssues);

/** A cell longer than this is not read; its row is rejected whole, so that nothing is cut off unseen. */
const longestCell = 1_000_000;
const rowsAStep = 2000;

/** Whether a row is an object of cells. */
export const isRow = (row: unknown): row is RecordLike => typeof row === 'object' && row !== null && !Array.isArray(row);

/** The rows as records, and what could not be read. */
export interface ReadRows {
  readonly records: RecordLike[];
  /** The records with what could not be read in place of what is missing. */
  readonly evidence: RecordLike[];
  readonly rejected: RejectedRow[];
  readonly rowOf: Map<string, number>;
  readonly issues: Map<string, readonly Issue[]>;
  readonly raw: Map<string, Readonly<Record<string, unknown>>>;
  normalized: number;
}

/** Reads every row: a bad optional value is an issue and stays evidence; a row is rejected only without usable content or a required field. */
export async function readRows(
  workspace: Workspace,
  folder: string,
  plan: FolderPlan,
  rows: readonly unknown[],
  { map, derive }: DerivedColumns,
  cells: (column: string) => readonly string[],
  ctx: Context,
  pace: Pace,
): Promise<ReadRows> {
  const read: ReadRows = { records: [], evidence: [], rejected: [], rowOf: new Map(), issues: new Map(), raw: new Map(), normalized: 0 };
  const reader = createRowReader(
    map,
    { isMany: (field) => plan.byName.get(field)?.multiple === true, isDate: (field) => plan.byName.get(field)?.type.kind === 'date' },
    cells,
  );
  const context = contextIn(workspace, ctx);
  const idFor = idsOf(rows, map);
  for (let index = 0; index < rows.length; index++) {
    if (index % rowsAStep === 0) await pace.step('reading', index, rows.length);
    const row = index + 1;
    const input = rows[index];
    const problem = unusable(input);
    if (problem !== null) {
      read.rejected.push({ row, input, issues: [problem] });
      continue;
    }
    const given = reader(derive(input as RecordLike));
    const system = takeSystem(given);
    const result = readRecord(workspace, folder, given, context, { badValues: 'keep-raw' });
    if (!result.ok) {
      const reasons = result.issues.filter(({ severity }) => severity === 'error');
      read.rejected.push({ row, input, issues: (reasons.length > 0 ? reasons : result.issues) as [Issue, ...Issue[]] });
      continue;
    }
    const id = idFor(input as RecordLike, row);
    const record: Record<string, unknown> = { id, ...system, ...result.value };
    record['id'] = id;
    read.records.push(record);
    read.rowOf.set(id, row);
    const told = result.issues.filter(({ severity }) => severity !== 'info');
    if (told.length > 0) read.issues.set(id, told);
    if (Object.keys(result.raw).length > 0) {
      read.raw.set(id, result.raw);
      read.evidence.push({ ...record, ...withRaw(plan, record, result.raw) });
    } else read.evidence.push(record);
    read.normalized += result.changes.length;
  }
  return read;
}

/** What was given stands in for what could not be read. */
function withRaw(plan: FolderPlan, record: RecordLike, raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const evidence: Record<string, unknown> = {};
  for (const [field, given] of Object.entries(raw)) {
    const clean = record[field];
    const texts = (Array.isArray(given) ? given : [given])
      .map(plan.byName.get(field)?.type.kind === 'struct' ? (value) => value : rawText)
      .filter((value) => value !== '');
    if (Array.isArray(clean)) evidence[field] = [...clean, ...texts];
    else if ((clean === null || clean === undefined) && texts.length > 0) evidence[field] = texts[0];
  }
  return evidence;
}

/** A raw value as the text that is compared; the parts of a date with dashes between them. */
function rawText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isRow(value))
    return Object.values(value)
      .map(rawText)
      .filter((text) => text !== '')
      .join('-');
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : '';
}

function unusable(input: unknown): Issue | null {
  if (!isRow(input)) return issue('tidy.not_a_row', { type: input === null ? 'null' : Array.isArray(input) ? 'a list' : typeof input });
  let blank = true;
  for (const column of Object.keys(input)) {
    const cell = input[column];
    if (typeof cell === 'string') {
      if (cell.length > longestCell) return issue('tidy.cell_too_long', { column, length: cell.length, limit: longestCell });
      if (blank && cell.trim() !== '') blank = false;
    } else if (cell !== null && cell !== undefined) blank = false;
  }
  return blank ? issue('tidy.blank_row') : null;
}

/** Ids come from the column mapped to `id` when every row has its own, else from the row's number. */
function idsOf(rows: readonly unknown[], map: DerivedColumns['map']): (row: RecordLike, number: number) => string {
  const column = Object.keys(map).find((name) => map[name] === 'id');
  const byNumber = (_: RecordLike, number: number): string => `row-${number}`;
  if (column === undefined) return byNumber;
  const seen = new Set<string>();
  for (const row of rows) {
    if (!isRow(row)) continue;
    const id = Object.hasOwn(row, column) ? row[column] : undefined;
    const text = typeof id === 'string' ? id.trim() : typeof id === 'number' ? String(id) : '';
    if (text === '' || text.length > 200 || seen.has(text)) return byNumber;
    seen.add(text);
  }
  return (row) => String(row[column]).trim();
}

/** Takes the record's own names out of what is read, as far as they can be kept. */
function takeSystem(given: Record<string, unknown>): Record<string, unknown> {
  const system: Record<string, unknown> = {};
  for (const name of ['createdAt', 'updatedAt']) {
    const value = given[name];
    delete given[name];
    const at = instantOf(value);
    if (at !== null) system[name] = at;
  }
  delete given['id'];
  return system;
}
