import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import type { AuditRule } from '../../audit-rule.ts';
import { isFilled } from '../../filled.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);

/**
 * Whether every record is there once, and whether values that should be unique are. Groups of the same record come from
 * duplicate search; without one only values of unique fields tell.
 *
 * @example
 * uniqueness.dimension;
 * //=> 'uniqueness'
 */
export const uniqueness: AuditRule = {
  name: 'uniqueness',
  dimension: 'uniqueness',
  title: 'Every record is there once',
  start({ fields, groups }, report) {
    const unique = fields.filter(({ plan }) => plan.unique !== null && !plan.computed);
    const holders = new Map<string, Map<string, string[]>>(unique.map(({ name }) => [name, new Map()]));
    const firstOf = new Map<string, string>();
    for (const group of groups ?? []) for (const id of group.slice(1)) firstOf.set(id, group[0] as string);
    return {
      record(record, id) {
        if (groups !== null) {
          const other = firstOf.get(id);
          report.check(null, other === undefined);
          if (other !== undefined) report.finding(id, null, issue('audit.duplicate', { other }));
        }
        for (const { name, plan } of unique) {
          const value = record[name];
          if (!isFilled(value)) continue;
          const byKey = holders.get(name) as Map<string, string[]>;
          for (const one of Array.isArray(value) ? new Set(value) : [value]) {
            const key = plan.type.uniqueKey?.(one, plan.options) ?? JSON.stringify(one);
            const ids = byKey.get(key);
            if (ids === undefined) byKey.set(key, [id]);
            else if (ids.at(-1) !== id) ids.push(id);
          }
        }
      },
      end() {
        for (const { name, label } of unique) {
          for (const [value, ids] of holders.get(name) as Map<string, string[]>) {
            ids.forEach((id, i) => {
              report.check(name, i === 0);
              if (i > 0) report.finding(id, name, issue('audit.shared_value', { value, field: label, count: ids.length }, { path: [name] }));
            });
          }
        }
      },
    };
  },
};
