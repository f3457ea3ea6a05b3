import { readSpellings } from '../../reference/cyrillic-spelling.ts';
import { foldText } from '../../text/fold.ts';

/** One word of a pattern: the text, and whether more letters may follow. */
interface Piece {
  readonly text: string;
  readonly stem: boolean;
}

interface Pattern {
  readonly first: Piece;
  readonly rest: readonly Piece[];
  readonly line: number;
}

/** Lines of words, stems and phrases, looked up by the words of a text. */
export interface WordIndex {
  readonly labels: readonly string[];
  readonly exact: ReadonlyMap<string, readonly Pattern[]>;
  /** Stems by their first three letters. */
  readonly stems: ReadonlyMap<string, readonly Pattern[]>;
}

/** Reads a table `label|word stem* phrase_of_words`. */
export function readWordIndex(table: string): WordIndex {
  const labels: string[] = [];
  const exact = new Map<string, Pattern[]>();
  const stems = new Map<string, Pattern[]>();
  for (const [line, row] of readSpellings(table).trim().split('\n').entries()) {
    const bar = row.indexOf('|');
    labels.push(row.slice(0, bar));
    for (const raw of row.slice(bar + 1).split(' ')) {
      const [first, ...rest] = raw
        .split('_')
        .map((text): Piece => (text.endsWith('*') ? { text: foldText(text.slice(0, -1)), stem: true } : { text: foldText(text), stem: false }));
      if (first === undefined) continue;
      const pattern: Pattern = { first, rest, line };
      const short = first.text.length < 3;
      const [map, key] = first.stem && !short ? [stems, first.text.slice(0, 3)] : [exact, first.text];
      const list = map.get(key);
      if (list === undefined) map.set(key, [pattern]);
      else list.push(pattern);
    }
  }
  return { labels, exact, stems };
}

/** The words of a plain title; one with a hyphen is followed by its parts. */
export function titleTokens(plain: string): readonly string[] {
  const tokens: string[] = [];
  for (const word of /[/&]/.test(plain) ? plain.split(/[ /&]+/) : plain.split(' ')) {
    if (word === '') continue;
    tokens.push(word);
    if (word.includes('-')) for (const part of word.split('-')) if (part !== '') tokens.push(part);
  }
  return tokens;
}

const noPatterns: readonly Pattern[] = [];

/** The first line of the table that a word or phrase of the title fits; -1 for none. */
export function firstLine({ exact, stems }: WordIndex, tokens: readonly string[]): number {
  let best = -1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string;
    for (const pattern of exact.get(token) ?? noPatterns) if ((best < 0 || pattern.line < best) && continues(pattern, tokens, at)) best = pattern.line;
    for (const pattern of stems.get(token.slice(0, 3)) ?? noPatterns)
      if ((best < 0 || pattern.line < best) && token.startsWith(pattern.first.text) && continues(pattern, tokens, at)) best = pattern.line;
  }
  return best;
}

function continues({ rest }: Pattern, tokens: readonly string[], at: number): boolean {
  for (let i = 0; i < rest.length; i++) {
    const { text, stem } = rest[i] as Piece;
    const token = tokens[at + 1 + i];
    if (token === undefined || !(stem ? token.startsWith(text) : token === text)) return false;
  }
  return true;
}
