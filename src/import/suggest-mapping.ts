import type { WorkspaceLike } from '../core/field-type.ts';
import { lookAtColumn, type ColumnContent } from './column-content.ts';
import { partAndJoin } from './part-and-join.ts';
import type { JoinedColumn, SplitColumn } from './derived-columns.ts';
import { folderTargets, type FolderTargets, type Target } from './folder-targets.ts';
import { conceptOfName, headerForm, hintOf, meaningOf } from './header-concept.ts';

/** Where one column should go, and why. */
export interface ColumnMapping {
  /** The header. */
  readonly column: string;
  /** A field or a part of one (`email`, `name.given`); `null` for a column that should not be mapped or has no home. */
  readonly field: string | null;
  /** How the column is taken apart, or joined with others; `field` is the first it goes to then. */
  readonly target?: SplitColumn | JoinedColumn;
  /** How sure this is, 0 to 1. */
  readonly confidence: number;
  /** The reasons, in words. */
  readonly because: readonly string[];
  /** Other fields it could go to, likeliest first. */
  readonly alternatives: readonly string[];
  /** Whether the column means something a record of this kind does not hold (a fax, a label of another column), as opposed to something unknown. */
  readonly ignore?: boolean;
}

/** Rows to look at: cells in the order of the headers, or objects by header. */
export type MappingSample = readonly (readonly string[])[] | readonly Readonly<Record<string, unknown>>[];

interface Candidate {
  readonly target: Target;
  readonly score: number;
  readonly because: string;
}

interface Column {
  readonly header: string;
  readonly index: number;
  readonly content: ColumnContent;
  readonly values: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly notes: readonly string[];
  readonly ignore: boolean;
  /** What its header means. */
  readonly concept: string | null;
}

/**
 * Proposes where each column of a file goes: by its header in ten languages, by what its cells look like, and by what
 * the other columns are. A part of a value is a target of its own (`name.given`, `address.postalCode`, `birthDate.year`).
 *
 * Use it before an import and show the answer to whoever imports; keep the confirmed mapping as JSON for the next file.
 * Hint: each target gets one column, the surest; several go to a field that holds several, or share one that they fill in
 * turns. A column is left out rather than guessed: `ignore` tells a fax or a label from a column nobody knows.
 *
 * @param workspace - Where the folder is defined.
 * @param folder - Name of the folder.
 * @param headers - The headers, in order.
 * @param sample - Rows to look at, the more the better up to some thousands; may be empty.
 * @returns One entry a header, in order.
 * @throws UsageError `unknown-folder`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { name: personName(), mail: email() } } } });
 * suggestMapping(crm, 'people', ['Imię', 'Nazwisko', 'Fax', 'E-Mail'], []).map((column) => column.field);
 * //=> ['name.given', 'name.family', null, 'mail']
 */
export function suggestMapping(workspace: WorkspaceLike, folder: string, headers: readonly string[], sample: MappingSample = []): readonly ColumnMapping[] {
  const targets = folderTargets(workspace, folder);
  const context = contextOf(headers);
  const columns = headers.map((header, index): Column => {
    const values = valuesOf(sample, header, index);
    return lookAt(header, index, values, targets, context);
  });
  return assign(columns, targets, sample.length > 0);
}

function valuesOf(sample: MappingSample, header: string, index: number): readonly string[] {
  return sample.map((row) => {
    const cell: unknown = Array.isArray(row) ? row[index] : (row as Readonly<Record<string, unknown>>)[header];
    return typeof cell === 'string' ? cell : cell === null || cell === undefined ? '' : String(cell);
  });
}

/** What the headers say together that one alone does not. */
interface HeaderContext {
  /** Whether “Title” is what people are called (Dr) rather than what they do. */
  readonly titleIsHonorific: boolean;
  readonly linkedIn: boolean;
}

function contextOf(headers: readonly string[]): HeaderContext {
  const forms = new Set(headers.map(headerForm));
  const has = (...names: string[]): boolean => names.some((name) => forms.has(name));
  return {
    titleIsHonorific: !has('salutation', 'anrede', 'name prefix') && has('job title', 'position', 'suffix', 'middle name', 'jobtitle', 'role'),
    linkedIn: has('connected on'),
  };
}

