import { legalForms } from '../../reference/legal-forms.ts';
import { foldText } from '../../text/fold.ts';

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
  /** Whether the flags want a closer look. */
  readonly doubtful: boolean;
  /** The display in small letters without full stops and spaces, accents kept. */
  readonly exact: string;
}

interface FormTable {
  readonly byKey: ReadonlyMap<string, readonly FormEntry[]>;
  /** The first and the last two letters of the keys: most words of names can begin or end no form. */
  readonly starts: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly grown: readonly { readonly text: string; readonly entry: FormEntry }[];
}

let table: FormTable | undefined;

/** Letters, digits, `&` and `/` of a piece of a name, folded: `Sp. z o.o.` → `spzoo`. */
export function compact(text: string): string {
  const fold = foldText(text);
  if (/^[a-z0-9а-яё]+$/.test(fold)) return fold;
  return /^[ -~а-яё]*$/.test(fold) ? fold.replace(/[^a-z0-9а-яё&/]+/g, '') : fold.replace(/[^\p{L}\p{N}\p{M}&/]+/gu, '');
}

/** As {@link compact} for one word, with the words for “and” made `&`. */
export function compactWord(word: string): string {
  const text = compact(word);
  return text === 'and' || text === 'und' || text === 'u' ? '&' : text;
}

const compactPhrase = (phrase: string): string => phrase.split(/\s+/).map(compactWord).join('');

/** The forms a run of words may be, joined without spaces; none for most. */
export function formsOf(key: string): readonly FormEntry[] {
  return (table ??= readTable()).byKey.get(key) ?? noForms;
}

const noForms: readonly FormEntry[] = [];

/** Whether a form may begin with a word. */
export const mayStart = (key: string): boolean => (table ??= readTable()).starts.has(key.slice(0, 2)) || key.length < 2;

/** Whether a form may end in a word. */
export const mayEnd = (key: string): boolean => (table ??= readTable()).ends.has(key.slice(-2)) || key.length < 2;

/** Forms that are written onto the name: 株式会社, 有限公司, 주식회사. */
export const grownForms = (): FormTable['grown'] => (table ??= readTable()).grown;

function readTable(): FormTable {
  const byKey = new Map<string, FormEntry[]>();
  const grown: { text: string; entry: FormEntry }[] = [];
  for (const line of legalForms.trim().split('\n')) {
    const [display = '', generic = '', country = '', flags = '', others = ''] = line.split('|');
    const form: LegalForm = { display, ...(generic === '' ? {} : { generic }), ...(country === '' ? {} : { country }) };
    const entry: FormEntry = { form, flags, doubtful: /[cdspw]/.test(flags), exact: exactly(display) };
    const spellings = [...(flags.includes('n') ? [] : [display]), ...others.split(',').filter(Boolean)];
    if (flags.includes('g')) for (const text of spellings) grown.push({ text, entry });
    else
      for (const spelling of spellings) {
        const key = compactPhrase(spelling);
        const list = byKey.get(key);
        // the same form under two of its spellings is one form
        if (list === undefined) byKey.set(key, [entry]);
        else if (!list.includes(entry)) list.push(entry);
      }
  }
  grown.sort((a, b) => b.text.length - a.text.length);
  const starts = new Set<string>();
  const ends = new Set<string>();
  for (const [key, entries] of byKey) {
    ends.add(key.slice(-2));
    if (entries.some(({ flags }) => flags.includes('f'))) starts.add(key.slice(0, 2));
  }
  return { byKey, grown, starts, ends };
}

/** The comparison form that keeps accents: `A.Ş.` → `aş`. */
export const exactly = (text: string): string => text.toLowerCase().replace(/[.\s,]+/g, '');
