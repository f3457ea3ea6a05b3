import { foldText } from '../../text/fold.ts';
import type { Typing } from './casing.ts';
import { holds, isIn, listsOf } from './lexicon.ts';

/** A word of a name: as typed, folded, and folded without full stops; the lists it stands in, both ways; whether it is plain. */
export interface Word {
  readonly text: string;
  readonly fold: string;
  readonly bare: string;
  readonly lists: number;
  readonly bareLists: number;
  /** A capital and small letters, as most words of names are. */
  readonly plain: boolean;
}

/** A capital of Latin or Russian with small letters of the same. */
function isPlain(text: string): boolean {
  const first = text.charCodeAt(0);
  const latin = (first > 64 && first < 91) || (first > 0xbf && first < 0x17f && isSmall(text[0]) === false);
  if (text.length < 2 || (!latin && (first < 0x410 || first > 0x42f))) return false;
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (latin ? (code < 97 || code > 122) && (code < 0xdf || code > 0x17e || isSmall(text[i]) !== true) : code < 0x430 || code > 0x44f) return false;
  }
  return true;
}

/** `undefined` for what has no case. */
function isSmall(letter = ''): boolean | undefined {
  const small = letter === letter.toLowerCase();
  return small === (letter === letter.toUpperCase()) ? undefined : small;
}

export function toWord(text: string): Word {
  const plain = isPlain(text);
  const fold = foldText(text);
  const bare = !plain && /[. ]/.test(fold) ? fold.replace(/[. ]/g, '') : fold;
  const lists = listsOf(fold);
  return { text, fold, bare, lists, bareLists: bare === fold ? lists : listsOf(bare), plain };
}

/** `J`, `J.`, `J.R.`, `Дж.`: letters that stand for names. */
export const isInitial = ({ text, plain }: Word): boolean =>
  !plain && (text.length < 5 || text.includes('.')) && /^(?:\p{L}\p{M}?\.?|(?:\p{Lu}[\p{L}]?\.-?){1,4}\p{Lu}?)$/u.test(text);

/** `J.R.`, `А.В.`: initials grown together. */
export const isInitialCluster = ({ text, plain }: Word): boolean => !plain && text.includes('.') && /^(?:\p{Lu}\p{Ll}?\.){2,4}$/u.test(text);

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
    while (i < words.length - 1 && holds(words[i]?.bareLists ?? 0, 'titleModifiers')) i++;
    const head = words[i];
    if (i === from || head === undefined || !(holds(head.bareLists, 'titles') || holds(head.bareLists, 'ambiguousTitles')) || words.length - i < 2) return 0;
    length = i - from + 1;
  }
  // `of the Universe`, `of State`, `and Supreme King`
  while (words[from + length]?.fold === 'of' && words.length - from - length > 2) length += words[from + length + 1]?.fold === 'the' ? 3 : 2;
  if (length > 2 && words[from + length]?.fold === 'and' && from + length < words.length - 2 && titleRun(words, from + length + 1) > 0) length += 1;
  return Math.min(length, words.length - from);
}

function isTitle(word: Word, left: number): boolean {
  const { bareLists, plain, text } = word;
  if (bareLists === 0 && plain) return false;
  if (holds(bareLists, 'ambiguousTitles'))
    return (
      left > 2 ||
      (left > 1 &&
        (text.endsWith('.') || holds(bareLists, 'givenNameTitles') || holds(bareLists, 'titles')) &&
        !/^(?:don|prince|princess|king|brother|coach|bay|mag|br|pak|bu)$/.test(text.toLowerCase()))
    );
  if (holds(bareLists, 'titles')) return true;
  if (plain) return false;
  // `Lt.Gen.`, `Dipl.-Ing.`, `Prof.Dr.`
  const parts = word.fold.split(/[.-]+/).filter(Boolean);
  return (
    parts.length > 1 &&
    parts.every((part) => part.length > 1 && (isIn('titles', part) || isIn('titleModifiers', part) || (part !== 'don' && isIn('ambiguousTitles', part))))
  );
}

/**
 * Whether a word is a suffix. `behindComma`: the comma itself makes it one; `typing`: capitals say something only where the
 * rest of the name is not in capitals.
 */
export function isSuffix(word: Word, typing: Typing, behindComma = false): boolean {
  const { bare, bareLists, text } = word;
  // `Smith, J.R.`
  if (/^[JS]\.R\./.test(text)) return false;
  if (holds(bareLists, 'suffixes') || (isRoman(word) && (typing !== 'mixed' || /^[IVXL]+\.?$/.test(text)))) return true;
  if (!holds(bareLists, 'ambiguousSuffixes')) return false;
  const dotted = /^\p{L}+\.\p{L}+/u.test(text);
  const capitals = text === text.toUpperCase();
  return dotted || (capitals && (behindComma || typing === 'mixed' || bare === 'md'));
}

/** How many of the words at the end are suffixes; at least one word of the name stays, two before a doubtful suffix. */
export function countSuffixes(words: readonly Word[], typing: Typing): number {
  let count = 0;
  while (count < words.length - 1) {
    const word = words[words.length - 1 - count];
    if (word === undefined || (word.plain && word.bareLists === 0 && word.bare.length > 9)) break;
    const left = words.length - 1 - count;
    const sure = holds(word.bareLists, 'suffixes') || isRoman(word);
    if (!isSuffix(word, typing) || (!sure && left < 2)) {
      const before = words[words.length - 2 - count];
      // `John Alexander V` is the fifth, `John V Smith` and `Larry V I` are initials
      const numeral = /^[VI]$/.test(word.text) && left > 1 && before !== undefined && before.text.length > 1;
      if (!numeral) break;
    }
    // `Junior` and `Senior` by themselves behind one name may be its family name
    if (left === 1 && /^(?:junior|senior|ret|esquire)$/.test(word.bare)) break;
    count++;
  }
  return count;
}
