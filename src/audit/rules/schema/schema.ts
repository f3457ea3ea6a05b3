import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import type { Json } from '../../../core/values.ts';
import { foldText } from '../../../text/fold.ts';
import { isOneSlip } from '../../../text/one-slip.ts';
import { words } from '../../../text/tokens.ts';
import type { AuditConclusion, AuditedField, AuditRule, AuditWhole } from '../../audit-rule.ts';
import { valuesOf } from '../../facts.ts';
import { optionsOf } from '../conformity/conformity.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);

/** Below so many records nothing is said of fields that are empty. */
const fewRecords = 20;
const mostPairs = 60;

interface Usage {
  readonly options: Readonly<Record<string, { readonly names: readonly (readonly [option: string, label: string])[]; readonly used: readonly string[] }>>;
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly both: number; readonly same: number }[];
  readonly constants: Readonly<Record<string, string | null>>;
}

/**
 * What the folder itself could do without: fields nobody fills, options nobody takes, options and fields that mean the same, two
 * fields with the same values. It speaks in `advice`, not of records.
 *
 * @example
 * schema.dimension;
 * //=> 'conformity'
 */
export const schema: AuditRule = {
  name: 'schema',
  dimension: 'conformity',
  title: 'Every field and option is of use',
  start({ fields, reading, perValue }) {
    const own = fields.filter(({ plan }) => !plan.computed);
    const choices = own.map((field) => ({ field, names: namesOf(field), used: new Set<string>() })).filter(({ names }) => names.length > 0);
    const takenOf = choices.map(({ field, used }) =>
      perValue(field, (given) => {
        for (const value of valuesOf(given)) if (typeof value === 'string') used.add(value);
        return null;
      }),
    );
    const pairs = pairsOf(own).map(([a, b]) => ({ a, b, both: 0, same: 0 }));
    const paired = own.filter((field) => pairs.some(({ a, b }) => a === field || b === field));
    /** What the present record has in the fields that are compared, by position. */
    const values: unknown[] = fields.map(() => undefined);
    /** Fields in the order they first had a text; those with two texts have no constant any more. */
    const constants = new Map<AuditedField, string | null>();
    const settled = fields.map(() => false);
    return {
      record(record) {
        for (const taken of takenOf) taken(record);
        for (const field of paired) values[field.position] = reading(record, field).filled ? record[field.name] : undefined;
        for (const pair of pairs) {
          const x = values[pair.a.position];
          const y = values[pair.b.position];
          if (x === undefined || y === undefined) continue;
          pair.both++;
          if (x === y) pair.same++;
        }
        for (const field of own) {
          if (settled[field.position] === true) continue;
          const value = record[field.name];
          if (typeof value !== 'string' || value === '') continue;
          const known = constants.get(field);
          if (known === undefined) constants.set(field, value);
          else if (known !== value) {
            constants.set(field, null);
            settled[field.position] = true;
          }
        }
      },
      state: () => ({
        options: Object.fromEntries(
          choices.map(({ field, names, used }) => [field.name, { names: names.map(([option, label]) => [option, label]), used: [...used] }]),
        ),
        pairs: pairs.map(({ a, b, both, same }) => ({ a: a.name, b: b.name, both, same })),
        constants: Object.fromEntries([...constants].map(([{ name }, value]) => [name, value])),
      }),
    };
  },
  merge(a, b) {
    const left = a as unknown as Usage;
    const right = b as unknown as Usage;
    const constants: Record<string, string | null> = { ...left.constants };
    for (const [field, value] of Object.entries(right.constants))
      constants[field] = Object.hasOwn(constants, field) && constants[field] !== value ? null : value;
    return {
      options: Object.fromEntries(
        Object.entries(left.options).map(([field, { names, used }]) => [
          field,
          { names, used: [...new Set([...used, ...(right.options[field]?.used ?? [])])] },
        ]),
      ),
      pairs: left.pairs.map((pair, i) => ({ ...pair, both: pair.both + (right.pairs[i]?.both ?? 0), same: pair.same + (right.pairs[i]?.same ?? 0) })),
      constants,
    } as unknown as Json;
  },
  conclude(state, report, whole) {
    const usage = state as unknown as Usage;
    const label = (field: string): string => whole.fields.find((one) => one.field === field)?.label ?? field;
    if (whole.records >= fewRecords) fieldsInUse(usage, report, whole);
    for (const [field, { names, used }] of Object.entries(usage.options)) {
      const unused = names.filter(([option]) => !used.includes(option)).map(([option]) => option);
      if (whole.records >= fewRecords && unused.length > 0 && unused.length < names.length)
        tell(report, [field], 'audit.unused_options', { field: label(field), count: unused.length, options: unused });
      for (const group of nearNames(names)) tell(report, [field], 'audit.near_options', { field: label(field), options: group });
    }
    const fields = whole.fields.map((one) => [one.field, one.label] as const);
    for (const group of nearNames(fields)) tell(report, group, 'audit.near_fields', { fields: group.map(label) });
    for (const { a, b, both, same } of usage.pairs) {
      if (both >= fewRecords && same >= both * 0.95)
        tell(report, [a, b], 'audit.twin_fields', { fields: [label(a), label(b)], share: Math.round((same / both) * 100) });
    }
  },
};

