import { companyNameIssues } from '../../core/issues/company-name.ts';
import { generalIssues } from '../../core/issues/general.ts';
import { scriptIssues } from '../../core/issues/text.ts';
import { type Issue, issueMaker } from '../../core/issue.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { readSpellings } from '../../reference/cyrillic-spelling.ts';
import { noCompanyWords, selfEmployedWords } from '../../reference/legal-forms.ts';
import { cleanText } from '../../text/clean.ts';
import { foldText } from '../../text/fold.ts';
import { hasMixedScripts } from '../../text/scripts.ts';
import { atSign, colon, mayMix, plainWords, point, signsOf, space, unplain } from '../signs.ts';
import { spacedWords } from '../spaced-words.ts';
import { textParts, typeWord } from '../text-parts.ts';
import { trimOf } from '../../text/trim.ts';
import { type Cut, cutForm, undecorated } from './cut-form.ts';
import type { LegalForm } from './legal-form.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues, companyNameIssues, scriptIssues);
const longestName = 300;

/** A company's name and what it is made of. */
export interface CompanyName {
  /** The name in the wanted style. */
  readonly name: string;
  /** The name without legal form and quotes: what two spellings of one company share. */
  readonly core: string;
  readonly legalForm?: LegalForm;
}

/** Options of {@link normalizeCompanyName}. */
export interface CompanyNameOptions {
  /** What `name` holds: the text as it came (`'keep'`, unless given), the core (`'strip'`), or core and form in their usual spelling and place (`'standardize'`). */
  readonly style?: 'keep' | 'strip' | 'standardize';
  /** ISO 3166-1 alpha-2 that decides between forms several countries write alike (AS, SA, SRL). */
  readonly country?: string;
}

/**
 * Tells a company's name from its legal form: `Acme, Inc.` → core `Acme`, form `Inc`.
 *
 * Use it for companies, firms, foundations and sole traders. For a person use `normalizePersonName`. To compare companies use
 * `key`, which has neither form nor punctuation.
 *
 * Hint: the form is never taken where nothing would be left of the name (`The Limited`, `SA`) or where it may be a word
 * (`Dana Hotel and Spa`). `Company` and `& Co.` are cut off the core but are no form.
 * Hint: `Corp` typed in small letters is cut off and not reported, since nothing but the capital tells it from a word.
 *
 * @param input - A text, or a value this function returned.
 * @param options - `style` of the name; `country` where it is known.
 * @returns Name, core and form as `value`; the name as `display`; the folded core as `key`.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `misuse`, `company.self_employed`, `company.syntax`; kept with a note:
 * `company.web_address`, `text.mixed_script`.
 *
 * Source: the table of legal forms in `reference/legal-forms.ts`.
 *
 * @example
 * normalizeCompanyName('FABERLIC EUROPE Sp. z o.o.').value;
 * //=> { name: 'FABERLIC EUROPE Sp. z o.o.', core: 'FABERLIC EUROPE', legalForm: { display: 'Sp. z o.o.', generic: 'LLC', country: 'PL' } }
 *
 * @example
 * normalizeCompanyName('Ромашка ООО', { style: 'standardize' }).value.name;
 * //=> 'ООО «Ромашка»'
 *
 * @example
 * normalizeCompanyName('self-employed').issues[0].code;
 * //=> 'company.self_employed'
 */
export function normalizeCompanyName(input: unknown, options: CompanyNameOptions = {}): Normalized<CompanyName> {
  if (input === null || input === undefined) return failed(issue('empty'));
  if (typeof input === 'object') return fromValue(input, options);
  if (typeof input !== 'string' && typeof input !== 'number') return failed(issue('not_text', { type: typeWord(input) }));
  const text = cleanText(input);
  if (text === null) return failed(issue('empty'));
  const length = String(input).length;
  if (text.length > longestName || length > 4 * longestName) return failed(issue('too_long', { length, limit: longestName }));
  const signs = signsOf(text);
  const lower = text.toLowerCase();
  const reason = refusal(text, lower, signs);
  if (reason !== null) return failed(reason);
  const cut = cutForm(text, lower, signs, options.country);
  const isPlain = (signs & ~plainWords) === 0;
  if (!isPlain && (signsOf(cut.core) & plainWords & ~space) === 0 && !/[\p{L}\p{N}]/u.test(cut.core)) return failed(issue('company.syntax', { input: text }));
  const name = styled(text, cut, options.style ?? 'keep');
  const issues: Issue[] = [];
  if ((signs & (point | space)) === point && /^(?:www\.)?[a-z0-9-]{2,63}(?:\.[a-z]{2,6}){1,2}\/?$/i.test(text)) issues.push(issue('company.web_address'));
  if (mayMix(signs) && spacedWords(text).some((word) => mayMix(signsOf(word)) && hasMixedScripts(word)))
    issues.push(issue('text.mixed_script', { input: text }));
  const value: CompanyName = cut.form === undefined ? { name, core: cut.core } : { name, core: cut.core, legalForm: cut.form };
  return normalized({
    value,
    display: name,
    key: keyOf(cut.core, isPlain ? lowerOf(cut.core, text, lower) : undefined),
    confidence: cut.doubtful ? 0.9 : 1,
    changed: name !== input,
    issues,
  });
}

