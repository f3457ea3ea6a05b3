import { compareDecimals } from '../core/decimal.ts';
import { instantMs } from '../core/calendar.ts';
import type { FormulaType } from './formula-node.ts';

/** A value in a formula. Money is an object, dates and instants are texts, a missing value is `null`. */
export type FormulaValue = string | number | boolean | null | MoneyValue;

/** An amount in a formula. */
export interface MoneyValue {
  readonly amount: string;
  readonly currency: string;
}

/** The longest text a formula makes. */
export const longestText = 10_000;

/** Whether a value is an amount. */
export const isMoney = (value: unknown): value is MoneyValue =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { readonly amount?: unknown }).amount === 'string' &&
  typeof (value as { readonly currency?: unknown }).currency === 'string';

/** Takes a record's value into a formula; what a formula cannot work with is missing. */
export function toFormulaValue(value: unknown, type: FormulaType): FormulaValue {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return type === 'number' ? toNumber(value) : value.slice(0, longestText);
  return isMoney(value) ? { amount: value.amount, currency: value.currency } : null;
}

/** Reads a number out of a number or a plain decimal text; `null` for anything else. */
export function toNumber(value: FormulaValue): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^[+-]?\d{1,300}(?:\.\d{1,300})?$/.test(value)) return null;
  return Number(value);
}

/** The text of a value: what `&` joins. A missing one is the empty text. */
export function toText(value: FormulaValue): string {
  if (value === null) return '';
  return isMoney(value) ? `${value.amount} ${value.currency}` : String(value);
}

/** Whether two values say the same; `null` where one is missing or they are of different sorts. */
export function equalValues(a: FormulaValue, b: FormulaValue): boolean | null {
  if (a === null || b === null) return null;
  if (isMoney(a) && isMoney(b)) return a.currency === b.currency && compareDecimals(a.amount, b.amount) === 0;
  const [x, y] = [momentOf(a), momentOf(b)];
  if (x !== null && y !== null) return x === y;
  return a === b;
}

/** Orders two values; `null` where they cannot be compared: different sorts, different currencies, something missing. */
export function compareValues(a: FormulaValue, b: FormulaValue): number | null {
  if (a === null || b === null) return null;
  if (isMoney(a) || isMoney(b)) return isMoney(a) && isMoney(b) && a.currency === b.currency ? compareDecimals(a.amount, b.amount) : null;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [momentOf(a), momentOf(b)];
    return x !== null && y !== null ? x - y : a < b ? -1 : a > b ? 1 : 0;
  }
  return typeof a === 'boolean' && typeof b === 'boolean' ? Number(a) - Number(b) : null;
}

/** The instant of a date or date-time in milliseconds; `null` for any other text. */
export function momentOf(value: FormulaValue): number | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(?:$|T)/.test(value) ? instantMs(value) : null;
}
