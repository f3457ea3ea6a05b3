import { hasDigit } from '../../text/digit.ts';
import { trimOf } from '../trim.ts';
import { inCompanyBeginnings, inCompanyEndings, inNoName, inPartnerWords, inPlaceholders, isIn } from './lexicon.ts';
import { isOf, type Word } from './word.ts';

/** Whether a text needs {@link misuseOf}: most names hold letters alone and no word of the lists. */
export function isSuspect(text: string, words: readonly Word[]): boolean {
  if (text.slice(0, 2).toLowerCase() === 'xx') return true;
  for (const word of words) if (word.kind === 'odd' || isOf(word, inNoName)) return true;
  return false;
}

/** What a text is, if it is no person's name: words for the issue `misuse`, or `'placeholder'`; `null` for what may be one. */
export function misuseOf(text: string): string | null {
  // `Null` and `Test` with their capital are family names
  if (text.length < 24 && text !== 'Null' && text !== 'Test' && isIn(inPlaceholders, text.toLowerCase())) return 'placeholder';
  if (!/^[A-Za-z ,.'-]+$/.test(text)) {
    if (text.includes('@')) {
      if (/[^\s@]@[^\s@.]+\.\p{L}/u.test(text)) return 'an e-mail address';
      if (/^@[\w.]+$/.test(text)) return 'a social handle';
    }
    if (hasDigit(text) && text.replace(/\D+/g, '').length >= 6) return 'a telephone number';
    if (!/\p{L}/u.test(text)) return 'placeholder';
  } else if ((text.length < 5 || !/[a-wyz]/i.test(text)) && /^(?:x{2,}|test|[-. ,']+)$/i.test(text) && text !== 'Test') return 'placeholder';
  if (text.includes('.') && /https?:|www\.|[a-z0-9]\.(?:com|net|org|io|ru|kg|kz|ua|pl|de|co|info|biz|uk)(?:$|[\s/])/i.test(text)) return 'a web address';
  return isCompany(text) ? 'a company name' : null;
}

function isCompany(text: string): boolean {
  const space = text.lastIndexOf(' ');
  if (space < 0) return false;
  const last = trimOf(text.slice(space + 1), '', '.)"»');
  const bare = last.includes('.') ? last.replaceAll('.', '') : last;
  const lower = bare.toLowerCase();
  if (isIn(inCompanyEndings, lower) || isIn(inCompanyEndings, bare)) return true;
  if (isIn(inPartnerWords, lower) && /(?:&|\band) \S+$/i.test(text)) return true;
  const gap = text.indexOf(' ');
  const quote = text.search(/["«„]/);
  const front = text.slice(0, quote >= 0 && quote < gap ? quote : gap);
  const first = front.endsWith('.') ? front.slice(0, -1) : front;
  return isIn(inCompanyBeginnings, first.toLowerCase()) || first === 'PT' || (first === 'CV' && text !== text.toUpperCase());
}
