import type { Issue } from '../../../core/issue.ts';
import { detectJunk } from '../../../normalize/junk/index.ts';
import type { AuditedField, AuditRule } from '../../audit-rule.ts';
import { quietly, unreadOf, valuesOf } from '../../facts.ts';
import { isFilled } from '../../filled.ts';
import { remembering } from '../../remembering.ts';
import { ownerOf } from '../issue-owner.ts';

/**
 * Values that mean nothing: fillers, keyboard runs, made-up examples. Emptying a filler is proposed as safe where the field may
 * be empty; other junk somebody should look at.
 *
 * @example
 * junk.dimension;
 * //=> 'validity'
 */
export const junk: AuditRule = {
  name: 'junk',
  dimension: 'validity',
  title: 'Values mean something',
  start({ fields, reading, rawOf, perValue }, report) {
    const watched = fields
      .filter(({ plan }) => !plan.computed)
      .map((field) => {
        const kind = kindOf(field);
        return { field, look: kind === null ? null : perValue(field, lookFor(field, kind)) };
      });
    return {
      record(record, id) {
        const raw = rawOf(record);
        for (const { field, look } of watched) {
          const { name, plan } = field;
          const { issues, filled } = reading(record, field);
          if (!filled && !isFilled(unreadOf(raw, field))) continue;
          const told = issues.length === 0 ? undefined : issues.find((one) => ownerOf(one, plan) === 'junk');
          const found = told ?? (filled ? look?.(record)[0] : undefined);
          if (found === undefined) continue;
          report.finding(id, name, {
            ...found,
            path: found.path.length > 0 ? found.path : [name],
            severity: found.severity === 'error' ? 'warning' : found.severity,
          });
          if (plan.multiple || plan.options.required === true || !filled) continue;
          report.fix({
            safety: found.code === 'placeholder' || found.code === 'junk.placeholder' ? 'safe' : 'review',
            recordId: id,
            field: name,
            from: record[name],
            to: null,
            reason: found.message,
          });
        }
      },
    };
  },
};

/** What a field is for, as far as its parts and options tell; `null` where junk cannot be told from data. */
function kindOf({ plan }: AuditedField): string | null {
  const { parts, kind, distinctive, uniqueKey } = plan.type;
  if (parts?.['given'] !== undefined) return 'person';
  if (parts?.['core'] !== undefined) return 'company';
  const expects = (plan.options as { readonly expects?: unknown }).expects;
  if (typeof expects === 'string') return expects;
  return kind === 'text' && distinctive !== true && uniqueKey === undefined && plan.unique === null && plan.type.sensitivity === 'public' ? 'text' : null;
}

function lookFor({ plan }: AuditedField, kind: string): (value: unknown) => readonly Issue[] {
  // Values are looked at once anyway; parts of names repeat where whole names do not.
  const reasonsOf = remembering((text) => detectJunk(text, { kind }).reasons);
  const isRun = (name: string): boolean => name.length >= 5 && reasonsOf(name).some(({ code }) => code === 'junk.keyboard');
  return (value) => {
    for (const one of valuesOf(value)) {
      const text = typeof one === 'string' ? one : quietly(() => plan.type.display(one, plan.options, 'en'));
      if (typeof text !== 'string' || text === '' || text.length > 300) continue;
      const { reasons } = detectJunk(text, { kind });
      if (reasons.length > 0) return reasons;
      // A real family name does not make a real name of a run along the keyboard.
      const part = kind === 'person' ? namesIn(one, plan).find(isRun) : undefined;
      if (part !== undefined) return reasonsOf(part);
    }
    return none;
  };
}

const none: readonly Issue[] = [];

const namesIn = (value: unknown, { type }: AuditedField['plan']): readonly string[] =>
  ['given', 'family'].map((name) => quietly(() => type.parts?.[name]?.(value))).filter((part) => typeof part === 'string');
