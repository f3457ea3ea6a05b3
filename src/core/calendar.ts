import { addMonths as addCalendarMonths } from 'date-fns/addMonths';
import type { ISODate, ISODateTime } from './values.ts';

/** Milliseconds in a day of UTC. */
export const dayMs = 86_400_000;

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The number of days since 1970-01-01 of a calendar day; `null` where the text is no day of the calendar. */
export function dayNumber(date: string): number | null {
  const match = isoDay.exec(date);
  return match === null ? null : dayNumberOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The number of days since 1970-01-01 of a year, month (1–12) and day; `null` where the calendar has no such day. */
export function dayNumberOf(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return utcDay(year, month, day);
}

/** The calendar day of a day number. */
export function dateOfDay(day: number): ISODate {
  const date = new Date(day * dayMs);
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Writes a year, month and day as `YYYY-MM-DD`. */
export const isoDate = (year: number, month: number, day: number): ISODate => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as ISODate;

/** The days of a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a year has a 29th of February. */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Moves a day number by months; where the month is too short, to its last day: 31 January and a month is the end of February. */
export const addMonths = (day: number, months: number): number => Math.floor(addCalendarMonths(utcDate(day * dayMs), months).getTime() / dayMs);

/** A `Date` whose own calendar is that of UTC, so that date-fns computes the same on every machine. */
function utcDate(at: number | string | Date): Date {
  const date = new Date(at);
  return Object.assign(date, {
    getFullYear: () => date.getUTCFullYear(),
    getMonth: () => date.getUTCMonth(),
    getDate: () => date.getUTCDate(),
    setMonth: (month: number, day: number) => date.setUTCMonth(month, day),
    setFullYear: (year: number, month: number, day: number) => date.setUTCFullYear(year, month, day),
    [Symbol.for('constructDateFrom')]: utcDate,
  });
}

/** The instant in milliseconds of an ISO 8601 date-time or date; `null` where it is none. */
export function instantMs(text: ISODateTime | ISODate): number | null {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}

/** Writes an instant as `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const isoInstant = (ms: number): ISODateTime => new Date(ms).toISOString();

function utcDay(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / dayMs);
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
