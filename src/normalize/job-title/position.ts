import { plainWords, unplain } from '../signs.ts';
import { spacedWords } from '../spaced-words.ts';
import { trimOf } from '../../text/trim.ts';
import type { JobFunction, Seniority } from './job-title-value.ts';
import { seniorityOf } from './seniority-of.ts';
import { type Told, toldBy, type Word, wordOf } from './word-index.ts';

/** One position: its words, and what they say. */
export interface Position {
  /** Abbreviations written out. */
  readonly words: readonly Word[];
  readonly abbreviated: boolean;
  /** The words apart at hyphens and other marks within. */
  readonly tokens: readonly Word[];
  readonly told: Told;
  /** Its usual English title where the whole of it is known. */
  readonly title: string | undefined;
  /** Whether its words speak of a rank. */
  readonly ranked: boolean;
  readonly seniority: Seniority | null;
  readonly function: JobFunction | null;
}

/** Reads a title of one position. */
export function readPosition(folded: string, signs: number): Position {
  const words: Word[] = [];
  const tokens: Word[] = [];
  let abbreviated = false;
  for (const text of spacedWords((signs & ~plainWords) === 0 ? folded : plainTitle(folded, signs))) {
    const word = wordOf(text);
    if (word.long === undefined) words.push(word);
    else {
      abbreviated = true;
      words.push(...word.long);
    }
    if (word.parts === undefined) tokens.push(word);
    else tokens.push(...word.parts);
  }
  const told = toldBy(tokens);
  const rank = told.whole ?? told.rank;
  const title = rank === told.whole || rank?.rest.length === tokens.length - 1 ? rank?.title : undefined;
  const field = fieldOf(told, rank?.title);
  const seniority = seniorityOf(rank?.label, told.grade?.label, field);
  const isChief = seniority === 'owner' || seniority === 'partner' || seniority === 'c_level' || title === 'Director';
  const leads = (field === null && isChief) || seniority === 'founder' || seniority === 'board';
  return {
    words,
    abbreviated,
    tokens,
    told,
    title,
    ranked: (rank ?? told.grade)?.label !== 'none' && (rank ?? told.grade) !== undefined,
    seniority,
    function: leads ? 'executive' : field,
  };
}

/** The field the words name, else the one of the English title. */
function fieldOf({ field }: Told, title: string | undefined): JobFunction | null {
  if (field !== undefined) return field.label === '-' ? null : (field.label as JobFunction);
  if (title === undefined) return null;
  let known = titleFields.get(title);
  if (known === undefined) titleFields.set(title, (known = fieldOf(toldBy(title.toLowerCase().split(/[ -]/).map(wordOf)), undefined)));
  return known;
}

const titleFields = /* @__PURE__ */ new Map<string, JobFunction | null>();

/** Letters and single spaces: brackets with an abbreviation away, `c.m.o.` and `ген.дир.` without their full stops. */
function plainTitle(folded: string, signs: number): string {
  const spaced = folded
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/\b([a-z])\.(?=[a-z]\.?(?:[^a-z]|$|[a-z]\.))/g, '$1')
    .replace((signs & unplain) === 0 ? /[^a-z0-9а-яё&/'-]+/g : /[^\p{L}\p{M}\p{N}&/'-]+/gu, ' ');
  const words = trimOf(spaced, " '");
  return words.includes('/') ? words.replace(/ ?\/ ?/g, '/').trim() : words;
}
