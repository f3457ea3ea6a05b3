import { trimOf } from '../trim.ts';
import { compactWord, exactly, type FormEntry, formsOf, grownForms, type LegalForm, mayEnd, mayStart } from './legal-form.ts';

/** A name without its legal form. */
export interface Cut {
  readonly core: string;
  readonly form?: LegalForm;
  /** Whether the form stands in front of the name, as it is written in its country. */
  readonly front?: boolean;
  /** Whether capitals or full stops were all that showed the form. */
  readonly doubtful?: boolean;
}

type Typing = 'mixed' | 'shout' | 'whisper';

const plainSpaces = /^[A-Za-z0-9А-Яа-яЁё.,&'" -]*$/;

/** Most words one legal form has. */
const longestForm = 9;

/** Words a name cannot consist of. */
const noName = /^(?:the|a|an|la|le|el|los|las|les|die|der|das|de|y|and|&)?$/i;

/** Finds the legal form and cuts it off; the name is never left empty. */
export function cutForm(text: string, country: string | undefined): Cut {
  if (/[^\0-\u024f]/.test(text)) {
    const grown = cutGrown(text) ?? cutThai(text);
    if (grown !== null) return grown;
  }
  const typing: Typing = text === text.toLowerCase() ? 'whisper' : text === text.toUpperCase() ? 'shout' : 'mixed';
  const words = plainSpaces.test(text) ? text.split(' ') : text.split(/[\s_]+/).filter(Boolean);
  const keys = words.map(compactWord);
  const behind = atEnd(words, keys, typing, country);
  const inFront = atFront(words, keys, typing, country, behind !== null);
  const from = inFront?.length ?? 0;
  const to = words.length - (behind?.length ?? 0);
  if (from < to && (behind !== null || inFront !== null)) {
    const trimmed = withoutCompany(words.slice(from, to), keys.slice(from, to));
    const core = joined(trimmed);
    const main = behind !== null && !(inFront !== null && behind.entry.form.display === 'Tbk') && !behind.entry.flags.includes('x') ? behind : inFront;
    if (!noName.test(core) && main !== null) {
      const shown =
        main.entry.flags.includes('x') || (main.entry.flags.includes('w') && typing === 'whisper') ? {} : { form: main.entry.form, front: main === inFront };
      return { core, ...shown, ...(/[scd]/.test(main.entry.flags) ? { doubtful: true } : {}) };
    }
    if (!noName.test(core)) return { core };
  }
  return inMiddle(words, keys, country) ?? { core: joined(words) };
}

interface Found {
  readonly entry: FormEntry;
  readonly length: number;
}

function atEnd(words: readonly string[], keys: readonly string[], typing: Typing, country: string | undefined): Found | null {
  let best: Found | null = null;
  let key = '';
  const most = mayEnd(keys[keys.length - 1] ?? '') ? Math.min(longestForm, words.length - 1) : 0;
  for (let length = 1; length <= most; length++) {
    const at = words.length - length;
    key = (keys[at] ?? '') + key;
    if (key.length > 60) break;
    const forms = formsOf(key);
    const entry = forms.length === 0 ? undefined : choose(forms, words.slice(at), words[at - 1] ?? '', typing, country);
    if (entry !== undefined) best = { entry, length };
  }
  if (best !== null) return best;
  // `Acme Ltd (in liquidation)`, `Acme Inc. [closed]`
  if (!/[)\]]$/.test(words.at(-1) ?? '')) return null;
  const open = words.findIndex((word, i) => i > 0 && /^[([]/.test(word));
  if (open < 2) return null;
  const inner = atEnd(words.slice(0, open), keys.slice(0, open), typing, country);
  return inner === null ? null : { entry: inner.entry, length: inner.length + words.length - open };
}

function atFront(words: readonly string[], keys: readonly string[], typing: Typing, country: string | undefined, closed: boolean): Found | null {
  let best: Found | null = null;
  let key = '';
  const most = mayStart(keys[0] ?? '') ? Math.min(longestForm, words.length - 1) : 0;
  for (let length = 1; length <= most; length++) {
    key += keys[length - 1] ?? '';
    if (key.length > 60) break;
    const all = formsOf(key);
    if (all.length === 0) continue;
    const forms = all.filter(({ flags }) => flags.includes('f') && !(closed && /[cds]/.test(flags)));
    const entry = choose(forms, words.slice(0, length), '', typing, country);
    if (entry !== undefined) best = { entry, length };
  }
  return best;
}

/** A strong form within the name: `X LLC dba Y`, `X Ltd. Attorneys at Law`, `X Inc. of Illinois`. */
function inMiddle(words: readonly string[], keys: readonly string[], country: string | undefined): Cut | null {
  for (let at = 1; at < words.length - 1; at++) {
    const one = formsOf(keys[at] ?? '').find(
      ({ flags, form }) =>
        flags.includes('m') ||
        (flags.includes('c') && /^\p{L}\.\p{L}\.?$/u.test(words[at] ?? '') && form.country === 'US') ||
        ((country === undefined || form.country === country) && form.display === 'PC' && /^attorneys?$/.test(keys[at + 1] ?? '')),
    );
    const two =
      one === undefined && at < words.length - 2
        ? formsOf((keys[at] ?? '') + (keys[at + 1] ?? '')).find(({ flags, form }) => flags.includes('m') || form.display === 'LP')
        : undefined;
    const entry = one ?? two;
    if (entry === undefined || entry.flags.includes('w')) continue;
    const next = at + (one === undefined ? 2 : 1);
    const apart = /^(?:d\/?b\/?a|d|t\/a|ta|aka|fka|dba|doing|attorneys?|\(.*|&|for|on|c\/o|-.*)$/.test(keys[next] ?? '') || /^\(/.test(words[next] ?? '');
    const rest = joined(withoutCompany(words.slice(0, at), keys.slice(0, at)));
    const core = apart ? rest : joined([rest, ...words.slice(next)]);
    if (!noName.test(rest)) return { core, form: entry.form, doubtful: true };
  }
  return null;
}

/** The form meant by some of the words, of those it may be. */
function choose(entries: readonly FormEntry[], words: readonly string[], before: string, typing: Typing, country: string | undefined): FormEntry | undefined {
  const raw = trimOf(words.join(' '), '([,;"\'«“', ')],;"\'»”');
  const fits = entries.filter((entry) => accepts(entry, raw, before, typing));
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

/** Cuts `& Co`, `Company` off the end of what is left. */
function withoutCompany(words: readonly string[], keys: readonly string[]): readonly string[] {
  if (!mayEnd(keys[keys.length - 1] ?? '')) return words;
  for (let length = Math.min(2, words.length - 1); length >= 1; length--) {
    const at = words.length - length;
    const entry = formsOf(length === 1 ? (keys[at] as string) : keys.slice(at).join('')).find(({ flags }) => flags.includes('x'));
    if (entry !== undefined && !noName.test(joined(words.slice(0, at)))) return words.slice(0, at);
  }
  return words;
}

function cutGrown(text: string): Cut | null {
  for (const { text: form, entry } of grownForms()) {
    const front = text.startsWith(form);
    if (!front && !text.endsWith(form)) continue;
    const core = joined([front ? text.slice(form.length) : text.slice(0, -form.length)]);
    if (core !== '') return { core, form: entry.form, front };
  }
  return null;
}

function cutThai(text: string): Cut | null {
  const open = text.endsWith('(มหาชน)') ? text.slice(0, -'(มหาชน)'.length).trim() : text;
  if (!open.startsWith('บริษัท') || !open.endsWith('จำกัด')) return null;
  const core = open.slice('บริษัท'.length, -'จำกัด'.length).trim();
  return core === '' ? null : { core, form: { display: 'บริษัท จำกัด', generic: 'LLC', country: 'TH' }, front: true };
}

/** Words put together again, without the quotes and commas that stood between name and form. */
export function joined(words: readonly string[]): string {
  const whole = words.join(' ');
  if (/^[A-Za-z0-9А-Яа-яЁё&.'/]+(?: [A-Za-z0-9А-Яа-яЁё&.'/]+)*$/.test(whole) || /^[\p{L}\p{N}&.'’/]+(?: [\p{L}\p{N}&.'’/]+)*$/u.test(whole)) return whole;
  const text = whole.replace(/["«»“”„‟]/g, ' ').replace(/\s+/g, ' ');
  return unbracketed(trimOf(text, ' ,;:–-'));
}

function unbracketed(text: string): string {
  return text.endsWith(')') && !text.includes('(') ? text.slice(0, -1).trim() : text;
}
