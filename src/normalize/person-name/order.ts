import type { Typing } from './casing.ts';
import {
  inBoundGivenNames,
  inEasternFamilyNames,
  inGivenNames,
  inGivenNamesAsFamilyNames,
  inHungarianFamilyNames,
  inMarianWords,
  inParticles,
  inSemiticFamilyNames,
  inSpanishFamilyNames,
  inVietnameseFamilyNames,
  inWeakParticles,
  inWesternGivenNames,
} from './lexicon.ts';
import { isInitial, isInitialCluster, isOf, toWord, type Word } from './word.ts';

/** The words of a name sorted into its parts, each still as typed. */
export interface Arrangement {
  readonly given: readonly Word[];
  readonly middle: readonly Word[];
  readonly family: readonly Word[];
  /** Whether the family name was found in front by evidence. */
  readonly inferred?: boolean;
  readonly confidence: number;
}

const patronymic =
  /(?:[оеь]вич|ьич|^лукич|^кузьмич|^фомич|^никитич|^саввич|[оеії]вна|ична|[ае]віч|[ое]ўна|ұлы|қызы|уулу|кызы|[oe]v[iy]ch|lyich|ilich|[oei]vna|ichna|uulu|kyzy)$/;
/** Words behind a father’s name that make it a patronymic. */
export const patronymicMarker = /^(?:уулу|улуу|кызы|оглы|оглу|углы|улы|ұлы|қызы|гызы|uulu|kyzy|ogly|oglu|oglou|ogli|ugli|uly|qizi|qyzy|gizi|o'g'li|oglı|qızı)$/;
const familyForm =
  /(?:[оеё]ва?|[иы]на?|[сцдь]кий|[сц](?:кая|ька)|[оы]й|енко|[чщ]ук|юк|[иы]х|дзе|швили|янц?|ец|(?:s|c|dz)k[ia]|wicz|czyk|czak|enko|[oe]va?|bekowa?|[sc]k(?:iy|aya)|sky|yan|dze|shvili|chuk)$/;
const koreanGiven = /^[a-z]{2,6}-[a-z]{2,6}$/;
const pinyin = /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiouv]{1,3}(?:ng?|r)?(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)[aeiouv]{1,3}(?:ng?|r)?$/;

/** Sorts the words of a name without commas by what they tell of themselves; given name first where they tell nothing. */
export function arrange(words: readonly Word[], typing: Typing, order: 'auto' | 'given-first' | 'family-first'): Arrangement {
  if (order === 'family-first') return familyInFront(words, particleChain(words) + 1, 1);
  return (order === 'auto' ? evidenceOfFamilyInFront(words, typing) : null) ?? givenFirst(words, typing);
}

/** The first words are the family name, the next one is the given name. */
const familyInFront = (words: readonly Word[], length: number, confidence: number): Arrangement => ({
  family: words.slice(0, length),
  given: words.slice(length, length + 1),
  middle: words.slice(length + 1),
  inferred: true,
  confidence,
});

function evidenceOfFamilyInFront(words: readonly Word[], typing: Typing): Arrangement | null {
  const marker = byMarker(words);
  if (marker !== null) return marker;
  const [first, second, third] = words;
  if (first === undefined || second === undefined) return null;
  const cyrillic = isCyrillic(first);
  if (words.length === 3 && third !== undefined && patronymic.test(third.fold) && !patronymic.test(second.fold)) return familyInFront(words, 1, 0.98);
  if (cyrillic && words.length === 2 && patronymic.test(second.fold) && (isOf(first, inGivenNames) || /на$/.test(second.fold)))
    return { given: [first], middle: [second], family: [], confidence: 0.8 };
  // `Сергей И.` keeps his family name to himself
  const isShortened = words.length === 2 && !isInitialCluster(second) && isOf(first, inGivenNames);
  if (isInitial(second) && !isInitial(first) && !isShortened && words.slice(2).every(isInitial) && (cyrillic || isInitialCluster(second))) {
    const letters = words.slice(1).flatMap(({ text }) => text.match(/\p{L}\p{Ll}?\.?/gu) ?? []);
    return familyInFront([first, ...letters.map(toWord)], 1, 0.95);
  }
  const capitals = capitalsRun(words, typing);
  if (capitals > 0) return familyInFront(words, capitals, 0.95);
  // small particles in front of a carefully typed name: `van der Berg Anna`
  const chain = particleChain(words);
  if (chain > 0 && typing === 'mixed' && first.kind === 'small' && words.length > chain + 1) return familyInFront(words, chain + 1, 0.8);
  if (isVietnamese(words)) return { family: [first], given: words.slice(-1), middle: words.slice(1, -1), inferred: true, confidence: 0.85 };
  if (words.length > 3 || (third !== undefined && !isInitial(third) && !cyrillic && !isOf(first, inHungarianFamilyNames))) return null;
  return familyShaped(first, second, words.length, cyrillic) ? familyInFront(words, 1, 0.85) : null;
}

