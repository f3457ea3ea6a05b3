import { withPart, type Part } from '../../../core/part.ts';
import { noValue, type Comparator, type Comparison } from '../comparator.ts';
import { appendText, createCharPool, reservePool, textLength, type CharPool } from '../kernel/char-pool.ts';
import { comparableText, textProperty } from '../kernel/comparable-text.ts';
import { grown } from '../kernel/growable.ts';
import { chooseLevels, levelOfRank, type LevelChoice, type NamedLevel } from '../kernel/levels.ts';
import { oneEditApart, withinOneEdit } from '../kernel/one-edit.ts';
import { poolEditDistance } from '../kernel/pool-edit-distance.ts';
import { mayBeOneEdit, writeMarks } from '../kernel/text-marks.ts';
import { createValueKernel } from '../kernel/value-kernel.ts';

/** Names of the levels of {@link phone}. */
export type PhoneLevel = 'same' | 'tail' | 'slip' | 'shortTail' | 'differs';

/** Options of {@link phone}. */
export interface PhoneOptions {
  /** The levels to keep, with figures of your own where wanted; all of them unless given. */
  readonly levels?: readonly LevelChoice<PhoneLevel>[];
}

// Rounded from what duplicates in public person and company data show.
const catalogue: readonly NamedLevel<PhoneLevel>[] = [
  { is: 'same', label: 'same', m: 0.6, u: 0.0001, tf: 1 },
  { is: 'tail', label: 'same but for the country or area code', m: 0.05, u: 0.00001, tf: 1 },
  { is: 'slip', label: 'one digit wrong or two swapped', m: 0.05, u: 0.0001 },
  { is: 'shortTail', label: 'same last seven digits', m: 0.01, u: 0.00003 },
  { is: 'differs', label: 'differs', m: 0.29, u: 0.99976 },
];

