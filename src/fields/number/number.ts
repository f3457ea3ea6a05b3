import type { Context } from '../../core/context.ts';
import type { Outcome } from '../../core/field-type.ts';
import { issueMaker, type Issue } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import { cleanText } from '../../text/clean.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, read, refused } from '../outcome.ts';
import { plainNumberText } from './number-text.ts';

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
  normalize: (input, _, context) => readNumber(input, context),
  validate: validateNumber,
  display: (value, { unit }, locale) => `${new Intl.NumberFormat(locale, { maximumFractionDigits: 12 }).format(value)}${unit === undefined ? '' : ` ${unit}`}`,
  mask: () => '•••',
  jsonSchema: (options) => ({
    type: options.whole === true ? 'integer' : 'number',
    ...(options.min === undefined ? {} : { minimum: options.min }),
    ...(options.max === undefined ? {} : { maximum: options.max }),
    ...(options.step === undefined ? {} : { multipleOf: options.step }),
  }),
});

/**
 * A number, read as people write it: `1 234,5`, `1,234.50`.
 *
 * Use it for counts and measures. For amounts of money use `currency`, for shares `percent`, for exact decimals `decimal`.
 *
 * Issue codes: `empty`, `number.syntax`, `number.ambiguous`, `field.wrong_type`, `field.not_whole`, `field.too_small`,
 * `field.too_large`, `field.step`.
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

/** Reads a number of a cell or a form. */
export function readNumber(input: unknown, context: Context): Outcome<number> {
  if (typeof input === 'number') return Number.isFinite(input) ? read(input === 0 ? 0 : input, false) : refused(issue('number.syntax', { input: String(input) }));
  const text = cleanText(input);
  if (text === null) return input === null || input === undefined || typeof input === 'string' ? empty() : refused(issue('field.wrong_type', { expected: 'A number', type: typeof input }));
  const plain = plainNumberText(text, context.locale);
  const value = plain === null ? Number.NaN : Number(plain);
  return !Number.isFinite(value) ? refused(issue('number.syntax', { input: text })) : read(value, true);
}
