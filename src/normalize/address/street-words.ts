import { readSpelling } from '../../reference/cyrillic-spelling.ts';
import { idleStreetWords, localStreetWords, markingWords, otherStreetWords, stateWords, streetNumerals, streetWords } from '../../reference/street-words.ts';
import { foldText } from '../../text/fold.ts';

interface Words {
  /** Folded English words after the name → the word in full. */
  readonly english: ReadonlyMap<string, string>;
  /** Folded words before or after the name in Slavic and Turkic languages → the word in full; empty where it goes. */
  readonly local: ReadonlyMap<string, string>;
  /** Words that mark the part they stand in, with its kinds: `f` flat, `h` house, `b` block, `t` town, `r` region, `p` post-office box. */
  readonly marks: ReadonlyMap<string, string>;
  /** Folded states, short and in full. */
  readonly states: ReadonlySet<string>;
  /** What a word of a street tells: nothing where it says what kind of street it is, a sign where people write one. */
  readonly telling: ReadonlyMap<string, string>;
}

let words: Words | undefined;

/** Words of addresses, unpacked on first use. */
export function addressWords(): Words {
  words ??= unpack();
  return words;
}

/** A word without its full stop, folded. */
export const foldWord = (word: string): string => foldText(withoutPoint(word));

/** A word without the full stop or colon behind it. */
export function withoutPoint(word: string): string {
  const end = word.charCodeAt(word.length - 1);
  return end === 0x2e || end === 0x3a ? word.slice(0, -1) : word;
}

/** A side of the world beside the name of a street. */
export const sideWord = /^(?:[nsew]|[ns][ew]|north|south|east|west)$/;

function unpack(): Words {
  const english = new Map<string, string>();
  const local = new Map<string, string>();
  const telling = new Map<string, string>();
  const marks = new Map<string, string>();
  eachWord(streetWords, (full, word) => english.set(word.toLowerCase(), full));
  eachWord(localStreetWords, (full, word) => local.set(readSpelling(word.replace(/^-/, '')), full[0] === '-' ? '' : readSpelling(full)));
  for (const word of [...english.keys(), ...local.keys(), ...otherStreetWords.split(' '), ...idleStreetWords.split(' ')]) telling.set(word, '');
  for (const [sign = '', word = ''] of streetNumerals.split(' ').map((entry) => entry.split('='))) telling.set(word, sign);
  for (const kind of Object.keys(markingWords))
    for (const word of (markingWords[kind] as string).split(' ').map(readSpelling)) marks.set(word, (marks.get(word) ?? '') + kind);
  return { english, local, marks, states: new Set(stateWords.split(',')), telling };
}

function eachWord(table: string, use: (full: string, word: string) => void): void {
  for (const entry of table.split(' ')) {
    const all = entry.split(/[=,]/);
    for (const word of all) use(all[0] as string, word);
  }
}
