import type { Issue } from '../../../core/issue.ts';
import { readField } from '../../../model/read-field.ts';
import type { AuditRule } from '../../audit-rule.ts';
import { isFilled } from '../../filled.ts';

/**
 * Whether values are what their field asks for: every value is read again, or the issues of reading it are taken where they
 * were kept. An error makes a value invalid; a warning (“did you mean gmail.com?”) is a finding, and its suggestion a fix.
 *
 * @example
 * validity.dimension;
 * //=> 'validity'
 */
export const validity: AuditRule = {
  name: 'validity',
  dimension: 'validity',
  title: 'Values can be what they say they are',
  start({ fields, context, issuesOf, rawOf }, report) {
    const watched = fields.filter(({ plan }) => !plan.computed);
    return {
      record(record, id) {
        const known = issuesOf(record);
        const raw = rawOf(record);
        for (const { name, plan } of watched) {
          const value = record[name];
          const unread = isFilled(raw[name]);
          const filled = isFilled(value);
          if (!filled && !unread) continue;
          const issues = known === null ? readField(plan, value, context).issues : known.filter(({ path }) => path[0] === name);
          let valid = !unread || filled;
          for (const found of issues) {
            if (found.severity === 'info' || (found.severity === 'error' && filled && known !== null)) continue;
            if (found.severity === 'error') valid = false;
            report.finding(id, name, found);
            if (found.suggestion !== undefined)
              report.fix({
                safety: 'suggested',
                recordId: id,
                field: name,
                from: filled ? value : raw[name],
                to: suggested(value, found, plan.multiple),
                reason: found.message,
              });
          }
          report.check(name, valid);
        }
      },
    };
  },
};

/** The whole new value of the field: one of a list is put in its place. */
function suggested(value: unknown, { path, suggestion }: Issue, multiple: boolean): unknown {
  if (!multiple || !Array.isArray(value)) return suggestion;
  const index = typeof path[1] === 'number' ? path[1] : 0;
  return value.map((item, i) => (i === index ? suggestion : item));
}
