import type { Context } from '../core/context.ts';
import { issueMaker, type Issue } from '../core/issue.ts';
import { recordIssues } from '../core/issues/record.ts';
import { folderPlan } from './folder-plan.ts';
import { isEmpty } from './check-record.ts';
import { gather, readRecord, type ParseOptions } from './parse-record.ts';
import type { ParseResult, RecordChange } from './parse-result.ts';
import { readField } from './read-field.ts';
import type { Workspace } from './workspace.ts';

const issue = /* @__PURE__ */ issueMaker(recordIssues);

/** Reads a change without the record it is for: only what was given comes out. */
export function readPatch(workspace: Workspace, folder: string, input: unknown, context: Context, options: ParseOptions): ParseResult<Record<string, unknown>> {
  const plan = folderPlan(workspace, folder);
  const given = gather(plan, input, options);
  if (!given.ok) return given;
  const issues: Issue[] = [...given.issues];
  const changes: RecordChange[] = [];
  const value: Record<string, unknown> = { ...given.system };
  let around = context;
  for (const field of plan.inReadingOrder) {
    const source = given.fields.get(field.name);
    if (source === undefined) continue;
    if (field.computed) {
      issues.push(issue('record.computed', {}, { path: [field.name] }));
      continue;
    }
    const result = readField(field, source, around);
    issues.push(...result.issues);
    changes.push(...result.changes);
    value[field.name] = field.multiple && result.value === null ? [] : result.value;
    if (result.blank && field.options.required === true) issues.push(issue('record.required', {}, { path: [field.name] }));
    if (!isEmpty(result.value) && field.type.contextOf !== undefined)
      around = { ...around, ...field.type.contextOf(field.multiple ? (result.value as unknown[])[0] : result.value) };
  }
  if (issues.some((found) => found.severity === 'error')) return { ok: false, issues: issues as [Issue, ...Issue[]] };
  return { ok: true, value, issues, changes, uniqueKeys: [], raw: {}, unknown: given.unknown };
}

/** Reads a stored record: as a new one, but it must have its id. */
export function readStored(
  workspace: Workspace,
  folder: string,
  input: unknown,
  context: Context,
  options: ParseOptions,
): ParseResult<Record<string, unknown>> {
  const result = readRecord(workspace, folder, input, context, { ...options, stored: true });
  if (!result.ok || (typeof result.value['id'] === 'string' && result.value['id'] !== '')) return result;
  return { ok: false, issues: [issue('record.required', {}, { path: ['id'] }), ...result.issues] };
}
