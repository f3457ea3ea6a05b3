import { daysInMonth } from '../../core/calendar.ts';
import type { Context } from '../../core/context.ts';
import type { Outcome } from '../../core/field-type.ts';
import { issueMaker } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import { normalizeDate } from '../../normalize/date/index.ts';
import { cleanText } from '../../text/clean.ts';
import { empty, outcomeOf, read, refused } from '../outcome.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** How much of a date a field keeps: `2026-11-21`, `2026-11`, `2026`, `--11-21` (a birthday without its year), or whichever is known. */
export type DatePrecision = 'day' | 'month' | 'year' | 'yearless' | 'any';

/** What a partial date is read by. */
export interface PartialDateOptions {
  readonly order?: 'DMY' | 'MDY' | 'YMD';
  readonly precision?: DatePrecision;
}

/** Reads a date of which only a part may be known, and keeps as much as the field's precision says. */
export function readPartialDate(input: unknown, options: PartialDateOptions, context: Context): Outcome<string> {
  const text = cleanText(input);
  if (text === null && (input === null || input === undefined || typeof input === 'string')) return empty();
  const known = text === null || text.length > 60 ? null : partOf(text, options, context);
  if (known !== null) return known.ok ? kept(known.value, input, options.precision ?? 'day') : known;
  const whole = outcomeOf(normalizeDate(input, readingOf(options, context)), input, (found) => found.value as string);
  return whole.ok ? withNotes(kept(whole.value, input, options.precision ?? 'day'), whole) : whole;
}

/** The year, the month of a year, or the day of any year that a text gives; `null` where it gives a whole date or none. */
function partOf(text: string, options: PartialDateOptions, context: Context): Outcome<string> | null {
  const canonical = /^(?:(\d{4})(?:-(\d{2}))?|--(\d{2})-(\d{2}))$/u.exec(text);
  if (canonical !== null) return isPart(canonical) ? read(text, false) : null;
  const numbers = text.match(/\d+/gu) ?? [];
  const letters = /\p{L}{3,}/u.test(text);
  const [first = '', second = ''] = numbers;
  if (letters && numbers.length === 1 && first.length === 4) return partFrom(`1 ${text}`, options, context, (day) => day.slice(0, 7));
  if (letters && numbers.length === 1 && first.length <= 2) return partFrom(`${text} 2000`, options, context, (day) => `-${day.slice(4)}`);
  if (letters || numbers.length !== 2) return null;
  if (first.length <= 2 && second.length === 4) return partFrom(`${second}-${first.padStart(2, '0')}-01`, options, context, (day) => day.slice(0, 7));
  if (first.length <= 2 && second.length <= 2) return partFrom(`${first}/${second}/2000`, options, context, (day) => `-${day.slice(4)}`);
  return null;
}

const isPart = ([, year, month, ofYear, day]: RegExpExecArray): boolean =>
  year === undefined
    ? inMonth(ofYear) && Number(day) >= 1 && Number(day) <= daysInMonth(2000, Number(ofYear))
    : Number(year) > 0 && (month === undefined || inMonth(month));
const inMonth = (month: string | undefined): boolean => Number(month) >= 1 && Number(month) <= 12;

function partFrom(text: string, options: PartialDateOptions, context: Context, cut: (day: string) => string): Outcome<string> | null {
  const found = normalizeDate(text, readingOf(options, context));
  if (!found.ok) return found.issues[0].code === 'date.ambiguous' ? { ok: false, issues: found.issues } : null;
  return read(cut(found.value), true);
}

/** As much of a date as the precision keeps; a coarser one is refused, a finer one cut and told. */
function kept(value: string, input: unknown, precision: DatePrecision): Outcome<string> {
  const has = value.startsWith('--') ? 'yearless' : value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day';
  if (precision === 'any' || has === precision) return read(value, value !== input);
  const cut =
    has === 'day'
      ? { day: value, month: value.slice(0, 7), year: value.slice(0, 4), yearless: `-${value.slice(4)}` }[precision]
      : has === 'month' && precision === 'year'
        ? value.slice(0, 4)
        : null;
  return cut === null
    ? refused(issue('field.date_too_coarse', { input: value, precision }))
    : read(cut, true, [issue('field.date_cut', { input: value, precision })]);
}

const withNotes = (outcome: Outcome<string>, whole: Outcome<string>): Outcome<string> =>
  outcome.ok ? { ...outcome, issues: [...whole.issues, ...outcome.issues] } : outcome;

const readingOf = ({ order }: PartialDateOptions, { locale }: Context): { readonly order?: 'DMY' | 'MDY' | 'YMD'; readonly locale?: string } => ({
  ...(order === undefined ? {} : { order }),
  ...(locale === undefined ? {} : { locale }),
});
