import { withPart, type Part } from '../../../core/part.ts';
import type { Comparator, Comparison } from '../comparator.ts';
import { appendText, createCharPool, sameText, textAt, textLength, type CharPool } from '../kernel/char-pool.ts';
import { comparableText, textProperty } from '../kernel/comparable-text.ts';
import { grown } from '../kernel/growable.ts';
import { chooseLevels, levelOfRank, type LevelChoice, type NamedLevel } from '../kernel/levels.ts';
import { poolEditDistance } from '../kernel/pool-edit-distance.ts';
import { alikeAtLeast, poolJaroWinkler } from '../kernel/pool-jaro-winkler.ts';
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

/** The implementation of {@link email}. */
export const emailComparator: Comparator = {
  name: 'email',
  createKernel(comparison) {
    const at = levelOfRank(catalogue, comparison.levels);
    const pool = createCharPool();
    const users = createCharPool();
    return createValueKernel({
      canonical: addressText,
      derive(code, canonical) {
        appendText(pool, canonical);
        appendUser(users, pool, code, Math.max(canonical.lastIndexOf('@'), 0));
      },
      same: at[0] as number,
      level(a, b) {
        if (poolEditDistance(pool, a, b, 1) <= 1) return at[1] as number;
        const named = textLength(users, 2 * a) > 0 && textLength(users, 2 * b) > 0;
        if (named && sameText(users, 2 * a, 2 * b)) return at[2] as number;
        if (alikeAtLeast(pool, a, b, 0.92)) return at[3] as number;
        return named && alikeAtLeast(users, 2 * a, 2 * b, 0.9) ? (at[4] as number) : (at[5] as number);
      },
      similarity: (a, b) => poolJaroWinkler(pool, a, b),
      parts: ['user'],
      part: (code) => textAt(users, 2 * code) || null,
      termOfLevel: comparison.levels.map((_, i) => (i === at[0] ? 1 : i === at[2] && at[2] !== at[5] ? 2 : 0)),
    });
  },
};

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
