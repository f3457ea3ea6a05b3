import { type CountryCode, type MetadataJson, parsePhoneNumberFromString, type PhoneNumber, validatePhoneNumberLength } from 'libphonenumber-js/core';
import { generalIssues } from '../../core/issues/general.ts';
import { phoneIssues } from '../../core/issues/phone.ts';
import { type Issue, issueMaker } from '../../core/issue.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { cleanText } from '../../text/clean.ts';
import { textParts, typeWord } from '../text-parts.ts';
import { trimOf } from '../trim.ts';
import type { Phone, PhoneMetadata, PhoneOptions, PhoneType } from './phone-options.ts';
import { digitCount, type PhonePiece, plainNumber, splitField } from './split-field.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues, phoneIssues);

/** Longest field that is read; no list of numbers people type comes near it. */
const longestField = 500;

/** Countries whose local numbers, without area code, have eight digits (ITU-T E.164 national plans, 2026). */
const eightDigitLocal = 'AR AU BR CN EG IN JP KR MX';

/** What {@link readPhones} needs: metadata is no longer optional here. */
export interface ReadOptions extends PhoneOptions {
  readonly metadata: PhoneMetadata;
}

/** Every number of a field, each read by itself. An empty field gives an empty list. */
export function readPhones(input: unknown, options: ReadOptions): readonly Normalized<Phone>[] {
  if (typeof input === 'string' && plainNumber.test(input) && !input.endsWith('.0')) return readPiece({ text: input }, [], input, input, options);
  if (typeof input === 'object' && input !== null) return readValue(input, options);
  const field = fieldText(input);
  if (typeof field !== 'string') return field.issues[0].code === 'empty' ? [] : [field];
  const damage = damageOf(field);
  if (damage !== null) return [failed(damage)];
  const repaired = trimOf(field.replace(/^=?["']+/, '').replace(/^(?:tel|callto|sms|whatsapp):\s?/i, ''), '', '"\'').replace(/^(\+?\d{7,15})\.0+$/, '$1');
  const traces = repaired !== field && /^[='"]|\.0+$/.test(field) ? [issue('phone.spreadsheet_repaired')] : [];
  const pieces = splitField(repaired);
  if (pieces.length === 0) return [failed(issue('phone.syntax', { input: field }))];
  return pieces.flatMap((piece) => readPiece(piece, traces, field, input, options));
}

/** A value this unit returned, or parts that came in columns. */
function readValue(input: object, options: ReadOptions): readonly Normalized<Phone>[] {
  const { e164, national, country, ext } = textParts(input, ['e164', 'national', 'country', 'ext']) ?? {};
  const text = e164 ?? national;
  if (text === undefined || !plainNumber.test(text)) return [failed(issue('not_text', { type: typeWord(input) }))];
  const piece = ext !== undefined && /^\d{1,7}$/.test(ext) ? { text, ext } : { text };
  const { defaultCountry: _, ...plans } = options;
  return readPiece(piece, [], text, input, e164 !== undefined ? options : country === undefined ? plans : { ...plans, defaultCountry: country });
}

/** The first number of a field, with a warning when there are more. */
export function readPhone(input: unknown, options: ReadOptions): Normalized<Phone> {
  const all = readPhones(input, options);
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

function readPiece(piece: PhonePiece, traces: readonly Issue[], field: string, input: unknown, options: ReadOptions): readonly Normalized<Phone>[] {
  const digits = piece.text.replace(/\D/g, '');
  if (digits.length === 0) return [failed(issue('phone.syntax', { input: field }))];
  if (isPlaceholder(digits)) return [failed(issue('placeholder', { input: piece.text }))];
  const country = options.defaultCountry?.toUpperCase();
  const plus = /^\(?\+/.test(piece.text) || (digits.startsWith('00') && digits.length >= 10);
  const number = plus ? `+${digits.replace(/^00/, '')}` : digits;
  if (!plus && country === undefined) {
    return [
      digits.length >= 5 && digits.length <= 7
        ? localOnly(piece, digits, undefined, options, input)
        : failed(issue(digits.length < 5 ? 'phone.too_short' : digits.length > 15 ? 'phone.too_long' : 'phone.country_required', { input: piece.text })),
    ];
  }
  const metadata = options.metadata as MetadataJson;
  const parsed = parse(number, country, metadata);
  const trunkless =
    /^\+\d{1,3}[\s-]?\(0\)/.test(piece.text) && parsed?.isValid() !== true
      ? parse(`+${piece.text.replace('(0)', '').replace(/\D/g, '')}`, country, metadata)
      : undefined;
  const phone = trunkless?.isValid() === true ? trunkless : parsed;
  if (phone !== undefined && (phone.isPossible() || phone.isValid())) return [accepted(phone, piece, traces, input)];
  if (!plus) {
    const international = parse(`+${digits}`, undefined, metadata);
    if (digits.length >= 10 && international?.isValid() === true) return [accepted(international, piece, [...traces, issue('phone.plus_assumed')], input)];
    const localLength = eightDigitLocal.includes(country ?? '??') ? 8 : 7;
    if (digits.length >= 5 && digits.length <= localLength) return [localOnly(piece, digits, country, options, input)];
  }
  const pair = digits.length > 13 ? halves(piece.text, country, metadata) : null;
  if (pair !== null) return pair.map((half) => accepted(half, piece, traces, input));
  return [failed(issue(...whyImpossible(number, piece.text, phone, country, metadata)))];
}

function parse(number: string, country: string | undefined, metadata: MetadataJson): PhoneNumber | undefined {
  return parsePhoneNumberFromString(number, country === undefined ? { extract: false } : { defaultCountry: country as CountryCode, extract: false }, metadata);
}

/** Two whole numbers with nothing but space between them. */
function halves(text: string, country: string | undefined, metadata: MetadataJson): readonly PhoneNumber[] | null {
  for (const gap of text.matchAll(/\s+/g)) {
    const [left, right] = [text.slice(0, gap.index), text.slice(gap.index)].map((half) => half.replace(/[^\d+]/g, ''));
    if (left === undefined || right === undefined || digitCount(left) < 7 || digitCount(right) < 7) continue;
    const [a, b] = [parse(left, country, metadata), parse(right, country, metadata)];
    if (a?.isValid() === true && b?.isValid() === true) return [a, b];
  }
  return null;
}

function accepted(phone: PhoneNumber, piece: PhonePiece, traces: readonly Issue[], input: unknown): Normalized<Phone> {
  const e164 = phone.number;
  const type = phone.getType()?.toLowerCase() as PhoneType | undefined;
  const valid = type !== undefined || phone.isValid();
  const value: { -readonly [K in keyof Phone]: Phone[K] } = {
    e164,
    country: phone.country ?? null,
    callingCode: phone.countryCallingCode,
    national: phone.nationalNumber,
  };
  if (type !== undefined) value.type = type;
  if (piece.ext !== undefined) value.ext = piece.ext;
  const issues = traces.slice();
  if (!valid) issues.push(issue('phone.not_valid'));
  if (piece.vanity === true) issues.push(issue('phone.vanity'));
  if (piece.tail !== undefined) issues.push(issue('phone.tail_expanded', { input: piece.tail }));
  if (piece.fax === true) issues.push(issue('phone.fax'));
  if (piece.words !== undefined) issues.push(issue('phone.text_ignored', { text: piece.words }));
  const assumed = issues.some(({ code }) => code === 'phone.plus_assumed');
  return normalized({
    value,
    display: phone.formatInternational() + (piece.ext === undefined ? '' : ` ext. ${piece.ext}`),
    key: piece.ext === undefined ? e164 : `${e164};ext=${piece.ext}`,
    confidence: valid ? (assumed ? 0.8 : 1) : 0.6,
    changed: input !== e164,
    issues,
  });
}

function localOnly(piece: PhonePiece, digits: string, country: string | undefined, options: ReadOptions, input: unknown): Normalized<Phone> {
  const plan = country === undefined ? undefined : (options.metadata.countries as Readonly<Record<string, readonly unknown[] | undefined>>)[country];
  const callingCode = plan === undefined ? null : String(plan[0]);
  return normalized<Phone>({
    value: {
      e164: null,
      country: plan === undefined ? null : (country ?? null),
      callingCode,
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
  phone: PhoneNumber | undefined,
  country: string | undefined,
  metadata: MetadataJson,
): Parameters<typeof issue> {
  const eight = /^8([3-9]\d{9})$/.exec(number);
  // eleven digits from 8 are how the post-Soviet countries dial +7
  const russian = eight === null ? undefined : parse(`+7${eight[1] ?? ''}`, undefined, metadata);
  const details = russian?.isValid() === true ? { suggestion: russian.number } : {};
  const why = validatePhoneNumberLength(number, country === undefined ? {} : { defaultCountry: country as CountryCode }, metadata);
  if (why === 'TOO_SHORT') return ['phone.too_short', { input: text }, details];
  if (why === 'TOO_LONG') return ['phone.too_long', { input: text }, details];
  if (why === 'INVALID_COUNTRY') return ['phone.country_unknown', { input: text }, details];
  if (phone !== undefined || why === 'INVALID_LENGTH') return ['phone.wrong_length', { input: text }, details];
  return ['phone.syntax', { input: text }, details];
}

/** `000-000-0000`, `555-555-5555`, `1234567890`: digits somebody typed to get past a required field. */
function isPlaceholder(digits: string): boolean {
  const prefix = digits.length < 10 || digits.length > 13 ? 0 : digits.length - 10;
  const core = prefix > 0 && /^(?:0{2})?[178]?$/.test(digits.slice(0, prefix)) ? digits.slice(prefix) : digits;
  if (/^(\d)\1{4,}$/.test(digits) || /^(\d)\1{6,}$/.test(core) || /^\d{0,3}?0{7,}$/.test(digits)) return true;
  return core.length >= 8 && ('12345678901234567890'.startsWith(core) || '01234567890123456789'.startsWith(core) || '9876543210'.startsWith(core));
}
