import type { Context } from '../core/context.ts';
import { at, issueMaker, type Issue } from '../core/issue.ts';
import { recordIssues } from '../core/issues/record.ts';
import { labelIn } from '../fields/label.ts';
import { conditionHolds } from './condition.ts';
import type { FieldPlan, FolderPlan } from './folder-plan.ts';
import type { RuleDef, Workspace } from './workspace.ts';

const issue = /* @__PURE__ */ issueMaker(recordIssues);

type Values = Readonly<Record<string, unknown>>;

/** Whether a field has no value. */
export const isEmpty = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/**
 * What is wrong with a record as a whole, once its values are clean: missing required fields, fields and options that do not
 * apply, what a stage asks for, and the folder's rules. `unread` names fields whose value was refused already.
 */
export function checkRecord(workspace: Workspace, plan: FolderPlan, record: Values, unread: ReadonlySet<string>, context: Context): readonly Issue[] {
  const issues: Issue[] = [];
  const holds = (where: object | undefined, otherwise: boolean): boolean =>
    where === undefined ? otherwise : conditionHolds(workspace, plan, where, record, context) === true;
  for (const field of plan.fields) {
    if (field.computed) continue;
    const value = record[field.name];
    const applies = holds(field.options.visibleWhen, true);
    const required = field.options.required === true || holds(field.options.requiredWhen, false);
    if (isEmpty(value)) {
      if (applies && required && !unread.has(field.name)) issues.push(issue('record.required', {}, { path: [field.name] }));
    } else if (!applies) issues.push(issue('record.hidden_value', {}, { path: [field.name] }));
    if (plan.conditional && !isEmpty(value)) checkValues(workspace, plan, field, record, context, issues);
  }
  for (const [name, rule] of plan.rules) {
    if (holds(rule.when, true) && conditionHolds(workspace, plan, rule.assert, record, context) === false) issues.push(broken(name, rule, context));
  }
  return issues;
}

/** Options that fit only some records, and fields a value asks for. */
function checkValues(workspace: Workspace, plan: FolderPlan, field: FieldPlan, record: Values, context: Context, issues: Issue[]): void {
  const { type, options, name } = field;
  if (type.conditionOf === undefined && type.requires === undefined) return;
  const given = record[name];
  for (const value of field.multiple && Array.isArray(given) ? given : [given]) {
    const condition = type.conditionOf?.(value, options);
    if (condition !== undefined && conditionHolds(workspace, plan, condition, record, context) !== true) {
      issues.push({ ...optionNotHere(value), path: [name] });
    }
    for (const needed of type.requires?.(value, options) ?? []) {
      if (isEmpty(record[needed]))
        issues.push(issue('record.stage_requires', { field: name, value, label: type.display(value, options, context.locale ?? 'en') }, { path: [needed] }));
    }
  }
}

const optionNotHere = (option: unknown): Issue => issue('record.option_not_here', { option });

function broken(name: string, rule: RuleDef, context: Context): Issue {
  const staged = rule.staged === true || (typeof rule.staged === 'object' && typeof context.now === 'string' && context.now.slice(0, 10) < rule.staged.until);
  const message = labelIn(rule.message, context.locale) ?? name;
  const found = issue('record.rule', { rule: name, message, ...(staged ? { staged: true } : {}) });
  return at(rule.at === undefined ? [] : [rule.at], staged || rule.severity === 'warning' ? { ...found, severity: 'warning' } : found);
}