const isCyrillic = ({ fold }: Word): boolean => /[Ѐ-ԯ]/.test(fold);

/** Whether the first of two or three words is a family name by its form and by the word behind it. */
function familyShaped(first: Word, second: Word, length: number, cyrillic: boolean): boolean {
  if (isOf(first, inGivenNames)) return false;
  const secondGiven = isOf(second, inGivenNames);
  if (cyrillic) return familyForm.test(first.fold) ? secondGiven || !familyForm.test(second.fold) : secondGiven && length === 2;
  // `Geneva Martin` stands in no Slavic order
  if (secondGiven && (isOf(first, inHungarianFamilyNames) || (familyForm.test(first.fold) && !isOf(second, inGivenNamesAsFamilyNames)))) return true;
  if (isOf(first, inEasternFamilyNames))
    return (
      length === 2 &&
      !isOf(second, inEasternFamilyNames) &&
      (koreanGiven.test(second.fold) || (pinyin.test(second.fold) && !/^(?:kim|lee|long|le|do)$/.test(first.fold)))
    );
  return (
    isOf(second, inWesternGivenNames) &&
    (length === 3 || !isOf(second, inGivenNamesAsFamilyNames)) &&
    !isOf(first, inParticles | inWesternGivenNames) &&
    !isInitial(first)
  );
}

const isVietnamese = ([first, second, ...others]: readonly Word[]): boolean =>
  others.length > 0 &&
  isOf(first, inVietnameseFamilyNames) &&
  second !== undefined &&
  /^(?:van|thi|duc|minh|thanh|quoc|ngoc|huu|xuan|hong|kim|anh|dinh|cong|tuan)$/.test(second.fold);

/** `Азамат Асан уулу`, `Алиев Гейдар оглы`, `Асан уулу Азамат`: the marker takes the father's name before it. */
function byMarker(words: readonly Word[]): Arrangement | null {
  const at = words.length < 3 ? -1 : words.findIndex(({ fold }) => fold.length < 7 && patronymicMarker.test(fold));
  if (at < 1) return null;
  // the patronymic itself stands in front where there is no other family name
  if (at === 1) return familyInFront(words, 2, 0.9);
  const middle = words.slice(at - 1, at + 1);
  const [first, second, ...more] = words.slice(0, at - 1);
  const after = words.slice(at + 1);
  const given = [first as Word];
  const known = isOf(first, inGivenNames);
  if (second !== undefined)
    return known && !isOf(second, inGivenNames)
      ? { given, middle, family: [second, ...after], confidence: 0.8 }
      : { family: given, given: [second], middle: [...more, ...middle, ...after], inferred: true, confidence: 0.95 };
  const isFamily = !known && familyForm.test((first as Word).fold);
  if (isFamily && after.length === 1 && !familyForm.test((after[0] as Word).fold))
    return { family: given, given: after, middle, inferred: true, confidence: 0.9 };
  if (after.length === 0 && isFamily) return { family: given, given: [], middle, inferred: true, confidence: 0.8 };
  return { given, middle, family: after, confidence: after.length > 0 ? 0.9 : 0.8 };
}

