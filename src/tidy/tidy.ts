import { audit } from '../audit/index.ts';
import type { Context } from '../core/context.ts';
import { UsageError } from '../core/errors.ts';
import { issueMaker, type Issue } from '../core/issue.ts';
import { tidyIssues } from '../core/issues/tidy.ts';
import { instantMs, isoInstant } from '../core/calendar.ts';
import { createPace, type LongWorkOptions } from '../core/progress.ts';
import type { RecordLike } from '../core/values.ts';
import { adoptColumns } from '../import/adopt-columns.ts';
import { readCsv } from '../import/read-csv.ts';
import { createRowReader, type ColumnMap } from '../import/row-reader.ts';
import { suggestMapping, type ColumnMapping } from '../import/suggest-mapping.ts';
import { folderTargets } from '../import/folder-targets.ts';
import { mergeRecords, unmerge, type MergeEntry, type MergeRules } from '../match/merge/merge-records.ts';
import type { MatchModel } from '../match/model.ts';
import { contextIn, folderPlan, type FolderPlan } from '../model/folder-plan.ts';
import { readRecord } from '../model/parse-record.ts';
import type { FolderName } from '../model/record-types.ts';
import type { Workspace } from '../model/workspace.ts';
import { normalizeDate } from '../normalize/date/index.ts';
import { matchRows } from './match-rows.ts';
import type { DuplicateGroup, RejectedRow, ReviewPair, RowOutcome, TidyResult } from './tidy-result.ts';

const issue = /* @__PURE__ */ issueMaker(tidyIssues);

/** Options of {@link tidy}. */
export interface TidyOptions extends LongWorkOptions {
  /** Time, place and actor. `country` tells how phones, addresses and ids without a country are read. */
  readonly ctx: Context;
  /** Where each column goes, as `suggestMapping` says or as somebody corrected it: `null` leaves a column out. Guessed unless given. */
  readonly map?: ColumnMap | readonly ColumnMapping[];
  /** Columns that say nothing about who a record is and become no field: a test's truth, an export's own row id. */
  readonly skip?: readonly string[];
  /** The match model; made for the folder and trained on the rows unless given. `null` looks for no duplicates. */
  readonly model?: MatchModel | null;
  /** How duplicates are merged: rules, or `false` to find them only. Lists are united and gaps filled unless given. */
  readonly merge?: MergeRules | false;
  /** What happens to columns without a field: they become fields of their own, or are left out. */
  readonly unknownColumns?: 'adopt' | 'leave';
}

/** What {@link tidy} takes: rows from any reader, or the text or bytes of a CSV file. */
export type TidyRows = string | Uint8Array | Iterable<unknown> | AsyncIterable<unknown>;

/** A cell longer than this is not read; its row is rejected whole, so that nothing is cut off unseen. */
const longestCell = 1_000_000;
const rowsAStep = 2000;

/**
 * The main job: rows in; mapped, normalised, validated, de-duplicated, merged and audited records out.
 *
 * Use it for a list that must become clean: a CSV from a fair, an old CRM's export. For one record from a form use
 * `parseRecord`; to keep watch over records as they come use a match index.
 * Hint: nothing is lost. A value that cannot be read is an issue and stays evidence for matching; a row is rejected only
 * without usable content or a required field; a merge keeps what lost and is taken back by `undo`. Doubtful pairs are in
 * `review` and left apart.
 *
 * @param workspace - Where the folder is defined.
 * @param folder - Name of the folder.
 * @param rows - Objects of cells by column, or a CSV file as text or bytes.
 * @returns Clean records, rejected rows with reasons, pairs to review, groups, the journal of merges, audits before and after, and `undo`.
 * @throws UsageError `unknown-folder`; the signal's reason once it is aborted.
 *
 * Issue codes: `tidy.*`, `record.*`, and those of the field types.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { title: 'name', fields: { name: personName(), mail: email() } } } });
 * const rows = [{ Name: 'Ann Lee', 'E-mail': 'ann@acme.com' }, { Name: 'LEE, Ann', 'E-mail': 'Ann@Acme.com' }, { Name: '', 'E-mail': '' }];
 * const result = await tidy(crm, 'people', rows, { ctx: { now: '2026-01-15T12:00:00Z' } });
 * [result.records.length, result.rejected[0].row, result.duplicates[0].rows];
 * //=> [1, 3, [1, 2]]
 */
