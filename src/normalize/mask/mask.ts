import { cleanText } from '../../text/clean.ts';

/** What a value is, which decides what of it may show. */
export type MaskKind = 'email' | 'phone' | 'name' | 'company' | 'address' | 'taxId' | 'iban' | 'card' | 'date' | 'url' | 'text';

const dot = '•';

/**
 * Hides what identifies somebody and leaves enough to recognise a value one knows: `john@acme.com` → `j•••@acme.com`.
 *
 * Use it for lists, exports and roles that may not see everything. It is no encryption and no anonymisation: domain, country
 * code and initials remain. Hint: hidden parts of words have a fixed length, so that their length tells nothing. A kind that is
 * not known is hidden whole.
 *
 * @param value - A clean value; anything that is no text or number gives an empty text.
 *
 * @example
 * mask('+79161234567', 'phone');
 * //=> '+7 916 •••-••-67'
 *
 * @example
 * mask('john.doe@gmail.com', 'email');
 * //=> 'j•••@gmail.com'
 *
 * @example
 * mask('Anna Nowak', 'name');
 * //=> 'A••• N•••'
 */
export function mask(value: unknown, kind: MaskKind | (string & {})): string {
  const text = cleanText(value);
  if (text === null) return '';
  switch (kind) {
    case 'email':
      return maskEmail(text);
    case 'phone':
      return maskPhone(text);
    case 'name':
      return text.replace(/[\p{L}\p{M}\p{N}'’]+/gu, initial);
    case 'company':
      return initial(text);
    case 'address':
      return text.replace(/[\p{L}\p{M}'’]+/gu, initial).replace(/\d/g, dot);
    case 'iban':
      return ends(text.replace(/\s/g, ''), 2, 4);
    case 'taxId':
      return ends(text.replace(/\s/g, ''), 0, text.length > 6 ? 3 : 0);
    case 'card':
      return ends(text.replace(/\D/g, ''), 0, 4);
    case 'date':
      return /^\d{4}-/.test(text) ? `${text.slice(0, 4)}-${dot}${dot}-${dot}${dot}` : hidden;
    case 'url':
      return maskUrl(text);
    default:
      return hidden;
  }
}

const hidden = '•••';

const initial = (word: string): string => `${Array.from(word)[0] ?? ''}${hidden}`;

function ends(text: string, first: number, last: number): string {
  if (text.length <= first + last) return hidden;
  return `${text.slice(0, first)}${dot.repeat(Math.max(3, text.length - first - last))}${last === 0 ? '' : text.slice(-last)}`;
}

/** Scheme and host; names and passwords in front of the host are hidden with the path. */
function maskUrl(text: string): string {
  const [, scheme = '', user, host = '', rest = ''] = /^(https?:\/\/)?([^/?#@]{0,253}@)?([^/?#@]{1,253})(?:[/?#](.))?/.exec(text) ?? [];
  return host === '' ? hidden : `${scheme}${user === undefined ? '' : `${hidden}@`}${host}${rest === '' ? '' : `/${hidden}`}`;
}

function maskEmail(text: string): string {
  const at = text.lastIndexOf('@');
  if (at < 1) return hidden;
  return `${at > 1 ? Array.from(text)[0] : ''}${hidden}${text.slice(at)}`;
}

// One- and two-digit country calling codes of ITU-T E.164; all others have three digits.
const callingCode = /^\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

function maskPhone(text: string): string {
  const extension = text.search(/[;,x]|ext|доб/i);
  const whole = (extension > 0 ? text.slice(0, extension) : text).replace(/[^\d+]/g, '');
  const code = callingCode.exec(whole)?.[0] ?? '';
  const rest = whole.slice(code.length).replace(/\D/g, '');
  const last = rest.length < 5 ? '' : rest.slice(-2);
  const shown = rest.length >= 9 ? rest.slice(0, 3) : rest.length >= 7 ? rest.slice(0, 2) : '';
  const middle = Math.max(3, rest.length - shown.length - last.length);
  return [code, shown, grouped(middle, last)].filter((piece) => piece !== '').join(' ');
}

/** Dots in twos from the end, a group of three in front where the number is odd: `•••-••-67`. */
function grouped(dots: number, last: string): string {
  const groups: string[] = [];
  let left = dots;
  if (left % 2 === 1) {
    groups.push(dot.repeat(3));
    left -= 3;
  }
  for (; left > 0; left -= 2) groups.push(dot.repeat(2));
  if (last !== '') groups.push(last);
  return groups.join('-');
}
