import { readSpellings } from '../../reference/cyrillic-spelling.ts';
import { legalForms } from '../../reference/legal-forms.ts';
import { foldText } from '../../text/fold.ts';
import { foldedWord, signsOf, unplain } from '../signs.ts';

/** The legal form found in a company's name. */
export interface LegalForm {
  /** How it is written: `GmbH`, `Sp. z o.o.`, `ООО`. */
  readonly display: string;
  /** The kind it belongs to in any country: `LLC`, `JSC`, `LP`, `LLP`, `GP`, `COOP`, `SOLE`, `NPO`, `STATE`, `PRO`, `REG`. */
  readonly generic?: string;
  /** ISO 3166-1 alpha-2 where the form belongs to one country. */
  readonly country?: string;
}

/** One line of the table. */
export interface FormEntry {
  readonly form: LegalForm;
  readonly flags: string;
  /** Whether it is called a form where it is found; `Company` is not. */
  readonly isForm: boolean;
  /** Whether the flags want a closer look. */
  readonly doubtful: boolean;
  /** Whether, found, it is not quite sure. */
  readonly uncertain: boolean;
  /** The display without full stops and spaces. */
  readonly plain: string;
  /** The display in small letters without full stops and spaces, accents kept. */
  readonly exact: string;
}

interface FormTable {
  readonly byKey: ReadonlyMap<string, readonly FormEntry[]>;
  /** The first and the last two letters of the keys, with the length of the longest: most words of names can begin or end no form. */
  readonly starts: ReadonlyMap<string, number>;
  readonly ends: ReadonlyMap<string, number>;
  readonly grown: readonly { readonly text: string; readonly entry: FormEntry }[];
}

let table: FormTable | undefined;

/** Letters, digits, `&` and `/` of a folded word, with the words for “and” made `&`: `S.A.,` → `sa`. */
export function compactFolded(fold: string): string {
  const signs = signsOf(fold);
  const word =
    (signs & ~foldedWord) === 0 ? fold : (signs & unplain) === 0 ? fold.replace(/[^a-z0-9а-яё&/]+/g, '') : fold.replace(/[^\p{L}\p{N}\p{M}&/]+/gu, '');
  return word === 'and' || word === 'und' || word === 'u' ? '&' : word;
}

/** As {@link compactFolded} for a word as it was written. */
export const compactWord = (word: string): string => compactFolded(foldText(word));

const compactPhrase = (phrase: string): string => phrase.split(/\s+/).map(compactWord).join('');

/** The forms a run of words may be, joined without spaces; none for most. */
export function formsOf(key: string): readonly FormEntry[] {
  return (table ??= readTable()).byKey.get(key) ?? noForms;
}

const noForms: readonly FormEntry[] = [];

/** How long a form may be that begins with a word, joined without spaces; 0 for most words. */
export const longestFrom = (key: string): number => (key.length < 2 ? mostLetters : ((table ??= readTable()).starts.get(key.slice(0, 2)) ?? 0));

/** How long a form may be that ends in a word. */
export const longestTo = (key: string): number => (key.length < 2 ? mostLetters : ((table ??= readTable()).ends.get(key.slice(-2)) ?? 0));

const mostLetters = 60;

/** Forms that are written onto the name: 株式会社, 有限公司, 주식회사. */
export const grownForms = (): FormTable['grown'] => (table ??= readTable()).grown;

function readTable(): FormTable {
  const byKey = new Map<string, readonly FormEntry[]>();
  const grown: { text: string; entry: FormEntry }[] = [];
  for (const line of readSpellings(legalForms).trim().split('\n')) {
    const [display = '', generic = '', countries = '', flags = '', others = ''] = line.split('|');
    const spellings = others === '' ? [display] : [display, ...others.split(',')];
    if (flags.includes('n')) spellings.shift();
    for (const country of countries.split(' ')) {
      const form: LegalForm = { display, ...(generic && { generic }), ...(country && { country }) };
      const entry: FormEntry = {
        form,
        flags,
        isForm: !flags.includes('x'),
        doubtful: /[cdspw]/.test(flags),
        uncertain: /[scd]/.test(flags),
        plain: display.replace(/[.\s]/g, ''),
        exact: exactly(display),
      };
      for (const text of spellings) {
        if (flags.includes('g')) grown.push({ text, entry });
        else {
          const key = compactPhrase(text);
          byKey.set(key, [...(byKey.get(key) ?? []), entry]);
        }
      }
    }
  }
  grown.sort((a, b) => b.text.length - a.text.length);
  const starts = new Map<string, number>();
  const ends = new Map<string, number>();
  const note = (longest: Map<string, number>, letters: string, { length }: string): unknown =>
    longest.set(letters, Math.max(length, longest.get(letters) ?? 0));
  for (const [key, entries] of byKey) {
    note(ends, key.slice(-2), key);
    if (entries.some(({ flags }) => flags.includes('f'))) note(starts, key.slice(0, 2), key);
  }
  return { byKey, grown, starts, ends };
}

/** The comparison form that keeps accents: `A.Ş.` → `aş`. */
export const exactly = (text: string): string => text.toLowerCase().replace(/[.\s,]+/g, '');
