import { readSpellings } from '../../reference/cyrillic-spelling.ts';
import { companyBeginnings, companyEndings, companyEndingsInCapitals, namePlaceholders, partnerWords } from '../../reference/no-name-words.ts';
import { foldText } from '../../text/fold.ts';
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

/** The word lists of names, a bit for each. */
export const list = {
  titles: 1,
  ambiguousTitles: 2,
  givenNameTitles: 4,
  titleModifiers: 8,
  suffixes: 0x10,
  ambiguousSuffixes: 0x20,
  particles: 0x40,
  weakParticles: 0x80,
  tyingWords: 0x100,
  joiningWords: 0x200,
  boundGivenNames: 0x400,
  givenNames: 0x800,
  hungarianFamilyNames: 0x1000,
  spanishFamilyNames: 0x2000,
  easternFamilyNames: 0x4000,
  doubleHanFamilyNames: 0x8000,
  westernGivenNames: 0x10000,
  givenNamesAsFamilyNames: 0x20000,
  semiticFamilyNames: 0x40000,
  noName: 0x80000,
} as const;

let lists: Map<string, number> | undefined;

/** The lists a folded word stands in, for {@link holds}; one search answers for all of them. */
export function listsOf(word: string): number {
  return (lists ??= readLists()).get(word) ?? 0;
}

/** Whether `found`, of {@link listsOf}, has one of {@link list}. */
export const holds = (found: number, one: number): boolean => (found & one) !== 0;

/** Whether a folded word stands in one of {@link list}. */
export const isIn = (one: number, word: string): boolean => holds(listsOf(word), one);

function readLists(): Map<string, number> {
  const found = new Map<string, number>();
  const add = (word: string, name: keyof typeof list): unknown => found.set(word, (found.get(word) ?? 0) | list[name]);
  for (const name of Object.keys(words) as (keyof typeof words)[]) for (const word of readSpellings(words[name]).split(' ')) add(word, name);
  for (const word of readSpellings(`${namePlaceholders} ${companyEndings} ${companyEndingsInCapitals} ${companyBeginnings} pt cv ${partnerWords}`).split(
    /[ ,]/,
  ))
    add(foldText(word), 'noName');
  return found;
}
