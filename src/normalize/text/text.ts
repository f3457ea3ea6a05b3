import type { Issue } from '../../core/issue.ts';
import { issueMaker } from '../../core/issue.ts';
import { readingIssues } from '../../core/issues/general.ts';
import { textIssues } from '../../core/issues/text.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { collapse, stripInvisible } from '../../text/clean.ts';
import { foldText } from '../../text/fold.ts';
import { repairMojibake } from '../../text/mojibake.ts';
import { hasMixedScripts, unmixScripts } from '../../text/scripts.ts';

const issue = /* @__PURE__ */ issueMaker(readingIssues, textIssues);

/** Options of {@link normalizeText}. */
export interface TextOptions {
  /** Keep line breaks, at most one empty line between paragraphs; they become spaces unless set. */
  readonly multiline?: boolean;
  /** Characters that are read at most; a longer text is refused as `too_long`. 20,000 unless given. */
  readonly maxLength?: number;
  /** Leave `&amp;` and its like as they are, for text that speaks of HTML. */
  readonly keepEntities?: boolean;
}

const defaultLimit = 20_000;
const mostPasses = 8;

/**
 * Cleans text that came through forms, files and other programs: `'  Acme\u00A0 Corp\u200B '` → `Acme Corp`.
 *
 * Use it for notes and for fields without rules of their own. For names, addresses and the like use their own normalisers,
 * which clean first. Hint: look-alike letters (`jоhn` with a Cyrillic о) are reported with a suggestion and never replaced.
 *
 * @param input - A text or finite number.
 * @returns The text in NFC with single spaces; `key` is its folded form for comparing.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `text.mojibake_repaired`, `text.entities_decoded`, `text.width_folded`,
 * `text.invisible_removed`, `text.control_removed`, `text.replacement_char`, `text.mixed_script` (with a suggestion).
 *
 * @example
 * normalizeText('РњРѕСЃРєРІР°').value;
 * //=> 'Москва'
 *
 * @example
 * normalizeText('Tom &amp; Co').value;
 * //=> 'Tom & Co'
 *
 * @example
 * normalizeText('Łódź').key;
 * //=> 'lodz'
 */
export function normalizeText(input: unknown, options: TextOptions = {}): Normalized<string> {
  if (input === null || input === undefined) return failed(issue('empty'));
  if (typeof input === 'number' && Number.isFinite(input)) return read(String(input), input, options);
  if (typeof input !== 'string') return failed(issue('not_text', { type: typeof input }));
  const limit = options.maxLength ?? defaultLimit;
  if (input.length > limit) return failed(issue('too_long', { length: input.length, limit }));
  return read(input, input, options);
}

function read(given: string, input: unknown, options: TextOptions): Normalized<string> {
  const notes = new Map<string, Issue>();
  const note = (found: Issue): void => {
    if (!notes.has(found.code)) notes.set(found.code, found);
  };
  let text = given;
  for (let pass = 0; pass < mostPasses; pass++) {
    const before = text;
    text = cleaned(text, options, note);
    if (text === before) break;
  }
  if (text === '') return failed(issue('empty'));
  if (text.includes('\ufffd')) note(issue('text.replacement_char'));
  if (hasMixedScripts(text)) {
    const suggestion = unmixScripts(text);
    note(issue('text.mixed_script', { input: text }, { suggestion: suggestion === text ? null : suggestion }));
  }
  return normalized({ value: text, display: text, key: foldText(text) || null, changed: text !== input, issues: [...notes.values()] });
}

const plain = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
const wide = /[\uff01-\uff5e\uff61-\uff9f\uffe0-\uffe6]+/g;
const control = /\p{Cc}(?<![\t-\r\x85])/u;

function cleaned(text: string, options: TextOptions, note: (found: Issue) => void): string {
  if (plain.test(text) && !text.includes('  ') && !text.includes('&')) return text;
  const repair = repairMojibake(text);
  if (repair !== null) {
    note(issue('text.mojibake_repaired', { encoding: repair.encoding }));
    return repair.text;
  }
  const decoded = options.keepEntities === true ? text : decodeEntities(text);
  if (decoded !== text) note(issue('text.entities_decoded'));
  const narrow = decoded.replace(wide, (run) => run.normalize('NFKC'));
  if (narrow !== decoded) note(issue('text.width_folded'));
  const visible = stripInvisible(narrow);
  if (visible !== narrow) note(issue(control.test(narrow) ? 'text.control_removed' : 'text.invisible_removed'));
  return (options.multiline === true ? collapseLines(visible) : collapse(visible)).normalize('NFC');
}

const collapseLines = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(collapse)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const nested = /&(?:amp;)+/gi;
const entity = /&(?:([a-z]{2,6})|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;
// Each name with its character behind it.
const namedEntities = 'lt< gt> quot" apos\' nbsp\xa0 ndash– mdash— laquo« raquo» hellip… rsquo’ lsquo‘ rdquo” ldquo“ copy© reg® trade™ euro€ shy\xad';
let named: Map<string, string> | undefined;
const readNamed = () => new Map(namedEntities.split(' ').map((entry) => [entry.slice(0, -1), entry.slice(-1)]));

const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(nested, '&').replace(entity, (whole: string, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
        if (name !== undefined) return (named ??= readNamed()).get(name.toLowerCase()) ?? whole;
        const code = Number(decimal ?? `0x${hex}`);
        return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
      })
    : text;
