import type { FieldTypeContract } from '../../core/field-type.ts';
import { issueMaker, type Issue } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import { moneyIssues } from '../../core/issues/number.ts';
import type { Exact } from '../../core/part.ts';
import type { Decimal, Money } from '../../core/values.ts';
import { normalizeMoney } from '../../normalize/money/index.ts';
import { canonicalDecimal, compareDecimals, shortestDecimal } from '../decimal/exact-decimal.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { outcomeOf, read, refused } from '../outcome.ts';
import { safeLocale } from '../safe-locale.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues, moneyIssues);

/** Options of {@link currency}. */
export interface CurrencyFieldOptions extends FieldBase {
  /** Currency of amounts that name none; the context's unless given. */
  readonly currency?: string;
  /** Least amount. */
  readonly min?: Decimal;
  /** Greatest amount. */
  readonly max?: Decimal;
}

/** The implementation behind {@link currency}. */
export const currencyType: FieldTypeContract<'currency', Money, CurrencyFieldOptions> = /* @__PURE__ */ fieldType<'currency', Money, CurrencyFieldOptions>({
  name: 'currency',
  kind: 'money',
  normalize(input, options, context) {
    const kept = storedMoney(input);
    if (kept !== null) return read(kept, false);
    const home = options.currency ?? context.currency;
    const found = normalizeMoney(asText(input), {
      ...(home === undefined ? {} : { currency: home }),
      ...(context.locale === undefined ? {} : { locale: context.locale }),
    });
    if (found.ok && found.value.currency === null) {
      const [first = issue('money.currency_missing', { input: String(found.value.amount) }), ...more] = found.issues;
      return refused({ ...first, severity: 'error' }, ...more);
    }
    return outcomeOf(found, input, ({ value }) => ({ amount: value.amount, currency: value.currency ?? '' }));
  },
  validate({ amount }, { min, max }) {
    const issues: Issue[] = [];
    if (min !== undefined && compareDecimals(amount, min) < 0) issues.push(issue('field.too_small', { min, value: amount }));
    if (max !== undefined && compareDecimals(amount, max) > 0) issues.push(issue('field.too_large', { max, value: amount }));
    return issues;
  },
  equal: (a, b) => a.currency === b.currency && compareDecimals(a.amount, b.amount) === 0,
  order: (a, b) => (a.currency === b.currency ? compareDecimals(a.amount, b.amount) : a.currency < b.currency ? -1 : 1),
  display: ({ amount, currency: code }, _, locale) => shown(amount, code, safeLocale(locale)),
  parts: { amount: (value) => value.amount, currency: (value) => value.currency },
  fromParts: (parts, options, context) => currencyType.normalize(parts, options, context),
  mask: (value) => `••• ${value.currency}`,
  uniqueKey: (value) => `${shortestDecimal(value.amount)} ${value.currency}`,
  jsonSchema: (_, io) => {
    const money = {
      type: 'object',
      properties: { amount: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }, currency: { type: 'string', pattern: '^[A-Z]{3}$' } },
      required: ['amount', 'currency'],
      additionalProperties: false,
    };
    return io === 'output' ? money : { anyOf: [money, { type: 'string' }, { type: 'number' }] };
  },
});

/**
 * An amount of money: an exact decimal as text, with its ISO 4217 code. Never a float.
 *
 * Use it for prices, deals and budgets. For shares use `percent`, for plain exact numbers `decimal`.
 * Hint: an amount without a currency takes the field's, then the context's; without either it is refused.
 *
 * Issue codes: those of `normalizeMoney`, `field.too_small`, `field.too_large`.
 *
 * @example
 * currency({ currency: 'EUR', min: '0' }).currency;
 * //=> 'EUR'
 */
export function currency<const O extends CurrencyFieldOptions = {}>(options?: O & Exact<O, CurrencyFieldOptions>): FieldOf<'currency', O> {
  return fieldData(currencyType, options);
}

/** Money as it is stored, recognised without reading it as text. */
function storedMoney(input: unknown): Money | null {
  if (typeof input !== 'object' || input === null) return null;
  const { amount, currency: code } = input as { readonly amount?: unknown; readonly currency?: unknown };
  if (typeof amount !== 'string' || typeof code !== 'string' || Object.keys(input).length !== 2) return null;
  return canonicalDecimal(amount) === amount && /^[A-Z]{3}$/u.test(code) ? { amount, currency: code } : null;
}

/** An amount and a currency that came apart, as one text. */
function asText(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'amount')) return input;
  const { amount, currency: code } = input as { readonly amount?: unknown; readonly currency?: unknown };
  if (amount === null || amount === undefined || amount === '') return amount;
  return typeof code === 'string' && code.trim() !== '' ? `${String(amount)} ${code}` : amount;
}

function shown(amount: string, code: string, locale: string): string {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency: code }).format(amount as unknown as number);
  } catch {
    return `${amount} ${code}`;
  }
}
