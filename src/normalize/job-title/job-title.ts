import { generalIssues } from '../../core/issues/general.ts';
import { jobTitleIssues } from '../../core/issues/job-title.ts';
import { type Issue, issueMaker } from '../../core/issue.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { readSpellings } from '../../reference/cyrillic-spelling.ts';
import { cleanText } from '../../text/clean.ts';
import { foldText } from '../../text/fold.ts';
import { atSign, letters, plainWords, signsOf, unplain } from '../signs.ts';
import { spacedWords } from '../spaced-words.ts';
import { textParts, typeWord } from '../text-parts.ts';
import { trimOf } from '../trim.ts';
import { canonicalTitle } from './canonical.ts';
import type { JobFunction, JobTitle, Seniority } from './job-title-value.ts';
import { knownTitle } from './known-title.ts';
import { outranks, ranks, seniorityOf } from './seniority-of.ts';
import { titleTokens, toldBy } from './word-index.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues, jobTitleIssues);
const longestTitle = 250;

/** Beginnings of titles nobody holds now: without work, or no longer. */
const notHeld =
  /^(?:(пенсионер|студент|безработн|emeryt|bezrobotn|rentner|schuler|seeking |looking for )|(?:ex|former|formerly|previously|past|retired|экс|бывш\p{L}*|колишн\p{L}*|byl[yai]|ancien(?:ne)?|ehemalig\p{L}*|mantan|мурдагы)(?:[\s-]|$))/u;
const idleWords =
  'retired,student,pupil,unemployed,homemaker,housewife,open to work,between jobs,on maternity leave,^domohozAjka,v dekrete,dekret,v poiske rabotY,^uczen,uczennica,studentka,etudiant,etudiante,retraite,retraitee,estudiante,jubilado,jubilada,mahasiswa,mahasiswi,pensiunan,pelajar';
const placeholders =
  'n/a,n.a.,n.a,na,none,nil,no title,unknown,title,job title,position,test,null,undefined,tbd,^net,ne ukazano,ne ukazana,ne ukazan,dolJnostX,test,^brak,stanowisko,nieznane,tidak ada,unbekannt,inconnu,^Jok^';

let noTitles: ReadonlyMap<string, 'placeholder' | 'title.not_employed'> | undefined;

function readNoTitles(): NonNullable<typeof noTitles> {
  const read = new Map<string, 'placeholder' | 'title.not_employed'>();
  for (const word of readSpellings(idleWords).split(',')) read.set(word, 'title.not_employed');
  for (const word of readSpellings(placeholders).split(',')) read.set(word, 'placeholder');
  return read;
}

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
  const folded = (signs & ~plainWords) === 0 ? fold : trimOf(fold, '"\'«', '"\'».,;');
  const none = (noTitles ??= readNoTitles()).get(folded);
  const hasLetters = (signs & letters) !== 0 || /\p{L}/u.test(text);
  if (none === 'placeholder' || !(hasLetters || /\p{N}/u.test(folded))) return failed(issue('placeholder', { input: text }));
  if ((signs & atSign) !== 0 && /[^\s@]@[^\s@.]+\.[^\s@]/.test(text)) return failed(issue('misuse', { found: 'an e-mail address', expected: 'a job title' }));
  if (!hasLetters) return failed(issue('misuse', { found: 'a number', expected: 'a job title' }));
  const past = none === undefined ? notHeld.exec(folded) : null;
  if (none !== undefined || past !== null)
    return answer(text, null, null, input, issue(past === null || past[1] !== undefined ? 'title.not_employed' : 'title.former', { input: text }));
  const whole = readPosition(folded, signs);
  if (whole.known !== null) return answer(whole.known.canonical, whole.known.seniority, whole.known.function, input);
  const parts = positionsIn(folded, signs);
  if (parts.length === 0) {
    const canonical = canonicalTitle(text, whole, signs);
    return answer(canonical, whole.seniority, whole.function, input, undefined, canonical === text ? fold : undefined);
  }
  let best = whole;
  for (const part of parts) if (part.seniority !== null && (best === whole || outranks(part.seniority, best.seniority))) best = part;
  return answer(text, best.seniority, best.function, input, issue('title.several'));
}

/** One position: the words it was written in, and what they say. */
interface Position {
  readonly plain: string;
  readonly words: readonly string[];
  readonly known: JobTitle | null;
  /** Whether its words speak of a rank. */
  readonly ranked: boolean;
  readonly seniority: Seniority | null;
  readonly function: JobFunction | null;
}

function readPosition(folded: string, signs: number): Position {
  const isPlain = (signs & ~plainWords) === 0;
  const plain = isPlain ? folded : plainTitle(folded, signs);
  const known = knownTitle(plain);
  if (known !== null) return { plain, words: [], known, ranked: true, seniority: known.seniority, function: known.function };
  const words = spacedWords(plain);
  const tokens = isPlain ? words : titleTokens(words);
  const told = toldBy(tokens);
  const field = fieldOf(told.field, plain);
  const seniority = seniorityOf(told.rank, tokens, field);
  const executive =
    field === null && (seniority === 'owner' || seniority === 'founder' || seniority === 'partner' || seniority === 'board' || seniority === 'c_level');
  const leads = executive || seniority === 'founder' || seniority === 'board';
  return { plain, words, known, ranked: told.rank !== undefined && told.rank !== 'none', seniority, function: leads ? 'executive' : field };
}

/** The field a label names; a business analyst works in operations. */
function fieldOf(label: string | undefined, plain: string): JobFunction | null {
  if (label === undefined || label === '-') return null;
  return label === 'data' && /^(?:senior |junior )?(?:business|бизнес|бизнес-)[ -]?(?:analyst|аналитик)/.test(plain) ? 'operations' : (label as JobFunction);
}

/** Letters and single spaces: brackets with an abbreviation away, `c.m.o.` and `ген.дир.` without their full stops. */
function plainTitle(folded: string, signs: number): string {
  const bare = /[([]/.test(folded) ? folded.replace(/\([^()]*\)/g, ' ').replace(/\[[^[\]]*\]/g, ' ') : folded;
  const words = (bare.includes('.') ? bare.replace(/\b([a-z])\.(?=[a-z]\.?(?:[^a-z]|$|[a-z]\.))/g, '$1') : bare)
    .replace((signs & unplain) === 0 ? /[^a-z0-9а-яё&/'-]+/g : /[^\p{L}\p{M}\p{N}&/'-]+/gu, ' ')
    .trim();
  return words.includes('/') ? words.replace(/ ?\/ ?/g, '/').trim() : words;
}

const nothing: readonly Position[] = [];

/** `COO/CFO`, `Founder & CEO`: positions, each with a rank of its own; `Sales & Marketing Director` is one. */
function positionsIn(folded: string, signs: number): readonly Position[] {
  if ((signs & ~plainWords) === 0 ? !/ (?:and|и|und|et|y|e|dan|oraz|та) /.test(folded) : !joint.test(folded)) return nothing;
  const parts = folded
    .split(joint)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
  if (parts.length < 2) return nothing;
  const ranked = parts.map((part) => readPosition(part, signsOf(part))).filter((part) => part.ranked);
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
    field === null || (typeof field === 'string' && functions.split(' ').includes(field)) ? field : again.value.function,
    canonical,
  );
}

const functions = 'admin data design education engineering executive finance hospitality hr it legal marketing operations procurement product sales support';
