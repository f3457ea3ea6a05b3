import { withPart, type Part } from '../../../core/part.ts';
import { noValue, type Comparator, type Comparison } from '../comparator.ts';
import { appendText, createCharPool, reservePool, sameText, textAt, textLength, type CharPool } from '../kernel/char-pool.ts';
import { comparableText, textProperty } from '../kernel/comparable-text.ts';
import { grown } from '../kernel/growable.ts';
import { commonStart, createHeldText, similarityOf, type HeldText } from '../kernel/held-text.ts';
import { chooseLevels, levelOfRank, type LevelChoice, type NamedLevel } from '../kernel/levels.ts';
import { oneEditApart, withinOneEdit } from '../kernel/one-edit.ts';
import { alikeAtLeast, poolJaroWinkler } from '../kernel/pool-jaro-winkler.ts';
import { markWidth, mayBeAlike, mayBeOneEdit, mayShare, neededShare, writeMarks } from '../kernel/text-marks.ts';
import { createValueKernel } from '../kernel/value-kernel.ts';

/** Names of the levels of {@link email}. */
export type EmailLevel = 'same' | 'slip' | 'user' | 'alike' | 'userAlike' | 'differs';

/** Options of {@link email}. */
export interface EmailOptions {
  /** The levels to keep, with figures of your own where wanted; all of them unless given. */
  readonly levels?: readonly LevelChoice<EmailLevel>[];
}

// Rounded from what duplicates in public person data show; far from any one set.
const catalogue: readonly NamedLevel<EmailLevel>[] = [
  { is: 'same', label: 'same', m: 0.45, u: 0.00002, tf: 1 },
  { is: 'slip', label: 'one slip apart', m: 0.08, u: 0.00001 },
  { is: 'user', label: 'same user at another domain', m: 0.08, u: 0.00005, tf: 1 },
  { is: 'alike', label: 'spelt alike', m: 0.06, u: 0.0001 },
  { is: 'userAlike', label: 'users spelt alike', m: 0.03, u: 0.0004 },
  { is: 'differs', label: 'differs', m: 0.3, u: 0.99942 },
];

const alikeFrom = 0.92;
const usersAlikeFrom = 0.9;
const neededForAlike = /* @__PURE__ */ neededShare(alikeFrom);
const neededForUsers = /* @__PURE__ */ neededShare(usersAlikeFrom);

/** The implementation of {@link email}. */
export const emailComparator: Comparator = {
  name: 'email',
  createKernel(comparison) {
    const at = levelOfRank(catalogue, comparison.levels);
    const pool = createCharPool();
    const users = createCharPool();
    let marks: Int32Array = new Int32Array(emailWidth);
    let held: HeldText | null = null;
    return createValueKernel({
      canonical: addressText,
      derive(code, canonical) {
        appendText(pool, canonical);
        appendUser(users, pool, code, Math.max(canonical.lastIndexOf('@'), 0));
      },
      reserve(values) {
        reservePool(pool, values);
        users.starts = grown(users.starts, 2 * values);
        users.letters = grown(users.letters, 2 * values);
      },
      same: at[0] as number,
      level(a, b) {
        if (oneEditApart(pool, a, b)) return at[1] as number;
        const named = textLength(users, 2 * a) > 0 && textLength(users, 2 * b) > 0;
        if (named && sameText(users, 2 * a, 2 * b)) return at[2] as number;
        if (alikeAtLeast(pool, a, b, alikeFrom)) return at[3] as number;
        return named && alikeAtLeast(users, 2 * a, 2 * b, usersAlikeFrom) ? (at[4] as number) : (at[5] as number);
      },
      levels(x, y, n, levels) {
        marks = marksOfEmails(pool, users, marks);
        held ??= createHeldText();
        const { chars } = pool;
        const same = at[0] as number;
        for (let i = 0; i < n; i++) {
          const a = x[i] as number;
          const b = y[i] as number;
          if (a <= 0 || b <= 0) levels[i] = noValue;
          else if (a === b) levels[i] = same;
          else levels[i] = at[rankOfEmails(chars, marks, held, a, b)] as number;
        }
      },
      similarity: (a, b) => poolJaroWinkler(pool, a, b),
      parts: ['user'],
      part: (code) => textAt(users, 2 * code) || null,
      termOfLevel: comparison.levels.map((_, i) => (i === at[0] ? 1 : i === at[2] && at[2] !== at[5] ? 2 : 0)),
    });
  },
};