const extension = /(?:;ext=|\bextension|\bext|\bx|#|\bдоб|\bwewn|\bint)\.?:?\s*\d{1,6}\s*$/iu;

/** The implementation of {@link phone}. */
export const phoneComparator: Comparator = {
  name: 'phone',
  createKernel(comparison) {
    const at = levelOfRank(catalogue, comparison.levels);
    const pool = createCharPool();
    let lastNine = new Int32Array(64);
    let lastSeven = new Int32Array(64);
    let marks: Int32Array = new Int32Array(phoneWidth);
    return createValueKernel({
      canonical: phoneDigits,
      derive(code, canonical) {
        const digits = canonical.startsWith('+') ? canonical.slice(1) : canonical;
        appendText(pool, digits);
        lastNine = grown(lastNine, code);
        lastSeven = grown(lastSeven, code);
        const tail = digits.length >= 7 && isDigits(canonical) ? Number(digits.slice(-9)) : -code;
        lastNine[code] = digits.length >= 9 ? tail : -code;
        lastSeven[code] = tail < 0 ? -code : tail % 10_000_000;
      },
      reserve(values) {
        reservePool(pool, values);
        lastNine = grown(lastNine, values);
        lastSeven = grown(lastSeven, values);
      },
      same: at[0] as number,
      level(a, b) {
        if (lastSeven[a] === lastSeven[b]) {
          if (lastNine[a] === lastNine[b]) return at[1] as number;
          // A local number is the whole of the shorter side; two full numbers that differ before the last seven are less.
          return textLength(pool, a) <= 8 || textLength(pool, b) <= 8 ? (at[1] as number) : oneEditApart(pool, a, b) ? (at[2] as number) : (at[3] as number);
        }
        return (textLength(pool, a) >= 7 || textLength(pool, b) >= 7) && oneEditApart(pool, a, b) ? (at[2] as number) : (at[4] as number);
      },
      levels(x, y, n, levels) {
        if (marks.length < pool.size * phoneWidth) marks = marksOfPhones(pool, lastSeven, lastNine, marks);
        const same = at[0] as number;
        for (let i = 0; i < n; i++) {
          const a = x[i] as number;
          const b = y[i] as number;
          if (a <= 0 || b <= 0) levels[i] = noValue;
          else if (a === b) levels[i] = same;
          else levels[i] = at[rankOfPhones(pool, marks, a, b)] as number;
        }
      },
      similarity(a, b) {
        if (lastSeven[a] === lastSeven[b]) return lastNine[a] === lastNine[b] ? 0.97 : 0.9;
        const longer = Math.max(textLength(pool, a), textLength(pool, b));
        return Math.max(0, 1 - poolEditDistance(pool, a, b, longer) / longer);
      },
      parts: ['tail'],
      part: (code) => ((lastSeven[code] as number) >= 0 ? String(lastSeven[code]).padStart(7, '0') : null),
      termOfLevel: comparison.levels.map((_, i) => (i === at[0] ? 1 : i === at[1] && at[1] !== at[4] ? 2 : 0)),
    });
  },
};

/** Marks of the digits, the last seven and the last nine as numbers, and two places left free, so that no value lies across cache lines. */
const phoneWidth = 8;

function marksOfPhones({ chars, starts, size }: CharPool, lastSeven: Int32Array, lastNine: Int32Array, marks: Int32Array): Int32Array {
  const all = new Int32Array(size * phoneWidth);
  all.set(marks);
  for (let code = marks.length / phoneWidth; code < size; code++) {
    const place = code * phoneWidth;
    writeMarks(all, place, chars, starts[code] as number, starts[code + 1] as number);
    all[place + 4] = lastSeven[code] as number;
    all[place + 5] = lastNine[code] as number;
  }
  return all;
}

/** The place in the catalogue of two different numbers. */
function rankOfPhones({ chars, starts }: CharPool, marks: Int32Array, a: number, b: number): number {
  const left = a * phoneWidth;
  const right = b * phoneWidth;
  const n = marks[left + 3] as number;
  const m = marks[right + 3] as number;
  const sameTail = marks[left + 4] === marks[right + 4];
  if (sameTail && (marks[left + 5] === marks[right + 5] || n <= 8 || m <= 8)) return 1;
  if ((sameTail || n >= 7 || m >= 7) && mayBeOneEdit(marks, left, right) && withinOneEdit(chars, starts[a] as number, n, starts[b] as number, m)) return 2;
  return sameTail ? 3 : 4;
}

/** The digits of a phone number, with `+` where the country is known; folded text where there are too few digits. */
function phoneDigits(value: unknown): string | null {
  if (typeof value === 'string' && value.length >= 7 && value.length <= 16 && isDigits(value) && !value.startsWith('00')) return value;
  const text = comparableText(
    typeof value === 'object' ? textProperty(value, 'e164') || textProperty(value, 'national') || textProperty(value, 'value') : value,
  );
  if (text === null) return null;
  const number = text.replace(extension, '').normalize('NFKC');
  const digits = number.replace(/\D/g, '');
  if (digits.length < 5 || digits.length > 20) return text;
  const international = /^[^\d+]*(?:\+|00(?=[1-9]))/.test(number);
  return international ? `+${digits.replace(/^00/, '')}` : digits;
}

/** Digits alone, perhaps with `+` in front. */
function isDigits(text: string): boolean {
  for (let i = text.charCodeAt(0) === 43 ? 1 : 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 48 || unit > 57) return false;
  }
  return true;
}

/**
 * Compares phone numbers by their digits: the same, the same but for country or area code, one digit wrong or two swapped.
 *
 * Use it on E.164 numbers or on numbers as people type them; an extension does not count. Hint: a number too short to be
 * dialled from abroad still speaks by its last seven digits.
 *
 * @example
 * phone().levels.map((level) => level.label);
 * //=> ['same', 'same but for the country or area code', 'one digit wrong or two swapped', 'same last seven digits', 'differs']
 */
export function phone(options: PhoneOptions = {}): Comparison & Part<Comparator> {
  return withPart({ comparator: 'phone', levels: chooseLevels(catalogue, options.levels) }, phoneComparator);
}
