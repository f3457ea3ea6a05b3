import type { AuditedField } from './audit-rule.ts';
import { isFilled } from './filled.ts';

/** A part of a value that other values of the record may confirm or contradict. */
export interface Fact {
  readonly field: AuditedField;
  readonly value: string;
  /** The whole value it was taken from. */
  readonly of: unknown;
}

/** Reads one part of a field's values, whatever type they have: `country`, `domain`, `host`, `core`, `locality`. */
export type ReadFacts = (record: Readonly<Record<string, unknown>>) => readonly Fact[];

/** The fields whose type names one of these parts, and how to read it. */
export function factsOf(
  fields: readonly AuditedField[],
  parts: readonly string[],
  keep: (field: AuditedField) => boolean = () => true,
): { readonly fields: readonly AuditedField[]; readonly read: ReadFacts } {
  const readers = fields.flatMap((field) => {
    const name = parts.find((part) => field.plan.type.parts?.[part] !== undefined);
    const take = name === undefined ? undefined : field.plan.type.parts?.[name];
    // Values that differ from record to record are not worth remembering.
    const known = field.plan.type.distinctive === true ? null : new Map<string, unknown>();
    return take === undefined || field.plan.computed || !keep(field) ? [] : [{ field, take, known }];
  });
  return {
    fields: readers.map(({ field }) => field),
    read(record) {
      const facts: Fact[] = [];
      for (const { field, take, known } of readers) {
        for (const value of valuesOf(record[field.name])) {
          const part = typeof value === 'string' && known !== null ? remembered(known, value, take) : quietly(() => take(value));
          if (typeof part === 'string' && part !== '') facts.push({ field, value: part, of: value });
        }
      }
      return facts;
    },
  };
}

const mostRemembered = 20_000;

function remembered(known: Map<string, unknown>, value: string, take: (value: unknown) => unknown): unknown {
  let part = known.get(value);
  if (part === undefined) {
    part = quietly(() => take(value)) ?? null;
    if (known.size >= mostRemembered) known.clear();
    known.set(value, part);
  }
  return part;
}

/** What the record says of its own country: the answers of fields that tell how others are read. */
export function saidCountries(fields: readonly AuditedField[]): { readonly fields: readonly AuditedField[]; readonly read: ReadFacts } {
  const tellers = fields.filter(({ plan }) => plan.type.contextOf !== undefined && !plan.computed);
  return {
    fields: tellers,
    read(record) {
      const facts: Fact[] = [];
      for (const field of tellers) {
        for (const value of valuesOf(record[field.name])) {
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