/** The small letters of a part, out of those of the whole text where it stands in one piece. */
function lowerOf(part: string, text: string, lower: string): string {
  const at = text.indexOf(part);
  return at < 0 ? part.toLowerCase() : lower.slice(at, at + part.length);
}

let noCompany: ReadonlyMap<string, 'placeholder' | 'company.self_employed'> | undefined;

function readNoCompany(): NonNullable<typeof noCompany> {
  const reasons = new Map<string, 'placeholder' | 'company.self_employed'>();
  for (const word of readSpellings(noCompanyWords).split(',')) reasons.set(word, 'placeholder');
  for (const word of readSpellings(selfEmployedWords).split(',')) reasons.set(word, 'company.self_employed');
  return reasons;
}

function refusal(text: string, lower: string, signs: number): Issue | null {
  const first = text.charCodeAt(0);
  if (text.length < 40) {
    noCompany ??= readNoCompany();
    const plain = (signs & ~plainWords) === 0 ? lower : trimOf(lower, '"\'(', '"\').!');
    // `ИП` and `ЧП` in capitals are what sole traders write
    const known = noCompany.get(plain) ?? (plain === lower ? undefined : noCompany.get(lower));
    if (known !== undefined) return issue(known, { input: text });
    if ((first === text.charCodeAt(1) || (signsOf(text.charAt(0)) & plainWords) === 0) && /^(?:[^\p{L}\p{N}]+|(.)\1{2,})$/u.test(text))
      return issue('placeholder', { input: text });
  }
  const found =
    (signs & atSign) !== 0 && /[^\s@]@[^\s@.]+\.[^\s@]/.test(text)
      ? 'an e-mail address'
      : (signs & colon) !== 0 && /^https?:/i.test(text)
        ? 'a web address'
        : first < 58 && /^[+(]?\d[\d\s().-]{6,}\d$/.test(text) && text.replace(/\D/g, '').length > 6
          ? 'a telephone number'
          : null;
  return found && issue('misuse', { found, expected: 'a company name' });
}

function styled(text: string, { core, form, front }: Cut, style: NonNullable<CompanyNameOptions['style']>): string {
  if (style === 'keep') return text;
  if (style === 'strip' || form === undefined) return core;
  if (form.country === 'TH') return `บริษัท ${core} จำกัด`;
  if (/^[\p{sc=Han}\p{sc=Hangul}]/u.test(form.display)) return front ? `${form.display}${core}` : `${core}${form.display}`;
  if (/^\p{sc=Cyrillic}/u.test(form.display) && form.country !== 'BG' && form.country !== 'RS')
    return form.generic === 'SOLE' ? `${form.display} ${core}` : `${form.display} «${core}»`;
  return front ? `${form.display} ${core}` : `${core} ${form.display}`;
}

/** The core folded to words with single spaces, without the article in front and the words for “and”. `lower`: its small letters, if it is of letters and digits alone. */
function keyOf(core: string, lower?: string): string {
  const signs = lower === undefined ? signsOf(core) : 0;
  const fold = lower ?? ((signs & unplain) === 0 ? core.toLowerCase() : foldText(core));
  const key =
    (signs & ~plainWords) === 0
      ? fold
      : fold
          .replace(/['.]/g, '')
          .replace(/[^\p{L}\p{N}\p{M}+#]+/gu, ' ')
          .trim();
  const bare = key.startsWith('the ') && key.length > 4 ? key.slice(4) : key;
  return (bare.includes('nd ') ? bare.replace(/ (?:and|und) /g, ' ') : bare) || fold;
}

function fromValue(input: unknown, options: CompanyNameOptions): Normalized<CompanyName> {
  const parts = textParts(input, ['name', 'core']);
  if (parts?.name === undefined) return failed(issue('not_text', { type: typeWord(input) }));
  if (parts.core === undefined) return normalizeCompanyName(parts.name, options);
  const name = cleanText(parts.name.slice(0, longestName));
  const core = cleanText(parts.core.slice(0, longestName));
  if (name === null || core === null) return failed(issue('empty'));
  const form = textParts((input as { readonly legalForm?: unknown }).legalForm, ['display', 'generic', 'country']);
  return normalized<CompanyName>({
    value: { name, core: undecorated(core), ...(form?.display === undefined ? {} : { legalForm: { ...form, display: form.display } }) },
    display: name,
    key: keyOf(core),
    changed: name !== parts.name || core !== parts.core,
  });
}
