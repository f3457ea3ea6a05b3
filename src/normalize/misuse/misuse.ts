import type { Issue } from '../../core/issue.ts';
import { issueMaker } from '../../core/issue.ts';
import { generalIssues } from '../../core/issues/general.ts';
import { cleanText } from '../../text/clean.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues);

/** What a value should be. */
export type MisuseKind =
  | 'person'
  | 'company'
  | 'title'
  | 'email'
  | 'phone'
  | 'url'
  | 'domain'
  | 'city'
  | 'country'
  | 'region'
  | 'address'
  | 'postalCode'
  | 'taxId'
  | 'date'
  | 'number'
  | 'text';

/** What a value turned out to be. */
export type FoundKind = 'email' | 'url' | 'phone' | 'company' | 'person' | 'date' | 'number' | 'handle' | 'note';

/** Options of {@link detectMisuse}. */
export interface MisuseOptions {
  /** What the field is for. */
  readonly kind: MisuseKind | (string & {});
}

/** What {@link detectMisuse} found. */
export interface MisuseVerdict {
  readonly misuse: boolean;
  /** What the value is instead; `null` where nothing speaks against it. */
  readonly found: FoundKind | null;
  /** The issue `misuse`, or nothing. */
  readonly reasons: readonly Issue[];
}

/**
 * Tells whether a value belongs into another field: a telephone among names, an e-mail address for a company, a firm for a person.
 *
 * Use it before a record is read, and in audits. For values that belong nowhere use {@link detectJunk}. Hint: it names one
 * thing, the surest; a company that is called like a person, or a name that is a word, is let through.
 *
 * @param input - The value; anything that is no text misuses nothing.
 * @param options - What the field is for.
 *
 * Issue codes: `misuse`, with `found` and `expected`.
 *
 * @example
 * detectMisuse('+7 916 123-45-67', { kind: 'person' }).found;
 * //=> 'phone'
 *
 * @example
 * detectMisuse('ООО «Ромашка»', { kind: 'person' }).found;
 * //=> 'company'
 *
 * @example
 * detectMisuse('Anna Nowak', { kind: 'person' }).misuse;
 * //=> false
 */
export function detectMisuse(input: unknown, options: MisuseOptions): MisuseVerdict {
  const text = cleanText(input);
  if (text === null || text.length > 300) return { misuse: false, found: null, reasons: [] };
  const kind = options.kind;
  const found = guess(text, kind);
  if (found === null) return { misuse: false, found: null, reasons: [] };
  return { misuse: true, found, reasons: [issue('misuse', { found: words[found], expected: expectations[kind] ?? kind, input: text })] };
}

const words: Readonly<Record<FoundKind, string>> = {
  email: 'an e-mail address',
  url: 'a web address',
  phone: 'a telephone number',
  company: 'a company',
  person: 'a person',
  date: 'a date',
  number: 'a number',
  handle: 'a handle',
  note: 'a remark',
};

const expectations: Readonly<Record<string, string>> = {
  person: 'a person’s name',
  company: 'a company name',
  title: 'a job title',
  email: 'an e-mail address',
  phone: 'a telephone number',
  url: 'a web address',
  domain: 'a domain',
  city: 'a city',
  country: 'a country',
  region: 'a region',
  address: 'a postal address',
  postalCode: 'a postal code',
  taxId: 'a tax number',
  date: 'a date',
  number: 'a number',
  text: 'a text',
};

