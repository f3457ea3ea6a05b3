import type { Typing } from './casing.ts';
import { inAmbiguousSuffixes, inAmbiguousTitles, inGivenNameTitles, inSuffixes, inTitleModifiers, inTitles, isIn } from './lexicon.ts';
import { isOf, type Word } from './word.ts';

/** Roman numerals as far as generations and popes go; two letters at least. */
const isRoman = ({ fold }: Word): boolean => fold.length > 1 && /^(?!(?:li|xi)$)(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(fold);

/** How many of the words in front are titles: `Rt. Hon.`, `U.S. District Judge`, `Secretary of State`. */
export function countTitles(words: readonly Word[]): number {
  let count = 0;
  for (let i = 0; i < words.length; ) {
    const run = titleRun(words, i);
    if (run === 0) break;
    i += run;
    count = i;
  }
  return count;
}

function titleRun(words: readonly Word[], from: number): number {
  const word = words[from];
  if (word === undefined) return 0;
  let length = isTitle(word, words.length - from) ? 1 : 0;
  if (length === 0) {
    let i = from;
    while (i < words.length - 1 && isOf(words[i], inTitleModifiers)) i++;
    const head = words[i];
    if (i === from || head === undefined || words.length - i < 2 || !(isOf(head, inTitles | inAmbiguousTitles) || isTitleCompound(head))) return 0;
    length = i - from + 1;
  }
  // `of the Universe`, `of State`, `and Supreme King`
  while (words[from + length]?.fold === 'of' && words.length - from - length > 2) length += words[from + length + 1]?.fold === 'the' ? 3 : 2;
  if (length > 2 && words[from + length]?.fold === 'and' && from + length < words.length - 2 && titleRun(words, from + length + 1) > 0) length += 1;
  return Math.min(length, words.length - from);
}

function isTitle(word: Word, left: number): boolean {
  if (!isOf(word, inAmbiguousTitles)) return isOf(word, inTitles) || isTitleCompound(word);
  if (left !== 2) return left > 2;
  if (word.text.endsWith('.')) return true;
  // `BU LI`, `Pak Ji-won`
  return isOf(word, inGivenNameTitles | inTitles) && !/^(?:br|pak|bu)$/.test(word.fold);
}

/** `Lt.Gen.`, `Dipl.-Ing.`, `Prof.Dr.`, `Magistrate-Judge` */
const isTitleCompound = (word: Word): boolean => isCompoundOf(word, inTitles | inTitleModifiers | inAmbiguousTitles);

/** Whether a word consists of words of some lists, two at least, tied by full stops or hyphens. */
function isCompoundOf({ text, kind }: Word, list: number): boolean {
  if (kind !== 'odd' && kind !== 'compound') return false;
  const parts = text.toLowerCase().split(/[.-]+/).filter(Boolean);
  return parts.length > 1 && parts.every((part) => part.length > 1 && isIn(list, part));
}

/**
 * Whether a word is a suffix. `behindComma`: the comma itself makes it one; `typing`: capitals say something only where the
 * rest of the name is not in capitals.
 */
export function isSuffix(word: Word, typing: Typing, behindComma = false): boolean {
  const { fold, kind, text } = word;
  // `Smith, J.R.`
  if (kind === 'odd' && /^[JS]\.R\./.test(text)) return false;
  if (isOf(word, inSuffixes) || (isRoman(word) && (typing !== 'mixed' || /^[IVXL]+\.?$/.test(text)))) return true;
  if (!isOf(word, inAmbiguousSuffixes)) return kind === 'odd' && isCompoundOf(word, inSuffixes | inAmbiguousSuffixes);
  const dotted = kind === 'odd' && /^\p{L}+\.\p{L}+/u.test(text);
  const capitals = text === text.toUpperCase();
  return dotted || (capitals && (behindComma || typing !== 'shout' || fold === 'md'));
}

/** How many of the words at the end are suffixes; at least one word of the name stays, `least` before a doubtful suffix. */
export function countSuffixes(words: readonly Word[], typing: Typing, least = 2): number {
  let count = 0;
  while (count < words.length - 1) {
    const word = words[words.length - 1 - count];
    if (word === undefined) break;
    const left = words.length - 1 - count;
    const sure = isOf(word, inSuffixes) || isRoman(word);
    if (!((sure || left >= least) && isSuffix(word, typing))) {
      // `John Alexander V` is the fifth, `John V Smith` and `Larry V I` are initials
      const before = words[left - 1]?.text ?? '';
      if (left < 2 || before.length < 2 || !/^[VI]$/.test(typing === 'whisper' ? word.text.toUpperCase() : word.text)) break;
    }
    // `Junior` and `Senior` by themselves behind one name may be its family name
    if (left === 1 && /^(?:junior|senior|ret|esquire)$/.test(word.fold)) break;
    count++;
  }
  return count;
}
