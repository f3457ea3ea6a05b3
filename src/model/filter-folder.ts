import type { Context } from '../core/context.ts';
import type { Kind } from '../core/field-type.ts';
import type { RecordLike } from '../core/values.ts';
import { systemFields, type FilterField, type FilterFolder, type FilterWorld } from '../filter/filter-field.ts';
import { folderPlan, type FieldPlan } from './folder-plan.ts';
import type { Workspace } from './workspace.ts';
import { nothingRelated, type Related } from './related.ts';

/** The context of a view: who looks, when, and the records around. */
export interface ViewContext extends Context {
  /** The records links lead to; without it every link is of unknown end. */
  readonly related?: Related;
}

/** A field with what sorting and grouping need beside filtering. */
export interface ViewField extends FilterField {
  readonly name: string;
  /** The value as people should see it. */
  readonly display: (value: unknown, locale: string) => string;
  /** Keys in the order they are offered, for choices. */
  readonly choices: readonly string[] | null;
}

const folders = /* @__PURE__ */ new WeakMap<object, Map<string, FilterFolder & { readonly viewField: (path: string) => ViewField | null }>>();

/** A folder of a workspace as filters, sorting and grouping see it; made once per definition. */
export function viewFolder(workspace: Workspace, name: string): FilterFolder & { readonly viewField: (path: string) => ViewField | null } {
  let known = folders.get(workspace.def);
  if (known === undefined) folders.set(workspace.def, (known = new Map()));
  let folder = known.get(name);
  if (folder === undefined) known.set(name, (folder = makeFolder(workspace, name)));
  return folder;
}

function makeFolder(workspace: Workspace, name: string): FilterFolder & { readonly viewField: (path: string) => ViewField | null } {
  const plan = folderPlan(workspace, name);
  const made = new Map<string, ViewField | null>();
  const viewField = (path: string): ViewField | null => {
    let field = made.get(path);
    if (field === undefined) {
      field = makeField(plan.byName, path);
      made.set(path, field);
    }
    return field;
  };
  return { name, field: viewField, viewField, fieldNames: [...plan.byName.keys(), ...Object.keys(systemFields)] };
}

function makeField(byName: ReadonlyMap<string, FieldPlan>, path: string): ViewField | null {
  const plan = byName.get(path);
  if (plan !== undefined) return ownField(plan);
  if (Object.hasOwn(systemFields, path)) return { ...(systemFields[path] as FilterField), name: path, display: (value) => String(value ?? ''), choices: null };
  const dot = path.indexOf('.');
  const outer = dot < 0 ? undefined : byName.get(path.slice(0, dot));
  const part = path.slice(dot + 1);
  const readPart = outer?.type.parts !== undefined && Object.hasOwn(outer.type.parts, part) ? outer.type.parts[part] : undefined;
  if (outer === undefined || readPart === undefined) return null;
  const inner = (value: unknown): unknown => (value === null || value === undefined ? null : (readPart as (value: unknown) => unknown)(value));
  return {
    name: path,
    kind: part === 'lat' || part === 'lng' || part === 'amount' ? 'number' : 'text',
    multiple: outer.multiple,
    read: (record) => {
      const value = record[outer.name];
      return Array.isArray(value) ? value.map(inner) : inner(value);
    },
    display: (value) => String(value ?? ''),
    choices: null,
  };
}

function ownField(plan: FieldPlan): ViewField {
  const { name, type, options } = plan;
  const to = (options as { readonly to?: string | readonly string[] }).to;
  const choices = (options as { readonly options?: Readonly<Record<string, unknown>> }).options;
  return {
    name,
    kind: kindOf(plan),
    multiple: plan.multiple || Array.isArray(to) === false && type.name === 'tags',
    read: (record) => record[name],
    display: (value, locale) => (value === null || value === undefined ? '' : type.display(value, options, locale)),
    choices: typeof choices === 'object' && choices !== null && type.kind === 'choice' ? Object.keys(choices) : null,
    equal: (a, b) => type.equal(a, b),
    ...(type.order === undefined ? {} : { order: (a: unknown, b: unknown, locale: string) => (type.order as (a: unknown, b: unknown, locale: string) => number)(a, b, locale) }),
    ...(type.parts === undefined ? {} : { parts: type.parts as FilterField['parts'] & object }),
    ...(to === undefined ? {} : { to: typeof to === 'string' ? [to] : to }),
  };
}

const kinds: readonly Kind[] = ['text', 'number', 'money', 'bool', 'date', 'instant', 'duration', 'choice', 'ref', 'struct'];

/** A computed field is of the kind of what it computes. */
function kindOf(plan: FieldPlan): Kind {
  const returns = (plan.options as { readonly returns?: unknown }).returns;
  return typeof returns === 'string' && (kinds as readonly string[]).includes(returns) ? (returns as Kind) : plan.type.kind;
}

/** The world a filter looks into. */
export function viewWorld(workspace: Workspace, related: Related = nothingRelated): FilterWorld {
  return {
    folder: (name) => (Object.hasOwn(workspace.def.folders, name) ? viewFolder(workspace, name) : null),
    linked: (folder, id): RecordLike | null => related.linked(folder, id),
    incoming: (folder, field, id) => related.incoming(folder, field, id),
  };
}
