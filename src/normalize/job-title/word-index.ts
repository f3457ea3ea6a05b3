import { readSpellings } from '../../reference/cyrillic-spelling.ts';
import { functionWords, rankWords } from '../../reference/title-words.ts';
import { foldText } from '../../text/fold.ts';

/** One word of a pattern: the text, and whether more letters may follow. */
interface Piece {
  readonly text: string;
  readonly stem: boolean;
}

interface Pattern extends Piece {
  readonly rest: readonly Piece[];
  readonly line: number;
}

/** Lines of words, stems and phrases of both tables, looked up by the words of a title. */
interface WordIndex {
  readonly labels: string[];
  /** The first line of the second table. */
  readonly ranks: number;
  /** Patterns by the first three letters of their first word. */
  readonly patterns: Map<string, Pattern[]>;
}

/** What the words of a title say: the labels of the first line of each table that one of them fits. */
export interface Told {
  readonly field: string | undefined;
  readonly rank: string | undefined;
}

let index: WordIndex | undefined;

function readIndex(): WordIndex {
  const lines = (table: string): string[] => readSpellings(table).trim().split('\n');
  const fields = lines(functionWords);
  const read: WordIndex = { labels: [], ranks: fields.length, patterns: new Map() };
  for (const [line, row] of [...fields, ...lines(rankWords)].entries()) {
    const [label = '', words = ''] = row.split('|');
    read.labels.push(label);
    for (const word of words.split(' ')) addPatterns(read.patterns, word, line);
  }
  return read;
}

/** Adds `word`, `stem*` or `one/other_word_of_a_phrase`. */
function addPatterns(patterns: Map<string, Pattern[]>, word: string, line: number): void {
  let phrases: readonly (readonly Piece[])[] = [[]];
  for (const choice of word.split('_')) {
    const pieces = choice.split('/').map((text): Piece => ({ text: foldText(text.replace('*', '')), stem: text.endsWith('*') }));
    phrases = phrases.flatMap((phrase) => pieces.map((piece) => [...phrase, piece]));
  }
  for (const [first, ...rest] of phrases) {
    if (first === undefined) continue;
    const key = first.text.slice(0, 3);
    const list = patterns.get(key);
    // written out, so that all patterns have one shape for the engine
    const pattern: Pattern = { text: first.text, stem: first.stem, rest, line };
    if (list === undefined) patterns.set(key, [pattern]);
    else list.push(pattern);
  }
}

/** The words of a title; one with a hyphen is followed by its parts. */
export function titleTokens(words: readonly string[]): readonly string[] {
  const tokens: string[] = [];
  for (const word of words)
    for (const piece of word.split(/[/&]/)) {
      if (piece !== '') tokens.push(piece);
      if (piece.includes('-')) for (const part of piece.split('-')) if (part !== '') tokens.push(part);
    }
  return tokens;
}

/** What the words of a title say of field and rank. */
export function toldBy(tokens: readonly string[]): Told {
  index ??= readIndex();
  const { labels, ranks, patterns } = index;
  let field = ranks;
  let rank = labels.length;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string;
    for (const pattern of patterns.get(token.slice(0, 3)) ?? noPatterns) {
      const { line, rest } = pattern;
      if (line >= (line < ranks ? field : rank) || !fits(pattern, token)) continue;
      let next = 0;
      while (next < rest.length && fits(rest[next] as Piece, tokens[at + 1 + next])) next++;
      if (next < rest.length) continue;
      if (line < ranks) field = line;
      else rank = line;
    }
  }
  return { field: field < ranks ? labels[field] : undefined, rank: labels[rank] };
}

const noPatterns: readonly Pattern[] = [];

const fits = ({ text, stem }: Piece, token: string | undefined): boolean => token !== undefined && (stem ? token.startsWith(text) : token === text);
