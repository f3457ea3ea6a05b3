import { issueMaker } from '../../core/issue.ts';
import { placeholderIssues } from '../../core/issues/general.ts';
import { numberIssues } from '../../core/issues/number.ts';
import { ambiguous, failed, normalized, type Normalized } from '../../core/normalized.ts';
import { readPlain } from '../read-plain.ts';
import { noValue } from './no-value.ts';
import { readDecimal } from './read-decimal.ts';
import { trimOf } from '../../text/trim.ts';

const issue = /* @__PURE__ */ issueMaker(placeholderIssues, numberIssues);

const longestNumber = 100;
const exactDigits = 15;

/** Options of {@link normalizeNumber}. */
export interface NumberOptions {
  /** BCP 47 tag that decides between `1,234` the thousand and `1,234` the decimal. */
  readonly locale?: string;
}

/**
 * Reads a number as people type it: `1 234,56`, `1,23,456.78`, `(12.5)`, `2,5 млн`, `٣٤٥`.
 *
 * Use it for quantities and measures. For amounts of money use {@link normalizeMoney}, for shares {@link normalizePercent}.
 * Hint: a single separator before three digits (`1,234`) is ambiguous without `locale`; both readings are candidates, as are
 * a thousand and a million for `5 mil`.
 * A number with more than 15 digits is refused where JavaScript would round it; keep such values as text.
 *
 * @param input - A text or a finite number; anything else is refused.
 * @param options - The locale, where it is known.
 * @returns The number as `value`; its shortest text as `display` and `key`.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `number.syntax`, `number.ambiguous` (candidates given), `number.range`.
 *
 * @example
 * normalizeNumber('1 234,56').value;
 * //=> 1234.56
 *
 * @example
 * normalizeNumber('1,234').candidates;
 * //=> [1234, 1.234]
 *
 * @example
 * normalizeNumber('1,234', { locale: 'en-US' }).value;
 * //=> 1234
 */
export function normalizeNumber(input: unknown, options: NumberOptions = {}): Normalized<number> {
  if (typeof input === 'number') return Number.isFinite(input) ? done(input, input) : failed(issue('number.syntax', { input: String(input) }));
  const text = readPlain(input, longestNumber);
  if (typeof text !== 'string') return failed(text);
  if (noValue.test(text)) return failed(issue('placeholder', { input: text }));
  const readings = readDecimal(text, options);
  const [first] = readings;
  if (first === undefined) return failed(issue('number.syntax', { input: text }));
  if (readings.length > 1) {
    const candidates = readings.map(Number);
    return ambiguous(issue('number.ambiguous', { input: text, candidates }), candidates);
  }
  const value = Number(first);
  if (trimOf(first.replace(/\D/g, ''), '0').length > exactDigits && !Number.isSafeInteger(value)) return failed(issue('number.range', { input: text }));
  return done(value, input);
}

function done(value: number, input: unknown): Normalized<number> {
  const clean = value === 0 ? 0 : value;
  return normalized({ value: clean, display: String(clean), key: String(clean), changed: clean !== input });
}
