import { generalIssues } from '../../core/issues/general.ts';
import { jobTitleIssues } from '../../core/issues/job-title.ts';
import { type Issue, issueMaker } from '../../core/issue.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { functionWords } from '../../reference/title-words.ts';
import { cleanText } from '../../text/clean.ts';
import { foldText } from '../../text/fold.ts';
import { atSign, letters, signsOf, unplain } from '../signs.ts';
import { textParts, typeWord } from '../text-parts.ts';
import { canonicalTitle } from './canonical.ts';
import type { JobFunction, JobTitle, Seniority } from './job-title-value.ts';
import { type Position, readPosition } from './position.ts';
import { outranks, ranks } from './seniority-of.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues, jobTitleIssues);
const longestTitle = 250;

/**
 * Reads a job title: `Sr. Software Eng.` → `Senior Software Engineer`, senior, engineering.
 *
 * Use it to sort, filter and score contacts by who they are in a company. For a company's name use `normalizeCompanyName`.
 *
 * Hint: a title nobody knows keeps its text, with `seniority` and `function` `null`; nothing is guessed. `Account Manager`,
 * `Product Manager` and the Russian `менеджер` manage no people and are `ic`; `Product Owner` owns nothing; an assistant to the CEO is
 * no CEO; a former position gives neither seniority nor function.
 * Hint: of several positions (`COO/CFO`) the highest one is taken, the first of equals.
 *
 * @param input - A text, or a value this function returned.
 * @returns Title, seniority and function as `value`; the title as `display`; the folded title as `key`.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `misuse`; kept with a warning or note: `title.former`, `title.several`,
 * `title.not_employed`.
 *
 * Source: the word lists in `reference/title-words.ts` (English, Russian, Ukrainian, Kyrgyz, Kazakh, Polish, German, French, Spanish,
 * Portuguese, Italian, Indonesian and less of Czech, Turkish, Uzbek).
 *
 * @example
 * normalizeJobTitle('CMO').value;
 * //=> { canonical: 'Chief Marketing Officer', seniority: 'c_level', function: 'marketing' }
 *
 * @example
 * normalizeJobTitle('Менеджер по продажам').value.seniority;
 * //=> 'ic'
 *
 * @example
 * normalizeJobTitle('Assistant to the CEO').value.function;
 * //=> 'admin'
 */
export function normalizeJobTitle(input: unknown): Normalized<JobTitle> {
  if (input === null || input === undefined) return failed(issue('empty'));
  const own = typeof input === 'object' ? textParts(input, ['canonical']) : null;
  if (own !== null && own.canonical !== undefined) return fromValue(own.canonical, input as Partial<JobTitle>);
  if (typeof input !== 'string') return failed(issue('not_text', { type: typeWord(input) }));
  const text = cleanText(input);
  if (text === null) return failed(issue('empty'));
  if (text.length > longestTitle) return failed(issue('too_long', { length: input.length, limit: longestTitle }));
  const signs = signsOf(text);
  const fold = (signs & unplain) === 0 ? text.toLowerCase() : foldText(text);
  const hasLetters = (signs & letters) !== 0 || /\p{L}/u.test(text);
  if (!hasLetters && !/\p{N}/u.test(text)) return failed(issue('placeholder', { input: text }));
  if ((signs & atSign) !== 0 && /[^\s@]@[^\s@.]+\.[^\s@]/.test(text)) return failed(issue('misuse', { found: 'an e-mail address', expected: 'a job title' }));
  if (!hasLetters) return failed(issue('misuse', { found: 'a number', expected: 'a job title' }));
  const whole = readPosition(fold, signs);
  const state = whole.told.whole?.label;
  if (state === 'placeholder') return failed(issue('placeholder', { input: text }));
  if (state === 'idle' || state === 'former')
    return answer(text, null, null, input, issue(state === 'idle' ? 'title.not_employed' : 'title.former', { input: text }));
  if (whole.title !== undefined) return answer(whole.title, whole.seniority, whole.function, input);
  const parts = positionsIn(fold);
  if (parts.length === 0) {
    const canonical = canonicalTitle(text, whole, signs);
    return answer(canonical, whole.seniority, whole.function, input, undefined, canonical === text ? fold : undefined);
  }
  let best = whole;
  for (const part of parts) if (part.seniority !== null && (best === whole || outranks(part.seniority, best.seniority))) best = part;
  return answer(text, best.seniority, best.function, input, issue('title.several'));
}

const nothing: readonly Position[] = [];

/** `COO/CFO`, `Founder & CEO`: positions, each with a rank of its own; `Sales & Marketing Director` is one. */
function positionsIn(folded: string): readonly Position[] {
  const parts = folded.split(joint);
  if (parts.length < 2) return nothing;
  const ranked = parts.map((part) => readPosition(part.trim(), signsOf(part))).filter((part) => part.ranked);
  return ranked.length >= 2 ? ranked : nothing;
}

const joint = /[/|;&+•,]| (?:and|и|und|et|y|e|dan|oraz|жана|та|және) /u;

function answer(
  canonical: string,
  seniority: Seniority | null,
  field: JobFunction | null,
  input: unknown,
  note?: Issue,
  key = foldText(canonical),
): Normalized<JobTitle> {
  return normalized({
    value: { canonical, seniority, function: field },
    display: canonical,
    key,
    confidence: seniority === null && field === null ? 0.5 : 0.9,
    changed: canonical !== input,
    issues: note === undefined ? [] : [note],
  });
}

function fromValue(canonical: string, { seniority, function: field }: Partial<JobTitle>): Normalized<JobTitle> {
  const again = normalizeJobTitle(canonical);
  if (!again.ok) return again;
  return answer(
    cleanText(canonical) ?? canonical,
    seniority === null || (ranks as readonly unknown[]).includes(seniority) ? (seniority as Seniority | null) : again.value.seniority,
    field === null || (typeof field === 'string' && /^[a-z]+$/.test(field) && functionWords.includes(`\n${field}|`)) ? field : again.value.function,
    canonical,
  );
}
