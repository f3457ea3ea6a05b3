import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import type { AuditRule } from '../../audit-rule.ts';
import { reaches } from '../../facts.ts';
import { isFilled } from '../../filled.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);

/**
 * Which values are there. A gap in a required field counts three times, one in a field that identifies twice; only gaps that
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
  start({ fields, rawOf }, report) {
    const watched = fields.filter(({ plan }) => !plan.computed);
    const channels = watched.filter((field) => reaches(field) || field.plan.type.parts?.['street'] !== undefined);
    return {
      record(record, id) {
        const raw = rawOf(record);
        const has = (name: string): boolean => isFilled(record[name]) || isFilled(raw[name]);
        for (const { name, label, plan, title, weight } of watched) {
          const filled = has(name);
          report.check(name, filled, weight);
          if (filled) continue;
          if (plan.options.required === true) report.finding(id, name, issue('audit.missing', { field: label }, { path: [name] }));
          else if (title) report.finding(id, name, issue('audit.unnamed', { field: label.toLowerCase() }, { path: [name] }));
        }
        if (channels.length > 1 && !channels.some(({ name }) => has(name))) report.finding(id, null, issue('audit.unreachable'));
      },
    };
  },
};
