import type { Context } from '../core/context.ts';
import { UsageError } from '../core/errors.ts';
import { issueMaker, type Issue } from '../core/issue.ts';
import { recordIssues } from '../core/issues/record.ts';
import { isList, plainInput } from '../fields/plain-input.ts';
import { osaDistance } from '../text/edit-distance.ts';
import { checkRecord, isEmpty } from './check-record.ts';
import { misplaced } from './misplaced.ts';
import { systemFields } from './system-fields.ts';
import { contextIn, folderPlan, type FieldPlan, type FolderPlan } from './folder-plan.ts';
import type { ParseResult, RecordChange } from './parse-result.ts';
import { readField } from './read-field.ts';
import type { FolderName, NewRecordOf } from './record-types.ts';
import { uniqueKeysOf } from './unique-keys.ts';
import type { Workspace } from './workspace.ts';

const issue = /* @__PURE__ */ issueMaker(recordIssues);

/** Options of {@link parseRecord}. */
export interface ParseOptions {
  /**
   * What a value that cannot be read does to its record. `'refuse'` suits forms: the record is refused. `'keep-raw'` suits
   * imports: an optional field stays empty, the issue is told, the raw value is kept in `raw`.
   */
  readonly badValues?: 'refuse' | 'keep-raw';
  /** What a name the folder does not have does: told as a warning and kept in `unknown`, or the record is refused. */
  readonly unknownFields?: 'report' | 'refuse';
  /** The record is stored already: computed values are kept as they are, and nothing is filled in. */
  readonly stored?: boolean;
}

/**
 * Reads a record of any origin — a form, a row, an API call — into a clean, typed one: every value normalised, checked
 * against its field, and every warning kept.
 *
 * Use it for new records. For a change to a record use {@link patchRecord}; for a schema that other libraries take {@link schemaFor}.
 *
 * Hint: `null`, `''`, `undefined` and words such as “n/a” mean no value. Parts may come under dotted names:
 * `{ 'name.given': 'Jan', 'name.family': 'Kowalski' }`. A country or address in the record tells how its phones are read.
 *
 * @param workspace - Where the folder is defined.
 * @param folder - Name of the folder.
 * @param input - Anything; what is not an object of named values is refused.
 * @param context - Time, place and actor; the workspace's settings fill in what it leaves out.
 * @returns The clean record with warnings, changes and uniqueness keys, or every reason why there is none.
 * @throws UsageError `unknown-folder`.
 *
 * Issue codes: `record.not_object`, `record.required`, `record.unknown_field` (warning), `record.computed` (warning),
 * `record.several` (warning), `record.too_many_values`, `record.no_parts`, `record.no_content` (with `keep-raw`),
 * `record.rule`, `record.stage_requires`, `record.option_not_here`, `record.hidden_value` (warning), `record.misplaced`
 * (warning, with the field it belongs to as suggestion), and those of the field types.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { name: personName({ required: true }), mail: email() } } } });
 * const result = parseRecord(crm, 'people', { name: 'jan KOWALSKI', mail: ' Jan@Acme.PL ' }, { now: '2026-11-21T12:00:00Z' });
 * result.value;
 * //=> { name: { given: 'Jan', family: 'Kowalski' }, mail: 'jan@acme.pl' }
 */
export function parseRecord<W extends Workspace, const K extends FolderName<W>>(
  workspace: W,
  folder: K,
  input: unknown,
  context: Context,
  options: ParseOptions = {},
): ParseResult<NewRecordOf<W, K>> {
  return readRecord(workspace, folder, input, contextIn(workspace, context), options) as ParseResult<NewRecordOf<W, K>>;
}

