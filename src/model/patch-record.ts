import type { Context } from '../core/context.ts';
import { at, issueMaker, type Issue } from '../core/issue.ts';
import { recordIssues } from '../core/issues/record.ts';
import { sameValue } from '../fields/same-value.ts';
import { contextIn, folderPlan, type FieldPlan } from './folder-plan.ts';
import { checkRecord, isEmpty } from './check-record.ts';
import { misplaced } from './misplaced.ts';
import { gather, type ParseOptions } from './parse-record.ts';
import type { ParseResult, RecordChange } from './parse-result.ts';
import { readField } from './read-field.ts';
import type { FolderName, RecordOf } from './record-types.ts';
import { uniqueKeysOf } from './unique-keys.ts';
import type { Workspace } from './workspace.ts';

const issue = /* @__PURE__ */ issueMaker(recordIssues);

/** Options of {@link patchRecord}. */
export interface PatchOptions extends ParseOptions {
  /**
   * What a blank (`null` or `''`) in the patch does: `'clear'` empties the field, `'keep'` leaves it, `'fill'` leaves it too
   * and lets the patch write only where the record has nothing. An absent name always keeps.
   */
  readonly blank?: 'clear' | 'keep' | 'fill';
}

/**
 * Changes a record: reads what the patch gives, keeps the rest, and checks the whole.
 *
 * Use it for edits and updates from an import. For new records use {@link parseRecord}.
 *
 * Hint: values the patch does not touch are not read again. An immutable field may be set once and then only be given the
 * value it has.
 *
 * @param current - The stored record.
 * @param patch - Anything; what is not an object of named values is refused.
 * @returns The whole changed record; `changes` tells what differs from `current`.
 * @throws UsageError `unknown-folder`.
 *
 * Issue codes: those of {@link parseRecord}, `record.immutable`, `stage.move`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { name: text(), mail: email() } } } });
 * const result = patchRecord(crm, 'people', { id: '1', name: 'Jan', mail: null }, { mail: 'JAN@acme.pl' }, { now: '2026-11-21T12:00:00Z' });
 * result.changes;
 * //=> [{ field: 'mail', from: null, to: 'jan@acme.pl', why: 'patched' }]
 */
export function patchRecord<W extends Workspace, const K extends FolderName<W>>(
  workspace: W,
  folder: K,
  current: object,
  patch: unknown,
  context: Context,
  options: PatchOptions = {},
): ParseResult<RecordOf<W, K>> {
  return applyPatch(workspace, folder, current as Readonly<Record<string, unknown>>, patch, contextIn(workspace, context), options) as ParseResult<
    RecordOf<W, K>
  >;
}

function applyPatch(
  workspace: Workspace,
  folder: string,
  current: Readonly<Record<string, unknown>>,
  patch: unknown,
  context: Context,
  options: PatchOptions,
): ParseResult<Record<string, unknown>> {
  const plan = folderPlan(workspace, folder);
  const given = gather(plan, patch, options);
  if (!given.ok) return { ok: false, issues: given.issues };
  const issues: Issue[] = [...given.issues];
  const changes: RecordChange[] = [];
  const raw: Record<string, unknown> = {};
  const record: Record<string, unknown> = { ...current };
  let around = context;
  for (const field of plan.inReadingOrder) {
    const before = currentValue(field, current);
    record[field.name] = before;
    if (given.fields.has(field.name) && given.fields.get(field.name) !== undefined) {
      const after = patched(field, before, given.fields.get(field.name), around, options, issues, raw);
      if (!sameValue(before, after)) {
        record[field.name] = after;
        changes.push({ field: field.name, from: before, to: after, why: 'patched' });
      }
    }
    const value = record[field.name];
    if (!isEmpty(value) && field.type.contextOf !== undefined)
      around = { ...around, ...field.type.contextOf(field.multiple ? (value as unknown[])[0] : value) };
  }
  issues.push(...misplaced(plan, issues, given.fields, record, around), ...checkRecord(workspace, plan, record, new Set(Object.keys(raw)), context));
  const errors = issues.filter((found) => found.severity === 'error');
  const binding = options.badValues === 'keep-raw' ? errors.filter((found) => binds.includes(found.code)) : errors;
  if (binding.length > 0) return { ok: false, issues: issues as [Issue, ...Issue[]] };
  return { ok: true, value: record, issues, changes, uniqueKeys: uniqueKeysOf(plan, record), raw, unknown: given.unknown };
}

/** What refuses a change even where bad values do not. */
const binds: readonly string[] = ['record.required', 'record.immutable', 'record.unknown_field', 'stage.move'];

/** The value after the patch; what cannot be read keeps the value before and is told. */
function patched(
  field: FieldPlan,
  before: unknown,
  given: unknown,
  context: Context,
  options: PatchOptions,
  issues: Issue[],
  raw: Record<string, unknown>,
): unknown {
  if (field.computed) {
    if (!sameValue(before, given)) issues.push(issue('record.computed', {}, { path: [field.name] }));
    return before;
  }
  const result = readField(field, given, context);
  issues.push(...result.issues);
  if (result.refused.length > 0) raw[field.name] = given;
  if (result.refused.length > 0 && isEmpty(result.value)) return before;
  if (result.blank && (options.blank ?? 'clear') !== 'clear') return before;
  if (options.blank === 'fill' && !isEmpty(before)) return before;
  const after = field.multiple && result.value === null ? [] : result.value;
  if (field.options.immutable === true && !isEmpty(before) && !sameValue(before, after)) {
    issues.push(issue('record.immutable', { from: before, to: after }, { path: [field.name] }));
    return before;
  }
  const moves = isEmpty(before) || isEmpty(after) || field.multiple ? [] : (field.type.refusesMove?.(before, after, field.options) ?? []);
  issues.push(...moves.map((found) => at([field.name], found)));
  return moves.length === 0 ? after : before;
}

function currentValue(field: FieldPlan, current: Readonly<Record<string, unknown>>): unknown {
  const value = Object.hasOwn(current, field.name) ? current[field.name] : undefined;
  return value === undefined ? (field.multiple ? [] : null) : value;
}
