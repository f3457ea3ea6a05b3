import type { Issue } from '../../core/issue.ts';
import { issue } from './phone-issue.ts';

/** One number of a field, cut out and still as it was typed. */
export interface PhonePiece {
  /** The number without extension and label. */
  readonly text: string;
  readonly ext?: string | undefined;
  /** What was seen around the number and done to it. */
  readonly notes: readonly Issue[];
  /** Whether letters spell a toll-free number, where those beyond its last digit are not dialled. */
  readonly tollFree?: boolean;
}

/** A number and nothing else: most fields, so that the rest of this file is skipped for them. A spreadsheet wrote what ends in `.0`. */
export const plainNumber = /^\+?[\d ().\-–]{5,24}(?<!\.0{1,3})$/;
/** A day of these two centuries, with an hour or without. */
export const dateShape = /^(?:(?:19|20)\d\d([-./])\d\d?\1\d\d?|[0-3]?\d([-./])[0-3]?\d\2(?:19|20)\d\d)(?:[T ]\d?\d:[\d:.]*)?$/;

/**
 * Words for “extension”: en, ru, uk, kk, ky, uz, pl, de, fr, es, pt, it, tr, cs, sk, hu, nl, sv, fi, id, bg, el, ja, zh, ko, ar.
 * Collected from the dialling pages of telephone companies, November 2026.
 */
const extensionWord =
  'e?xt(?:ens\\p{L}*|n)?|ex|opt(?:ion)?|press|доб(?:авочн\\p{L}*)?|вн(?:утр\\p{L}*)?|дод(?:атк\\p{L}*)?|қос(?:ымша)?|кош(?:умча)?|ички|вътр\\p{L}*|' +
  'wew(?:n\\p{L}*)?|durchwahl|dw|app(?:arat)?|nebenstelle|poste|int(?:ern\\p{L}?)?|ramal|anexo|anx|dah(?:ili)?|linka|klapka|kl|mellék|toestel|tst|' +
  'ankn(?:ytning)?|ala(?:numero|nro)|pesawat|psw|ekst(?:ensi)?|ichki|[εe]σωτ|[内內]線|分[机機]|[转轉]|내선|داخلي|loc(?:al)?|w';

/** What may stand beside a number and says nothing more: kinds of lines, and words that join numbers. */
const plainWord =
  'тел(?:ефон\\p{L}*)?|моб(?:ил\\p{L}+)?|сот(?:ов\\p{L}+)?|раб(?:оч\\p{L}+)?|дом(?:ашн\\p{L}+)?|факс|[тмф]|ұялы|tel(?:[eé](?:f|ph)\\p{L}+)?|phone|ph|mob(?:i\\p{L}+)?|móvil|cell?(?:ula\\p{L}+)?|' +
  'gsm|kom(?:órk\\p{L}+)?|handy|natel|portable|fixe|office|work|home|direct|main|fax|faks|hp|wa|whatsapp|viber|telegram|büro|biuro|dom|praca|kantor|rumah|sms|callto|[mtfhopdceyiиo]|no|nr|' +
  'or|или|або|lub|albo|atau|oder|ou|oppure|veya|және|жана|and|und|et|dan|же';

const isPlainWord = /* @__PURE__ */ (() => new RegExp(`^(?:${plainWord}|${extensionWord})$`, 'iu'))();
const isExtension = /* @__PURE__ */ (() =>
  new RegExp(`^(?:\\s?,{2,3}|[\\s,;.:(/\\\\]{0,4}(?:${extensionWord}|[x×х#~*]))[\\s.:,;#=)-]{0,4}(?:no|nr|номер)?[\\s.:#]{0,3}$`, 'iu'))();
const isFax = /(?<!\p{L})(?:(?:tele)?fa(?:x|ks)|факс|[fф](?=\s?[.:)]))(?!\p{L})/iu;

