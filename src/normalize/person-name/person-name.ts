import { generalIssues } from '../../core/issues/general.ts';
import { personNameIssues } from '../../core/issues/person-name.ts';
import { scriptIssues } from '../../core/issues/text.ts';
import { type Issue, issueMaker } from '../../core/issue.ts';
import { ambiguous, failed, normalized, type Normalized } from '../../core/normalized.ts';
import type { PersonName } from '../../core/values.ts';
import { cleanText } from '../../text/clean.ts';
import { hasDigit } from '../../text/digit.ts';
import { foldText } from '../../text/fold.ts';
import { hasMixedScripts } from '../../text/scripts.ts';
import { textParts, typeWord } from '../text-parts.ts';
import { type Typing, typingOf } from './casing.ts';
import { isSuspect, misuseOf } from './name-misuse.ts';
import type { PersonNameOptions } from './person-name-options.ts';
import { cased, readName, wordsOf } from './read-name.ts';
import { toWord } from './word.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues, personNameIssues, scriptIssues);

/** Names of the parts, in the order Western names are written. */
const partNames = ['prefix', 'given', 'middle', 'family', 'suffix', 'nickname'] as const;
const longestName = 250;

/**
 * Takes a person's name apart and gives it its capitals: `SMITH, JOHN A.` → given John, middle A., family Smith.
 *
 * Use it for one person's whole name, in a text or in parts that came in columns (`{ given, family }`). For companies and
 * sole traders use `normalizeCompanyName`; for what is in a name field but is none, read the issue `misuse`.
 *
 * Hint: the family name is found by evidence, in this order: a comma, a patronymic, initials behind a Cyrillic name, one part in
 * capitals, particles, the forms of Slavic, Hungarian, Spanish, Chinese, Korean and Vietnamese names; without any, given names
 * stand first. `name.order_inferred` says when it was found in front.
 * Hint: two people in one field are refused, and `candidates` holds each of them.
 *
 * @param input - A text, or an object with some of the parts.
 * @param options - `order` where the source is known to write one way; `case: 'keep'` to leave capitals alone.
 * @returns The parts as `value`; the name in Western order (Chinese, Japanese and Korean script: family first) as `display`;
 * the folded family and given name as `key`; `confidence` from 0.5 (a single name) to 1 (parts).
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `misuse`, `name.syntax`, `name.multiple_people`; kept with a warning or
 * note: `name.mononym`, `name.order_inferred`, `name.digits`, `text.mixed_script`.
 *
 * @example
 * normalizePersonName('Иванов Иван Иванович').value;
 * //=> { given: 'Иван', middle: 'Иванович', family: 'Иванов' }
 *
 * @example
 * normalizePersonName('Dr. Juan Q. Xavier de la Vega III (Doc Vega)').value;
 * //=> { prefix: 'Dr.', given: 'Juan', middle: 'Q. Xavier', family: 'de la Vega', suffix: 'III', nickname: 'Doc Vega' }
 *
 * @example
 * normalizePersonName('MCDONALD, mary-jane').display;
 * //=> 'Mary-Jane McDonald'
 *
 * @example
 * normalizePersonName('john.smith@acme.com').issues[0].code;
 * //=> 'misuse'
 */
