import type { Issue } from '../../core/issue.ts';
import { issueMaker } from '../../core/issue.ts';
import { junkIssues } from '../../core/issues/junk.ts';
import { readSpellings } from '../../reference/cyrillic-spelling.ts';
import { cleanText } from '../../text/clean.ts';
import { foldText } from '../../text/fold.ts';
import { isKeyboardPiece, isKeyboardRun, isRowPiece, vowel } from './keyboard.ts';
import { isFiller, isSurname, longestFiller } from './placeholder.ts';

const issue = /* @__PURE__ */ issueMaker(junkIssues);

/** What a value should be; it decides what counts as junk. */
export type JunkKind = 'person' | 'company' | 'title' | 'city' | 'address' | 'text';

/** Options of {@link detectJunk}. */
export interface JunkOptions {
  /** What the value should be; `text` unless given, which is the mildest. */
  readonly kind?: JunkKind | (string & {});
}

/** What {@link detectJunk} found. */
export interface JunkVerdict {
  readonly junk: boolean;
  /** Why, one issue a reason; empty when nothing is wrong. */
  readonly reasons: readonly Issue[];
}

const longest = 300;

/**
 * Tells whether a value means nothing: fillers, keyboard runs, repeats, signs only, consonants only, made-up examples.
 *
 * Use it on names, companies and titles of forms and lists. For e-mail addresses and telephones their normalisers do it. Hint:
 * it prefers to let junk through over calling a name junk; real names such as `Null`, `Test`, `Ng` pass within a full name.
 * Nothing empty is junk. A verdict is a reason to look, never to delete.
 *
 * @param input - The value; anything that is no text is not junk.
 *
 * Reason codes: `junk.placeholder`, `junk.keyboard`, `junk.repeated`, `junk.punctuation`, `junk.no_vowels`, `junk.sample`,
 * `junk.link`, `junk.digits`.
 *
 * @example
 * detectJunk('asdfgh', { kind: 'person' }).reasons[0].code;
 * //=> 'junk.keyboard'
 *
 * @example
 * detectJunk('Nguyen Ng', { kind: 'person' }).junk;
 * //=> false
 */
export function detectJunk(input: unknown, options: JunkOptions = {}): JunkVerdict {
  const text = cleanText(input);
  if (text === null) return { junk: false, reasons: [] };
  const reasons = reasonsOf(text.slice(0, longest), options.kind ?? 'text').map((code) => issue(code, { input: text }));
  return { junk: reasons.length > 0, reasons };
}

type Code = keyof typeof junkIssues;

function reasonsOf(text: string, kind: string): Code[] {
  const folded = foldText(text).trim();
  const isName = kind === 'person' || kind === 'company';
  if (!/[\p{L}\p{N}]/u.test(folded)) return ['junk.punctuation'];
  // In a list of names kept in one column a short capitalised word is more likely a name than a filler.
  const isFamilyName = (): boolean => isName && /^\p{Lu}\p{Ll}+$/u.test(text) && isSurname(folded);
  if (text.length <= longestFiller && isFiller(folded) && !isFamilyName() && !(kind === 'person' && folded === 'nan')) return ['junk.placeholder'];
  if (kind === 'person' && nobody.test(folded)) return ['junk.placeholder'];
  sample ??= new RegExp(`^(?:${readSpellings(samples)})$`);
  if (sample.test(folded)) return ['junk.sample'];
  const found: Code[] = [];
  if (kind !== 'text' && kind !== 'address' && link.test(folded)) found.push('junk.link');
  if (kind === 'text' && endsInLink(folded)) found.push('junk.link');
  if (isName && /^[\d\s().+-]+$/.test(folded) && (kind === 'person' || /^(\d)\1+$/.test(folded))) found.push('junk.digits');
  const words = folded.split(/[\s'’.,&/-]+/).filter((word) => word !== '');
  const isShouted = text === text.toUpperCase();
  if (isRepeated(folded, words, isShouted)) found.push('junk.repeated');
  else if (words.length > 0 && words.length <= 3 && words.some(isKeyboardRun) && words.every((word) => isKeyboardRun(word) || word.length < 4))
    found.push('junk.keyboard');
  else if (words.length === 1 && !isShouted && isKeyboardPiece(folded)) found.push('junk.keyboard');
  else if (words.length === 1 && isUnspeakable(folded, isShouted)) found.push('junk.no_vowels');
  return found;
}

const link = /(?:https?:\/\/|www\.|\[url|<a\s|\.(?:com|ru|net|org|info)\/)/;

/** A short text that ends in a link, as comment spam does. */
function endsInLink(text: string): boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return last.length < text.length && text.length <= 160 && /^(?:www\.|https?:\/\/)/.test(last);
}

// What people are called who have no name yet; in a title or a company the same words may stand.
const nobody = /^(?:new |новый )?(?:user|admin|guest|client|customer|contact|name|lead|клиент|контакт|имя)[ _]?\d*$/;

/** Made-up examples as a pattern; Cyrillic between signs `^`. */
const samples =
  '(?:john|jane|joe|max|erika) (?:doe|mustermann|q\\.? public)|(?:ivan )?ivanov (?:test|^test^)|(?:test|^test^|sample|demo|dummy|example|fake)[ _-]?(?:test|^test^|user|name|company|person|contact|lead|\\d{1,4})|^(?:ivanov )?test(?:ov|ovYj)?(?: test(?:ov|oviC|ovYj)?)+|imA(?: familiA)?|familiA(?: imA)?^|(?:(?:first|last|full|your|my|company|user|[fl])[ _-]?(?:name|company)[ ,]*)+|first last|^(?:vasA|vasilij|ivan) pupkin|pupkin (?:vasA|vasilij|ivan)^|fulano de tal|no ?(?:one|body)|jan kowalski test|foo ?bar|lorem ipsum\\b.*|(?:mickey|donald) (?:mouse|duck)|none of your business';
let sample: RegExp | undefined;

const doubled = /^(?:foo|abc|xyz|null|none|hello|bla|бла)$/;
const wholeRepeat = /^(.{2,4})\1{2,}.?$|^(.{3,6})\2$/;

function isRepeated(folded: string, words: readonly string[], isShouted: boolean): boolean {
  const letters = folded.replace(/[\s.,-]/g, '');
  // acronyms such as AAA are somebody's name
  if (/^(.)\1{2,}$/u.test(letters)) return !isShouted || !/^(?:iii|www|aaa)$/.test(letters);
  if (letters.length >= 6 && words.every((word) => /^(.)\1+$/u.test(word))) return true;
  if (letters.length >= 6 && /(\p{L})\1{3,}/u.test(folded)) return true;
  const first = words[0] ?? '';
  if (
    first.length >= 2 &&
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => word === first) &&
    (!vowel.test(first) || doubled.test(first) || isKeyboardPiece(first) || (isFiller(first) && !isSurname(first)))
  )
    return true;
  const match = words.length === 1 ? wholeRepeat.exec(first) : null;
  if (match === null) return false;
  const unit = (match[1] ?? match[2]) as string;
  return !vowel.test(unit) || (match[1] !== undefined && unit.length === 2 && first.length >= 8) || isRowPiece(unit);
}

/** A Latin or Cyrillic word of five letters and more that cannot be spoken; acronyms in capitals are left alone. */
const isUnspeakable = (word: string, isShouted: boolean): boolean =>
  /^(?:[a-z]{5,}|[а-яё]{5,})$/.test(word) && !vowel.test(word) && (!isShouted || word.length >= 7);