/** {@link parseRecord} without its types, over a completed context. */
export function readRecord(
  workspace: Workspace,
  folder: string,
  input: unknown,
  context: Context,
  options: ParseOptions,
): ParseResult<Record<string, unknown>> {
  const plan = folderPlan(workspace, folder);
  const given = gather(plan, input, options);
  if (!given.ok) return { ok: false, issues: given.issues };
  const read: Reading = { issues: [...given.issues], changes: [], raw: {}, values: new Map(), content: false };
  let around = context;
  for (const field of plan.inReadingOrder) {
    const value = readOwn(plan, field, given.fields.get(field.name), around, options, read);
    read.values.set(field.name, value);
    if (!isEmpty(value) && field.type.contextOf !== undefined)
      around = { ...around, ...definedOnly(field.type.contextOf(field.multiple ? (value as unknown[])[0] : value)) };
  }
  const record: Record<string, unknown> = { ...given.system };
  if (record['id'] === undefined && context.newId !== undefined) record['id'] = context.newId();
  for (const field of plan.fields) record[field.name] = read.values.get(field.name);
  const { issues, raw } = read;
  issues.push(...misplaced(plan, issues, given.fields, record, around), ...checkRecord(workspace, plan, record, new Set(Object.keys(raw)), context));
  if (options.badValues === 'keep-raw' && options.stored !== true && !read.content && Object.keys(raw).length === 0) issues.push(issue('record.no_content'));
  if (refuses(plan, issues, record, options)) return { ok: false, issues: issues as [Issue, ...Issue[]] };
  return { ok: true, value: record, issues, changes: read.changes, uniqueKeys: uniqueKeysOf(plan, record), raw, unknown: given.unknown };
}

/** What has come together while the fields of a record are read. */
interface Reading {
  readonly issues: Issue[];
  readonly changes: RecordChange[];
  readonly raw: Record<string, unknown>;
  readonly values: Map<string, unknown>;
  /** Whether any field got a value that was given, not a default. */
  content: boolean;
}

function readOwn(plan: FolderPlan, field: FieldPlan, source: unknown, context: Context, options: ParseOptions, read: Reading): unknown {
  const nothing = field.multiple ? [] : null;
  if (field.computed) {
    if (options.stored === true) return source ?? nothing;
    if (source !== undefined && source !== null) read.issues.push(issue('record.computed', {}, { path: [field.name] }));
    return nothing;
  }
  const result = readField(field, source, context);
  read.issues.push(...result.issues);
  read.changes.push(...result.changes);
  read.content ||= !result.blank && result.refused.length === 0;
  if (result.refused.length > 0) read.raw[field.name] = field.multiple ? result.refused : result.refused[0];
  const value = field.multiple && result.value === null ? [] : result.value;
  if (!result.blank || options.stored === true) return value;
  if (field.options.default !== undefined) return defaultValue(field, context, read.issues, read.changes);
  const made = field.type.generate?.(field.options, context, { folder: plan.name, field: field.name }) ?? null;
  if (made === null) return value;
  read.changes.push({ field: field.name, from: null, to: made, why: 'default' });
  return made;
}

/** Whether the issues refuse the whole record: any error, or with `keep-raw` only a required field without a value and a record without content. */
function refuses(plan: FolderPlan, issues: readonly Issue[], record: Readonly<Record<string, unknown>>, options: ParseOptions): boolean {
  const errors = issues.filter((found) => found.severity === 'error');
  if (options.badValues !== 'keep-raw') return errors.length > 0;
  return errors.some((found) => {
    if (found.code === 'record.required' || found.code === 'record.no_content' || found.code === 'record.unknown_field') return true;
    const field = plan.byName.get(String(found.path[0] ?? ''));
    return field?.options.required === true && isEmpty(record[field.name]);
  });
}

interface Gathered {
  readonly ok: true;
  readonly fields: ReadonlyMap<string, unknown>;
  readonly system: Readonly<Record<string, unknown>>;
  readonly unknown: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
}

