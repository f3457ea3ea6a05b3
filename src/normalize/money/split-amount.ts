import { currenciesNamed } from '../currency/currency-table.ts';
import { asciiDigits } from '../number/digits.ts';
import { zerosOf } from '../number/read-decimal.ts';
import { trimEndOf, trimOf } from '../../text/trim.ts';

/** What stands in a text of money. */
export interface AmountParts {
  /** The texts of the amounts, in order. */
  readonly amounts: readonly string[];
  /** What the sign or name of the currency can mean; empty where there is none. */
  readonly currencies: readonly string[];
  /** A short word beside the amount that is no known currency. */
  readonly unknown: string | null;
  /** Whether other words stood around. */
  readonly extra: boolean;
}

// A hyphen between numbers makes a range, no sign.
const amount = /(?:(?<!\d ?)[-−(] ?)?[.,]?\d(?:[\d.,'’‘ ٫٬]*\d)?[.,]?(?:\)|-(?! ?[$€£]?\d))?/gu;
const measure = /^(?:ft|in|inch|yd|mi|[kcm]?m|[kc]m2?|k?g|mg|lbs?|oz|ml|cl|[lh]|hrs?|min|sec|days?|x|pcs?|шт|кг|г|м|см|л|st[kü]?|szt|off|gb|mb|px)\.?$/i;
const mostAmounts = 8;

/** Tells amounts, currency and other words apart; `null` where the text is none of money. */
export function splitAmount(input: string): AmountParts | null {
  const percents = /[-−]?\d[\d.,]{0,12} ?%/g;
  const text = asciiDigits(input)
    .replace(/^\((\D*)(\d(?:[\d.,'’ ]*\d)?)(\D*)\)$/, '$1($2)$3')
    .replace(percents, '')
    .replace(/([.,])[-–—]{1,2}(?!\d)/g, '')
    .replace(/(\d[.,]) (?=\d{2}(?!\d))/g, '$1')
    .replace(/\$[ :.]*\.(?=\d+[.,]\d)|\$[ :]+/g, '$ ');
  const hadPercent = text.length < input.length && percents.test(input);
  const found: string[] = [];
  const around: string[] = [];
  let end = 0;
  for (const match of text.matchAll(amount)) {
    const after = text.slice(match.index + match[0].length);
    const next = /^ ?\p{L}+\.?/u.exec(after)?.[0] ?? '';
    const words = zerosOf(next.trim()).length === 0 ? '' : next;
    around.push(text.slice(end, match.index));
    const digits = match[0].trim();
    found.push(`${digits.startsWith('(') ? digits : trimEndOf(digits, '.,)')}${words}`);
    end = match.index + match[0].length + words.length;
    if (found.length > mostAmounts) return null;
  }
  if (found.length === 0) return null;
  around.push(text.slice(end));
  const pieces = around.map(currencyIn);
  const currencies = pieces.find((piece) => piece.currencies !== null)?.currencies ?? [];
  const extra = hadPercent || pieces.some((piece) => piece.extra);
  if (currencies.length > 0) return found.some((one) => /\d-\d/.test(one)) ? null : { amounts: found, currencies, unknown: null, extra };
  const unknown = pieces.map((piece) => piece.unknown).filter((word) => word !== null);
  const glued = /\d[-./:]\d{1,2}[-./:]\d|\d:\d|\d-\d|\p{L}\d|\d(?![kmb]\b)\p{L}{1,3}\d/iu.test(text);
  if (hadPercent || glued || unknown.some((word) => measure.test(word))) return null;
  if (unknown.length > 1 || (unknown.length === 1 && (extra || found.length > 1)) || (extra && unknown.length === 0)) return null;
  return { amounts: found, currencies, unknown: unknown[0] ?? null, extra: false };
}

interface Piece {
  readonly currencies: readonly string[] | null;
  /** The only word, where it is short enough to be an abbreviation. */
  readonly unknown: string | null;
  readonly extra: boolean;
}

const none: Piece = { currencies: null, unknown: null, extra: false };

/** The currency in a piece of text beside an amount. */
function currencyIn(piece: string): Piece {
  const words = piece
    .replace(/\/ ?\p{L}+\.?/gu, (unit) => (/[рs]\/?\.$/i.test(unit) ? unit : ' '))
    .replace(/[()[\]{}:;*=|<>"“”!?…+]+/g, ' ')
    .replace(/([€£¥₽₴₸₹₩₪₫₺₦฿₱₡₲₾])/gu, ' $1 ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{Sc}]/u.test(word));
  if (words.length === 0) return none;
  for (const word of words) {
    const bare = trimOf(trimOf(word, ',–-'), '.,–-').concat(word.endsWith('.') ? '.' : '');
    const found = bare === 'Ft' || bare === 'FT' ? ['HUF'] : currenciesNamed(bare);
    if (found.length > 0) return { currencies: found, unknown: null, extra: words.length > 1 };
  }
  const together = words.join(' ');
  return words.length === 1 || (together.length <= 14 && !/^[\x00-\x7f]*$/.test(together))
    ? { currencies: null, unknown: together.length <= 14 ? together : null, extra: together.length > 14 }
    : { currencies: null, unknown: null, extra: true };
}
