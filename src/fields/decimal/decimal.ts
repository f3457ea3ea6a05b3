import type { Context } from '../../core/context.ts';
import type { Outcome } from '../../core/field-type.ts';
import { issueMaker, type Issue } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import { numberIssues } from '../../core/issues/number.ts';
import type { Exact } from '../../core/part.ts';
import type { Decimal } from '../../core/values.ts';
import { readDecimal as readDecimalText } from '../../normalize/number/read-decimal.ts';
import { cleanText } from '../../text/clean.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, read, refused } from '../outcome.ts';
import { canonicalDecimal, compareDecimals, scaleOf, shortestDecimal } from './exact-decimal.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues, numberIssues);

/** Options of {@link decimal}. */
export interface DecimalOptions extends FieldBase {
  /** Least value. */
  readonly min?: Decimal;
  /** Greatest value. */
  readonly max?: Decimal;
  /** Greatest number of digits after the point. */
  readonly scale?: number;
}

/** The implementation behind {@link decimal}. */
export const decimalType = /* @__PURE__ */ fieldType<'decimal', Decimal, DecimalOptions>({
  name: 'decimal',
  kind: 'number',
  storage: 'decimal',
  normalize: (input, _, context) => readDecimal(input, context),
  validate(value, { min, max, scale }) {
    const issues: Issue[] = [];
    if (min !== undefined && compareDecimals(value, min) < 0) issues.push(issue('field.too_small', { min, value }));
    if (max !== undefined && compareDecimals(value, max) > 0) issues.push(issue('field.too_large', { max, value }));
    if (scale !== undefined && scaleOf(shortestDecimal(value)) > scale) issues.push(issue('field.step', { step: `10^-${scale}`, value }));
    return issues;
  },
  checkOptions: ({ min, max }) =>
    [min, max].flatMap((limit) => (limit === undefined || canonicalDecimal(limit) !== null ? [] : [`'${limit}' is no decimal; write it as text, '12.50'`])),
  equal: (a, b) => compareDecimals(a, b) === 0,
  order: compareDecimals,
  mask: () => '•••',
  uniqueKey: (value) => shortestDecimal(value),
  jsonSchema: (_, io) => (io === 'output' ? { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' } : { anyOf: [{ type: 'string' }, { type: 'number' }] }),
});

/**
 * An exact decimal number, kept as text: `12.50` stays `12.50`, and ten million times 0.1 is a million.
 *
 * Use it for rates, quantities and measures that must not be rounded. For counts use `number`, for money `currency`.
 *
 * Issue codes: `empty`, `number.syntax`, `number.ambiguous`, `field.wrong_type`, `field.too_small`, `field.too_large`, `field.step`.
 *
 * @example
 * decimal({ scale: 4, min: '0' }).scale;
 * //=> 4
 */
export function decimal<const O extends DecimalOptions = {}>(options?: O & Exact<O, DecimalOptions>): FieldOf<'decimal', O> {
  return fieldData(decimalType, options);
}

/** Reads an exact decimal of a cell, a form or a number. */
export function readDecimal(input: unknown, context: Context): Outcome<Decimal> {
  if (typeof input === 'string') {
    const same = canonicalDecimal(input);
    if (same !== null) return read(same, same !== input);
  }
  if (typeof input === 'bigint') return read(String(input), true);
  if (typeof input === 'number' && !Number.isFinite(input)) return refused(issue('number.syntax', { input: String(input) }));
  const text = cleanText(input);
  if (text === null)
    return input === null || input === undefined || typeof input === 'string'
      ? empty()
      : refused(issue('field.wrong_type', { expected: 'A number', type: typeof input }));
  const readings = readReadings(typeof input === 'number' ? expanded(input) : text, context.locale);
  const [first] = readings;
  const value = first === undefined ? null : canonicalDecimal(first);
  if (value === null) return refused(issue('number.syntax', { input: text }));
  return readings.length > 1 ? refused(issue('number.ambiguous', { input: text, candidates: readings })) : read(value, true);
}

const readReadings = (text: string, locale: string | undefined): readonly Decimal[] =>
  readDecimalText(text.slice(0, 200), locale === undefined ? {} : { locale });

/** A number without an exponent. */
const expanded = (value: number): string =>
  /e/u.test(String(value)) ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : String(value);