export async function tidy<W extends Workspace, const K extends FolderName<W>>(
  workspace: W,
  folder: K,
  rows: TidyRows,
  options: TidyOptions,
): Promise<TidyResult> {
  const { ctx } = options;
  if (typeof ctx !== 'object' || ctx === null || typeof ctx.now !== 'string')
    throw new UsageError('invalid-argument', 'tidy() needs `ctx` with `now`, the present instant: { ctx: { now: new Date().toISOString() } }.');
  folderPlan(workspace, folder);
  const pace = createPace(options);
  const inputs = await allRows(rows, options, pace);
  const columns = columnsOf(inputs, new Set(options.skip ?? []));
  const cells = cellsOf(inputs);
  const mapping = mappingOf(workspace, folder, columns, options, cells);
  const adopted = options.unknownColumns === 'leave' ? null : adoptColumns(workspace, folder, withoutRefused(mapping, options), cells);
  const wider: Workspace = adopted?.workspace ?? workspace;
  const plan = folderPlan(wider, folder);
  const map: Record<string, string> = {};
  for (const { column, field } of mapping) if (field !== null) setOwn(map, column, field);
  for (const [column, field] of Object.entries(adopted?.map ?? {})) setOwn(map, column, field);

  const read = await readRows(wider, folder, plan, inputs, map, cells, ctx, pace);
  const matching = matchingFields(plan, map, adopted?.columns ?? []);
  const matched =
    options.model === null
      ? { model: null, found: null, trained: false, notes: ['Duplicates were not looked for.'] }
      : await matchRows(wider, folder, matching, read.evidence, options.model ?? null, options);
  await pace.step('merging', 0, matched.found?.clusters.length ?? 0);

  const merged = mergeGroups(read, matched.found, plan, options);
  await pace.step('auditing', 0, read.records.length);
  const before = audit(wider, folder, read.records, { ctx, issues: read.issues, raw: read.raw, index: matched.found });
  const finalIssues = issuesAfter(merged.rowsInto, read.issues);
  const after = audit(wider, folder, merged.records, {
    ctx,
    issues: finalIssues,
    raw: rawAfter(merged.rowsInto, read.raw, merged.records),
    index: matched.found === null ? null : { clusters: [] },
  });
  const byId = new Map(read.records.map((record) => [record['id'] as string, record]));
  return {
    records: merged.records,
    rejected: read.rejected,
    review: merged.review,
    duplicates: merged.groups,
    merges: merged.entries,
    audit: before,
    after,
    undo: (survivor) => undone(merged.records, merged.entries, survivor),
    rows: outcomes(inputs.length, read, merged.into),
    issues: read.issues,
    raw: read.raw,
    before: byId,
    evidence: new Map(read.evidence.map((record) => [record['id'] as string, record])),
    mapping,
    adopted: adopted?.columns ?? [],
    workspace: wider,
    model: matched.model,
    summary: {
      rows: inputs.length,
      records: merged.records.length,
      rejected: read.rejected.length,
      mergedAway: read.records.length - merged.records.length,
      groups: merged.groups.length,
      review: merged.review.length,
      normalized: read.normalized,
      compared: matched.found?.stats.compared ?? 0,
      trained: matched.trained,
      notes: matched.notes,
    },
  };
}

type Pace = ReturnType<typeof createPace>;

async function allRows(rows: TidyRows, options: TidyOptions, pace: Pace): Promise<readonly unknown[]> {
  if (typeof rows === 'string' || rows instanceof Uint8Array) return readCsv(rows).rows;
  if (Array.isArray(rows)) return rows;
  const all: unknown[] = [];
  for await (const row of rows as AsyncIterable<unknown>) {
    all.push(row);
    if (all.length % 10_000 === 0) await pace.step('collecting', all.length);
  }
  void options;
  return all;
}

const isRow = (row: unknown): row is RecordLike => typeof row === 'object' && row !== null && !Array.isArray(row);

/** Every column that occurs, in order of first occurrence. */
function columnsOf(rows: readonly unknown[], skip: ReadonlySet<string>): string[] {
  const columns = new Set<string>();
  let last: string | null = null;
  for (const row of rows) {
    if (!isRow(row)) continue;
    const names = Object.keys(row);
    const shape = names.length === 0 ? '' : `${names.length}\n${names[0]}\n${names.at(-1)}`;
    if (shape === last) continue;
    last = shape;
    for (const name of names) if (!skip.has(name)) columns.add(name);
  }
  return [...columns];
}

