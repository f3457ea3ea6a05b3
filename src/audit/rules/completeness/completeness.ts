import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import type { AuditedField, AuditRule } from '../../audit-rule.ts';
import { isThere, reaches, unreadOf } from '../../facts.ts';
import { isFilled } from '../../filled.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);

/**
 * Which values are there; a word for nothing (`n/a`) is none. A gap in a required field counts three times, one in a field that identifies twice; only gaps that
 * keep a record from being used are findings: no required value, no name, no way to reach anybody.
 *
 * @example
 * completeness.dimension;
 * //=> 'completeness'
 */
export const completeness: AuditRule = {
  name: 'completeness',
  dimension: 'completeness',
  title: 'Values are there',
  start(scope, report) {
    const { fields, rawOf } = scope;
    const watched = fields.filter(({ plan }) => !plan.computed);
    const channels = watched.filter((field) => reaches(field) || field.plan.type.parts?.['street'] !== undefined);
    return {
      record(record, id) {
        const raw = rawOf(record);
        const has = (field: AuditedField): boolean => isThere(scope, record, field) || isFilled(unreadOf(raw, field));
        for (const field of watched) {
          const { name, label, plan, title, weight } = field;
          const filled = has(field);
          report.check(name, filled, weight);
          if (filled) continue;
          if (plan.options.required === true) report.finding(id, name, issue('audit.missing', { field: label }, { path: [name] }));
          else if (title) report.finding(id, name, issue('audit.unnamed', { field: label.toLowerCase() }, { path: [name] }));
        }
        if (channels.length > 1 && !channels.some(has)) report.finding(id, null, issue('audit.unreachable'));
      },
    };
  },
};