/** Marks of an address, then those of its user, with the start of both in place of the user's first units, which are the address's. */
const emailWidth = 8;
const startAt = 6;

/** The marks of all addresses; those that `marks` has already are left as they are. */
function marksOfEmails({ chars, starts, size }: CharPool, users: CharPool, marks: Int32Array): Int32Array {
  const known = marks.length / emailWidth;
  if (known >= size) return marks;
  const all = new Int32Array(size * emailWidth);
  all.set(marks);
  for (let code = known; code < size; code++) {
    const start = starts[code] as number;
    writeMarks(all, code * emailWidth, chars, start, starts[code + 1] as number);
    writeMarks(all, code * emailWidth + markWidth, chars, start, start + textLength(users, 2 * code));
    all[code * emailWidth + startAt] = start;
  }
  return all;
}

/** The place in the catalogue of two different addresses. What marks can tell is told before any character is looked at. */
function rankOfEmails(chars: Uint16Array, marks: Int32Array, held: HeldText, a: number, b: number): number {
  const left = a * emailWidth;
  const right = b * emailWidth;
  const n = marks[left + 3] as number;
  const m = marks[right + 3] as number;
  const userLeft = marks[left + markWidth + 3] as number;
  const userRight = marks[right + markWidth + 3] as number;
  const most = userLeft < userRight ? userLeft : userRight;
  if (most > 0 && userLeft === userRight && marks[left + markWidth] === marks[right + markWidth]) {
    const s = marks[left + startAt] as number;
    const t = marks[right + startAt] as number;
    if (commonStart(chars, s, t, most) === most) return withinOneEdit(chars, s + most, n - most, t + most, m - most) ? 1 : 2;
  }
  const share = mayShare(marks, left, right);
  const slip = mayBeOneEdit(marks, left, right);
  const alike = mayBeAlike(marks, left, right, neededForAlike[share] as number);
  const usersAlike = most > 0 && mayBeAlike(marks, left + markWidth, right + markWidth, neededForUsers[share] as number);
  if (!slip && !alike && !usersAlike) return 5;
  const s = marks[left + startAt] as number;
  const t = marks[right + startAt] as number;
  if (slip && withinOneEdit(chars, s, n, t, m)) return 1;
  const common = commonStart(chars, s, t, n < m ? n : m);
  if (alike && similarityOf(held, chars, s, n, n, t, m, common, neededForAlike) >= alikeFrom) return 3;
  if (!usersAlike) return 5;
  return similarityOf(held, chars, s, n, userLeft, t, userRight, common < most ? common : most, neededForUsers) >= usersAlikeFrom ? 4 : 5;
}

/** The user of address `code` is text `2 * code` of a pool that has the characters of the addresses' own and only other bounds. */
function appendUser(users: CharPool, pool: CharPool, code: number, length: number): void {
  const from = pool.starts[code] as number;
  users.chars = pool.chars;
  users.starts = grown(users.starts, 2 * code + 2);
  users.letters = grown(users.letters, 2 * code + 1);
  users.starts[2 * code + 1] = from + length;
  users.starts[2 * code + 2] = pool.starts[code + 1] as number;
  let letters = 0;
  for (let i = from; i < from + length; i++) letters |= 1 << ((pool.chars[i] as number) & 31);
  users.letters[2 * code] = letters;
}

function addressText(value: unknown, plain: boolean): string | null {
  if (plain && !(value as string).includes(' ') && !(value as string).startsWith('mailto:')) return value as string;
  const text = comparableText(typeof value === 'object' ? textProperty(value, 'address') || textProperty(value, 'value') : value);
  return text === null ? null : text.replace(/\s+/g, '').replace(/^(?:mailto:)+/, '');
}

/**
 * Compares e-mail addresses: the same, one slip apart, the same user at another domain, spelt alike.
 *
 * Use it on addresses that were normalised, so that case and sub-addresses do not count. Hint: addresses like `info@` agree
 * often; their frequency lowers the weight. A user name often repeats the person's name: give the comparison a `damping`
 * below 1 when both are compared.
 *
 * @example
 * email({ levels: ['same', 'user'] }).levels.map((level) => level.label);
 * //=> ['same', 'same user at another domain', 'differs']
 */
export function email(options: EmailOptions = {}): Comparison & Part<Comparator> {
  return withPart({ comparator: 'email', levels: chooseLevels(catalogue, options.levels) }, emailComparator);
}
