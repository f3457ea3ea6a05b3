import type { Issue } from '../../core/issue.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { textParts, typeWord } from '../text-parts.ts';
import { isWhole, writeNumber } from './numbering-plan.ts';
import { homePlan, type NumberProblem, type ParsedNumber, parseNumber } from './parse-number.ts';
import { issue } from './phone-issue.ts';
import type { Phone, PhoneMetadata } from './phone-options.ts';
import { dateShape, digitsOf, type PhonePiece, plainNumber, splitField } from './split-field.ts';

/** Longest field that is read; no list of numbers people type comes near it. */
const longestField = 500;

/** Countries whose local numbers, without area code, have eight digits (ITU-T E.164 national plans, 2026). */
const eightDigitLocal = 'AR AU BR CN EG IN JP KR MX';

/** Every number of a field, each read by itself. An empty field gives an empty list. */
export function readPhones(input: unknown, country: string | undefined, metadata: PhoneMetadata): readonly Normalized<Phone>[] {
  if (typeof input === 'string' && plainNumber.test(input) && !dateShape.test(input)) return readPiece({ text: input, notes: [] }, input, country, metadata);
  if (input !== null && !/^(?:string|number|bigint|undefined)$/.test(typeof input)) return readValue(input, country, metadata);
  const given = String(input ?? '');
  if (given.length > longestField) return [failed(issue('too_long', { length: given.length, limit: longestField }))];
  const field = plainText(given);
  if (field === '') return [];
  const repaired = withoutTraces(field);
  const damage = damageOf(repaired);
  if (damage !== null) return [failed(damage)];
  const pieces = splitField(withContext(repaired), repaired === field ? [] : [issue('phone.spreadsheet_repaired')]);
  if (pieces.length === 0) return [failed(issue('phone.syntax', { input: field }))];
  return pieces.flatMap((piece) => readPiece(piece, input, country, metadata));
}

/** A value this unit returned, or parts that came in columns. */
function readValue(input: unknown, defaultCountry: string | undefined, metadata: PhoneMetadata): readonly Normalized<Phone>[] {
  const { e164, national, country, ext } = textParts(input, ['e164', 'national', 'country', 'ext']) ?? {};
  const text = e164 ?? national;
  if (text === undefined || !plainNumber.test(text)) return [failed(issue('not_text', { type: typeWord(input) }))];
  const piece = { text, ext: /^\d{1,7}$/.test(ext ?? '') ? ext : undefined, notes: [] };
  return readPiece(piece, input, e164 === undefined ? country : defaultCountry, metadata);
}

/** The surest number of a field, the first of those, with a warning when there are more. */
export function readPhone(input: unknown, country: string | undefined, metadata: PhoneMetadata): Normalized<Phone> {
  const all = readPhones(input, country, metadata);
  let best = all[0];
  if (best === undefined) return failed(issue('empty'));
  for (const one of all) if ((one.confidence ?? 0) > (best.confidence ?? 0)) best = one;
  if (all.length === 1 || !best.ok) return best;
  const others = all.flatMap((one) => (one.ok && one !== best ? [one.value.e164 ?? one.value.national] : []));
  return others.length === 0 ? best : { ...best, issues: [...best.issues, issue('phone.multiple', { count: others.length + 1, others })] };
}

/** Line breaks part numbers. Wide signs and the digits of other scripts become those of ASCII, what shows nothing goes. */
const plainText = (given: string): string =>
  given
    .normalize('NFKC')
    .replace(/[^\P{C}\t-\r]/gu, '')
    .trim()
    .replace(/[\t-\r]+/g, ' ; ')
    .replace(/[\u0660-\uabf9]/g, (sign) => (isDecimal.test(sign) ? asciiDigit(sign.charCodeAt(0)) : sign))
    .replace(/[\p{Pd}\u2212\u30fc]/gu, '-');

const isDecimal = /\p{Nd}/u;

/** Unicode lays out the ten digits of a script from a multiple of sixteen, or from six after one. */
const asciiDigit = (code: number): string => String((code & 15) - (isDecimal.test(String.fromCharCode(code & ~15)) ? 0 : 6));

