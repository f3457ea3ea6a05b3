import { functionWords, gradeWords, rankWords, titleAbbreviations, wholeTitles } from '../../reference/title-words.ts';
import { wordKeys } from './word-key.ts';

/** A word of a title, with what the tables know of it. */
export interface Word {
  readonly text: string;
  readonly keys: readonly string[];
  /** Patterns whose first word it is. */
  readonly patterns: readonly Pattern[];
  /** The words an abbreviation stands for. */
  readonly long: readonly Word[] | undefined;
  /** Its words apart at hyphens and other marks within, abbreviations written out. */
  readonly parts: readonly Word[] | undefined;
}

/** One word of a pattern: its key, and whether more letters may follow. */
interface Piece {
  readonly text: string;
  readonly stem: boolean;
}

/** A word, stem or phrase of a table. */
export interface Pattern extends Piece {
  readonly rest: readonly Piece[];
  readonly table: number;
  readonly line: number;
  readonly label: string;
  /** The English title of whoever has no other words in theirs. */
  readonly title: string | undefined;
}

/** What the words of a title say: in each table the first line that fits, and the word where it begins. */
export interface Told {
  readonly field: Pattern | undefined;
  readonly fieldAt: number;
  readonly rank: Pattern | undefined;
  readonly rankAt: number;
  readonly grade: Pattern | undefined;
  readonly whole: Pattern | undefined;
}

interface WordIndex {
  /** Patterns by the first three letters of their first word. */
  readonly patterns: Map<string, Pattern[]>;
  readonly abbreviations: ReadonlyMap<string, string>;
  /** Words met lately. */
  readonly words: Map<string, Word>;
}

const mostWords = 4000;
const noPatterns: readonly Pattern[] = [];
const noPieces: readonly string[] = [];
const wholeTable = 3;
let index: WordIndex | undefined;

function readIndex(): WordIndex {
  const patterns: WordIndex['patterns'] = new Map();
  for (const [table, rows] of [functionWords, rankWords, gradeWords, wholeTitles].entries())
    for (const [line, row] of rows.trim().split('\n').entries()) {
      const [labels = '', phrases = ''] = row.split('|');
      const [label = '', title] = labels.split(':');
      for (const phrase of phrases.split(' ')) addPatterns(patterns, phrase, { table, line, label, title });
    }
  return { patterns, abbreviations: new Map(titleAbbreviations.split(' ').map((pair) => pair.split('=') as [string, string])), words: new Map() };
}

/** Adds `word`, `stem*` or `one/other_word_of_a_phrase`. */
function addPatterns(patterns: WordIndex['patterns'], phrase: string, { table, line, label, title }: Omit<Pattern, keyof Piece | 'rest'>): void {
  let ways: readonly (readonly Piece[])[] = [[]];
  for (const choice of phrase.split('_')) {
    const pieces = choice.split('/').map((text): Piece => ({ text: wordKeys(text.replace('*', ''))[0] as string, stem: text.endsWith('*') }));
    ways = ways.flatMap((way) => pieces.map((piece) => [...way, piece]));
  }
  for (const [first, ...rest] of ways) {
    const { text, stem } = first as Piece;
    const start = text.slice(0, 3);
    const list = patterns.get(start);
    // written out, so that all patterns have one shape for the engine
    const pattern: Pattern = { text, stem, rest, table, line, label, title };
    if (list === undefined) patterns.set(start, [pattern]);
    else list.push(pattern);
  }
}

const fits = ({ text, stem }: Piece, key: string): boolean => (stem ? key.startsWith(text) : key === text);

function fitsWord(piece: Piece, word: Word | undefined): boolean {
  if (word !== undefined) for (const key of word.keys) if (fits(piece, key)) return true;
  return false;
}

/** Marks within a word, and the last part of German compounds: `Vertriebs|leiterin`. */
const seams = /[/&'-]|(?=(?:leiter|entwickler|mitarbeiter|berater|ingenieur|techniker|assistent|referent|direktor|manager|chef)(?:in)?$)/;

function readWord(text: string, { patterns, abbreviations }: WordIndex): Word {
  const keys = wordKeys(text);
  let found: Pattern[] | undefined;
  for (const key of keys)
    for (const pattern of patterns.get(key.slice(0, 3)) ?? noPatterns) {
      if (!fits(pattern, key)) continue;
      if (found === undefined) found = [pattern];
      else found.push(pattern);
    }
  const long = abbreviations.get(text)?.split('_').map(wordOf);
  const pieces = seams.test(text) ? text.split(seams) : noPieces;
  const parts = pieces.length > 1 ? pieces.flatMap((piece) => (piece === '' ? [] : (wordOf(piece).long ?? wordOf(piece)))) : long;
  return { text, keys, patterns: found ?? noPatterns, long, parts };
}

/** A word of a title, folded. */
export function wordOf(text: string): Word {
  index ??= readIndex();
  const { words } = index;
  const met = words.get(text);
  if (met !== undefined) return met;
  const word = readWord(text, index);
  // only words of titles are worth keeping
  if (word.patterns !== noPatterns || word.long !== undefined) {
    if (words.size >= mostWords) words.clear();
    words.set(text, word);
  }
  return word;
}

/** What the words of a title say. */
export function toldBy(words: readonly Word[]): Told {
  const best: (Pattern | undefined)[] = [undefined, undefined, undefined, undefined];
  const from = [0, 0];
  for (let at = 0; at < words.length; at++)
    for (const pattern of (words[at] as Word).patterns) {
      const { table, line, rest } = pattern;
      const other = best[table];
      if (other !== undefined && (line > other.line || (line === other.line && rest.length <= other.rest.length))) continue;
      if (table === wholeTable && (at > 0 || !isWhole(words.length, rest))) continue;
      let next = 0;
      while (next < rest.length && fitsWord(rest[next] as Piece, words[at + 1 + next])) next++;
      if (next < rest.length && (rest[next]?.stem !== false || rest[next]?.text !== '')) continue;
      best[table] = pattern;
      if (table < 2) from[table] = at;
    }
  const [field, rank, grade, whole] = best;
  return { field, fieldAt: from[0] as number, rank, rankAt: from[1] as number, grade, whole };
}

/** Whether a title of so many words is one whole pattern; one that ends in nothing is open to more words. */
const isWhole = (words: number, rest: readonly Piece[]): boolean => (rest.at(-1)?.text === '' ? words >= rest.length : words === rest.length + 1);
