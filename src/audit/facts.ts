import type { RecordLike } from '../core/values.ts';
import type { AuditedField, AuditScope, Reading } from './audit-rule.ts';
import { isFilled } from './filled.ts';

/** A part of a value that other values of the record may confirm or contradict. */
export interface Fact {
  readonly field: AuditedField;
  readonly value: string;
}

/** Reads one part of a field's values, whatever type they have: `country`, `domain`, `host`, `core`, `locality`. */
export type ReadFacts = (record: RecordLike) => readonly Fact[];

/** The fields whose type names one of these parts, and how to read it. */
export function factsOf(
  { fields, perValue }: Pick<AuditScope, 'fields' | 'perValue'>,
  parts: readonly string[],
  keep: (field: AuditedField) => boolean = () => true,
): { readonly fields: readonly AuditedField[]; readonly read: ReadFacts } {
  const readers = fields.flatMap((field) => {
    const name = parts.find((part) => field.plan.type.parts?.[part] !== undefined);
    const take = name === undefined ? undefined : field.plan.type.parts?.[name];
    if (take === undefined || field.plan.computed || !keep(field)) return [];
    return [{ field, read: factReader(perValue, field, take) }];
  });
  return { fields: readers.map(({ field }) => field), read: together(readers.map(({ read }) => read)) };
}

/** What the record says of its own country: the answers of fields that tell how others are read. */
export function saidCountries({ fields, perValue }: Pick<AuditScope, 'fields' | 'perValue'>): {
  readonly fields: readonly AuditedField[];
  readonly read: ReadFacts;
} {
  const tellers = fields.filter(({ plan }) => plan.type.contextOf !== undefined && !plan.computed);
  return {
    fields: tellers,
    read: together(tellers.map((field) => factReader(perValue, field, (value) => field.plan.type.contextOf?.(value).country))),
  };
}

function factReader(perValue: AuditScope['perValue'], field: AuditedField, take: (value: unknown) => unknown): ReadFacts {
  return perValue(field, (given, reading) => {
    const values = meant(given, reading);
    if (values.length === 0) return none;
    const facts: Fact[] = [];
    for (const value of values) {
      const found = quietly(() => take(value));
      if (typeof found === 'string' && found !== '') facts.push({ field, value: found });
    }
    return facts;
  });
}

/** The facts of several fields one after the other. */
function together(readers: readonly ReadFacts[]): ReadFacts {
  return (record) => {
    let all: readonly Fact[] = none;
    for (const read of readers) {
      const found = read(record);
      if (found.length > 0) all = all.length === 0 ? found : [...all, ...found];
    }
    return all;
  };
}

const none: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** The values of a field, one or many; nothing where there is none. */
export const valuesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.filter(isFilled) : isFilled(value) ? [value] : none);

/** Whether a field says anything; a word for nothing, such as `n/a`, does not. */
export function isThere({ reading }: Pick<AuditScope, 'reading'>, record: RecordLike, field: AuditedField): boolean {
  const { filled, blank } = reading(record, field);
  return filled && !blank;
}

/** The values of a field as they are meant: those written another way as the field would store them. */
export const meant = (given: unknown, { value, changed, filled }: Reading): readonly unknown[] => (changed ? valuesOf(value) : filled ? valuesOf(given) : none);

/** What could not be read of a field, where somebody kept it. */
export const unreadOf = (raw: Readonly<Record<string, unknown>>, { name }: AuditedField): unknown => (raw === nothingKept ? undefined : raw[name]);

/** Nothing was kept of a record. */
export const nothingKept: Readonly<Record<string, unknown>> = /* @__PURE__ */ Object.freeze({});

/** Stored values may have any shape; what cannot be read says nothing. */
export function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Whether a field holds ways to reach somebody directly. */
export const reaches = ({ plan }: AuditedField): boolean => plan.type.distinctive === true && plan.type.sensitivity === 'personal' && !plan.computed;
