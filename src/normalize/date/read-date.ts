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

const yearFirst = /^(\d{4})(-?)(\d{2})\2(\d{2})(?:$|[T ]\d{1,2}:?\d{2}(?::?\d{2})?(?![\d-]))/;
// What follows the day may be a weekday and a time, but no second day.
const eastAsian = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?(?:[日号號일](?:\D|\d{1,2} ?[:時时시點点分秒초]|\d{2}$)*)?$/;
const threeNumbers = /^(\d{1,4}) ?([./\-·, ]) ?(\d{1,2}) ?[./\-·, ] ?(\d{1,4})\.?$/;
const timed = /\d[:h]\d| \d{1,2}\.\d\d/;
// A word after the one before it. Behind a year or a word such as `um` a full stop stands in a time as well.
const clock = /^(?:\S* \d{1,2}[:h]\d{2}|(?:\S*\d{4},?|\p{Ll}{2,5}\.?) \d{1,2}\.\d{2}(?:\.\d{2})?$)/u;
const besideClock = /^(?:[\p{L}.]{1,5}|\W|\p{L}*[+-]\d{1,2}:?\d{0,2}),?$/u;

/** Reads a cleaned text as a date in every way it allows. Two-digit years fall in the hundred years that end with `lastYear`. */
export function readDate(text: string, lastYear: number): DateReadings {
  const exact = yearFirst.exec(text);
  if (exact !== null) return exact[2] === '' ? compactDate(exact, lastYear) : fixed('YMD', Number(exact[1]), Number(exact[3]), Number(exact[4]));
  const plain = asciiDigits(text).replace(/[‐‑‒–—−]/g, '-');
  if (plain !== text) return readDate(plain, lastYear);
  const signed = eastAsian.exec(plain);
  if (signed !== null) return fixed('YMD', Number(signed[1]), Number(signed[2]), Number(signed[3]));
  const bare = timed.test(plain) ? withoutTime(plain) : plain;
  return /\p{L}/u.test(bare) ? fromWords(bare, lastYear) : fromNumbers(bare, lastYear);
}

/** Leaves out a time of day with the short words beside it: `at 10:15`, `в 14:05`, `5:30 PM`, `10:00 GMT+0200 (CEST)`, `um 9.30 Uhr`. */
function withoutTime(text: string): string {
  const words = text
    .replace(/(\d)T(?=\d)/, '$1 ')
    .replace(/ \([^()]*\)$/, '')
    .split(' ');
  const at = words.findIndex((word, i) => clock.test(`${words[i - 1] ?? ''} ${word}`));
  const kept = words.filter((word, i) => i !== at && (i < at - 2 || i > at + 3 || !besideClock.test(word) || monthOfWord(word) > 0));
  return at < 0 ? text : kept.join(' ').replace(/,$/, '');
}

const valid = (order: DateOrder, year: number, month: number, day: number): readonly DateReading[] =>
  year < 1 || dayNumberOf(year, month, day) === null ? [] : [{ order, date: isoDate(year, month, day) }];

const fixed = (order: DateOrder, year: number, month: number, day: number): DateReadings => ({
  shape: 'fixed',
  readings: valid(order, year, month, day),
  shortYear: false,
});

/** Eight digits: year first where that is a day of the calendar, else a day or month first. */
function compactDate([all, first, , month, day]: RegExpExecArray, lastYear: number): DateReadings {
  const asYear = fixed('YMD', Number(first), Number(month), Number(day));
  const isYear = asYear.readings.length > 0 && plausible(first as string);
  return isYear || all.length > 8 || !plausible(all.slice(4)) ? asYear : fromNumbers(all.replace(/(..)(..)/, '$1/$2/'), lastYear);
}

const plausible = (year: string): boolean => year >= '1800' && year < '2200';

function fromNumbers(text: string, lastYear: number): DateReadings {
  const [, first = '', separator = '', second, third = ''] = threeNumbers.exec(text) ?? [];
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  const shortYear = third.length < 3;
  if (first.length > 2) return first.length === 4 && shortYear ? fixed('YMD', a, b, c) : nothing;
  if (third === '' || third.length === 3 || (shortYear && /[ ,]/.test(separator))) return nothing;
  const year = fullYear(third, lastYear);
  const dayFirst = valid('DMY', year, b, a);
  // No locale of CLDR writes the month first between full stops.
  if (!shortYear && separator === '.' && dayFirst.length > 0) return { shape: 'fixed', readings: dayFirst, shortYear };
  const readings = [...dayFirst, ...valid('MDY', year, a, b), ...(shortYear && first.length === 2 ? valid('YMD', fullYear(first, lastYear), b, c) : [])];
  // Readings in different orders that mean the same day are one.
  return { shape: 'digits', readings: readings.filter(({ date }, i) => readings.findIndex((other) => other.date === date) === i), shortYear };
}

function fullYear(digits: string, lastYear: number): number {
  const year = Number(digits);
  return digits.length > 2 ? year : lastYear - ((((lastYear - year) % 100) + 100) % 100);
}

/** `3 апреля 2025 г.`, `Apr 3rd, 2025`, `Thursday, 3 Apr 25`, `пн 03.04.2025`: at most one month word; any other word refuses the text, unless a comma holds it apart at an end. */
function fromWords(given: string, lastYear: number): DateReadings {
  const comma = given.lastIndexOf(', ');
  const behind = given.slice(comma + 2);
  const text = (comma > 0 && /^\p{L}+\.?$/u.test(behind) && monthOfWord(behind) < 1 ? given.slice(0, comma) : given).replace(
    /^[\p{L}-]{2,16}\.?, ?/u,
    (lead) => (monthOfWord(lead) > 0 ? lead : ''),
  );
  const tokens = text.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  // In Croatian, which puts stops behind day and year, these words mean other months than in Polish and Czech.
  if (tokens.length > 9 || /[^\p{L}\p{M}\d\s.,/'’ʼ`-]|^\d+\. ?(?:lip|srp|lis\p{L}*)\.? \d+\.$/iu.test(text)) return nothing;
  let month = 0;
  let monthAt = 0;
  const numbers: string[] = [];
  for (const token of tokens) {
    if (/^\d/.test(token)) {
      numbers.push(token);
      continue;
    }
    const found = monthOfWord(token);
    // At the beginning these are days of the week as well.
    if (found < 0 || (found > 0 && month > 0 && !/^(?:mar|sen)\b/i.test(text))) return nothing;
    if (found > 0) [month, monthAt] = [found, numbers.length];
  }
  if (month === 0) return fromNumbers(text.replace(/\p{L}[\p{L}\p{M}]*[.,]?/gu, '').trim(), lastYear);
  const [first = '', second = ''] = numbers;
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  const shortYear = year.length === 2 && monthAt < 2;
  if (numbers.length !== 2 || day.length > 2 || (year.length !== 4 && !shortYear)) return nothing;
  return { ...fixed(year === first ? 'YMD' : monthAt === 0 ? 'MDY' : 'DMY', fullYear(year, lastYear), month, Number(day)), shortYear };
}
