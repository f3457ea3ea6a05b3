import type { AuditedField, AuditRule } from '../../audit-rule.ts';
import { quietly, unreadOf } from '../../facts.ts';
import { isFilled } from '../../filled.ts';
import { ownerOf } from '../issue-owner.ts';

/**
 * Values that stand in the wrong field: a telephone among names, an e-mail address for a job title. Where another field of
 * the record reads the value and is empty, moving it there is proposed for review.
 *
 * @example
 * misuse.dimension;
 * //=> 'validity'
 */
export const misuse: AuditRule = {
  name: 'misuse',
  dimension: 'validity',
  title: 'Values stand in their own field',
  start({ fields, context, rawOf, reading }, report) {
    const watched = fields.filter(({ plan }) => !plan.computed);
    const homes = watched.filter(({ plan }) => plan.type.distinctive === true);
    return {
      record(record, id) {
        const raw = rawOf(record);
        for (const field of watched) {
          const { issues, filled } = reading(record, field);
          if (issues.length === 0) continue;
          const value = filled ? record[field.name] : unreadOf(raw, field);
          if (!isFilled(value)) continue;
          for (const found of issues) {
            if (ownerOf(found, field.plan) !== 'misuse' || found.code === 'record.misplaced') continue;
            report.finding(id, field.name, found);
            const text = typeof value === 'string' ? value : null;
            const home =
              text === null
                ? null
                : homeOf(
                    text,
                    field,
                    homes.filter(({ name, plan }) => plan.multiple || !isFilled(record[name])),
                    context,
                  );
            if (home === null) continue;
            const before = record[home.field.name];
            const list = Array.isArray(before) ? before : [];
            const to = home.field.plan.multiple ? [...list, home.value] : home.value;
            const group = `${id}/${field.name}`;
            if (!list.some((one) => quietly(() => home.field.plan.type.equal(one, home.value)) === true))
              report.fix({
                safety: 'review',
                recordId: id,
                field: home.field.name,
                from: before ?? null,
                to,
                reason: `${found.message} It belongs to ${home.field.label}.`,
                group,
              });
            report.fix({
              safety: 'review',
              recordId: id,
              field: field.name,
              from: value,
              to: restOf(text as string, field, context),
              reason: `${found.message} It moves to ${home.field.label}.`,
              group,
            });
          }
        }
      },
    };
  },
};

/** What is left of the value once what does not belong is taken out: “Jan Nowak +48 600 100 200” keeps its name. */
function restOf(text: string, { plan }: AuditedField, context: Parameters<AuditedField['plan']['type']['normalize']>[2]): unknown {
  const rest = text
    .split(/\s+/)
    .filter((word) => !/@|^(?:https?:|www\.)|\d/.test(word))
    .join(' ');
  const outcome = rest === '' || rest === text ? null : quietly(() => plan.type.normalize(rest, plan.options, context));
  if (outcome?.ok !== true || outcome.issues.some(({ severity }) => severity === 'error')) return plan.multiple ? [] : null;
  return plan.multiple ? [outcome.value] : outcome.value;
}

function homeOf(
  text: string,
  from: AuditedField,
  homes: readonly AuditedField[],
  context: Parameters<AuditedField['plan']['type']['normalize']>[2],
): { readonly field: AuditedField; readonly value: unknown } | null {
  for (const field of homes) {
    if (field === from) continue;
    const outcome = quietly(() => field.plan.type.normalize(text, field.plan.options, context));
    if (outcome?.ok === true && outcome.issues.every(({ severity }) => severity === 'info')) return { field, value: outcome.value };
  }
  return null;
}