/** How many words in front are in capitals while the rest is not: `DUPONT Jean`. */
function capitalsRun(words: readonly Word[], typing: Typing): number {
  if (typing !== 'mixed' || words[0] === undefined || !isCapitals(words[0], true)) return 0;
  let run = 1;
  while (run < words.length && isCapitals(words[run] as Word, false)) run++;
  const rest = words.slice(run);
  return rest.every((word) => !isCapitals(word, false)) && rest.some(({ text }) => /\p{Ll}{2}/u.test(text)) ? run : 0;
}

const isCapitals = (word: Word, front: boolean): boolean =>
  (word.kind === 'capitals' || (word.kind === 'odd' && /^\p{Lu}[\p{Lu}'’-]+$/u.test(word.text))) &&
  word.text.length > 1 &&
  (!front || word.text.length > 2 || isOf(word, inEasternFamilyNames));

/** How many words in front are particles, the last word never counted. */
function particleChain(words: readonly Word[]): number {
  let chain = 0;
  while (chain < words.length - 1 && isOf(words[chain], inParticles)) chain++;
  return chain;
}

function givenFirst(words: readonly Word[], typing: Typing): Arrangement {
  if (words.length === 1) return { given: words, middle: [], family: [], confidence: 0.5 };
  if (opensWithFamily(words, typing)) return { given: [], middle: [], family: words, confidence: 0.8 };
  const bound = words.length > 2 ? givenNameLength(words) : 1;
  const start = familyStart(words, bound, typing);
  return { given: words.slice(0, bound), middle: words.slice(bound, start), family: words.slice(start), confidence: 0.9 };
}

/** How many of the words the given name in front takes: two in `Abdul Rahman`, four in `María de los Ángeles`. */
export function givenNameLength(words: readonly Word[]): number {
  const [first, second] = words;
  if (second === undefined) return 1;
  if (isOf(first, inBoundGivenNames) && !isInitial(second)) return 2;
  if (first?.fold !== 'maria') return 1;
  const length = particleChain(words.slice(1)) + 2;
  return length > 2 && isOf(words[length - 1], inMarianWords) ? length : 1;
}

/** `de la Vega`, `van dyke` typed small: a family name and nothing else. */
function opensWithFamily(words: readonly Word[], typing: Typing): boolean {
  const [first, second] = words;
  if (first === undefined || !isOf(first, inParticles)) return tiedWhole(words);
  if (typing === 'mixed') return first.kind === 'small';
  if (/^(?:al|ben|bin|st|san|santa|santo|mac|mc|do|lo|in|des|ver|vel|das|abu|ab|te|les|las)$/.test(first.fold))
    return words.length === 2 && isOf(second, inSemiticFamilyNames);
  return words.length === 2 || particleChain(words) > 1 || /^(?:ap|von|del|der|du|den)$/.test(first.fold);
}

/** `Ruiz y Picasso` */
const tiedWhole = (words: readonly Word[]): boolean => words.length === 3 && (isTie(words[1]) || (words[1]?.text === 'Y' && isSpanish(words[0])));
const isTie = (word: Word | undefined): boolean => word !== undefined && /^(?:y|i|ed)$/.test(word.text);

/** The list, and the form of a son’s name: Juárez, but Inez is a given name. */
const isSpanish = (word: Word | undefined): boolean => word !== undefined && (isOf(word, inSpanishFamilyNames) || /..[^aeio]ez$/.test(word.fold));

/** Where the family name begins: at its first particle, at the first of two tied or double family names, else the last word. */
function familyStart(words: readonly Word[], from: number, typing: Typing): number {
  const last = words.length - 1;
  for (let i = from; i < last; i++) {
    const word = words[i] as Word;
    const next = words[i + 1] as Word;
    if (isTie(next) && i + 2 <= last) return i;
    if (!isOf(word, inParticles)) continue;
    const weak = isOf(word, inWeakParticles) && !isOf(next, inParticles) && (typing !== 'mixed' || word.kind !== 'small');
    if (!weak) return i;
  }
  const isDouble = last > from && isSpanish(words[last - 1]) && isSpanish(words[last]);
  return isDouble ? last - 1 : last;
}
