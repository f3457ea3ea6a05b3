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

/** The word lists of names as sets; each is built when first asked for. */
export type WordList = keyof typeof words;

const sets = /* @__PURE__ */ new Map<WordList, ReadonlySet<string>>();

/** Whether a folded word stands in a list. */
export function isIn(list: WordList, word: string): boolean {
  let set = sets.get(list);
  if (set === undefined) sets.set(list, (set = new Set(words[list].split(' '))));
  return set.has(word);
}
