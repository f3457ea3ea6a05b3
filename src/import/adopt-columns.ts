import { checkbox, date, email, externalId, longText, number, phone, select, text, url } from '../fields/index.ts';
import type { FieldData } from '../fields/field-types.ts';
import { extendWorkspace } from '../model/extend-workspace.ts';
import { systemFields } from '../model/system-fields.ts';
import type { Workspace } from '../model/workspace.ts';
import { inferDateOrder } from '../normalize/date/index.ts';
import { transliterate } from '../text/transliterate.ts';
import { lookAtColumn, type ColumnContent } from './column-content.ts';
import { headerForm } from './header-concept.ts';
import type { ColumnMapping } from './suggest-mapping.ts';

/** What became of a column that had no home. */
export interface AdoptedColumn {
  readonly column: string;
  /** The field it became; `null` where it holds nothing. */
  readonly field: string | null;
  /** Type of that field. */
  readonly type: string | null;
  /** Whether it takes part in matching. */
  readonly matches: boolean;
  /** Why, in words. */
  readonly because: string;
}

/** A workspace that has a field for every column. */
export interface AdoptedColumns {
  readonly workspace: Workspace;
  /** The columns that were added. */
  readonly columns: readonly AdoptedColumn[];
  /** Fields by column, for the columns that were added. */
  readonly map: Readonly<Record<string, string>>;
}

/**
 * Gives every column without a home a field of a type its cells suggest, so that nothing of a file is lost, and judges which
 * of these fields say something about who a record is.
 *
 * Use it after {@link suggestMapping}. Hint: columns that are empty get no field; a constant, a long text, an amount, or an
 * id that never repeats gets a field that takes no part in matching.
 *
 * @param cells - The cells of a column, all of them or a good sample.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { name: personName() } } } });
 * const mapping = suggestMapping(crm, 'people', ['Name', 'Shoe size'], [['Ann', '38']]);
 * adoptColumns(crm, 'people', mapping, () => ['38', '39', '38', '40']).map;
 * //=> { 'Shoe size': 'shoeSize' }
 */
export function adoptColumns(
  workspace: Workspace,
  folder: string,
  mapping: readonly ColumnMapping[],
  cells: (column: string) => readonly string[],
): AdoptedColumns {
  const taken = new Set([...systemFields, ...Object.keys(workspace.def.folders[folder]?.fields ?? {})]);
  const fields: Record<string, FieldData> = {};
  const map: Record<string, string> = {};
  const columns: AdoptedColumn[] = [];
  const kept: { readonly column: string; readonly values: readonly string[] }[] = mapping
    .filter(({ field }) => field !== null)
    .map(({ column }) => ({ column, values: cells(column) }));
  for (const { column, field: known, ignore } of mapping) {
    if (known !== null) continue;
    const values = cells(column);
    const content = lookAtColumn(values);
    if (content.kind === 'empty') {
      columns.push({ column, field: null, type: null, matches: false, because: 'the column is empty' });
      continue;
    }
    const repeated = kept.find((other) => sameCells(other.values, values))?.column ?? joinOf(values, kept);
    kept.push({ column, values });
    const name = nameFor(column, taken);
    taken.add(name);
    const { data, because } = typeFor(column, content, values);
    const verdict =
      ignore === true && content.kind !== 'phone'
        ? 'it is about something else than the record'
        : repeated !== null
          ? `it repeats “${repeated}”`
          : (tooWeak(content, data.type, values) ?? echoOf(column, data.type, values, kept));
    fields[name] = data;
    Object.defineProperty(map, column, { value: name, enumerable: true, configurable: true, writable: true });
    columns.push({
      column,
      field: name,
      type: data.type,
      matches: verdict === null,
      because: verdict === null ? because : `${because}; no part in matching: ${verdict}`,
    });
  }
  if (Object.keys(fields).length === 0) return { workspace, columns, map };
  const extended = extendWorkspace(workspace, { folders: { [folder]: { fields } } }) as Workspace;
  return { workspace: { def: extended.def }, columns, map };
}

/** A field name made of a header: `Program Name` → `programName`. */
function nameFor(header: string, taken: ReadonlySet<string>): string {
  const words = headerForm(transliterate(header))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .slice(0, 8);
  const joined = words
    .map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .slice(0, 48);
  const base = joined === '' || /^\d/.test(joined) ? `column${joined.charAt(0).toUpperCase()}${joined.slice(1)}` : joined;
  const unsafe = ['constructor', 'prototype', 'and', 'or', 'not', '__proto__'].includes(base) ? `${base}Column` : base;
  let name = unsafe;
  for (let n = 2; taken.has(name); n++) name = `${unsafe}${n}`;
  return name;
}

function typeFor(header: string, content: ColumnContent, values: readonly string[]): { readonly data: FieldData; readonly because: string } {
  const label = header.slice(0, 80);
  const share = `${Math.round(content.share * 100)} % of its cells`;
  switch (content.kind) {
    case 'email':
      return { data: email({ label, multiple: true }) as FieldData, because: `${share} are e-mail addresses` };
    case 'phone':
      return { data: phone({ label, multiple: true }) as FieldData, because: `${share} look like phones` };
    case 'url':
      return { data: url({ label }) as FieldData, because: `${share} are web addresses` };
    case 'date': {
      const { order } = inferDateOrder(values.slice(0, 5000));
      return { data: (order === null ? date({ label }) : date({ label, order })) as FieldData, because: `${share} are dates` };
    }
    case 'checkbox':
      return { data: (content.distinct <= 3 ? checkbox({ label }) : text({ label })) as FieldData, because: `${share} are yes or no` };
    case 'year':
    case 'decimal':
      return { data: number({ label }) as FieldData, because: `${share} are numbers` };
    case 'integer':
      if (isIdLike(content, values)) return { data: externalId({ label }) as FieldData, because: 'its numbers tell records apart' };
      return { data: number({ label }) as FieldData, because: `${share} are numbers` };
    case 'code':
      return isIdLike(content, values)
        ? { data: externalId({ label }) as FieldData, because: 'its codes tell records apart' }
        : { data: text({ label }) as FieldData, because: 'it holds codes' };
    case 'longText':
      return { data: longText({ label }) as FieldData, because: 'it holds long texts' };
    default:
      return fewValues(content)
        ? { data: select({ label, options: optionsOf(values) }) as FieldData, because: `it has ${content.distinct} different values` }
        : { data: text({ label }) as FieldData, because: 'it holds texts' };
  }
}

