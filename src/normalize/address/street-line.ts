import { addressWords, foldWord } from './street-words.ts';

/** What a line says of street, house and flat. */
export interface StreetParts {
  readonly unit?: string;
  readonly house?: string;
  readonly street?: string;
  readonly poBox?: boolean;
}

const poBox = /(?:^|[\s,])(?:p\.? ?o\.? ?box|gpo box|postfach|bp|apartado|postbus|а\/я) ?[#№:]? ?(\d[\w-]{0,9})/iu;
const numberWord = /^\d{1,6}\p{L}?(?:[-–/]\d{1,5}\p{L}?)?$/u;
const isNumber = (word: string): boolean => word !== '' && word < ':' && word >= '0' && numberWord.test(word);
const joined = /(\p{L}[.:]|[#№]|^c\/)(?=[\p{L}\d])/gu;
const numberedRoad = /^(?:highway|hwy|route|rte|road|us|sr|cr|fm|km|block|blok|sector)$/;

/** Where the house stands before the street. */
const houseBefore = /^(?:US|CA|GB|IE|AU|NZ|FR|LU|ZA|SG|MY|PH|IN|PK|LK|HK|KE|NG|GH|JM|MT)$/;

/** Tells street, house and flat of one line apart, where that is safe; otherwise nothing is said. */
export function readStreetLine(line: string, country: string | undefined): StreetParts {
  const box = /box|post|bp|apart|\//i.test(line) ? poBox.exec(line) : null;
  if (box !== null) return { street: `PO Box ${box[1]}`, poBox: true };
  const words = (/[.:#№][^ ,]|^c\//i.test(line) ? line.replace(joined, '$1 ') : line).split(/[\s,]+/);
  if (words[0] === '') words.shift();
  if (words[words.length - 1] === '') words.pop();
  let { unit, house, block } = takeMarked(words);
  if (house === undefined) house = takeBareHouse(words, country);
  if (country === 'AU' || country === 'NZ') {
    const pair = /^(\d+\p{L}?)\/(\d.*)$/u.exec((house === undefined ? unit : unit === undefined ? house : '') ?? '');
    if (pair !== null) [, unit, house] = pair as unknown as [string, string, string];
  }
  const street = words.some((word) => /[a-zа-я]/.test(word) || /\p{L}/u.test(word)) ? standardStreet(words, country) : undefined;
  const parts: { -readonly [K in keyof StreetParts]: StreetParts[K] } = {};
  if (unit !== undefined) parts.unit = unit;
  if (house !== undefined) parts.house = house + block;
  if (street !== undefined) parts.street = street;
  return parts;
}

/** Takes numbers that follow a word for flat, house or block out of the words. */
function takeMarked(words: string[]): { unit: string | undefined; house: string | undefined; block: string } {
  const { marks } = addressWords();
  let [unit, house, block]: [string | undefined, string | undefined, string] = [undefined, undefined, ''];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const mark = foldWord(word);
    const kind = marks.get(mark);
    if (kind === undefined) continue;
    const next = words[i + 1] ?? '';
    const before = words[i - 1] ?? '';
    if (kind.includes('f') && unit === undefined) {
      if (/^\d+(?:st|nd|rd|th)$/i.test(before)) unit = words.splice(--i, 2).join(' ');
      else if (
        isNumber(next)
          ? mark.length > 1 || mark === '#' || words.slice(0, i).some((w) => /^\d/.test(w)) || house !== undefined
          : mark.length > 2 && /^\p{L}$/u.test(next)
      )
        unit = (words.splice(i--, 2)[1] as string).toUpperCase();
    } else if (i === 0 || !isNumber(next)) continue;
    else if (kind.includes('h') && house === undefined) house = withLetter(words, i--, 1);
    else if (kind.includes('b') && (house !== undefined || /^\d/.test(before))) block += ` ${mark[0] === 'к' ? 'к' : 'стр'}${words.splice(i--, 2)[1]}`;
  }
  return { unit, house, block };
}

function takeBareHouse(words: string[], country: string | undefined): string | undefined {
  const lastWord = words[words.length - 1] ?? '';
  const last = words.length - (words.length > 2 && lastWord.length < 3 && /^\p{L}$/u.test(lastWord) ? 2 : 1);
  const first = words.length > 1 && isNumber(words[0] as string);
  const end = last > 0 && isNumber(words[last] as string) && !numberedRoad.test(foldWord(words[last - 1] as string));
  if (first && (!end || (country === undefined ? addressWords().english.has(foldWord(words[last - 1] as string)) : houseBefore.test(country)))) {
    if (words[1] === '1/2' || words[1] === 'bis') return words.splice(0, 2).join(' ').toUpperCase();
    return (words.shift() as string).toUpperCase();
  }
  return end && !(first && country === undefined) ? withLetter(words, last, 0) : undefined;
}

/** Takes the number at `at + skip` and a single letter after it, with the words before it from `at`. */
function withLetter(words: string[], at: number, skip: number): string {
  const letter = words[at + skip + 1];
  const more = letter !== undefined && /^\p{L}$/u.test(letter) && !/^[DMКк]$/.test(letter) ? 1 : 0;
  return words
    .splice(at, 1 + skip + more)
    .slice(skip)
    .join('')
    .toUpperCase();
}

/** Spells out the word for the kind of street; the plain word for “street” goes where it stands before a name in Slavic languages. */
export function standardStreet(given: readonly string[], country: string | undefined): string {
  const words = [...given];
  for (let more = true; more; ) more = standardise(words, country);
  return words.join(' ');
}

/** Mends one word; whether there was one to mend. */
function standardise(words: string[], country: string | undefined): boolean {
  const { english, local } = addressWords();
  const end = words.length - 1;
  for (const at of end > 0 ? [0, end] : []) {
    const word = words[at] as string;
    const fold = foldWord(word);
    const full = local.get(fold);
    if (full === undefined || fold === full) continue;
    if (full === '') words.splice(at, 1);
    else words[at] = /^\p{Lu}/u.test(word) ? (full[0] as string).toUpperCase() + full.slice(1) : full;
    return true;
  }
  const endFold = foldWord(words[end] as string);
  const last = end > 1 && endFold.length < 6 && /^(?:[nsew]|[ns][ew]|north|south|east|west)$/.test(endFold) ? end - 1 : end;
  const word = words[last] as string;
  const kind =
    last > 0 && country !== 'FR' && (country === undefined || houseBefore.test(country)) ? english.get(last === end ? endFold : foldWord(word)) : undefined;
  const mended =
    kind ??
    (/str/i.test(word) && (country === undefined || country === 'DE' || country === 'AT' || country === 'CH')
      ? word.replace(/((?:\p{Ll}|^)[sS]tr)\.?$/u, '$1aße')
      : word);
  words[last] = mended;
  return mended !== word;
}
