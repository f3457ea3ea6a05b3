import { hasDigit } from '../../text/digit.ts';
import { addressWords, foldWord, sideWord, withoutPoint } from './street-words.ts';

/** What a line says of street, house and flat. */
export interface StreetParts {
  readonly unit?: string;
  readonly house?: string;
  readonly street?: string;
  readonly poBox?: boolean;
}

/** A word as it was written, and folded without the full stop behind it. */
interface Word {
  readonly text: string;
  readonly fold: string;
}

const numberWord = /^\d{1,6}(?:-?\p{L})?(?:[-–/]\d{1,5}\p{L}?)?$/u;
const isNumber = (word: string): boolean => word !== '' && word < ':' && word >= '0' && numberWord.test(word);
const isLetter = (word: string): boolean => word.length < 3 && /^\p{L}$/u.test(word);
const numberedRoad = /^(?:highway|hwy|route|rte|road|us|sr|cr|fm|km|block|blok|sector)$/;

/** Where the house stands before the street. */
const houseBefore = /^(?:US|CA|GB|IE|AU|NZ|FR|LU|ZA|SG|MY|PH|IN|PK|LK|HK|KE|NG|GH|JM|MT)$/;

/** Tells street, house and flat of one line apart, where that is safe; otherwise nothing is said. */
export function readStreetLine(line: string, country: string | undefined): StreetParts {
  const words = wordsIn(streetOf(line));
  let { unit, house, block, box } = takeMarked(words);
  if (box !== undefined) return { street: `PO Box ${box}`, poBox: true };
  if (house === undefined) house = takeBareHouse(words, country);
  if (country === 'AU' || country === 'NZ') {
    const pair = /^(\d+\p{L}?)\/(\d.*)$/u.exec((house === undefined ? unit : unit === undefined ? house : '') ?? '');
    if (pair !== null) [, unit, house] = pair as unknown as [string, string, string];
  }
  const parts: { -readonly [K in keyof StreetParts]: StreetParts[K] } = {};
  if (unit !== undefined) parts.unit = unit;
  if (house !== undefined) parts.house = house + block;
  if (words.some(({ text }) => /[a-zа-я]/i.test(text) || /\p{L}/u.test(text))) parts.street = standardStreet(words, country);
  return parts;
}

/** The part of a line where the street begins: a house number and an English street behind the name of a firm or building. */
function streetOf(line: string): string {
  const at = /^[A-Z]/i.test(line) ? line.search(/, \d{1,6}[A-Z]? [A-Z]/i) : -1;
  if (at < 0 || hasDigit(line.slice(0, at))) return line;
  const street = line.slice(at + 2);
  return wordsIn(street).some(({ fold }, i) => i > 1 && addressWords().english.has(fold)) ? street : line;
}

