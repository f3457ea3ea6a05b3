/** What one pass over the characters of a text tells. */
export interface TextScan {
  /** Halves of a 64-bit hash: JavaScript has no fast 64-bit integer. */
  hi: number;
  lo: number;
  /** Whether the text is lower-case ASCII with single spaces inside, so that cleaning and folding change nothing. */
  plain: boolean;
}

/** Room for a scan; one object is used over and over. */
export const createTextScan = (): TextScan => ({ hi: 0, lo: 0, plain: false });

/** Longer texts are cut off by those that clean them. */
const longestPlain = 1000;

/**
 * Reads a text into a scan, once for all who want to look it up: reading a million records is mostly walking over characters. Among ten million
 * texts two of one hash by chance are less likely than one in a hundred thousand.
 *
 * Source: after `cyrb53` by bryc, public domain; finishers of MurmurHash3.
 */
export function scanText(text: string, into: TextScan): TextScan {
  const length = text.length;
  let a = 0x3243f6a9;
  let b = 0x28b7e151;
  let plain = length > 0 && length < longestPlain;
  let before = 32;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
    if (unit > 122 || unit < 97) plain = plain && isPlain(unit, before);
    before = unit;
  }
  into.hi = finish(a ^ (b >>> 13)) ^ finish2(b);
  into.lo = finish(b ^ (a >>> 16)) ^ finish2(a);
  into.plain = plain && before !== 32;
  return into;
}

/** Printable ASCII but capitals and the backtick, and no space after a space. */
const isPlain = (unit: number, before: number): boolean => unit < 127 && unit > 31 && unit !== 96 && (unit < 65 || unit > 90) && (unit !== 32 || before !== 32);

/** Spreads every bit of a number over all of them. */
export function finish(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** {@link finish} with other factors. */
export function finish2(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (Math.imul(h ^ (h >>> 12), 0x297a2d39) ^ (h >>> 15)) | 0;
}
