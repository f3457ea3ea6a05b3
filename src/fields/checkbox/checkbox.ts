import type { Exact } from '../../core/part.ts';
import { normalizeBoolean } from '../../normalize/boolean/index.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { outcomeOf } from '../outcome.ts';

/** Options of {@link checkbox}. */
export interface CheckboxOptions extends FieldBase {}

/** The implementation behind {@link checkbox}. */
export const checkboxType = /* @__PURE__ */ fieldType<'checkbox', boolean, CheckboxOptions>({
  name: 'checkbox',
  kind: 'bool',
  normalize: (input) => outcomeOf(normalizeBoolean(input), input, (found) => found.value),
  display: (value) => (value ? 'yes' : 'no'),
  mask: () => '•••',
});

/**
 * Yes or no. Reads `true`, `1`, `on`, `x`, `yes`, `tak`, `да`, `ja`, `oui`, `sí` and their opposites.
 *
 * Hint: no value is `null`, which is neither; give `default: false` where an absent box means no.
 *
 * Issue codes: those of `normalizeBoolean`.
 *
 * @example
 * checkbox({ default: false }).default;
 * //=> false
 */
export function checkbox<const O extends CheckboxOptions = {}>(options?: O & Exact<O, CheckboxOptions>): FieldOf<'checkbox', O> {
  return fieldData(checkboxType, options);
}
