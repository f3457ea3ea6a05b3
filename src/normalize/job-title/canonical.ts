import { bigLatin, comma, digit, hyphen, innerMark, point, signsOf, smallLatin, space } from '../signs.ts';
import { spacedWords } from '../spaced-words.ts';
import type { JobFunction } from './job-title-value.ts';
import type { Position } from './position.ts';
import type { Word } from './word-index.ts';

/** Names of fields that are more than the field's word with a capital. */
const functionNames: Readonly<Partial<Record<JobFunction, string>>> = { admin: 'Administration', hr: 'HR', it: 'IT', support: 'Customer Support' };

/** Words between a rank and its field, by their keys. */
const links = /^(?:of|ds|do|spraw|de|du|des|del|dla|\^po|otdela|divisi|bagian|bidang|departemen|dsialu|la|los|las|vidilu|bolumunun|boliminin)$/;

/**
 * The usual English words of a title: abbreviations written out and capitals set; a foreign title of rank and field alone
 * translated; any other left as it is. `signs` are of the text.
 */
export function canonicalTitle(text: string, title: Position, signs: number): string {
  const { words, abbreviated } = title;
  // `Marketing Director` as it should be
  if (!abbreviated && (signs & ~(smallLatin | bigLatin | space)) === 0 && /^(?:[A-Z][a-z]+ )*[A-Z][a-z]+$/.test(text) && hasRole(words)) return text;
  const translated = translate(title);
  if (translated !== null) return translated;
  const isOfficer = words[0]?.text === 'chief' && words.at(-1)?.text === 'officer';
  if (!isOfficer && (signs & ~(smallLatin | bigLatin | digit | space | point | comma | innerMark | hyphen)) !== 0) return text;
  // letters such as BDR and PMO
  if (!abbreviated && (signs & smallLatin) === 0 && text.length < 4) return text;
  const shouted = (signs & smallLatin) === 0 || (signs & bigLatin) === 0;
  return shouted || abbreviated || hasRole(words) ? titleCase(words, text, shouted) : text;
}

/** `Dyrektor ds. marketingu`, `VP, Marketing`: a rank and one word of a field. */
function translate({ seniority, function: field, tokens, told: { rank, rankAt, fieldAt } }: Position): string | null {
  if (field === null || field === 'executive' || rank === undefined) return null;
  if (seniority !== 'vp' && seniority !== 'head' && seniority !== 'director' && seniority !== 'manager') return null;
  const rankEnd = rankAt + rank.rest.length + 1;
  const others = tokens.filter((word, at) => (at < rankAt || at >= rankEnd) && !links.test(word.keys[0] as string));
  if (others.length !== 1 || (fieldAt >= rankAt && fieldAt < rankEnd) || (rank.rest.length > 0 && seniority !== 'vp')) return null;
  // an English title says so itself: `Director of Revenue`, `Revenue Director`
  const isEnglish = /^(?:director|manager|head|vice)$/.test((tokens[rankAt] as Word).text);
  if (isEnglish && (rankAt === 0 ? tokens[rankEnd]?.text === 'of' : seniority !== 'vp')) return null;
  const name = functionNames[field] ?? capital(field);
  if (seniority === 'vp') return `Vice President of ${name}`;
  return seniority === 'head' ? `Head of ${name}` : `${name} ${capital(seniority)}`;
}

const capital = (word: string): string => (word[0] as string).toUpperCase() + word.slice(1);

const roles =
  /^(?:manager|director|head|president|officer|engineer|developer|assistant|specialist|analyst|executive|consultant|coordinator|lead|leader|designer|accountant|administrator|representative|supervisor|owner|partner|architect|scientist|associate|advisor|secretary|clerk|teacher|recruiter)$/;
const acronyms = /^(?:hr|it|ceo|cfo|cto|coo|cmo|cio|vp|qa|ux|ui|pr|seo|smm|crm|b2b|b2c|ml|ai|bi|sap|erp|rf|hvac|usa|uk|emea|apac|cis|ii|iii|iv)$/;
const smallWords = /^(?:of|and|the|to|for|in|at|on|with|a|an|de|du|des|la)$/;

/** Whether one of the words is an English one for somebody who works. */
const hasRole = (words: readonly Word[]): boolean => words.some((word) => (word.parts ?? [word]).some(({ text }) => roles.test(text)));

/** Keeps what stands in the text as it was typed with care, and sets capitals on the rest. */
function titleCase(words: readonly Word[], text: string, shouted: boolean): string {
  const typed = shouted ? [] : text.includes(',') ? text.split(/[\s,]+/) : spacedWords(text);
  return words.map(({ text: word }, at) => typedWith(typed, word) ?? cased(word, at === 0)).join(' ');
}

/** A word of the text as it was typed, where that shows care; of several the last. */
function typedWith(typed: readonly string[], word: string): string | undefined {
  for (let i = typed.length - 1; i >= 0; i--) {
    const own = typed[i] as string;
    const bare = own.endsWith('.') ? own.slice(0, -1) : own;
    if (bare.length === word.length && bare.toLowerCase() === word) return bare === word ? undefined : bare;
  }
  return undefined;
}

function cased(word: string, isFirst: boolean): string {
  if (word.length < 5) {
    if (acronyms.test(word)) return word.toUpperCase();
    if (!isFirst && smallWords.test(word)) return word;
  }
  if (signsOf(word) === smallLatin) return capital(word);
  return word.replace(/(^|[-/&'])([a-z])/g, (_, before: string, letter: string) => before + (before === "'" ? letter : letter.toUpperCase()));
}
