import type { Exact } from '../../core/part.ts';
import { computedType } from '../computed.ts';
import { fieldData } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';

/** Options of {@link formula}. */
export interface FormulaOptions extends Omit<FieldBase, 'required' | 'default' | 'unique' | 'immutable' | 'multiple'> {
  /** The formula over fields of the record: `'amount * probability'`. */
  readonly expr: string;
  /** The kind of what it gives. */
  readonly returns: 'text' | 'number' | 'bool' | 'date' | 'instant' | 'money';
}

const schemas = {
  text: { type: 'string' },
  number: { type: 'number' },
  bool: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  instant: { type: 'string', format: 'date-time' },
  money: { type: 'object' },
} as const;

/** The implementation behind {@link formula}. */
export const formulaType = /* @__PURE__ */ computedType<'formula', unknown, FormulaOptions>('formula', 'struct', {
  checkOptions: ({ expr, returns }) => [
    ...(typeof expr === 'string' && expr.trim() !== '' && expr.length <= 10_000 ? [] : ['`expr` must be a formula as text']),
    ...(Object.hasOwn(schemas, returns) ? [] : [`\`returns\` must be one of ${Object.keys(schemas).join(', ')}`]),
  ],
  jsonSchema: ({ returns }) => schemas[returns],
});

/**
 * A value computed from other fields of the record by a formula.
 *
 * Use it for sums and products of one record's fields. Over linked records use `rollup`, for a field of a linked record `lookup`.
 * Hint: it is never written; what is given for it is reported as `record.computed`.
 *
 * @example
 * formula({ expr: 'amount * probability', returns: 'money' }).returns;
 * //=> 'money'
 */
export function formula<const O extends FormulaOptions>(options: O & Exact<O, FormulaOptions>): FieldOf<'formula', O> {
  return fieldData(formulaType, options);
}
