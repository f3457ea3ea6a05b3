import type { Issue } from '../../../core/issue.ts';
import type { AuditRule, AuditReport } from '../../audit-rule.ts';
import { unreadOf } from '../../facts.ts';
import { isFilled } from '../../filled.ts';
import { ownerOf } from '../issue-owner.ts';

/**
 * Whether values are what their field asks for: every value is read again, or the issues of reading it are taken where they
 * were kept. An error makes a value invalid; a warning (“did you mean gmail.com?”) is a finding, and its suggestion a fix.
 * What a rule of its own speaks of (misuse, junk, options) that rule reports.
 *
 * @example
 * validity.dimension;
 * //=> 'validity'
 */
export const validity: AuditRule = {
  name: 'validity',
  dimension: 'validity',
  title: 'Values can be what they say they are',
  start({ fields, issuesOf, rawOf, reading, rules }, report) {
    const watched = fields.filter(({ plan }) => !plan.computed);
    return {
      record(record, id) {
        const known = issuesOf(record);
        const raw = rawOf(record);
        for (const field of watched) {
          const { name, plan } = field;
          const unread = isFilled(unreadOf(raw, field));
          const read = reading(record, field);
          const { filled } = read;
          if (!filled && !unread) continue;
          let valid = !unread || filled;
          const kept: Issue[] = [];
          if (read.issues.length > 0)
            for (const found of read.issues) {
              if (found.severity === 'info' || (found.severity === 'error' && filled && known !== null)) continue;
              if (found.severity === 'error') valid = false;
              const owner = ownerOf(found, plan);
              if (owner !== null && rules.has(owner)) continue;
              report.finding(id, name, found);
              if (found.suggestion !== undefined) kept.push(found);
            }
          if (kept.length > 0) proposeSuggestions(report, id, name, filled ? record[name] : raw[name], kept, plan.multiple);
          if (unread || !read.blank) report.check(name, valid);
        }
      },
    };
  },
};

/** One fix for the whole field: suggestions for several values of a list stand in it together. */
export function proposeSuggestions(report: AuditReport, recordId: string, field: string, value: unknown, issues: readonly Issue[], multiple: boolean): void {
  const [first] = issues;
  if (first === undefined) return;
  const reason = issues.map(({ message }) => message).join(' ');
  if (!multiple || !Array.isArray(value)) {
    report.fix({
      safety: 'suggested',
      recordId,
      field,
      from: value,
      to: multiple && !Array.isArray(first.suggestion) ? [first.suggestion] : first.suggestion,
      reason,
    });
    return;
  }
  const to: unknown[] = [...value];
  for (const { path, suggestion } of issues) to[typeof path[1] === 'number' ? path[1] : 0] = suggestion;
  report.fix({ safety: 'suggested', recordId, field, from: value, to, reason });
}
