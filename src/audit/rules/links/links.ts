import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import type { AuditedField, AuditRule } from '../../audit-rule.ts';
import { quietly, valuesOf } from '../../facts.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);

/**
 * Whether links lead to records that exist and users are users. It needs `related`, or `users`; without them nothing is measured.
 *
 * @example
 * links.dimension;
 * //=> 'consistency'
 */
export const links: AuditRule = {
  name: 'links',
  dimension: 'consistency',
  title: 'Links lead somewhere',
  start({ fields, related, users }, report) {
    const watched = fields
      .filter(({ plan }) => plan.type.kind === 'ref' && !plan.computed)
      .map((field) => ({ field, folders: foldersOf(field) }))
      .filter(({ folders }) => (folders.length > 0 ? related !== null : users !== null));
    return {
      record(record, id) {
        for (const { field, folders } of watched) {
          const { name, label, plan } = field;
          const value = record[name];
          const broken = new Set<unknown>();
          for (const one of valuesOf(value)) {
            if (typeof one !== 'string') continue;
            const exists = folders.length > 0 ? folders.some((folder) => related?.linked(folder, one) != null) : users?.has(one) === true;
            report.check(name, exists);
            if (exists) continue;
            broken.add(one);
            report.finding(id, name, issue(folders.length > 0 ? 'audit.broken_link' : 'audit.unknown_user', { field: label, target: one }, { path: [name] }));
          }
          if (broken.size === 0) continue;
          const to = plan.multiple && Array.isArray(value) ? value.filter((one) => !broken.has(one)) : null;
          report.fix({ safety: 'review', recordId: id, field: name, from: value, to, reason: `${label} leads to what does not exist.` });
        }
      },
    };
  },
};

const foldersOf = ({ plan }: AuditedField): readonly string[] => quietly(() => plan.type.refersTo?.(plan.options).folders) ?? [];
