import { isInitial, isInitialCluster, toWord, type Word } from './affixes.ts';
import type { Typing } from './casing.ts';
import {
  holds,
  inBoundGivenNames,
  inEasternFamilyNames,
  inGivenNames,
  inGivenNamesAsFamilyNames,
  inHungarianFamilyNames,
  inParticles,
  inSemiticFamilyNames,
  inSpanishFamilyNames,
  inWeakParticles,
  inWesternGivenNames,
} from './lexicon.ts';

/** The words of a name sorted into its parts, each still as typed. */
export interface Arrangement {
  readonly given: readonly Word[];
  readonly middle: readonly Word[];
  readonly family: readonly Word[];
  /** Whether the family name was found in front by evidence. */
  readonly inferred?: boolean;
  readonly confidence: number;
}

const patronymic = /(?:[оеь]вич|ьич|^лукич|^кузьмич|^фомич|^никитич|^саввич|овна|евна|ична|івна|ївна|авіч|евіч|оўна|еўна|ұлы|қызы|уулу|кызы)$/;
const latinPatronymic = /(?:ovich|evich|ovych|evych|lyich|ilich|ovna|evna|ichna|ivna|uulu|kyzy)$/;
const patronymicMarker = /^(?:уулу|улуу|кызы|оглы|оглу|углы|улы|ұлы|қызы|гызы|uulu|kyzy|ogly|oglu|oglou|ogli|ugli|uly|qizi|qyzy|gizi|o'g'li|oglı|qızı)$/;

const cyrillicFamily =
  /(?:[оеё]в|[иы]н|[оеё]ва|[иы]на|[сцд]кий|[сц]кой|ская|цкая|[оы]й|енко|[чщ]ук|юк|[иы]х|дзе|швили|янц?|ец|ский|цький|ська|цька|ищев|баев)$/;
const latinFamily = /(?:(?:s|c|dz)k[ia]|wicz|czyk|czak|enko|[oe]va?|[sc]kiy|[sc]kaya|[sc]ky|yan|dze|shvili|chuk|baev|beko[vw]a?)$/;
const koreanGiven = /^[a-z]{2,6}-[a-z]{2,6}$/;
const pinyin = /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiouv]{1,3}(?:ng?|r)?(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)[aeiouv]{1,3}(?:ng?|r)?$/;

/** Sorts the words of a name without commas by what they tell of themselves; given name first where they tell nothing. */
export function arrange(words: readonly Word[], typing: Typing, order: 'auto' | 'given-first' | 'family-first'): Arrangement {
  if (order === 'family-first') return familyFirst(words, 1);
  const inFront = order === 'auto' ? evidenceOfFamilyInFront(words, typing) : null;
  return inFront ?? givenFirst(words, typing);
}

function evidenceOfFamilyInFront(words: readonly Word[], typing: Typing): Arrangement | null {
  const marker = byMarker(words);
  if (marker !== null) return marker;
  const [first, second, third] = words;
  if (first === undefined || second === undefined) return null;
  const cyrillic = isCyrillic(first);
  if (
    words.length === 3 &&
    third !== undefined &&
    (cyrillic ? patronymic : latinPatronymic).test(third.fold) &&
    !patronymic.test(second.fold) &&
    !latinPatronymic.test(second.fold)
  ) {
    return { family: [first], given: [second], middle: [third], inferred: true, confidence: 0.98 };
  }
  if (cyrillic && words.length === 2 && patronymic.test(second.fold) && (holds(first.lists, inGivenNames) || /на$/.test(second.fold)))
    return { given: [first], middle: [second], family: [], confidence: 0.8 };
  if (isInitial(second) && !isInitial(first) && words.slice(2).every(isInitial) && (cyrillic || isInitialCluster(second)))
    return withInitials(first, words.slice(1));
  const capitals = capitalsRun(words, typing);
  if (capitals > 0)
    return {
      family: words.slice(0, capitals),
      given: words.slice(capitals, capitals + 1),
      middle: words.slice(capitals + 1),
      inferred: true,
      confidence: 0.95,
    };
  // small particles in front of a carefully typed name: `van der Berg Anna`
  const chain = particleChain(words);
  if (chain > 0 && typing === 'mixed' && /^\p{Ll}/u.test(first.text) && words.length > chain + 1) {
    return { family: words.slice(0, chain + 1), given: words.slice(chain + 1, chain + 2), middle: words.slice(chain + 2), inferred: true, confidence: 0.8 };
  }
  if (words.length > 3 || (third !== undefined && !isInitial(third) && !cyrillic && !isVietnamese(words) && !holds(first.lists, inHungarianFamilyNames)))
    return null;
  if (!familyShaped(first, second, words, cyrillic)) return null;
  return isVietnamese(words)
    ? { family: [first], given: words.slice(-1), middle: words.slice(1, -1), inferred: true, confidence: 0.85 }
    : familyFirst(words, 0.85);
}

