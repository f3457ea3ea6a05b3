import type { PersonName } from '../../core/values.ts';
import { countSuffixes, countTitles, isSuffix } from './affixes.ts';
import { caseWord, typingOf, type Typing } from './casing.ts';
import { readHanName } from './han.ts';
import { inEasternFamilyNames, inGivenNames, inGivenNameTitles, inJoiningWords, inParticles, inTitles, inTyingWords } from './lexicon.ts';
import { type Arrangement, arrange, givenNameLength, patronymicMarker } from './order.ts';
import type { PersonNameOptions } from './person-name-options.ts';
import { collapse } from '../../text/clean.ts';
import { trimOf } from '../../text/trim.ts';
import { isInitial, isOf, toWord, type Word } from './word.ts';

/** A name as it was read, before anybody judges it. */
export interface Reading {
  readonly name: PersonName;
  /** The key of {@link normalizePersonName} where the words give it; `null` where it takes the whole name. */
  readonly key: string | null;
  readonly confidence: number;
  /** The family name was found in front. */
  readonly inferred: boolean;
  /** There is one name only. */
  readonly mononym: boolean;
  /** More than one person: each of them; `name` is then the last. */
  readonly people?: readonly Reading[];
}

interface Style {
  readonly typing: Typing;
  readonly order: NonNullable<PersonNameOptions['order']>;
  readonly keepCase: boolean;
}

interface Sorted extends Arrangement {
  readonly prefix: readonly Word[];
  readonly suffix: readonly Word[];
}

/** `А.В.`, `А.В.Петров`: Cyrillic writes initials without a space; each is a word. */
const grownInitials = /^(?=\p{sc=Cyrillic})(?:\p{Lu}\p{Ll}?\.)+\p{Lu}[\p{L}-]*\.?$/u;

