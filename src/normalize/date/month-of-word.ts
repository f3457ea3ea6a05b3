import { readSpelling } from '../../reference/cyrillic-spelling.ts';
import { monthNames } from '../../reference/month-names.ts';

const shortestAbbreviation = 3;
const longestEnding = 2;

interface Months {
  readonly names: ReadonlyMap<string, number>;
  /** Beginnings of names; 0 where they fit several months. */
  readonly beginnings: ReadonlyMap<string, number>;
  readonly stems: readonly (readonly [stem: string, month: number])[];
}

let months: Months | undefined;

/** The month (1–12) a word names, in full, in a case form or abbreviated; `null` where it names none or several. */
export function monthOfWord(word: string): number | null {
  months ??= unpack();
  const folded = bare(word);
  const exact = months.names.get(folded) ?? months.beginnings.get(folded);
  if (exact !== undefined) return exact === 0 ? null : exact;
  for (const [stem, month] of months.stems) if (folded.startsWith(stem) && folded.length - stem.length <= longestEnding) return month;
  return null;
}

/** Without any marks, й as и: the names stay apart all the same. */
const bare = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i');

function unpack(): Months {
  const names = new Map<string, number>();
  const beginnings = new Map<string, number>();
  const stems: [string, number][] = [];
  monthNames.split(';').forEach((list, i) => {
    for (const entry of list.split(' ')) {
      const name = bare(readSpelling(entry.replace('~', '')));
      if (entry.endsWith('~')) stems.push([name, i + 1]);
      names.set(name, i + 1);
      for (let length = shortestAbbreviation; length < name.length; length++) {
        const beginning = name.slice(0, length);
        const known = beginnings.get(beginning);
        beginnings.set(beginning, known === undefined || known === i + 1 ? i + 1 : 0);
      }
    }
  });
  return { names, beginnings, stems };
}
