import type { Exact } from '../../core/part.ts';
import { exact } from '../../match/compare/exact/index.ts';
import { normalizeCountry } from '../../normalize/country/index.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { outcomeOf } from '../outcome.ts';

/** Options of {@link country}. */
export interface CountryFieldOptions extends FieldBase {
  /** Reads `NA` as Namibia; it means “not available” unless the field is known to hold codes. */
  readonly codes?: boolean;
}

/** The implementation behind {@link country}. */
export const countryType = /* @__PURE__ */ fieldType<'country', string, CountryFieldOptions>({
  name: 'country',
  kind: 'text',
  normalize: (input, options) => outcomeOf(normalizeCountry(input, { allowCodes: options.codes === true }), input, (found) => found.value),
  display: (value) => {
    const found = normalizeCountry(value, { allowCodes: true });
    return found.ok ? found.display : value;
  },
  parse: (text, options) => outcomeOf(normalizeCountry(text, { allowCodes: options.codes === true }), text, (found) => found.value),
  contextOf: (value) => ({ country: value }),
  jsonSchema: (_, io) => (io === 'output' ? { type: 'string', pattern: '^[A-Z]{2}$' } : { type: 'string' }),
  match: { derive: { code: (value: string) => value }, block: [], compare: /* @__PURE__ */ exact() },
});

/**
 * A country as its ISO 3166-1 alpha-2 code, read from names in many languages.
 *
 * Use it for a country alone. For a whole address use `address`.
 * Hint: it also tells how the record's phones without `+` are to be read.
 *
 * Issue codes: those of `normalizeCountry`.
 *
 * @example
 * country({ required: true }).type;
 * //=> 'country'
 */
export function country<const O extends CountryFieldOptions = {}>(options?: O & Exact<O, CountryFieldOptions>): FieldOf<'country', O> {
  return fieldData(countryType, options);
}