function lookAt(header: string, index: number, values: readonly string[], targets: FolderTargets, context: HeaderContext): Column {
  const content = lookAtColumn(values);
  const notes: string[] = [];
  const candidates: Candidate[] = [];
  const add = (target: Target, score: number, because: string): void => {
    if (!candidates.some((other) => other.target.path === target.path)) candidates.push({ target, score: score * target.fit, because });
  };
  const named = targets.named(header);
  if (named !== null) add(named, 0.99, `“${header}” is the field’s own name`);
  const meaning = meaningInContext(header, content, context);
  const cells = content.filled >= 20 ? content.frequent.slice(0, 30) : [];
  const unreadable = (target: Target): boolean => (targets.readable(target.path, cells) ?? 1) < 0.3;
  const ignore = named === null && meaning !== null && meaning.concept === null;
  if (meaning !== null && meaning.concept !== null) {
    for (const target of targets.of(meaning.concept, header)) add(target, meaning.confidence * agreement(meaning.concept, content), meaning.because);
    if (candidates.length === 0) notes.push(`it means ${meaning.concept}, which this folder has no field for`);
  } else if (meaning !== null) notes.push(meaning.because);
  if (content.filled >= 3 && !ignore) {
    const hint = hintOf(header);
    if (meaning === null && hint !== null && agreement(hint, content) > 0.9)
      for (const target of targets.of(hint, header)) add(target, 0.62, `a word of “${header}” and the cells mean ${hint}`);
    const seen = contentConcept(content, meaning?.concept ?? null);
    if (seen !== null)
      for (const target of targets.of(seen, header))
        add(target, 0.55 + 0.2 * content.share, `${Math.round(content.share * 100)} % of its cells look like ${seen}`);
  }
  const fitting = candidates.filter(({ target }) => !unreadable(target));
  for (const { target } of candidates) if (!fitting.some((other) => other.target === target)) notes.push(`few of its cells can be read as ${target.path}`);
  return { header, index, content, values, candidates: fitting.sort((a, b) => b.score - a.score), notes, ignore, concept: meaning?.concept ?? null };
}

function meaningInContext(header: string, content: ColumnContent, context: HeaderContext): ReturnType<typeof meaningOf> {
  const meaning = meaningOf(header);
  const form = headerForm(header);
  if (form === 'title') {
    const titles = content.frequent.filter((text) => /^(mr|mrs|ms|miss|dr|prof|herr|frau|m|mme|sr|sra|pan|pani)\b/.test(text)).length;
    const honorific = content.filled > 0 ? titles > content.frequent.length / 2 : context.titleIsHonorific;
    if (honorific) return { concept: 'honorific', confidence: 0.85, because: 'beside a column for the job, “Title” means the form of address' };
  }
  if (form === 'url' && context.linkedIn)
    return { concept: 'linkedin', confidence: 0.85, because: 'in an export of LinkedIn connections “URL” is the profile' };
  return meaning;
}

/** What the cells alone say a column is; only what they can say. */
function contentConcept(content: ColumnContent, concept: string | null): string | null {
  if (content.kind === 'email' && concept !== 'email' && concept !== 'email2') return 'email';
  if (content.kind === 'url' && concept === null) return /linkedin\.com/.test(content.frequent[0] ?? '') ? 'linkedin' : 'website';
  if (content.kind === 'phone' && concept === null && content.frequent.filter((text) => /^[+(]|\d[ -]\d/.test(text)).length > content.frequent.length / 2)
    return 'phone';
  return null;
}

/** How well cells bear out a meaning, 0.3 to 1; without cells there is nothing against it. */
function agreement(concept: string, content: ColumnContent): number {
  if (content.filled < 3) return 1;
  switch (concept) {
    case 'email':
    case 'email2':
      return content.kind === 'email' ? 1 : content.withDigits + content.share > 0 && content.kind !== 'phone' && content.kind !== 'date' ? 0.8 : 0.4;
    case 'phone':
    case 'mobile':
      return content.withDigits > 0.6 && content.kind !== 'date' && content.kind !== 'email' ? 1 : 0.45;
    case 'postalCode':
      return content.withDigits > 0.6 && content.meanLength <= 12 ? 1 : 0.4;
    case 'firstName':
    case 'lastName':
    case 'fullName':
    case 'middleName':
      return content.kind === 'email' || content.kind === 'phone' || content.kind === 'date' || content.kind === 'integer' || content.kind === 'url' ? 0.4 : 1;
    case 'birthday':
      return content.withDigits > 0.6 ? 1 : 0.4;
    case 'birthYear':
    case 'birthMonth':
    case 'birthDay':
      return content.kind === 'integer' || content.kind === 'year' ? 1 : 0.3;
    case 'website':
      return content.kind === 'email' || content.kind === 'phone' ? 0.4 : 1;
    case 'city':
    case 'region':
      return content.kind === 'email' || content.kind === 'phone' || content.kind === 'date' ? 0.4 : 1;
    default:
      return 1;
  }
}

/** Below this a column is left without a field. */
const leastConfidence = 0.5;

function assign(columns: readonly Column[], targets: FolderTargets, sampled: boolean): readonly ColumnMapping[] {
  const taken = new Map<string, Column[]>();
  const chosen = new Map<Column, Candidate>();
  const refusals = new Map<Column, string>();
  const wishes = columns
    .flatMap((column) => (column.ignore ? [] : column.candidates.map((candidate, rank) => ({ column, candidate, rank }))))
    .filter(({ candidate }) => candidate.score >= leastConfidence)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        b.candidate.score - a.candidate.score ||
        Number(b.column.content.filled > 0) - Number(a.column.content.filled > 0) ||
        a.column.index - b.column.index,
    );
  for (const { column, candidate } of wishes) {
    if (chosen.has(column)) continue;
    const { path, many } = candidate.target;
    const holders = taken.get(path) ?? [];
    if (holders.length === 0 || many || !sampled || holders.every((holder) => mayShare(holder, column, path))) {
      taken.set(path, [...holders, column]);
      chosen.set(column, candidate);
    } else refusals.set(column, `“${holders[0]?.header}” fits ${path} better or as well`);
  }
  const parted = partAndJoin(
    columns.filter((column) => !chosen.has(column) && !column.ignore),
    targets,
    (path) => taken.has(path),
  );
  for (const [column, { path }] of parted) taken.set(path, [column]);
  if (parted.size === 0) fillTitle(columns, targets, taken, chosen, sampled);
  if (sampled) setRicherWholesApart(chosen, refusals);
  return columns.map((column): ColumnMapping => {
    const candidate = chosen.get(column);
    const refusal = refusals.get(column);
    const apart = parted.get(column);
    if (apart !== undefined)
      return { column: column.header, field: apart.path, target: apart.target, confidence: 0.85, because: [apart.because], alternatives: [] };
    const alternatives = column.candidates.filter((other) => other !== candidate).map((other) => other.target.path);
    const because = [
      ...(candidate === undefined ? [] : [candidate.because]),
      ...column.notes,
      ...(candidate === undefined && refusal !== undefined ? [refusal] : []),
    ];
    if (sampled && column.content.kind === 'empty') because.push('the column is empty');
    return {
      column: column.header,
      field: candidate?.target.path ?? null,
      confidence: candidate === undefined ? (column.ignore ? 0.9 : 0) : Math.round(Math.min(candidate.score, 1) * 100) / 100,
      because: because.length > 0 ? because : ['neither its header nor its cells say what it is'],
      alternatives,
      ...(column.ignore ? { ignore: true } : {}),
    };
  });
}

