import { issueMaker } from '../../core/issue.ts';
import { generalIssues } from '../../core/issues/general.ts';
import { currencyIssues } from '../../core/issues/place.ts';
import { ambiguous, failed, normalized, type Normalized } from '../../core/normalized.ts';
import { cleanText } from '../../text/clean.ts';
import { intlNames } from '../intl-names.ts';
import { isNoPlace } from '../no-place.ts';
import { activeCurrencies, currenciesNamed, currencyKey, currencyOfCountry, isFormerCurrency } from './currency-table.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues, currencyIssues);

const longestName = 60;

/** Options of {@link normalizeCurrency}. */
export interface CurrencyOptions {
  /** ISO 3166-1 alpha-2 of the country whose currency a shared sign means. */
  readonly country?: string;
}

/**
 * Reads a currency by code, sign or name and returns its ISO 4217 code: `zł` → `PLN`, `рублей` and `₽` → `RUB`.
 *
 * Use it for a column of currencies. For an amount with its currency use {@link normalizeMoney}.
 * Hint: a sign that several countries share (`$`, `kr`, `¥`) is ambiguous unless `country` settles it.
 *
 * @param input - A code, sign or name; anything else is refused.
 * @param options - The country, where it is known.
 * @returns The code as `value`, `display` and `key`.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `currency.unknown`, `currency.ambiguous` (candidates given),
 * `currency.historical` (warning).
 *
 * Source: ISO 4217 as of 2025-01; signs and names of Unicode CLDR 48 (2025-10), first embedded ones, then those the platform has.
 *
 * @example
 * normalizeCurrency('zł').value;
 * //=> 'PLN'
 *
 * @example
 * normalizeCurrency('$', { country: 'CA' }).value;
 * //=> 'CAD'
 *
 * @example
 * normalizeCurrency('¥').candidates;
 * //=> ['JPY', 'CNY']
 */
export function normalizeCurrency(input: unknown, options: CurrencyOptions = {}): Normalized<string> {
  if (input === null || input === undefined) return failed(issue('empty'));
  if (typeof input !== 'string') return failed(issue('not_text', { type: typeof input }));
  const text = cleanText(input);
  if (text === null) return failed(issue('empty'));
  if (text.length > longestName) return failed(issue('too_long', { length: text.length, limit: longestName }));
  if (isNoPlace(text) || /^(?:currency|валюта)$/i.test(text)) return failed(issue('placeholder', { input: text }));
  const known = currenciesNamed(text);
  const codes = known.length > 0 ? known : namesOfPlatform(currencyKey(text));
  const [first] = codes;
  if (first === undefined) return failed(issue('currency.unknown', { input: text }));
  const code = codes.length === 1 ? first : currencyOfCountry(codes, options.country);
  if (code === undefined) return ambiguous(issue('currency.ambiguous', { input: text, candidates: codes }), codes);
  return normalized({
    value: code,
    display: code,
    key: code,
    changed: code !== input,
    issues: isFormerCurrency(code) ? [issue('currency.historical', { currency: code })] : [],
  });
}

let platform: ReadonlyMap<string, string> | undefined;

/** Full names such as `Swiss francs`, which only the platform's list has. */
function namesOfPlatform(name: string): readonly string[] {
  platform ??= intlNames('currency', activeCurrencies(), currencyKey);
  const code = platform.get(name) || platform.get(name.replace(/s$/, ''));
  return code ? [code] : [];
}