function isCyrillic({ fold }: Word): boolean {
  const first = fold.charCodeAt(0);
  return (first > 0x42f && first < 0x450) || (/[^\0-\u036f]/.test(fold) && /\p{sc=Cyrillic}/u.test(fold));
}

function familyShaped(first: Word, second: Word, words: readonly Word[], cyrillic: boolean): boolean {
  if (holds(first.lists, inGivenNames)) return false;
  const secondGiven = holds(second.lists, inGivenNames);
  if (cyrillic) return cyrillicFamily.test(first.fold) ? secondGiven || !cyrillicFamily.test(second.fold) : secondGiven && words.length === 2;
  if (secondGiven && (latinFamily.test(first.fold) || holds(first.lists, inHungarianFamilyNames))) return true;
  if (!holds(first.lists, inEasternFamilyNames))
    return (
      !holds(first.lists, inParticles) &&
      holds(second.lists, inWesternGivenNames) &&
      (words.length === 3 || !holds(second.lists, inGivenNamesAsFamilyNames)) &&
      !holds(first.lists, inWesternGivenNames) &&
      !isInitial(first)
    );
  if (isVietnamese(words)) return true;
  return (
    words.length === 2 &&
    !holds(second.lists, inEasternFamilyNames) &&
    (koreanGiven.test(second.fold) || (pinyin.test(second.fold) && first.fold !== 'kim' && first.fold !== 'lee' && first.fold !== 'long'))
  );
}

const isVietnamese = (words: readonly Word[]): boolean =>
  words.length > 2 &&
  /^(?:nguyen|tran|le|pham|huynh|hoang|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|truong|dinh)$/.test(words[0]?.fold ?? '') &&
  /^(?:van|thi|duc|minh|thanh|quoc|ngoc|huu|xuan|hong|kim|anh|dinh|cong|tuan)$/.test(words[1]?.fold ?? '');

/** `Азамат Асан уулу`, `Алиев Гейдар оглы`, `Асан уулу Азамат`: the marker takes the father's name before it. */
function byMarker(words: readonly Word[]): Arrangement | null {
  const at = words.length < 3 ? -1 : words.findIndex((word) => word.fold.length < 7 && patronymicMarker.test(word.fold));
  if (at < 1) return null;
  const fathers = words.slice(at - 1, at + 1);
  const before = words.slice(0, at - 1);
  const after = words.slice(at + 1);
  const [first, second] = before;
  // the patronymic itself stands in front where there is no other family name
  if (first === undefined) return { family: fathers, given: after.slice(0, 1), middle: after.slice(1), inferred: true, confidence: 0.9 };
  if (second !== undefined)
    return holds(first.lists, inGivenNames) && !holds(second.lists, inGivenNames)
      ? { given: [first], middle: fathers, family: [second, ...after], confidence: 0.8 }
      : { family: [first], given: [second], middle: [...before.slice(2), ...fathers, ...after], inferred: true, confidence: 0.95 };
  if (after.length > 0) return { given: [first], middle: fathers, family: after, confidence: 0.9 };
  return (cyrillicFamily.test(first.fold) || latinFamily.test(first.fold)) && !holds(first.lists, inGivenNames)
    ? { family: [first], given: [], middle: fathers, inferred: true, confidence: 0.8 }
    : { given: [first], middle: fathers, family: [], confidence: 0.8 };
}

function withInitials(family: Word, initials: readonly Word[]): Arrangement {
  const letters = initials.flatMap(({ text }) => text.match(/\p{L}\p{Ll}?\.?/gu) ?? [text]).map((text) => ({ ...toWord(text), kind: 'odd' as const }));
  return { family: [family], given: letters.slice(0, 1), middle: letters.slice(1), inferred: true, confidence: 0.95 };
}

/** How many words in front are in capitals while the rest is not: `DUPONT Jean`. */
function capitalsRun(words: readonly Word[], typing: Typing): number {
  if (typing !== 'mixed' || words[0] === undefined || !isCapitals(words[0], true)) return 0;
  let run = 1;
  while (run < words.length && isCapitals(words[run] as Word, false)) run++;
  const rest = words.slice(run);
  return rest.length > 0 && rest.every((word) => !isCapitals(word, false)) && rest.some(({ text }) => /\p{Ll}{2}/u.test(text)) ? run : 0;
}

