import { headerQualifiers, headerWords, unmappableHeaderWords } from '../reference/header-words.ts';
import { osaDistance } from '../text/edit-distance.ts';

/** What a header seems to mean. */
export interface HeaderMeaning {
  /** Name of the meaning (`firstName`, `postalCode` …); `null` for what should not be taken over. */
  readonly concept: string | null;
  /** How sure this is, 0 to 1. */
  readonly confidence: number;
  /** Why, in words. */
  readonly because: string;
}

interface HeaderDictionary {
  readonly concepts: ReadonlyMap<string, { readonly concept: string; readonly sure: boolean }>;
  readonly unmappable: ReadonlySet<string>;
  readonly qualifiers: ReadonlySet<string>;
  readonly byLength: ReadonlyMap<number, readonly string[]>;
}

let dictionary: HeaderDictionary | undefined;

/**
 * Brings a header to the form headers are compared in: `fname_c1`, `E-Mail-Adresse` and `PostalCode` become `fname c 1`,
 * `email adresse` and `postal code`; letters lose their marks.
 */
export function headerForm(header: string): string {
  return header
    .slice(0, 200)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łıøßæœđ]/gu, (letter) => plain[letter] ?? letter)
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .replace(/['’`ʼ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(^| )e (mail|posta|post)(?= |$)/gu, '$1e$2');
}

const plain: Readonly<Record<string, string>> = { ł: 'l', ı: 'i', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd' };

function load(): HeaderDictionary {
  if (dictionary !== undefined) return dictionary;
  const concepts = new Map<string, { concept: string; sure: boolean }>();
  for (const line of headerWords.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const concept = line.slice(0, colon);
    for (const word of line.slice(colon + 1).split(',')) {
      const sure = !word.startsWith('=');
      const form = headerForm(sure ? word : word.slice(1));
      if (form !== '' && !concepts.has(form)) concepts.set(form, { concept, sure });
    }
  }
  const unmappable = new Set(unmappableHeaderWords.split(',').map(headerForm));
  const byLength = new Map<number, string[]>();
  for (const form of concepts.keys()) {
    const list = byLength.get(form.length) ?? [];
    list.push(form);
    byLength.set(form.length, list);
  }
  dictionary = { concepts, unmappable, qualifiers: new Set(headerQualifiers.split(',').map(headerForm)), byLength };
  return dictionary;
}

/** The words of all meanings, by their compared form; for telling which meaning a field's own name has. */
export function conceptOfName(name: string): string | null {
  return load().concepts.get(headerForm(name))?.concept ?? null;
}

/** Suffixes that make a column say something about another one. */
const aboutAnother = /(^| )(type|label|kind|status reason|opt out|optout|bounced|verified|valid|is valid|consent|count|hash|format|тип|typ|tipo)$/u;
const group = /^(?:e mail|email|phone|address|organization|website|im|relation|event|custom field|external id) (\d) (.+)$/u;

/** Tells what a header means from its words alone; `null` when they say nothing. */
export function meaningOf(header: string): HeaderMeaning | null {
  const { concepts, unmappable } = load();
  const whole = headerForm(header);
  if (whole === '') return null;
  const grouped = group.exec(whole);
  if (grouped !== null) return groupMeaning(whole.split(' ')[0] as string, Number(grouped[1]), grouped[2] as string);
  const exact = concepts.get(whole);
  if (unmappable.has(whole)) return { concept: null, confidence: 0.95, because: `“${header}” is not taken over into this kind of record` };
  if (exact !== undefined) return { concept: exact.concept, confidence: exact.sure ? 0.97 : 0.8, because: `the header “${header}” means ${exact.concept}` };
  if (mentionsUnmappable(whole)) return { concept: null, confidence: 0.9, because: `“${header}” is about something this kind of record does not hold` };
  if (aboutAnother.test(whole)) return { concept: null, confidence: 0.8, because: `“${header}” describes another column` };
  for (const [form, confidence] of variants(header, whole)) {
    if (unmappable.has(form)) return { concept: null, confidence: 0.9, because: `“${header}” is not taken over into this kind of record` };
    const found = concepts.get(form);
    if (found !== undefined)
      return {
        concept: found.concept,
        confidence: found.sure ? confidence : confidence - 0.12,
        because: `“${form}” in the header “${header}” means ${found.concept}`,
      };
  }
  return misspelt(header, whole);
}

function groupMeaning(kind: string, number: number, rest: string): HeaderMeaning | null {
  const { concepts } = load();
  const sure = (concept: string | null): HeaderMeaning => ({
    concept,
    confidence: 0.95,
    because: concept === null ? 'the column describes another column' : `the header’s group “${kind}” and “${rest}” mean ${concept}`,
  });
  if (/(^| )(type|label|yomi name|symbol|location|job description|po box)$/.test(rest)) return sure(null);
  if (kind === 'organization') return sure({ name: 'company', title: 'jobTitle', department: 'department' }[rest] ?? null);
  if (kind === 'address') {
    if (rest === 'formatted' || rest === 'value') return sure('address');
    if (rest === 'extended address') return sure('street2');
    const part = concepts.get(rest)?.concept;
    return sure(part !== undefined && addressParts.has(part) ? part : null);
  }
  if (kind === 'im' || kind === 'relation' || kind === 'event' || kind === 'custom' || kind === 'external') return sure(null);
  if (rest !== 'value' && rest !== 'address' && rest !== 'number') return sure(null);
  if (kind === 'email') return sure(number > 1 ? 'email2' : 'email');
  return sure(kind === 'website' ? 'website' : kind === 'phone' ? 'phone' : null);
}

const addressParts = /* @__PURE__ */ new Set(['street', 'street2', 'house', 'unit', 'city', 'region', 'postalCode', 'country', 'address']);

function mentionsUnmappable(form: string): boolean {
  return /(^| )(yomi|phonetic|fax|telefax|telex|pager|isdn|tty|tdd|password|факс|faks|telefaks|пароль|assistant|assistants|spouse|bounced|кпп|огрн|opt)( |$)/u.test(
    form,
  );
}

/** Shorter forms of a header, with how sure a hit on each would be. */
function* variants(header: string, whole: string): Generator<readonly [string, number]> {
  const withoutBrackets = headerForm(header.slice(0, 200).replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '));
  if (withoutBrackets !== '' && withoutBrackets !== whole) yield [withoutBrackets, 0.92];
  const colon = lastPart(header, ':');
  if (colon !== '') yield [colon, 0.9];
  const base = withoutBrackets === '' ? whole : withoutBrackets;
  const stripped = withoutQualifiers(base);
  if (stripped !== base && stripped !== '') yield [stripped, 0.88];
  const unnumbered = base.replace(/(?: [a-z])? \d{1,2}$/u, '');
  if (unnumbered !== base && unnumbered !== '') {
    yield [unnumbered, 0.85];
    const both = withoutQualifiers(unnumbered);
    if (both !== unnumbered && both !== '') yield [both, 0.8];
  }
  const halves = header
    .slice(0, 200)
    .split('/')
    .map((half) => withoutQualifiers(headerForm(half)))
    .filter((half) => half !== '');
  if (halves.length === 2) for (const half of halves) yield [half, 0.82];
  for (const separator of [' - ', '|', '>', '.']) {
    const last = lastPart(header, separator);
    if (last !== '') yield [last, 0.85];
  }
  const joined = whole.replaceAll(' ', '');
  if (joined !== whole) yield [joined, 0.85];
}

function lastPart(header: string, separator: string): string {
  const at = header.lastIndexOf(separator, 200);
  return at > 0 ? headerForm(header.slice(at + separator.length)) : '';
}

function withoutQualifiers(form: string): string {
  const { qualifiers } = load();
  const words = form.split(' ');
  while (words.length > 1 && qualifiers.has(words[0] as string)) words.shift();
  while (words.length > 1 && qualifiers.has(words.at(-1) as string)) words.pop();
  return words.join(' ');
}

/** A word of the table one slip away (two in long ones), if only one meaning is that near. */
function misspelt(header: string, whole: string): HeaderMeaning | null {
  if (whole.length < 6 || whole.length > 40 || /\d/.test(whole)) return null;
  const { concepts, byLength } = load();
  const most = whole.length >= 10 ? 2 : 1;
  let found: string | null = null;
  for (let length = whole.length - most; length <= whole.length + most; length++) {
    for (const form of byLength.get(length) ?? []) {
      if (form[0] !== whole[0] || osaDistance(form, whole) > most) continue;
      const concept = concepts.get(form)?.concept as string;
      if (found !== null && found !== concept) return null;
      found = concept;
    }
  }
  return found === null ? null : { concept: found, confidence: 0.72, because: `the header “${header}” is nearly a word for ${found}` };
}

/** Words strong enough to speak for a header that has other words beside them, once the cells agree. */
const strongWords: readonly (readonly [RegExp, string])[] = [
  [/(^| )(postcode|postalcode|postal code|zip|zipcode|plz|kod pocztowy|индекс)( |$)/u, 'postalCode'],
  [/(^| )(email|mail|correo|courriel)( |$)/u, 'email'],
  [/(^| )(phone|telephone|tel|telefon|телефон|telefono)( |$)/u, 'phone'],
  [/(^| )(mobile|cell|handy|мобильный)( |$)/u, 'mobile'],
  [/(^| )(surname|last name|lastname|lname|family name|nachname|nazwisko|фамилия)( |$)/u, 'lastName'],
  [/(^| )(first name|firstname|fname|given name|forename|vorname|имя)( |$)/u, 'firstName'],
  [/(^| )(date of birth|birth date|birthdate|dob|birthday)( |$)/u, 'birthday'],
  [/(^| )(city|town|suburb|город|miasto|stadt)( |$)/u, 'city'],
  [/(^| )(website|homepage|url|web)( |$)/u, 'website'],
];

/** The meaning a strong word gives to a longer header; only cells can confirm it. */
export function hintOf(header: string): string | null {
  const form = headerForm(header);
  for (const [pattern, concept] of strongWords) if (pattern.test(form)) return concept;
  return null;
}
