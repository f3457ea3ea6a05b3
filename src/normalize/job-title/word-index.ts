import { functionWords, gradeWords, knownTitles, rankWords, titleAbbreviations } from '../../reference/title-words.ts';
import { wordKeys } from './word-key.ts';

/** One word of a pattern: its key, and whether more letters may follow. */
interface Piece {
  readonly text: string;
  readonly stem: boolean;
}

interface Pattern extends Piece {
  readonly rest: readonly Piece[];
  readonly table: number;
  readonly line: number;
}

/** A word of a title, with what the tables know of it. */
interface Word {
  readonly keys: readonly string[];
  /** Patterns whose first word it is. */
  readonly patterns: readonly Pattern[];
}

/** Lines of words, stems and phrases of all tables, looked up by the words of a title. */
interface WordIndex {
  readonly labels: readonly string[][];
  /** Patterns by the first three letters of their first word. */
  readonly patterns: Map<string, Pattern[]>;
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
  /** Words met lately. */
  readonly words: Map<string, Word>;
}

/** What the words of a title say: in each table the label of the first line that fits. */
export interface Told {
  readonly field: string | undefined;
  readonly fieldAt: number;
  readonly rank: string | undefined;
  readonly rankAt: number;
  readonly rankEnd: number;
  readonly grade: string | undefined;
  /** The title in English where the whole of it is known. */
  readonly title: string | undefined;
}

/** The first line of a table that fits, and the words it stands in. */
interface Found {
  readonly label: string;
  readonly line: number;
  readonly at: number;
  readonly end: number;
}

const mostWords = 4000;
let index: WordIndex | undefined;

function readIndex(): WordIndex {
  const patterns: WordIndex['patterns'] = new Map();
  const labels = [functionWords, rankWords, gradeWords, knownTitles].map((text, table) =>
    text
      .trim()
      .split('\n')
      .map((row, line) => {
        const [label = '', phrases = ''] = row.split('|');
        for (const phrase of phrases.split(' ')) addPatterns(patterns, phrase, table, line);
        return label;
      }),
  );
  const abbreviations = new Map(
    titleAbbreviations.split(' ').map((pair) => {
      const [short = '', long = ''] = pair.split('=');
      return [short, long.split('_')] as const;
    }),
  );
  return { labels, patterns, abbreviations, words: new Map() };
}

/** Adds `word`, `stem*` or `one/other_word_of_a_phrase`. */
function addPatterns(patterns: WordIndex['patterns'], phrase: string, table: number, line: number): void {
  let ways: readonly (readonly Piece[])[] = [[]];
  for (const choice of phrase.split('_')) {
    const pieces = choice.split('/').map((text): Piece => ({ text: wordKeys(text.replace('*', ''))[0] as string, stem: text.endsWith('*') }));
    ways = ways.flatMap((way) => pieces.map((piece) => [...way, piece]));
  }
  for (const [{ text, stem } = noPiece, ...rest] of ways) {
    const start = text.slice(0, 3);
    const list = patterns.get(start);
    // written out, so that all patterns have one shape for the engine
    const pattern: Pattern = { text, stem, rest, table, line };
    if (list === undefined) patterns.set(start, [pattern]);
    else list.push(pattern);
  }
}

const noPiece: Piece = { text: '', stem: false };
const noPatterns: readonly Pattern[] = [];

function wordOf({ patterns, words }: WordIndex, text: string): Word {
  const met = words.get(text);
  if (met !== undefined) return met;
  const keys = wordKeys(text);
  const word: Word = { keys, patterns: keys.flatMap((key) => patterns.get(key.slice(0, 3))?.filter((pattern) => fits(pattern, [key])) ?? noPatterns) };
  if (words.size >= mostWords) words.clear();
  words.set(text, word);
  return word;
}

const fits = ({ text, stem }: Piece, keys: readonly string[] | undefined): boolean =>
  keys !== undefined && keys.some((key) => (stem ? key.startsWith(text) : key === text));

/** The words with abbreviations written out; the same list where there are none. */
export function writtenOut(words: readonly string[]): readonly string[] {
  const { abbreviations } = (index ??= readIndex());
  return words.some((word) => word.length < 6 && abbreviations.has(word)) ? words.flatMap((word) => abbreviations.get(word) ?? word) : words;
}

/** What the words of a title say. */
export function toldBy(texts: readonly string[]): Told {
  const read = (index ??= readIndex());
  const words = texts.map((text) => wordOf(read, text));
  const best: (Found | undefined)[] = [];
  for (let at = 0; at < words.length; at++)
    for (const { rest, table, line } of (words[at] as Word).patterns) {
      if (line >= (best[table]?.line ?? Infinity)) continue;
      const open = table === 3 && rest.at(-1)?.text === '';
      const end = at + 1 + rest.length - (open ? 1 : 0);
      if (table === 3 && (at > 0 || (open ? words.length < end : words.length !== end))) continue;
      let next = at + 1;
      while (next < end && fits(rest[next - at - 1] as Piece, words[next]?.keys)) next++;
      if (next === end) best[table] = { label: read.labels[table]?.[line] as string, line, at, end };
    }
  const [field, rank, grade, title] = best;
  return {
    field: field?.label,
    fieldAt: field?.at ?? -1,
    rank: rank?.label,
    rankAt: rank?.at ?? -1,
    rankEnd: rank?.end ?? -1,
    grade: grade?.label,
    title: title?.label,
  };
}
