import { UsageError } from '../core/errors.ts';
import type { AnyRecord, RecordLike } from '../core/values.ts';
import { isMissing } from '../filter/filter-field.ts';
import type { FolderName } from '../model/record-types.ts';
import { folderPlan, type FieldPlan } from '../model/folder-plan.ts';
import type { Workspace } from '../model/workspace.ts';
import { osaDistance } from '../text/edit-distance.ts';
import { foldText } from '../text/fold.ts';
import { transliterate } from '../text/transliterate.ts';

/** A record found, with why. */
export interface SearchHit<R> {
  readonly record: R;
  /** From 0 to 1; 1 when every word of the query stands in the record as it was typed. */
  readonly score: number;
  /** Fields the words were found in. */
  readonly fields: readonly string[];
}

/** Options of {@link searchRecords}. */
export interface SearchOptions<Fields extends string = string> {
  /** Hits at most; 20 unless given. */
  readonly limit?: number;
  /** Fields to look in; all that say who or what a record is unless given. */
  readonly fields?: readonly Fields[];
  /** Hits below this score are left out; 0.4 unless given. */
  readonly atLeast?: number;
}

/** Records made searchable. */
export interface SearchIndex<R> {
  /** What fits a query, best first. */
  search(query: string, options?: Omit<SearchOptions, 'fields'>): readonly SearchHit<R>[];
}

/**
 * Finds records by what somebody typed or by who is calling: part of a name in either order and alphabet, a tax id, a phone number or its
 * last digits, an e-mail address. Slips of one letter are forgiven in words of four letters and more.
 *
 * Use it for a search box over records at hand. For many searches over the same records make the index once with
 * {@link createSearch}; for records in a database store `matchKeys` of `tidycrm/match` and look those up.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { name: personName(), phone: phone() } } } });
 * searchRecords(crm, 'people', [{ id: '1', name: { given: 'Иван', family: 'Петров' }, phone: '+79161234567' }], 'petrov').map((hit) => hit.record.id);
 * //=> ['1']
 */
export function searchRecords<W extends Workspace, F extends FolderName<W>, R extends AnyRecord>(
  workspace: W,
  folder: F,
  records: Iterable<R>,
  query: string,
  options: SearchOptions = {},
): readonly SearchHit<R>[] {
  return createSearch(workspace, folder, records, options).search(query, options);
}

interface Posting {
  readonly record: number;
  readonly field: number;
}

const longestQuery = 500;
const mostWords = 12;

/**
 * Makes records searchable: words and digits are indexed once, then each search touches only what the query's words lead to.
 *
 * @throws {UsageError} `unknown-folder`, `unknown-field`.
 */
export function createSearch<W extends Workspace, F extends FolderName<W>, R extends AnyRecord>(
  workspace: W,
  folder: F,
  records: Iterable<R>,
  options: Pick<SearchOptions, 'fields'> = {},
): SearchIndex<R> {
  const fields = searchFields(workspace, folder, options.fields);
  const list: R[] = [];
  const postings = new Map<string, Posting[]>();
  const put = (word: string, posting: Posting): void => {
    const at = postings.get(word);
    if (at === undefined) postings.set(word, [posting]);
    else if (at.at(-1)?.record !== posting.record) at.push(posting);
  };
  for (const record of records) {
    const number = list.push(record) - 1;
    fields.forEach((plan, field) => {
      for (const word of wordsOf(plan, record as RecordLike)) put(word, { record: number, field });
    });
  }
  const vocabulary = [...postings.keys()].sort();
  const byShape = new Map<string, string[]>();
  for (const word of vocabulary) for (const shape of deletions(word)) byShape.set(shape, [...(byShape.get(shape) ?? []), word]);
  return {
    search: (query, how = {}) =>
      search({ list: list as readonly RecordLike[], fields, postings, vocabulary, byShape }, query, how) as unknown as readonly SearchHit<R>[],
  };
}

interface Index {
  readonly list: readonly RecordLike[];
  readonly fields: readonly FieldPlan[];
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  readonly vocabulary: readonly string[];
  readonly byShape: ReadonlyMap<string, readonly string[]>;
}

