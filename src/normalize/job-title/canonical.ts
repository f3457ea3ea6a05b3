import { titleAbbreviations } from '../../reference/title-words.ts';
import { bigLatin, comma, digit, hyphen, innerMark, point, signsOf, smallLatin, space } from '../signs.ts';
import { spacedWords } from '../spaced-words.ts';
import type { JobFunction, Seniority } from './job-title-value.ts';

/** Names of fields that are more than the field's word with a capital. */
const functionNames: Readonly<Partial<Record<JobFunction, string>>> = {
  admin: 'Administration',
  executive: '',
  hr: 'HR',
  it: 'IT',
  support: 'Customer Support',
};

/** Words a title of rank and field alone may hold, in the languages read. */
const rankAndField =
  /^(?:director|dyrektor\p{L}*|direktor\p{L}*|direktur|directeur|directrice|directora?|diretor\p{L}*|direttor\p{L}*|директор\p{L}*|vice president|vp|head|leiter\p{L}*|manager|менеджер|kierownik|manajer|gerente|responsable|начальник|руководитель|kepala|jefe) (?:(?:of|ds|do spraw|de|du|des|del|dla|по|отдела|divisi|bagian|bidang|departemen|dzialu|la|los|las) )*\p{L}+$|^\p{L}+ (?:director|manager|vice president|vp|head|директору)$/u;

/**
 * The usual English words of a title: abbreviations written out and capitals set; a foreign title of rank and field alone
 * translated; any other left as it is. `signs` are of the text.
 */
export function canonicalTitle(text: string, title: WrittenTitle, signs: number): string {
  const words = expand(title.words);
  // `Marketing Director` as it should be
  if (words === title.words && (signs & ~(smallLatin | bigLatin | space)) === 0 && /^(?:[A-Z][a-z]+ )*[A-Z][a-z]+$/.test(text) && hasRole(words)) return text;
  const translated = translate(title, words);
  if (translated !== null) return translated;
  if ((signs & ~(smallLatin | bigLatin | digit | space | point | comma | innerMark | hyphen)) !== 0) return text;
  const shouted = (signs & smallLatin) === 0 || (signs & bigLatin) === 0;
  return shouted || words !== title.words || hasRole(words) ? titleCase(words, text, shouted) : text;
}

/** A title in its folded words, with what they tell. */
interface WrittenTitle {
  readonly words: readonly string[];
  readonly seniority: Seniority | null;
  readonly function: JobFunction | null;
}

function translate({ seniority, function: field }: WrittenTitle, words: readonly string[]): string | null {
  if (field === null || (seniority !== 'director' && seniority !== 'vp' && seniority !== 'manager' && seniority !== 'head')) return null;
  const expanded = words.join(' ');
  const name = functionNames[field] ?? capital(field);
  if (name === '' || /^(?:director|head|vice president|manager) of /.test(expanded) || !rankAndField.test(expanded)) return null;
  const isWhole =
    words.includes(name.toLowerCase()) ||
    /[^a-z ]/.test(expanded) ||
    !/^(?:[a-z]+ (?:director|manager|head)|(?:director|manager|head|vice president) of [a-z]+)$/.test(expanded);
  if (!isWhole) return null;
  return seniority === 'vp' ? `Vice President of ${name}` : seniority === 'head' ? `Head of ${name}` : `${name} ${capital(seniority)}`;
}

const capital = (word: string): string => (word[0] as string).toUpperCase() + word.slice(1);

let lists: { readonly abbreviations: ReadonlyMap<string, string>; readonly roles: ReadonlySet<string>; readonly acronyms: ReadonlySet<string> } | undefined;

const readLists = (): NonNullable<typeof lists> => ({
  abbreviations: new Map(titleAbbreviations.split(' ').map((pair) => pair.split('=') as [string, string])),
  roles: new Set(englishRoles.split(' ')),
  acronyms: new Set(englishAcronyms.split(' ')),
});

/** The words with abbreviations written out; the same list where there are none. */
function expand(words: readonly string[]): readonly string[] {
  lists ??= readLists();
  for (const word of words) if (word.length < 6 && lists.abbreviations.has(word)) return writtenOut(words, lists.abbreviations);
  return words;
}

function writtenOut(words: readonly string[], abbreviations: ReadonlyMap<string, string>): readonly string[] {
  const all: string[] = [];
  for (const word of words) {
    const whole = abbreviations.get(word);
    if (whole === undefined) all.push(word);
    else all.push(...whole.split('_'));
  }
  return all;
}

/** Whether one of the words is an English one for somebody who works. */
function hasRole(words: readonly string[]): boolean {
  lists ??= readLists();
  for (const word of words) if (lists.roles.has(word) || ((signsOf(word) & (hyphen | innerMark)) !== 0 && hasRole(word.split(/[^a-z0-9]+/)))) return true;
  return false;
}

const englishRoles =
  'manager director head president officer engineer developer assistant specialist analyst executive consultant coordinator lead leader designer accountant administrator representative supervisor owner partner architect scientist associate advisor secretary clerk teacher recruiter';
const englishAcronyms = 'hr it ceo cfo cto coo cmo cio vp qa ux ui pr seo smm crm b2b b2c ml ai bi sap erp rf hvac usa uk emea apac cis ii iii iv';
const smallWords = /^(?:of|and|the|to|for|in|at|on|with|a|an|de|du|des|la)$/;

/** Keeps what stands in the text as it was typed with care, and sets capitals on the rest. */
function titleCase(words: readonly string[], text: string, shouted: boolean): string {
  const typed = shouted ? [] : text.includes(',') ? text.split(/[\s,]+/) : spacedWords(text);
  let title = '';
  for (const word of words) title += (title === '' ? '' : ' ') + (typedWith(typed, word) ?? cased(word, title === ''));
  return title;
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
  if (word.length < 5 && lists?.acronyms.has(word) === true) return word.toUpperCase();
  if (!isFirst && word.length < 5 && smallWords.test(word)) return word;
  if (signsOf(word) === smallLatin) return capital(word);
  return word.replace(/(^|[-/&'])([a-z])/g, (_, before: string, letter: string) => before + (before === "'" ? letter : letter.toUpperCase()));
}
