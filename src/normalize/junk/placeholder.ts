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
export const isPlaceholder = (text: string): boolean => text.length <= longestFiller && isFiller(foldText(text).trim());

/** No filler is longer as it is written. */
export const longestFiller = 40;

/** The same of a text that was folded before. */
export function isFiller(text: string): boolean {
  const known = words();
  const folded = text.replace(/\s+/g, '_');
  return known.has(folded) || known.has(trimOf(folded, ' "\'([{<)]}>.!?')) || /^[-_.?*#/\\=~+,;:!]+$/.test(folded);
}
