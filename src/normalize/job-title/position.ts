import { plainWords, unplain } from '../signs.ts';
import { spacedWords } from '../spaced-words.ts';
import type { JobFunction, Seniority } from './job-title-value.ts';
import { seniorityOf } from './seniority-of.ts';
import { type Told, toldBy, writtenOut } from './word-index.ts';

/** One position: its words, abbreviations written out, and what they say. */
export interface Position {
  readonly words: readonly string[];
  readonly abbreviated: boolean;
  /** The words apart at hyphens and other marks within. */
  readonly tokens: readonly string[];
  readonly told: Told;
  /** Whether its words speak of a rank. */
  readonly ranked: boolean;
  readonly seniority: Seniority | null;
  readonly function: JobFunction | null;
}

/** Reads a title of one position. */
export function readPosition(folded: string, signs: number): Position {
  const isPlain = (signs & ~plainWords) === 0;
  const plain = isPlain ? folded : plainTitle(folded, signs);
  const typed = spacedWords(plain);
  const words = writtenOut(typed);
  const tokens = isPlain ? words : writtenOut(words.flatMap((word) => word.split(/[/&'-]/).filter(Boolean)));
  const told = toldBy(tokens);
  const { title } = told;
  const known = title?.toLowerCase().split(/[ -]/);
  return { words, abbreviated: words !== typed, tokens, told, ...(known === undefined ? standing(told, tokens) : standing(toldBy(known), known)) };
}

/** What the words of a title tell of its holder's standing. */
function standing({ rank, grade, field: label }: Told, tokens: readonly string[]): Pick<Position, 'ranked' | 'seniority' | 'function'> {
  const field = label === undefined || label === '-' ? null : (label as JobFunction);
  const seniority = seniorityOf(rank, grade, field);
  const executive =
    field === null && (seniority === 'owner' || seniority === 'partner' || seniority === 'c_level' || (tokens.length === 1 && tokens[0] === 'director'));
  const leads = executive || seniority === 'founder' || seniority === 'board';
  return { ranked: (rank ?? grade ?? 'none') !== 'none', seniority, function: leads ? 'executive' : field };
}

/** Letters and single spaces: brackets with an abbreviation away, `c.m.o.` and `ген.дир.` without their full stops. */
function plainTitle(folded: string, signs: number): string {
  const bare = /[([]/.test(folded) ? folded.replace(/\([^()]*\)/g, ' ').replace(/\[[^[\]]*\]/g, ' ') : folded;
  const words = (bare.includes('.') ? bare.replace(/\b([a-z])\.(?=[a-z]\.?(?:[^a-z]|$|[a-z]\.))/g, '$1') : bare)
    .replace((signs & unplain) === 0 ? /[^a-z0-9а-яё&/'-]+/g : /[^\p{L}\p{M}\p{N}&/'-]+/gu, ' ')
    .trim();
  return words.includes('/') ? words.replace(/ ?\/ ?/g, '/').trim() : words;
}
