import type { Context } from '../core/context.ts';
import { setOwn } from '../core/deep.ts';
import { UsageError } from '../core/errors.ts';
import { issueMaker, type Issue } from '../core/issue.ts';
import { importIssues } from '../core/issues/import.ts';
import { hash32 } from '../core/random.ts';
import type { RecordLike } from '../core/values.ts';
import { sameValue } from '../fields/same-value.ts';
import { contextIn, folderPlan, type FieldPlan, type FolderPlan } from '../model/folder-plan.ts';
import { readRecord } from '../model/parse-record.ts';
import { patchRecord } from '../model/patch-record.ts';
import { systemFields } from '../model/system-fields.ts';
import type { Workspace } from '../model/workspace.ts';
import { deriveColumns, type ColumnMap, type DerivedColumns, type Splitters } from './derived-columns.ts';
import { createBase } from './import-base.ts';
import { cellsOf, columnsOf, isRow, mapOf, textOf } from './import-columns.ts';
import type { ImportAction, ImportChange, ImportItem, ImportPlan } from './import-plan.ts';
import { instantOf } from './instant.ts';
import { createLinkResolver } from './link-resolver.ts';
import { createPreparer } from './prepare-rows.ts';
import { createRowReader } from './row-reader.ts';
import type { ColumnMapping } from './suggest-mapping.ts';
import type { ValueMap } from './value-mapping.ts';
import { cellText, flatten } from './write-csv.ts';

const issue = /* @__PURE__ */ issueMaker(importIssues);

/** What a row's value does to a value that is there: replaces it, only fills a gap, is added to a list, wins when the row is newer, is asked about, or is left out. */
export type FieldPolicy = 'overwrite' | 'fill' | 'append' | 'newest' | 'ask' | 'keep';

/** What a match index has to offer. A record that is the `same` is updated; one for `review` is named, and the row makes a new one. */
export interface RecordMatcher {
  /** Records that resemble this one. */
  match(record: RecordLike): Iterable<{ readonly id: string; readonly decision: string }>;
}

/** Options of {@link planImport}. */
export interface PlanImportOptions {
  readonly ctx: Context;
  /** Where columns go: by column, or what `suggestMapping` returned. Suggested from headers and cells unless given. */
  readonly map?: ColumnMap | readonly ColumnMapping[];
  /** What takes cells apart where the map says so; whole names unless given. */
  readonly splitters?: Splitters;
  /** What cells of a column stand for. */
  readonly values?: ValueMap;
  /** The order of day and month by column, where the cells alone do not tell. */
  readonly dates?: Readonly<Record<string, 'DMY' | 'MDY' | 'YMD'>>;
  /** Fields that tell whether a record is there: alternatives in order, a list in the list is a conjunction. The id and unique fields unless given. */
  readonly key?: string | readonly (string | readonly string[])[];
  /** Finds further records by other means, asked where no key speaks: a match index, or a function that answers with ids. */
  readonly match?: RecordMatcher | ((record: RecordLike) => readonly string[]);
  /** `'upsert'` unless given; `'create'` leaves known records alone, `'update'` leaves unknown rows out. */
  readonly mode?: 'upsert' | 'create' | 'update';
  /** The records of the folder. */
  readonly existing?: Iterable<RecordLike>;
  /** Records that were deleted and should not come back unasked. */
  readonly deleted?: Iterable<RecordLike>;
  /** Records of other folders, so that links are found by id, unique value or name. */
  readonly related?: Readonly<Record<string, Iterable<RecordLike>>>;
  /** What a blank cell does to a record that is there: `'keep'` unless given; `'fill'` also keeps values that are there. */
  readonly blank?: 'keep' | 'clear' | 'fill';
  /** What values do to values that are there, by field; `'*'` for all others. Overwritten unless given. */
  readonly policy?: Readonly<Record<string, FieldPolicy>>;
  /** Plans only so many rows: a small part first. */
  readonly limit?: number;
  /** Goes on where a plan with `limit` ended. */
  readonly resume?: string | null;
  /** Names the import; made from rows and time unless given. */
  readonly batch?: string;
  /** The field of new records that holds the name of the import, so that audits can tell batches apart. */
  readonly batchField?: string;
  /** Makes the id of the record a row creates; the same row must give the same id, so that a plan can be resumed. Batch and row number unless given. */
  readonly newId?: (row: number) => string;
}

