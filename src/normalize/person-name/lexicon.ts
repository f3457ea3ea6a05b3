import { readSpellings } from '../../reference/cyrillic-spelling.ts';
import {
  ambiguousSuffixes,
  ambiguousTitles,
  boundGivenNames,
  doubleHanFamilyNames,
  easternFamilyNames,
  givenNames,
  givenNamesAsFamilyNames,
  givenNameTitles,
  hungarianFamilyNames,
  joiningWords,
  particles,
  semiticFamilyNames,
  spanishFamilyNames,
  suffixes,
  titleModifiers,
  titles,
  tyingWords,
  weakParticles,
  westernGivenNames,
} from '../../reference/name-words.ts';

const words = {
  titles,
  ambiguousTitles,
  givenNameTitles,
  titleModifiers,
  suffixes,
  ambiguousSuffixes,
  particles,
  weakParticles,
  tyingWords,
  joiningWords,
  boundGivenNames,
  givenNames,
  hungarianFamilyNames,
  spanishFamilyNames,
  easternFamilyNames,
  doubleHanFamilyNames,
  westernGivenNames,
  givenNamesAsFamilyNames,
  semiticFamilyNames,
};

/** The word lists of names. */
export type WordList = keyof typeof words;

/** A bit for each list. */
const bits = /* @__PURE__ */ Object.fromEntries(/* @__PURE__ */ Object.keys(words).map((list, at) => [list, 2 ** at])) as Readonly<Record<WordList, number>>;

let lists: Map<string, number> | undefined;

/** The lists a folded word stands in, for {@link holds}; one search answers for all of them. */
export function listsOf(word: string): number {
  return (lists ??= readLists()).get(word) ?? 0;
}

/** Whether `found`, of {@link listsOf}, has a list. */
export const holds = (found: number, list: WordList): boolean => (found & bits[list]) !== 0;

/** Whether a folded word stands in a list. */
export const isIn = (list: WordList, word: string): boolean => holds(listsOf(word), list);

function readLists(): Map<string, number> {
  const found = new Map<string, number>();
  for (const list of Object.keys(words) as WordList[])
    for (const word of readSpellings(words[list]).split(' ')) found.set(word, (found.get(word) ?? 0) | bits[list]);
  return found;
}
