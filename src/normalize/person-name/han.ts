import { inDoubleHanFamilyNames, isIn } from './lexicon.ts';

/** Chinese, Japanese and Korean names in their own script, with or without a space; `null` for anything else. */
export function readHanName(text: string): { readonly family: string; readonly given: string } | null {
  if (text < '\u0500' || !/^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー々\s・·]{2,12}$/u.test(text)) return null;
  const names = text.split(/[・·\s]+/);
  const [family = '', given] = names;
  // names from other languages keep their order
  if (/[・·]/.test(text)) return { given: names.slice(0, -1).join('・'), family: names.at(-1) ?? '' };
  if (names.length === 2 && given !== undefined) return { family, given };
  if (names.length > 2 || !/^[\p{sc=Han}\p{sc=Hangul}々]{2,4}[\p{sc=Hiragana}\p{sc=Katakana}]{0,3}$/u.test(text)) return null;
  const double = isIn(inDoubleHanFamilyNames, text.slice(0, 2)) || (text.length >= 4 && /\p{sc=Han}{4}|[\p{sc=Hiragana}\p{sc=Katakana}々]/u.test(text));
  const cut = double && text.length > 2 ? 2 : 1;
  return { family: text.slice(0, cut), given: text.slice(cut) };
}
