import { dateOfDay } from '../../core/calendar.ts';
import { issueMaker } from '../../core/issue.ts';
import { dateIssues } from '../../core/issues/date.ts';
import { placeholderIssues } from '../../core/issues/general.ts';
import type { Issue } from '../../core/issue.ts';
import { ambiguous, failed, normalized, type Normalized } from '../../core/normalized.ts';
import type { ISODate } from '../../core/values.ts';
import { languageOf, regionOf } from '../number/locale-parts.ts';
import { noValue } from '../number/no-value.ts';
import { readPlain } from '../read-plain.ts';
import { readDate, type DateOrder } from './read-date.ts';

const issue = /* @__PURE__ */ issueMaker(placeholderIssues, dateIssues);

const longestDate = 100;

/** Options of {@link normalizeDate}. */
export interface DateOptions {
  /** The order of the column, where digits alone do not tell; {@link inferDateOrder} finds it. */
  readonly order?: DateOrder;
  /** BCP 47 tag with a region (`en-US`, `pl-PL`) whose order is used where none is given. */
  readonly locale?: string;
  /** Reads bare numbers as the day counts of a spreadsheet; `'1904'` for workbooks of old Macintosh versions. */
  readonly excel?: boolean | '1904';
  /** Earlier days are reported as implausible; 1800-01-01 unless given. For birthdays give the day 120 years ago. */
  readonly from?: string;
  /** Later days are reported as implausible; 2199-12-31 unless given. For birthdays give today. */
  readonly to?: string;
}

/**
 * Reads a calendar day as people and programs write it: `3 апреля 2025`, `Apr 3, 2025`, `20250403` → `2025-04-03`.
 *
 * Use it for birthdays, closing dates and any day without a time. Before a whole column use {@link inferDateOrder} and
 * pass its `order`: one value with a day above 12 decides for all.
 * Hint: `03/04/2025` alone is ambiguous, with both readings as candidates; between full stops the day comes first, as in
 * every locale that writes them. Of a date-time the day is taken as written, without moving it to another zone. A two-digit
 * year falls in the hundred years that end with the year of `to`, or with 2049 where `to` is not given.
 *
 * @param input - A text or, with `excel`, a number; a `Date` is refused, since its day depends on the machine's zone.
 * @param options - The order, spreadsheet day counts, and what is plausible.
 * @returns The day as `value`, `display` and `key`, always `YYYY-MM-DD`, never a `Date`.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `date.syntax`, `date.invalid`, `date.ambiguous` (candidates
 * given), `date.order` (warning), `date.implausible` (warning), `date.two_digit_year`, `date.timestamp` (notes).
 *
 * @example
 * normalizeDate('3 kwietnia 2025').value;
 * //=> '2025-04-03'
 *
 * @example
 * normalizeDate('03/04/2025').candidates;
 * //=> ['2025-04-03', '2025-03-04']
 *
 * @example
 * normalizeDate('45750', { excel: true }).value;
 * //=> '2025-04-03'
 *
 * @example
 * normalizeDate('2025-02-30').issues[0].code;
 * //=> 'date.invalid'
 */
export function normalizeDate(input: unknown, options: DateOptions = {}): Normalized<ISODate> {
  const text = readPlain(input, longestDate);
  if (typeof text !== 'string') return failed(text);
  if (noValue.test(text) || noDay.test(text)) return failed(issue('placeholder', { input: text }));
  if (options.excel && /^\d{1,7}(?:[.,]\d+)?$/.test(text)) return fromDayCount(Number.parseInt(text, 10), text, options);
  const [stamp, thousandths] = /^(?:[1-3]\d|40)\d{8}(\d{3})?$/.exec(text) ?? [];
  if (stamp !== undefined) {
    const unit = thousandths === undefined ? 'seconds' : 'milliseconds';
    return accept(dateOfDay(Math.floor(Number(stamp.slice(0, 10)) / 86_400)), text, options, 0.8, [issue('date.timestamp', { input: text, unit })]);
  }

  const lastYear = Number(options.to?.slice(0, 4)) || 2049;
  const { shape, readings, shortYear } = readDate(text, lastYear);
  const order = shape === 'fixed' ? null : (options.order ?? orderOfLocale(options.locale));
  const wanted = readings.find((reading) => reading.order === order);
  if (wanted === undefined && readings.length > 1) {
    const candidates = readings.map((reading) => reading.date);
    return ambiguous(issue('date.ambiguous', { input: text, candidates }), candidates);
  }
  const date = (wanted ?? readings[0])?.date;
  if (date === undefined) return failed(issue(shape === 'none' ? 'date.syntax' : 'date.invalid', { input: text }));
  const notes = shortYear ? [issue('date.two_digit_year', { year: date.slice(0, 4) })] : [];
  const misfits = wanted === undefined && order !== null && options.order !== undefined && date.slice(5, 7) !== date.slice(8);
  if (misfits) notes.push(issue('date.order', { input: text, order }));
  return accept(date, text, options, misfits ? 0.8 : wanted === undefined ? 1 : 0.95, notes);
}

function accept(date: ISODate, input: string, options: DateOptions, confidence: number, notes: readonly Issue[]): Normalized<ISODate> {
  const [from, to] = [options.from ?? '1800-01-01', options.to ?? '2199-12-31'];
  const issues = date < from || date > to ? [...notes, issue('date.implausible', { date, from, to })] : notes;
  return normalized({ value: date, display: date, key: date, confidence, changed: date !== input, issues });
}

// Days that databases write for none, and the patterns of forms.
const noDay =
  /^(?:0{4}[-/.]?0[01][-/.]?0[01](?:[T ]00:.*)?|0?0[-/.]0?0[-/.]0+|1900-01-00|9999-12-31|31\.12\.9999|0?1[./]0?1[./]0001|[dmyjaдмг]{1,4}([-/. ])[dmyaдмг]{1,4}\1[dmyjaдмг]{1,4}|invalid date)$/i;

// Day 0 of old Macintosh workbooks is day 1462 of the others.
const macintoshDays = 1462;

/** Day counts of spreadsheets: day 1 is 1900-01-01, and day 60 is the 29th of February 1900, which never was. */
function fromDayCount(count: number, text: string, options: DateOptions): Normalized<ISODate> {
  const day = options.excel === '1904' ? count + macintoshDays : count;
  if (day < 1 || day === 60 || day > 2_958_465) return failed(issue(day === 0 ? 'placeholder' : 'date.invalid', { input: text }));
  return accept(dateOfDay(day - (day > 60 ? 25_569 : 25_568)), text, options, 0.95, []);
}

/** The order a locale writes dates in; `null` where the tag does not settle it. */
function orderOfLocale(locale: string | undefined): DateOrder | null {
  if (locale === undefined || locale === '') return null;
  const [language, region] = [languageOf(locale), regionOf(locale)];
  if (language === 'en' && region === undefined) return null;
  if (region === 'US' || region === 'PH' || region === 'PR') return 'MDY';
  return region === 'CA' || /^(?:zh|ja|ko|hu|lt|mn|eu|sv)$/.test(language) ? 'YMD' : 'DMY';
}
