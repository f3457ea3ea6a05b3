import { issueMaker } from '../../core/issue.ts';
import { numberIssues, percentIssues } from '../../core/issues/number.ts';
import { ambiguous, failed, normalized, type Normalized } from '../../core/normalized.ts';
import { readPlain } from '../read-plain.ts';
import { readDecimal, shift } from '../number/read-decimal.ts';

const issue = /* @__PURE__ */ issueMaker(numberIssues, percentIssues);

const longestPercentage = 100;
const words = /^(?:percent|per|cent|pct|проц|відсот|proc|prozent|persen|pour|пайыз)/;

/** Options of {@link normalizePercent}. */
export interface PercentOptions {
  /** What a bare number means: `12` is 12 % (`'percent'`, as people type it) or 1200 % (`'fraction'`, as spreadsheets export it). */
  readonly bare?: 'percent' | 'fraction';
  /** BCP 47 tag that decides between `1,234` the thousand and the decimal. */
  readonly locale?: string;
}

/**
 * Reads a percentage as people type it and returns the fraction: `12,5 %` → 0.125.
 *
 * Use it for probabilities, discounts and shares. For amounts of money use {@link normalizeMoney}.
 * Hint: values outside 0–100 % are kept and reported; a deal can grow by 250 %. A value of type number is taken for the
 * fraction it already is, unless `bare` is given.
 *
 * @param input - A cell, form value or number; anything else is refused.
 * @param options - What a bare number means, and the locale.
 * @returns The fraction as `value`, the text with a space and `%` as `display`; no `key`, since shares identify nobody.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `percent.syntax`, `number.ambiguous` (candidates given), `percent.range` (warning).
 *
 * @example
 * normalizePercent('12,5 %').value;
 * //=> 0.125
 *
 * @example
 * normalizePercent('maybe').ok;
 * //=> false
 */
export function normalizePercent(input: unknown, options: PercentOptions = {}): Normalized<number> {
  const text = readPlain(input, longestPercentage);
  if (typeof text !== 'string') return failed(text);
  const bareText = text
    .split(/[%٪ ]/)
    .filter((word) => word !== '' && !words.test(word.toLowerCase()))
    .join(' ');
  const isFraction = bareText.length === text.length && (options.bare ?? (typeof input === 'number' ? 'fraction' : 'percent')) === 'fraction';
  const readings = readDecimal(bareText, { ...options, ...(isFraction ? { locale: options.locale ?? 'en' } : {}) }).map((decimal) =>
    Number(isFraction ? decimal : byHundred(decimal)),
  );
  const [value] = readings;
  if (value === undefined || !Number.isFinite(value)) return failed(issue('percent.syntax', { input: text }));
  if (readings.length > 1) return ambiguous(issue('number.ambiguous', { input: text, candidates: readings }), readings);
  const warnings = value < 0 || value > 1 ? [issue('percent.range', { value })] : [];
  return normalized({ value, display: `${trimZeros(value * 100)} %`, key: null, changed: value !== input, issues: warnings });
}

const byHundred = (decimal: string): string => (decimal.startsWith('-') ? `-${shift(decimal.slice(1), -2)}` : shift(decimal, -2));

const trimZeros = (n: number): string => String(Math.round(n * 1e10) / 1e10);
