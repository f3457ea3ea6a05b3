import { readSpelling } from '../../reference/cyrillic-spelling.ts';
import { hasDigit } from '../../text/digit.ts';
import { spacedWords } from '../spaced-words.ts';
import { addressWords, foldWord, sideWord } from './street-words.ts';

/** Parts found around the street of an address written as text. */
export interface SplitAddress {
  /** What is left for street, house and flat, line by line. */
  readonly lines: readonly string[];
  readonly locality?: string;
  readonly region?: string;
  readonly postalCode?: string;
  readonly country?: string;
}

type Found = { -readonly [K in keyof SplitAddress]: SplitAddress[K] } & { lines: string[] };

/** Countries that end an address, as they are written most. */
const countries =
  'US=usa,us,united states GB=uk,united kingdom,england,scotland CA=canada AU=australia NZ=new zealand IE=ireland IN=india RU=russia,^rossiA KG=kyrgyzstan,^kYrgYzstan KZ=kazakhstan,^kazahstan UA=ukraine,^ukraZna PL=poland,polska DE=germany,deutschland AT=austria,osterreich CH=switzerland,schweiz FR=france ES=spain,espana IT=italy,italia PT=portugal NL=netherlands,nederland BE=belgium SE=sweden TR=turkiye ID=indonesia BR=brazil,brasil';

let countryNames: Map<string, string> | undefined;

/** The country a segment names, out of those that end addresses most. */
export function countryOfSegment(segment: string): string | undefined {
  if (segment.length > 25 || hasDigit(segment)) return undefined;
  countryNames ??= new Map(
    countries.split(/ (?=[A-Z]{2}=)/).flatMap((entry) =>
      entry
        .slice(3)
        .split(',')
        .map((name) => [readSpelling(name), entry.slice(0, 2)] as const),
    ),
  );
  const fold = foldWord(segment);
  return countryNames.get(fold.includes('.') ? fold.replace(/\./g, '') : fold);
}

const stateWord = /^[A-Z]\.?[A-Z]{1,2}\.?$/;
const britishCode = /(?:^| )((?:GIR|[A-Z]{1,2}\d[A-Z\d]?) ?\d[A-Z]{2})$/i;
const codeFirst = /^(?:[A-Z]{1,3}-)?(\d{3} \d{2}|\d{2}-\d{3}|\d{5}-\d{3,4}|\d{4}-\d{3}|\d{3}-\d{4}|\d{4} ?[A-Z]{2}|\d{4,6})(?: (\p{L}.*))?$/u;
const codeLast = /(?:^| )(\d{4,6}|\d{5}-?\d{3,4}|\d{2}-\d{3}|\d{3}-\d{4}|[A-Z]\d[A-Z] ?\d[A-Z]\d)\.?$/i;

/** Takes country, postal code, region and town off an address in one or several lines, where they can be told safely. */
export function splitAddress(lines: readonly string[], country: string | undefined): SplitAddress {
  const rows = lines.map(segmentsOf);
  const found: Found = { lines: [] };
  takeCountry(rows, found);
  takeMarked(rows, found);
  takeCode(rows, found, country ?? found.country);
  takeTown(rows, found);
  for (const row of rows) if (row.length > 0) found.lines.push(row.length === 1 ? (row[0] as string) : row.join(', '));
  return found;
}

/** What stands between commas and semicolons. */
function segmentsOf(line: string): string[] {
  if (line.includes(';')) return untidySegments(line);
  const segments: string[] = [];
  let from = 0;
  for (let at = line.indexOf(','); at >= 0; at = line.indexOf(',', from)) {
    if (line[at + 1] !== ' ' || line[at - 1] === ' ') return untidySegments(line);
    if (at > from) segments.push(line.slice(from, at));
    from = at + 2;
  }
  if (from < line.length) segments.push(line.slice(from));
  return segments;
}

const untidySegments = (line: string): string[] => line.split(/ ?[,;]+ ?/).filter((part) => part !== '');

function takeCountry(rows: string[][], found: Found): void {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return;
  const isAlone = rows.length === 1 && first.length < 2;
  const end = last.at(-1) ?? '';
  // `…, AZ 85003 USA` has no comma before the country
  let at = end.length;
  while (at > 0 && !hasDigit(end[at - 1] as string)) at--;
  const atEnd = at === 0 ? (isAlone ? undefined : countryOfSegment(end)) : end[at] === ' ' ? countryOfSegment(end.slice(at + 1)) : undefined;
  const code = atEnd ?? (isAlone ? undefined : countryOfSegment(first[0] as string));
  if (code === undefined) return;
  found.country = code;
  if (atEnd === undefined) first.shift();
  else if (at === 0) last.pop();
  else last[last.length - 1] = end.slice(0, at);
}

