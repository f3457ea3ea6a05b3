import type { Context } from '../core/context.ts';
import type { ComputeSurroundings } from '../core/compute-input.ts';
import type { Kind } from '../core/field-type.ts';
import type { Touchpoint } from '../core/touchpoint.ts';
import type { RecordLike } from '../core/values.ts';
import { systemFields, type FilterField, type FilterFolder, type FilterWorld } from '../filter/filter-field.ts';
import type { ComputeOptions } from './compute/compute.ts';
import { folderPlan, type FieldPlan } from './folder-plan.ts';
import type { Workspace } from './workspace.ts';
import { nothingRelated, type Related } from './related.ts';

/** The context of a view: who looks, when, and the records around. */
export interface ViewContext extends Context {
  /** The records links lead to; without it every link is of unknown end. */
  readonly related?: Related;
  /** Computes formulas, roll-ups, look-ups and statistics as they are asked for; without it records must bring them along. */
  readonly compute?: boolean;
  /** What happened and what is planned, each naming its `recordId`: for statistics, with `compute`. */
  readonly activities?: Iterable<Touchpoint>;
  /** When records entered the stage they are in, by record id: for statistics, with `compute`. */
  readonly stageSince?: ComputeOptions['stageSince'];
}

/** A field with what sorting and grouping need beside filtering. */
export interface ViewField extends FilterField {
  readonly name: string;
  /** The value as people should see it. */
  readonly display: (value: unknown, locale: string) => string;
  /** Keys in the order they are offered, for choices. */
  readonly choices: readonly string[] | null;
}

/** A folder as filters, sorting and grouping see it. */
export interface ViewFolder extends FilterFolder {
  readonly viewField: (path: string) => ViewField | null;
}

/** Reads a computed field of a record. */
export type ReadComputed = (folder: string, record: RecordLike, field: string) => unknown;

const folders = /* @__PURE__ */ new WeakMap<object, Map<string, ViewFolder>>();
const readStored: ReadComputed = (_, record, field) => record[field];

/** A folder of a workspace as filters, sorting and grouping see it, computed fields as records bring them along; made once per definition. */
export function viewFolder(workspace: Workspace, name: string): ViewFolder {
  let known = folders.get(workspace.def);
  if (known === undefined) folders.set(workspace.def, (known = new Map()));
  let folder = known.get(name);
  if (folder === undefined) known.set(name, (folder = makeViewFolder(workspace, name, readStored)));
  return folder;
}

/** The same with computed fields read in a way of one's own. */
export function makeViewFolder(workspace: Workspace, name: string, readComputed: ReadComputed): ViewFolder {
  const plan = folderPlan(workspace, name);
  const made = new Map<string, ViewField | null>();
  const readOf = ({ name: field, computed }: FieldPlan): ((record: RecordLike) => unknown) =>
    computed && readComputed !== readStored ? (record) => readComputed(name, record, field) : (record) => record[field];
  const makeField = (path: string): ViewField | null => {
    const own = plan.byName.get(path);
    if (own !== undefined) return ownField(own.name, shownAs(workspace, name, own), kindOf(workspace, name, own), readOf(own));
    if (Object.hasOwn(systemFields, path))
      return { ...(systemFields[path] as FilterField), name: path, display: (value) => String(value ?? ''), choices: null };
    const dot = path.indexOf('.');
    const outer = dot < 0 ? undefined : plan.byName.get(path.slice(0, dot));
    return outer === undefined ? null : partField(path, shownAs(workspace, name, outer), path.slice(dot + 1), readOf(outer));
  };
  const viewField = (path: string): ViewField | null => {
    let field = made.get(path);
    if (field === undefined) made.set(path, (field = makeField(path)));
    return field;
  };
  return { name, field: viewField, viewField, fieldNames: [...plan.byName.keys(), ...Object.keys(systemFields)] };
}

/** Parts that are no texts. */
const partKinds: Readonly<Record<string, Kind>> = {
  lat: 'number',
  lng: 'number',
  amount: 'number',
  from: 'number',
  to: 'number',
  size: 'number',
  users: 'ref',
  first: 'ref',
};