export function normalizePersonName(input: unknown, options: PersonNameOptions = {}): Normalized<PersonName> {
  if (input === null || input === undefined) return failed(issue('empty'));
  if (typeof input === 'object') return fromParts(input, options);
  if (typeof input !== 'string') return failed(issue('not_text', { type: typeWord(input) }));
  if (input.length > longestName)
    return cleanText(input) === null ? failed(issue('empty')) : failed(issue('too_long', { length: input.length, limit: longestName }));
  const text = cleanText(input);
  if (text === null) return failed(issue('empty'));
  const words = wordsOf(text);
  const found = isSuspect(text, words) ? misuseOf(text) : null;
  if (found === 'placeholder') return failed(issue('placeholder', { input: text }));
  if (found !== null) return failed(issue('misuse', { found, expected: 'a person’s name' }));
  const reading = readName(text, words, options);
  if (reading.people !== undefined) {
    const people = reading.people.map((person) => person.name);
    return ambiguous(issue('name.multiple_people', { input: text, ...(reading.name.family === undefined ? {} : { family: reading.name.family }) }), people);
  }
  if (isNameless(reading.name)) return failed(issue('name.syntax', { input: text }));
  const issues: Issue[] = [];
  if (reading.mononym) issues.push(issue('name.mononym', { input: text, part: reading.name.given === undefined ? 'family' : 'given' }));
  if (reading.inferred) issues.push(issue('name.order_inferred'));
  // every other kind of word is of letters of one script
  if (words.some(({ kind }) => kind === 'odd')) {
    if (hasDigit(text)) issues.push(issue('name.digits', { input: text }));
    if (hasMixedScripts(text)) issues.push(issue('text.mixed_script', { input: text }));
  }
  const display = displayName(reading.name);
  return normalized({
    value: reading.name,
    display,
    key: reading.key ?? keyOf(reading.name),
    confidence: reading.confidence,
    changed: display !== input,
    issues,
  });
}

const isNameless = ({ given, middle, family }: PersonName): boolean => given === undefined && middle === undefined && family === undefined;

function fromParts(input: unknown, options: PersonNameOptions): Normalized<PersonName> {
  const parts = textParts(input, partNames);
  if (parts === null) return failed(issue('not_text', { type: typeWord(input) }));
  const whole = partNames.map((name) => parts[name] ?? '').join(' ');
  if (whole.length > longestName) return failed(issue('too_long', { length: whole.length, limit: longestName }));
  const typing = typingOf(whole);
  const name: { -readonly [K in keyof PersonName]: PersonName[K] } = {};
  let changed = false;
  for (const part of partNames) {
    const text = cleanText(parts[part]);
    if (text === null) continue;
    const cased = typing === 'mixed' || part === 'suffix' || options.case === 'keep' ? text : casedPart(text, part, typing);
    name[part] = cased;
    changed ||= cased !== parts[part];
  }
  if (isNameless(name)) return failed(issue(cleanText(whole) === null ? 'empty' : 'name.syntax', { input: whole.trim() }));
  return normalized({ value: name, display: displayName(name), key: keyOf(name), changed });
}

function casedPart(text: string, part: keyof PersonName, typing: Typing): string {
  const words = text.split(' ').map(toWord);
  return words.map((word, at) => cased(word, part, at, words, typing)).join(' ');
}

/** The name as people write it: Western order, the two scripts of East Asia family first. */
function displayName({ prefix, given, middle, family, suffix, nickname }: PersonName): string {
  if (family !== undefined && family > '\u0500' && /^[\p{sc=Han}\p{sc=Hangul}]/u.test(family) && given !== undefined && middle === undefined)
    return /^[\p{sc=Han}\p{sc=Hangul}々]/u.test(given) ? `${family}${given}` : `${family} ${given}`;
  let whole = prefix === undefined ? '' : `${prefix} `;
  if (given !== undefined) whole += `${given} `;
  if (nickname !== undefined) whole += `(${nickname}) `;
  if (middle !== undefined) whole += `${middle} `;
  whole = family === undefined ? whole.slice(0, -1) : whole + family;
  return suffix === undefined ? whole : `${whole}${/^[IVXL]+$/.test(suffix) ? ' ' : ', '}${suffix}`;
}

/** Family and given name folded, without full stops and quotes; both names of a mononym are the one there is. */
function keyOf({ given, middle, family }: PersonName): string {
  const first = given ?? middle;
  const key = family === undefined ? foldText(first ?? '') : first === undefined ? foldText(family) : `${foldText(family)} ${foldText(first)}`;
  return /[.'"]/.test(key)
    ? key
        .replace(/[.'"]+/g, '')
        .replace(/ +/g, ' ')
        .trim()
    : key;
}
