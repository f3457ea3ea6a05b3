import { instantMs } from '../../core/calendar.ts';
import type { ComputeInput } from '../../core/compute-input.ts';
import type { Context } from '../../core/context.ts';
import { setOwn } from '../../core/deep.ts';
import { UsageError } from '../../core/errors.ts';
import type { Touchpoint } from '../../core/touchpoint.ts';
import type { ISODateTime, RecordLike } from '../../core/values.ts';
import { compileFilter, type CompiledFilter } from '../../filter/compile.ts';
import { systemFields } from '../../filter/filter-field.ts';
import { viewFolder, viewWorld } from '../filter-folder.ts';
import { contextIn, folderPlan, type FieldPlan, type FolderPlan } from '../folder-plan.ts';
import type { FolderName } from '../record-types.ts';
import { nothingRelated, type Related } from '../related.ts';
import type { Workspace } from '../workspace.ts';

/** What computing may look at beside the record. */
export interface ComputeOptions {
  /** The records around; see {@link relatedIn}. Without it roll-ups and look-ups know nothing. */
  readonly related?: Related;
  /** What happened and what is planned: with the record, or, naming `recordId`, with any. */
  readonly activities?: Iterable<Touchpoint>;
  /** When records entered the stage they are in, by record id. */
  readonly stageSince?: Readonly<Record<string, ISODateTime>> | ReadonlyMap<string, ISODateTime>;
  readonly ctx: Context;
}

/** How far computed fields may reach through other computed fields of other records. */
const deepest = 16;

interface Work {
  readonly workspace: Workspace;
  readonly related: Related;
  readonly context: Context;
  readonly activitiesOf: (id: string, single: boolean) => readonly Touchpoint[];
  readonly stageSince: (id: string) => ISODateTime | null;
  readonly filters: Map<object, CompiledFilter>;
}

/**
 * Computes a record's formulas, roll-ups, look-ups and statistics, each when it is needed and once.
 *
 * Computed fields may read each other, also through links; what cannot be known is `null`. Formulas always end, and what they cost is
 * bounded by their length.
 *
 * @param record - The stored record; it is not changed.
 * @returns The record with its computed fields filled in.
 * @throws {UsageError} `unknown-folder`, `invalid-argument` where the context has no `now`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { deals: { fields: { amount: currency(), chance: percent(), expected: formula({ expr: 'amount * chance', returns: 'money' }) } } } });
 * compute(crm, 'deals', { id: '1', amount: { amount: '99.90', currency: 'EUR' }, chance: 0.5 }, { ctx: { now: '2026-11-21T09:00:00Z' } }).expected;
 * //=> { amount: '49.95', currency: 'EUR' }
 */
export function compute<W extends Workspace, F extends FolderName<W>, R extends RecordLike>(
  workspace: W,
  folder: F,
  record: R,
  options: ComputeOptions,
): R & RecordLike {
  const plan = folderPlan(workspace, folder);
  const input = inputFor(workOf(workspace, options), plan, record, 0, true);
  const result: Record<string, unknown> = { ...record };
  for (const field of plan.fields) if (field.computed) setOwn(result, field.name, input.read(field.name) ?? null);
  return result as R & RecordLike;
}

/**
 * Reads computed fields of many records, each when it is asked for and once a record: for filters, sorting and grouping. Activities
 * without a record count for none.
 */
export function lazyComputer(workspace: Workspace, options: ComputeOptions): (folder: string, record: RecordLike, field: string) => unknown {
  const work = workOf(workspace, options);
  const inputs = new Map<string, WeakMap<RecordLike, ComputeInput>>();
  return (folder, record, field) => {
    let known = inputs.get(folder);
    if (known === undefined) inputs.set(folder, (known = new WeakMap()));
    let input = known.get(record);
    if (input === undefined) known.set(record, (input = inputFor(work, folderPlan(workspace, folder), record, 0, false)));
    return input.read(field) ?? null;
  };
}

