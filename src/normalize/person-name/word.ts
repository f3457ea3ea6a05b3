import { foldText } from '../../text/fold.ts';
import { inTitlesOrSuffixes, listsOf } from './lexicon.ts';

/**
 * How a word is typed: `name` with a capital and small letters, as most words of names are; `compound` with more capitals, hyphens or
 * apostrophes inside (`McKay`, `Mary-Jane`, `O’Brien`); `dotted` as a name or a capital alone with a full stop behind (`Dr.`, `J.`);
 * `capitals`; `small` (`van`); `odd` any other way.
 */
export type WordKind = 'name' | 'compound' | 'dotted' | 'capitals' | 'small' | 'odd';

/** A word of a name: as typed; folded and without full stops; the lists it stands in. */
export interface Word {
  readonly text: string;
  readonly fold: string;
  readonly lists: number;
  readonly kind: WordKind;
}

// ŉ is left out, since its comparison form holds an apostrophe, and ĸ, which has no capital.
const letters = /^(?:[A-Za-zÀ-ÖØ-öø-ķĹ-ňŊ-ž]+|[А-яЁё]+)\.?$/;
const joinedLetters = /^(?:[A-Za-zÀ-ÖØ-öø-ķĹ-ňŊ-ž]+(?:['’-]+[A-Za-zÀ-ÖØ-öø-ķĹ-ňŊ-ž]+)+|[А-яЁё]+(?:['’-]+[А-яЁё]+)+)\.?$/;

/** Letters are Latin or Cyrillic, all of one script; a word with anything else is odd. */
function kindOf(text: string): WordKind {
  if (/^(?:[A-Z][a-z]+|[А-Я][а-я]+)$/.test(text)) return 'name';
  const joined = !letters.test(text);
  if (joined && !joinedLetters.test(text)) return 'odd';
  const lower = text.toLowerCase();
  const dotted = text.endsWith('.');
  if (text === lower && !dotted && !joined) return 'small';
  if (text[0] === lower[0]) return 'odd';
  const firstOnly = text.slice(1) === lower.slice(1);
  if (dotted) return firstOnly && !joined ? 'dotted' : 'odd';
  if (firstOnly && text.length > 1) return joined ? 'compound' : 'name';
  if (text !== text.toUpperCase()) return 'compound';
  return joined ? 'odd' : 'capitals';
}

export function toWord(text: string): Word {
  const kind = kindOf(text);
  let fold = foldText(text);
  if (kind === 'dotted') fold = fold.slice(0, -1);
  if (kind !== 'odd' || !/[. ]/.test(fold)) return { text, fold, lists: listsOf(fold), kind };
  // `M.D.`, `U.S.`, `D.E.`: with full stops inside it may be a title or a suffix, and is no name
  const isInside = fold.indexOf('.') < fold.length - 1;
  fold = fold.replace(/[. ]/g, '');
  return { text, fold, lists: isInside ? listsOf(fold) & inTitlesOrSuffixes : listsOf(fold), kind };
}

/** Whether there is a word, and it stands in one of the lists. */
export const isOf = (word: Word | undefined, lists: number): boolean => word !== undefined && (word.lists & lists) !== 0;

/** `J`, `J.`, `J.R.`, `Дж.`: letters that stand for names. */
export function isInitial({ text, kind }: Word): boolean {
  if (kind !== 'odd') return kind === 'dotted' ? text.length < 4 : text.length === 1;
  return (text.length < 5 || text.includes('.')) && /^(?:\p{L}\p{M}?\.?|(?:\p{Lu}[\p{L}]?\.-?){1,4}\p{Lu}?)$/u.test(text);
}

/** `J.R.`, `А.В.`: initials grown together. */
export const isInitialCluster = ({ text, kind }: Word): boolean => kind === 'odd' && text.includes('.') && /^(?:\p{Lu}\p{Ll}?\.){2,4}$/u.test(text);
