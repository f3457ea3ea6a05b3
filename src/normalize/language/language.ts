import { issueMaker } from '../../core/issue.ts';
import { generalIssues } from '../../core/issues/general.ts';
import { languageIssues } from '../../core/issues/place.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { readSpelling } from '../../reference/cyrillic-spelling.ts';
import { languageNames, otherLanguageNames } from '../../reference/languages.ts';
import { cleanText } from '../../text/clean.ts';
import { foldText } from '../../text/fold.ts';
import { intlNames } from '../intl-names.ts';
import { isNoPlace } from '../no-place.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues, languageIssues);

const longestName = 60;

interface LanguageTable {
  readonly english: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
}

let table: LanguageTable | undefined;
let platform: ReadonlyMap<string, string> | undefined;

/**
 * Reads a language by name or code and returns its ISO 639-1 code: `Polski`, `русский`, `en-US` → `pl`, `ru`, `en`.
 *
 * Use it for the language people are written to in. For the country use {@link normalizeCountry}.
 * Hint: of a tag like `pt-BR` the language is kept and the region left out; `cn` and `ua` are countries, not languages, and
 * are refused.
 *
 * @param input - A name, a code of ISO 639-1 or 639-2, or a BCP 47 tag; anything else is refused.
 * @returns The code as `value` and `key`, the English name as `display`.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `language.unknown`.
 *
 * Source: ISO 639-1 and 639-2, names of Unicode CLDR 48 (2025-10), first embedded ones, then those the platform has.
 *
 * @example
 * normalizeLanguage('Deutsch').value;
 * //=> 'de'
 *
 * @example
 * normalizeLanguage('en_US').display;
 * //=> 'English'
 */
export function normalizeLanguage(input: unknown): Normalized<string> {
  if (input === null || input === undefined) return failed(issue('empty'));
  if (typeof input !== 'string') return failed(issue('not_text', { type: typeof input }));
  const text = cleanText(input);
  if (text === null) return failed(issue('empty'));
  if (text.length > longestName) return failed(issue('too_long', { length: text.length, limit: longestName }));
  if (isNoPlace(text) || /^(?:language|язык)$/i.test(text)) return failed(issue('placeholder', { input: text }));
  table ??= unpack();
  const name = languageKey(text);
  const tag = /^([a-z]{2,3})[-_](?:[a-z]{4}|[a-z]{2}|\d{3})\b/i.exec(text)?.[1];
  const code =
    table.names.get(name) ??
    table.names.get(withoutWord((name.split('(')[0] as string).trim())) ??
    (tag === undefined ? undefined : table.names.get(tag.toLowerCase())) ??
    (platform ??= intlNames('language', [...table.english.keys()], languageKey)).get(withoutWord(name));
  if (!code) return failed(issue('language.unknown', { input: text }));
  return normalized({ value: code, display: table.english.get(code) as string, key: code, changed: code !== input });
}

const withoutWord = (name: string): string =>
  / (?:language|язык|тили|тілі|мова|jezyk|sprache|dili)$/.test(name) ? name.slice(0, name.lastIndexOf(' ')) : name;

const languageKey = (text: string): string =>
  foldText(text)
    .replace(/ё/g, 'е')
    .replace(/[.']/g, '')
    .replace(/^(?:jezyk|язык|мова|lingua|langue|idioma) /, '')
    .trim();

function unpack(): LanguageTable {
  const english = new Map<string, string>();
  const names = new Map<string, string>();
  for (const entry of languageNames.split(';')) {
    const space = entry.indexOf(' ');
    const [code, name] = [entry.slice(0, 2), entry.slice(space + 1)];
    english.set(code, name);
    for (const word of [code, entry.slice(space - 3, space), languageKey(name)]) names.set(word, code);
  }
  for (const entry of otherLanguageNames.split(';'))
    for (const name of entry.slice(3).split(',')) names.set(languageKey(readSpelling(name)), entry.slice(0, 2));
  return { english, names };
}
