import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import { sameValue } from '../../../fields/same-value.ts';
import type { AuditRule } from '../../audit-rule.ts';
import { isFilled } from '../../filled.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);

/**
 * Values that say the right thing in another way than the field stores it: `JAN@ACME.PL`, `600 100 200`. Writing them the usual
 * way is proposed as safe.
 *
 * @example
 * format.dimension;
 * //=> 'conformity'
 */
export const format: AuditRule = {
  name: 'format',
  dimension: 'conformity',
  title: 'Values are written the usual way',
  start({ fields, issuesOf, reading }, report) {
    const watched = fields.filter(({ plan }) => !plan.computed);
    return {
      record(record, id) {
        if (issuesOf(record) !== null) return;
        for (const field of watched) {
          const { value: read, changed, filled, issues } = reading(record, field);
          if (!changed || !filled || !isFilled(read)) continue;
          const value = record[field.name];
          if (sameValue(read, value) || issues.some(({ severity }) => severity !== 'info')) continue;
          report.finding(id, field.name, issue('audit.format', { field: field.label }, { path: [field.name] }));
          report.fix({
            safety: 'safe',
            recordId: id,
            field: field.name,
            from: value,
            to: read,
            reason: `The value of ${field.label} is written the usual way.`,
          });
        }
      },
    };
  },
};
