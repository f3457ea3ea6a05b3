import { streetShortForms, unitWords } from '../../../reference/address-comparison-words.ts';
import { words } from '../../../text/tokens.ts';
import { transliterate } from '../../../text/transliterate.ts';
import { comparableText, propertyOf, textProperty } from '../kernel/comparable-text.ts';

/** An address as comparisons see it, in comparison form; `''` and no words where a part is not known. */
export interface AddressWords {
  /** The house number with its letter, `12a`. */
  readonly house: string;
  readonly unit: string;
  /** The words of the street, short forms unified. */
  readonly street: readonly string[];
  readonly locality: string;
  readonly postalCode: string;
}

const mostWords = 12;

let shortForms: ReadonlyMap<string, string> | undefined;
let units: ReadonlySet<string> | undefined;

const shortened = (word: string): string =>
  (shortForms ??= new Map(streetShortForms.split(' ').map((pair) => pair.split('=') as [string, string]))).get(word) ?? word;
const isUnitWord = (word: string): boolean => (units ??= new Set(unitWords.split(' '))).has(word);

/** The parts of an address, of its fields where they are known, else of the text; `null` where there is nothing. */
export function readAddress(value: unknown): AddressWords | null {
  const isObject = typeof value === 'object' && value !== null;
  const street = isObject ? textProperty(value, 'street') : '';
  const text = isObject ? street || linesOf(value) : value;
  const split = splitStreet(wordsOf(text), street === '');
  const found: AddressWords = {
    house: (isObject ? wordsOf(textProperty(value, 'house')).join('') : '') || split.house,
    unit:
      (isObject
        ? wordsOf(textProperty(value, 'unit'))
            .filter((word) => !isUnitWord(word))
            .join('')
        : '') || split.unit,
    street: split.street.slice(0, mostWords),
    locality: isObject ? wordsOf(textProperty(value, 'locality') || textProperty(value, 'city')).join(' ') : '',
    postalCode: isObject ? wordsOf(textProperty(value, 'postalCode')).join('') : '',
  };
  return found.street.length === 0 && found.house === '' && found.locality === '' && found.postalCode === '' ? null : found;
}

function linesOf(value: object): string {
  const lines = propertyOf(value, 'lines');
  if (typeof lines === 'string') return lines;
  const texts: string[] = [];
  for (let i = 0; i < 6; i++) {
    const line = textProperty(lines, String(i));
    if (line !== '') texts.push(line);
  }
  return texts.join(' ');
}

function wordsOf(value: unknown): string[] {
  const text = comparableText(value);
  return text === null ? [] : words(transliterate(text).toLowerCase().replace(/['’ʼ]/g, ''));
}

// The first word with a digit is the house number, a number after a unit word the unit; `5th` is a street.
function splitStreet(all: readonly string[], findHouse: boolean): Pick<AddressWords, 'house' | 'unit' | 'street'> {
  let house = '';
  let unit = '';
  const street: string[] = [];
  for (let i = 0; i < all.length; i++) {
    const word = all[i] as string;
    if (isUnitWord(word) && /\d/.test(all[i + 1] ?? '')) {
      unit ||= all[++i] as string;
      continue;
    }
    if (findHouse && house === '' && /^\d{1,6}[a-z]?$/.test(word)) {
      const letter = /^[a-z]$/.test(all[i + 1] ?? '') && /^\d+$/.test(word) && (all.length === i + 2 || street.length > 0) ? (all[++i] as string) : '';
      house = word + letter;
      continue;
    }
    street.push(...streetWords(word));
  }
  return { house, unit, street };
}

// German writes the kind of street with its name: `hauptstrasse`, `hauptstr`.
function streetWords(word: string): readonly string[] {
  const german = /^(\p{L}{3,})(?:strasse|str)$/u.exec(word);
  return german === null ? [shortened(word)] : [german[1] as string, 'st'];
}
