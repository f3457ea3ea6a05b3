import { compileFilter, type CompiledFilter, type FailedCondition } from '../filter/compile.ts';
import type { AnyRecord, RecordLike } from '../core/values.ts';
import type { FolderName } from '../model/record-types.ts';
import type { Where } from '../model/where-types.ts';
import type { Workspace } from '../model/workspace.ts';
import { viewWorld, type ViewContext } from '../model/filter-folder.ts';
import { contextIn } from '../model/folder-plan.ts';
import { foldersFor } from './folders-for.ts';

interface Compiled {
  readonly def: object;
  readonly folder: string;
  readonly context: ViewContext;
  readonly filter: CompiledFilter;
}

const compiled = /* @__PURE__ */ new WeakMap<object, Compiled>();

/** The filter made ready, remembered for as long as filter and context stay the same objects. */
export function readyFilter(workspace: Workspace, folder: string, where: object, context: ViewContext): CompiledFilter {
  const known = compiled.get(where);
  if (known !== undefined && known.def === workspace.def && known.folder === folder && known.context === context) return known.filter;
  const folders = foldersFor(workspace, context);
  const filter = compileFilter(where, folders(folder), viewWorld(workspace, context.related, folders), contextIn(workspace, context));
  compiled.set(where, { def: workspace.def, folder, context, filter });
  return filter;
}

/**
 * Tells whether a record passes a filter.
 *
 * Conditions on a missing value are *not known*; a record passes on a plain yes only, and `not` of what is not known stays so, as in
 * SQL. Ask for missing values with `{ empty: true }`. An empty filter passes everything.
 *
 * @param context - `now` for periods, `me` and `myTeam` for `@me` and `@myTeam`, `related` for conditions through links.
 * @throws {UsageError} `unknown-folder`, `unknown-field`, `invalid-argument`; the filter is checked before the record is read.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { city: text(), born: date() } } } });
 * passes(crm, 'people', { born: { anniversary: { next: 7, unit: 'day' } } }, { id: '1', city: 'Bonn', born: '1990-11-24' }, { now: '2026-11-21T09:00:00Z' });
 * //=> true
 */
export function passes<W extends Workspace, F extends FolderName<W>>(
  workspace: W,
  folder: F,
  where: Where<W, F>,
  record: AnyRecord,
  context: ViewContext,
): boolean {
  return readyFilter(workspace, folder, where as object, context).test(record as RecordLike) === true;
}

/**
 * The records that pass a filter, in the order they came.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { city: text() } } } });
 * filterRecords(crm, 'people', { city: { startsWith: 'b' } }, [{ id: '1', city: 'Bonn' }, { id: '2', city: 'Köln' }], { now: '2026-11-21T09:00:00Z' }).length;
 * //=> 1
 */
export function filterRecords<W extends Workspace, F extends FolderName<W>, R extends AnyRecord>(
  workspace: W,
  folder: F,
  where: Where<W, F>,
  records: Iterable<R>,
  context: ViewContext,
): R[] {
  const filter = readyFilter(workspace, folder, where as object, context);
  const found: R[] = [];
  for (const record of records) if (filter.test(record as RecordLike) === true) found.push(record);
  return found;
}

/** Why a record is in a view or not. */
export interface FilterExplanation {
  readonly passes: boolean;
  /** Whether the answer was withheld because a value is missing, rather than being a plain no. */
  readonly unknown: boolean;
  /** The conditions that keep the record out, with what was there. */
  readonly failed: readonly FailedCondition[];
}

/**
 * Explains why a record does not pass a filter: each condition that failed, through links, with what was expected and what was there.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { city: text() } } } });
 * explainFilter(crm, 'people', { city: 'Bonn' }, { id: '1', city: null }, { now: '2026-11-21T09:00:00Z' }).failed;
 * //=> [{ path: ['city'], operator: 'eq', expected: 'Bonn', actual: null, missing: true }]
 */
export function explainFilter<W extends Workspace, F extends FolderName<W>>(
  workspace: W,
  folder: F,
  where: Where<W, F>,
  record: AnyRecord,
  context: ViewContext,
): FilterExplanation {
  const filter = readyFilter(workspace, folder, where as object, context);
  const truth = filter.test(record as RecordLike);
  return { passes: truth === true, unknown: truth === null, failed: truth === true ? [] : filter.failures(record as RecordLike) };
}
