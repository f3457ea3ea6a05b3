import type { Issue } from '../../../core/issue.ts';
import { foldText } from '../../../text/fold.ts';
import { osaDistance } from '../../../text/edit-distance.ts';
import type { AuditedField, AuditRule } from '../../audit-rule.ts';
import { unreadOf } from '../../facts.ts';
import { isFilled } from '../../filled.ts';
import { ownerOf } from '../issue-owner.ts';
import { proposeSuggestions } from '../validity/validity.ts';

/**
 * Whether values of fields with a list of options are on the list. The nearest option is proposed where one is near.
 *
 * @example
 * conformity.dimension;
 * //=> 'conformity'
 */
export const conformity: AuditRule = {
  name: 'conformity',
  dimension: 'conformity',
  title: 'Values are on their list of options',
  start({ fields, reading, rawOf }, report) {
    const watched = fields
      .filter(({ plan }) => plan.type.kind === 'choice' && !plan.computed)
      .map((field) => {
        const options = optionsOf(field).map((option) => ({ option, folded: foldText(option) }));
        return { field, options };
      });
    return {
      record(record, id) {
        const raw = rawOf(record);
        for (const { field, options } of watched) {
          const { name, plan } = field;
          const { issues, filled } = reading(record, field);
          const value = filled ? record[name] : unreadOf(raw, field);
          if (!filled && !isFilled(value)) continue;
          const found = issues.length === 0 ? issues : issues.filter((one) => one.severity !== 'info' && ownerOf(one, plan) === 'conformity');
          if (options.length > 0)
            report.check(
              name,
              found.every(({ severity }) => severity !== 'error'),
            );
          if (found.length === 0) continue;
          for (const one of found) report.finding(id, name, one);
          const mended = found
            .filter(({ severity, suggestion }) => severity === 'error' || suggestion !== undefined)
            .flatMap((one) => withSuggestion(one, value, options));
          if (mended.length > 0) proposeSuggestions(report, id, name, value, mended, plan.multiple);
        }
      },
    };
  },
};

/** The options of a field with what each is called, as its JSON Schema lists them. */
export function optionsOf({ plan }: AuditedField): readonly string[] {
  const schema = plan.type.jsonSchema(plan.options, 'output') as { readonly enum?: unknown; readonly items?: { readonly enum?: unknown } } | null;
  const listed = schema?.enum ?? schema?.items?.enum;
  return Array.isArray(listed) ? listed.filter((one): one is string => typeof one === 'string') : [];
}

function withSuggestion(found: Issue, value: unknown, options: readonly { readonly option: string; readonly folded: string }[]): Issue[] {
  if (found.suggestion !== undefined) return [found];
  const index = found.path[1];
  const text = Array.isArray(value) ? value[typeof index === 'number' ? index : 0] : value;
  if (typeof text !== 'string' || text.length > 100) return [];
  const folded = foldText(text);
  const near = options.map((one) => ({ option: one.option, distance: osaDistance(folded, one.folded, 3) })).sort((a, b) => a.distance - b.distance);
  const [best, next] = near;
  if (best === undefined || best.distance > Math.min(2, Math.floor(folded.length / 4)) || next?.distance === best.distance) return [];
  return [{ ...found, suggestion: best.option }];
}
