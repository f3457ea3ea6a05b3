import { UsageError } from '../core/errors.ts';
import type { FieldTypeContract } from '../core/field-type.ts';
import { part, type Exact, type Part } from '../core/part.ts';
import { fieldData, fieldType, type FieldTypeSpec } from './field-type.ts';
import type { FieldBase, FieldOf } from './field-types.ts';

/** The builder of a host's own field type; its implementation rides along, so it can stand in a list of types. */
export type OwnFieldBuilder<Name extends string, V, O extends FieldBase> = ({} extends O
  ? <const P extends O = O>(options?: P & Exact<P, O>) => FieldOf<Name, {} extends P ? {} : P>
  : <const P extends O>(options: P & Exact<P, O>) => FieldOf<Name, P>) &
  Part<FieldTypeContract<Name, V, O>>;

/**
 * Makes a field type of your own and returns its builder.
 *
 * Use it where none of the types here fits: a vehicle number, a colour. Only `name`, `kind` and `normalize` must be said;
 * the rest follows from the kind.
 *
 * Hint: tell TypeScript what the values are by declaration merging into {@link FieldTypes}; else they are `unknown`.
 * Hint: the builder stands for its type in `parseWorkspace(json, { types: [...allTypes, vin] })`.
 *
 * @throws UsageError `invalid-definition` when something that must be said is missing.
 *
 * @example
 * const vin = defineFieldType({
 *   name: 'vin',
 *   kind: 'text',
 *   normalize: (input) => ({ ok: true, value: String(input).toUpperCase(), issues: [], changed: true }),
 * });
 * vin({ unique: true }).type;
 * //=> 'vin'
 */
export function defineFieldType<const Name extends string, V, O extends FieldBase = FieldBase>(spec: FieldTypeSpec<Name, V, O>): OwnFieldBuilder<Name, V, O> {
  if (typeof spec?.name !== 'string' || !/^[A-Za-z][\w-]*$/u.test(spec.name))
    throw new UsageError('invalid-definition', 'a field type needs a `name`: a letter, then letters, digits, `_` or `-`.');
  if (typeof spec.normalize !== 'function')
    throw new UsageError('invalid-definition', `field type '${spec.name}' needs \`normalize(input, options, context)\`.`);
  if (!kinds.includes(spec.kind))
    throw new UsageError('invalid-definition', `field type '${spec.name}' has the kind '${String(spec.kind)}'; it is one of ${kinds.join(', ')}.`);
  const type = fieldType(spec);
  const build = (options?: object): object => fieldData(type, options);
  return Object.freeze(Object.defineProperty(build, part, { value: type, enumerable: true })) as never;
}

const kinds: readonly string[] = ['text', 'number', 'money', 'bool', 'date', 'instant', 'duration', 'choice', 'ref', 'struct'];
