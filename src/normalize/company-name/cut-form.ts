import { bigLatin, bigRussian, farSign, innerMark, plainWords, point, smallLatin, smallRussian, unplain } from '../signs.ts';
import { spacedWords, spanOf } from '../spaced-words.ts';
import { trimOf } from '../../text/trim.ts';
import { compactFolded, compactWord, exactly, type FormEntry, formsOf, grownForms, type LegalForm, longestFrom, longestTo } from './legal-form.ts';

/** A name without its legal form. */
export interface Cut {
  readonly core: string;
  readonly form: LegalForm | undefined;
  /** Whether the form stands in front of the name, as it is written in its country. */
  readonly front: boolean;
  /** Whether capitals or full stops were all that showed the form. */
  readonly doubtful: boolean;
}

const cutOf = (core: string, form?: LegalForm, front = false, doubtful = false): Cut => ({ core, form, front, doubtful });

type Typing = 'mixed' | 'shout' | 'whisper';

/** Most words one legal form has. */
const longestForm = 9;

/** Words a name cannot consist of. */
const noName = /^(?:the|a|an|la|le|el|los|las|les|die|der|das|de|y|and|&)?$/i;
const isNoName = (text: string): boolean => text.length < 4 && noName.test(text);

/** Finds the legal form and cuts it off; the name is never left empty. `lower` and `signs` are of the text. */
export function cutForm(text: string, lower: string, signs: number, country: string | undefined): Cut {
  if ((signs & farSign) !== 0) {
    const grown = cutGrown(text) ?? cutThai(text);
    if (grown !== null) return grown;
  }
  const name = text.includes('_') ? text.split(/[ _]+/).filter(Boolean).join(' ') : text;
  const words = spacedWords(name);
  const keys = (signs & unplain) === 0 ? spacedWords(name === text ? lower : name.toLowerCase()).map(compactFolded) : words.map(compactWord);
  const split: Split = { name, words, keys, typing: typingOf(text, lower, signs), country };
  const quiet = (signs & ~(plainWords | point | innerMark)) === 0;
  const behind = atEnd(split, words.length);
  const inFront = atFront(split, behind !== null);
  const from = inFront?.length ?? 0;
  const to = words.length - (behind?.length ?? 0);
  if (from < to && (behind !== null || inFront !== null)) {
    const core = undecorated(spanOf(name, words, from, withoutCompany(split, from, to)), quiet);
    if (!isNoName(core)) {
      const main = behind !== null && !(inFront !== null && behind.entry.form.display === 'Tbk') && behind.entry.isForm ? behind : inFront;
      if (main === null) return cutOf(core);
      const { form, flags, isForm, uncertain } = main.entry;
      const isShown = isForm && !(split.typing === 'whisper' && flags.includes('w'));
      return cutOf(core, isShown ? form : undefined, main === inFront, uncertain);
    }
  }
  return inMiddle(split) ?? cutOf(undecorated(name, quiet));
}

function typingOf(text: string, lower: string, signs: number): Typing {
  const isBig = (signs & (bigLatin | bigRussian)) !== 0;
  const isSmall = (signs & (smallLatin | smallRussian)) !== 0;
  if (isBig && isSmall) return 'mixed';
  if ((signs & unplain) === 0) return isBig ? 'shout' : 'whisper';
  return text === lower ? 'whisper' : text === text.toUpperCase() ? 'shout' : 'mixed';
}

/** A name in its words and their keys. */
interface Split {
  readonly name: string;
  readonly words: readonly string[];
  readonly keys: readonly string[];
  readonly typing: Typing;
  readonly country: string | undefined;
}

interface Found {
  readonly entry: FormEntry;
  readonly length: number;
}

/** The longest form that ends before the word `to`. */
function atEnd(split: Split, to: number): Found | null {
  let best: Found | null = null;
  let key = '';
  const longest = longestTo(split.keys[to - 1] ?? '');
  for (let at = to - 1; at > 0 && to - at <= longestForm && longest > 0; at--) {
    key = split.keys[at] + key;
    if (key.length > longest) break;
    const entry = choose(formsOf(key), split, at, to);
    if (entry !== undefined) best = { entry, length: split.words.length - at };
  }
  if (best !== null) return best;
  // `Acme Ltd (in liquidation)`, `Acme Inc. [closed]`
  const last = split.words[to - 1] ?? '';
  if (!(last.endsWith(')') || last.endsWith(']'))) return null;
  const open = split.words.findIndex((word, i) => i > 0 && (word.startsWith('(') || word.startsWith('[')));
  return open > 1 && open < to ? atEnd(split, open) : null;
}

/** The longest form that begins the name. */
function atFront(split: Split, closed: boolean): Found | null {
  const { words, keys } = split;
  let best: Found | null = null;
  let key = '';
  const longest = longestFrom(keys[0] ?? '');
  for (let length = 1; length < words.length && length <= longestForm && longest > 0; length++) {
    key += keys[length - 1];
    if (key.length > longest) break;
    const forms = formsOf(key).filter(({ flags, uncertain }) => flags.includes('f') && !(closed && uncertain));
    const entry = choose(forms, split, 0, length);
    if (entry !== undefined) best = { entry, length };
  }
  return best;
}