/** Codes of at least four characters of which most are different. */
const isIdLike = (content: ColumnContent, values: readonly string[]): boolean =>
  content.distinct >= content.filled * 0.3 &&
  content.meanLength >= 4 &&
  content.filled >= 3 &&
  (content.kind === 'code' || content.meanLength >= 5 || values.some((cell) => /^0\d/.test(cell)));

const fewValues = (content: ColumnContent): boolean =>
  content.filled >= 50 && content.distinct <= 40 && content.distinct <= content.filled * 0.1 && content.meanLength <= 40;

function optionsOf(values: readonly string[]): Record<string, { label: string }> {
  const options: Record<string, { label: string }> = {};
  const seen = new Set<string>();
  for (const cell of values) {
    const label = cell.replace(/\s+/gu, ' ').trim();
    const key = label.toLowerCase();
    if (label === '' || seen.has(key) || seen.size >= 200) continue;
    seen.add(key);
    const name =
      key
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]+/gu, '_')
        .replace(/^_|_$/g, '')
        .slice(0, 60) || `option_${seen.size}`;
    let unique = name === '__proto__' || /^\d+$/.test(name) ? `option_${name}` : name;
    for (let n = 2; Object.hasOwn(options, unique); n++) unique = `${name}_${n}`;
    options[unique] = { label };
  }
  return options;
}

/** Why a column says too little about who a record is; `null` when it says enough. */
function tooWeak(content: ColumnContent, type: string, values: readonly string[]): string | null {
  if (content.distinct <= 1) return 'all its cells are the same';
  if (content.filled < Math.max(3, content.cells * 0.01)) return 'it is nearly empty';
  if (type === 'longText') return 'its texts are long';
  if (type === 'select') return 'many records share each of its few values';
  if (type === 'text' && content.filled < content.cells * 0.5) return 'most records have nothing in it';
  if (type === 'number' || type === 'checkbox') return 'a quantity does not tell who somebody is';
  if (type === 'externalId' && !repeatsAnywhere(values)) return 'its values never repeat';
  if (type === 'date' && content.distinct < 20) return 'it has few different days';
  return null;
}

function repeatsAnywhere(values: readonly string[]): boolean {
  const seen = new Set<string>();
  for (const cell of values) {
    const key = cell.trim().toLowerCase();
    if (key === '') continue;
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

/** Which column a text repeats with more words around it: compared beside it, it would say everything twice. */
function echoOf(
  column: string,
  type: string,
  values: readonly string[],
  others: readonly { readonly column: string; readonly values: readonly string[] }[],
): string | null {
  if (type !== 'text') return null;
  const source = others.find((other) => other.column !== column && echoes(values, other.values));
  return source === undefined ? null : `most of its cells hold the words of “${source.column}”`;
}

/** Whether most cells of a column hold the words of another column's cell. */
function echoes(values: readonly string[], other: readonly string[]): boolean {
  const step = Math.max(1, Math.floor(values.length / 500));
  let both = 0;
  let held = 0;
  for (let i = 0; i < values.length; i += step) {
    const words = (other[i] ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2);
    if (words.length === 0 || (values[i] ?? '') === '') continue;
    both++;
    const own = new Set((values[i] ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u));
    if (words.every((word) => own.has(word))) held++;
  }
  return both >= 20 && held >= both * 0.5;
}

/** The two columns a column is the join of, as “first name and surname” is; `null` when there are none. */
function joinOf(values: readonly string[], others: readonly { readonly column: string; readonly values: readonly string[] }[]): string | null {
  const step = Math.max(1, Math.floor(values.length / 400));
  const rows: number[] = [];
  for (let i = 0; i < values.length && rows.length < 400; i += step) if ((values[i] ?? '').trim().includes(' ')) rows.push(i);
  if (rows.length < 20) return null;
  const text = (list: readonly string[], i: number): string => (list[i] ?? '').trim().toLowerCase();
  const heads = others.filter(
    (other) => rows.filter((i) => text(other.values, i) !== '' && text(values, i).startsWith(`${text(other.values, i)} `)).length > rows.length * 0.8,
  );
  for (const head of heads) {
    for (const tail of others) {
      if (tail !== head && rows.filter((i) => text(values, i) === `${text(head.values, i)} ${text(tail.values, i)}`).length > rows.length * 0.9)
        return `${head.column}” and “${tail.column}`;
    }
  }
  return null;
}

/** Whether two columns hold the same in nearly every row that has something in both. */
function sameCells(a: readonly string[], b: readonly string[]): boolean {
  let both = 0;
  let same = 0;
  const rows = Math.min(a.length, b.length);
  const step = Math.max(1, Math.floor(rows / 2000));
  for (let i = 0; i < rows; i += step) {
    const left = (a[i] ?? '').trim().toLowerCase();
    const right = (b[i] ?? '').trim().toLowerCase();
    if (left === '' || right === '') continue;
    both++;
    if (left === right) same++;
  }
  return both >= 20 && same >= both * 0.98;
}
