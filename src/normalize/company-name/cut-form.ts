import { bigLatin, bigRussian, farSign, innerMark, plainWords, point, smallLatin, smallRussian, unplain } from '../signs.ts';
import { trimOf } from '../trim.ts';
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
  const typing = typingOf(text, lower, signs);
  const hasLines = text.includes('_');
  const words = hasLines ? text.split(/[ _]+/).filter(Boolean) : text.split(' ');
  const keys = hasLines || (signs & unplain) !== 0 ? words.map(compactWord) : lower.split(' ').map(compactFolded);
  const quiet = (signs & ~(plainWords | point | innerMark)) === 0;
  const behind = atEnd(words, keys, typing, country);
  const inFront = atFront(words, keys, typing, country, behind !== null);
  const from = inFront?.length ?? 0;
  const to = words.length - (behind?.length ?? 0);
  if (from < to && (behind !== null || inFront !== null)) {
    const core = joined(words.slice(from, withoutCompany(words, keys, from, to)), quiet);
    if (!isNoName(core)) {
      const main = behind !== null && !(inFront !== null && behind.entry.form.display === 'Tbk') && behind.entry.isForm ? behind : inFront;
      if (main === null) return cutOf(core);
      const { form, flags, isForm, uncertain } = main.entry;
      const isShown = isForm && !(typing === 'whisper' && flags.includes('w'));
      return cutOf(core, isShown ? form : undefined, main === inFront, uncertain);
    }
  }
  return inMiddle(words, keys, country) ?? cutOf(joined(words, quiet));
}

function typingOf(text: string, lower: string, signs: number): Typing {
  const isBig = (signs & (bigLatin | bigRussian)) !== 0;
  const isSmall = (signs & (smallLatin | smallRussian)) !== 0;
  if (isBig && isSmall) return 'mixed';
  if ((signs & unplain) === 0) return isBig ? 'shout' : 'whisper';
  return text === lower ? 'whisper' : text === text.toUpperCase() ? 'shout' : 'mixed';
}

interface Found {
  readonly entry: FormEntry;
  readonly length: number;
}

function atEnd(words: readonly string[], keys: readonly string[], typing: Typing, country: string | undefined): Found | null {
  let best: Found | null = null;
  let key = '';
  const longest = longestTo(keys[keys.length - 1] ?? '');
  const most = longest === 0 ? 0 : Math.min(longestForm, words.length - 1);
  for (let length = 1; length <= most; length++) {
    const at = words.length - length;
    key = (keys[at] ?? '') + key;
    if (key.length > longest) break;
    const entry = choose(formsOf(key), words, at, words.length, typing, country);
    if (entry !== undefined) best = { entry, length };
  }
  if (best !== null) return best;
  // `Acme Ltd (in liquidation)`, `Acme Inc. [closed]`
  const last = words[words.length - 1] ?? '';
  if (!(last.endsWith(')') || last.endsWith(']'))) return null;
  const open = words.findIndex((word, i) => i > 0 && (word.startsWith('(') || word.startsWith('[')));
  if (open < 2) return null;
  const inner = atEnd(words.slice(0, open), keys.slice(0, open), typing, country);
  return inner === null ? null : { entry: inner.entry, length: inner.length + words.length - open };
}

function atFront(words: readonly string[], keys: readonly string[], typing: Typing, country: string | undefined, closed: boolean): Found | null {
  let best: Found | null = null;
  let key = '';
  const longest = longestFrom(keys[0] ?? '');
  const most = longest === 0 ? 0 : Math.min(longestForm, words.length - 1);
  for (let length = 1; length <= most; length++) {
    key += keys[length - 1] ?? '';
    if (key.length > longest) break;
    const forms = formsOf(key).filter(({ flags, uncertain }) => flags.includes('f') && !(closed && uncertain));
    const entry = choose(forms, words, 0, length, typing, country);
    if (entry !== undefined) best = { entry, length };
  }
  return best;
}