/** The words between spaces and commas; `ул.Ленина` and `#5` are two. */
export function wordsIn(text: string): Word[] {
  const line = /[.:#№][^ ,]|^c\//i.test(text) ? text.replace(/(\p{L}[.:]|[#№]|^c\/)(?=[\p{L}\d])/gu, '$1 ') : text;
  // these letters fold by their case alone
  const lower = /^[ -_a-~А-яЁё]*$/.test(line) ? line.toLowerCase() : undefined;
  const words: Word[] = [];
  const { length } = line;
  for (let at = 0, from = 0; at <= length; at++) {
    const code = at === length ? 0x20 : line.charCodeAt(at);
    if (code !== 0x20 && code !== 0x2c) continue;
    const written = line.slice(from, at);
    if (at > from) words.push({ text: written, fold: lower === undefined ? foldWord(written) : withoutPoint(lower.slice(from, at)) });
    from = at + 1;
  }
  return words;
}

/** Takes numbers that follow a word for flat, house or block out of the words. */
function takeMarked(words: Word[]): { unit: string | undefined; house: string | undefined; block: string; box?: string } {
  const { english, marks } = addressWords();
  let [unit, house, block]: [string | undefined, string | undefined, string] = [undefined, undefined, ''];
  for (let i = 0; i < words.length; i++) {
    const mark = (words[i] as Word).fold;
    const kind = marks.get(mark);
    if (kind === undefined) continue;
    const next = words[i + 1]?.text ?? '';
    const before = words[i - 1]?.text ?? '';
    if (kind === 'p') {
      // `RR 2 Box 15` is a letter box on a country road
      const box = marks.has(words[i + 1]?.fold ?? '') ? words[i + 2]?.text : next;
      if (box !== undefined && /^\d[\w-]*$/.test(box) && !(mark === 'box' && hasDigit(before))) return { unit, house, block, box: box.slice(0, 10) };
    } else if (kind.includes('f') && unit === undefined) {
      if (/^\d+(?:st|nd|rd|th)$/i.test(before)) {
        unit = `${before} ${(words[i] as Word).text}`;
        words.splice(i - 1, 2);
        i -= 2;
      } else if (
        hasDigit(next) && next.length < 9
          ? mark.length > 1 || mark === '#' || words.slice(0, i).some(({ text }) => /^\d/.test(text)) || house !== undefined
          : mark.length > 2 && isLetter(next)
      ) {
        words.splice(i--, 2);
        unit = next.toUpperCase();
      }
    } else if (i === 0 || !isNumber(next)) continue;
    else if (kind.includes('h') && /^[n№]/.test(mark) && unit === undefined && isNumber((words[0] as Word).text) && english.has((words[i - 1] as Word).fold)) {
      // `361 17th Street No 22` is a flat, `254 Highway No 22` a road
      if (!numberedRoad.test((words[i - 1] as Word).fold)) unit = (words.splice(i--, 2)[1] as Word).text;
    } else if (kind.includes('h') && house === undefined) house = withLetter(words, i--, 1);
    else if (kind.includes('b') && (house !== undefined || /^\d/.test(before))) {
      words.splice(i--, 2);
      block += ` ${mark[0] === 'к' ? 'к' : 'стр'}${next}`;
    }
  }
  return { unit, house, block };
}

function takeBareHouse(words: Word[], country: string | undefined): string | undefined {
  const { english } = addressWords();
  const last = words.length - (words.length > 2 && isLetter((words[words.length - 1] as Word).text) ? 2 : 1);
  const first = words.length > 1 && isNumber((words[0] as Word).text);
  const before = words[last - 1]?.fold ?? '';
  const end = last > 0 && isNumber((words[last] as Word).text) && !numberedRoad.test(before);
  if (first && (!end || (country === undefined ? english.has(before) : houseBefore.test(country)))) {
    let house = (words.shift() as Word).text;
    const next = words[0] as Word;
    if (next.text === '1/2' || next.text === 'bis') house += ` ${(words.shift() as Word).text}`;
    // `214 B South Boulevard`, but `1202 A Avenue` and `12 N Main St`
    else if (
      next.text.length === 1 &&
      /[a-df-h]/i.test(next.text) &&
      words.length > 2 &&
      !/^and$|^..?$/.test((words[1] as Word).fold) &&
      !english.has((words[1] as Word).fold)
    )
      house += (words.shift() as Word).text;
    return house.toUpperCase();
  }
  return end && !(first && country === undefined) ? withLetter(words, last, 0) : undefined;
}

/** Takes the number at `at + skip` and a single letter after it, with the words before it from `at`. */
function withLetter(words: Word[], at: number, skip: number): string {
  const number = (words[at + skip] as Word).text;
  const next = words[at + skip + 1]?.text ?? '';
  const letter = isLetter(next) && !/^[DMКк]$/.test(next) ? next : '';
  words.splice(at, 1 + skip + (letter === '' ? 0 : 1));
  return (number + letter).toUpperCase();
}

/** Spells out the word for the kind of street; the plain word for “street” goes where it stands before a name in Slavic languages. */
export function standardStreet(words: Word[], country: string | undefined): string {
  while (standardiseLocal(words));
  const { text: endText, fold: endFold } = words[words.length - 1] as Word;
  const isSide = words.length > 2 && endFold.length < 6 && sideWord.test(endFold);
  const last = words.length - (isSide ? 2 : 1);
  const { text, fold } = isSide ? (words[last] as Word) : { text: endText, fold: endFold };
  const kind = last > 0 && country !== 'FR' && (country === undefined || houseBefore.test(country)) ? addressWords().english.get(fold) : undefined;
  const isGerman = kind === undefined && fold.includes('str') && (country === undefined || country === 'DE' || country === 'AT' || country === 'CH');
  let street = '';
  for (let i = 0; i < words.length; i++) {
    const own = (words[i] as Word).text;
    street += (i === 0 ? '' : ' ') + (i !== last ? own : (kind ?? (isGerman ? text.replace(/((?:\p{Ll}|^)[sS]tr)\.?$/u, '$1aße') : own)));
  }
  return street;
}

/** Mends one word of a Slavic or Turkic language; whether there was one to mend. */
function standardiseLocal(words: Word[]): boolean {
  const { local } = addressWords();
  const end = words.length - 1;
  for (const at of end > 0 ? [0, end] : []) {
    const { text, fold } = words[at] as Word;
    const full = local.get(fold);
    if (full === undefined || fold === full) continue;
    if (full === '') words.splice(at, 1);
    else words[at] = { text: /^\p{Lu}/u.test(text) ? (full[0] as string).toUpperCase() + full.slice(1) : full, fold: full };
    return true;
  }
  return false;
}
