/** A repair of text that was read in the wrong encoding. */
export interface Repair {
  /** The text as it was meant. */
  readonly text: string;
  /** The encoding its UTF-8 bytes had been read in. */
  readonly encoding: string;
}

// Characters of bytes 0x80 to 0xFF, from the WHATWG encoding indexes.
const quotes = '‘’“”•–—';
const latin2Letters = 'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙';
const koi8Letters = 'юабцдефгхийклмнопярстужвьызшэщчъ';
const pages: readonly (readonly [string, () => string])[] = [
  ['windows-1252', () => `€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90${quotes}˜™š›œ\x9džŸ${range(0xa0, 96)}`],
  ['windows-1251', () => `ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ${quotes}\x98™љ›њќћџ\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕї${range(0x410, 64)}`],
  ['windows-1250', () => `€\x81‚\x83„…†‡\x88‰Š‹ŚŤŽŹ\x90${quotes}\x98™š›śťžź\xa0ˇ˘Ł¤Ą¦§¨©Ş«¬\xad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż${latin2Letters}`],
  ['koi8-r', () => `─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\xa0⌡°²·÷═║╒ё${range(0x2553, 15)}Ё${range(0x2562, 11)}©${koi8Letters}${koi8Letters.toUpperCase()}`],
  ['iso-8859-2', () => `${range(0x80, 33)}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\xadŽŻ°ą˛ł´ľśˇ¸šşťź˝žż${latin2Letters}`],
  ['iso-8859-1', () => range(0x80, 128)],
];

const suspect = /[\u0080-\u00ff\u0102-\u017e\u02c7-\u02dd\u0402-\u045f\u0490\u0491\u2013-\u203a\u20ac\u2116\u2122\u2219-\u25a0]{2}/;
const tables = new Map<string, Map<string, number>>();

/**
 * Repairs text whose UTF-8 bytes were read as windows-1251, 1252, 1250, KOI8-R, ISO 8859-1 or 8859-2.
 *
 * Use it before any other reading of imported text. Hint: it acts only where the whole text turns back into valid UTF-8 and
 * gets shorter, so real names stay as they are; letters that were already lost cannot come back, and `null` is the answer.
 *
 * Source of the tables: WHATWG Encoding Standard indexes.
 *
 * @example
 * repairMojibake('РњРѕСЃРєРІР°');
 * //=> { text: 'Москва', encoding: 'windows-1251' }
 *
 * @example
 * repairMojibake('Ñandú');
 * //=> null
 */
export function repairMojibake(text: string): Repair | null {
  if (!suspect.test(text)) return null;
  let best: Repair | null = null;
  let least = Infinity;
  for (const [encoding, characters] of pages) {
    const bytes = bytesOf(text, tableOf(encoding, characters));
    const repaired = bytes === null ? null : decodeUtf8(bytes);
    if (repaired === null || repaired.length >= text.length) continue;
    const odd = oddCapitals(repaired);
    if (odd >= least) continue;
    best = { text: repaired, encoding };
    least = odd;
    if (odd === 0) break;
  }
  return best;
}

// Neighbouring code pages differ in a few letters; the wrong one leaves a capital within a word (`JosÊ`).
const oddCapitals = (text: string): number => text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0;

function tableOf(encoding: string, characters: () => string): Map<string, number> {
  let table = tables.get(encoding);
  if (table === undefined) {
    table = new Map([...characters()].map((char, i) => [char, 0x80 + i]));
    tables.set(encoding, table);
  }
  return table;
}

function bytesOf(text: string, table: ReadonlyMap<string, number>): number[] | null {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    const byte = code < 0x80 ? code : table.get(char);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  return bytes;
}

const smallest = [0, 0x80, 0x800, 0x10000] as const;

/** Strict UTF-8: no overlong forms, no surrogates, and no control characters, which real text does not hold. */
function decodeUtf8(bytes: readonly number[]): string | null {
  let out = '';
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i++] as number;
    if (lead < 0x80) {
      out += String.fromCharCode(lead);
      continue;
    }
    const more = lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    if (more === 0) return null;
    let code = lead & (0x3f >> more);
    for (let k = 0; k < more; k++) {
      const next = bytes[i++];
      if (next === undefined || (next & 0xc0) !== 0x80) return null;
      code = (code << 6) | (next & 0x3f);
    }
    if (code < (smallest[more] as number) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) || code < 0xa0) return null;
    out += String.fromCodePoint(code);
  }
  return out;
}

function range(from: number, count: number): string {
  let out = '';
  for (let i = 0; i < count; i++) out += String.fromCharCode(from + i);
  return out;
}
