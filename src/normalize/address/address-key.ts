import type { Address } from '../../core/values.ts';
import { foldText } from '../../text/fold.ts';
import { addressWords } from './street-words.ts';

const numbers = /* @__PURE__ */ new Map([
  ['first', '1'],
  ['second', '2'],
  ['third', '3'],
  ['fourth', '4'],
  ['fifth', '5'],
  ['north', 'n'],
  ['south', 's'],
  ['east', 'e'],
  ['west', 'w'],
  ['saint', 'st'],
]);
const small = /^(?:de|del|la|le|les|du|des|da|do|the|of)$/;
// Words of any script; most streets need no more than the first pattern.
const plainWords = /[a-z0-9а-яё]+(?:-[a-z0-9а-яё]+)?/g;
const anyWords = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{N}]+)?/gu;
const plainText = /^[ -~а-яё]*$/;

/**
 * What two writings of one address share: the words of the street but the kind of street, sorted, then house and postal
 * code, or the town where there is no code. `null` where there is neither street nor house.
 */
export function addressKey(address: Address): string | null {
  const street = address.street ?? address.lines.join(' ');
  const words = streetWordsOf(street);
  if (words.length === 0 && address.house === undefined) return null;
  const area = address.postalCode === undefined ? compact(address.locality ?? '') : compact(address.postalCode);
  words.push(compact(address.house ?? ''), area);
  return words.filter((part) => part !== '').join(' ') || null;
}

function streetWordsOf(street: string): string[] {
  const { kinds } = addressWords();
  const fold = foldText(street);
  const bare = fold.includes('.') || fold.includes("'") ? fold.replace(/['.]/g, '') : fold;
  const all = bare.match(plainText.test(bare) ? plainWords : anyWords) ?? [];
  const telling = all.filter((word, i) => !(kinds.has(word) && !(word === 'st' && i === 0)) && !(word.length < 4 && small.test(word)));
  return (telling.length > 0 ? telling : all).map(tellingPart).sort();
}

function tellingPart(word: string): string {
  if (word < ':') return word.replace(/(?:st|nd|rd|th)$/, '');
  const number = numbers.get(word);
  if (number !== undefined) return number;
  return word.includes('str') && /str(?:asse)?$|straat$/.test(word) ? word.replace(/(...)str(?:asse|aat)?$/, '$1') : word.replaceAll('ё', 'е');
}

function compact(text: string): string {
  if (text === '') return text;
  const fold = foldText(text);
  return plainText.test(fold) ? fold.replace(/[^a-z0-9а-яё/-]/g, '') : fold.replace(/[^\p{L}\p{M}\p{N}/-]/gu, '');
}
