import { issueMaker, type Issue } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import { normalizeNumber } from '../../normalize/number/index.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { outcomeOf } from '../outcome.ts';
import { safeLocale } from '../safe-locale.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link number}. */
export interface NumberOptions extends FieldBase {
  /** Only whole numbers. */
  readonly whole?: boolean;
  /** Least value. */
  readonly min?: number;
  /** Greatest value. */
  readonly max?: number;
  /** The value is a multiple of this. */
  readonly step?: number;
  /** What it counts, shown after the number: `'kg'`. */
  readonly unit?: string;
}

/** The implementation behind {@link number}. */
export const numberType = /* @__PURE__ */ fieldType<'number', number, NumberOptions>({
  name: 'number',
  kind: 'number',
  normalize: (input, _, context) =>
    outcomeOf(normalizeNumber(input, context.locale === undefined ? {} : { locale: context.locale }), input, (found) => found.value),
  validate: validateNumber,
  display: (value, { unit }, locale) =>
    `${new Intl.NumberFormat(safeLocale(locale), { maximumFractionDigits: 12 }).format(value)}${unit === undefined ? '' : ` ${unit}`}`,
  mask: () => '•••',
  jsonSchema: (options) => ({
    type: options.whole === true ? 'integer' : 'number',
    ...(options.min === undefined ? {} : { minimum: options.min }),
    ...(options.max === undefined ? {} : { maximum: options.max }),
    ...(options.step === undefined ? {} : { multipleOf: options.step }),
  }),
});

/**
 * A number, read as people write it: `1 234,5`, `1,234.50`, `2.5k`.
 *
 * Use it for counts and measures. For amounts of money use `currency`, for shares `percent`, for exact decimals `decimal`.
 *
 * Issue codes: those of `normalizeNumber`, `field.not_whole`, `field.too_small`, `field.too_large`, `field.step`.
 *
 * @example
 * number({ whole: true, min: 1 }).min;
 * //=> 1
 */
export function number<const O extends NumberOptions = {}>(options?: O & Exact<O, NumberOptions>): FieldOf<'number', O> {
  return fieldData(numberType, options);
}

/** Checks a number against least, greatest, step and wholeness. */
export function validateNumber(value: number, options: NumberOptions): readonly Issue[] {
  const issues: Issue[] = [];
  if (options.whole === true && !Number.isInteger(value)) issues.push(issue('field.not_whole', { value }));
  if (options.min !== undefined && value < options.min) issues.push(issue('field.too_small', { min: options.min, value }));
  if (options.max !== undefined && value > options.max) issues.push(issue('field.too_large', { max: options.max, value }));
  if (options.step !== undefined && !isMultiple(value, options.step)) issues.push(issue('field.step', { step: options.step, value }));
  return issues;
}

const isMultiple = (value: number, step: number): boolean => Math.abs(value / step - Math.round(value / step)) < 1e-9;
