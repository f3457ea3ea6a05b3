import { generalIssues } from '../../core/issues/general.ts';
import { phoneIssues } from '../../core/issues/phone.ts';
import { type Issue, issueMaker } from '../../core/issue.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { cleanText } from '../../text/clean.ts';
import { trimEndOf } from '../../text/trim.ts';
import { textParts, typeWord } from '../text-parts.ts';
import { trimOf } from '../trim.ts';
import { writeNumber } from './numbering-plan.ts';
import { homePlan, lengthProblem, type NumberProblem, type ParsedNumber, parseNumber } from './parse-number.ts';
import type { Phone, PhoneMetadata } from './phone-options.ts';
import { digitCount, digitsOf, type PhonePiece, plainNumber, splitField } from './split-field.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues, phoneIssues);

/** Longest field that is read; no list of numbers people type comes near it. */
const longestField = 500;

/** Countries whose local numbers, without area code, have eight digits (ITU-T E.164 national plans, 2026). */
const eightDigitLocal = 'AR AU BR CN EG IN JP KR MX';

/** Every number of a field, each read by itself. An empty field gives an empty list. */
export function readPhones(input: unknown, country: string | undefined, metadata: PhoneMetadata): readonly Normalized<Phone>[] {
  if (typeof input === 'string' && plainNumber.test(input) && !input.endsWith('.0')) return readPiece({ text: input }, [], input, input, country, metadata);
  if (typeof input === 'object' && input !== null) return readValue(input, country, metadata);
  const field = fieldText(input);
  if (typeof field !== 'string') return field.issues[0].code === 'empty' ? [] : [field];
  const damage = damageOf(field);
  if (damage !== null) return [failed(damage)];
  const repaired = trimOf(field.replace(/^=?["']+/, '').replace(/^(?:tel|callto|sms|whatsapp):\s?/i, ''), '', '"\'').replace(/^(\+?\d{7,15})\.0+$/, '$1');
  const traces = repaired !== field && /^[='"]|\.0+$/.test(field) ? [issue('phone.spreadsheet_repaired')] : [];
  const pieces = splitField(repaired);
  if (pieces.length === 0) return [failed(issue('phone.syntax', { input: field }))];
  return pieces.flatMap((piece) => readPiece(piece, traces, field, input, country, metadata));
}

/** A value this unit returned, or parts that came in columns. */
function readValue(input: object, defaultCountry: string | undefined, metadata: PhoneMetadata): readonly Normalized<Phone>[] {
  const { e164, national, country, ext } = textParts(input, ['e164', 'national', 'country', 'ext']) ?? {};
  const text = e164 ?? national;
  if (text === undefined || !plainNumber.test(text)) return [failed(issue('not_text', { type: typeWord(input) }))];
  const piece = ext !== undefined && /^\d{1,7}$/.test(ext) ? { text, ext } : { text };
  return readPiece(piece, [], text, input, e164 !== undefined ? defaultCountry : country, metadata);
}

/** The first number of a field, with a warning when there are more. */
export function readPhone(input: unknown, country: string | undefined, metadata: PhoneMetadata): Normalized<Phone> {
  const all = readPhones(input, country, metadata);
  const first = all[0];
  if (first === undefined) return failed(issue('empty'));
  if (all.length === 1) return first;
  const best = all.find((one) => one.ok) ?? first;
  if (!best.ok) return best;
  const others = all.flatMap((one) => (one.ok && one !== best ? [one.value.e164 ?? one.value.national] : []));
  return others.length === 0 ? best : { ...best, issues: [...best.issues, issue('phone.multiple', { count: others.length + 1, others })] };
}

function fieldText(input: unknown): string | Extract<Normalized<Phone>, { ok: false }> {
  if (input === null || input === undefined || input === '') return failed(issue('empty'));
  if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'bigint') return failed(issue('not_text', { type: typeWord(input) }));
  if (typeof input === 'string' && input.length > longestField) return failed(issue('too_long', { length: input.length, limit: longestField }));
  // line breaks part numbers, and cleaning would make them spaces
  const text = cleanText(typeof input === 'string' ? input.replace(/[\r\n\t\v\f]+/g, ' ; ') : String(input));
  const ascii = text === null ? '' : /[^\0-\x7f]/.test(text) ? asciiDigits(text) : text;
  return trimOf(ascii, ' ;') || failed(issue('empty'));
}

/** Full-width, Arabic, Persian and Devanagari digits as ASCII ones, and the full-width plus. */
function asciiDigits(text: string): string {
  return text
    .replace(/[\uff10-\uff19]/g, (c) => String(c.charCodeAt(0) - 0xff10))
    .replace(/[\u0660-\u0669]/g, (c) => String(c.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (c) => String(c.charCodeAt(0) - 0x6f0))
    .replace(/[\u0966-\u096f]/g, (c) => String(c.charCodeAt(0) - 0x966))
    .replace(/\uff0b/g, '+')
    .replace(/[\u2010-\u2015\u2212\uff0d]/g, '-')
    .replace(/\uff08/g, '(')
    .replace(/\uff09/g, ')');
}

function damageOf(field: string): Issue | null {
  if (/^[+'"=]{0,3}\d(?:[.,]\d{0,15})?E\+?\d{1,2}"?$/i.test(field)) return issue('phone.excel_scientific', { input: field });
  if (/^#+$|^#(?:REF|N\/A|VALUE|NAME|NULL|DIV\/0|NUM)[!?]?$/i.test(field)) return issue('placeholder', { input: field });
  if (/[^\s@]@[^\s@.]+\.[^\s@]/.test(field)) return issue('misuse', { found: 'an e-mail address', expected: 'a telephone number' });
  if (/^(?:n\.?\/?a\.?|none|null|no|nil|unknown|нет|не указан\p{L}*|без телефона|brak|tidak ada|жок|-+|\?+|\.+|x+)$/iu.test(field))
    return issue('placeholder', { input: field });
  return null;
}

function readPiece(
  piece: PhonePiece,
  traces: readonly Issue[],
  field: string,
  input: unknown,
  defaultCountry: string | undefined,
  metadata: PhoneMetadata,
): readonly Normalized<Phone>[] {
  const digits = digitsOf(piece.text);
  if (digits.length === 0) return [failed(issue('phone.syntax', { input: field }))];
  if (isPlaceholder(digits)) return [failed(issue('placeholder', { input: piece.text }))];
  const country = defaultCountry?.toUpperCase();
  const plus = piece.text.startsWith('+') || piece.text.startsWith('(+') || (digits.length >= 10 && digits.startsWith('00'));
  const number = plus ? `+${digits.startsWith('00') ? digits.slice(2) : digits}` : digits;
  if (!plus && country === undefined) {
    return [
      digits.length >= 5 && digits.length <= 7
        ? localOnly(piece, digits, undefined, metadata, input)
        : failed(issue(digits.length < 5 ? 'phone.too_short' : digits.length > 15 ? 'phone.too_long' : 'phone.country_required', { input: piece.text })),
    ];
  }
  const parsed = parseNumber(number, country, metadata);
  const trunkless =
    !isValid(parsed) && /^\+\d{1,3}[\s-]?\(0\)/.test(piece.text) ? parseNumber(`+${digitsOf(piece.text.replace('(0)', ''))}`, country, metadata) : parsed;
  const phone = isValid(trunkless) ? trunkless : parsed;
  if (typeof phone === 'object' && (phone.possible || phone.valid)) return [accepted(phone, piece, traces, input)];
  if (!plus) {
    const international = digits.length >= 10 ? parseNumber(`+${digits}`, undefined, metadata) : undefined;
    if (isValid(international)) return [accepted(international, piece, [...traces, issue('phone.plus_assumed')], input)];
    const localLength = eightDigitLocal.includes(country ?? '??') ? 8 : 7;
    if (digits.length >= 5 && digits.length <= localLength) return [localOnly(piece, digits, country, metadata, input)];
  }
  const pair = digits.length > 13 ? halves(piece.text, country, metadata) : null;
  if (pair !== null) return pair.map((half) => accepted(half, piece, traces, input));
  return [failed(issue(...whyImpossible(number, piece.text, phone, country, metadata)))];
}

const isValid = (parsed: ParsedNumber | NumberProblem | undefined): parsed is ParsedNumber => typeof parsed === 'object' && parsed.valid;

/** Two whole numbers with nothing but space between them. */
function halves(text: string, country: string | undefined, metadata: PhoneMetadata): readonly ParsedNumber[] | null {
  for (const gap of text.matchAll(/\s+/g)) {
    const [left, right] = [text.slice(0, gap.index), text.slice(gap.index)].map((half) => half.replace(/[^\d+]/g, ''));
    if (left === undefined || right === undefined || digitCount(left) < 7 || digitCount(right) < 7) continue;
    const [a, b] = [parseNumber(left, country, metadata), parseNumber(right, country, metadata)];
    if (isValid(a) && isValid(b)) return [a, b];
  }
  return null;
}

function accepted({ national, country, plan, type, valid }: ParsedNumber, piece: PhonePiece, traces: readonly Issue[], input: unknown): Normalized<Phone> {
  const e164 = `+${plan.callingCode}${national}`;
  const value: { -readonly [K in keyof Phone]: Phone[K] } = { e164, country, callingCode: plan.callingCode, national };
  if (type !== undefined) value.type = type;
  if (piece.ext !== undefined) value.ext = piece.ext;
  const issues = traces.slice();
  if (!valid) issues.push(issue('phone.not_valid'));
  if (piece.vanity === true) issues.push(issue('phone.vanity'));
  if (piece.tail !== undefined) issues.push(issue('phone.tail_expanded', { input: piece.tail }));
  if (piece.fax === true) issues.push(issue('phone.fax'));
  if (piece.words !== undefined) issues.push(issue('phone.text_ignored', { text: piece.words }));
  const assumed = issues.some(({ code }) => code === 'phone.plus_assumed');
  const display = writeNumber(national, plan);
  return normalized({
    value,
    display: piece.ext === undefined ? display : `${display} ext. ${piece.ext}`,
    key: piece.ext === undefined ? e164 : `${e164};ext=${piece.ext}`,
    confidence: valid ? (assumed ? 0.8 : 1) : 0.6,
    changed: input !== e164,
    issues,
  });
}

function localOnly(piece: PhonePiece, digits: string, country: string | undefined, metadata: PhoneMetadata, input: unknown): Normalized<Phone> {
  const plan = homePlan(country, metadata);
  return normalized<Phone>({
    value: {
      e164: null,
      country: plan === undefined ? null : (country ?? null),
      callingCode: plan?.callingCode ?? null,
      national: digits,
      ...(piece.ext === undefined ? {} : { ext: piece.ext }),
    },
    display: piece.text.trim(),
    key: digits,
    confidence: 0.4,
    changed: input !== digits,
    issues: [issue('phone.local_only', { input: piece.text.trim() })],
  });
}

function whyImpossible(
  number: string,
  text: string,
  parsed: ParsedNumber | NumberProblem,
  country: string | undefined,
  metadata: PhoneMetadata,
): Parameters<typeof issue> {
  const eight = /^8([3-9]\d{9})$/.exec(number);
  // eleven digits from 8 are how the post-Soviet countries dial +7
  const russian = eight === null ? undefined : parseNumber(`+7${eight[1] ?? ''}`, undefined, metadata);
  const details = isValid(russian) ? { suggestion: `+7${russian.national}` } : {};
  if (country && homePlan(country, metadata) === undefined) return ['phone.country_unknown', { input: text }, details];
  const why = typeof parsed === 'string' ? parsed : (lengthProblem(parsed.national, parsed.plan) ?? 'wrong_length');
  return [`phone.${why}`, { input: text }, details];
}

/** `000-000-0000`, `555-555-5555`, `1234567890`: digits somebody typed to get past a required field. */
function isPlaceholder(digits: string): boolean {
  const prefix = digits.length < 10 || digits.length > 13 ? 0 : digits.length - 10;
  const core = prefix > 0 && /^(?:0{2})?[178]?$/.test(digits.slice(0, prefix)) ? digits.slice(prefix) : digits;
  const last = digits[digits.length - 1] as string;
  const same = digits.length - trimEndOf(digits, last).length;
  if (same >= 5 && (same === digits.length || (same >= 7 && (same >= core.length || (last === '0' && digits.length - same <= 3))))) return true;
  return core.length >= 8 && ('12345678901234567890'.startsWith(core) || '01234567890123456789'.startsWith(core) || '9876543210'.startsWith(core));
}
