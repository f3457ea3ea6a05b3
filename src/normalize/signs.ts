/**
 * What kinds of characters a text has, found in one pass. Readers try a pattern only where the text has what it looks for, which
 * most texts have not.
 */
export const smallLatin = 1;
export const bigLatin = 2;
export const digit = 4;
export const smallRussian = 8;
export const bigRussian = 16;
export const space = 32;
export const point = 64;
export const comma = 128;
export const atSign = 256;
export const colon = 512;
/** `&`, `'` and `/`, which stand within names. */
export const innerMark = 1024;
export const hyphen = 16384;
/** Any other character of ASCII but the backtick, which folds to an apostrophe. */
export const otherMark = 2048;
/** Letters and marks up to U+024F. */
export const westernSign = 4096;
/** Everything else, other letters of Cyrillic among it. */
export const farSign = 8192;

/** Letters that fold by their case alone. */
export const letters = 27;
/** The same letters, digits and spaces. */
export const plainWords = 63;
/** Small letters that fold to themselves, and digits. */
export const foldedWord = 13;
/** Characters that fold to more than their small letter. */
export const unplain = 12288;

const rows = 0x460;
let kinds: Uint16Array | undefined;

function readKinds(): Uint16Array {
  const table = new Uint16Array(rows).fill(otherMark, 0, 0x80).fill(westernSign, 0x80, 0x250).fill(farSign, 0x250);
  table.fill(digit, 0x30, 0x3a).fill(bigLatin, 0x41, 0x5b).fill(smallLatin, 0x61, 0x7b);
  table.fill(bigRussian, 0x410, 0x430).fill(smallRussian, 0x430, 0x450);
  const set = (characters: string, kind: (at: number) => number): void =>
    [...characters].forEach((character, at) => (table[character.charCodeAt(0)] = kind(at)));
  set(' .,@:', (at) => space << at);
  set("&'/", () => innerMark);
  set('Ёё`-', (at) => [bigRussian, smallRussian, farSign, hyphen][at] as number);
  return table;
}

/** Whether letters of Latin may stand beside those of another script, which is a matter of words then. */
export const mayMix = (signs: number): boolean =>
  (signs & farSign) !== 0 || ((signs & (smallLatin | bigLatin | westernSign)) !== 0 && (signs & (smallRussian | bigRussian)) !== 0);

/** The kinds of all characters of a text together. */
export function signsOf(text: string): number {
  kinds ??= readKinds();
  const table = kinds;
  const { length } = text;
  let signs = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    signs |= code < rows ? (table[code] as number) : farSign;
  }
  return signs;
}
