import { generalIssues } from '../../core/issues/general.ts';
import { jobTitleIssues } from '../../core/issues/job-title.ts';
import { type Issue, issueMaker } from '../../core/issue.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { readSpellings } from '../../reference/cyrillic-spelling.ts';
import { cleanText } from '../../text/clean.ts';
import { foldText } from '../../text/fold.ts';
import { textParts, typeWord } from '../text-parts.ts';
import { trimOf } from '../trim.ts';
import { canonicalTitle } from './canonical.ts';
import { functionOf, knownTitle } from './function-of.ts';
import type { JobTitle } from './job-title-value.ts';
import { outranks, seniorityOf } from './seniority-of.ts';
import { titleTokens } from './word-index.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues, jobTitleIssues);
const longestTitle = 250;

const former = /^(?:ex|former|formerly|previously|past|retired|экс|бывш\p{L}*|колишн\p{L}*|byl[yai]|ancien(?:ne)?|ehemalig\p{L}*|mantan|мурдагы)[\s-]/u;
const idleWords =
  'retired,student,pupil,unemployed,homemaker,housewife,open to work,between jobs,on maternity leave,^domohozAjka,v dekrete,dekret,v poiske rabotY,^uczen,uczennica,studentka,etudiant,etudiante,retraite,retraitee,estudiante,jubilado,jubilada,mahasiswa,mahasiswi,pensiunan,pelajar';
const idleStems = ['пенсионер', 'студент', 'безработн', 'emeryt', 'bezrobotn', 'rentner', 'schuler', 'seeking ', 'looking for '];
const placeholders =
  'n/a,n.a.,n.a,na,none,nil,no title,unknown,title,job title,position,test,null,undefined,tbd,^net,ne ukazano,ne ukazana,ne ukazan,dolJnostX,test,^brak,stanowisko,nieznane,tidak ada,unbekannt,inconnu,^Jok^';

let lists: { readonly idle: ReadonlySet<string>; readonly placeholders: ReadonlySet<string> } | undefined;

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
  const folded = trimOf(foldText(text), '"\'«', '"\'».,;');
  lists ??= { idle: new Set(readSpellings(idleWords).split(',')), placeholders: new Set(readSpellings(placeholders).split(',')) };
  if (lists.placeholders.has(folded) || !(/[a-zа-я0-9]/.test(folded) || /[\p{L}\p{N}]/u.test(folded))) return failed(issue('placeholder', { input: text }));
  if (text.includes('@') && /[^\s@]@[^\s@.]+\.[^\s@]/.test(text)) return failed(issue('misuse', { found: 'an e-mail address', expected: 'a job title' }));
  if (!(/[A-Za-zА-Яа-я]/.test(text) || /\p{L}/u.test(text)) || /^\+?\d[\d\s().-]{6,}$/.test(text))
    return failed(issue('misuse', { found: 'a number', expected: 'a job title' }));
  if (lists.idle.has(folded) || idleStems.some((stem) => folded.startsWith(stem)))
    return answer({ canonical: text, seniority: null, function: null }, input, issue('title.not_employed', { input: text }));
  if (/^[efprbcamэбкм]/.test(folded) && former.test(`${folded} `))
    return answer({ canonical: text, seniority: null, function: null }, input, issue('title.former', { input: text }));
  const whole = readPosition(text, folded);
  const parts = whole.known ? nothing : positionsIn(folded);
  if (parts.length === 0) return answer(whole.title, input);
  let best = whole.title;
  for (const part of parts) {
    const { title } = readPosition(part, part);
    if (title.seniority !== null && (best === whole.title || outranks(title.seniority, best.seniority))) best = title;
  }
  return answer({ ...best, canonical: canonicalTitle(text, folded, best, true) }, input, issue('title.several'));
}

const nothing: readonly string[] = [];

function readPosition(text: string, folded: string): { readonly title: JobTitle; readonly known: boolean } {
  const plain = plainTitle(folded);
  const known = knownTitle(plain);
  if (known !== null) return { title: known, known: true };
  const tokens = titleTokens(plain);
  const field = functionOf(plain, tokens);
  const seniority = seniorityOf(tokens, field);
  const executive =
    field === null && (seniority === 'owner' || seniority === 'founder' || seniority === 'partner' || seniority === 'board' || seniority === 'c_level');
  const title: JobTitle = { canonical: text, seniority, function: executive || seniority === 'founder' || seniority === 'board' ? 'executive' : field };
  return { title: { canonical: canonicalTitle(text, plain, title, false), seniority, function: title.function }, known: false };
}

/** Letters and single spaces: brackets with an abbreviation away, `c.m.o.` and `ген.дир.` without their full stops. */
function plainTitle(folded: string): string {
  if (/^[a-z]+(?: [a-z]+)*$/.test(folded)) return folded;
  const bare = /[([]/.test(folded) ? folded.replace(/\([^()]*\)/g, ' ').replace(/\[[^[\]]*\]/g, ' ') : folded;
  return (bare.includes('.') ? bare.replace(/\b([a-z])\.(?=[a-z]\.?(?:[^a-z]|$|[a-z]\.))/g, '$1') : bare)
    .replace(/[^\p{L}\p{M}\p{N}&/'-]+/gu, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim();
}

/** `COO/CFO`, `Founder & CEO`: positions, each with a rank of its own; `Sales & Marketing Director` is one. */
function positionsIn(folded: string): readonly string[] {
  if (!/[/|;&+•,]| (?:and|и|und|et|y|e|dan|oraz|жана|та|және) /.test(folded)) return nothing;
  const parts = folded
    .split(/[/|;&+•,]| (?:and|и|und|et|y|e|dan|oraz|жана|та|және) /u)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
  if (parts.length < 2) return [];
  const ranked = parts.filter((part) => {
    const plain = plainTitle(part);
    return knownTitle(plain) !== null || seniorityOf(titleTokens(plain), null) !== null;
  });
  return ranked.length >= 2 ? ranked : [];
}

function answer(value: JobTitle, input: unknown, note?: Issue): Normalized<JobTitle> {
  return normalized({
    value,
    display: value.canonical,
    key: foldText(value.canonical),
    confidence: value.seniority === null && value.function === null ? 0.5 : 0.9,
    changed: value.canonical !== input,
    ...(note === undefined ? {} : { issues: [note] }),
  });
}

function fromValue(canonical: string, { seniority, function: field }: Partial<JobTitle>): Normalized<JobTitle> {
  const again = normalizeJobTitle(canonical);
  if (!again.ok) return again;
  const known = {
    seniority: isOneOf(seniorities, seniority) ? seniority : again.value.seniority,
    function: isOneOf(functions, field) ? field : again.value.function,
  };
  return answer(
    { canonical: cleanText(canonical) ?? canonical, seniority: seniority === null ? null : known.seniority, function: field === null ? null : known.function },
    canonical,
  );
}

const seniorities = 'intern junior ic senior lead manager head director vp c_level owner founder partner board';
const functions = 'admin data design education engineering executive finance hospitality hr it legal marketing operations procurement product sales support';
const isOneOf = <T extends string>(list: string, value: T | null | undefined): value is T => typeof value === 'string' && list.split(' ').includes(value);
