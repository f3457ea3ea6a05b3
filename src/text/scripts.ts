/** The scripts CRM names come in; `other` for the rest. */
export type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'armenian'
  | 'georgian'
  | 'arabic'
  | 'hebrew'
  | 'devanagari'
  | 'thai'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'other';

const tests: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{sc=Latin}/u],
  ['cyrillic', /\p{sc=Cyrillic}/u],
  ['greek', /\p{sc=Greek}/u],
  ['han', /\p{sc=Han}/u],
  ['kana', /[\p{sc=Hiragana}\p{sc=Katakana}ー]/u],
  ['hangul', /\p{sc=Hangul}/u],
  ['arabic', /\p{sc=Arabic}/u],
  ['hebrew', /\p{sc=Hebrew}/u],
  ['georgian', /\p{sc=Georgian}/u],
  ['armenian', /\p{sc=Armenian}/u],
  ['devanagari', /\p{sc=Devanagari}/u],
  ['thai', /\p{sc=Thai}/u],
];

/**
 * The script most letters of a text are written in; the first one on a tie, `null` where there are no letters.
 *
 * Use it to choose rules by script. To find a word that mixes scripts use {@link hasMixedScripts}.
 *
 * @example
 * scriptOf('Иван Smith-Иванов');
 * //=> 'cyrillic'
 */
export function scriptOf(text: string): Script | null {
  const counts = new Map<Script, number>();
  for (const char of text.match(/\p{L}/gu) ?? []) {
    const script = scriptOfLetter(char);
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  let best: Script | null = null;
  for (const [script, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = script;
  return best;
}

function scriptOfLetter(char: string): Script {
  if (char <= '\x7f') return 'latin';
  for (const [script, test] of tests) if (test.test(char)) return script;
  return 'other';
}

const mixed =
  /[\p{sc=Latin}][\p{M}\p{Nd}]{0,3}[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}]|[\p{sc=Cyrillic}][\p{M}\p{Nd}]{0,3}[\p{sc=Latin}\p{sc=Greek}\p{sc=Armenian}]|[\p{sc=Greek}\p{sc=Armenian}][\p{M}\p{Nd}]{0,3}[\p{sc=Latin}\p{sc=Cyrillic}]/u;

// Most texts: Latin letters alone, or Cyrillic ones with signs of ASCII.
const oneScript = /^(?:[\0-\u036f\u2010-\u203a]*|[\0-@[-`{-\x7f\u0400-\u052f\u2010-\u203a]*)$/;

/**
 * Whether a word of the text mixes letters that look alike: Latin beside Cyrillic, Greek or Armenian ones.
 *
 * Use it to catch look-alikes, typed by accident or to deceive. Hint: two words in two scripts are no mixture, nor are
 * Japanese and Chinese ones.
 *
 * @example
 * hasMixedScripts('jоhn');
 * //=> true
 */
export const hasMixedScripts = (text: string): boolean => !oneScript.test(text) && mixed.test(text);

// Each letter with its Latin look-alike; those of the first and third row are alike as capitals too.
const pairs = 'аaеeоoрpсcуyхxкkмmтt';
const capitals = 'ВBНH';
const rarePairs = 'іiјjѕsһhԁdԛqԝwѵvвbнhαaιiκkοoρpνvυu';
const greekCapitals = 'ΒBΕEΖZΗHΜMΝNΤTΥYΧX';

let toLatin: Map<string, string> | undefined;
let toCyrillic: Map<string, string> | undefined;

/**
 * The text with every mixed word written in one script, where its look-alike letters allow it; `null` where they do not.
 *
 * Use it for a suggestion, never as the value. The script with more letters in the word wins; on a tie, Latin.
 *
 * @example
 * unmixScripts('jоhn');
 * //=> 'john'
 */
export function unmixScripts(text: string): string | null {
  let whole = true;
  const out = text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    if (!mixed.test(word)) return word;
    const [first, second] =
      letterCount(word, /\p{sc=Cyrillic}/gu) > letterCount(word, /\p{sc=Latin}/gu) ? [cyrillic(word), latin(word)] : [latin(word), cyrillic(word)];
    const better = first ?? second;
    if (better === null) whole = false;
    return better ?? word;
  });
  return whole ? out : null;
}

const letterCount = (word: string, script: RegExp): number => word.match(script)?.length ?? 0;

function latin(word: string): string | null {
  toLatin ??= new Map(pairsOf(pairs + rarePairs + (pairs + rarePairs).toUpperCase() + capitals + greekCapitals));
  return replaced(word, toLatin, /\p{sc=Latin}|\p{M}/u);
}

function cyrillic(word: string): string | null {
  toCyrillic ??= new Map(pairsOf(pairs + pairs.toUpperCase() + capitals).map(([from, to]) => [to, from]));
  return replaced(word, toCyrillic, /\p{sc=Cyrillic}|\p{M}/u);
}

const pairsOf = (text: string): [string, string][] => (text.match(/../g) ?? []).map((pair) => [pair[0] as string, pair[1] as string]);

function replaced(word: string, map: ReadonlyMap<string, string>, wanted: RegExp): string | null {
  let out = '';
  for (const char of word) {
    const next = wanted.test(char) ? char : map.get(char);
    if (next === undefined) return null;
    out += next;
  }
  return out;
}