/** The cells of a column as texts, made once. */
function cellsOf(rows: readonly unknown[]): (column: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (column) => {
    let cells = known.get(column);
    if (cells === undefined) {
      const step = Math.max(1, rows.length / 20_000);
      const sample: string[] = [];
      for (let i = 0; i < rows.length; i += step) {
        const row = rows[Math.floor(i)];
        const cell = isRow(row) && Object.hasOwn(row, column) ? row[column] : undefined;
        sample.push(typeof cell === 'string' ? cell : cell === null || cell === undefined ? '' : typeof cell === 'object' ? '{}' : String(cell));
      }
      cells = sample;
      known.set(column, cells);
    }
    return cells;
  };
}

function mappingOf(
  workspace: Workspace,
  folder: string,
  columns: readonly string[],
  options: TidyOptions,
  cells: (column: string) => readonly string[],
): readonly ColumnMapping[] {
  const given = options.map;
  if (given !== undefined && Array.isArray(given)) return given as readonly ColumnMapping[];
  const known = (given ?? {}) as ColumnMap;
  const open = columns.filter((column) => !Object.hasOwn(known, column));
  const lists = open.map((column) => cells(column));
  const sample = Array.from({ length: lists[0]?.length ?? 0 }, (_, i) => lists.map((list) => list[i] ?? ''));
  const targets = folderTargets(workspace, folder);
  for (const field of Object.values(known)) {
    if (field !== null && targets.typeOf(field) === undefined && !['id', 'createdAt', 'updatedAt'].includes(field))
      throw new UsageError('unknown-field', `tidy: \`map\` sends a column to '${field}', which the folder '${folder}' does not have.`);
  }
  const suggested = new Map(suggestMapping(workspace, folder, open, sample).map((entry) => [entry.column, entry]));
  return columns.map(
    (column) => suggested.get(column) ?? { column, field: known[column] ?? null, confidence: 1, because: ['said by the caller'], alternatives: [] },
  );
}

/** Columns the caller sent nowhere stay out; the others without a field may become one. */
function withoutRefused(mapping: readonly ColumnMapping[], { map }: TidyOptions): readonly ColumnMapping[] {
  if (map === undefined || Array.isArray(map)) return mapping;
  return mapping.filter(({ column }) => !(Object.hasOwn(map, column) && (map as ColumnMap)[column] === null));
}

interface ReadRows {
  readonly records: RecordLike[];
  /** The records with what could not be read in place of what is missing. */
  readonly evidence: RecordLike[];
  readonly rejected: RejectedRow[];
  readonly rowOf: Map<string, number>;
  readonly issues: Map<string, readonly Issue[]>;
  readonly raw: Map<string, Readonly<Record<string, unknown>>>;
  normalized: number;
}

async function readRows(
  workspace: Workspace,
  folder: string,
  plan: FolderPlan,
  rows: readonly unknown[],
  map: ColumnMap,
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
    const given = reader(input as RecordLike);
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
function idsOf(rows: readonly unknown[], map: ColumnMap): (row: RecordLike, number: number) => string {
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
    if (typeof value !== 'string') continue;
    const ms = /^\d{4}-\d{2}-\d{2}T/.test(value.trim()) ? instantMs(value.trim()) : null;
    const day = ms === null ? normalizeDate(value) : null;
    if (ms !== null) system[name] = isoInstant(ms);
    else if (day?.ok === true) system[name] = `${day.value}T00:00:00.000Z`;
  }
  delete given['id'];
  return system;
}

/** Fields that take part in matching: those of the folder that columns fill, and adopted ones that say enough. */
function matchingFields(
  plan: FolderPlan,
  map: ColumnMap,
  adopted: readonly { readonly field: string | null; readonly matches: boolean }[],
): ReadonlySet<string> {
  const weak = new Set(adopted.filter(({ matches }) => !matches).map(({ field }) => field));
  const filled = new Set(Object.values(map).map((path) => (path ?? '').split('.')[0] as string));
  return new Set(plan.fields.map(({ name }) => name).filter((name) => filled.has(name) && !weak.has(name)));
}

interface MergedGroups {
  readonly records: RecordLike[];
  readonly groups: DuplicateGroup[];
  readonly entries: MergeEntry[];
  readonly review: ReviewPair[];
  /** The surviving id of every id that was merged away. */
  readonly into: Map<string, string>;
  /** Ids of all records that are in a surviving record. */
  readonly rowsInto: Map<string, readonly string[]>;
}

type Found = Awaited<ReturnType<typeof matchRows>>['found'];

