import { foldText } from '../../text/fold.ts';
import type { Typing } from './casing.ts';
import { holds, inAmbiguousSuffixes, inAmbiguousTitles, inGivenNameTitles, inSuffixes, inTitleModifiers, inTitles, listsOf } from './lexicon.ts';

/**
 * How a word is typed: `name` with a capital and small letters, as most words of names are; `compound` with more capitals, hyphens or
 * apostrophes inside (`McKay`, `Mary-Jane`, `O’Brien`); `dotted` as a name or a capital alone with a full stop behind (`Dr.`, `J.`);
 * `capitals`; `small` (`van`); `odd` any other way.
 */
export type WordKind = 'name' | 'compound' | 'dotted' | 'capitals' | 'small' | 'odd';

/** A word of a name: as typed, folded, and folded without full stops; the lists it stands in, both ways. */
export interface Word {
  readonly text: string;
  readonly fold: string;
  readonly bare: string;
  readonly lists: number;
  readonly bareLists: number;
  readonly kind: WordKind;
}

/** Letters are Latin or Cyrillic, all of one script; a word with anything else is odd. */
function kindOf(text: string): WordKind {
  const isLatin = text.charCodeAt(0) < 0x400;
  const last = text.length - 1;
  let capitals = 0;
  let smalls = 0;
  let joints = 0;
  let dotted = false;
  for (let i = 0; i <= last; i++) {
    const code = text.charCodeAt(i);
    if (isSmall(code) && code < 0x400 === isLatin) smalls++;
    else if (isCapital(code) && code < 0x400 === isLatin) capitals++;
    else if ((code === 0x2d || code === 0x27 || code === 0x2019) && i > 0 && i < last) joints++;
    else if (code === 0x2e && i > 0 && i === last) dotted = true;
    else return 'odd';
  }
  if (capitals === 0) return smalls === 0 || joints > 0 || dotted ? 'odd' : 'small';
  if (dotted) return capitals === 1 && joints === 0 && isCapital(text.charCodeAt(0)) ? 'dotted' : 'odd';
  if (smalls === 0) return joints > 0 ? 'odd' : 'capitals';
  return !isCapital(text.charCodeAt(0)) ? 'odd' : capitals === 1 && joints === 0 ? 'name' : 'compound';
}

const isCapital = (code: number): boolean =>
  (code > 0x40 && code < 0x5b) || (code > 0x40f && code < 0x430) || (((code > 0xbf && code < 0x17f) || code === 0x401) && isSmallLetter(code) === false);
// ŉ is left out, since its comparison form holds an apostrophe.
const isSmall = (code: number): boolean =>
  (code > 0x60 && code < 0x7b) ||
  (code > 0x42f && code < 0x450) ||
  (((code > 0xde && code < 0x17f && code !== 0x149) || code === 0x451) && isSmallLetter(code) === true);

/** `undefined` for what has no case. */
function isSmallLetter(code: number): boolean | undefined {
  const letter = String.fromCharCode(code);
  const small = letter === letter.toLowerCase();
  return small === (letter === letter.toUpperCase()) ? undefined : small;
}

export function toWord(text: string): Word {
  const kind = kindOf(text);
  const fold = foldText(text);
  const bare = kind === 'dotted' ? fold.slice(0, -1) : kind === 'odd' && /[. ]/.test(fold) ? fold.replace(/[. ]/g, '') : fold;
  const lists = listsOf(fold);
  return { text, fold, bare, lists, bareLists: bare === fold ? lists : listsOf(bare), kind };
}

/** `J`, `J.`, `J.R.`, `Дж.`: letters that stand for names. */
export function isInitial({ text, kind }: Word): boolean {
  if (kind !== 'odd') return kind === 'dotted' ? text.length < 4 : text.length === 1;
  return (text.length < 5 || text.includes('.')) && /^(?:\p{L}\p{M}?\.?|(?:\p{Lu}[\p{L}]?\.-?){1,4}\p{Lu}?)$/u.test(text);
}

/** `J.R.`, `А.В.`: initials grown together. */
export const isInitialCluster = ({ text, kind }: Word): boolean => kind === 'odd' && text.includes('.') && /^(?:\p{Lu}\p{Ll}?\.){2,4}$/u.test(text);

