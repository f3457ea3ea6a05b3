import type { FieldTypeContract, Outcome } from '../../core/field-type.ts';
import { issueMaker } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import { cleanText } from '../../text/clean.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, read, refused } from '../outcome.ts';
import { sameValue } from '../same-value.ts';
import { clockText } from '../time/clock-text.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** The days of a week as they are stored. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** From and to, `['09:00', '17:00']`; a stretch that ends before it begins goes past midnight. */
export type HoursSpan = readonly [from: string, to: string];

/** The hours of each day; a day that is absent is closed. */
export type OpeningHours = { readonly [D in Weekday]?: readonly HoursSpan[] };

/** Options of {@link openingHours}. */
export interface OpeningHoursOptions extends FieldBase {}

const days: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const shortDays: Readonly<Record<Weekday, string>> = { mon: 'Mo', tue: 'Tu', wed: 'We', thu: 'Th', fri: 'Fr', sat: 'Sa', sun: 'Su' };

/** The implementation behind {@link openingHours}. */
export const openingHoursType: FieldTypeContract<'openingHours', OpeningHours, OpeningHoursOptions> = /* @__PURE__ */ fieldType<
  'openingHours',
  OpeningHours,
  OpeningHoursOptions
>({
  name: 'openingHours',
  kind: 'struct',
  normalize(input) {
    if (typeof input === 'object' && input !== null) return fromObject(input as Readonly<Record<string, unknown>>);
    const text = cleanText(typeof input === 'string' ? input.trim().replace(/\n/gu, '; ') : input);
    if (text === null)
      return input === null || input === undefined || typeof input === 'string'
        ? empty()
        : refused(issue('field.wrong_type', { expected: 'Opening hours', type: typeof input }));
    const value = text.length > 500 ? null : fromText(text);
    return value === null ? refused(issue('opening_hours.syntax', { input: text })) : read(value, true);
  },
  display: written,
  mask: () => '•••',
  parts: { days: (value) => days.filter((day) => (value[day] ?? []).length > 0) },
  jsonSchema: (_, io) => {
    const span = { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 };
    const week = { type: 'object', properties: Object.fromEntries(days.map((day) => [day, { type: 'array', items: span }])), additionalProperties: false };
    return io === 'output' ? week : { anyOf: [week, { type: 'string' }] };
  },
});

/**
 * The hours of a week: `Mo-Fr 09:00-17:00; Sa 10:00-14:00`, `24/7`.
 *
 * Use it for when a shop is open and when a client may be called. For one time of day use `time`.
 * Source: the plain part of the OpenStreetMap syntax for opening hours; days also in Polish, Russian and German.
 *
 * Issue codes: `empty`, `opening_hours.syntax`, `field.wrong_type`.
 *
 * @example
 * openingHours({ label: 'Best time to call' }).type;
 * //=> 'openingHours'
 */
export function openingHours<const O extends OpeningHoursOptions = {}>(options?: O & Exact<O, OpeningHoursOptions>): FieldOf<'openingHours', O> {
  return fieldData(openingHoursType, options);
}

const dayWords: readonly RegExp[] = [
  /^(?:mo|mon|monday|pn|pon|poniedziałek|пн|понедельник|montag)$/iu,
  /^(?:tu|tue|tues|tuesday|wt|wtorek|вт|вторник|di|dienstag)$/iu,
  /^(?:we|wed|wednesday|śr|sr|środa|ср|среда|mi|mittwoch)$/iu,
  /^(?:th|thu|thur|thurs|thursday|cz|czw|czwartek|чт|четверг|do|donnerstag)$/iu,
  /^(?:fr|fri|friday|pt|piątek|пт|пятница|freitag)$/iu,
  /^(?:sa|sat|saturday|so|sob|sobota|сб|суббота|samstag)$/iu,
  /^(?:su|sun|sunday|nd|niedz|niedziela|вс|воскресенье|sonntag)$/iu,
];
const dayAt = (word: string): number => dayWords.findIndex((words) => words.test(word));