function partField(name: string, { type, multiple }: FieldPlan, part: string, read: (record: RecordLike) => unknown): ViewField | null {
  const readPart = type.parts !== undefined && Object.hasOwn(type.parts, part) ? type.parts[part] : undefined;
  if (readPart === undefined) return null;
  const inner = (value: unknown): unknown => (value === null || value === undefined ? null : (readPart as (value: unknown) => unknown)(value));
  return {
    name,
    kind: Object.hasOwn(partKinds, part) ? (partKinds[part] as Kind) : 'text',
    multiple: multiple || part === 'users',
    read: (record) => {
      const value = read(record);
      return Array.isArray(value) ? value.map(inner) : inner(value);
    },
    display: (value) => String(value ?? ''),
    choices: null,
  };
}

function ownField(name: string, { type, options, multiple }: FieldPlan, kind: Kind, read: (record: RecordLike) => unknown): ViewField {
  const to = (options as { readonly to?: string | readonly string[] }).to;
  const choices = (options as { readonly options?: Readonly<Record<string, unknown>> }).options;
  return {
    name,
    kind,
    multiple: multiple || (Array.isArray(to) === false && type.name === 'tags'),
    read,
    display: (value, locale) => (value === null || value === undefined ? '' : type.display(value, options, locale)),
    choices: typeof choices === 'object' && choices !== null && type.kind === 'choice' ? Object.keys(choices) : null,
    ...(type.computed === true ? {} : { equal: (a: unknown, b: unknown) => type.equal(a, b) }),
    ...(type.order === undefined
      ? {}
      : { order: (a: unknown, b: unknown, locale: string) => (type.order as (a: unknown, b: unknown, locale: string) => number)(a, b, locale) }),
    ...(type.parts === undefined ? {} : { parts: type.parts as FilterField['parts'] & object }),
    ...(to === undefined ? {} : { to: typeof to === 'string' ? [to] : to }),
  };
}

/** How far look-ups of look-ups are followed. */
const deepest = 16;

/** The field whose values a field shows: itself, or the one at the end of its links. */
function shownAs(workspace: Workspace, folder: string, plan: FieldPlan, depth = 0): FieldPlan {
  const end = depth < deepest ? plan.type.shows?.(plan.options, surroundings(workspace, folder, depth)) : undefined;
  const shown = end === undefined || end === null ? undefined : folderPlan(workspace, end.folder).byName.get(end.field);
  return shown === undefined ? plan : shownAs(workspace, (end as { readonly folder: string }).folder, shown, depth + 1);
}

/** A computed field is of the kind of what it computes. */
function kindOf(workspace: Workspace, folder: string, plan: FieldPlan, depth = 0): Kind {
  const around = surroundings(workspace, folder, depth);
  const end = depth < deepest ? plan.type.shows?.(plan.options, around) : undefined;
  if (end !== undefined && end !== null) return (around.kindOf(end.folder, end.field) as Kind | null) ?? plan.type.kind;
  return plan.type.computedKind?.(plan.options, around) ?? plan.type.kind;
}

function surroundings(workspace: Workspace, folder: string, depth: number): ComputeSurroundings {
  const planOf = (name: string, path: string): FieldPlan | undefined =>
    Object.hasOwn(workspace.def.folders, name) ? folderPlan(workspace, name).byName.get(path) : undefined;
  return {
    folder,
    kindOf(name, path) {
      const plan = planOf(name, path);
      if (plan !== undefined) return depth > deepest ? plan.type.kind : kindOf(workspace, name, plan, depth + 1);
      return systemFields[path]?.kind ?? (Object.hasOwn(workspace.def.folders, name) ? (viewFolder(workspace, name).field(path)?.kind ?? null) : null);
    },
    linksOf(name, path) {
      const to = (planOf(name, path)?.options as { readonly to?: string | readonly string[] } | undefined)?.to;
      return to === undefined ? [] : [to].flat();
    },
  };
}

/** The world a filter looks into. */
export function viewWorld(
  workspace: Workspace,
  related: Related = nothingRelated,
  folderOf: (name: string) => ViewFolder = (name) => viewFolder(workspace, name),
): FilterWorld {
  return {
    folder: (name) => (Object.hasOwn(workspace.def.folders, name) ? folderOf(name) : null),
    linked: (folder, id): RecordLike | null => related.linked(folder, id),
    incoming: (folder, field, id) => related.incoming(folder, field, id),
  };
}
