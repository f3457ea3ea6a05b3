import type { Typing } from './casing.ts';
import { inAmbiguousSuffixes, inAmbiguousTitles, inGivenNameTitles, inSuffixes, inTitleModifiers, inTitles, isIn } from './lexicon.ts';
import { isOf, type Word } from './word.ts';

/** Roman numerals as far as generations and popes go; two letters at least. */
const isRoman = ({ fold }: Word): boolean => fold.length > 1 && /^(?!(?:li|xi)$)(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(fold);

/** How many of the words in front are titles: `Rt. Hon.`, `U.S. District Judge`, `Secretary of State`. */
export function countTitles(words: readonly Word[]): number {
  let count = 0;
  for (let end = endOfTitle(words, 0); end > count; end = endOfTitle(words, count)) count = end;
  return count;
}

/** Where the title that begins at a word ends; the same place where none begins. */
function endOfTitle(words: readonly Word[], from: number): number {
  const word = words[from];
  if (word === undefined) return from;
  const left = words.length - from;
  let end = from;
  if (!isTitle(word, left)) {
    while (end < words.length - 1 && isOf(words[end], inTitleModifiers)) end++;
    const head = words[end] as Word;
    if (end === from || end > words.length - 2 || !(isOf(head, inTitles | inAmbiguousTitles) || isTitleCompound(head))) return from;
  }
  end++;
  // `Dr. med.`, `Dr. rer. nat.`
  while (words.length - end > 1 && words[end]?.kind === 'odd' && /^\p{Ll}{2,}\.$/u.test(words[end]?.text ?? '')) end++;
  // `of the Universe`, `of State`, `and Supreme King`
  while (words.length - end > 2 && words[end]?.fold === 'of') end += words[end + 1]?.fold === 'the' ? 3 : 2;
  if (end - from > 2 && words.length - end > 2 && words[end]?.fold === 'and' && endOfTitle(words, end + 1) > end + 1) end++;
  return Math.min(end, words.length);
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
