import { UsageError } from '../core/errors.ts';
import type { RecordLike } from '../core/values.ts';
import { escapeFormula } from './formula-escape.ts';

/** Options of {@link writeCsv}. */
export interface WriteCsvOptions {
  /** Columns in order: names, or names with the header to write; every column that occurs unless given. */
  readonly columns?: readonly (string | { readonly name: string; readonly header: string })[];
  /** The character between cells; a comma unless given. */
  readonly delimiter?: ',' | ';' | '\t' | '|';
  /** What ends a line; CRLF, as RFC 4180 has it, unless given. */
  readonly newline?: '\r\n' | '\n';
  /** Begins the file with a byte order mark, which Excel needs to read UTF-8. */
  readonly bom?: boolean;
  /** `'keep'` writes texts that a spreadsheet would run as formulas as they are; they get an apostrophe unless given. */
  readonly formulas?: 'escape' | 'keep';
}

/**
 * Writes records as CSV that is safe to open in a spreadsheet: texts beginning with `= + - @`, tab or CR get an
 * apostrophe in front, which {@link readCsv} takes away again, so a phone number `+49…` survives the round trip.
 *
 * Use it for exports and for the files people correct and send back. A value with parts becomes a column a part
 * (`name.given`), several values stand in one cell with `; ` between them, `null` is an empty cell.
 * Hint: numbers are written as numbers, so −5 gets no apostrophe.
 *
 * @param records - Any objects; columns are the union of their keys, in the order they first occur.
 *
 * @example
 * writeCsv([{ name: 'Ann', note: '=1+1' }], { newline: '\n' });
 * //=> "name,note\nAnn,'=1+1\n"
 *
 * @example
 * readCsv(writeCsv([{ phone: '+4930901820' }])).rows;
 * //=> [{ phone: '+4930901820' }]
 */
export function writeCsv(records: Iterable<RecordLike>, options: WriteCsvOptions = {}): string {
  const delimiter = options.delimiter ?? ',';
  const newline = options.newline ?? '\r\n';
  if (!/^[,;\t|]$/.test(delimiter)) throw new UsageError('invalid-option', `writeCsv: delimiter must be one of , ; tab |, not ${JSON.stringify(delimiter)}.`);
  const escape = options.formulas !== 'keep';
  const special = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]|^\\s|\\s$`);
  const cell = (value: unknown): string => {
    const text = cellText(value);
    const safe = escape && typeof value !== 'number' && typeof value !== 'bigint' ? escapeFormula(text) : text;
    return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const flat = Array.from(records, flatten);
  const columns = options.columns?.map((column) => (typeof column === 'string' ? { name: column, header: column } : column)) ?? columnsOf(flat);
  const lines = [columns.map(({ header }) => cell(header)).join(delimiter)];
  for (const record of flat) {
    const line = columns.map(({ name }) => cell(record.get(name))).join(delimiter);
    lines.push(line === '' ? '""' : line);
  }
  return (options.bom === true ? '\ufeff' : '') + lines.join(newline) + newline;
}

function columnsOf(records: readonly ReadonlyMap<string, unknown>[]): { name: string; header: string }[] {
  const names = new Set<string>();
  for (const record of records) for (const name of record.keys()) names.add(name);
  return [...names].map((name) => ({ name, header: name }));
}

/** A record as columns: parts under dotted names. */
export function flatten(record: RecordLike): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const key of Object.keys(record)) addFlat(flat, key, record[key], 0);
  return flat;
}

/** Deeper than this a value is written as JSON. */
const deepest = 3;

function addFlat(flat: Map<string, unknown>, key: string, value: unknown, depth: number): void {
  if (isPlain(value) && depth < deepest) for (const part of Object.keys(value)) addFlat(flat, `${key}.${part}`, value[part], depth + 1);
  else flat.set(key, value);
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date) && Object.keys(value).length > 0;

/** A value as the text of a cell. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object' || item === null) ? value.map(cellText).join('; ') : safeJson(value);
  return typeof value === 'object' ? safeJson(value) : '';
}

function safeJson(value: object): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}
