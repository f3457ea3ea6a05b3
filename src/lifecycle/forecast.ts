import { dateOfDay, dayNumber } from '../core/calendar.ts';
import type { Context } from '../core/context.ts';
import { addDecimals, multiplyDecimals, roundDecimal } from '../core/decimal.ts';
import { UsageError } from '../core/errors.ts';
import type { ISODate, Money } from '../core/values.ts';
import { daysOfPeriod, type PeriodUnit } from '../filter/period.ts';
import type { ForecastCategory, Machine } from './machine.ts';

/** A deal as a forecast sees it. */
export interface ForecastDeal<S extends string = string> {
  readonly id: string;
  readonly stage: S;
  readonly amount: Money | null;
  /** The day it is expected to close, or closed. */
  readonly closing: ISODate | null;
  /** The probability it had on entering its stage; the stage's present one unless given. */
  readonly probability?: number | null;
  readonly owner?: string | null;
  readonly [dimension: string]: unknown;
}

/** Options of {@link forecast}. */
export interface ForecastOptions {
  /** The days deals are put together by; months unless given. */
  readonly unit?: PeriodUnit;
  readonly from: ISODate;
  /** First day after. */
  readonly to: ISODate;
  /** What is expected of each owner in the whole window. */
  readonly quotas?: Readonly<Record<string, Money>>;
  /** Property of the deals that quotas are by; `owner` unless given. */
  readonly quotaBy?: string;
}

/** Amounts by currency, exact. */
export type Amounts = Readonly<Record<string, string>>;

/** One stretch of a forecast. */
export interface ForecastPeriod {
  /** First day. */
  readonly from: ISODate;
  readonly deals: number;
  /** Full amounts by how surely they are counted on. */
  readonly categories: Readonly<Record<ForecastCategory, Amounts>>;
  /** Amounts times probabilities, lost ones nothing. */
  readonly weighted: Amounts;
}

/** How far an owner is from the quota. */
export interface Attainment {
  readonly who: string;
  readonly quota: Money;
  /** Won within the window, in the quota's currency. */
  readonly won: string;
  /** Won and weighted open deals. */
  readonly expected: string;
  /** Won out of the quota; above 1 when it is exceeded. */
  readonly share: number | null;
}

/** A forecast. */
export interface Forecast {
  readonly periods: readonly ForecastPeriod[];
  readonly weighted: Amounts;
  readonly won: Amounts;
  readonly attainment: readonly Attainment[];
  readonly warnings: readonly string[];
}

const categories: readonly ForecastCategory[] = ['pipeline', 'bestCase', 'commit', 'closed', 'omitted'];

/**
 * Adds up what deals are expected to bring, by month and by how surely they are counted on, weighted by the probabilities they had on
 * entering their stages, and compares what was won with quotas. Amounts are exact and kept apart by currency.
 *
 * @throws {UsageError} `invalid-argument` for a window that is none.
 *
 * @example
 * const deal = defineMachine({ id: 'deal', stages: { offer: { category: 'open', probability: 0.5 }, won: { category: 'won' } } });
 * forecast(deal, [{ id: '1', stage: 'offer', amount: { amount: '99.90', currency: 'EUR' }, closing: '2026-12-24' }], { from: '2026-12-01', to: '2027-01-01' }, { now: '2026-11-21T00:00:00Z' }).weighted;
 * //=> { EUR: '49.95' }
 */
export function forecast<S extends string>(machine: Machine<S>, deals: Iterable<ForecastDeal<S>>, options: ForecastOptions, context: Context): Forecast {
  const { unit = 'month', quotaBy = 'owner' } = options;
  const [from, to] = [dayNumber(options.from), dayNumber(options.to)];
  if (from === null || to === null || to <= from) throw new UsageError('invalid-argument', 'a forecast needs `from` and a later `to`, days like 2026-12-01.');
  const periods = new Map<string, { deals: number; categories: Record<ForecastCategory, Record<string, string>>; weighted: Record<string, string> }>();
  const weighted: Record<string, string> = {};
  const won: Record<string, string> = {};
  const people = new Map<string, { won: Record<string, string>; expected: Record<string, string> }>();
  let [undated, unpriced] = [0, 0];
  for (const deal of deals) {
    const stage = machine.stages[deal.stage];
    if (stage === undefined) throw new UsageError('invalid-argument', `the deal “${deal.id}” is in “${deal.stage}”, which is not a stage of “${machine.id}”.`);
    const day = deal.closing === null ? null : dayNumber(deal.closing);
    if (day === null) undated++;
    else if (deal.amount === null) unpriced++;
    if (day === null || deal.amount === null || day < from || day >= to) continue;
    const name = dateOfDay(Math.max(from, daysOfPeriod(`this:${unit}`, { ...context, now: `${dateOfDay(day)}T00:00:00Z`, timeZone: 'UTC' }).from));
    let period = periods.get(name);
    if (period === undefined) {
      period = { deals: 0, categories: { pipeline: {}, bestCase: {}, commit: {}, closed: {}, omitted: {} }, weighted: {} };
      periods.set(name, period);
    }
    const { amount, currency } = deal.amount;
    const expected = expectedAmount(amount, stage.category === 'won' ? 1 : stage.category === 'lost' ? 0 : (deal.probability ?? stage.probability ?? 0));
    const category: ForecastCategory = stage.forecast ?? (stage.category === 'won' ? 'closed' : stage.category === 'lost' ? 'omitted' : 'pipeline');
    period.deals++;
    add(period.categories[category], currency, amount);
    add(period.weighted, currency, expected);
    add(weighted, currency, expected);
    const who = String(deal[quotaBy] ?? '');
    const person = people.get(who) ?? { won: {}, expected: {} };
    people.set(who, person);
    if (stage.category === 'won') {
      add(won, currency, amount);
      add(person.won, currency, amount);
    }
    add(person.expected, currency, expected);
  }
  return {
    periods: [...periods]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([first, period]) => ({ from: first as ISODate, deals: period.deals, categories: period.categories, weighted: period.weighted })),
    weighted,
    won,
    attainment: Object.entries(options.quotas ?? {}).map(([who, quota]) => {
      const done = people.get(who)?.won[quota.currency] ?? '0';
      return {
        who,
        quota,
        won: done,
        expected: people.get(who)?.expected[quota.currency] ?? '0',
        share: Number(quota.amount) === 0 ? null : Number(done) / Number(quota.amount),
      };
    }),
    warnings: [
      ...(undated > 0 ? [`${undated} deals have no closing day and are in no period.`] : []),
      ...(unpriced > 0 ? [`${unpriced} deals have no amount and add nothing.`] : []),
    ],
  };
}

/** All categories there are, in the order of their certainty. */
export const forecastCategories: readonly ForecastCategory[] = categories;

/** An amount times a probability, rounded to the amount's own decimals. */
function expectedAmount(amount: string, probability: number): string {
  const decimals = Math.max(2, amount.split('.')[1]?.length ?? 0);
  return roundDecimal(multiplyDecimals(amount, String(Math.round(probability * 1e6) / 1e6)), decimals);
}

function add(sums: Record<string, string>, currency: string, amount: string): void {
  sums[currency] = addDecimals(sums[currency] ?? '0', amount);
}
