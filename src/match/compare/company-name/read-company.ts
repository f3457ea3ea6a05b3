import { companyShortForms, genericCompanyWords, legalFormPhrases } from '../../../reference/legal-form-phrases.ts';
import { osaDistance } from '../../../text/edit-distance.ts';
import { words } from '../../../text/tokens.ts';
import { transliterate } from '../../../text/transliterate.ts';
import { comparableText, textProperty } from '../kernel/comparable-text.ts';

/** A company's name as comparisons see it. */
export interface CompanyWords {
  /** The words of the core, in order, short forms written out. */
  readonly core: readonly string[];
  /** The kind of company its legal form means, `''` where it has none. */
  readonly form: string;
}

const mostWords = 12;
const longestPhrase = 6;

let forms: ReadonlyMap<string, string> | undefined;
let generic: ReadonlySet<string> | undefined;
let shortForms: ReadonlyMap<string, string> | undefined;

/** Whether a word is shared by so many companies that it hardly tells them apart. */
export const isGeneric = (word: string): boolean => (generic ??= new Set(genericCompanyWords.split(' '))).has(word);

const formOf = (phrase: string): string | undefined =>
  (forms ??= new Map(
    legalFormPhrases.split('|').flatMap((group) => {
      const [kind = '', phrases = ''] = group.split(':');
      return phrases.split(',').map((phrase) => [phrase, kind] as const);
    }),
  )).get(phrase);

/** The kind a phrase means; a long word may have a slip. */
function kindOf(phrase: string): string | undefined {
  const known = formOf(phrase);
  if (known !== undefined || phrase.length < 9 || phrase.includes(' ')) return known;
  for (const [word, kind] of forms ?? []) if (!word.includes(' ') && word.length >= 9 && osaDistance(word, phrase, 1) <= 1) return kind;
  return undefined;
}

const writtenOut = (word: string): string =>
  (shortForms ??= new Map(companyShortForms.split(' ').map((pair) => pair.split('=') as [string, string]))).get(word) ?? word;

/** The words of a company's name: of its core where that is known, else of the name without its legal form. */
export function readCompany(value: unknown): CompanyWords | null {
  const whole = typeof value === 'object' ? textProperty(value, 'core') || textProperty(value, 'name') : value;
  const all = wordsOf(whole);
  if (all === null) return null;
  const { core, form } = withoutForm(all);
  return { core: core.slice(0, mostWords).map(writtenOut), form: form === '' && typeof value === 'object' ? knownForm(value) : form };
}

function knownForm(value: unknown): string {
  if (textProperty(value, 'core') === '') return '';
  const all = wordsOf(textProperty(value, 'name'));
  return all === null ? '' : withoutForm(all).form;
}

/** Latin words; letters with dots (`A.B.C.`) are one word, and so is a word with an apostrophe. */
function wordsOf(value: unknown): string[] | null {
  const text = comparableText(value);
  if (text === null) return null;
  const latin = transliterate(text).toLowerCase();
  const joined = latin
    .replace(/['’ʼ"“”«»]/g, (quote) => (quote === "'" || quote === '’' || quote === 'ʼ' ? '' : ' '))
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}\p{L}?(?![\p{L}\p{N}])/gu, (dotted) => `${dotted.replace(/[.\s]/g, '')} `)
    .replace(/&/g, ' and ');
  const found = words(joined);
  return found.length > 0 ? found : [latin];
}

// The form stands at the end or at the start; what would leave nothing is the name itself.
function withoutForm(all: readonly string[]): CompanyWords {
  let from = 0;
  let to = all.length;
  let form = '';
  for (let stripped = true; stripped && to - from > 1; ) {
    stripped = false;
    for (let size = Math.min(longestPhrase, to - from - 1); size > 0 && !stripped; size--) {
      const atEnd = kindOf(all.slice(to - size, to).join(' '));
      const atStart = atEnd === undefined ? kindOf(all.slice(from, from + size).join(' ')) : undefined;
      if (atEnd !== undefined) to -= size;
      else if (atStart !== undefined) from += size;
      else continue;
      form = strongest(form, atEnd ?? atStart ?? '');
      stripped = true;
    }
  }
  const core = all.slice(from, to).filter((word) => word !== 'and' && word !== 'the' && word !== 'of');
  return { core: core.length > 0 ? core : all.slice(from, to), form };
}

// `Co., Ltd.` is a limited company: the more particular word tells.
const strongest = (known: string, found: string): string => (known === '' || known === 'public' ? found || known : known);
