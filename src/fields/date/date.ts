import type { Context } from '../../core/context.ts';
import type { FieldTypeContract, Outcome } from '../../core/field-type.ts';
import { issueMaker, type Issue } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import { isoInstant } from '../../core/calendar.ts';
import type { Exact } from '../../core/part.ts';
import type { ISODate } from '../../core/values.ts';
import { date as compareDate } from '../../match/compare/date/index.ts';
import { normalizeDate } from '../../normalize/date/index.ts';
import { cleanText } from '../../text/clean.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, outcomeOf } from '../outcome.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link date}. */
export interface DateOptions extends FieldBase {
  /** Earliest day. */
  readonly min?: ISODate;
  /** Latest day. */
  readonly max?: ISODate;
  /** How `03/04/2026` is read; the context's locale decides unless given, and without either it is ambiguous. */
  readonly order?: 'DMY' | 'MDY' | 'YMD';
}

/** The implementation behind {@link date}. */
export const dateType: FieldTypeContract<'date', ISODate, DateOptions> = /* @__PURE__ */ fieldType<'date', ISODate, DateOptions>({
  name: 'date',
  kind: 'date',
  normalize(input, options, context) {
    if (typeof input === 'object' && input !== null && Object.hasOwn(input, 'year'))
      return datePartsOf(input as Readonly<Record<string, unknown>>, options, context);
    const given = input instanceof Date && !Number.isNaN(input.getTime()) ? isoInstant(input.getTime()).slice(0, 10) : input;
    const found = normalizeDate(given, {
      ...(options.order === undefined ? {} : { order: options.order }),
      ...(context.locale === undefined ? {} : { locale: context.locale }),
    });
    return outcomeOf(found, input, (ok) => ok.value as ISODate);
  },
  validate(value, { min, max }) {
    const issues: Issue[] = [];
    if (min !== undefined && value < min) issues.push(issue('field.too_small', { min, value }));
    if (max !== undefined && value > max) issues.push(issue('field.too_large', { max, value }));
    return issues;
  },
  display: (value, _, locale) => shown(value, locale),
  mask: (value) => `${value.slice(0, 4)}-••-••`,
  parts: { year: (value) => Number(value.slice(0, 4)), month: (value) => Number(value.slice(5, 7)), day: (value) => Number(value.slice(8, 10)) },
  fromParts: datePartsOf,
  match: {
    derive: {
      day: (value: string) => value,
      swappedDay: dayOrSwapped,
      monthDay: (value: string) => value.slice(5),
      year: (value: string) => value.slice(0, 4),
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
 * Hint: `03/04/2026` is refused as ambiguous unless `order` or the locale decides.
 *
 * Issue codes: those of `normalizeDate`, `field.too_small`, `field.too_large`.
 *
 * @example
 * date({ min: '1900-01-01' }).min;
 * //=> '1900-01-01'
 */
export function date<const O extends DateOptions = {}>(options?: O & Exact<O, DateOptions>): FieldOf<'date', O> {
  return fieldData(dateType, options);
}

/** Puts day, month and year of three columns together. */
function datePartsOf(parts: Readonly<Record<string, unknown>>, options: DateOptions, context: Context): Outcome<ISODate> {
  const [year, month, day] = ['year', 'month', 'day'].map((name) => cleanText(Object.hasOwn(parts, name) ? parts[name] : undefined) ?? '');
  if (`${year}${month}${day}` === '') return empty();
  return dateType.normalize([year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-'), { ...options, order: 'YMD' }, context);
}

/** The day in the words of a locale, counted in UTC so that no zone moves it. */
function shown(value: string, locale: string): string {
  const ms = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(ms) ? value : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(ms);
}

/** The day whichever of month and day was written first: 3 April and 4 March of a year meet. */
function dayOrSwapped(value: string): string {
  const [year = '', month = '', day = ''] = value.split('-');
  return month < day ? `${year} ${month} ${day}` : `${year} ${day} ${month}`;
}
