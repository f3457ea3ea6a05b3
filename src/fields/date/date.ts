import type { Context } from '../../core/context.ts';
import type { FieldTypeContract, Outcome } from '../../core/field-type.ts';
import { issueMaker, type Issue } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import { isoInstant } from '../../core/calendar.ts';
import type { Exact } from '../../core/part.ts';
import type { ISODate, Json } from '../../core/values.ts';
import { date as compareDate } from '../../match/compare/date/index.ts';
import { normalizeDate } from '../../normalize/date/index.ts';
import { cleanText } from '../../text/clean.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, outcomeOf } from '../outcome.ts';
import { safeLocale } from '../safe-locale.ts';
import { type DatePrecision, readPartialDate } from './partial-date.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link date}. */
export interface DateOptions extends FieldBase {
  /** Earliest day. */
  readonly min?: ISODate;
  /** Latest day. */
  readonly max?: ISODate;
  /** How `03/04/2026` is read; the context's locale decides unless given, and without either it is ambiguous. */
  readonly order?: 'DMY' | 'MDY' | 'YMD';
  /** How much of the date is known: the day unless given. `'yearless'` suits birthdays, `'any'` keeps whatever is known. */
  readonly precision?: DatePrecision;
}

/** The implementation behind {@link date}. */
export const dateType: FieldTypeContract<'date', ISODate, DateOptions> = /* @__PURE__ */ fieldType<'date', ISODate, DateOptions>({
  name: 'date',
  kind: 'date',
  normalize(input, options, context) {
    if (typeof input === 'object' && input !== null && Object.hasOwn(input, 'year'))
      return datePartsOf(input as Readonly<Record<string, unknown>>, options, context);
    if (options.precision !== undefined && options.precision !== 'day') return readPartialDate(dayOf(input), options, context) as Outcome<ISODate>;
    const found = normalizeDate(dayOf(input), {
      ...(options.order === undefined ? {} : { order: options.order }),
      ...(context.locale === undefined ? {} : { locale: context.locale }),
    });
    return outcomeOf(found, input, (ok) => ok.value as ISODate);
  },
  validate(value, { min, max }) {
    const issues: Issue[] = [];
    if (value.startsWith('--')) return issues;
    if (min !== undefined && value < min.slice(0, value.length)) issues.push(issue('field.too_small', { min, value }));
    if (max !== undefined && value > max.slice(0, value.length)) issues.push(issue('field.too_large', { max, value }));
    return issues;
  },
  display: (value, _, locale) => shown(value, locale),
  mask: (value) => (value.startsWith('--') ? '••-••' : `${value.slice(0, 4)}-••-••`),
  parts: {
    year: (value) => (value.startsWith('--') ? null : Number(value.slice(0, 4))),
    month: (value) => figure(value, /^(?:--|\d{4}-)(\d{2})/u),
    day: (value) => figure(value, /^.{5}\d{2}-(\d{2})$|^--\d{2}-(\d{2})$/u),
  },
  jsonSchema: ({ precision = 'day' }, io) => (io === 'output' ? schemas[precision] : { type: 'string' }),
  fromParts: datePartsOf,
  match: {
    derive: {
      day: (value: string) => value,
      swappedDay: dayOrSwapped,
      monthDay: (value: string) => (value.length < 7 ? null : value.slice(-5)),
      year: (value: string) => (value.startsWith('--') ? null : value.slice(0, 4)),
    },
    block: [['swappedDay']],
    join: ['year', 'monthDay'],
    compare: /* @__PURE__ */ compareDate(),
  },
});

/**
 * A calendar day, `YYYY-MM-DD`, without time and zone.
 *
 * Use it for birthdays, closing dates, due dates. For an instant use `dateTime`.
 * Hint: with `precision` only a part may be known: `2026-11`, `2026`, or `--11-21` for a birthday without its year.
 * Hint: `03/04/2026` is refused as ambiguous unless `order` or the locale decides.
 *
 * Issue codes: those of `normalizeDate`, `field.too_small`, `field.too_large`, `field.date_cut` (info), `field.date_too_coarse`.
 *
 * @example
 * date({ min: '1900-01-01' }).min;
 * //=> '1900-01-01'
 */
export function date<const O extends DateOptions = {}>(options?: O & Exact<O, DateOptions>): FieldOf<'date', O> {
  return fieldData(dateType, options);
}

const schemas: Readonly<Record<DatePrecision, Json>> = {
  day: { type: 'string', format: 'date' },
  month: { type: 'string', pattern: '^\\d{4}-\\d{2}$' },
  year: { type: 'string', pattern: '^\\d{4}$' },
  yearless: { type: 'string', pattern: '^--\\d{2}-\\d{2}$' },
  any: { type: 'string', pattern: '^(\\d{4}(-\\d{2}(-\\d{2})?)?|--\\d{2}-\\d{2})$' },
};

/** A `Date` as its day in UTC; anything else as it is. */
const dayOf = (input: unknown): unknown => (input instanceof Date && !Number.isNaN(input.getTime()) ? isoInstant(input.getTime()).slice(0, 10) : input);

function figure(value: string, pattern: RegExp): number | null {
  const found = pattern.exec(value);
  return found === null ? null : Number(found[1] ?? found[2]);
}

/** Puts day, month and year of three columns together. */
function datePartsOf(parts: Readonly<Record<string, unknown>>, options: DateOptions, context: Context): Outcome<ISODate> {
  const [year, month, day] = ['year', 'month', 'day'].map((name) => cleanText(Object.hasOwn(parts, name) ? parts[name] : undefined) ?? '');
  if (`${year}${month}${day}` === '') return empty();
  const [month2, day2] = [month?.padStart(2, '0'), day?.padStart(2, '0')];
  const partial = options.precision !== undefined && options.precision !== 'day';
  const text =
    partial && year === '' ? `--${month2}-${day2}` : partial && month === '' ? year : partial && day === '' ? `${year}-${month2}` : `${year}-${month2}-${day2}`;
  return dateType.normalize(text, { ...options, order: 'YMD' }, context);
}

/** The day in the words of a locale, counted in UTC so that no zone moves it. */
function shown(value: string, locale: string): string {
  const ms = Date.parse(value.startsWith('--') ? `2000${value.slice(1)}T00:00:00Z` : `${value.padEnd(10, '-01')}T00:00:00Z`);
  if (Number.isNaN(ms) || value.length === 4) return value;
  const words: Intl.DateTimeFormatOptions = value.startsWith('--')
    ? { day: 'numeric', month: 'long' }
    : value.length === 7
      ? { month: 'long', year: 'numeric' }
      : { dateStyle: 'medium' };
  return new Intl.DateTimeFormat(safeLocale(locale), { ...words, timeZone: 'UTC' }).format(ms);
}

/** The day whichever of month and day was written first: 3 April and 4 March of a year meet. */
function dayOrSwapped(value: string): string | null {
  if (value.length !== 10) return null;
  const [year = '', month = '', day = ''] = value.split('-');
  return month < day ? `${year} ${month} ${day}` : `${year} ${day} ${month}`;
}
