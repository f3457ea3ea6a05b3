import { placeholders } from '../../reference/placeholders.ts';
import { foldText } from '../../text/fold.ts';
import { trimOf } from '../../text/trim.ts';

let known: Set<string> | undefined;

/**
 * Whether a text stands for a missing value: `N/A`, `-`, `не указано`, `brak`, `null`, `test`.
 *
 * Use it on cells before they are read. For texts that are no fillers and yet mean nothing use {@link detectJunk}. Hint: only
 * whole values count, in nine languages; `Test` is also a family name, so ask about the whole name, not a part of it.
 *
 * @example
 * isPlaceholder(' Не указано ');
 * //=> true
 *
 * @example
 * isPlaceholder('Null Industries');
 * //=> false
 */
export function isPlaceholder(text: string): boolean {
  if (text.length > 40) return false;
  known ??= new Set(placeholders.split(' ').map((word) => foldText(word)));
  const folded = foldText(text).trim().replace(/\s+/g, '_');
  return known.has(folded) || known.has(trimOf(folded, ' "\'([{<)]}>.!?')) || /^[-_.?*#/\\=~+,;:!]+$/.test(folded);
}
