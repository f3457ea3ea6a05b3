import { issueMaker } from '../../core/issue.ts';
import { placeholderIssues, readingIssues } from '../../core/issues/general.ts';
import { moneyIssues, numberIssues } from '../../core/issues/number.ts';
import type { Issue } from '../../core/issue.ts';
import { ambiguous, failed, normalized, type Normalized } from '../../core/normalized.ts';
import type { Decimal } from '../../core/values.ts';
import { thousandthCurrencies } from '../../reference/currencies.ts';
import { currenciesNamed, currencyOfCountry } from '../currency/currency-table.ts';
import { regionOf } from '../number/locale-parts.ts';
import { noValue } from '../number/no-value.ts';
import { readDecimal } from '../number/read-decimal.ts';
import { trimEndOf } from '../../text/trim.ts';
import { readPlain } from '../read-plain.ts';
import { splitAmount } from './split-amount.ts';

const issue = /* @__PURE__ */ issueMaker(readingIssues, placeholderIssues, numberIssues, moneyIssues);

const longestAmount = 200;

/** An amount as {@link normalizeMoney} reads it. */
export interface MoneyValue {
  /** The exact amount as text, `1234.50`. */
  readonly amount: Decimal;
  /** ISO 4217 code; `null` where the text names none, or one that several countries share. */
  readonly currency: string | null;
}

/** Options of {@link normalizeMoney}. */
export interface MoneyOptions {
  /** ISO 4217 code of amounts that name no currency, and of signs it shares with others. */
  readonly currency?: string;
  /** BCP 47 tag that decides between `1,234` the thousand and the decimal, and whose country settles `$` and `kr`. */
  readonly locale?: string;
}

/**
 * Reads an amount of money with its currency: `1.234,56 €` → `{ amount: '1234.56', currency: 'EUR' }`.
 *
 * Use it for prices, deal values and budgets. For a bare number use {@link normalizeNumber}, for the currency alone
 * {@link normalizeCurrency}.
 * Hint: the amount stays exact text. `$` and `kr` belong to several countries: the amount is read, `currency` stays `null`
 * with a warning until `currency` or `locale` settles it. With a currency in whole cents three digits after one separator
 * are thousands (`€1.234`); without one they are ambiguous. Ranges and several amounts are refused with all as candidates.
 *
 * @param input - A text, a finite number, or an object with `amount` and `currency`.
 * @param options - The currency and the locale, where they are known.
 * @returns The exact amount and the code as `value`; `display` and `key` are code and amount.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `money.syntax`, `money.several`, `number.ambiguous` (candidates
 * given), `money.extra_text` (note), `money.currency_missing`, `money.currency_unknown`, `money.currency_ambiguous`, `money.currency_mismatch` (warnings).
 *
 * @example
 * normalizeMoney('1 234,56 руб.', { currency: 'RUB' }).value;
 * //=> { amount: '1234.56', currency: 'RUB' }
 *
 * @example
 * normalizeMoney('$1,298', { locale: 'en-US' }).value;
 * //=> { amount: '1298', currency: 'USD' }
 *
 * @example
 * normalizeMoney('USD 1,000 – 2,000').ok;
 * //=> false
 */
export function normalizeMoney(input: unknown, options: MoneyOptions = {}): Normalized<MoneyValue> {
  return typeof input === 'object' && input !== null ? fromObject(input, options) : fromText(input, options, input);
}

function fromText(input: unknown, options: MoneyOptions, original: unknown): Normalized<MoneyValue> {
  const text = readPlain(input, longestAmount);
  if (typeof text !== 'string') return failed(text);
  if (noValue.test(text)) return failed(issue('placeholder', { input: text }));
  const split = splitAmount(text);
  if (split === null) return failed(issue('money.syntax', { input: text }));
  const given = options.currency === undefined ? [] : currenciesNamed(options.currency);
  const named = split.currencies.length > 0 || split.unknown !== null ? split.currencies : given;
  const currency = chosen(named, given, options.locale);
  const reading = {
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    thousandths: typeof input === 'number' || named.length === 0 || named.some((code) => thousandthCurrencies.includes(code)),
  };
  const amounts = split.amounts.map((amount) => (typeof input === 'number' ? readDecimal(amount, { locale: 'en' }) : readDecimal(amount, reading)));
  if (amounts.length === 0 || amounts.some((readings) => readings.length === 0)) return failed(issue('money.syntax', { input: text }));
  const candidates = amounts.flat().map((amount) => ({ amount, currency }));
  if (amounts.length > 1) return ambiguous(issue('money.several', { input: text }), candidates);
  if (candidates.length > 1) return ambiguous(issue('number.ambiguous', { input: text, candidates: candidates.map(({ amount }) => amount) }), candidates);
  const issues: Issue[] = [];
  if (split.extra) issues.push(issue('money.extra_text', { input: text }));
  if (split.unknown !== null) issues.push(issue('money.currency_unknown', { input: text, found: split.unknown }));
  else if (named.length === 0) issues.push(issue('money.currency_missing', { input: text }));
  else if (currency === null) issues.push(issue('money.currency_ambiguous', { input: text, candidates: named }));
  else if (given[0] !== undefined && given.length === 1 && given[0] !== currency)
    issues.push(issue('money.currency_mismatch', { found: currency, expected: given[0] }));
  return done((candidates[0] as MoneyValue).amount, currency, issues, split.unknown !== null ? 0.5 : split.extra ? 0.8 : 1, original);
}

/** The one currency meant: the only one named, the one the caller gave among those named, or that of the locale's country. */
function chosen(named: readonly string[], given: readonly string[], locale: string | undefined): string | null {
  if (named.length === 1) return named[0] as string;
  return named.find((code) => given.length === 1 && code === given[0]) ?? currencyOfCountry(named, regionOf(locale)) ?? null;
}

function done(amount: Decimal, currency: string | null, issues: readonly Issue[], confidence: number, original: unknown): Normalized<MoneyValue> {
  const shown = currency === null ? amount : `${currency} ${amount}`;
  const key = `${currency ?? ''} ${amount.includes('.') ? trimEndOf(trimEndOf(amount, '0'), '.') : amount}`.trim();
  return normalized({ value: { amount, currency }, display: shown, key, confidence, changed: !isSame(original, amount, currency), issues });
}

function isSame(original: unknown, amount: Decimal, currency: string | null): boolean {
  try {
    const given = original as { amount?: unknown; currency?: unknown } | null;
    return typeof given === 'object' && given !== null && given.amount === amount && given.currency === currency;
  } catch {
    return false;
  }
}

/** Reads an object without trusting it: it may throw when touched. */
function fromObject(input: object, options: MoneyOptions): Normalized<MoneyValue> {
  try {
    const { amount, currency } = input as { amount?: unknown; currency?: unknown };
    if (typeof amount !== 'string' && typeof amount !== 'number') return failed(issue('not_text', { type: typeof amount }));
    const locale = typeof amount === 'string' && /^-?\d+\.\d+$/.test(amount) ? 'en' : options.locale;
    const result = fromText(
      amount,
      {
        ...(locale === undefined ? {} : { locale }),
        ...(typeof currency === 'string' ? { currency } : options.currency === undefined ? {} : { currency: options.currency }),
      },
      input,
    );
    return result;
  } catch {
    return failed(issue('not_text', { type: 'object' }));
  }
}