/** Roman numerals as far as generations and popes go; two letters at least. */
const isRoman = (word: Word): boolean =>
  word.bare.length > 1 &&
  word.bare.length < 10 &&
  'ivxl'.includes(word.bare[0] as string) &&
  /^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(word.bare) &&
  !/^(?:li|l|x|xi)$/.test(word.bare);

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
    while (i < words.length - 1 && holds(words[i]?.bareLists ?? 0, inTitleModifiers)) i++;
    const head = words[i];
    if (i === from || head === undefined || words.length - i < 2 || !(holds(head.bareLists, inTitles | inAmbiguousTitles) || isTitleCompound(head))) return 0;
    length = i - from + 1;
  }
  // `of the Universe`, `of State`, `and Supreme King`
  while (words[from + length]?.fold === 'of' && words.length - from - length > 2) length += words[from + length + 1]?.fold === 'the' ? 3 : 2;
  if (length > 2 && words[from + length]?.fold === 'and' && from + length < words.length - 2 && titleRun(words, from + length + 1) > 0) length += 1;
  return Math.min(length, words.length - from);
}

function isTitle(word: Word, left: number): boolean {
  const { bare, bareLists, text } = word;
  if (!holds(bareLists, inAmbiguousTitles)) return holds(bareLists, inTitles) || isTitleCompound(word);
  if (left !== 2) return left > 2;
  if (text.endsWith('.')) return true;
  // `BU LI`, `Pak Ji-won`
  return holds(bareLists, inGivenNameTitles | inTitles) && !/^(?:br|pak|bu)$/.test(bare);
}

/** `Lt.Gen.`, `Dipl.-Ing.`, `Prof.Dr.`, `Magistrate-Judge` */
const isTitleCompound = (word: Word): boolean => isCompoundOf(word, inTitles | inTitleModifiers | inAmbiguousTitles);

/** Whether a word consists of words of some lists, two at least, tied by full stops or hyphens. */
function isCompoundOf({ fold, kind }: Word, list: number): boolean {
  if (kind !== 'odd' && kind !== 'compound') return false;
  const parts = fold.split(/[.-]+/).filter(Boolean);
  return parts.length > 1 && parts.every((part) => part.length > 1 && holds(listsOf(part), list));
}

/**
 * Whether a word is a suffix. `behindComma`: the comma itself makes it one; `typing`: capitals say something only where the
 * rest of the name is not in capitals.
 */
export function isSuffix(word: Word, typing: Typing, behindComma = false): boolean {
  const { bare, bareLists, kind, text } = word;
  // `Smith, J.R.`
  if (kind === 'odd' && /^[JS]\.R\./.test(text)) return false;
  if (holds(bareLists, inSuffixes) || (isRoman(word) && (typing !== 'mixed' || /^[IVXL]+\.?$/.test(text)))) return true;
  if (!holds(bareLists, inAmbiguousSuffixes)) return kind === 'odd' && isCompoundOf(word, inSuffixes | inAmbiguousSuffixes);
  const dotted = kind === 'odd' && /^\p{L}+\.\p{L}+/u.test(text);
  const capitals = text === text.toUpperCase();
  return dotted || (capitals && (behindComma || typing !== 'shout' || bare === 'md'));
}

/** How many of the words at the end are suffixes; at least one word of the name stays, `least` before a doubtful suffix. */
export function countSuffixes(words: readonly Word[], typing: Typing, least = 2): number {
  let count = 0;
  while (count < words.length - 1) {
    const word = words[words.length - 1 - count];
    if (word === undefined) break;
    const left = words.length - 1 - count;
    const sure = holds(word.bareLists, inSuffixes) || isRoman(word);
    if (!sure && (word.kind === 'name' || word.kind === 'compound') && !holds(word.bareLists, inAmbiguousSuffixes)) break;
    if (!isSuffix(word, typing) || (!sure && left < least)) {
      const before = words[words.length - 2 - count];
      // `John Alexander V` is the fifth, `John V Smith` and `Larry V I` are initials
      const numeral = /^[VI]$/.test(typing === 'whisper' ? word.text.toUpperCase() : word.text) && left > 1 && before !== undefined && before.text.length > 1;
      if (!numeral) break;
    }
    // `Junior` and `Senior` by themselves behind one name may be its family name
    if (left === 1 && /^(?:junior|senior|ret|esquire)$/.test(word.bare)) break;
    count++;
  }
  return count;
}
