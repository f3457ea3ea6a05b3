import { nicknameTable } from '../reference/nickname-words.ts';
import { foldText } from '../text/fold.ts';

interface Names {
  /** Numbers of the lines a name stands on, as a full name or a short one. */
  readonly lines: ReadonlyMap<string, readonly number[]>;
  readonly full: readonly (readonly string[])[];
  readonly short: readonly (readonly string[])[];
}

let names: Names | undefined;

/**
 * The short and pet forms of a given name, or the full names a short form may stand for: `William` → bill, billy, will …
 *
 * Use it to propose duplicates: pass it to a comparator of person names as `nicknames: nicknamesOf`. To ask about two names use
 * {@link sameGivenName}.
 * Hint: the answer is folded, in small letters; a name nobody shortens gives an empty list. `Alex` stands for several names, which do
 * not become one another: Alexander and Alexandra stay apart.
 *
 * @param given - A given name in any writing.
 * @returns Folded names related to it, itself not among them.
 *
 * Source: the table in `reference/nickname-words.ts`.
 *
 * @example
 * nicknamesOf('Bill');
 * //=> ['william', 'billy', 'will', 'willie', 'liam', 'willy']
 *
 * @example
 * nicknamesOf('Zaphod');
 * //=> []
 */
export function nicknamesOf(given: string): readonly string[] {
  const name = foldText(given).trim();
  const { lines, full, short } = (names ??= readNames());
  const related = new Set<string>();
  for (const line of lines.get(name) ?? []) for (const other of [...(full[line] ?? []), ...(short[line] ?? [])]) related.add(other);
  related.delete(name);
  return [...related];
}

/**
 * Whether two given names are one name in two forms: `Саша` and `Александр`.
 *
 * Use it in a custom comparison. For the whole list use {@link nicknamesOf}.
 * Hint: two short forms of one name are the same (`Kasia`, `Kaśka`); two full names never are, `Alexander` and `Alexandra` included.
 *
 * @example
 * sameGivenName('Саша', 'Александр');
 * //=> true
 *
 * @example
 * sameGivenName('Alexander', 'Alexandra');
 * //=> false
 */
export function sameGivenName(a: string, b: string): boolean {
  const [left, right] = [foldText(a).trim(), foldText(b).trim()];
  if (left === right) return left !== '';
  const { lines } = (names ??= readNames());
  const own = lines.get(right);
  return own !== undefined && (lines.get(left) ?? []).some((line) => own.includes(line));
}

function readNames(): Names {
  const lines = new Map<string, number[]>();
  const full: string[][] = [];
  const short: string[][] = [];
  for (const [line, row] of nicknameTable.trim().split('\n').entries()) {
    const [left = '', right = ''] = row.split(':');
    full[line] = left.split(' ').map(foldText);
    short[line] = right.split(' ').map(foldText);
    for (const name of [...(full[line] ?? []), ...(short[line] ?? [])]) {
      const known = lines.get(name);
      if (known === undefined) lines.set(name, [line]);
      else if (!known.includes(line)) known.push(line);
    }
  }
  return { lines, full, short };
}
