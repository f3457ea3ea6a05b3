import { platform } from '../core/platform.ts';

/** An encoding `readCsv` can read. */
export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250' | 'windows-1251' | 'windows-1252' | 'koi8-r';

/** What the first bytes of a file tell: the encoding, whether it was a guess, and the length of its byte order mark. */
export interface EncodingGuess {
  readonly encoding: CsvEncoding;
  readonly guessed: boolean;
  readonly bom: number;
}

/**
 * Tells the encoding of a file by its byte order mark, by the zero bytes of UTF-16, by whether it is well-formed UTF-8,
 * and otherwise by which letters its bytes would be.
 *
 * `complete` says whether `bytes` is the whole file; a character cut in half at the end then counts as damage.
 */
export function guessEncoding(bytes: Uint8Array, complete: boolean): EncodingGuess {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', guessed: false, bom: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', guessed: false, bom: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', guessed: false, bom: 2 };
  const wide = wideEncoding(bytes);
  if (wide !== null) return { encoding: wide, guessed: true, bom: 0 };
  if (isUtf8(bytes, complete)) return { encoding: 'utf-8', guessed: false, bom: 0 };
  return { encoding: oneByteEncoding(bytes), guessed: true, bom: 0 };
}

/** Decodes pieces of a file one after another. */
export interface PieceDecoder {
  decode(bytes: Uint8Array): string;
  end(): string;
}

/** Makes the decoder of an encoding; where the platform does not know it, bytes are read as Latin-1. */
export function createDecoder(encoding: CsvEncoding): PieceDecoder {
  if (encoding === 'utf-16be') return swappedDecoder();
  try {
    const decoder = new platform.TextDecoder(encoding, { ignoreBOM: true });
    return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode(new Uint8Array(0)) };
  } catch {
    return { decode: latin1, end: () => '' };
  }
}

function swappedDecoder(): PieceDecoder {
  const decoder = createDecoder('utf-16le');
  let half = -1;
  return {
    decode(bytes) {
      const from = half < 0 ? 0 : 1;
      const total = bytes.length + from;
      const swapped = new Uint8Array(total - (total % 2));
      const byte = (i: number): number => (i < from ? half : (bytes[i - from] as number));
      for (let i = 0; i + 1 < total; i += 2) {
        swapped[i] = byte(i + 1);
        swapped[i + 1] = byte(i);
      }
      half = total % 2 === 1 ? byte(total - 1) : -1;
      return decoder.decode(swapped);
    },
    end: () => decoder.end(),
  };
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

/** UTF-16 without a mark shows as zero bytes at every second place of mostly Latin text. */
function wideEncoding(bytes: Uint8Array): CsvEncoding | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array, complete: boolean): boolean {
  const length = bytes.length;
  for (let i = 0; i < length; ) {
    const byte = bytes[i] as number;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const more = byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : -1;
    if (more < 0) return false;
    if (i + more >= length && !complete) return true;
    for (let k = 1; k <= more; k++) {
      const next = bytes[i + k];
      if (next === undefined || (next & 0xc0) !== 0x80) return false;
    }
    i += more + 1;
  }
  return true;
}

/** Polish, Czech and Hungarian letters that are signs in windows-1252. */
const centralEuropean = /* @__PURE__ */ new Set([0xb9, 0xb3, 0x9c, 0x9f, 0xbf, 0x9d, 0xbe, 0xa3, 0xaf, 0x8c, 0x8f]);

/**
 * Cyrillic words are runs of high bytes; elsewhere high bytes stand alone among Latin letters. windows-1251 keeps its
 * small letters above 0xE0, KOI8-R below; Central European pages have letters where windows-1252 has signs.
 */
function oneByteEncoding(bytes: Uint8Array): CsvEncoding {
  let high = 0;
  let inRun = 0;
  let upperHalf = 0;
  let lowerHalf = 0;
  let central = 0;
  const isLetter = (b: number | undefined): boolean => b !== undefined && ((b >= 65 && b <= 90) || (b >= 97 && b <= 122));
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    high++;
    if ((bytes[i - 1] ?? 0) >= 0x80 || (bytes[i + 1] ?? 0) >= 0x80) inRun++;
    if (byte >= 0xe0) upperHalf++;
    else if (byte >= 0xc0) lowerHalf++;
    if (centralEuropean.has(byte) && (isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]))) central++;
  }
  if (inRun > high * 0.6) return lowerHalf > upperHalf ? 'koi8-r' : 'windows-1251';
  return central > 0 ? 'windows-1250' : 'windows-1252';
}