/** A strong form within the name: `X LLC dba Y`, `X Ltd. Attorneys at Law`, `X Inc. of Illinois`. */
function inMiddle(words: readonly string[], keys: readonly string[], country: string | undefined): Cut | null {
  for (let at = 1; at < words.length - 1; at++) {
    const key = keys[at] as string;
    const after = keys[at + 1] as string;
    const one = formsOf(key).find(
      ({ flags, form }) =>
        flags.includes('m') ||
        (flags.includes('c') && /^\p{L}\.\p{L}\.?$/u.test(words[at] ?? '') && form.country === 'US') ||
        ((country === undefined || form.country === country) && form.display === 'PC' && /^attorneys?$/.test(after)),
    );
    const two =
      one === undefined && at < words.length - 2 && key.length + after.length <= longestTo(after)
        ? formsOf(key + after).find(({ flags, form }) => flags.includes('m') || form.display === 'LP')
        : undefined;
    const entry = one ?? two;
    if (entry === undefined || entry.flags.includes('w')) continue;
    const next = at + (one === undefined ? 2 : 1);
    const apart =
      /^(?:d\/?b\/?a|d|t\/a|ta|aka|fka|dba|doing|attorneys?|\(.*|&|for|on|c\/o|-.*)$/.test(keys[next] ?? '') || words[next]?.startsWith('(') === true;
    const rest = joined(words.slice(0, withoutCompany(words, keys, 0, at)));
    if (!isNoName(rest)) return cutOf(apart ? rest : joined([rest, ...words.slice(next)]), entry.form, undefined, true);
  }
  return null;
}

/** The form meant by the words from `from` to `to`, of those it may be. */
function choose(
  entries: readonly FormEntry[],
  words: readonly string[],
  from: number,
  to: number,
  typing: Typing,
  country: string | undefined,
): FormEntry | undefined {
  const [only] = entries;
  if (only === undefined || (entries.length === 1 && !only.doubtful)) return only;
  const raw = trimOf(words.slice(from, to).join(' '), '([,;"\'«“', ')],;"\'»”');
  const fits = entries.filter((entry) => accepts(entry, raw, words[from - 1] ?? '', typing));
  if (fits.length < 2) return fits[0];
  const spelt = exactly(raw);
  return fits.find(({ form }) => country !== undefined && form.country === country) ?? fits.find(({ exact }) => exact === spelt) ?? fits[0];
}

/** Whether a doubtful form is meant as one here. */
function accepts({ doubtful, flags, form }: FormEntry, raw: string, before: string, typing: Typing): boolean {
  if (!doubtful || raw.replace(/[^\p{L}]/gu, '').length > 5) return true;
  if (flags.includes('w')) return true;
  const dotted = /\p{L}\.\s?\p{L}/u.test(raw);
  if (dotted) return true;
  const plain = form.display.replace(/[.\s]/g, '');
  if (flags.includes('p'))
    return typing === 'mixed' && (raw === plain || raw === plain.toUpperCase()) && !/^(?:and|&|day|hotel|nail|beauty|health|medical|med|skin)$/i.test(before);
  if (typing === 'mixed') return raw.replace(/\.$/, '') === plain || (raw === plain.toUpperCase() && raw.length > 1);
  if (flags.includes('d')) return before.endsWith(',');
  return !/^(?:and|&|the|of)$/i.test(before);
}

/** Where the name ends that stands from `from` to `to`, without `& Co` or `Company` behind it. */
function withoutCompany(words: readonly string[], keys: readonly string[], from: number, to: number): number {
  const longest = longestTo(keys[to - 1] ?? '');
  for (let length = longest === 0 ? 0 : Math.min(2, to - from - 1); length >= 1; length--) {
    const at = to - length;
    const key = length === 1 ? (keys[at] as string) : (keys[at] as string) + (keys[at + 1] as string);
    if (key.length <= longest && formsOf(key).some(({ isForm }) => !isForm) && !isNoName(joined(words.slice(from, at)))) return at;
  }
  return to;
}

function cutGrown(text: string): Cut | null {
  for (const { text: form, entry } of grownForms()) {
    const front = text.startsWith(form);
    if (!front && !text.endsWith(form)) continue;
    const core = joined([front ? text.slice(form.length) : text.slice(0, -form.length)]);
    if (core !== '') return cutOf(core, entry.form, front);
  }
  return null;
}

function cutThai(text: string): Cut | null {
  const open = text.endsWith('(มหาชน)') ? text.slice(0, -'(มหาชน)'.length).trim() : text;
  if (!open.startsWith('บริษัท') || !open.endsWith('จำกัด')) return null;
  const core = open.slice('บริษัท'.length, -'จำกัด'.length).trim();
  return core === '' ? null : cutOf(core, { display: 'บริษัท จำกัด', generic: 'LLC', country: 'TH' }, true);
}

/** Words put together again, without the quotes and commas that stood between name and form; `quiet` ones have none. */
export function joined(words: readonly string[], quiet = false): string {
  const whole = words.join(' ');
  if (quiet || /^[\p{L}\p{N}&.'’/]+(?: [\p{L}\p{N}&.'’/]+)*$/u.test(whole)) return whole;
  const text = whole.replace(/["«»“”„‟]/g, ' ').replace(/\s+/g, ' ');
  return unbracketed(trimOf(text, ' ,;:–-'));
}

function unbracketed(text: string): string {
  return text.endsWith(')') && !text.includes('(') ? text.slice(0, -1).trim() : text;
}
