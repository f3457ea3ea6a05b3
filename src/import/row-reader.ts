import type { RecordLike } from '../core/values.ts';
import { inferDateOrder, normalizeDate } from '../normalize/date/index.ts';
import { isMissing, lookAtColumn } from './column-content.ts';
import { deriveColumns, type ColumnMap, type Splitters } from './derived-columns.ts';
import { headerForm } from './header-concept.ts';

/** Makes what `parseRecord` reads of a row: parts under dotted names, several cells of one field as a list. */
export type RowReader = (row: RecordLike) => Record<string, unknown>;

interface Slot {
  readonly path: string;
  readonly columns: readonly string[];
  readonly join: 'list' | 'words' | 'first';
  readonly order?: 'DMY' | 'MDY' | 'YMD';
  readonly excel?: boolean;
  readonly country: boolean;
}

/** What the reader must know of a folder. */
export interface RowReaderFolder {
  /** Whether a field holds several values. */
  isMany(field: string): boolean;
  /** Whether a field holds a date. */
  isDate(field: string): boolean;
}

/**
 * Makes the reader of a mapping. Dates are read in the order their whole column is written in; parts that came in several
 * columns are put together, columns are taken apart and joined as the map says; a street with its number in it is left for the
 * address to take apart.
 */
export function createRowReader(map: ColumnMap, folder: RowReaderFolder, cells: (column: string) => readonly string[], splitters?: Splitters): RowReader {
  const { map: plain, derive } = deriveColumns(map, splitters);
  const byPath = new Map<string, string[]>();
  for (const [column, path] of Object.entries(plain)) if (path !== null) byPath.set(path, [...(byPath.get(path) ?? []), column]);
  const slots = [...byPath].map(([path, columns]): Slot => {
    const field = path.split('.')[0] as string;
    return {
      path,
      columns,
      join: folder.isMany(field) && !path.includes('.') ? 'list' : path.includes('.') && columns.length > 1 && sameStem(columns) ? 'words' : 'first',
      country: /country/i.test(path),
      ...(folder.isDate(field) && !path.includes('.') ? dateHabits(columns, cells) : {}),
    };
  });
  return (given) => {
    const row = derive(given);
    const input: Record<string, unknown> = {};
    for (const slot of slots) {
      const value = read(slot, row);
      if (value !== null) input[slot.path] = value;
    }
    for (const field of addressFields(slots)) streetAndLines(input, field);
    return input;
  };
}

function read(slot: Slot, row: RecordLike): unknown {
  const { columns } = slot;
  if (columns.length === 1) return cellOf(row, columns[0] as string, slot);
  const values: unknown[] = [];
  for (const column of columns) {
    const value = cellOf(row, column, slot);
    if (value !== null && !values.includes(value)) values.push(value);
  }
  if (values.length === 0) return null;
  if (slot.join === 'list') return values.flat();
  if (slot.join === 'words') return values.join(' ');
  return values.length === 1 || slot.path.includes('.') ? values[0] : values;
}

function cellOf(row: RecordLike, column: string, slot: Slot): unknown {
  const cell = Object.hasOwn(row, column) ? row[column] : undefined;
  if (cell === undefined || cell === null) return null;
  if (typeof cell !== 'string') return cell;
  if (isMissing(cell) && !(slot.country && cell.trim() === 'NA')) return null;
  if (slot.order !== undefined || slot.excel === true) {
    const date = normalizeDate(cell, { ...(slot.order === undefined ? {} : { order: slot.order }), ...(slot.excel === true ? { excel: true } : {}) });
    if (date.ok) return date.value;
  }
  return cell;
}

/** How the dates of a column are written, as far as the column tells. */
function dateHabits(columns: readonly string[], cells: (column: string) => readonly string[]): { order?: 'DMY' | 'MDY' | 'YMD'; excel?: boolean } {
  const values = columns.flatMap((column) => cells(column).slice(0, 20_000)).filter((cell) => !isMissing(cell));
  if (values.length === 0) return {};
  const content = lookAtColumn(values);
  if (content.kind === 'integer' && values.every((cell) => /^\d{5}$/.test(cell.trim()))) return { excel: true };
  const { order } = inferDateOrder(values);
  return order === null || order === undefined ? {} : { order };
}

const addressFields = (slots: readonly Slot[]): Set<string> =>
  new Set(slots.filter(({ path }) => path.endsWith('.street')).map(({ path }) => path.slice(0, -'.street'.length)));

/** A street beside a column for the house keeps its name; alone it is a line that the address takes apart. */
function streetAndLines(input: Record<string, unknown>, field: string): void {
  const street = input[`${field}.street`];
  if (street === undefined) return;
  const house = input[`${field}.house`];
  if (house === undefined) {
    delete input[`${field}.street`];
    input[`${field}.line1`] = street;
  } else if (input[`${field}.line2`] !== undefined) input[`${field}.line1`] = `${String(house)} ${String(street)}`;
}

function sameStem(columns: readonly string[]): boolean {
  const stems = new Set(columns.map((column) => headerForm(column).replace(/ \d+$/u, '')));
  return stems.size === 1;
}
