import type { Decimal } from '../../core/values.ts';
import { asciiDigits } from './digits.ts';
import { languageOf, regionOf } from './locale-parts.ts';

/** What a text can mean as a number: nothing, one exact decimal, or two where a single separator may group or divide. */
export type DecimalReading = readonly Decimal[];

/** Options of reading a number out of a text. */
export interface DecimalOptions {
  /** BCP 47 tag that decides whether `1,234` is a thousand or one and a bit. */
  readonly locale?: string;
  /** Whether three digits after a single separator can be decimals; amounts of most currencies have two at most. */
  readonly thousandths?: boolean;
}

// One group for each entry of `zeros`.
const scales =
  /^(?:([kк]|тыс\p{L}*|thousand|tys|tsd|tausend|rb|ribu|bin|миң|мың)|(mil)|(lakhs?|lac)|(mm?|mln|mio|mill?ion\p{L}*|миллион\p{L}*|млн|мільйон\p{L}*|jt|juta|milyon)|(crores?|cr)|(bn?|bln|billion\p{L}*|mld|mrd|mill?iard\p{L}*|млрд|миллиард\p{L}*|мільярд\p{L}*|milyar|miliar))\.?$/iu;
const zeros: readonly (readonly number[])[] = [[3], [3, 6], [5], [6], [7], [9]];

/** How many zeros a word behind a number stands for, `mln` for six; none for other words, two for `mil`, a thousand or a million. */
export function zerosOf(word: string): readonly number[] {
  const [, ...groups] = scales.exec(word) ?? [];
  return zeros[groups.findIndex((group) => group !== undefined)] ?? [];
}

const mostDigits = 40;

/** Reads a plain text as a decimal number. Grouping, decimal signs, signs, brackets and words like `mln` are understood; anything else gives no reading. */
export function readDecimal(input: string, options: DecimalOptions = {}): DecimalReading {
  const text = asciiDigits(input)
    .replace(/[‐‑‒–−﹣－]/g, '-')
    .replace(/٫/g, '.')
    .replace(/[٬’‘ʼ`´]/g, "'")
    .trim();
  const [, bracketed, behindSign, beforeSign] = (/[-(]/.test(text) && /^\((.+)\)$|^-(.+)$|^([^-]*\d)-$/.exec(text)) || [];
  const below = bracketed ?? behindSign ?? beforeSign;
  const [, body, exponent, word] = /^([\d.,' ]+)(?:e([+-]?\d{1,2})|(\p{L}+\.?))?$/iu.exec((below ?? text.replace(/^\+/, '')).trim()) ?? [];
  if (body === undefined || text.length > mostDigits * 2) return [];
  const isScaled = word !== undefined || exponent !== undefined;
  const powers = word === undefined ? [Number(exponent ?? 0)] : zerosOf(word);
  const readings = readGroups(body.trim(), isScaled ? { ...options, thousandths: true } : options);
  // “1,234 mln” is a decimal: nobody groups in front of a word that already stands for zeros.
  const decimals = isScaled ? readings.slice(-1) : readings;
  return powers.flatMap((power) => (Math.abs(power) > mostDigits ? [] : decimals.map((decimal) => finish(shift(decimal, power), below !== undefined))));
}

// Groups of three, or of two before the last three as in India, held apart by one kind of mark.
const grouped = /^(?:\d+|[1-9]\d{0,2}([.,' ])\d{3}(?:\1\d{3})*|[1-9]\d?(?:,\d\d)+,\d{3})$/;

/** The readings of digits and marks: as a whole number with groups, and as one with decimals. */
function readGroups(text: string, { thousandths, locale }: DecimalOptions): DecimalReading {
  const body = text.replace(/[.,]$/, '');
  const [, whole = '', mark = '', fraction = ''] = /^(.*)([.,])(\d+)$/.exec(body) ?? [];
  const isGrouped = grouped.test(body);
  if (mark === '' || whole.includes(mark) || !(whole === '' || grouped.test(whole))) return isGrouped ? [digits(body)] : [];
  const decimal = `${digits(whole) || '0'}.${fraction}`;
  if (!isGrouped) return [decimal];
  if (thousandths === false) return [digits(body)];
  const sign = decimalSignOf(locale);
  return sign === null ? [digits(body), decimal] : [sign === mark ? decimal : digits(body)];
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** The decimal sign of a locale; `null` where the tag is missing. After Unicode CLDR 48 (2025-10). */
function decimalSignOf(locale: string | undefined): '.' | ',' | null {
  if (locale === undefined || locale === '') return null;
  const region = regionOf(locale) ?? '';
  if (/^(?:CH|LI|MX|US|GT|HN|NI|PA|PE|SV|DO|PR)$/.test(region)) return '.';
  return /^(?:en|zh|ja|ko|th|he|hi|bn|ta|te|mr|ur|ms|sw|fil|ne|si|my|cy|ga)$/.test(languageOf(locale)) && region !== 'ZA' ? '.' : ',';
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