const email = /[^\s@<>(),;:]@[^\s@.]+\.[^\s@]{2}/;
const link = /^www\.\S|https?:\/\/\S/i;
const host = /^[a-z0-9][a-z0-9.-]*\.(?:com|ru|net|org|pl|de|fr|uk|io|info|biz|kz|kg|ua|by|id)(?:\/|$)/i;
const url = { test: (text: string): boolean => link.test(text) || (!text.includes(' ') && host.test(text)) };
const phone = /^(?:(?:tel|ph|phone|mob|cell|т|тел|моб|сот|hp|wa|fax)\p{L}*[.:]?\s?)?[+(]?\d[\d\s()./-]{5,24}\d(?:\s?(?:ext|x|доб|вн|wew)\.?\s?\d{1,6})?$/iu;
const phoneInside = /(?:^|\s)\+?\d[\d\s()-]{8,20}\d(?:\s|$|[,;])/;
const date =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$|^\d{1,2}\.? \p{L}{3,12}\.? (?:19|20)\d{2}(?: г\.?)?$/u;
const number = /^[-+]?\d[\d\s.,]*%?$/;
const company =
  /(?:^|[\s,"«„“(])(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|ИП|ОсОО|ЖЧК|ТОО|ТОВ|ЧП|ФГУП|МУП|ГУП|НКО|LLC|L\.L\.C\.|Inc\.?|Incorporated|Corp\.?|Corporation|Ltd\.?|Limited|PLC|GmbH|S\.A\.|S\.p\.A\.|S\.r\.l\.|Sp\. ?z ?o\. ?o\.?|Sp\. ?j\.|B\.V\.|N\.V\.|Pty|SARL|SAS|S\.L\.|Oy|AB|A\/S|ApS|KG|OHG|e\.V\.|Sp\. ?k\.|S\.r\.l|Srl|SRL|SpA|A\.Ş\.|Ltd\. ?Şti\.|K\.K\.|JSC|PJSC|OOO|OAO|ZAO|Pvt\.?|Pte\.?|Sdn|Bhd|Kft\.?|Zrt\.?|s\.r\.o\.|d\.o\.o\.|OÜ|UAB|EOOD|DMCC|Tbk\.?|LLP|Holdings?|Co\. ?Ltd|Company)(?=$|[\s,.;"»”)])|^(?:PT|CV)\.? \p{Lu}|& (?:Sons?|Co\b|Partners|Associates|Brothers)|(?:株式会社|有限公司|有限会社)/u;
const patronymicEnd = /(?:ович|евич|овна|евна|ична|инична|ovich|evich|ovna|evna)$/;
const patronymic = {
  test: (text: string): boolean => {
    const parts = text.split(' ');
    return (
      parts.length === 3 &&
      parts.every((part) => /^\p{Lu}\p{Ll}/u.test(part)) &&
      (patronymicEnd.test(parts[2] as string) || patronymicEnd.test(parts[1] as string))
    );
  },
};
const titled = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Pan|Pani|г-н|г-жа|Bapak|Ibu)\.? \p{Lu}/u;
const remark =
  /^(?:do not|don't|не звонить|не писать|call|перезвонить|звонить|ask for|спросить|nie dzwonić|jangan|уволен|уволился|left the company|no longer|former|ex-|see|vip\b)|(?:не звонить|не беспокоить|do not (?:call|contact)|nie dzwonić)$/i;

function guess(text: string, kind: string): FoundKind | null {
  if (kind === 'text' || kind === 'address') return null;
  if (email.test(text)) return kind === 'email' ? null : 'email';
  if (kind === 'email') return url.test(text) ? 'url' : phone.test(text) && digitsIn(text) >= 7 ? 'phone' : null;
  if (url.test(text)) return kind === 'url' || kind === 'domain' || (kind === 'company' && !/^https?:|^www\.|\//i.test(text)) ? null : 'url';
  if (kind === 'url' || kind === 'domain') return phone.test(text) && digitsIn(text) >= 7 ? 'phone' : null;
  if (date.test(text)) return kind === 'date' || kind === 'number' ? null : 'date';
  if (kind === 'date') return null;
  const digits = digitsIn(text);
  if (kind !== 'phone' && kind !== 'number' && kind !== 'taxId' && kind !== 'postalCode') {
    if (digits >= 7 && digits <= 15 && phone.test(text)) return 'phone';
    if (digits >= 10 && phoneInside.test(text)) return 'phone';
    if (number.test(text) && (kind !== 'company' || digits >= 5)) return 'number';
  }
  if (kind === 'person' || kind === 'city' || kind === 'country' || kind === 'region') {
    if (company.test(text)) return 'company';
    if (/^@[\w.]{2,}$/.test(text)) return 'handle';
    if (kind === 'person') return remark.test(text) ? 'note' : null;
  }
  if (kind === 'phone') return digits === 0 && patronymic.test(text) ? 'person' : null;
  if (kind === 'company' || kind === 'title' || kind === 'city') return (patronymic.test(text) || titled.test(text)) && !company.test(text) ? 'person' : null;
  return null;
}

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;
