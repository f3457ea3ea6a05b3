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
  start({ fields, related, users, perValue }, report) {
    const watched = fields
      .filter(({ plan }) => plan.type.kind === 'ref' && !plan.computed)
      .map((field) => ({ field, folders: foldersOf(field) }))
      .filter(({ folders }) => (folders.length > 0 ? related !== null : users !== null))
      .map(({ field, folders }) => {
        const exists = (one: string): boolean =>
          folders.length > 0 ? folders.some((folder) => related?.linked(folder, one) != null) : users?.has(one) === true;
        const ends = (given: unknown): readonly End[] =>
          valuesOf(given).flatMap((one): End[] => (typeof one === 'string' ? [{ to: one, exists: exists(one) }] : []));
        return { field, folders, endsOf: perValue(field, ends) };
      });
    return {
      record(record, id) {
        for (const { field, folders, endsOf } of watched) {
          const { name, label, plan } = field;
          const ends = endsOf(record);
          for (const { to, exists } of ends) {
            report.check(name, exists);
            if (exists) continue;
            report.finding(id, name, issue(folders.length > 0 ? 'audit.broken_link' : 'audit.unknown_user', { field: label, target: to }, { path: [name] }));
          }
          if (ends.every(({ exists }) => exists)) continue;
          const value = record[name];
          const broken = new Set<unknown>(ends.filter(({ exists }) => !exists).map(({ to }) => to));
          const to = plan.multiple && Array.isArray(value) ? value.filter((one) => !broken.has(one)) : null;
          report.fix({ safety: 'review', recordId: id, field: name, from: value, to, reason: `${label} leads to what does not exist.` });
        }
      },
    };
  },
};

/** Where one link leads. */
interface End {
  readonly to: string;
  readonly exists: boolean;
}

const foldersOf = ({ plan }: AuditedField): readonly string[] => quietly(() => plan.type.refersTo?.(plan.options).folders) ?? [];
