import { issueMaker } from '../../core/issue.ts';
import { numberIssues } from '../../core/issues/number.ts';
import type { Exact } from '../../core/part.ts';
import { normalizePercent } from '../../normalize/percent/index.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { validateNumber } from '../number/number.ts';
import { outcomeOf, read, refused } from '../outcome.ts';
import { safeLocale } from '../safe-locale.ts';

const issue = /* @__PURE__ */ issueMaker(numberIssues);

/** Options of {@link percent}. */
export interface PercentFieldOptions extends FieldBase {
  /** Least share, as a fraction: 0. */
  readonly min?: number;
  /** Greatest share, as a fraction: 1 is 100 %. */
  readonly max?: number;
  /** What the text `12` means: 12 % (`'percent'`, as people type it) or 1200 % (`'fraction'`, as spreadsheets export it). A number is always a fraction. */
  readonly bare?: 'percent' | 'fraction';
}

/** The implementation behind {@link percent}. */
export const percentType = /* @__PURE__ */ fieldType<'percent', number, PercentFieldOptions>({
  name: 'percent',
  kind: 'number',
  normalize(input, options, context) {
    if (typeof input === 'number')
      return Number.isFinite(input) ? read(input === 0 ? 0 : input, false) : refused(issue('number.syntax', { input: String(input) }));
    const found = normalizePercent(input, {
      ...(options.bare === undefined ? {} : { bare: options.bare }),
      ...(context.locale === undefined ? {} : { locale: context.locale }),
    });
    return outcomeOf(found, input, (ok) => ok.value);
  },
  validate: validateNumber,
  display: (value, _, locale) => new Intl.NumberFormat(safeLocale(locale), { style: 'percent', maximumFractionDigits: 10 }).format(value),
  mask: () => '•••',
  jsonSchema: ({ min, max }, io) => {
    const share = {
      type: 'number',
      description: 'a fraction: 0.25 is 25 %',
      ...(min === undefined ? {} : { minimum: min }),
      ...(max === undefined ? {} : { maximum: max }),
    };
    return io === 'output' ? share : { anyOf: [share, { type: 'string' }] };
  },
});

/**
 * A share, kept as a fraction: 25 % is 0.25.
 *
 * Use it for probabilities, discounts and rates. For whole counts use `number`.
 * Hint: the text `25` is read as 25 %, the number 0.25 as it is; say `bare: 'fraction'` for columns that hold fractions as text.
 *
 * Issue codes: those of `normalizePercent`, `field.too_small`, `field.too_large`.
 *
 * @example
 * percent({ min: 0, max: 1 }).max;
 * //=> 1
 */
export function percent<const O extends PercentFieldOptions = {}>(options?: O & Exact<O, PercentFieldOptions>): FieldOf<'percent', O> {
  return fieldData(percentType, options);
}