/** Two columns share a target when they seldom both say something, when they say the same, or when they are numbered parts of one value. */
function mayShare(holder: Column, other: Column, path: string): boolean {
  if (other.content.kind === 'empty') return true;
  let both = 0;
  let differ = 0;
  const rows = Math.min(holder.values.length, 2000);
  let filled = 0;
  for (let i = 0; i < rows; i++) {
    const a = (holder.values[i] ?? '').trim().toLowerCase();
    const b = (other.values[i] ?? '').trim().toLowerCase();
    if (a !== '' || b !== '') filled++;
    if (a === '' || b === '') continue;
    both++;
    if (a !== b) differ++;
  }
  const numbered = path.includes('.') && stem(holder.header) === stem(other.header);
  return numbered || differ <= Math.max(1, filled * 0.02) || (both > 0 && differ / both < 0.05);
}

/** A header without its number: `lname_c1` and `lname_c2` have the same. */
const stem = (header: string): string => headerForm(header).replace(/ \d+$/u, '');

/** A whole name beside its parts is spare, unless it often says something else than they do; then it is left to be a field of its own. */
function setRicherWholesApart(chosen: Map<Column, Candidate>, refusals: Map<Column, string>): void {
  for (const [column, { target }] of [...chosen]) {
    if (target.path.includes('.')) continue;
    const parts = [...chosen].filter(([, other]) => other.target.path.startsWith(`${target.path}.`)).map(([part]) => part);
    if (parts.length < 2 || saysTheSame(column, parts)) continue;
    chosen.delete(column);
    refusals.set(column, `it says more than ${parts.map(({ header }) => `“${header}”`).join(' and ')}`);
  }
}

/** Whether a column holds the words of some others in nearly every row that has words in both. */
function saysTheSame(whole: Column, parts: readonly Column[]): boolean {
  let both = 0;
  let same = 0;
  const rows = Math.min(whole.values.length, 3000);
  for (let i = 0; i < rows; i++) {
    const left = wordsOf(whole.values[i] ?? '');
    const right = wordsOf(parts.map(({ values }) => values[i] ?? '').join(' '));
    if (left === '' || right === '') continue;
    both++;
    if (left === right) same++;
  }
  return both === 0 || same >= both * 0.8;
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

/** A list without a column for what it is a list of: the first column that ends in “name” and tells most rows apart is it. */
function fillTitle(columns: readonly Column[], targets: FolderTargets, taken: Map<string, Column[]>, chosen: Map<Column, Candidate>, sampled: boolean): void {
  const title = targets.title;
  if (title === null || !sampled || targets.typeOf(title.path)?.distinctive === true) return;
  if ([...taken.keys()].some((path) => path === title.path || path.startsWith(`${title.path}.`))) return;
  const means = conceptOfName(title.path);
  const likely = columns
    .filter(
      (column) =>
        !chosen.has(column) &&
        !column.ignore &&
        (means === null || column.concept === null || means === column.concept) &&
        column.content.kind === 'text' &&
        column.content.filled > column.content.cells * 0.5 &&
        /(^| )(name|nazwa|название|nom|nombre|nama|ad)$/u.test(headerForm(column.header)),
    )
    .sort((a, b) => distinctness(b) - distinctness(a) || a.index - b.index)[0];
  if (likely === undefined) return;
  taken.set(title.path, [likely]);
  chosen.set(likely, { target: title, score: 0.6, because: `no other column names the record, and “${likely.header}” tells most rows apart` });
}

const distinctness = (column: Column): number => Math.round((column.content.distinct / Math.max(1, column.content.filled)) * 10);
