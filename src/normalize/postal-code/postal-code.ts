import { issueMaker } from '../../core/issue.ts';
import { postalCodeIssues } from '../../core/issues/address.ts';
import { generalIssues } from '../../core/issues/general.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { neverZeroFirst } from '../../reference/postal-codes.ts';
import { cleanText } from '../../text/clean.ts';
import { asciiDigits } from '../number/digits.ts';
import { hasNoPostalCodes, postalFormatsOf, writePostalCode } from './postal-format.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues, postalCodeIssues);

const longestCode = 20;

/** Options of {@link normalizePostalCode}. */
export interface PostalCodeOptions {
  /** ISO 3166-1 alpha-2 of the country the code belongs to. */
  readonly country?: string | null;
}

/**
 * Checks a postal code against the format of its country and writes it as that country does: `sw1a1aa` → `SW1A 1AA`.
 *
 * Use it where the country is known; for a whole address use {@link normalizeAddress}.
 * Hint: a country whose codes are not known here, or none at all, gives a warning and the cleaned text, not an error. Whether
 * a well-formed code is in use cannot be told.
 *
 * @param input - A text or number; country prefixes as in `D-10115` are left out.
 * @param options - The country.
 * @returns The code as `value` and `display`; the `key` has no spaces or hyphens.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `postal_code.invalid` (with the zero a spreadsheet ate as
 * suggestion), `postal_code.unsupported`, `postal_code.none_in_country` (warnings).
 *
 * Source: addressing sheets of the Universal Postal Union and CLDR postal data, November 2026.
 *
 * @example
 * normalizePostalCode('sw1a1aa', { country: 'GB' }).value;
 * //=> 'SW1A 1AA'
 *
 * @example
 * normalizePostalCode('1234', { country: 'KG' }).ok;
 * //=> false
 *
 * @example
 * normalizePostalCode(2110, { country: 'US' }).issues[0].suggestion;
 * //=> '02110'
 */
export function normalizePostalCode(input: unknown, options: PostalCodeOptions = {}): Normalized<string> {
  if (input === null || input === undefined) return failed(issue('empty'));
  if (typeof input !== 'string' && typeof input !== 'number') return failed(issue('not_text', { type: typeof input }));
  const text = cleanText(input);
  if (text === null) return failed(issue('empty'));
  if (text.length > longestCode) return failed(issue('too_long', { length: text.length, limit: longestCode }));
  if (/^(?:[-–—._?*/ ]+|0+|n\W?a\.?|none|null|н\/д|нет|brak|x{2,}|9{4,})$/i.test(text)) return failed(issue('placeholder', { input: text }));
  const country = typeof options.country === 'string' ? options.country.toUpperCase() : '';
  const result = (value: string, issues: readonly ReturnType<typeof issue>[] = [], confidence = 1): Normalized<string> =>
    normalized({ value, display: value, key: value.replace(/[\s-]/g, '').toUpperCase() || null, confidence, changed: value !== input, issues });

  const upper = asciiDigits(text).toUpperCase();
  if (hasNoPostalCodes(country)) return result(upper, [issue('postal_code.none_in_country', { country })], 0.3);
  if (postalFormatsOf(country) === null) return result(upper, [issue('postal_code.unsupported', { country: country || 'an unknown country' })], 0.5);
  const written = writePostalCode(upper, country);
  if (written !== null) return result(written);
  const padded = /^\d+$/.test(upper) && !neverZeroFirst.includes(country) ? writePostalCode(`0${upper}`, country) : null;
  return failed(issue('postal_code.invalid', { input: text, country }, padded === null ? {} : { suggestion: padded }));
}