const isCapitals = ({ text, lists, kind }: Word, front: boolean): boolean =>
  (kind === 'capitals' ? text.length > 1 : kind === 'odd' && /^\p{Lu}[\p{Lu}'’-]+$/u.test(text)) &&
  (text.length > (front ? 2 : 1) || holds(lists, inEasternFamilyNames));

/** How many words in front are particles, the last word never counted. */
function particleChain(words: readonly Word[]): number {
  let chain = 0;
  while (chain < words.length - 1 && holds(words[chain]?.bareLists ?? 0, inParticles)) chain++;
  return chain;
}

function familyFirst(words: readonly Word[], confidence: number): Arrangement {
  const chain = particleChain(words);
  const family = words.slice(0, Math.min(chain + 1, words.length));
  return { family, given: words.slice(family.length, family.length + 1), middle: words.slice(family.length + 1), inferred: true, confidence };
}

function givenFirst(words: readonly Word[], typing: Typing): Arrangement {
  const [first] = words;
  if (first === undefined) return { given: [], middle: [], family: [], confidence: 0 };
  if (words.length === 1) return { given: words, middle: [], family: [], confidence: 0.5 };
  if (opensWithFamily(words, typing)) return { given: [], middle: [], family: words, confidence: 0.8 };
  const bound = words.length > 2 ? givenNameLength(words) : 1;
  const start = familyStart(words, bound, typing);
  // `А.В. Петров`: where the script writes initials together they are two names
  if (isInitialCluster(first) && /\p{sc=Cyrillic}/u.test(first.fold))
    return {
      ...withInitials(first, [first]),
      middle: [...withInitials(first, [first]).middle, ...words.slice(bound, start)],
      family: words.slice(start),
      inferred: false,
      confidence: 0.95,
    };
  return { given: words.slice(0, bound), middle: words.slice(bound, start), family: words.slice(start), confidence: 0.9 };
}

/** How many of the words the given name in front takes. */
export const givenNameLength = ([first, second]: readonly Word[]): number =>
  second !== undefined && holds(first?.lists ?? 0, inBoundGivenNames) && !isInitial(second) ? 2 : 1;

/** `de la Vega`, `van dyke` typed small: a family name and nothing else. */
function opensWithFamily(words: readonly Word[], typing: Typing): boolean {
  const [first, second] = words;
  if (first === undefined || second === undefined) return false;
  if (words.length === 2 && holds(second.lists, inSemiticFamilyNames) && /^(?:al|ben|bin)$/.test(first.fold))
    return typing !== 'mixed' || /^\p{Ll}/u.test(first.text);
  if (!holds(first.lists, inParticles)) return tiedWhole(words);
  if (/^(?:al|ben|bin|st|san|santa|santo|mac|mc|do|lo|in|des|ver|vel|das|abu|ab|te|les|las)$/.test(first.fold))
    return first.fold === 'bin' || (/^\p{Ll}/u.test(first.text) && typing === 'mixed');
  if (typing === 'mixed') return /^\p{Ll}/u.test(first.text);
  return words.length === 2 || particleChain(words) > 1 || /^(?:ap|von|del|der|du|den)$/.test(first.fold);
}

/** `Ruiz y Picasso` */
const tiedWhole = (words: readonly Word[]): boolean =>
  words.length === 3 && (isTie(words[1]) || (words[1]?.text === 'Y' && holds(words[0]?.lists ?? 0, inSpanishFamilyNames)));
const isTie = (word: Word | undefined): boolean => word !== undefined && /^(?:y|i|ed)$/.test(word.text);

/** Where the family name begins: at its first particle, at the first of two tied or double family names, else the last word. */
function familyStart(words: readonly Word[], from: number, typing: Typing): number {
  const last = words.length - 1;
  for (let i = from; i < last; i++) {
    const word = words[i] as Word;
    const next = words[i + 1] as Word;
    if (isTie(next) && i + 2 <= last) return i;
    if (!holds(word.bareLists, inParticles)) continue;
    const weak = holds(word.bareLists, inWeakParticles) && !holds(next.bareLists, inParticles) && (typing !== 'mixed' || /^\p{Lu}/u.test(word.text));
    if (!weak) return i;
  }
  const beforeLast = words[last - 1];
  if (
    last - 1 >= from &&
    beforeLast !== undefined &&
    holds(beforeLast.lists, inSpanishFamilyNames) &&
    (holds(words[last]?.lists ?? 0, inSpanishFamilyNames) || /[^aeiou]ez$/.test(words[last]?.fold ?? ''))
  )
    return last - 1;
  return last;
}