function damageOf(field: string): Issue | null {
  if (/^\+?\d(?:[.,]\d*)?E\+?\d\d?$/i.test(field)) return issue('phone.excel_scientific', { input: field });
  const found = /[^\s@]@[^\s@]/.test(field) ? 'an e-mail address' : dateShape.test(field) ? 'a date' : null;
  if (found !== null) return issue('misuse', { found, expected: 'a telephone number' });
  if (/^(?:[-?.x#]+|#[A-Z/]+0?[!?]?|n\W?a\W?|none|null|no|nil|unknown|нет|не указан[ао]?|без телефона|brak|tidak ada|жок)$/i.test(field))
    return issue('placeholder', { input: field });
  return null;
}

/** A field without what a spreadsheet left on it: a quote or formula in front, commas in thousands, decimals behind. */
const withoutTraces = (field: string): string =>
  field
    .replace(/^=?["']+/, '')
    .replace(/["']$/, '')
    .replace(/^\d{1,3}(?:,\d{3}){2,4}$/, (figure) => figure.replaceAll(',', ''))
    .replace(/^(\+?\d{7,15})\.0+$/, '$1');

/** A `tel:` address (RFC 3966) as people write a number: the code it is dialled behind in front, no parameter but the extension. */
function withContext(field: string): string {
  const context = /;phone-context=(\+[\d().-]*)/i.exec(field)?.[1] ?? '';
  return field.replace(/\d/, `${context}$&`).replace(/;(?!ext=)[a-z-]+=[^;]*/gi, '');
}

function readPiece(piece: PhonePiece, input: unknown, defaultCountry: string | undefined, metadata: PhoneMetadata): readonly Normalized<Phone>[] {
  const { text } = piece;
  const number = dialled(text);
  const international = number.startsWith('+');
  const digits = international ? number.slice(1) : number;
  const refusal = digits === '' ? 'phone.syntax' : isPlaceholder(digits) ? 'placeholder' : null;
  if (refusal !== null) return [failed(issue(refusal, { input: text }))];
  const country = defaultCountry?.toUpperCase();
  let phone = international || country !== undefined ? withoutZero(parseNumber(number, country, metadata), international, metadata) : withoutCountry(digits);
  // 1-800-CONTACTS
  for (let cut = 1; piece.tollFree && cut < 4 && !isValid(phone); cut++) {
    const shorter = parseNumber(number.slice(0, -cut), country, metadata);
    if (isValid(shorter)) phone = shorter;
  }
  if (typeof phone === 'object' && (phone.valid || phone.length === null)) return [accepted(phone, piece, metadata, input)];
  if (!international) {
    const assumed = country !== undefined && digits.length >= 10 ? parseNumber(`+${digits}`, undefined, metadata) : undefined;
    if (isValid(assumed)) return [accepted(assumed, piece, metadata, input, true)];
    if (digits.length >= 5 && digits.length <= (eightDigitLocal.includes(country ?? '?') ? 8 : 7)) return [localOnly(piece, digits, country, metadata, input)];
  }
  const several = digits.length > 13 && digits.length < 46 ? cutNumbers(text, country, metadata) : null;
  if (several !== null) return several.map((one) => accepted(one, piece, metadata, input));
  const why = typeof phone === 'string' ? phone : (phone.length ?? 'wrong_length');
  // eleven digits from 8 are how the post-Soviet countries dial +7
  const russian = /^8[3-9]\d{9}$/.test(number) ? parseNumber(`+7${number.slice(1)}`, undefined, metadata) : undefined;
  return [failed(issue(`phone.${why}`, { input: text }, { suggestion: isValid(russian) ? `+7${russian.national}` : null }))];
}

/** The digits of a number, with a plus in front of one that begins with a calling code; no calling code begins with 0. */
function dialled(text: string): string {
  const digits = digitsOf(text);
  const signed = text.lastIndexOf('+', 2) >= 0;
  if (digits.startsWith('00') && (signed || digits.length >= 10)) return `+${digits.slice(2)}`;
  return signed && !digits.startsWith('0') ? `+${digits}` : digits;
}

/** Without a country a number is not read; a count of digits no number has is said first. */
const withoutCountry = ({ length }: string): NumberProblem => (length < 5 ? 'too_short' : length > 15 ? 'too_long' : 'country_required');

const isValid = (parsed: ParsedNumber | NumberProblem | undefined): parsed is ParsedNumber => typeof parsed === 'object' && parsed.valid;

/** A number with a zero before it that was once dialled within the country: `+48 (0) 22 …`. Another country's zero it may not be. */
function withoutZero(parsed: ParsedNumber | NumberProblem, international: boolean, metadata: PhoneMetadata): ParsedNumber | NumberProblem {
  if (typeof parsed === 'string' || !parsed.national.startsWith('0') || isWhole(parsed.national, parsed.plan[2])) return parsed;
  if (!international && parsed.length !== null) return parsed;
  const bare = parseNumber(`+${parsed.plan[0]}${parsed.national.slice(1)}`, undefined, metadata);
  return isValid(bare) ? bare : parsed;
}

/** Whole numbers with nothing but signs between them, spaces before other signs. */
function cutNumbers(text: string, country: string | undefined, metadata: PhoneMetadata): readonly ParsedNumber[] | null {
  const whole = parseNumber(dialled(text), country, metadata);
  if (isValid(whole)) return [whole];
  for (const { 0: gap, index } of [...text.matchAll(/\s+/g), ...text.matchAll(/\D+/g)]) {
    const left = text.slice(0, index);
    const first = index > 6 ? parseNumber(dialled(left), country, metadata) : undefined;
    const others = isValid(first) ? cutNumbers(text.slice(index + gap.length), country, metadata) : null;
    if (isValid(first) && others !== null) return [first, ...others];
  }
  return null;
}

function accepted(
  { national, country, plan, type, valid }: ParsedNumber,
  piece: PhonePiece,
  metadata: PhoneMetadata,
  input: unknown,
  assumed = false,
): Normalized<Phone> {
  const callingCode = plan[0];
  const value: { -readonly [K in keyof Phone]: Phone[K] } = { e164: `+${callingCode}${national}`, country, callingCode, national };
  if (type !== undefined) value.type = type;
  const warning = assumed ? issue('phone.plus_assumed') : valid ? null : issue('phone.not_valid');
  return read(value, writeNumber(national, plan, metadata), valid ? (assumed ? 0.8 : 1) : 0.6, warning, piece, input);
}

function localOnly(piece: PhonePiece, national: string, country: string | undefined, metadata: PhoneMetadata, input: unknown): Normalized<Phone> {
  const callingCode = homePlan(country, metadata)?.[0] ?? null;
  const value = { e164: null, country: callingCode && (country ?? null), callingCode, national };
  return read(value, piece.text, 0.4, issue('phone.local_only', { input: piece.text }), piece, input);
}

function read(bare: Phone, shown: string, confidence: number, warning: Issue | null, { ext, notes }: PhonePiece, input: unknown): Normalized<Phone> {
  const key = bare.e164 ?? bare.national;
  return normalized({
    value: ext === undefined ? bare : { ...bare, ext },
    display: ext === undefined ? shown : `${shown} ext. ${ext}`,
    // a local number is evidence with or without its extension
    key: ext === undefined || bare.e164 === null ? key : `${key};ext=${ext}`,
    confidence,
    changed: input !== key,
    issues: warning === null ? notes : [warning, ...notes],
  });
}

const sequences = ' 12345678901234567890 01234567890123456789 9876543210';

/** `000-000-0000`, `555-555-5555`, `1234567890`: digits somebody typed to get past a required field. */
function isPlaceholder(digits: string): boolean {
  const core = digits.length === 11 && '178'.includes(digits[0] as string) ? digits.slice(1) : digits;
  return /^(\d)\1{4,}$/.test(core) || /^\d{1,3}0{7,}$/.test(digits) || (core.length >= 8 && sequences.includes(` ${core}`));
}
