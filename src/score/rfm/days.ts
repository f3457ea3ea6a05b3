import { dayMs, dayNumber, dayNumberOf, instantMs } from '../../core/calendar.ts';
import { offsetAt } from '../../core/time-zone.ts';

/** Places dates and instants on days of one time zone, counted from 1970-01-01; `null` where a text is neither. */
export type DayReader = (at: string) => number | null;

/**
 * Makes a reader for one zone. The offset of a zone is looked up once for each day of UTC on which it does not change, so
 * that ten million instants cost little more than ten million additions.
 */
export function createDayReader(timeZone: string): DayReader {
  const utc = timeZone === 'UTC' || timeZone === 'Etc/UTC';
  const offsets = new Map<number, number | null>();
  const zonedDay = (ms: number): number => {
    const utcDay = Math.floor(ms / dayMs);
    let offset = offsets.get(utcDay);
    if (offset === undefined) {
      const start = offsetAt(utcDay * dayMs, timeZone);
      offset = start === offsetAt((utcDay + 1) * dayMs, timeZone) ? start : null;
      offsets.set(utcDay, offset);
    }
    return Math.floor((ms + (offset ?? offsetAt(ms, timeZone))) / dayMs);
  };
  return (at) => {
    if (typeof at !== 'string') return null;
    if (at.length === 10) return plainDay(at);
    if (utc && at.charCodeAt(at.length - 1) === 90 && at.charCodeAt(10) === 84) {
      const day = plainDay(at.slice(0, 10));
      if (day !== null) return day;
    }
    const ms = instantMs(at);
    return ms === null ? null : zonedDay(ms);
  };
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** `YYYY-MM-DD` by its digits; anything unusual goes the slow way. */
function plainDay(text: string): number | null {
  const month = digit(text, 5) * 10 + digit(text, 6);
  const day = digit(text, 8) * 10 + digit(text, 9);
  const year = digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || !(year >= 1600 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 28))
    return dayNumber(text) ?? null;
  return civilDay(year, month, day);
}

/**
 * Days since 1970-01-01 by whole-number arithmetic, without making a date.
 *
 * Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`, 2021.
 */
function civilDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The day of a calendar date given in options; `null` where it is none. */
export const dayOfDate = (date: string): number | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  return match === null ? null : dayNumberOf(Number(match[1]), Number(match[2]), Number(match[3]));
};