/** A strong form within the name: `X LLC dba Y`, `X Ltd. Attorneys at Law`, `X Inc. of Illinois`. */
function inMiddle(split: Split): Cut | null {
  const { name, words, keys } = split;
  for (let at = 1; at < words.length - 1; at++) {
    const key = keys[at] as string;
    const after = keys[at + 1] as string;
    const two =
      at < words.length - 2 && key.length + after.length <= longestTo(after)
        ? formsOf(key + after).find(({ flags, form }) => flags.includes('m') || form.display === 'LP')
        : undefined;
    const entry =
      two ??
      formsOf(key).find(
        ({ flags, form }) =>
          flags.includes('m') ||
          (flags.includes('c') && /^\p{L}\.\p{L}\.?$/u.test(words[at] ?? '') && form.country === 'US') ||
          (form.display === 'PC' && /^attorneys?$/.test(after)),
      );
    if (entry === undefined || entry.flags.includes('w')) continue;
    const next = at + (two === undefined ? 1 : 2);
    const apart =
      /^(?:d\/?b\/?a|d|t\/a|ta|aka|fka|dba|doing|attorneys?|\(.*|&|for|on|c\/o|-.*)$/.test(keys[next] ?? '') || words[next]?.startsWith('(') === true;
    const rest = undecorated(spanOf(name, words, 0, withoutCompany(split, 0, at)));
    if (!isNoName(rest)) return cutOf(apart ? rest : undecorated(`${rest} ${spanOf(name, words, next, words.length)}`.trimEnd()), entry.form, undefined, true);
  }
  return null;
}

/** The form meant by the words from `from` to `to`, of those it may be. */
function choose(entries: readonly FormEntry[], { name, words, typing, country }: Split, from: number, to: number): FormEntry | undefined {
  const [only] = entries;
  if (only === undefined || (entries.length === 1 && !only.doubtful)) return only;
  const raw = trimOf(spanOf(name, words, from, to), '([,;"\'«“', ')],;"\'»”');
  const fits = entries.filter((entry) => accepts(entry, raw, words[from - 1] ?? '', typing));
  if (fits.length < 2) return fits[0];
  const spelt = exactly(raw);
  return fits.find(({ form }) => country !== undefined && form.country === country) ?? fits.find(({ exact }) => exact === spelt) ?? fits[0];
}

/** Whether a doubtful form is meant as one here. */
function accepts({ doubtful, flags, plain }: FormEntry, raw: string, before: string, typing: Typing): boolean {
  if (!doubtful || (raw.length > 5 && raw.replace(/[^\p{L}]/gu, '').length > 5)) return true;
  if (flags.includes('w')) return true;
  if (raw.includes('.') && /\p{L}\.\s?\p{L}/u.test(raw)) return true;
  if (flags.includes('p'))
    return typing === 'mixed' && (raw === plain || raw === plain.toUpperCase()) && !/^(?:and|&|day|hotel|nail|beauty|health|medical|med|skin)$/i.test(before);
  if (typing === 'mixed') return raw.replace(/\.$/, '') === plain || (raw === plain.toUpperCase() && raw.length > 1);
  if (flags.includes('d')) return before.endsWith(',');
  return !/^(?:and|&|the|of)$/i.test(before);
}

/** Where the name ends that stands from `from` to `to`, without `& Co` or `Company` behind it. */
function withoutCompany({ name, words, keys }: Split, from: number, to: number): number {
  const longest = longestTo(keys[to - 1] ?? '');
  for (let at = Math.max(to - 2, from + 1); at < to && longest > 0; at++) {
    const key = at === to - 1 ? (keys[at] as string) : (keys[at] as string) + (keys[at + 1] as string);
    if (key.length <= longest && formsOf(key).some(({ isForm }) => !isForm) && !isNoName(undecorated(spanOf(name, words, from, at)))) return at;
  }
  return to;
}

function cutGrown(text: string): Cut | null {
  for (const { text: form, entry } of grownForms()) {
    const front = text.startsWith(form);
    if (!front && !text.endsWith(form)) continue;
    const core = undecorated(front ? text.slice(form.length) : text.slice(0, -form.length));
    if (core !== '') return cutOf(core, entry.form, front);
  }
  return null;
}

function cutThai(text: string): Cut | null {
  const core = /^บริษัท ?(.+?) ?จำกัด ?(?:\(มหาชน\))?$/.exec(text)?.[1];
  return core === undefined ? null : cutOf(core, { display: 'บริษัท จำกัด', generic: 'LLC', country: 'TH' }, true);
}

/** A name without the quotes and commas that stood between it and its form; a `quiet` one has none. */
export function undecorated(whole: string, quiet = false): string {
  if (quiet || /^[\p{L}\p{N}&.'’/]+(?: [\p{L}\p{N}&.'’/]+)*$/u.test(whole)) return whole;
  const text = whole.replace(/["«»“”„‟]/g, ' ').replace(/\s+/g, ' ');
  const bare = trimOf(text, ' ,;:–-');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1).trim() : bare;
}
