import { dateOfDay, dayMs, dayNumberOf } from '../../../core/calendar.ts';
import { withPart, type Part } from '../../../core/part.ts';
import { noValue, type Comparator, type Comparison } from '../comparator.ts';
import { comparableText, textProperty } from '../kernel/comparable-text.ts';
import { grown } from '../kernel/growable.ts';
import { chooseLevels, levelOfRank, type LevelChoice, type NamedLevel } from '../kernel/levels.ts';
import { createValueKernel } from '../kernel/value-kernel.ts';

/** Names of the levels of {@link date}. */
export type DateLevel = 'same' | 'swapped' | 'slip' | 'part' | 'dayMonth' | 'month' | 'year' | 'decade' | 'differs';

/** Options of {@link date}. */
export interface DateOptions {
  /** The levels to keep, with figures of your own where wanted; all of them unless given. */
  readonly levels?: readonly LevelChoice<DateLevel>[];
}

// Rounded from what duplicates in public person data (birth dates) show.
const catalogue: readonly NamedLevel<DateLevel>[] = [
  { is: 'same', label: 'same', m: 0.7, u: 0.0002, tf: 0.5 },
  { is: 'swapped', label: 'day and month swapped', m: 0.01, u: 0.00002 },
  { is: 'slip', label: 'one digit wrong or two swapped', m: 0.12, u: 0.0012 },
  { is: 'part', label: 'the same as far as known', m: 0.015, u: 0.002 },
  { is: 'dayMonth', label: 'same day and month, another year', m: 0.012, u: 0.0022 },
  { is: 'month', label: 'within a month', m: 0.01, u: 0.002 },
  { is: 'year', label: 'within a year', m: 0.03, u: 0.022 },
  { is: 'decade', label: 'within ten years', m: 0.05, u: 0.19 },
  { is: 'differs', label: 'differs', m: 0.053, u: 0.78038 },
];

const unknown = -0x80000000;

/** The implementation of {@link date}. */
export const dateComparator: Comparator = {
  name: 'date',
  createKernel(comparison) {
    const at = levelOfRank(catalogue, comparison.levels);
    // Eight digits as eight nibbles: one exclusive-or shows which of them differ. An impossible date has digits too.
    let digits = new Int32Array(64);
    let days = new Int32Array(64);
    let known = new Int32Array(64);
    return createValueKernel({
      canonical: dateText,
      derive(code, canonical) {
        digits = grown(digits, code);
        days = grown(days, code);
        known = grown(known, code);
        const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(canonical);
        known[code] = match === null ? 0 : match[3] !== undefined ? 8 : match[2] !== undefined ? 6 : 4;
        digits[code] = match === null ? 0 : Number.parseInt(`${match[1]}${match[2] ?? '00'}${match[3] ?? '00'}`, 16) | 0;
        const day = match === null ? null : dayNumberOf(Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0));
        days[code] = day ?? unknown;
      },
      same: at[0] as number,
      level: (a, b) => at[rankOfDates(digits, days, known, a, b)] as number,
      levels(x, y, n, levels) {
        const same = at[0] as number;
        for (let i = 0; i < n; i++) {
          const a = x[i] as number;
          const b = y[i] as number;
          if (a <= 0 || b <= 0) levels[i] = noValue;
          else levels[i] = a === b ? same : (at[rankOfDates(digits, days, known, a, b)] as number);
        }
      },
      similarity(a, b) {
        if (known[a] === 0 || known[b] === 0) return 0;
        let different = 0;
        for (let bits = (digits[a] as number) ^ (digits[b] as number); bits !== 0; bits >>>= 4) if ((bits & 15) !== 0) different++;
        return 1 - Math.max(different, 0.5) / 8;
      },
      termOfLevel: comparison.levels.map((_, i) => (i === at[0] ? 1 : 0)),
    });
  },
};

/** The place in the catalogue of two different dates. */
function rankOfDates(digits: Int32Array, days: Int32Array, known: Int32Array, a: number, b: number): number {
  const knownA = known[a] as number;
  const knownB = known[b] as number;
  if (knownA === 0 || knownB === 0) return 8;
  const x = digits[a] as number;
  const y = digits[b] as number;
  const difference = x ^ y;
  if (knownA !== 8 || knownB !== 8) return difference >>> (32 - 4 * (knownA < knownB ? knownA : knownB)) === 0 ? 3 : 8;
  if (difference >>> 16 === 0 && (x & 0xff) === ((y >>> 8) & 0xff) && ((x >>> 8) & 0xff) === (y & 0xff)) return 1;
  if (oneSlip(x, y, difference)) return 2;
  if ((difference & 0xffff) === 0) return 4;
  const dayA = days[a] as number;
  const dayB = days[b] as number;
  if (dayA === unknown || dayB === unknown) return 8;
  const apart = dayA > dayB ? dayA - dayB : dayB - dayA;
  return apart <= 31 ? 5 : apart <= 366 ? 6 : apart <= 3653 ? 7 : 8;
}

/** Whether eight packed digits differ by one digit or by two neighbours swapped. */
function oneSlip(x: number, y: number, difference: number): boolean {
  const first = (31 - Math.clz32(difference)) >> 2;
  const rest = difference & ~(15 << (first * 4));
  if (rest === 0) return true;
  const second = (31 - Math.clz32(rest)) >> 2;
  if (second !== first - 1 || (rest & ~(15 << (second * 4))) !== 0) return false;
  const a = (x >>> (first * 4)) & 15;
  const b = (x >>> (second * 4)) & 15;
  return a === ((y >>> (second * 4)) & 15) && b === ((y >>> (first * 4)) & 15);
}

/** `YYYY-MM-DD`, or as much of it as is known; other text folded, since equal raw values still agree. */
function dateText(value: unknown): string | null {
  if (typeof value === 'object') {
    const ms = timeOf(value);
    return ms === null ? comparableText(textProperty(value, 'value')) : dateOfDay(Math.floor(ms / dayMs));
  }
  const text = comparableText(value);
  if (text === null) return null;
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact !== null) return `${compact[1]}-${compact[2]}-${compact[3]}`;
  const dated = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[t ]\d{1,2}:.*)?$/.exec(text);
  if (dated === null) return text;
  return [dated[1], dated[2], dated[3]]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** The instant of a `Date`, also of one that is no date or throws when touched. */
function timeOf(value: object | null): number | null {
  try {
    const ms = Date.prototype.getTime.call(value);
    return Math.abs(ms) < 2e14 ? ms : null;
  } catch {
    return null;
  }
}

/**
 * Compares calendar dates: the same, day and month swapped, one digit wrong, the same as far as known, near.
 *
 * Use it for birth and founding dates as `YYYY-MM-DD`. Hint: a date that no calendar has, such as `0000-13-41`, still agrees
 * with itself and with its slips; free text agrees only with itself. Birthdays entered as 1 January agree often: their
 * frequency lowers the weight.
 *
 * @example
 * date({ levels: ['same', 'slip'] }).levels.map((level) => level.label);
 * //=> ['same', 'one digit wrong or two swapped', 'differs']
 */
export function date(options: DateOptions = {}): Comparison & Part<Comparator> {
  return withPart({ comparator: 'date', levels: chooseLevels(catalogue, options.levels) }, dateComparator);
}