/** Parts that carry their own mark: `г. Москва`, `Московская обл.`. */
function takeMarked(rows: string[][], found: Found): void {
  for (const row of rows)
    for (let i = 0; i < row.length; i++) {
      const segment = row[i] as string;
      if (hasDigit(segment) || !(segment.includes(' ') || segment.includes('.'))) continue;
      const words = spacedWords(segment.includes('.') ? segment.replace(/\.(?=\p{L})/gu, '. ') : segment);
      if (words.length < 2) continue;
      const first = marked(words[0] as string);
      const last = marked(words[words.length - 1] as string);
      if (first === undefined && last === undefined) continue;
      if (found.locality === undefined && (first === 't' || last === 't')) found.locality = (first === 't' ? words.slice(1) : words.slice(0, -1)).join(' ');
      else if (found.region === undefined && (first === 'r' || last === 'r')) found.region = row[i] as string;
      else continue;
      row.splice(i--, 1);
    }
}

function marked(word: string): 't' | 'r' | undefined {
  const { marks } = addressWords();
  const kind = marks.get(foldWord(word));
  return kind?.includes('t') === true ? 't' : kind?.includes('r') === true ? 'r' : undefined;
}

/** The postal code with what stands beside it, looked for from the end; at the very beginning a house number may stand. */
function takeCode(rows: string[][], found: Found, country: string | undefined): void {
  let behind = 0;
  for (const row of rows) behind += row.length;
  const several = behind > 2;
  for (let r = rows.length - 1; r >= 0; r--) {
    const row = rows[r] as string[];
    for (let i = row.length - 1; i >= 0; i--) {
      behind--;
      if (hasDigit(row[i] as string) && codeIn(row, i, behind > 0, several, found, country)) return;
    }
  }
}

function codeIn(row: string[], i: number, isLater: boolean, several: boolean, found: Found, country: string | undefined): boolean {
  const segment = row[i] as string;
  const british = country === undefined || country === 'GB' ? britishCode.exec(segment) : null;
  if (british !== null) return settle(row, i, british[1] as string, segment.slice(0, british.index), isLater, found);
  const last = codeLast.exec(segment);
  const [, lastCode = ''] = last ?? [];
  const before = last === null ? '' : segment.slice(0, last.index);
  const state = before === '' ? undefined : stateAtEnd(before, row[i - 1]);
  if (state !== undefined) {
    found.region = state.state;
    return settle(row, i, lastCode, state.before, isLater, found);
  }
  if (!isLater && several && /^\d{6}$/.test(segment)) return settle(row, i, segment, '', false, found);
  const first = isLater ? codeFirst.exec(segment) : null;
  if (first !== null) {
    const [, code = '', town = ''] = first;
    const isCode = town === '' ? code.length > 4 || (country !== undefined && country !== 'RU') : !isKind(lastWord(town));
    return isCode && settle(row, i, code, town, true, found);
  }
  const isCode = isLater
    ? (lastCode.length > 4 || country !== undefined) && /^\p{L}\D*$/u.test(before) && !addressWords().marks.has(foldWord(lastWord(before)))
    : row.length === 1 && /^\d{5}(?:-\d{4})?$/.test(lastCode) && /^\d+\D/.test(before);
  return isCode && settle(row, i, lastCode, before, isLater, found);
}

/** Beside the code stands the town, unless it is the first part of the address: then the street is in it as well. */
function settle(row: string[], i: number, code: string, beside: string, isTown: boolean, found: Found): boolean {
  found.postalCode = code.toUpperCase();
  if (beside === '') row.splice(i, 1);
  else if (isTown && !hasDigit(beside)) {
    found.locality ??= beside;
    row.splice(i, 1);
  } else row[i] = beside;
  return true;
}