function workOf(workspace: Workspace, options: ComputeOptions): Work {
  const context = contextIn(workspace, options.ctx);
  if (instantMs(String(context.now)) === null) throw new UsageError('invalid-argument', 'compute() needs `now` in its context, an instant.');
  const activities = groupActivities(options.activities ?? []);
  const { stageSince } = options;
  return {
    workspace,
    related: options.related ?? nothingRelated,
    context,
    activitiesOf: (id, single) => [...(activities.get(id) ?? []), ...(single ? (activities.get('') ?? []) : [])].sort(byTime),
    stageSince: (id) =>
      (stageSince instanceof Map
        ? stageSince.get(id)
        : stageSince !== undefined && Object.hasOwn(stageSince, id)
          ? (stageSince as Readonly<Record<string, ISODateTime>>)[id]
          : undefined) ?? null,
    filters: new Map(),
  };
}

const byTime = (a: Touchpoint, b: Touchpoint): number => (instantMs(a.at) ?? 0) - (instantMs(b.at) ?? 0);

function groupActivities(activities: Iterable<Touchpoint>): ReadonlyMap<string, readonly Touchpoint[]> {
  const map = new Map<string, Touchpoint[]>();
  for (const touchpoint of activities) {
    const id = touchpoint.recordId ?? '';
    const list = map.get(id);
    if (list === undefined) map.set(id, [touchpoint]);
    else list.push(touchpoint);
  }
  return map;
}

function inputFor(work: Work, plan: FolderPlan, record: RecordLike, depth: number, first: boolean): ComputeInput {
  const known = new Map<string, unknown>();
  const running = new Set<string>();
  const id = String(record['id'] ?? '');
  const view = viewFolder(work.workspace, plan.name);
  const readField = (field: FieldPlan): unknown => {
    if (!field.computed || field.type.compute === undefined) return record[field.name];
    if (known.has(field.name)) return known.get(field.name);
    // A field that needs itself, through whatever links, has no value.
    if (running.has(field.name) || depth > deepest) return null;
    running.add(field.name);
    const value = field.type.compute(field.options, input) ?? null;
    running.delete(field.name);
    known.set(field.name, value);
    return value;
  };
  const input: ComputeInput = {
    record,
    context: work.context,
    activities: work.activitiesOf(id, first),
    stageSince: work.stageSince(id),
    read(path) {
      const field = plan.byName.get(path);
      if (field !== undefined) return readField(field);
      if (Object.hasOwn(systemFields, path)) return record[path] ?? null;
      const [outer, ...rest] = path.split('.') as [string, ...string[]];
      const owner = plan.byName.get(outer);
      const readPart = owner?.type.parts?.[rest.join('.')] as ((value: unknown) => unknown) | undefined;
      const value = owner === undefined ? null : readField(owner);
      return readPart === undefined || value === null || value === undefined ? null : readPart(value);
    },
    kindOf: (path) => view.field(path)?.kind ?? null,
    kindIn: (folder, path) => viewFolder(work.workspace, folder).field(path)?.kind ?? null,
    follow(link) {
      const field = plan.byName.get(link);
      const value = record[link];
      const to = (field?.options as { readonly to?: string | readonly string[] } | undefined)?.to;
      const target: unknown = Array.isArray(value) ? value[0] : value;
      if (to === undefined || target === null || target === undefined) return null;
      for (const folder of [to].flat()) {
        const found = work.related.linked(folder, String(target));
        if (found !== null) return inputFor(work, folderPlan(work.workspace, folder), found, depth + 1, false);
      }
      return null;
    },
    incoming(folder, link, where) {
      const other = folderPlan(work.workspace, folder);
      const records = [...work.related.incoming(folder, link, id)];
      const inputs = records.map((found) => inputFor(work, other, found, depth + 1, false));
      if (where === undefined) return inputs;
      const filter = filterFor(work, folder, where);
      return inputs.filter((one) => filter.test(withComputed(other, one)) === true);
    },
  };
  return input;
}

function filterFor(work: Work, folder: string, where: object): CompiledFilter {
  let filter = work.filters.get(where);
  if (filter === undefined) {
    filter = compileFilter(where, viewFolder(work.workspace, folder), viewWorld(work.workspace, work.related), work.context);
    work.filters.set(where, filter);
  }
  return filter;
}

/** The record as a filter should see it: computed fields read when they are asked for. */
function withComputed(plan: FolderPlan, input: ComputeInput): RecordLike {
  const computed = plan.fields.filter((field) => field.computed);
  if (computed.length === 0) return input.record;
  const record: Record<string, unknown> = { ...input.record };
  for (const field of computed) Object.defineProperty(record, field.name, { enumerable: true, get: () => input.read(field.name) });
  return record;
}
