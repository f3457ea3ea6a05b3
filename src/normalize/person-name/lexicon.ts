import { readSpelling, readSpellings } from '../../reference/cyrillic-spelling.ts';
import {
  ambiguousSuffixes,
  ambiguousTitles,
  boundGivenNames,
  cyrillicGivenNames,
  doubleHanFamilyNames,
  easternFamilyNames,
  givenNames,
  givenNameTitles,
  hungarianFamilyNames,
  joiningWords,
  marianWords,
  particles,
  semiticFamilyNames,
  spanishFamilyNames,
  suffixes,
  titleModifiers,
  titles,
  tyingWords,
  vietnameseFamilyNames,
  weakParticles,
  westernGivenNames,
} from '../../reference/name-words.ts';
import { companyBeginnings, companyEndings, companyEndingsInCapitals, companyForms, namePlaceholders, partnerWords } from '../../reference/no-name-words.ts';
import { foldText } from '../../text/fold.ts';

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
/** The Vietnamese ones are among them. */
export const inEasternFamilyNames = 0xc000;
export const inVietnameseFamilyNames = 0x8000;
export const inDoubleHanFamilyNames = 0x10000;
export const inWesternGivenNames = 0x20000;
export const inSemiticFamilyNames = 0x40000;
export const inMarianWords = 0x80000;
export const inCompanyEndings = 0x100000;
export const inCompanyBeginnings = 0x200000;
export const inPartnerWords = 0x400000;
export const inPlaceholders = 0x800000;
export const inNoName = 0x1000000;
export const inGivenNamesAsFamilyNames = 0x2000000;
/** All titles and suffixes. */
export const inTitlesOrSuffixes = 0x3b;

/** Latin for the signs of `cyrillic-spelling.ts` that are not written the same; j, which stands for й, is y or i. */
const latinLetters: Readonly<Record<string, string>> = {
  J: 'zh',
  h: 'kh',
  C: 'ch',
  S: 'sh',
  X: '',
  E: 'e',
  U: 'yu',
  A: 'ya',
  Y: 'y',
  I: 'i',
  M: 'yo',
  V: 'u',
};

let lists: Map<string, number> | undefined;

/** The lists a folded word stands in; one search answers for all of them. */
export function listsOf(word: string): number {
  return (lists ??= readLists()).get(word) ?? 0;
}

/** Whether a folded word stands in a list. */
export const isIn = (list: number, word: string): boolean => (listsOf(word) & list) !== 0;

function readLists(): Map<string, number> {
  const found = new Map<string, number>();
  const add = (word: string, list: number): unknown => found.set(word, (found.get(word) ?? 0) | list);
  // in the order of the bits
  const tables = [
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
    vietnameseFamilyNames,
    doubleHanFamilyNames,
    westernGivenNames,
    semiticFamilyNames,
    marianWords,
    `${companyEndings} ${companyEndingsInCapitals} ${companyForms}`,
    `${companyBeginnings} ${companyForms}`,
    partnerWords,
  ];
  tables.forEach((words, bit) => {
    for (const word of readSpellings(words).split(' '))
      if (word.endsWith('*')) add(word.slice(0, -1), inWesternGivenNames | inGivenNamesAsFamilyNames);
      else {
        add(word, 1 << bit);
        if (1 << bit >= inCompanyEndings) add(foldText(word), inNoName);
      }
  });
  for (const name of cyrillicGivenNames.split(' ')) {
    add(readSpelling(`^${name}`), inGivenNames);
    // `sergey` and `sergei`, `dmitriy` and `dmitry`, `mariya` and `maria`
    for (const short of ['y', 'i']) {
      const spelled = name.replace(/[A-Zhj]/g, (letter) => latinLetters[letter] ?? short);
      for (const form of [spelled, spelled.replace(/i[iy]$/, short), spelled.replace(/iya$/, 'ia')]) add(form, inGivenNames);
    }
  }
  for (const entry of readSpellings(namePlaceholders).split(',')) {
    add(entry, inPlaceholders);
    for (const word of entry.split(' ')) add(foldText(word), inNoName);
  }
  return found;
}
