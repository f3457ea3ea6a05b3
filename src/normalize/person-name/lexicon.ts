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

/** The word lists of names, a bit for each: numbers by themselves, which cost a bundle nothing and the engine no search. */
export const inTitles = 1;
export const inAmbiguousTitles = 2;
export const inGivenNameTitles = 4;
export const inTitleModifiers = 8;
export const inSuffixes = 0x10;
export const inAmbiguousSuffixes = 0x20;
export const inParticles = 0x40;
export const inWeakParticles = 0x80;
export const inTyingWords = 0x100;
export const inJoiningWords = 0x200;
export const inBoundGivenNames = 0x400;
export const inGivenNames = 0x800;
export const inHungarianFamilyNames = 0x1000;
export const inSpanishFamilyNames = 0x2000;
export const inEasternFamilyNames = 0x4000;
export const inDoubleHanFamilyNames = 0x8000;
export const inWesternGivenNames = 0x10000;
export const inGivenNamesAsFamilyNames = 0x20000;
export const inSemiticFamilyNames = 0x40000;
export const inNoName = 0x80000;

const tables: readonly (readonly [list: number, words: string])[] = [
  [inTitles, titles],
  [inAmbiguousTitles, ambiguousTitles],
  [inGivenNameTitles, givenNameTitles],
  [inTitleModifiers, titleModifiers],
  [inSuffixes, suffixes],
  [inAmbiguousSuffixes, ambiguousSuffixes],
  [inParticles, particles],
  [inWeakParticles, weakParticles],
  [inTyingWords, tyingWords],
  [inJoiningWords, joiningWords],
  [inBoundGivenNames, boundGivenNames],
  [inGivenNames, givenNames],
  [inHungarianFamilyNames, hungarianFamilyNames],
  [inSpanishFamilyNames, spanishFamilyNames],
  [inEasternFamilyNames, easternFamilyNames],
  [inDoubleHanFamilyNames, doubleHanFamilyNames],
  [inWesternGivenNames, westernGivenNames],
  [inSemiticFamilyNames, semiticFamilyNames],
];

let lists: Map<string, number> | undefined;

/** The lists a folded word stands in, for {@link holds}; one search answers for all of them. */
export function listsOf(word: string): number {
  return (lists ??= readLists()).get(word) ?? 0;
}

/** Whether `found`, of {@link listsOf}, has a list. */
export const holds = (found: number, list: number): boolean => (found & list) !== 0;

/** Whether a folded word stands in a list. */
export const isIn = (list: number, word: string): boolean => holds(listsOf(word), list);

function readLists(): Map<string, number> {
  const found = new Map<string, number>();
  const add = (list: number, word: string): unknown => found.set(word, (found.get(word) ?? 0) | list);
  for (const [list, words] of tables)
    for (const word of readSpellings(words).split(' '))
      if (word.endsWith('*')) add(list | inGivenNamesAsFamilyNames, word.slice(0, -1));
      else add(list, word);
  const noName = `${namePlaceholders} ${companyEndings} ${companyEndingsInCapitals} ${companyBeginnings} pt cv ${partnerWords}`;
  for (const word of readSpellings(noName).split(/[ ,]/)) add(inNoName, foldText(word));
  return found;
}