/** The words of a cleaned text. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let start = 0;
  // splitting by a space takes longer
  for (let end = 0; end < text.length; start = end + 1) {
    end = text.indexOf(' ', start);
    if (end < 0) end = text.length;
    const word = toWord(text.slice(start, end));
    if (word.kind === 'odd' && grownInitials.test(word.text)) words.push(...word.text.split(/(?<=\.)/).map(toWord));
    else words.push(word);
  }
  return words;
}

/** Reads a cleaned text, whose words are given, as a name; nothing is refused here. */
export function readName(text: string, words: readonly Word[], options: PersonNameOptions): Reading {
  const order = options.order ?? 'auto';
  const keepCase = options.case === 'keep';
  if (isPlain(words)) {
    const style: Style = { typing: keepCase ? 'mixed' : typingOfNames(words), order, keepCase };
    return (words.length > 2 ? peopleIn([words], style) : null) ?? finish(sortWords(words, style), style, []);
  }
  const han = readHanName(text);
  if (han !== null)
    return { name: { ...(han.given === '' ? {} : { given: han.given }), family: han.family }, key: null, confidence: 0.9, inferred: false, mononym: false };
  const { rest, nicknames } = /["(“„«'‘]/.test(text) ? takeNicknames(text) : { rest: text, nicknames: [] };
  const names = apart(rest);
  const parts = names.includes(',') ? names.split(/ ?,[ ,]*/).map(wordsOf) : [names === text ? words : wordsOf(names)];
  const segments = parts.map(lettered).filter((segment) => segment.length > 0);
  const style: Style = { typing: keepCase ? 'mixed' : typingOfNames(segments.flat()), order, keepCase };
  const people = peopleIn(segments, style);
  if (people !== null) return people;
  const sorted = sortSegments(segments, style);
  // `"Rick" Edmonds`: the nickname stands where the given name would
  const onlyFamily = nicknames.length > 0 && sorted.family.length === 0 && sorted.given.length === 1 && /^["“„«'‘(]/.test(text);
  return finish(onlyFamily ? { ...sorted, given: [], family: sorted.given } : sorted, style, nicknames);
}

/**
 * Whether nothing of {@link readName} but the sorting of words is needed: there is neither a comma, a quote, a bracket nor a word
 * that is one only by its typing (`Ph. D.`, `Attorney At Law`).
 */
const isPlain = (words: readonly Word[]): boolean => words.every(({ kind, fold }) => kind !== 'odd' && fold !== 'd' && !fold.startsWith('attorney'));

/** How the names were typed: titles and degrees keep their own capitals and must not hide it. */
function typingOfNames(words: readonly Word[]): Typing {
  const kind = words[0]?.kind;
  if (words.length > 1 && words.every((word) => word.kind === kind)) {
    if (kind === 'capitals') return 'shout';
    if (kind === 'small') return 'whisper';
  }
  for (const word of words) if ((word.kind === 'name' || word.kind === 'compound') && isName(word)) return 'mixed';
  const names = words.filter(isName);
  return typingOf((names.length < 2 ? words : names).map(({ text }) => text).join(' '));
}

const isName = (word: Word): boolean => !isOf(word, inTitles) && !isSuffix(word, 'mixed');

/** Puts apart what is one word only by its typing, and together what is one thing in two words. */
function apart(text: string): string {
  if (!/[/;]| d\b|attorney|\.[^ ,.]/i.test(text)) return text;
  return text
    .replace(/(^|[\s,])(ph\.?)\s+(d\.?)(?=$|[\s,])/gi, '$1$2\u00a0$3')
    .replace(/attorney[ -]at[ -]law/gi, 'Attorney-at-Law')
    .replace(/(^|\s)(mrs?|ms|dr|prof|hon|rev)\.(?=\p{L}{2})/giu, '$1$2. ')
    .replace(/(\p{L}{2}\.?)\s?[/;]\s?(?=\p{L}{2})/gu, '$1 & ');
}

const lettered = (words: readonly Word[]): readonly Word[] => words.filter(({ kind, text }) => kind !== 'odd' || /[\p{L}&+]/u.test(text));

/** What stands in brackets or quotes; an apostrophe within a word opens nothing. */
const inMarks = /\(([^()]+)\)|["“„«]([^"“”„«»]+)["“”»]|(?<![^\s,])['‘]{1,2}((?:[^'‘’]|(?<=\p{L})['’](?=\p{L}))+)['’]{1,2}(?![^\s,])/gu;
const marks = /["“”„«»()]/g;

/** Takes what stands in brackets or quotes out of the name. */
function takeNicknames(text: string): { readonly rest: string; readonly nicknames: readonly string[] } {
  const nicknames: string[] = [];
  const rest = collapse(
    text
      .replace(inMarks, (_, ...found: (string | undefined)[]) => {
        const inner = trimOf(found.slice(0, 3).join(''), '"\'“‘« ', '"\'”’» ');
        // `(Jr.)`, `(Ret.)`
        if (isSuffix(toWord(inner), 'mixed', true) && !inner.includes(' ')) return ` ${inner} `;
        if (/\p{L}/u.test(inner)) nicknames.push(inner);
        return ' ';
      })
      .replace(marks, ' '),
  ).replaceAll(' ,', ',');
  return rest === '' ? { rest: trimOf(text, '"“”„«»()\'‘’ '), nicknames: [] } : { rest, nicknames };
}

/** Parts that stand by a comma: `Smith, John`, `John Smith, MD`, `de la Vega, Dr. Juan, III`. */
function sortSegments(segments: readonly (readonly Word[])[], style: Style): Sorted {
  const [first = [], ...names] = segments;
  const suffix: Word[] = [];
  while (names.length > 0 && names.at(-1)?.every((word) => isSuffix(word, style.typing, first.length > 1 || names.length > 1)) === true)
    suffix.unshift(...(names.pop() ?? []));
  if (names.length === 0) {
    const whole = sortWords(first, style);
    if (suffix.length === 0) return whole;
    const only = whole.given.length + whole.middle.length + whole.family.length === 1;
    return { ...whole, ...(only ? { given: [], family: [...whole.given, ...whole.family] } : {}), suffix: [...whole.suffix, ...suffix] };
  }
  const titlesInFront = upTo(first, first.length > 1 ? Math.min(countTitles(first), first.length - 1) : 0);
  const family = from(first, titlesInFront.length);
  const behindFamily = family.length > 1 ? countSuffixes(family, style.typing) : 0;
  const given = names.shift() ?? [];
  const titles = upTo(given, countTitles(given));
  const namesGiven = from(given, titles.length);
  const behindGiven = countSuffixes(namesGiven, style.typing, 1);
  const bare = namesGiven.slice(0, namesGiven.length - behindGiven);
  // what stands behind a further comma and is no suffix is kept as one: a degree nobody listed
  const others = names.flat();
  // `Smith, John de la`: particles behind the given names lead the family name
  let end = bare.length;
  while (end > 1 && bare[end - 1]?.kind === 'small' && isOf(bare[end - 1], inParticles)) end--;
  const bound = givenNameLength(bare);
  return {
    prefix: [...titlesInFront, ...titles],
    given: bare.slice(0, Math.min(bound, end)),
    middle: bare.slice(bound, end),
    family: [...bare.slice(end), ...family.slice(0, family.length - behindFamily)],
    suffix: [...family.slice(family.length - behindFamily), ...namesGiven.slice(namesGiven.length - behindGiven), ...others, ...suffix],
    confidence: 0.95,
  };
}

function sortWords(words: readonly Word[], style: Style): Sorted {
  const titles = countTitles(words);
  // by itself `Sheikh` or `Dona` is a name; `Mr.` never is
  const alone =
    titles === 1 && words.length === 1 && !/^(?:mrs?|ms|miss|mx|dr|prof|rev|hon|sir|herr|frau|mme|mlle|sra?|г-н|г-жа|д-р)$/.test(words[0]?.fold ?? '');
  const prefix = upTo(words, alone ? 0 : titles);
  const untitled = from(words, prefix.length);
  // `PhD Anna Kowalska`: a degree in front is still a degree
  let degrees = 0;
  while (degrees < untitled.length - 1 && isDegree(untitled[degrees])) degrees++;
  const named = from(untitled, degrees);
  const behind = countSuffixes(named, style.typing);
  const core = upTo(named, named.length - behind);
  const suffix = from(named, core.length);
  const suffixes = degrees === 0 ? suffix : [...upTo(untitled, degrees), ...suffix];
  if (core.length === 1 && prefix.length > 0) {
    const given = prefix.some((word) => isOf(word, inGivenNameTitles));
    return { prefix, suffix: suffixes, given: given ? core : [], middle: [], family: given ? [] : core, confidence: 0.8 };
  }
  // spreading an object takes as long as everything before
  const { given, middle, family, inferred, confidence } = arrange(core, style.typing, style.order);
  return { prefix, suffix: suffixes, given, middle, family, inferred: inferred === true, confidence };
}

const isDegree = (word: Word | undefined): boolean =>
  // `Md. Karim` is a Mohammad
  word !== undefined && /^(?:phd|dphil|mba|msc|md|dsc|jd)$/.test(word.fold) && !/^Md\.?$/.test(word.text);

function peopleIn(segments: readonly (readonly Word[])[], style: Style): Reading | null {
  const joints = segments.map((segment) => segment.findIndex((word, i) => joins(word, segment, i)));
  const at = joints.findIndex((joint) => joint > 0);
  // looking for what does not exist at -1 takes the engine long
  const segment = at < 0 ? undefined : segments[at];
  if (segment === undefined) return null;
  const left = segment.slice(0, joints[at]);
  const right = segment.slice(left.length + 1);
  const before = segments.slice(0, at);
  const behind = segments.slice(at + 1);
  const second = sortSegments([...before, right, ...behind], style);
  const alone = countTitles([...left, ...right]) >= left.length && countTitles(left) === left.length;
  const first = before.length > 0 ? sortSegments([...before, left], style) : alone ? { ...second, prefix: left } : sortWords(left, style);
  const family =
    first.family.length === 0 || first.family.every(isInitial) ? { given: first.given, middle: [...first.middle, ...first.family], family: second.family } : {};
  const wife = alone && second.given.length > 0 ? { ...second, given: [], middle: [] } : second;
  const last = finish(wife, style, []);
  return { ...last, people: [finish({ ...first, ...family }, style, []), last] };
}

function joins(word: Word, segment: readonly Word[], at: number): boolean {
  if (at === 0 || at === segment.length - 1 || (word.kind === 'name' && word.text.length > 3)) return false;
  // Catalan family names are tied by `i`, Portuguese ones by `e`; a second name in full is a second person
  if (word.text === 'i' && at > 1 && segment.length > at + 2) return true;
  if (word.text === 'i' || word.text === 'e') return isOf(segment[at - 1], inGivenNames) && isOf(segment[at + 1], inGivenNames);
  if (!isOf(word, inJoiningWords)) return false;
  if (/^(?:[&+]|and|or)$/.test(word.fold)) return !insideTitle(segment, at);
  return word.text === word.fold && segment.some(({ text, fold }) => text !== fold);
}

/** `Lord of the Universe and King of the World Lisa`: this “and” joins no people. */
const insideTitle = (segment: readonly Word[], at: number): boolean => countTitles(segment) > at && segment.slice(0, at).some(({ fold }) => fold === 'of');

function finish(sorted: Sorted, style: Style, nicknames: readonly string[]): Reading {
  const name: { -readonly [K in keyof PersonName]: PersonName[K] } = {};
  if (sorted.prefix.length > 0) name.prefix = joined(sorted.prefix, 'prefix', style);
  if (sorted.given.length > 0) name.given = joined(sorted.given, 'given', style);
  if (sorted.middle.length > 0) name.middle = joined(sorted.middle, 'middle', style);
  if (sorted.family.length > 0) name.family = joined(sorted.family, 'family', style);
  if (sorted.suffix.length > 0) name.suffix = joined(sorted.suffix, 'suffix', style);
  if (nicknames.length > 0)
    name.nickname = nicknames
      .map((nickname) => (typingOf(nickname) === 'mixed' || style.typing === 'mixed' ? nickname : nickname.split(' ').map(caseWord).join(' ')))
      .join(' ');
  const count = sorted.given.length + sorted.middle.length + sorted.family.length;
  const [given] = sorted.given;
  const [family] = sorted.family;
  const both = style.typing === 'mixed' && sorted.given.length === 1 && sorted.family.length === 1 && given?.kind === 'name' && family?.kind === 'name';
  return {
    name,
    key: both ? `${family.fold} ${given.fold}` : null,
    confidence: sorted.confidence,
    inferred: sorted.inferred === true,
    mononym: count === 1 && sorted.prefix.length === 0 && !(sorted.suffix.length > 0 && sorted.family.length > 0),
  };
}

/** The words of one part with their capitals. */
function joined(words: readonly Word[], part: keyof PersonName, { keepCase, typing }: Style): string {
  const [only] = words;
  if (words.length === 1 && only?.kind === 'name' && typing === 'mixed') return only.text;
  const text = words.map((word, i) => (keepCase ? word.text : cased(word, part, i, words, typing))).join(part === 'suffix' ? ', ' : ' ');
  return text.includes('\u00a0') ? text.replaceAll('\u00a0', ' ') : text;
}

/** One word with the capitals it has in its place. */
export function cased(word: Word, part: keyof PersonName, at: number, words: readonly Word[], typing: Typing): string {
  const { text, fold, kind } = word;
  const particle = isOf(word, inParticles) && (part === 'family' || (part === 'given' && at > 0));
  if (typing === 'mixed' && (kind === 'name' || kind === 'compound' || kind === 'dotted')) return text;
  if (part === 'suffix') return typing === 'mixed' ? text : casedSuffix(text);
  if (typing === 'mixed') {
    if (part === 'prefix' || text.length < 2) return text;
    if (/^[A-Z]{2}$/.test(text) && part === 'family' && isOf(word, inEasternFamilyNames)) return caseWord(text);
    if (/^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(text) && /[aeiouyаеёиоуыэюяіїє]/.test(fold)) return caseWord(text);
    return /^\p{Ll}[\p{L}-]+$/u.test(text) && text === text.toLowerCase() && !particle && !isOf(word, inTyingWords) && !patronymicMarker.test(fold)
      ? caseWord(text)
      : text;
  }
  if (
    (particle && at < words.length - 1 && !/^(?:st|san|santa|santo|mac|mc)$/.test(fold)) ||
    (at > 0 && at < words.length - 1 && isOf(word, inTyingWords)) ||
    patronymicMarker.test(fold)
  )
    return text.toLowerCase();
  if (part === 'given' && kind === 'odd' && /^(?:[a-z]\.){2,}$/i.test(text)) return text.toUpperCase();
  return caseWord(text);
}

function casedSuffix(text: string): string {
  const bare = text.replace(/[.\u00a0]/g, '').toLowerCase();
  if (/^(?:jr|sr|jnr|snr|esq|esquire|ret|junior|senior|мл|ст|младший|старший)$/.test(bare)) return caseWord(text);
  if (bare === 'phd') return text.length > 3 ? text.toUpperCase().replace(/PH/, 'Ph') : 'PhD';
  return /^\d/.test(text) ? text.toLowerCase() : text === text.toLowerCase() ? text.toUpperCase() : text;
}

const none: readonly Word[] = [];
const upTo = (words: readonly Word[], at: number): readonly Word[] => (at === 0 ? none : at === words.length ? words : words.slice(0, at));
const from = (words: readonly Word[], at: number): readonly Word[] => (at === 0 ? words : at === words.length ? none : words.slice(at));
