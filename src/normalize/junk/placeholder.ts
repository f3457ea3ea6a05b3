import { readSpellings } from '../../reference/cyrillic-spelling.ts';
import { placeholders } from '../../reference/placeholders.ts';
import { foldText } from '../../text/fold.ts';
import { trimOf } from '../../text/trim.ts';

let known: Set<string> | undefined;

/** Every placeholder; one that is a family name as well ends in a star and stands here a second time without it. */
function words(): ReadonlySet<string> {
  if (known !== undefined) return known;
  known = new Set();
  for (const entry of readSpellings(placeholders).split(' ')) {
    const [start = '', ends = ''] = entry.split('{');
    for (const end of ends.replace('}', '').split(',')) known.add(start + end).add((start + end).replace('*', ''));
  }
  return known;
}

/** Whether a folded placeholder is a family name as well. */
export const isSurname = (folded: string): boolean => words().has(`${folded}*`);

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
  const known = words();
  const folded = foldText(text).trim().replace(/\s+/g, '_');
  return known.has(folded) || known.has(trimOf(folded, ' "\'([{<)]}>.!?')) || /^[-_.?*#/\\=~+,;:!]+$/.test(folded);
}