function mergeGroups(read: ReadRows, found: Found, plan: FolderPlan, options: TidyOptions): MergedGroups {
  const byId = new Map(read.records.map((record) => [record['id'] as string, record]));
  const rowOf = (id: string): number => read.rowOf.get(id) ?? 0;
  const rules = options.merge === false ? null : { ...defaultRules(plan), ...options.merge };
  const replaced = new Map<string, RecordLike>();
  const into = new Map<string, string>();
  const rowsInto = new Map<string, readonly string[]>();
  const groupOf = new Map<string, number>();
  const entries: MergeEntry[] = [];
  const groups: DuplicateGroup[] = [];
  const clusters = (found?.clusters ?? [])
    .map(({ records }) => [...records].sort((a, b) => rowOf(a) - rowOf(b)))
    .sort((a, b) => rowOf(a[0] as string) - rowOf(b[0] as string));
  clusters.forEach((ids, index) => {
    for (const id of ids) groupOf.set(id, index);
    let survivor = ids[0] as string;
    if (rules !== null) {
      const { record, entry } = mergeRecords(
        ids.map((id) => byId.get(id) as RecordLike),
        rules,
        options.ctx,
      );
      survivor = entry.survivor;
      entries.push(entry);
      replaced.set(survivor, record);
      rowsInto.set(survivor, ids);
      for (const id of ids) if (id !== survivor) into.set(id, survivor);
    }
    groups.push({ group: index + 1, survivor, ids, rows: ids.map(rowOf), weights: [] });
  });
  const best = new Map<string, number>();
  const review: ReviewPair[] = [];
  for (const { a, b, weight, probability } of found?.pairs ?? []) {
    const together = groupOf.has(a) && groupOf.get(a) === groupOf.get(b);
    if (together) for (const id of [a, b]) best.set(id, Math.max(best.get(id) ?? Number.NEGATIVE_INFINITY, weight));
    else review.push({ a, b, rows: [rowOf(a), rowOf(b)], weight, probability });
  }
  return {
    records: read.records.filter((record) => !into.has(record['id'] as string)).map((record) => replaced.get(record['id'] as string) ?? record),
    groups: groups.map((group) => ({ ...group, weights: group.ids.map((id) => best.get(id) ?? 0) })),
    entries,
    review: review.sort((x, y) => y.weight - x.weight || x.rows[0] - y.rows[0] || x.rows[1] - y.rows[1]),
    into,
    rowsInto,
  };
}

/** Lists are united; other values stay the most complete record's, gaps filled from the others. */
function defaultRules(plan: FolderPlan): MergeRules {
  const fields: Record<string, 'union' | 'longest'> = {};
  for (const { name, multiple } of plan.fields) if (multiple) fields[name] = 'union';
  return { primary: 'mostComplete', fields };
}

function undone(records: readonly RecordLike[], entries: readonly MergeEntry[], survivor: string | undefined): readonly RecordLike[] {
  if (survivor !== undefined && !entries.some((entry) => entry.survivor === survivor))
    throw new UsageError('invalid-argument', `undo: no merge made the record '${survivor}'.`);
  const wanted = new Map(entries.filter((entry) => survivor === undefined || entry.survivor === survivor).map((entry) => [entry.survivor, entry]));
  return records.flatMap((record) => {
    const entry = wanted.get(String(record['id']));
    return entry === undefined ? [record] : unmerge(entry).records;
  });
}

function outcomes(count: number, read: ReadRows, into: ReadonlyMap<string, string>): RowOutcome[] {
  const idOf = new Map([...read.rowOf].map(([id, row]) => [row, id]));
  return Array.from({ length: count }, (_, index): RowOutcome => {
    const row = index + 1;
    const id = idOf.get(row) ?? null;
    if (id === null) return { row, id, outcome: 'rejected', into: null };
    const survivor = into.get(id);
    return { row, id, outcome: survivor === undefined ? 'kept' : 'merged', into: survivor ?? id };
  });
}

/** Issues of merged records are those of all their rows. */
function issuesAfter(rowsInto: ReadonlyMap<string, readonly string[]>, issues: ReadonlyMap<string, readonly Issue[]>): ReadonlyMap<string, readonly Issue[]> {
  const after = new Map(issues);
  for (const [survivor, ids] of rowsInto)
    after.set(
      survivor,
      ids.flatMap((id) => issues.get(id) ?? []),
    );
  return after;
}

/** What none of a merged record's rows could say stays unread. */
function rawAfter(
  rowsInto: ReadonlyMap<string, readonly string[]>,
  raw: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  records: readonly RecordLike[],
): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const after = new Map(raw);
  for (const record of records) {
    const id = String(record['id']);
    const ids = rowsInto.get(id);
    if (ids === undefined) continue;
    after.set(id, Object.assign({}, ...ids.map((one) => raw.get(one) ?? {})) as Record<string, unknown>);
  }
  return after;
}

function setOwn(map: Record<string, string>, key: string, value: string): void {
  Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
}
