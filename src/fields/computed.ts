import type { FieldTypeContract, Kind, Outcome } from '../core/field-type.ts';
import type { FieldTypeSpec } from './field-type.ts';
import { fieldType } from './field-type.ts';
import { empty, read } from './outcome.ts';

/** A type whose values are computed from others and never written: whatever was computed is taken as it is. */
export function computedType<Name extends string, V, O>(name: Name, kind: Kind, more: Partial<FieldTypeSpec<Name, V, O>> = {}): FieldTypeContract<Name, V, O> {
  return fieldType<Name, V, O>({
    name,
    kind,
    computed: true,
    takesLists: true,
    normalize: (input): Outcome<V> => (input === null || input === undefined || input === '' ? empty() : read(input as V, false)),
    display: (value) => (typeof value === 'object' ? (JSON.stringify(value) ?? '') : String(value)),
    mask: () => '•••',
    jsonSchema: () => ({}),
    ...more,
  });
}