/** A state at the end of a text and what stands before it. `New York` and `Washington` are towns unless one stands before them. */
function stateAtEnd(text: string, above = ''): { readonly before: string; readonly state: string } | undefined {
  const { states } = addressWords();
  const last = text.lastIndexOf(' ');
  for (const cut of last > 0 ? [text.lastIndexOf(' ', last - 1), last] : [last]) {
    const state = text.slice(cut + 1);
    const written = foldWord(state);
    const fold = written.includes('.') ? written.replaceAll('.', '') : written;
    if (!states.has(fold)) continue;
    const before = text.slice(0, Math.max(cut, 0));
    if (/^(?:new york|washington)$/.test(fold)) {
      const town = lastWord(before || above);
      if (town.length < 2 || isKind(town) || addressWords().marks.has(foldWord(town)) || hasDigit(before === '' ? above : town)) continue;
    }
    return { before, state: fold.length < 4 ? fold.toUpperCase() : state };
  }
  return undefined;
}

/** State and town at the end of what is left: the town before a code or state, or at the end of an address whose beginning has a house number. */
function takeTown(all: string[][], found: Found): void {
  const rows = all.filter((row) => row.length > 0);
  const row = rows.at(-1);
  const end = row?.at(-1);
  if (row === undefined || end === undefined || found.locality !== undefined) return;
  // `83 Glenn Street, SE`
  if (end.length < 6 && row.length > 1 && /^[ns]\.? ?[ew]\.?$/i.test(end) && isKind(lastWord(row.at(-2) as string))) {
    row.splice(-2, 2, row.slice(-2).join(' '));
    return takeTown(rows, found);
  }
  const isAlone = rows.length === 1 && row.length < 2;
  const state = found.region === undefined && /^[A-Z]/.test(lastWord(end)) ? stateAtEnd(end, row.at(-2)) : undefined;
  if (state !== undefined && (state.state.length > 3 || stateWord.test(lastWord(end)))) {
    const { before } = state;
    if (before === '' ? !isAlone : !isKind(lastWord(before)) && !hasDigit(lastWord(before)) && (!isAlone || /^\d/.test(end))) {
      found.region = state.state;
      row.splice(-1, 1, ...(before === '' ? [] : [before]));
      return takeTown(rows, found);
    }
  }
  const isKnown = found.postalCode !== undefined || found.region !== undefined;
  if (!isKnown && hasDigit(end)) return;
  const words = spacedWords(end);
  const from = hasDigit(end) || (words.length > 2 && isKnown) ? townFrom(words, found.region) : 0;
  const town = from === 0 ? end : words.slice(from).join(' ');
  const isTold = isAlone
    ? from > 0 || (isState(found.region) && found.postalCode !== undefined && !isKind(lastWord(end)))
    : isKnown || rows.some((one) => one.some(hasDigit));
  if (!isTold || words.length - from > 4 || !(/^[A-Za-zА-Яа-яё][A-Za-zА-Яа-яё .'-]*$/.test(town) || /^\p{L}[\p{L}\p{M}\s.'’-]*$/u.test(town))) return;
  found.locality = town;
  row.splice(-1, 1, ...(from === 0 ? [] : [words.slice(0, from).join(' ')]));
}

const isState = (region: string | undefined): boolean => region !== undefined && addressWords().states.has(region.toLowerCase());
const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);
const isKind = (word: string): boolean => addressWords().telling.get(foldWord(word)) === '';

/** Where the town begins behind house, street and flat: `123 Main St Apt 4 Springfield`, `Suite 5 Springfield`. */
function townFrom(words: readonly string[], region: string | undefined): number {
  const { english, marks } = addressWords();
  const folds = words.map(foldWord);
  const isHouse = hasDigit(folds[0] as string);
  // in `Lake Mirror Place St Louis` the last kind of the run counts, but `St` is a saint's
  const ends = (i: number): boolean => !english.has(folds[i + 1] ?? '') || folds[i + 1] === 'st';
  const kind = isHouse ? folds.findIndex((fold, i) => i > 1 && english.has(fold) && ends(i)) : -1;
  let from = kind + 1;
  if (kind > 0 || isState(region))
    for (let i = Math.max(kind, isHouse ? 1 : 0); i < folds.length; i++) {
      const fold = folds[i] as string;
      const isFlat = /[fp]/.test(marks.get(fold) ?? '');
      const isSide = kind > 0 && (fold.length < 2 || (sideWord.test(fold) && (fold.length < 3 || i === folds.length - 1)));
      if (isFlat || isSide || ((isHouse || from > 0) && (hasDigit(fold) || fold.length < 2))) from = i + 1;
    }
  else from = 0;
  return from > 0 || !hasDigit(words.join(' ')) ? from : words.length;
}
