import { dayNumberOf, isoDate } from '../../core/calendar.ts';
import type { ISODate } from '../../core/values.ts';
import { asciiDigits } from '../number/digits.ts';
import { monthOfWord } from './month-of-word.ts';

/** The order of the parts of a date. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** One way to read a text. */
export interface DateReading {
  readonly order: DateOrder;
  readonly date: ISODate;
}

/**
 * What a text can mean as a date: every reading the calendar allows. `shape` tells how much the order matters: `fixed`
 * when the text itself fixes it, `digits` when only digits do, `none` when the text is no date.
 */
export interface DateReadings {
  readonly shape: 'fixed' | 'digits' | 'none';
  readonly readings: readonly DateReading[];
  /** Whether the year had two digits. */
  readonly shortYear: boolean;
}

const nothing: DateReadings = { shape: 'none', readings: [], shortYear: false };

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ]\d{1,2}:?\d{2}(?![\d-]))/;
const afterTime = /^(?:[ap]\.?m\.?|Z|UTC|GMT\S{0,6}|[+-]\d{2}:?\d{2}|\(\S*|\S*\)|[A-Z]{3,4})$/;
const threeNumbers = /^(\d{1,4}) ?([./\-·, ]) ?(\d{1,2}) ?[./\-·, ] ?(\d{1,4})\.?$/;

/** Reads a cleaned text as a date in every way it allows. Two-digit years fall in the hundred years that end with `lastYear`. */
export function readDate(text: string, lastYear: number): DateReadings {
  const exact = iso.exec(text);
  if (exact !== null) return fixed('YMD', Number(exact[1]), Number(exact[2]), Number(exact[3]));
  const plain = asciiDigits(text)
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/ ?[年년月월] ?/g, '-')
    .replace(/ ?[日일]/g, '');
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/.exec(plain);
  if (compact !== null) return compactDate(compact);
  const bare = withoutTime(plain);
  const parts = threeNumbers.exec(bare);
  if (parts !== null) return fromNumbers([parts[1] as string, parts[3] as string, parts[4] as string], parts[2] as string, lastYear);
  return /\p{L}/u.test(bare) ? fromWords(bare, lastYear) : nothing;
}

/** Leaves out a time of day with what belongs to it: `10:15:00`, `5:30 PM`, `10:00 GMT+0200 (CEST)`. */
function withoutTime(text: string): string {
  if (!text.includes(':')) return text;
  let timed = false;
  const words = text.replace(/(\d)T(?=\d{1,2}:)/, '$1 ').split(' ');
  const kept = words.filter((word) => {
    const isTime = /^\d{1,2}:\d{2}/.test(word);
    timed ||= isTime;
    return !isTime && !(timed && (afterTime.test(word) || /^[apz]\.?m?\.?$/i.test(word)) && monthOfWord(word) === null);
  });
  return kept.join(' ').replace(/,$/, '');
}

const valid = (order: DateOrder, year: number, month: number, day: number): readonly DateReading[] =>
  year < 1 || dayNumberOf(year, month, day) === null ? [] : [{ order, date: isoDate(year, month, day) }];

function fixed(order: DateOrder, year: number, month: number, day: number, shortYear = false): DateReadings {
  return { shape: 'fixed', readings: valid(order, year, month, day), shortYear };
}

/** Eight digits: year first where that is a day of the calendar, else a day or month first. */
function compactDate(match: RegExpExecArray): DateReadings {
  const yearFirst = fixed('YMD', Number(match[1]), Number(match[2]), Number(match[3]));
  const digits = match[0];
  const year = Number(digits.slice(4));
  if ((yearFirst.readings.length > 0 && plausibleYear(Number(match[1]))) || digits.length > 8 || !plausibleYear(year)) return yearFirst;
  return bothWays(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), year);
}

/** Two numbers before a year: day and month, or month and day. */
const bothWays = (a: number, b: number, year: number): DateReadings => ({
  shape: 'digits',
  readings: distinct([...valid('DMY', year, b, a), ...valid('MDY', year, a, b)]),
  shortYear: false,
});

const plausibleYear = (year: number): boolean => year >= 1800 && year < 2200;

function fromNumbers([first, second, third]: readonly [string, string, string], separator: string, lastYear: number): DateReadings {
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length >= 3) return first.length === 4 && third.length <= 2 ? fixed('YMD', a, b, c) : nothing;
  if (third.length === 4) {
    // No locale of CLDR writes the month first between full stops.
    return separator === '.' && dayNumberOf(c, b, a) !== null ? fixed('DMY', c, b, a) : bothWays(a, b, c);
  }
  if (third.length === 3 || separator === ' ' || separator === ',') return nothing;
  const readings = [
    ...valid('DMY', century(third, lastYear), b, a),
    ...valid('MDY', century(third, lastYear), a, b),
    ...(first.length === 2 ? valid('YMD', century(first, lastYear), b, c) : []),
  ];
  return { shape: 'digits', readings: distinct(readings), shortYear: true };
}

/** Readings in different orders that mean the same day are one. */
const distinct = (readings: readonly DateReading[]): DateReading[] =>
  readings.filter((reading, i) => readings.findIndex((other) => other.date === reading.date) === i);

function century(digits: string, lastYear: number): number {
  const year = Math.floor(lastYear / 100) * 100 + Number(digits);
  return year > lastYear ? year - 100 : year;
}

const fillers =
  /^(?:de[ln]?|of|the|dne|y|г|гг|год|года|році|року|р|рік|r|roku|rok|st|nd|rd|th|ro|er|ère|a|den|d|ж|жыл|жылы|жылғы|tarihi|tahun|tanggal|em|le)$/u;

/** `3 апреля 2025 г.`, `Apr 3rd, 2025`, `Thursday, 3 Apr 25`: one month word, one day and one year; any other word refuses the text. */
function fromWords(text: string, lastYear: number): DateReadings {
  const bare = text.replace(/^\p{L}{2,14}\.?, ?/u, (lead) => (monthOfWord(lead.replace(/[., ]/g, '')) === null ? '' : lead));
  const tokens = bare.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  if (tokens.length > 9 || /[^\p{L}\p{M}\d\s.,/'’ʼ`-]/u.test(bare)) return nothing;
  let month = 0;
  let monthAt = 0;
  const numbers: string[] = [];
  for (const [i, token] of tokens.entries()) {
    if (/^\d/.test(token)) {
      numbers.push(token);
      continue;
    }
    const found = fillers.test(token.toLowerCase()) ? null : monthOfWord(token);
    if (found !== null && month === 0) [month, monthAt] = [found, numbers.length];
    else if (!fillers.test(token.toLowerCase()) && !(i === 0 && isWeekday(token))) return nothing;
  }
  const [first = '', second = ''] = numbers;
  if (month === 0 || numbers.length !== 2 || first.length > 4 || second.length > 4) return nothing;
  if (first.length === 4 && second.length <= 2) return fixed('YMD', Number(first), month, Number(second));
  if (first.length > 2 || second.length === 3) return nothing;
  const order = monthAt === 0 ? 'MDY' : 'DMY';
  if (second.length === 4) return fixed(order, Number(second), month, Number(first));
  return second.length === 2 && monthAt < 2 ? fixed(order, century(second, lastYear), month, Number(first), true) : nothing;
}

const isWeekday = (word: string): boolean => /^(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*|\p{L}+(?:tag|ник|да|ница))$/iu.test(word);
