import { isoInstant } from '../../core/calendar.ts';
import type { Context } from '../../core/context.ts';
import type { Outcome } from '../../core/field-type.ts';
import { issueMaker, type Issue } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import { instantOf, isTimeZone, type WallTime } from '../../core/time-zone.ts';
import type { ISODateTime } from '../../core/values.ts';
import { normalizeDate } from '../../normalize/date/index.ts';
import { cleanText } from '../../text/clean.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, read, refused } from '../outcome.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link dateTime}. */
export interface DateTimeOptions extends FieldBase {
  /** How `03/04/2026 10:00` is read; the context's locale decides unless given. */
  readonly order?: 'DMY' | 'MDY' | 'YMD';
}

/** The implementation behind {@link dateTime}. */
export const dateTimeType = /* @__PURE__ */ fieldType<'dateTime', ISODateTime, DateTimeOptions>({
  name: 'dateTime',
  kind: 'instant',
  normalize: readInstant,
  display: (value, _, locale) => shown(value, locale),
  mask: (value) => value.slice(0, 4),
});

/**
 * An instant, kept in UTC: `2026-11-21T13:30:00.000Z`. A text without an offset is read in the context's time zone.
 *
 * Use it for calls, meetings and events. For a day without a time use `date`.
 * Hint: a time that clocks skipped or showed twice is kept with a warning.
 *
 * Issue codes: `empty`, those of `normalizeDate`, `date_time.syntax`, `date_time.no_time`, `date_time.skipped`,
 * `date_time.repeated`, `field.wrong_type`.
 *
 * @example
 * dateTime({ default: '@now' }).type;
 * //=> 'dateTime'
 */
export function dateTime<const O extends DateTimeOptions = {}>(options?: O & Exact<O, DateTimeOptions>): FieldOf<'dateTime', O> {
  return fieldData(dateTimeType, options);
}

const exactInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/u;
const clock = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)? ?([ap]\.?m\.?)?$/iu;

function readInstant(input: unknown, options: DateTimeOptions, context: Context): Outcome<ISODateTime> {
  if (input instanceof Date)
    return Number.isNaN(input.getTime()) ? refused(issue('date_time.syntax', { input: 'Invalid Date' })) : read(isoInstant(input.getTime()), true);
  const text = cleanText(input);
  if (text === null)
    return input === null || input === undefined || typeof input === 'string'
      ? empty()
      : refused(issue('field.wrong_type', { expected: 'A date and time', type: typeof input }));
  if (exactInstant.test(text)) {
    const ms = Date.parse(text.replace(',', '.'));
    return Number.isNaN(ms) ? refused(issue('date_time.syntax', { input: text })) : read(isoInstant(ms), isoInstant(ms) !== input);
  }
  return readLocal(text, options, context);
}

/** A day and a clock time without an offset: `21.11.2026 14:30`, `2026-11-21T14:30`. */
function readLocal(text: string, options: DateTimeOptions, context: Context): Outcome<ISODateTime> {
  const cut = cutClock(text);
  const dayText = cut?.day ?? text;
  const day = normalizeDate(dayText, {
    ...(options.order === undefined ? {} : { order: options.order }),
    ...(context.locale === undefined ? {} : { locale: context.locale }),
  });
  if (!day.ok)
    return day.issues.every((found) => found.code === 'date.ambiguous')
      ? refused(...day.issues)
      : refused(issue('date_time.syntax', { input: text }), ...day.issues.slice(1));
  const time = cut === null ? null : clockTime(cut.time);
  if (cut !== null && time === null) return refused(issue('date_time.syntax', { input: text }));
  const zone = context.timeZone !== undefined && isTimeZone(context.timeZone) ? context.timeZone : 'UTC';
  const [year, month, dayOfMonth] = day.value.split('-').map(Number) as [number, number, number];
  const wall: WallTime = { year, month, day: dayOfMonth, hour: 0, minute: 0, second: 0, millisecond: 0, ...time };
  const { ms, how } = instantOf(wall, zone);
  const issues: Issue[] = day.issues.slice();
  if (time === null) issues.push(issue('date_time.no_time'));
  if (how === 'skipped') issues.push(issue('date_time.skipped', { input: text, zone }));
  if (how === 'repeated' && time !== null) issues.push(issue('date_time.repeated', { input: text, zone }));
  return read(isoInstant(ms), true, issues);
}

/** A text whose end is a clock time, cut there: at `T`, a comma, a space or a word such as “at”. */
function cutClock(text: string): { readonly day: string; readonly time: string } | null {
  const found = /(?:^|[T, ])(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,9})?(?: ?[ap]\.?m\.?)?)$/iu.exec(text);
  if (found === null || found.index < 6) return null;
  const day = text
    .slice(0, found.index)
    .replace(/,? (?:at|um|o|в)$/iu, '')
    .replace(/,$/u, '')
    .trim();
  return { day, time: found[1] ?? '' };
}

function clockTime(text: string): Pick<WallTime, 'hour' | 'minute' | 'second' | 'millisecond'> | null {
  const found = clock.exec(text);
  if (found === null) return null;
  const half = found[5]?.[0]?.toLowerCase();
  const given = Number(found[1]);
  if (half !== undefined && (given < 1 || given > 12)) return null;
  const hour = half === undefined ? given : (given % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(found[2]);
  const second = Number(found[3] ?? 0);
  const millisecond = Math.trunc(Number(`0.${found[4] ?? 0}`) * 1000);
  return hour > 23 || minute > 59 || second > 59 ? null : { hour, minute, second, millisecond };
}

function shown(value: string, locale: string): string {
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? value : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(ms);
}
