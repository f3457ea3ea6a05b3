import { hasDigit } from '../../text/digit.ts';
import { inCompanyBeginnings, inCompanyEndings, inNoName, inPartnerWords, inPlaceholders, isIn } from './lexicon.ts';
import { isOf, type Word } from './word.ts';

/** Whether a text needs {@link misuseOf}: most names hold letters alone and no word of the lists. */
export function isSuspect(text: string, words: readonly Word[]): boolean {
  if (/^xx/i.test(text)) return true;
  for (const word of words) if (word.kind === 'odd' || isOf(word, inNoName)) return true;
  return false;
}

/** What a text is, if it is no person's name: words for the issue `misuse`, or `'placeholder'`; `null` for what may be one. */
export function misuseOf(text: string): string | null {
  // `Null` and `Test` with their capital are family names
  if (text.length < 24 && text !== 'Null' && text !== 'Test' && isIn(inPlaceholders, text.toLowerCase())) return 'placeholder';
  if (text.includes('@')) {
    if (/[^\s@]@[^\s@.]+\.\p{L}/u.test(text)) return 'an e-mail address';
    if (/^@[\w.]+$/.test(text)) return 'a social handle';
  }
  if (hasDigit(text) && text.replace(/\D+/g, '').length >= 6) return 'a telephone number';
  if (/^x{2,}$/i.test(text) || !/\p{L}/u.test(text)) return 'placeholder';
  if (text.includes('.') && /https?:|www\.|[a-z0-9]\.(?:com|net|org|io|ru|kg|kz|ua|pl|de|co|info|biz|uk)(?:$|[\s/])/i.test(text)) return 'a web address';
  return isCompany(text) ? 'a company name' : null;
}

function isCompany(text: string): boolean {
  const space = text.lastIndexOf(' ');
  if (space < 0) return false;
  const last = text.slice(space).replace(/[ .)"»]/g, '');
  const lower = last.toLowerCase();
  if (isIn(inCompanyEndings, lower) || isIn(inCompanyEndings, last)) return true;
  if (isIn(inPartnerWords, lower) && /(?:&|\band) \S+$/i.test(text)) return true;
  const first = /^[^ ."«„]*/.exec(text)?.[0] ?? '';
  return isIn(inCompanyBeginnings, first.toLowerCase()) || first === 'PT' || (first === 'CV' && text !== text.toUpperCase());
}