function fieldsInUse({ constants }: Usage, report: AuditConclusion, { fields, records }: AuditWhole): void {
  for (const { field, label, computed, filled } of fields) {
    if (computed) continue;
    const value = constants[field];
    if (filled === 0) tell(report, [field], 'audit.unused_field', { field: label });
    else if (filled < records * 0.01) tell(report, [field], 'audit.rare_field', { field: label, count: filled, of: records });
    else if (typeof value === 'string' && filled >= fewRecords) tell(report, [field], 'audit.constant_field', { field: label, value });
  }
}

type Code = Parameters<typeof issue>[0];

function tell(report: AuditConclusion, fields: readonly string[], code: Code, params: Readonly<Record<string, unknown>>): void {
  const { message, severity } = issue(code, params);
  report.advice({ code, severity, fields, message, params });
}

/** The options of a field with their labels. */
function namesOf(field: AuditedField): readonly (readonly [option: string, label: string])[] {
  const { options } = field.plan.options as { readonly options?: unknown };
  const labelled =
    typeof options === 'object' && options !== null && !Array.isArray(options)
      ? (options as Readonly<Record<string, { readonly label?: unknown } | null>>)
      : {};
  return optionsOf(field).map((option) => {
    const label = labelled[option]?.label;
    const text = typeof label === 'string' ? label : typeof label === 'object' && label !== null ? Object.values(label)[0] : option;
    return [option, typeof text === 'string' ? text : option] as const;
  });
}

/** Names whose words are the same, or one slip apart. */
function nearNames(names: readonly (readonly [name: string, label: string])[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  const taken = new Set<string>();
  const keyed = names.slice(0, 300).map(([name, label]) => ({ name, key: words(foldText(label)).sort().join(' ') }));
  for (const one of keyed) {
    if (taken.has(one.name) || one.key === '') continue;
    const near = keyed.filter(
      (other) =>
        other !== one &&
        !taken.has(other.name) &&
        (other.key === one.key || (one.key.length >= 6 && !/\d/.test(one.key + other.key) && isOneSlip(one.key, other.key))),
    );
    if (near.length === 0) continue;
    const group = [one, ...near].map(({ name }) => name);
    for (const name of group) taken.add(name);
    groups.push(group);
  }
  return groups;
}

/** Fields of one kind that could hold the same. */
function pairsOf(fields: readonly AuditedField[]): readonly (readonly [AuditedField, AuditedField])[] {
  const pairs: (readonly [AuditedField, AuditedField])[] = [];
  const simple = fields.filter(({ plan }) => !plan.multiple && ['text', 'number', 'date', 'choice', 'ref'].includes(plan.type.kind));
  simple.forEach((a, i) => {
    for (const b of simple.slice(i + 1)) if (pairs.length < mostPairs && a.plan.type.kind === b.plan.type.kind) pairs.push([a, b]);
  });
  return pairs;
}
