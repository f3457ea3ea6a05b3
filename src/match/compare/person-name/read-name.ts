import { nameParticles, nameSuffixes, nameTitles } from '../../../reference/name-side-words.ts';
import { words } from '../../../text/tokens.ts';
import { transliterate } from '../../../text/transliterate.ts';
import { comparableText, isList, propertyOf, textProperty } from '../kernel/comparable-text.ts';

/** The words of a name by role, in comparison form. */
export interface NameWords {
  readonly given: readonly string[];
  readonly middle: readonly string[];
  readonly family: readonly string[];
}

const mostParts = 12;

let titles: ReadonlySet<string> | undefined;
let suffixes: ReadonlySet<string> | undefined;
let particles: ReadonlySet<string> | undefined;

/** Whether a word ties a family name together (`von`, `bin`, `de`). */
export const isParticle = (word: string): boolean => (particles ??= new Set(nameParticles.split(' '))).has(word);

/** Whether a word says that the name before it is a child of the one behind. */
export const isPatronymicParticle = (word: string): boolean => /^(?:bin|ibn|ben|bint)$/.test(word);

/**
 * The words of a person's name: of its parts where they are known, else as people write them, `given middle family` or
 * `family, given middle`. `null` where there are none.
 */
export function readName(value: unknown): NameWords | null {
  if (isList(value)) {
    const length = Number(propertyOf(value, 'length'));
    return length > 0 && length <= 3 ? byParts(propertyOf(value, '0'), length > 2 ? propertyOf(value, '1') : '', propertyOf(value, String(length - 1))) : null;
  }
  if (typeof value === 'object' && value !== null) {
    const found = byParts(textProperty(value, 'given'), textProperty(value, 'middle'), textProperty(value, 'family'));
    return found ?? readText(textProperty(value, 'name') || textProperty(value, 'full') || textProperty(value, 'nickname'));
  }
  return readText(value);
}

function byParts(given: unknown, middle: unknown, family: unknown): NameWords | null {
  const parts = { given: apart(wordsOf(given)), middle: wordsOf(middle), family: wordsOf(family) };
  return parts.given.length + parts.middle.length + parts.family.length === 0 ? null : parts;
}

/** The words of one part of a name, given or another. */
export const readPart = (text: string, isGiven: boolean): readonly string[] => (isGiven ? apart(wordsOf(text)) : wordsOf(text));

function readText(value: unknown): NameWords | null {
  const text = comparableText(value);
  if (text === null) return null;
  const comma = text.indexOf(',');
  const before = withoutTitles(wordsOf(comma < 0 ? text : text.slice(0, comma)));
  const after = comma < 0 ? [] : withoutTitles(wordsOf(text.slice(comma + 1)));
  if (after.length > 0 && before.length > 0) {
    const names = apart(after);
    return { given: names.slice(0, 1), middle: names.slice(1), family: before };
  }
  const some = before.length > 0 ? before : after;
  const all = some.length > 1 ? apart(some) : some;
  if (all.length === 0) {
    const raw = wordsOf(text);
    return raw.length === 0 ? { given: [], middle: [], family: [text] } : { given: [], middle: [], family: raw };
  }
  let family = all.length - 1;
  while (family > 1 && isParticle(all[family - 1] as string)) family--;
  return { given: all.slice(0, Math.min(1, family)), middle: all.slice(1, family), family: all.slice(family) };
}

// Two consonants in front of a name are two initials (`JC`), unless they are a name or its usual short form.
const initialPair = /^(?!md|ng|st|mc)[bcdfghjklmnpqrstvwxz]{2}$/;

const apart = (names: readonly string[]): readonly string[] => (initialPair.test(names[0] ?? '') ? [...(names[0] as string), ...names.slice(1)] : names);

// A name made of such words alone is a name all the same.
function withoutTitles(all: readonly string[]): readonly string[] {
  titles ??= new Set(nameTitles.split(' '));
  suffixes ??= new Set(nameSuffixes.split(' '));
  let from = 0;
  let to = all.length;
  while (to - from > 1 && titles.has(all[from] as string)) from++;
  while (to - from > 1 && suffixes.has(all[to - 1] as string)) to--;
  return all.slice(from, to);
}

// Most names are ready as they are.
const oneWord = /^[a-z]{1,100}$/;

/** Latin comparison words; an apostrophe joins, a hyphen parts, and so does a dot. */
function wordsOf(value: unknown): readonly string[] {
  if (value === '') return [];
  if (typeof value === 'string' && oneWord.test(value)) return [value];
  const text = comparableText(value);
  if (text === null) return [];
  const latin = transliterate(text).toLowerCase().replace(/['’ʼ]/g, '');
  return words(latin).slice(0, mostParts);
}
