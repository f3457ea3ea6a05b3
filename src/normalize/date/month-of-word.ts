import { readSpellings } from '../../reference/cyrillic-spelling.ts';
import { monthNames } from '../../reference/month-names.ts';

const shortestAbbreviation = 3;

/** Names as they are, beginnings of names with a hyphen behind, stems with a tilde. */
let words: Map<string, number> | undefined;

/** The month (1–12) a word names, in full, in a case form or abbreviated; 0 for weekdays and fillers; -1 where it names none or several. */
export function monthOfWord(word: string): number {
  words ??= unpack();
  const folded = bare(word);
  const exact = words.get(folded) ?? words.get(`${folded}-`);
  if (exact !== undefined) return exact;
  for (let end = folded.length; end > 1; end--) {
    const month = words.get(`${folded.slice(0, end)}~`);
    if (month === 0 || (month !== undefined && (folded.length - end) * 2 <= end)) return month;
  }
  return /..(?:[dt]ag|day|di|taina?)$/.test(folded) ? 0 : -1;
}

/** The letters alone, without any marks, й as и: the names stay apart all the same. */
const bare = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\P{L}/gu, '').replace(/ı/g, 'i');

function unpack(): Map<string, number> {
  const found = new Map<string, number>();
  for (const [month, list] of readSpellings(monthNames).split(';').entries())
    for (const entry of list.split(' ')) {
      const name = bare(entry);
      found.set(name, month);
      if (entry.endsWith('~')) found.set(`${name}~`, month);
      for (let length = shortestAbbreviation; month > 0 && length < name.length; length++) {
        const beginning = `${name.slice(0, length)}-`;
        found.set(beginning, (found.get(beginning) ?? month) === month ? month : -1);
      }
    }
  return found;
}