const numberRun = /(?:\+ ?)?\(?\+?\d(?:[\d ().-]*\d)?/g;

/** What follows an area code. */
const areaCode = /^ ?\/ ?[\d ]{4}/;

const vanityShape = /^\+?[\d ().-]{3,12}[a-z][a-z .-]{1,11}[a-z][ .-]?\d{0,7}$/i;
const tollFree = /^\+?1?[ ().-]*(?:8([2-8])\1|0?[89]00|1300)\W/;
/** The digits of a keypad that the letters stand for, from a to z. */
const keypad = '22233344455566677778889999';

/** Cuts a field into its numbers: first split, then parse, since a parser takes the comma between two numbers for an extension. */
export function splitField(field: string, traces: readonly Issue[]): readonly PhonePiece[] {
  const vanity = vanityText(field);
  if (vanity !== null) return [{ text: vanity, notes: [...traces, issue('phone.vanity')], tollFree: tollFree.test(field) }];
  const found: Found[] = [];
  for (const { 0: text, index } of field.matchAll(numberRun)) {
    const before: Found = found.at(-1) ?? { text: '', index: 0, end: 0 };
    const between = field.slice(before.end, index);
    const end = index + text.length;
    const digits = digitCount(text);
    const already = digitCount(before.text);
    if (already >= 5 && digits === text.length && digits <= 7 && isExtension.test(between)) before.ext ??= text;
    // an area code and its number
    else if (already > 0 && already < (before.text.startsWith('+') ? 8 : 6) && digits >= 4 && /^ ?\/ ?$/.test(between) && field[before.index - 1] !== '/')
      before.text += ` ${text}`;
    else {
      const listed = before.ext === undefined && /^[^.:]*$|-$/.test(between) && wordsIn(between) === '' && !areaCode.test(field.slice(end));
      const whole = listed ? completed(before.text, text) : null;
      found.push(whole === null ? { text, index, end } : { text: whole, index, end, tail: text });
      continue;
    }
    before.end = end;
  }
  // figures beside a number are none
  const numbers = found.length > 1 ? found.filter(({ text }) => digitCount(text) > 3) : found;
  let from = 0;
  return numbers.map(({ text, end, ext, tail }, at) => {
    const next = numbers[at + 1];
    // what follows a number up to the next sign of a list belongs to it
    const to = next === undefined ? field.length : end + Math.max(0, field.slice(end, next.index).search(/[,;|/)]/));
    const around = field.slice(from, to);
    from = to;
    const notes = traces.slice();
    if (tail !== undefined) notes.push(issue('phone.tail_expanded', { input: tail }));
    if (isFax.test(around)) notes.push(issue('phone.fax'));
    const words = wordsIn(around);
    if (/\p{L}{2}/u.test(words)) notes.push(issue('phone.text_ignored', { text: words }));
    return { text, ext, notes };
  });
}

interface Found {
  text: string;
  readonly index: number;
  end: number;
  ext?: string;
  readonly tail?: string;
}

/** Words that are more than labels. */
const wordsIn = (text: string): string => (text.match(/\p{L}[\p{L}'-]*/gu) ?? []).filter((word) => !isPlainWord.test(word)).join(' ');

/**
 * A short ending, completed from the number before it: `213-373-4253` and `4254` → `213-373-4254`. A local number is one only
 * where it begins like the digits it replaces: `(495) 765-43-21` and `765-43-22`. `null` for what is no ending.
 */
function completed(whole: string, text: string): string | null {
  const ending = digitsOf(text);
  const digits = digitsOf(whole);
  const kept = digits.length - ending.length;
  if (text.startsWith('+') || ending.length > 8 || kept < 3 || digits.length < 7 || (ending.length > 4 && !digits.startsWith(ending.slice(0, 3), kept)))
    return null;
  return whole.replace(new RegExp(`(?:\\d\\D*){${ending.length}}$`), ending);
}

/** The digits that letters stand for on a keypad: `1-800-FLOWERS`; `null` where letters are words. */
function vanityText(field: string): string | null {
  const words = vanityShape.test(field) && (tollFree.test(field) || !/[a-z]/.test(field)) ? field.match(/[a-z]+/gi) : null;
  if (words === null || words.some((word) => isPlainWord.test(word))) return null;
  const text = field.toLowerCase().replace(/[a-z]/g, (letter) => keypad[letter.charCodeAt(0) - 97] as string);
  const digits = digitCount(text);
  return digits >= 9 && digits <= 14 ? text : null;
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code > 47 && code < 58;
};

/** The digits of ASCII in a text, in order. */
export function digitsOf(text: string): string {
  let digits = '';
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (isDigit(text, i)) continue;
    if (i > from) digits += text.slice(from, i);
    from = i + 1;
  }
  return digits;
}

const digitCount = (text: string): number => digitsOf(text).length;
