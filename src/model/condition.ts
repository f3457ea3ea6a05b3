import type { Context } from '../core/context.ts';
import { compileFilter, type CompiledFilter, type Truth } from '../filter/compile.ts';
import { systemFields, type FilterField, type FilterFolder, type FilterWorld } from '../filter/filter-field.ts';
import { folderPlan, type FieldPlan, type FolderPlan } from './folder-plan.ts';
import type { Workspace } from './workspace.ts';

type Values = Readonly<Record<string, unknown>>;

/** Whether a record passes a filter; `null` where a value it asks for is missing. */
export function conditionHolds(workspace: Workspace, plan: FolderPlan, where: object, record: Values, context: Context): Truth {
  return compiled(workspace, plan, where, record, context).test(record);
}

/** Reads every filter of a folder once, so that a name or operator that does not exist is found when the folder is defined. */
export function checkConditions(workspace: Workspace, folder: string): void {
  const plan = folderPlan(workspace, folder);
  const context: Context = { now: '2000-01-01T00:00:00.000Z' };
  const check = (where: object | undefined): void => {
    if (where !== undefined) compileFilter(withOwnValues(where, {}), filterFolder(plan), worldOf(workspace), context);
  };
  for (const [, rule] of plan.rules) for (const where of [rule.when, rule.assert]) check(where);
  for (const { type, options } of plan.fields) {
    check(options.requiredWhen);
    check(options.visibleWhen);
    const choices = (options as { readonly options?: Readonly<Record<string, unknown>> }).options;
    if (type.conditionOf !== undefined) for (const key of Object.keys(choices ?? {})) check(type.conditionOf(key, options));
  }
}

interface Kept {
  readonly context: Context;
  readonly filter: CompiledFilter;
}

const kept = /* @__PURE__ */ new WeakMap<object, Kept>();

function compiled(workspace: Workspace, plan: FolderPlan, where: object, record: Values, context: Context): CompiledFilter {
  const known = kept.get(where);
  if (known !== undefined && known.context === context) return known.filter;
  const resolved = withOwnValues(where, record);
  const filter = compileFilter(resolved, filterFolder(plan), worldOf(workspace), context);
  if (resolved === where) kept.set(where, { context, filter });
  return filter;
}

/** The filter with `{ field: 'start' }` replaced by what the record has there; the same object where there is none. */
function withOwnValues(where: object, record: Values, depth = 0): object {
  if (depth > 40) return where;
  let changed = false;
  const swap = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const name = (value as { readonly field?: unknown }).field;
    if (typeof name === 'string' && Object.keys(value).length === 1) {
      changed = true;
      return Object.hasOwn(record, name) ? (record[name] ?? undefined) : undefined;
    }
    const inner = withOwnValues(value, record, depth + 1);
    changed ||= inner !== value;
    return inner;
  };
  const copy = Array.isArray(where) ? where.map(swap) : Object.fromEntries(Object.entries(where).map(([key, value]) => [key, swap(value)]));
  return changed ? copy : where;
}

const filterFolders = /* @__PURE__ */ new WeakMap<FolderPlan, FilterFolder>();

function filterFolder(plan: FolderPlan): FilterFolder {
  let folder = filterFolders.get(plan);
  if (folder === undefined) {
    folder = { name: plan.name, field: (path) => filterField(plan, path), fieldNames: [...plan.byName.keys(), ...Object.keys(systemFields)] };
    filterFolders.set(plan, folder);
  }
  return folder;
}

function filterField(plan: FolderPlan, path: string): FilterField | null {
  const field = plan.byName.get(path);
  if (field !== undefined) return ownField(field);
  if (Object.hasOwn(systemFields, path)) return systemFields[path] ?? null;
  const dot = path.indexOf('.');
  const outer = dot < 0 ? undefined : plan.byName.get(path.slice(0, dot));
  const part = path.slice(dot + 1);
  const take = outer?.type.parts !== undefined && Object.hasOwn(outer.type.parts, part) ? outer.type.parts[part] : undefined;
  if (outer === undefined || take === undefined) return null;
  const partOf = (value: unknown): unknown => (value === null || value === undefined ? null : take(value));
  return {
    kind: 'text',
    multiple: outer.multiple,
    read: (record) => (Array.isArray(record[outer.name]) && outer.multiple ? (record[outer.name] as unknown[]).map(partOf) : partOf(record[outer.name])),
  };
}

function ownField({ name, type, options, multiple }: FieldPlan): FilterField {
  const to = type.refersTo?.(options).folders;
  return {
    kind: type.kind,
    multiple: multiple || (type.kind === 'choice' && type.takesLists === true),
    read: (record) => record[name],
    equal: type.equal,
    ...(type.order === undefined ? {} : { order: type.order }),
    ...(to === undefined ? {} : { to }),
  };
}

/** The records links lead to are not known when one record is read; conditions on them stay undecided. */
const worldOf = (workspace: Workspace): FilterWorld => ({
  folder: (name) => (Object.hasOwn(workspace.def.folders, name) ? filterFolder(folderPlan(workspace, name)) : null),
  linked: () => null,
  incoming: () => [],
});