function search(index: Index, query: string, options: Omit<SearchOptions, 'fields'>): readonly SearchHit<RecordLike>[] {
  if (typeof query !== 'string') throw new UsageError('invalid-argument', 'a search needs a text to look for.');
  const { limit = 20, atLeast = 0.4 } = options;
  const words = queryWords(query.slice(0, longestQuery)).slice(0, mostWords);
  if (words.length === 0) return [];
  const found = new Map<number, { score: number; fields: Set<number> }>();
  for (const word of words) {
    const best = new Map<number, { quality: number; field: number }>();
    for (const [candidate, quality] of candidatesFor(word, index)) {
      for (const { record, field } of index.postings.get(candidate) ?? []) {
        if ((best.get(record)?.quality ?? 0) < quality) best.set(record, { quality, field });
      }
    }
    for (const [record, { quality, field }] of best) {
      const hit = found.get(record) ?? { score: 0, fields: new Set() };
      hit.score += quality / words.length;
      hit.fields.add(field);
      found.set(record, hit);
    }
  }
  return [...found]
    .filter(([, hit]) => hit.score >= atLeast)
    .sort(([a, x], [b, y]) => y.score - x.score || (String(index.list[a]?.['id']) < String(index.list[b]?.['id']) ? -1 : 1))
    .slice(0, limit)
    .map(([record, hit]) => ({
      record: index.list[record] as RecordLike,
      score: Math.round(hit.score * 1000) / 1000,
      fields: [...hit.fields].sort((a, b) => a - b).map((field) => (index.fields[field] as FieldPlan).name),
    }));
}

/** Words of the index a query word may mean, with how good a match each is. */
function candidatesFor(word: string, index: Index): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const offer = (candidate: string, quality: number): void => {
    if ((found.get(candidate) ?? 0) < quality) found.set(candidate, quality);
  };
  if (index.postings.has(word)) offer(word, 1);
  if (word.length >= 2) {
    const { vocabulary } = index;
    for (let i = firstFrom(vocabulary, word); i < vocabulary.length && (vocabulary[i] as string).startsWith(word) && found.size < 2000; i++) {
      offer(vocabulary[i] as string, 0.75 + (0.25 * word.length) / (vocabulary[i] as string).length - 0.01);
    }
  }
  if (word.length >= 4 && !/^\d+$/.test(word)) {
    for (const shape of deletions(word)) {
      for (const candidate of index.byShape.get(shape) ?? []) if (osaDistance(word, candidate, 1) <= 1) offer(candidate, word === candidate ? 1 : 0.7);
    }
  }
  return found;
}

function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A word and what is left of it when any one letter is taken out: words one slip apart share one of these. */
function deletions(word: string): readonly string[] {
  if (word.length < 4 || word.length > 32 || /^\d+$/.test(word)) return [];
  const shapes = new Set([word]);
  for (let i = 0; i < word.length; i++) shapes.add(word.slice(0, i) + word.slice(i + 1));
  return [...shapes];
}

function searchFields(workspace: Workspace, folder: string, names: readonly string[] | undefined): readonly FieldPlan[] {
  const plan = folderPlan(workspace, folder);
  if (names === undefined)
    return plan.fields.filter(
      (field) =>
        field.type.kind !== 'bool' &&
        (field.type.match !== undefined || field.type.kind === 'text') &&
        field.type.kind !== 'ref' &&
        field.type.kind !== 'choice' &&
        field.type.kind !== 'date',
    );
  return names.map((name) => {
    const field = plan.byName.get(name);
    if (field === undefined) throw new UsageError('unknown-field', `the folder “${folder}” has no field “${name}” to search in.`);
    return field;
  });
}

/** The words a record is found by in one field, in Latin letters; of numbers also their ends, since people give the last digits. */
function wordsOf(plan: FieldPlan, record: RecordLike): ReadonlySet<string> {
  const value = record[plan.name];
  const words = new Set<string>();
  for (const one of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
    if (isMissing(one)) continue;
    const text = textOf(plan, one);
    for (const word of textWords(text)) words.add(word);
    const digits = text.replace(/\D/g, '');
    if (digits.length >= 6 && digits.length * 2 > text.replace(/\s/g, '').length) {
      words.add(digits);
      for (let tail = 4; tail < digits.length; tail++) words.add(digits.slice(-tail));
    }
    const at = text.indexOf('@');
    if (at > 0) words.add(foldText(text));
  }
  return words;
}

function textOf(plan: FieldPlan, value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  try {
    return plan.type.display(value, plan.options, 'en');
  } catch {
    return '';
  }
}

const textWords = (text: string): readonly string[] =>
  transliterate(foldText(text))
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The words of a query; a number with its punctuation is one word of digits. */
function queryWords(query: string): readonly string[] {
  const text = query.trim();
  if (/^[+\d][\d\s().-]{4,}$/.test(text)) return [text.replace(/\D/g, '')];
  if (text.indexOf('@') > 0 && !/\s/.test(text)) return [foldText(text)];
  return textWords(text);
}
