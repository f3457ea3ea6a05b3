import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import type { Json } from '../../../core/values.ts';
import type { AuditRule } from '../../audit-rule.ts';
import { meant, quietly } from '../../facts.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);

/** Who holds which value of a unique field: keys and ids in the same order; one id stands for itself. */
interface Holders {
  readonly [field: string]: { readonly keys: readonly string[]; readonly ids: readonly (string | readonly string[])[] };
}

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
  start({ fields, groups, reading }, report) {
    const unique = fields.filter(({ plan }) => plan.unique !== null && !plan.computed);
    const holders = unique.map((field) => ({ field, byKey: new Map<string, string | string[]>() }));
    const firstOf = new Map<string, string>();
    for (const group of groups ?? []) for (const id of group.slice(1)) firstOf.set(id, group[0] as string);
    return {
      record(record, id) {
        if (groups !== null) {
          const other = firstOf.get(id);
          report.check(null, other === undefined);
          if (other !== undefined) report.finding(id, null, issue('audit.duplicate', { other }));
        }
        for (const { field, byKey } of holders) {
          const { plan } = field;
          for (const one of meant(record[field.name], reading(record, field))) {
            const key = quietly(() => plan.type.uniqueKey?.(one, plan.options)) ?? quietly(() => JSON.stringify(one)) ?? String(one);
            const ids = byKey.get(key);
            if (ids === undefined) byKey.set(key, id);
            else if (typeof ids === 'string') {
              if (ids !== id) byKey.set(key, [ids, id]);
            } else if (ids.at(-1) !== id) ids.push(id);
          }
        }
      },
      state: () =>
        Object.fromEntries(
          holders.map(({ field, byKey }) => [
            field.name,
            { keys: [...byKey.keys()], ids: [...byKey.values()].map((ids) => (typeof ids === 'string' ? ids : [...ids])) },
          ]),
        ),
    };
  },
  merge(a, b) {
    const merged: Record<string, Json> = { ...(a as object) };
    for (const [field, { keys, ids }] of Object.entries(b as unknown as Holders)) {
      const known = (a as unknown as Holders)[field];
      if (known === undefined) {
        merged[field] = { keys, ids };
        continue;
      }
      const byKey = new Map(known.keys.map((key, i) => [key, known.ids[i] as string | readonly string[]]));
      keys.forEach((key, i) => {
        const before = byKey.get(key);
        const more = ids[i] as string | readonly string[];
        byKey.set(key, before === undefined ? more : [...new Set([before, more].flat())]);
      });
      merged[field] = { keys: [...byKey.keys()], ids: [...byKey.values()] };
    }
    return merged;
  },
  conclude(state, report, { fields }) {
    for (const [field, { keys, ids }] of Object.entries((state ?? {}) as unknown as Holders)) {
      const label = fields.find((one) => one.field === field)?.label ?? field;
      ids.forEach((held, k) => {
        if (typeof held === 'string') {
          report.check(field, true);
          return;
        }
        held.forEach((id, i) => {
          report.check(field, i === 0);
          if (i > 0) report.finding(id, field, issue('audit.shared_value', { value: keys[k], field: label, count: held.length }, { path: [field] }));
        });
      });
    }
  },
};
