import { audit } from '../audit/index.ts';
import type { Context } from '../core/context.ts';
import { setOwn } from '../core/deep.ts';
import { UsageError } from '../core/errors.ts';
import { createPace, type LongWorkOptions, type Pace } from '../core/progress.ts';
import { adoptColumns } from '../import/adopt-columns.ts';
import { readCsv } from '../import/read-csv.ts';
import { deriveColumns, pathsOf, type ColumnMap, type ColumnTarget, type Splitters } from '../import/derived-columns.ts';
import { suggestMapping, type ColumnMapping } from '../import/suggest-mapping.ts';
import { folderTargets } from '../import/folder-targets.ts';
import type { MergeRules } from '../match/merge/merge-records.ts';
import type { MatchModel } from '../match/model.ts';
import { folderPlan, type FolderPlan } from '../model/folder-plan.ts';
import type { FolderName } from '../model/record-types.ts';
import type { Workspace } from '../model/workspace.ts';
import { matchRows } from './match-rows.ts';
import { issuesAfter, mergeGroups, outcomes, rawAfter, undone } from './merge-groups.ts';
import { isRow, readRows } from './read-rows.ts';
import type { TidyResult } from './tidy-result.ts';

/** Options of {@link tidy}. */
export interface TidyOptions extends LongWorkOptions {
  /** Time, place and actor. `country` tells how phones, addresses and ids without a country are read. */
  readonly ctx: Context;
  /** Where each column goes, as `suggestMapping` says or as somebody corrected it: `null` leaves a column out. Guessed unless given. */
  readonly map?: ColumnMap | readonly ColumnMapping[];
  /** What takes cells apart where the map says so; whole names unless given. */
  readonly splitters?: Splitters;
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
  const targetOf: Record<string, ColumnTarget> = {};
  for (const { column, field, target } of mapping) if (field !== null) setOwn(targetOf, column, target ?? field);
  for (const [column, field] of Object.entries(adopted?.map ?? {})) setOwn(targetOf, column, field);
  const columnsTo = deriveColumns(targetOf, options.splitters);
  const { map } = columnsTo;

  const read = await readRows(wider, folder, plan, inputs, columnsTo, cells, ctx, pace);
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
  for (const field of pathsOf(known)) {
    if (targets.typeOf(field) === undefined && !['id', 'createdAt', 'updatedAt'].includes(field))
      throw new UsageError('unknown-field', `tidy: \`map\` sends a column to '${field}', which the folder '${folder}' does not have.`);
  }
  const suggested = new Map(suggestMapping(workspace, folder, open, sample).map((entry) => [entry.column, entry]));
  return columns.map(
    (column) => suggested.get(column) ?? { column, ...homeOf(known[column] ?? null), confidence: 1, because: ['said by the caller'], alternatives: [] },
  );
}

function homeOf(target: ColumnTarget): Pick<ColumnMapping, 'field' | 'target'> {
  return target === null || typeof target === 'string' ? { field: target } : { field: pathsOf({ target })[0] ?? null, target };
}

/** Columns the caller sent nowhere stay out; the others without a field may become one. */
function withoutRefused(mapping: readonly ColumnMapping[], { map }: TidyOptions): readonly ColumnMapping[] {
  if (map === undefined || Array.isArray(map)) return mapping;
  return mapping.filter(({ column }) => !(Object.hasOwn(map, column) && (map as ColumnMap)[column] === null));
}

/** Fields that take part in matching: those of the folder that columns fill, and adopted ones that say enough. */
function matchingFields(
  plan: FolderPlan,
  map: Readonly<Record<string, string | null>>,
  adopted: readonly { readonly field: string | null; readonly matches: boolean }[],
): ReadonlySet<string> {
  const weak = new Set(adopted.filter(({ matches }) => !matches).map(({ field }) => field));
  const filled = new Set(Object.values(map).map((path) => (path ?? '').split('.')[0] as string));
  return new Set(plan.fields.map(({ name }) => name).filter((name) => filled.has(name) && !weak.has(name)));
}