const longestCell = 1_000_000;

/**
 * Plans an import: what each row would create, change or leave, and why. Nothing is changed; every row is in the plan, as it
 * came, with an action or a rejection and its reasons.
 *
 * Use it with `readCsv` or rows of any reader, show the plan, then {@link applyImport} what is accepted. For a list without a
 * base use `tidy`. Hint: records written by `writeCsv` and read again change nothing. A bad value of an optional field does not reject its row; it is kept in `raw`.
 *
 * @param rows - Objects by column.
 * @throws UsageError `unknown-folder`, `unknown-field`, `invalid-option`.
 *
 * Issue codes: `import.*`, and those of `parseRecord`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { mail: email({ unique: true }), city: text() } } } });
 * const plan = planImport(crm, 'people', [{ mail: 'ann@acme.com', city: 'Bern' }, { mail: 'bob@acme.com', city: '' }, { mail: '', city: '' }], {
 *   existing: [{ id: '1', mail: 'ann@acme.com', city: 'Basel' }],
 *   ctx: { now: '2026-01-15T12:00:00Z' },
 * });
 * plan.items.map(({ action }) => action);
 * //=> ['update', 'create', 'reject']
 */
export function planImport(workspace: Workspace, folder: string, rows: Iterable<unknown>, options: PlanImportOptions): ImportPlan {
  const plan = folderPlan(workspace, folder);
  const { newId: _, ...context } = contextIn(workspace, options.ctx);
  const list = Array.isArray(rows) ? (rows as readonly unknown[]) : [...rows];
  const columns = columnsOf(list);
  const columnMap = mapOf(workspace, folder, plan, columns, list, options);
  const { map, derive } = deriveColumns(columnMap, options.splitters);
  const cells = cellsOf(list);
  const notes: Issue[] = [];
  const unmapped = columns.filter((column) => (columnMap[column] ?? null) === null);
  for (const column of unmapped) notes.push(issue('import.column_without_home', { column }));
  const reader = createRowReader(
    Object.fromEntries(Object.entries(map).filter(([, path]) => path !== null && !systemFields.includes(path))),
    { isMany: (field) => plan.byName.get(field)?.multiple === true, isDate: (field) => plan.byName.get(field)?.type.kind === 'date' },
    cells,
  );
  const prepare = createPreparer(plan, map, options, cells, notes);
  const base = createBase(plan, options);
  const links = createLinkResolver(workspace, plan.fields, options.related ?? {});
  const batch = options.batch ?? batchName(list, columns, context.now);
  const { batchField } = options;
  if (batchField !== undefined && !plan.byName.has(batchField))
    throw new UsageError('unknown-field', `planImport: \`batchField\` names '${batchField}', which the folder '${folder}' does not have.`);
  const from = startOf(options.resume, batch);
  const until = options.limit === undefined ? list.length : Math.min(list.length, from + Math.max(0, Math.floor(options.limit)));
  const seen = new Map<string, { readonly row: number; readonly id: string | null; readonly values: RecordLike }>();
  const items: ImportItem[] = [];
  for (let index = 0; index < until; index++) {
    const item = planRow(list[index], index + 1);
    if (index >= from) items.push(item);
  }
  const counts: Record<ImportAction, number> = { create: 0, update: 0, skip: 0, conflict: 0, duplicateInFile: 0, matchesDeleted: 0, reject: 0 };
  for (const { action } of items) counts[action]++;
  return { folder, batch, at: context.now, items, counts, map: columnMap, unmapped, issues: notes, next: until < list.length ? `${batch}@${until}` : null };

  function planRow(input: unknown, row: number): ImportItem {
    const nothing = { row, id: null, values: null, changes: [], raw: {}, matches: [], sameAs: null, input } as const;
    const problem = unusable(input);
    if (problem !== null) return { ...nothing, action: 'reject', issues: [problem] };
    const { row: prepared, issues } = prepare(derive(input as RecordLike));
    const given = reader(prepared);
    const found = links.resolve(given);
    issues.push(...found.issues);
    const raw: Record<string, unknown> = { ...found.raw };
    for (const column of unmapped) {
      const cell = Object.hasOwn(input as object, column) ? (input as RecordLike)[column] : undefined;
      if (typeof cell === 'string' ? cell.trim() !== '' : cell !== null && cell !== undefined) setOwn(raw, column, cell);
    }
    const ownId = idOf(prepared, map);
    const read = readRecord(workspace, folder, given, context, { badValues: 'keep-raw' });
    const clean: RecordLike | null = read.ok ? read.value : null;
    const matched = base.find(ownId, clean, given);
    const target = matched.length === 1 ? (base.record(matched[0] as string) as RecordLike) : null;
    if (target !== null) return planUpdate(input, row, prepared, given, clean, ownId, target, issues, raw);
    if (!read.ok) {
      const reasons = read.issues.filter(({ severity }) => severity === 'error');
      return { ...nothing, action: 'reject', issues: [...(reasons.length > 0 ? reasons : read.issues), ...issues], raw };
    }
    issues.push(...read.issues.filter(({ severity }) => severity !== 'info'));
    for (const [name, value] of Object.entries(read.raw)) setOwn(raw, name, value);
    const values = onlyGiven(plan, read.value);
    if (matched.length > 1)
      return { ...nothing, action: 'conflict', values, issues: [...issues, issue('import.ambiguous_match', { ids: matched })], raw, matches: matched };
    const gone = base.findDeleted(ownId, clean);
    if (gone !== null)
      return {
        ...nothing,
        action: 'matchesDeleted',
        id: gone,
        values,
        issues: [...issues, issue('import.matches_deleted', { id: gone })],
        raw,
        matches: [gone],
      };
    const keys = base.keysOf(ownId, values);
    const earlier = keys.map((key) => seen.get(key)).find((one) => one !== undefined);
    if (earlier !== undefined) {
      const changes = fills(plan, earlier.values, values);
      return {
        ...nothing,
        action: 'duplicateInFile',
        id: earlier.id,
        values,
        changes,
        issues: [...issues, issue('import.duplicate_in_file', { row: earlier.row })],
        raw,
        sameAs: earlier.row,
      };
    }
    const clash = base.clash(values, null);
    if (clash !== null)
      return {
        ...nothing,
        action: 'conflict',
        values,
        issues: [...issues, issue('import.conflict', { id: clash.id, field: clash.field }, { path: [clash.field] })],
        raw,
        matches: [clash.id],
      };
    const id = options.mode === 'update' ? null : newIdFor(ownId, row);
    for (const key of keys) seen.set(key, { row, id, values });
    if (options.mode === 'update') return { ...nothing, action: 'skip', values, issues, raw };
    const whole = { ...datesOf(prepared, map), ...values, ...(batchField === undefined || !isBlank(values[batchField]) ? {} : { [batchField]: batch }) };
    const changes = Object.entries(whole).map(([field, to]): ImportChange => ({ field, from: null, to }));
    const matches = base.resembling(read.value);
    if (matches.length > 0) issues.push(issue('import.resembles', { ids: matches }));
    return { ...nothing, action: 'create', id, values: whole, changes, issues, raw, matches };
  }

  function newIdFor(ownId: string | null, row: number): string {
    if (ownId !== null && !base.has(ownId)) return ownId;
    return options.newId?.(row) ?? `${batch}-${row}`;
  }

  function planUpdate(
    input: unknown,
    row: number,
    prepared: RecordLike,
    given: Record<string, unknown>,
    clean: RecordLike | null,
    ownId: string | null,
    target: RecordLike,
    issues: Issue[],
    raw: Record<string, unknown>,
  ): ImportItem {
    const id = String(target['id']);
    const common = { row, id, raw, matches: [id], sameAs: null, input } as const;
    const values = clean === null ? null : onlyGiven(plan, clean);
    if (options.mode === 'create') return { ...common, action: 'skip', values, changes: [], issues };
    const keys = base.keysOf(ownId, { ...values });
    const earlier = [`id ${id}`, ...keys].map((key) => seen.get(key)).find((one) => one !== undefined && one.id === id);
    const stored = flatten(target);
    const patch: Record<string, unknown> = {};
    for (const field of plan.fields) {
      const own = Object.entries(map).filter(([, path]) => path !== null && (path === field.name || path.startsWith(`${field.name}.`)));
      if (field.computed || own.length === 0) continue;
      // What an export wrote and nobody touched changes nothing, however the value would be read again.
      if (own.every(([column, path]) => sameCell(prepared[column], stored.get(path as string)))) continue;
      const names = Object.keys(given).filter((name) => name === field.name || name.startsWith(`${field.name}.`));
      if (names.length === 0) {
        if (options.blank === 'clear') patch[field.name] = null;
        continue;
      }
      const policy = options.policy?.[field.name] ?? options.policy?.['*'] ?? (options.blank === 'fill' ? 'fill' : 'overwrite');
      const filled = !isBlank(target[field.name]);
      if (policy === 'keep' || (policy === 'fill' && filled)) continue;
      if (policy === 'newest' && filled && !isNewer(prepared, map, target)) continue;
      for (const name of names) patch[name] = given[name];
      if (policy === 'append' && field.multiple)
        patch[field.name] = [...(Array.isArray(target[field.name]) ? (target[field.name] as unknown[]) : []), ...[given[field.name] ?? []].flat()];
      else if (names.some((name) => name.includes('.'))) keepParts(field, target[field.name], patch);
    }
    const result = patchRecord(workspace, folder as never, target, patch, context, { badValues: 'keep-raw', blank: 'clear' });
    if (!result.ok)
      return { ...common, action: 'conflict', values, changes: [], issues: [...issues, ...result.issues.filter(({ severity }) => severity === 'error')] };
    for (const [name, value] of Object.entries(result.raw)) setOwn(raw, name, value);
    issues.push(...result.issues.filter(({ severity, path }) => severity !== 'info' && Object.keys(patch).some((name) => name.split('.')[0] === path[0])));
    const changes = result.changes
      .filter(({ from, to }) => !sameValue(from, to) && !(isBlank(from) && isBlank(to)))
      .map(({ field, to }): ImportChange => ({ field, from: Object.hasOwn(target, field) ? target[field] : undefined, to }));
    const whole = result.value as RecordLike;
    const mark = (): void => {
      for (const key of [`id ${id}`, ...keys]) if (!seen.has(key)) seen.set(key, { row, id, values: whole });
    };
    if (earlier !== undefined) {
      const more = changes.filter(({ field, to }) => !sameValue(earlier.values[field], to));
      return {
        ...common,
        action: 'duplicateInFile',
        values,
        changes: more,
        issues: [...issues, issue('import.duplicate_in_file', { row: earlier.row })],
        sameAs: earlier.row,
      };
    }
    mark();
    const clash = changes.length === 0 ? null : base.clash(whole, id);
    if (clash !== null)
      return {
        ...common,
        action: 'conflict',
        values,
        changes,
        issues: [...issues, issue('import.conflict', { id: clash.id, field: clash.field }, { path: [clash.field] })],
        matches: [id, clash.id],
      };
    const asked = changes.filter(({ field, from }) => (options.policy?.[field] ?? options.policy?.['*']) === 'ask' && !isBlank(from));
    if (asked.length > 0)
      return {
        ...common,
        action: 'conflict',
        values,
        changes,
        issues: [...issues, ...asked.map(({ field }) => issue('import.conflict', { id, field }, { path: [field] }))],
      };
    return { ...common, action: changes.length === 0 ? 'skip' : 'update', values, changes, issues };
  }
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function unusable(input: unknown): Issue | null {
  if (!isRow(input)) return issue('import.not_a_row', { type: input === null ? 'null' : Array.isArray(input) ? 'a list' : typeof input });
  let blank = true;
  for (const column of Object.keys(input)) {
    const cell = input[column];
    if (typeof cell === 'string') {
      if (cell.length > longestCell) return issue('import.cell_too_long', { column, length: cell.length, limit: longestCell });
      if (cell.trim() !== '') blank = false;
    } else if (cell !== null && cell !== undefined) blank = false;
  }
  return blank ? issue('import.blank_row') : null;
}

function idOf(row: RecordLike, map: DerivedColumns['map']): string | null {
  for (const [column, path] of Object.entries(map)) {
    if (path !== 'id' || !Object.hasOwn(row, column)) continue;
    const text = textOf(row[column]).trim();
    if (text !== '' && text.length <= 256) return text;
  }
  return null;
}

/** When a row says its record was made and changed, for a record it creates. */
function datesOf(row: RecordLike, map: DerivedColumns['map']): Record<string, string> {
  const dates: Record<string, string> = {};
  for (const [column, path] of Object.entries(map)) {
    if (path !== 'createdAt' && path !== 'updatedAt') continue;
    const at = instantOf(Object.hasOwn(row, column) ? row[column] : undefined);
    if (at !== null) dates[path] = at;
  }
  return dates;
}

/** The values a row gives, without gaps and computed fields. */
function onlyGiven(plan: FolderPlan, record: RecordLike): RecordLike {
  const values: Record<string, unknown> = {};
  for (const { name, computed } of plan.fields) if (!computed && !isBlank(record[name])) values[name] = record[name];
  return values;
}

function fills(plan: FolderPlan, earlier: RecordLike, later: RecordLike): readonly ImportChange[] {
  return plan.fields.flatMap(({ name }) =>
    isBlank(earlier[name]) && !isBlank(later[name]) ? [{ field: name, from: earlier[name] ?? null, to: later[name] }] : [],
  );
}

/** Whether a cell holds what an export of the value would write. */
const sameCell = (cell: unknown, stored: unknown): boolean => {
  const text = cell === null || cell === undefined ? '' : typeof cell === 'string' ? cell : cellText(cell);
  return text === cellText(stored);
};

/** Parts that lie within lines of an address; new lines make the old ones wrong. */
const lineParts: readonly string[] = ['lines', 'line1', 'line2', 'street', 'house', 'unit', 'full'];

/** A row that gives some parts of a value leaves the others as they are. */
function keepParts(field: FieldPlan, current: unknown, patch: Record<string, unknown>): void {
  if (typeof current !== 'object' || current === null || Array.isArray(current) || field.multiple) return;
  const given = Object.keys(patch)
    .filter((name) => name.startsWith(`${field.name}.`))
    .map((name) => name.slice(field.name.length + 1));
  const newLines = given.some((part) => lineParts.includes(part));
  for (const [part, value] of Object.entries(current)) {
    if (given.includes(part) || isBlank(value) || (newLines && lineParts.includes(part))) continue;
    patch[`${field.name}.${part}`] = value;
  }
}

function isNewer(row: RecordLike, map: DerivedColumns['map'], target: RecordLike): boolean {
  const column = Object.keys(map).find((name) => map[name] === 'updatedAt');
  const theirs = column === undefined ? null : row[column];
  const ours = target['updatedAt'];
  return typeof theirs === 'string' && (typeof ours !== 'string' || Date.parse(theirs) > Date.parse(ours));
}

function batchName(rows: readonly unknown[], columns: readonly string[], now: string): string {
  const text = [now, rows.length, columns.join('|'), quick(rows[0]), quick(rows.at(-1))].join('\n');
  return `import-${hash32(text).toString(36)}`;
}

function quick(row: unknown): string {
  try {
    return (JSON.stringify(row) ?? '').slice(0, 2000);
  } catch {
    return '';
  }
}

function startOf(resume: string | null | undefined, batch: string): number {
  if (resume === undefined || resume === null) return 0;
  const match = /^(.+)@(\d{1,15})$/.exec(resume);
  if (match === null || match[1] !== batch)
    throw new UsageError(
      'invalid-option',
      `planImport: \`resume\` is of another import (this one is '${batch}'); give the same rows, time and batch as before.`,
    );
  return Number(match[2]);
}
