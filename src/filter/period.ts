import { addMonths, dateOfDay, dayMs, dayNumberOf, isoInstant } from '../core/calendar.ts';
import type { Context } from '../core/context.ts';
import { UsageError } from '../core/errors.ts';
import { instantOf, wallTimeAt } from '../core/time-zone.ts';
import type { ISODate, ISODateTime } from '../core/values.ts';

/** A unit of the calendar. Weeks begin on the context's first weekday, fiscal units with its fiscal year. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscalQuarter' | 'fiscalYear';

/**
 * A stretch of time counted from now. `this:month` is the calendar month, `last:month` the one before. `{ last: 30, unit: 'day' }`
 * rolls: thirty days up to and with today; `{ next: 7, unit: 'day' }` is today and six more.
 */
export type Period =
  | 'today'
  | 'yesterday'
  | 'tomorrow'
  | `this:${PeriodUnit}`
  | `last:${PeriodUnit}`
  | `next:${PeriodUnit}`
  | { readonly last: number; readonly unit: PeriodUnit }
  | { readonly next: number; readonly unit: PeriodUnit };

/** What a period is counted from. */
export type PeriodContext = Pick<Context, 'now' | 'timeZone' | 'weekStart' | 'fiscalYearStart'>;

/** Days from 1970-01-01, the first in the period and the first after it. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** A resolved period: half-open, `from` belongs to it and `to` does not. */
export interface ResolvedPeriod {
  readonly from: ISODateTime;
  readonly to: ISODateTime;
  /** The same as days of the context's time zone. */
  readonly fromDate: ISODate;
  readonly toDate: ISODate;
}

/**
 * Says when a relative period begins and ends, in the time zone of the context.
 *
 * Use it to query a database for what a view shows. Hint: a day on which clocks change has 23 or 25 hours; the instants are right
 * then too.
 *
 * @throws {UsageError} `invalid-argument` for a period or context that is none.
 *
 * @example
 * resolvePeriod('this:week', { now: '2026-11-21T12:00:00Z', timeZone: 'Europe/Warsaw' }).fromDate;
 * //=> '2026-11-16'
 */
export function resolvePeriod(period: Period, context: PeriodContext): ResolvedPeriod {
  const { from, to } = daysOfPeriod(period, context);
  const zone = context.timeZone ?? 'UTC';
  return { from: isoInstant(startOfDay(from, zone)), to: isoInstant(startOfDay(to, zone)), fromDate: dateOfDay(from), toDate: dateOfDay(to) };
}

/** The days of a period. */
export function daysOfPeriod(period: Period, context: PeriodContext): DayRange {
  const today = dayOfInstant(nowOf(context), context.timeZone ?? 'UTC');
  if (typeof period === 'object' && period !== null) return rollingDays(period, today, context);
  if (period === 'today') return { from: today, to: today + 1 };
  if (period === 'yesterday') return { from: today - 1, to: today };
  if (period === 'tomorrow') return { from: today + 1, to: today + 2 };
  const [which, unit] = String(period).split(':') as [string, PeriodUnit];
  const shift = which === 'this' ? 0 : which === 'last' ? -1 : which === 'next' ? 1 : null;
  if (shift === null || !units.includes(unit))
    throw new UsageError('invalid-argument', `“${String(period)}” is no period; write 'today', 'this:month' or { last: 30, unit: 'day' }.`);
  return calendarUnit(unit, today, shift, context);
}

/** Whether a value is a period, not a date. */
export function isPeriod(value: unknown): value is Period {
  if (typeof value === 'string') return /^(?:today|yesterday|tomorrow|(?:this|last|next):[a-zA-Z]+)$/.test(value);
  return typeof value === 'object' && value !== null && 'unit' in value && ('last' in value || 'next' in value);
}

/** The day of a zone an instant falls on. */
export function dayOfInstant(ms: number, timeZone: string): number {
  if (timeZone === 'UTC') return Math.floor(ms / dayMs);
  const { year, month, day } = wallTimeAt(ms, timeZone);
  return dayNumberOf(year, month, day) as number;
}

/** The instant a day begins in a zone; where clocks skip midnight, the first instant after. */
export function startOfDay(day: number, timeZone: string): number {
  if (timeZone === 'UTC') return day * dayMs;
  const [year, month, date] = partsOf(day);
  return instantOf({ year, month, day: date, hour: 0, minute: 0, second: 0, millisecond: 0 }, timeZone).ms;
}

const units: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year', 'fiscalQuarter', 'fiscalYear'];

function nowOf(context: PeriodContext): number {
  const ms = Date.parse(String(context?.now));
  if (Number.isNaN(ms)) throw new UsageError('invalid-argument', 'a relative period needs `now` in the context, an instant like 2026-11-21T12:00:00Z.');
  return ms;
}

function rollingDays(period: { readonly last?: number; readonly next?: number; readonly unit: PeriodUnit }, today: number, context: PeriodContext): DayRange {
  const count = period.last ?? period.next;
  if (!units.includes(period.unit) || typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > 100_000)
    throw new UsageError('invalid-argument', `a rolling period needs a whole number from 1 and a unit out of ${units.join(', ')}.`);
  void context;
  if (period.last !== undefined) return { from: move(today + 1, -count, period.unit), to: today + 1 };
  return { from: today, to: move(today, count, period.unit) };
}

function move(day: number, count: number, unit: PeriodUnit): number {
  if (unit === 'day') return day + count;
  if (unit === 'week') return day + count * 7;
  return addMonths(day, count * monthsIn(unit));
}

const monthsIn = (unit: PeriodUnit): number => (unit === 'month' ? 1 : unit === 'quarter' || unit === 'fiscalQuarter' ? 3 : 12);

function calendarUnit(unit: PeriodUnit, today: number, shift: number, context: PeriodContext): DayRange {
  if (unit === 'day') return { from: today + shift, to: today + shift + 1 };
  if (unit === 'week') {
    // Day 0, 1970-01-01, was a Thursday.
    const weekday = (((today + 4) % 7) + 7) % 7;
    const from = today - ((weekday - (context.weekStart ?? 1) + 7) % 7) + shift * 7;
    return { from, to: from + 7 };
  }
  const [year, month] = partsOf(today);
  const months = monthsIn(unit);
  const first = unit.startsWith('fiscal') ? (context.fiscalYearStart ?? 1) - 1 : 0;
  const index = year * 12 + month - 1 - first;
  const start = Math.floor(index / months) * months + first + shift * months;
  return { from: firstOfMonth(start), to: firstOfMonth(start + months) };
}

function firstOfMonth(index: number): number {
  const year = Math.floor(index / 12);
  return dayNumberOf(year, index - year * 12 + 1, 1) as number;
}

function partsOf(day: number): [number, number, number] {
  const date = new Date(day * dayMs);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}
