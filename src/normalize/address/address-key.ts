import type { Address } from '../../core/values.ts';
import { foldText } from '../../text/fold.ts';
import { spacedWords } from '../spaced-words.ts';
import { addressWords } from './street-words.ts';

/**
 * What two writings of one address share: the words of the street but the kind of street, sorted, then house and postal
 * code, or the town where there is no code. `null` where there is neither street nor house.
 */
export function addressKey(address: Address): string | null {
  const words = streetWordsOf(address.street ?? address.lines.join(' '));
  if (words.length === 0 && address.house === undefined) return null;
  sort(words);
  words.push(compact(address.house ?? ''), compact(address.postalCode ?? address.locality ?? ''));
  let key = '';
  for (const part of words) if (part !== '') key += key === '' ? part : ` ${part}`;
  return key || null;
}

/** Sorts a few words; for two or three of them this takes a fraction of the engine's own sorting. */
function sort(words: string[]): void {
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as string;
    let at = i;
    for (; at > 0 && (words[at - 1] as string) > word; at--) words[at] = words[at - 1] as string;
    words[at] = word;
  }
}

function streetWordsOf(street: string): string[] {
  const { telling } = addressWords();
  const all = wordsIn(foldText(street));
  const words: string[] = [];
  for (let i = 0; i < all.length; i++) {
    const word = all[i] as string;
    // `St` in front is a saint
    const told = word === 'st' && i === 0 ? word : (telling.get(word) ?? tellingPart(word));
    if (told !== '') words.push(told);
  }
  return words.length > 0 ? words : all.map((word) => telling.get(word) || tellingPart(word));
}

/** Words of letters and digits, two of them where a hyphen joins them, without the apostrophes and full stops within. */
const wordsIn = (fold: string): readonly string[] =>
  /^[a-z0-9а-яё]+(?: [a-z0-9а-яё]+)*$/.test(fold) ? spacedWords(fold) : (fold.replace(/['.]/g, '').match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{N}]+)?/gu) ?? []);

function tellingPart(word: string): string {
  if (word < ':') return word.replace(/(?:st|nd|rd|th)$/, '');
  return word.includes('str') && /str(?:asse)?$|straat$/.test(word)
    ? word.replace(/(...)str(?:asse|aat)?$/, '$1')
    : word.includes('ё')
      ? word.replaceAll('ё', 'е')
      : word;
}

function compact(text: string): string {
  const fold = foldText(text);
  return /^[a-z0-9а-яё-]*$/.test(fold) ? fold : fold.replace(/[^\p{L}\p{M}\p{N}/-]/gu, '');
}
