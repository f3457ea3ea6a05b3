import { UsageError } from '../core/errors.ts';
import type { AnyRecord, RecordLike } from '../core/values.ts';
import type { FolderName } from '../model/record-types.ts';
import type { ViewDef } from '../model/where-types.ts';
import type { Workspace } from '../model/workspace.ts';
import { groupRecords, type RecordGroup } from './group.ts';
import { readyFilter } from './passes.ts';
import { sortRecords } from './sort.ts';
import { viewFolder, type ViewContext } from '../model/filter-folder.ts';

/** Any view, once its types no longer matter. */
export interface AnyView {
  readonly id?: string;
  readonly label?: string | Readonly<Record<string, string>>;
  readonly folder: string;
  readonly parent?: string;
  readonly layout: string;
  readonly where?: object;
  readonly sort?: readonly string[];
  readonly columns?: readonly string[];
  readonly groupBy?: string;
}

const layouts = ['table', 'board', 'list', 'card', 'calendar'];

/** Periods are checked against some instant; which one does not matter. */
const anyTime: ViewContext = { now: '2000-01-01T00:00:00Z' };

/**
 * Defines a view: which records of a folder are shown, in what order, with which columns. Plain data, checked at once.
 *
 * Use it for views written in code; views users save are stored in the workspace under `views` and read with {@link viewOf}.
 *
 * @throws {UsageError} `unknown-folder`, `unknown-field`, `invalid-argument`, `invalid-definition`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { city: text(), born: date() } } } });
 * defineView(crm, { folder: 'people', layout: 'list', where: { born: { anniversary: 'this:month' } }, sort: ['-born'] }).layout;
 * //=> 'list'
 */
export function defineView<W extends Workspace, const K extends FolderName<W>>(workspace: W, view: ViewDef<W, K>): ViewDef<W, K> {
  checkView(workspace, view as unknown as AnyView);
  return Object.freeze(view);
}

function checkView(workspace: Workspace, view: AnyView): void {
  const folder = viewFolder(workspace, view.folder);
  if (!layouts.includes(view.layout))
    throw new UsageError('invalid-definition', `a view's layout is one of ${layouts.join(', ')}, not ${String(view.layout)}.`);
  if (view.where !== undefined) readyFilter(workspace, view.folder, view.where, anyTime);
  for (const path of [
    ...(view.sort ?? []).map((key) => key.replace(/^-/, '')),
    ...(view.columns ?? []),
    ...(view.groupBy === undefined ? [] : [view.groupBy]),
  ]) {
    if (folder.field(path) === null)
      throw new UsageError('unknown-field', `the view names “${path}”, which “${view.folder}” does not have; it has ${folder.fieldNames.join(', ')}.`);
  }
  if (view.layout === 'board' && view.groupBy === undefined)
    throw new UsageError('invalid-definition', 'a board needs `groupBy`, the field its columns are made of.');
}

/**
 * A view saved in the workspace, with the filters of the views above it joined to its own.
 *
 * @throws {UsageError} `unknown-option` for a view that does not exist, `cycle` where views are each other's parents.
 */
export function viewOf(workspace: Workspace, id: string): AnyView {
  const chain: AnyView[] = [];
  for (let at: string | undefined = id; at !== undefined; ) {
    const views = (workspace.def.views ?? {}) as Readonly<Record<string, AnyView>>;
    const view: AnyView | undefined = Object.hasOwn(views, at) ? views[at] : undefined;
    if (view === undefined) throw new UsageError('unknown-option', `the workspace has no view “${at}”; it has ${Object.keys(views).join(', ') || 'none'}.`);
    if (chain.includes(view)) throw new UsageError('cycle', `the view “${at}” is among its own parents.`);
    if (chain[0] !== undefined && chain[0].folder !== view.folder)
      throw new UsageError('invalid-definition', `the view “${id}” shows “${chain[0].folder}” and its parent “${at}” shows “${view.folder}”.`);
    chain.push(view);
    at = view.parent;
  }
  const [own] = chain as [AnyView];
  const filters = chain.flatMap((view) => view.where ?? []).reverse();
  const merged: AnyView = { ...own, id, ...(filters.length === 0 ? {} : { where: filters.length === 1 ? (filters[0] as object) : { and: filters } }) };
  checkView(workspace, merged);
  return merged;
}

/** What a view shows. */
export interface ViewResult<R> {
  /** The records, filtered and sorted. */
  readonly records: readonly R[];
  /** The same by the view's `groupBy`; `null` where it has none. */
  readonly groups: readonly RecordGroup<R>[] | null;
}

/**
 * Shows a view: filters, sorts and groups records.
 *
 * @param view - A view, or the id of one saved in the workspace.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { city: text() } } } });
 * showView(crm, { folder: 'people', layout: 'list', sort: ['city'] }, [{ id: '1', city: 'Zug' }, { id: '2', city: 'Bonn' }], { now: '2026-11-21T09:00:00Z' }).records.map((r) => r.id);
 * //=> ['2', '1']
 */
export function showView<R extends AnyRecord>(workspace: Workspace, view: string | AnyView, records: Iterable<R>, context: ViewContext): ViewResult<R> {
  const shown = typeof view === 'string' ? viewOf(workspace, view) : view;
  const passing: R[] = [];
  const filter = shown.where === undefined ? null : readyFilter(workspace, shown.folder, shown.where, context);
  for (const record of records) if (filter === null || filter.test(record as RecordLike) === true) passing.push(record);
  const sorted = shown.sort === undefined ? passing : sortRecords(workspace, shown.folder as never, passing, shown.sort as never, context);
  return {
    records: sorted,
    groups: shown.groupBy === undefined ? null : groupRecords(workspace, shown.folder as never, sorted, shown.groupBy as never, context),
  };
}

/** What an edit does to a record's place in a view. */
export type ViewChange = 'enters' | 'leaves' | 'stays' | 'outside';

/**
 * Tells whether an edit makes a record enter a view or leave it: what a live list, a notification or a webhook needs to know.
 *
 * @param before - The record before the edit; `null` for a new one.
 * @param after - The record after it; `null` for a deleted one.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { city: text() } } } });
 * viewChange(crm, { folder: 'people', layout: 'list', where: { city: 'Bonn' } }, { id: '1', city: 'Zug' }, { id: '1', city: 'Bonn' }, { now: '2026-11-21T09:00:00Z' });
 * //=> 'enters'
 */
export function viewChange(workspace: Workspace, view: string | AnyView, before: AnyRecord | null, after: AnyRecord | null, context: ViewContext): ViewChange {
  const shown = typeof view === 'string' ? viewOf(workspace, view) : view;
  const filter = shown.where === undefined ? null : readyFilter(workspace, shown.folder, shown.where, context);
  const inside = (record: AnyRecord | null): boolean => record !== null && (filter === null || filter.test(record as RecordLike) === true);
  const [was, is] = [inside(before), inside(after)];
  return was ? (is ? 'stays' : 'leaves') : is ? 'enters' : 'outside';
}
