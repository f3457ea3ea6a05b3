import type { RecordLike } from '../core/values.ts';
import type { AuditedField, AuditScope } from './audit-rule.ts';
import { isFilled } from './filled.ts';
import { remembering } from './remembering.ts';

/** A part of a value that other values of the record may confirm or contradict. */
export interface Fact {
  readonly field: AuditedField;
  readonly value: string;
  /** The whole value it was taken from. */
  readonly of: unknown;
}

/** Reads one part of a field's values, whatever type they have: `country`, `domain`, `host`, `core`, `locality`. */
export type ReadFacts = (record: RecordLike) => readonly Fact[];

/** The fields whose type names one of these parts, and how to read it. */
export function factsOf(
  { fields, reading }: Pick<AuditScope, 'fields' | 'reading'>,
  parts: readonly string[],
  keep: (field: AuditedField) => boolean = () => true,
): { readonly fields: readonly AuditedField[]; readonly read: ReadFacts } {
  const readers = fields.flatMap((field) => {
    const name = parts.find((part) => field.plan.type.parts?.[part] !== undefined);
    const take = name === undefined ? undefined : field.plan.type.parts?.[name];
    if (take === undefined || field.plan.computed || !keep(field)) return [];
    const part = (value: unknown): string | null => {
      const found = quietly(() => take(value));
      return typeof found === 'string' && found !== '' ? found : null;
    };
    // Values that differ from record to record are not worth remembering.
    return [{ field, part, known: field.plan.type.distinctive === true ? part : remembering(part) }];
  });
  return {
    fields: readers.map(({ field }) => field),
    read(record) {
      const facts: Fact[] = [];
      for (const { field, part, known } of readers) {
        for (const value of settled(reading, record, field)) {
          const found = typeof value === 'string' ? known(value) : part(value);
          if (found !== null) facts.push({ field, value: found, of: value });
        }
      }
      return facts;
    },
  };
}

/** What the record says of its own country: the answers of fields that tell how others are read. */
export function saidCountries({ fields, reading }: Pick<AuditScope, 'fields' | 'reading'>): {
  readonly fields: readonly AuditedField[];
  readonly read: ReadFacts;
} {
  const tellers = fields.filter(({ plan }) => plan.type.contextOf !== undefined && !plan.computed);
  return {
    fields: tellers,
    read(record) {
      const facts: Fact[] = [];
      for (const field of tellers) {
        for (const value of settled(reading, record, field)) {
          const country = quietly(() => field.plan.type.contextOf?.(value).country);
          if (typeof country === 'string' && country !== '') facts.push({ field, value: country, of: value });
        }
      }
      return facts;
    },
  };
}

/** The values of a field, one or many; nothing where there is none. */
export const valuesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.filter(isFilled) : isFilled(value) ? [value] : []);

/** Whether a field says anything; a word for nothing, such as `n/a`, does not. */
export const isThere = ({ reading }: Pick<AuditScope, 'reading'>, record: RecordLike, field: AuditedField): boolean =>
  isFilled(record[field.name]) && !reading(record, field).blank;

/** The values of a field as they are meant: those written another way as the field would store them. */
export function settled(reading: AuditScope['reading'], record: RecordLike, field: AuditedField): readonly unknown[] {
  const { value, changed } = reading(record, field);
  return valuesOf(changed ? value : record[field.name]);
}

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
