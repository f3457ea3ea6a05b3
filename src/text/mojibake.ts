import { hasMixedScripts } from './scripts.ts';

/** A repair of text that was read in the wrong encoding. */
export interface Repair {
  /** The text as it was meant. */
  readonly text: string;
  /** The encoding its UTF-8 bytes had been read in. */
  readonly encoding: string;
}

// Characters from byte 0x80 on; a space leaves the byte what it is on the page below, Latin-1 at the bottom.
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const windows1251 = 'ЂЃ ѓ    € Љ ЊЌЋЏђ       \x98 љ њќћџ ЎўЈ Ґ  Ё Є    Ї  Ііґ   ё№є јЅѕї';
const windows1250 = '   \x83    \x88   ŚŤ Ź        \x98   śť ź ˇ˘Ł Ą    Ş    Ż  ˛ł     ąş Ľ˝ľż';
const latin2Signs = '                                 Ą˘Ł ĽŚ  ŠŞŤŹ ŽŻ ą˛ł ľśˇ šşťź˝žż';
const latin2Capitals = 'Ŕ  Ă ĹĆ Č Ę Ě  ĎĐŃŇ  Ő  ŘŮ Ű  Ţ';
const koi8Signs = '─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\xa0⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©';
// Places in the alphabet, in base 36.
const koi8Letters = 'u01m45k3l89abcdefvghij62sr7otpnq';

type Page = readonly [encoding: string, byteOf: ReadonlyMap<string, string>];
let pages: readonly Page[] | undefined;

function readPages(): readonly Page[] {
  const koi8Small = koi8Letters.replace(/./g, (place) => String.fromCharCode(0x430 + Number.parseInt(place, 36)));
  const latin2Letters = `${latin2Capitals} ${latin2Capitals.toLowerCase()}˙`;
  const russian = String.fromCharCode(...Array.from({ length: 64 }, (_, i) => 0x410 + i));
  return [
    page('windows-1252', windows1252),
    page('windows-1251', windows1251 + russian, windows1252),
    page('windows-1250', windows1250 + latin2Letters, windows1252),
    page('koi8-r', koi8Signs + koi8Small + koi8Small.toUpperCase()),
    page('iso-8859-2', latin2Signs + latin2Letters),
    page('iso-8859-1'),
  ];
}

function page(encoding: string, ...layers: readonly string[]): Page {
  const byteOf = new Map<string, string>();
  for (let i = 0; i < 0x80; i++) {
    const byte = String.fromCharCode(0x80 + i);
    byteOf.set(layers.map((layer) => layer[i] ?? '').find((char) => char > ' ') ?? byte, byte);
  }
  return [encoding, byteOf];
}

// Two characters beside each other that such pages have above ASCII.
const suspect = /[\x80-\u0491\u2013-\u25a0]{2}/;

// Valid UTF-8 by accident: a word in capitals and a hard space or sign behind it (`SELKÄ EDELLÄ`, `IRMÃ…`, `CAFÉ™`).
const natural = /(?<=\p{Lu})(?:\xc9\u2122(?!\p{Ll})|\xc4\xa0|[\xc3\u0102](?:\xa0(?=\p{Lu})|[\xae\xb0\u2026](?!\p{L})))/gu;
// Letters of phonetic and African alphabets, which no repair brings forth (`NESTLÉ®`, `VOCÊ…`).
const unlikely = /[\u0180-\u018e\u0190-\u019f\u01a2-\u01ae\u01b1-\u01cc\u01dd-\u0217\u021c-\u0258\u025a-\u02b8\u02c0-\u02ff]/;
// Nor is one letter alone of another alphabet than Latin what was meant (`SÓ…`).
const alone = /^[^\0-\x7f](?<=[\p{L}\p{M}\p{Nd}])(?<!\p{sc=Latin})$/u;

/**
 * Repairs text whose UTF-8 bytes were read as windows-1251, 1252, 1250, KOI8-R, ISO 8859-1 or 8859-2.
 *
 * Use it before any other reading of imported text. Hint: it acts only where the whole text turns back into valid UTF-8 and
 * gets shorter, and where what comes out is text people write, so real names stay as they are, `HERMÈS®` and `PÓŁNOC` too;
 * letters that were already lost cannot come back, and `null` is the answer.
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
  if (!suspect.test(text) || !suspect.test(text.replace(natural, ' '))) return null;
  let best: Repair | null = null;
  let least = Infinity;
  const start = text.search(highByte);
  for (const [encoding, byteOf] of (pages ??= readPages())) {
    // most text that is no UTF-8 shows it at once
    if (!((byteOf.get(text.charAt(start)) ?? '') > '\xc1' && (byteOf.get(text.charAt(start + 1)) ?? '\xff') < '\xc0')) continue;
    const repaired = decodeUtf8(text.replace(highByte, (char) => byteOf.get(char) ?? '\xff'));
    const odd = repaired === null ? least : oddCapitals(repaired);
    if (repaired === null || odd >= least || unlikely.test(repaired) || alone.test(repaired.replace(ascii, '')) || hasMixedScripts(repaired)) continue;
    best = { text: repaired, encoding };
    least = odd;
    if (odd === 0) break;
  }
  return best;
}

// Neighbouring code pages differ in a few letters; the wrong one leaves a capital within a word (`JosÊ`).
const oddCapitals = (text: string): number => text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0;

const highByte = /[^\0-\x7f]/g;
const ascii = /[\0-\x7f]+/g;
// Control characters above ASCII are left out, since real text does not hold them.
const character = /\xc2[\xa0-\xbf]|[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;

/** The text of bytes, each a character up to 0xFF. The platform refuses overlong forms and surrogates. */
function decodeUtf8(bytes: string): string | null {
  if (bytes.replace(character, '').search(highByte) >= 0) return null;
  try {
    return decodeURIComponent(bytes.replace(/[%\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`));
  } catch {
    return null;
  }
}
