import type { Context } from '../core/context.ts';
import type { DataClass, FieldTypeContract, Kind, Outcome, Sensitivity, Storage } from '../core/field-type.ts';
import { UsageError } from '../core/errors.ts';
import { withPart } from '../core/part.ts';
import type { Json } from '../core/values.ts';
import { plainInput } from './plain-input.ts';
import { sameValue } from './same-value.ts';

/**
 * What a field type has to say of itself; whatever is left out follows from its kind.
 * A type without `validate` accepts every clean value, one without `display` shows the value as text.
 */
export type FieldTypeSpec<Name extends string, V, O> = Pick<FieldTypeContract<Name, V, O>, 'name' | 'kind' | 'normalize'> &
  Partial<Omit<FieldTypeContract<Name, V, O>, 'name' | 'kind' | 'normalize'>>;

/** Completes what a type says of itself to the whole contract. */
export function fieldType<Name extends string, V, O>(spec: FieldTypeSpec<Name, V, O>): FieldTypeContract<Name, V, O> {
  const display = spec.display ?? ((value: V) => asText(value));
  const { fromParts } = spec;
  return Object.freeze({
    storage: storageOf[spec.kind],
    sensitivity: 'public' as Sensitivity,
    dataClass: classOf[spec.kind],
    validate: () => [],
    equal: sameValue,
    ...orderOf<V>(spec.kind),
    parse: (text: string, options: O, context: Context): Outcome<V> => spec.normalize(text, options, context),
    mask: (value: V) => maskText(asText(value)),
    jsonSchema: (): Json => schemaOf[spec.kind],
    ...spec,
    normalize: (input: unknown, options: O, context: Context): Outcome<V> => spec.normalize(plainInput(input), options, context),
    ...(fromParts === undefined
      ? {}
      : {
          fromParts: (parts: Readonly<Record<string, unknown>>, options: O, context: Context): Outcome<V> =>
            fromParts(plainInput(parts) as Readonly<Record<string, unknown>>, options, context),
        }),
    display,
  });
}

/** Attaches the implementation to a field's plain data. */
export function fieldData<T>(type: { readonly name: string }, options: object | undefined): T {
  if (options !== undefined && (typeof options !== 'object' || options === null))
    throw new UsageError('invalid-option', `${type.name}(…) takes an object of options, not ${typeof options}.`);
  return withPart({ type: type.name, ...options }, type) as T;
}

/** Hides the middle of a text: `Kowalski` → `K•••`. */
export const maskText = (text: string): string => (text === '' ? '' : `${[...text][0]}•••`);

function asText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'object' ? (JSON.stringify(value) ?? '') : String(value);
}

const storageOf: Readonly<Record<Kind, Storage>> = {
  text: 'text',
  number: 'number',
  money: 'decimal',
  bool: 'boolean',
  date: 'date',
  instant: 'timestamp',
  duration: 'text',
  choice: 'text',
  ref: 'text',
  struct: 'json',
};

const classOf: Readonly<Record<Kind, DataClass>> = {
  text: 'descriptive',
  number: 'quantitative',
  money: 'quantitative',
  bool: 'descriptive',
  date: 'descriptive',
  instant: 'descriptive',
  duration: 'quantitative',
  choice: 'descriptive',
  ref: 'descriptive',
  struct: 'descriptive',
};

const schemaOf: Readonly<Record<Kind, Json>> = {
  text: { type: 'string' },
  number: { type: 'number' },
  money: { type: 'object' },
  bool: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  instant: { type: 'string', format: 'date-time' },
  duration: { type: 'string', format: 'duration' },
  choice: { type: 'string' },
  ref: { type: 'string' },
  struct: {},
};

function orderOf<V>(kind: Kind): { readonly order?: (a: V, b: V, locale: string) => number } {
  switch (kind) {
    case 'number':
      return { order: (a, b) => Number(a) - Number(b) };
    case 'bool':
      return { order: (a, b) => Number(a) - Number(b) };
    case 'date':
    case 'instant':
      return { order: (a, b) => byCodeUnit(String(a), String(b)) };
    case 'text':
    case 'choice':
    case 'ref':
      return { order: (a, b, locale) => String(a).localeCompare(String(b), locale) || byCodeUnit(String(a), String(b)) };
    default:
      return {};
  }
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
