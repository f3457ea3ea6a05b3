import { UsageError } from '../core/errors.ts';
import type { RecordLike } from '../core/values.ts';
import { canonicalText } from '../core/deep.ts';
import { addDecimals, compareDecimals, divideDecimal } from '../core/decimal.ts';
import { durationMs } from '../filter/duration.ts';
import { isMissing } from '../filter/filter-field.ts';
import type { FolderName } from '../model/record-types.ts';
import type { FieldPath } from '../model/where-types.ts';
import type { Workspace } from '../model/workspace.ts';
import { viewFolder, type ViewContext, type ViewField } from './view-folder.ts';

/** What can be counted of a field over records. */
export type AggregateFunction = 'count' | 'countUnique' | 'empty' | 'filled' | 'percentEmpty' | 'percentFilled' | 'sum' | 'avg' | 'median' | 'min' | 'max' | 'true' | 'false' | 'any' | 'all';

/** An aggregate: a number, a value of the field, or for money one decimal amount a currency. `null` where there is nothing to count. */
export type AggregateValue = number | string | boolean | null | Readonly<Record<string, string>>;

/**
 * Counts, sums and averages fields over records.
 *
 * Sums of money are exact and kept apart by currency: `{ EUR: '120.50', USD: '9.99' }`; they are never added across currencies.
 * Missing values count in `count`, `empty` and the shares only; a mean of nothing is `null`, never 0.
 *
 * @param wanted - Functions by field, or one function.
 * @throws {UsageError} `unknown-folder`, `unknown-field`, `invalid-argument`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { age: number() } } } });
 * aggregate(crm, 'people', [{ id: '1', age: 30 }, { id: '2', age: null }, { id: '3', age: 41 }], { age: ['avg', 'empty'] }, { now: '2026-11-21T09:00:00Z' });
 * //=> { age: { avg: 35.5, empty: 1 } }
 */
export function aggregate<W extends Workspace, F extends FolderName<W>, const A extends { readonly [P in FieldPath<W, F>]?: AggregateFunction | readonly AggregateFunction[] }>(
  workspace: W,
  folder: F,
  records: Iterable<RecordLike>,
  wanted: A,
  context: ViewContext,
): { readonly [P in keyof A]: { readonly [X in A[P] extends readonly (infer Y)[] ? Y & string : A[P] & string]: AggregateValue } } {
  void context;
  const view = viewFolder(workspace, folder);
  const list = [...records];
  const results: Record<string, Record<string, AggregateValue>> = {};
  for (const [path, functions] of Object.entries(wanted as Readonly<Record<string, AggregateFunction | readonly AggregateFunction[]>>)) {
    const field = view.viewField(path);
    if (field === null) throw new UsageError('unknown-field', `the folder “${folder}” has no field “${path}” to aggregate.`);
    const values = list.flatMap((record) => {
      const value = field.read(record);
      return Array.isArray(value) ? value.filter((item) => !isMissing(item)) : isMissing(value) ? [] : [value];
    });
    const filled = list.filter((record) => !isMissing(field.read(record))).length;
    results[path] = Object.fromEntries([functions].flat().map((name) => [name, aggregateValues(name as AggregateFunction, values, filled, list.length, field)]));
  }
  return results as never;
}

/** One aggregate over values that are there. */
export function aggregateValues(name: AggregateFunction, values: readonly unknown[], filled: number, total: number, field: Pick<ViewField, 'kind'>): AggregateValue {
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

function overOrdered(name: Ordered, values: readonly unknown[], field: Pick<ViewField, 'kind'>): AggregateValue {
  if (values.length === 0) return name === 'sum' && field.kind === 'number' ? 0 : null;
  const texts = values.every((value) => typeof value === 'string');
  if (texts && field.kind !== 'number' && field.kind !== 'duration') {
    const sorted = [...(values as readonly string[])].sort();
    if (name === 'min') return sorted[0] as string;
    if (name === 'max') return sorted.at(-1) as string;
    throw new UsageError('invalid-argument', `\`${name}\` needs numbers, money or durations, not ${field.kind}.`);
  }
  if (field.kind === 'number' && texts && (name === 'sum' || name === 'min' || name === 'max')) return decimalsOf(name, values as readonly string[]);
  const numbers = values.map((value) => (field.kind === 'duration' ? durationMs(value) : Number(value))).filter((value): value is number => value !== null && !Number.isNaN(value));
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
  const sorted = [...amounts].sort(compareDecimals);
  switch (name) {
    case 'sum':
      return amounts.reduce(addDecimals, '0');
    case 'avg':
      return divideDecimal(amounts.reduce(addDecimals, '0'), amounts.length);
    case 'min':
      return sorted[0] ?? null;
    case 'max':
      return sorted.at(-1) ?? null;
    case 'median': {
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
