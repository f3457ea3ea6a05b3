import type { Context } from '../core/context.ts';
import { issueMaker, type Issue } from '../core/issue.ts';
import { recordIssues } from '../core/issues/record.ts';
import { isEmpty } from './check-record.ts';
import type { FieldPlan, FolderPlan } from './folder-plan.ts';

const issue = /* @__PURE__ */ issueMaker(recordIssues);

/**
 * Where values belong that stand in the wrong field: for each issue `misuse` the first empty field whose type reads the text
 * and hardly reads anything else. Nothing is moved; the issue suggests it.
 */
export function misplaced(
  plan: FolderPlan,
  issues: readonly Issue[],
  given: ReadonlyMap<string, unknown>,
  record: Readonly<Record<string, unknown>>,
  context: Context,
): readonly Issue[] {
  return issues.flatMap((found) => {
    if (found.code !== 'misuse') return [];
    const from = plan.byName.get(String(found.path[0] ?? ''));
    const raw = from === undefined ? undefined : given.get(from.name);
    const text = Array.isArray(raw) ? raw[typeof found.path[1] === 'number' ? found.path[1] : 0] : raw;
    if (from === undefined || typeof text !== 'string') return [];
    const home = plan.fields
      .map((field) => ({ field, value: readAs(field, text, context) }))
      .find(({ field, value }) => field !== from && value !== null && (field.multiple || isEmpty(record[field.name])));
    return home === undefined
      ? []
      : [
          issue(
            'record.misplaced',
            { field: from.name, belongs: home.field.name },
            { path: [from.name], suggestion: { field: home.field.name, value: home.value } },
          ),
        ];
  });
}

function readAs(field: FieldPlan, text: string, context: Context): unknown {
  if (field.type.distinctive !== true || field.computed) return null;
  const outcome = field.type.normalize(text, field.options, context);
  return outcome.ok && outcome.issues.every((found) => found.severity === 'info') ? outcome.value : null;
}