function fromText(text: string): OpeningHours | null {
  if (/^(?:24\/7|24h|24 h|całodobowo|круглосуточно)$/iu.test(text)) return Object.fromEntries(days.map((day) => [day, [['00:00', '24:00']]])) as OpeningHours;
  const week: Partial<Record<Weekday, readonly HoursSpan[]>> = {};
  for (const rule of text.split(';').map((part) => part.trim())) {
    if (rule === '') continue;
    const cut = rule.search(/\d|off|closed|zamkn|закр|geschl/iu);
    if (cut < 0) return null;
    const indexes = daysOf(rule.slice(0, cut).replace(/:/gu, ' ').trim());
    const spans = spansOf(rule.slice(cut));
    if (indexes === null || spans === null) return null;
    for (const index of indexes) {
      const day = days[index] as Weekday;
      if (spans.length === 0) delete week[day];
      else week[day] = spans;
    }
  }
  const value = inOrder(week);
  return Object.keys(value).length === 0 ? null : value;
}

function daysOf(text: string): readonly number[] | null {
  if (text === '') return [0, 1, 2, 3, 4, 5, 6];
  const found: number[] = [];
  for (const part of text.split(',').map((part) => part.trim())) {
    const [first, last, ...more] = part.split(/[-–—]/u).map((word) => dayAt(word.trim().replace(/\.$/u, '')));
    if (first === undefined || first < 0 || (last !== undefined && last < 0) || more.length > 0) return null;
    for (let day = first, steps = 0; steps < 7; day = (day + 1) % 7, steps++) {
      found.push(day);
      if (day === (last ?? first)) break;
    }
  }
  return found;
}

function spansOf(text: string): readonly HoursSpan[] | null {
  if (/^(?:off|closed|zamkn\p{L}*|закр\p{L}*|geschl\p{L}*)\.?$/iu.test(text.trim())) return [];
  const spans: HoursSpan[] = [];
  for (const part of text.split(',').map((part) => part.trim())) {
    const [from, to, ...more] = part.split(/[-–—]| to | do | до | bis /iu);
    const begin = clock(from);
    const end = clock(to);
    if (begin === null || end === null || more.length > 0) return null;
    spans.push([begin, end]);
  }
  return spans.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** A time of day; a bare hour counts, and 24:00 is the end of the day. */
function clock(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '24:00' || trimmed === '24') return '24:00';
  return clockText(/^\d{1,2}$/u.test(trimmed) ? `${trimmed}:00` : trimmed)?.slice(0, 5) ?? null;
}

function fromObject(input: Readonly<Record<string, unknown>>): Outcome<OpeningHours> {
  const refuse = (): Outcome<never> => refused(issue('opening_hours.syntax', { input: Object.keys(input).slice(0, 10).join(', ') }));
  if (Array.isArray(input) || Object.keys(input).length === 0) return refuse();
  const week: Partial<Record<Weekday, readonly HoursSpan[]>> = {};
  for (const [name, given] of Object.entries(input)) {
    const index = days.includes(name as Weekday) ? days.indexOf(name as Weekday) : dayAt(name);
    if (index < 0 || !Array.isArray(given)) return refuse();
    const spans: HoursSpan[] = [];
    for (const span of given as readonly unknown[]) {
      const [from, to, ...more] = Array.isArray(span) ? (span as readonly unknown[]) : [];
      const begin = typeof from === 'string' ? clock(from) : null;
      const end = typeof to === 'string' ? clock(to) : null;
      if (begin === null || end === null || more.length > 0) return refuse();
      spans.push([begin, end]);
    }
    if (spans.length > 0) week[days[index] as Weekday] = spans.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  }
  const value = inOrder(week);
  return Object.keys(value).length === 0 ? empty() : read(value, !sameValue(value, input));
}

const inOrder = (week: OpeningHours): OpeningHours => Object.fromEntries(days.flatMap((day) => (week[day] === undefined ? [] : [[day, week[day]]])));

/** The week in the syntax it is read in, days with the same hours together. */
function written(value: OpeningHours): string {
  const hours = days.map((day) => (value[day] ?? []).map(([from, to]) => `${from}-${to}`).join(','));
  const rules: string[] = [];
  for (let first = 0; first < 7; first++) {
    if (hours[first] === '') continue;
    let last = first;
    while (last < 6 && hours[last + 1] === hours[first]) last++;
    const [from, to] = [shortDays[days[first] as Weekday], shortDays[days[last] as Weekday]];
    rules.push(`${first === last ? from : `${from}-${to}`} ${hours[first]}`);
    first = last;
  }
  return rules.join('; ') || 'closed';
}
