import type { Decimal } from '../../core/values.ts';
import { asciiDigits } from './digits.ts';

/** What a text can mean as a number: nothing, one exact decimal, or two where a single separator may group or divide. */
export type DecimalReading = readonly Decimal[];

/** Options of reading a number out of a text. */
export interface DecimalOptions {
  /** BCP 47 tag that decides whether `1,234` is a thousand or one and a bit. */
  readonly locale?: string;
  /** Whether three digits after a single separator can be decimals; amounts of most currencies have two at most. */
  readonly thousandths?: boolean;
}

const scales: readonly (readonly [zeros: number, words: RegExp])[] = [
  [3, /^(?:k|тыс\p{L}*|thousand|tys|tsd|tausend|mil|rb|ribu|bin|миң|мың)\.?$/iu],
  [5, /^(?:lakhs?|lac)\.?$/i],
  [6, /^(?:m|mm|mln|mio|mill?ion\p{L}*|milion\p{L}*|миллион\p{L}*|млн|мільйон\p{L}*|jt|juta|milyon)\.?$/iu],
  [7, /^(?:crores?|cr)\.?$/i],
  [9, /^(?:b|bn|bln|billion\p{L}*|mld|mrd|milliard\p{L}*|miliard\p{L}*|млрд|миллиард\p{L}*|мільярд\p{L}*|milyar|miliar)\.?$/iu],
];

const mostDigits = 40;

/** Reads a plain text as a decimal number. Grouping, decimal signs, signs, brackets and words like `mln` are understood; anything else gives no reading. */
export function readDecimal(input: string, options: DecimalOptions = {}): DecimalReading {
  let text = asciiDigits(input)
    .replace(/[‐‑‒–−﹣－]/g, '-')
    .replace(/٫/g, '.')
    .replace(/[٬’‘ʼ`´]/g, "'")
    .trim();
  let negative = false;
  if (/^\(.+\)$/.test(text)) [text, negative] = [text.slice(1, -1).trim(), true];
  else if (/^[+-]/.test(text)) [text, negative] = [text.slice(1).trim(), text[0] === '-'];
  else if (/\d-$/.test(text)) [text, negative] = [text.slice(0, -1), true];
  if (/^\d+(?:\.\d+)?e[+-]?\d{1,3}$/i.test(text)) return fromScientific(text, negative);
  const parts = /^([\d.,' ]+?) ?(\p{L}+\.?)?$/u.exec(text);
  if (parts === null || !/\d/.test(text) || text.length > mostDigits * 2) return [];
  const zeros = parts[2] === undefined ? 0 : (scales.find(([, words]) => words.test(parts[2] as string))?.[0] ?? -1);
  if (zeros < 0) return [];
  const readings = readGroups((parts[1] as string).trim(), zeros > 0 ? { ...options, thousandths: true } : options);
  // “1,234 mln” is a decimal: nobody groups in front of a word that already stands for zeros.
  const chosen = zeros > 0 && readings.length > 1 ? readings.slice(1) : readings;
  return chosen.map((decimal) => finish(shift(decimal, zeros), negative));
}

function readGroups(text: string, options: DecimalOptions): DecimalReading {
  const body = text.replace(/[.,]$/, '');
  const marks = body.match(/[.,' ]/g) ?? [];
  const kinds = [...new Set(marks)];
  const last = marks.at(-1);
  if (last === undefined) return /^\d+$/.test(body) ? [body] : [];
  const isPoint = last === '.' || last === ',';
  const at = body.lastIndexOf(last);
  const after = body.slice(at + 1);
  if (!isPoint) return grouped(body, kinds) ? [digits(body)] : [];
  const single = marks.filter((mark) => mark === last).length === 1;
  if (kinds.length > 1) {
    if (!single)
      return grouped(
        body,
        kinds.filter((kind) => kind !== "'"),
      ) && kinds.length === 1
        ? [digits(body)]
        : [];
    const whole = body.slice(0, at);
    return whole === '' ||
      grouped(
        whole,
        kinds.filter((kind) => kind !== last),
      )
      ? [`${digits(whole) || '0'}.${after}`]
      : [];
  }
  if (!single) return grouped(body, kinds) ? [digits(body)] : [];
  const whole = body.slice(0, at);
  const decimal = `${whole === '' ? '0' : whole}.${after}`;
  if (after.length !== 3 || whole.length > 3 || whole === '' || /^0/.test(whole)) return [decimal];
  if (options.thousandths === false) return [whole + after];
  const sign = decimalSignOf(options.locale);
  return sign === null ? [whole + after, decimal] : sign === last ? [decimal] : [whole + after];
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** Whether groups of three, or of two before the last three as in India, are held apart by one kind of mark. */
function grouped(text: string, kinds: readonly string[]): boolean {
  if (kinds.length > 1) return false;
  return /^\d{1,3}(?:\D\d{3})+$/.test(text) || (kinds[0] === ',' && /^\d{1,2}(?:\D\d{2})+\D\d{3}$/.test(text)) || /^\d+$/.test(text);
}

/** The decimal sign of a locale; `null` where the tag is missing. After Unicode CLDR 48 (2025-10). */
function decimalSignOf(locale: string | undefined): '.' | ',' | null {
  if (locale === undefined || locale === '') return null;
  const language = locale.slice(0, 3).replace(/[-_]/, '').toLowerCase();
  const region = /[-_]([A-Z]{2})\b/i.exec(locale)?.[1]?.toUpperCase() ?? '';
  if (/^(?:CH|LI|MX|US|GT|HN|NI|PA|PE|SV|DO|PR)$/.test(region)) return '.';
  return /^(?:en|zh|ja|ko|th|he|hi|bn|ta|te|mr|ur|ms|sw|fil|ne|si|my|cy|ga)$/.test(language) && region !== 'ZA' ? '.' : ',';
}

function fromScientific(text: string, negative: boolean): DecimalReading {
  const [mantissa = '', exponent = ''] = text.toLowerCase().split('e');
  const power = Number(exponent);
  return Math.abs(power) > mostDigits ? [] : [finish(shift(mantissa, power), negative)];
}

/** Moves the point to the right, or to the left for a negative power, exactly. */
export function shift(decimal: Decimal, power: number): Decimal {
  const [whole = '', fraction = ''] = decimal.split('.');
  if (power === 0) return decimal;
  if (power > 0) return `${whole}${fraction.slice(0, power).padEnd(power, '0')}${fraction.length > power ? `.${fraction.slice(power)}` : ''}`;
  const padded = whole.padStart(1 - power, '0');
  return `${padded.slice(0, power)}.${padded.slice(power)}${fraction}`;
}

function finish(decimal: Decimal, negative: boolean): Decimal {
  const plain = decimal.replace(/^0+(?=\d)/, '');
  return negative && /[1-9]/.test(plain) ? `-${plain}` : plain;
}