/** Sorts what was given into fields, the record's own names and names nobody knows, and puts dotted parts together. */
export function gather(
  plan: FolderPlan,
  input: unknown,
  options: ParseOptions,
): Gathered | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] } {
  const names = namesOf(input);
  if (names === null) return { ok: false, issues: [issue('record.not_object', { type: input === null ? 'null' : isList(input) ? 'a list' : typeof input })] };
  const fields = new Map<string, unknown>();
  const parts = new Map<string, Record<string, unknown>>();
  const system: Record<string, unknown> = {};
  const unknown: Record<string, unknown> = {};
  const issues: Issue[] = [];
  for (const name of names) {
    const value = valueAt(input as object, name);
    if (plan.byName.has(name)) fields.set(name, value);
    else if (systemFields.includes(name)) {
      if (value !== null && value !== undefined) system[name] = value;
    } else if (!takePart(plan, name, value, parts, issues)) {
      Object.defineProperty(unknown, name, { value, enumerable: true, configurable: true, writable: true });
      issues.push(unknownField(plan, name, options));
    }
  }
  for (const [name, own] of parts) {
    const whole = fields.get(name);
    fields.set(
      name,
      typeof whole === 'object' && whole !== null && !isList(whole)
        ? { ...own, ...(plainInput(whole) as object) }
        : whole === undefined || whole === null || whole === ''
          ? own
          : { ...own, full: whole },
    );
  }
  return { ok: true, fields, system, unknown, issues };
}

/** The names an object gives values under; `null` for anything that is no such object. */
function namesOf(input: unknown): readonly string[] | null {
  if (typeof input !== 'object' || input === null || isList(input)) return null;
  try {
    const names = Object.keys(input);
    // A Map or a FormData has its values elsewhere; taking it for an empty record would lose them.
    const prototype: unknown = names.length > 0 ? null : Object.getPrototypeOf(input);
    return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null ? names : null;
  } catch {
    return null;
  }
}

/** A getter of a hostile object may throw; then there is no value. */
function valueAt(input: object, name: string): unknown {
  try {
    return (input as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

function takePart(plan: FolderPlan, name: string, value: unknown, parts: Map<string, Record<string, unknown>>, issues: Issue[]): boolean {
  const dot = name.indexOf('.');
  const field = dot < 1 ? undefined : plan.byName.get(name.slice(0, dot));
  if (field === undefined) return false;
  const part = name.slice(dot + 1);
  if (field.type.fromParts === undefined || part === '__proto__') {
    issues.push(issue('record.no_parts', { field: field.name, part }, { path: [field.name] }));
    return true;
  }
  const known = parts.get(field.name) ?? {};
  known[part] = value;
  parts.set(field.name, known);
  return true;
}

function unknownField(plan: FolderPlan, name: string, options: ParseOptions): Issue {
  const near =
    name.length > 64
      ? undefined
      : plan.fields
          .map((field) => ({ name: field.name, distance: osaDistance(field.name.toLowerCase(), name.toLowerCase()) }))
          .sort((a, b) => a.distance - b.distance)[0];
  const suggestion = near !== undefined && near.distance <= Math.max(1, Math.floor(name.length / 4)) ? near.name : undefined;
  const found = issue('record.unknown_field', { folder: plan.name, field: name }, suggestion === undefined ? { path: [name] } : { path: [name], suggestion });
  return options.unknownFields === 'refuse' ? { ...found, severity: 'error' } : found;
}

function defaultValue(field: FieldPlan, context: Context, issues: Issue[], changes: RecordChange[]): unknown {
  const result = readField(field, resolvedDefault(field, context), context);
  issues.push(...result.issues);
  const value = field.multiple && result.value === null ? [] : result.value;
  if (!isEmpty(value)) changes.push({ field: field.name, from: null, to: value, why: 'default' });
  return value;
}

function resolvedDefault(field: FieldPlan, context: Context): unknown {
  const given = field.options.default;
  if (given === '@me') return context.me ?? null;
  if (given !== '@now' && given !== '@today') return given;
  if (typeof context.now !== 'string')
    throw new UsageError('invalid-argument', `field '${field.name}' takes its default from the clock; give the context's \`now\`.`);
  return given === '@now' ? context.now : context.now.slice(0, 10);
}

function definedOnly(context: Pick<Context, 'country' | 'currency'>): Pick<Context, 'country' | 'currency'> {
  return Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined));
}
