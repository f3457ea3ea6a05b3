import { canonicalText } from '../core/deep.ts';
import { addDecimals, compareDecimals, divideDecimal, sumDecimals } from '../core/decimal.ts';
import { UsageError } from '../core/errors.ts';
import { durationMs } from './duration.ts';
import type { FilterField } from './filter-field.ts';

/** What can be counted of a field over records. */
export type AggregateFunction =
  | 'count'
  | 'countUnique'
  | 'empty'
  | 'filled'
  | 'percentEmpty'
  | 'percentFilled'
  | 'sum'
  | 'avg'
  | 'median'
  | 'min'
  | 'max'
  | 'true'
  | 'false'
  | 'any'
  | 'all';

/** An aggregate: a number, a value of the field, or for money one decimal amount a currency. `null` where there is nothing to count. */
export type AggregateValue = number | string | boolean | null | Readonly<Record<string, string>>;

/** One aggregate over values that are there. */
export function aggregateValues(
  name: AggregateFunction,
  values: readonly unknown[],
  filled: number,
  total: number,
  field: Pick<FilterField, 'kind'>,
): AggregateValue {
  switch (name) {
    case 'count':
      return total;
    case 'countUnique':
      return new Set(values.map(canonicalText)).size;
    case 'filled':
      return filled;
    case 'empty':
      return total - filled;
    case 'percentFilled':
      return total === 0 ? null : filled / total;
    case 'percentEmpty':
      return total === 0 ? null : 1 - filled / total;
    case 'true':
      return values.filter((value) => value === true).length;
    case 'false':
      return values.filter((value) => value === false).length;
    case 'any':
      return values.some((value) => value !== false);
    case 'all':
      return values.length === total && values.every((value) => value !== false);
    default:
      return field.kind === 'money' ? overMoney(name, values) : overOrdered(name, values, field);
  }
}

type Ordered = 'sum' | 'avg' | 'median' | 'min' | 'max';

function overOrdered(name: Ordered, values: readonly unknown[], field: Pick<FilterField, 'kind'>): AggregateValue {
  if (values.length === 0) return name === 'sum' && field.kind === 'number' ? 0 : null;
  const texts = values.every((value) => typeof value === 'string');
  if (texts && field.kind !== 'number' && field.kind !== 'duration') {
    const sorted = [...(values as readonly string[])].sort();
    if (name === 'min') return sorted[0] as string;
    if (name === 'max') return sorted.at(-1) as string;
    throw new UsageError('invalid-argument', `\`${name}\` needs numbers, money or durations, not ${field.kind}.`);
  }
  if (field.kind === 'number' && texts && (name === 'sum' || name === 'min' || name === 'max')) return decimalsOf(name, values as readonly string[]);
  const numbers = values
    .map((value) => (field.kind === 'duration' ? durationMs(value) : Number(value)))
    .filter((value): value is number => value !== null && !Number.isNaN(value));
  if (numbers.length === 0) return null;
  switch (name) {
    case 'sum':
      return numbers.reduce((sum, value) => sum + value, 0);
    case 'avg':
      return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    case 'min':
      return numbers.reduce((least, value) => Math.min(least, value));
    case 'max':
      return numbers.reduce((most, value) => Math.max(most, value));
    case 'median':
      return medianOf(numbers);
  }
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function decimalsOf(name: Ordered, amounts: readonly string[]): string | null {
  switch (name) {
    case 'sum':
      return sumDecimals(amounts);
    case 'avg':
      return divideDecimal(sumDecimals(amounts), amounts.length);
    case 'min':
      return amounts.length === 0 ? null : amounts.reduce((least, amount) => (compareDecimals(amount, least) < 0 ? amount : least));
    case 'max':
      return amounts.length === 0 ? null : amounts.reduce((most, amount) => (compareDecimals(amount, most) >= 0 ? amount : most));
    case 'median': {
      const sorted = [...amounts].sort(compareDecimals);
      const middle = sorted.length >> 1;
      return sorted.length % 2 === 1 ? (sorted[middle] ?? null) : divideDecimal(addDecimals(sorted[middle - 1] as string, sorted[middle] as string), 2);
    }
  }
}

function overMoney(name: Ordered, values: readonly unknown[]): AggregateValue {
  const byCurrency = new Map<string, string[]>();
  for (const value of values) {
    const { amount, currency } = value as { readonly amount: string; readonly currency: string };
    const list = byCurrency.get(currency);
    if (list === undefined) byCurrency.set(currency, [String(amount)]);
    else list.push(String(amount));
  }
  return Object.fromEntries([...byCurrency].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, amounts]) => [currency, decimalsOf(name, amounts) as string]));
}
