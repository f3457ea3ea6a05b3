import type { TextScan } from '../../text/scan.ts';
import { partOf } from '../../core/part.ts';
import type { Comparator, Comparison, Kernel } from '../compare/comparator.ts';
import type { MatchModel } from '../model.ts';
import { createCodeLists, putCode, putCodes, type CodeLists } from './code-lists.ts';
import { follow, type FieldPlace, type Fields } from './fields.ts';

/** One comparison over all rows. A code from {@link lazyCode} up is a value of a snapshot that has not been interned yet. */
export interface Column extends CodeLists {
  readonly name: string;
  readonly comparison: Comparison;
  readonly kernel: Kernel;
  readonly places: readonly FieldPlace[];
  /** Names the fields have as parts of one value, for a comparison that combines several fields; `null` where each is a value. */
  readonly partNames: readonly string[] | null;
  /** Clean values by code, where they are kept for a snapshot. */
  readonly values: unknown[] | null;
  /** Values of a snapshot, until each is asked for. */
  lazy: LazyValues | null;
}

/** Values by their place in a snapshot, and the codes of those that were asked for. */
export interface LazyValues {
  at(place: number): unknown;
  /** The value as it lies there. */
  bytesAt(place: number): Uint8Array;
  readonly woken: Int32Array;
}

/** Codes from here up are places in a snapshot. */
export const lazyCode = 0x40000000;

/** Columns of all comparisons of a model. */
export function createColumns(model: Pick<MatchModel, 'compare'>, fields: Fields, keepValues = false): readonly Column[] {
  return Object.entries(model.compare).map(([name, comparison]) => ({
    name,
    comparison,
    kernel: (partOf<Comparator>(comparison) as Comparator).createKernel(comparison),
    places: (comparison.fields ?? [name]).map((field) => fields.locate(field)),
    partNames:
      comparison['parts'] !== undefined && (comparison.fields?.length ?? 0) > 0
        ? (comparison.fields ?? []).map((field) => field.slice(field.lastIndexOf('.') + 1))
        : null,
    ...createCodeLists(),
    values: keepValues ? [null] : null,
    lazy: null,
  }));
}

/** Writes the values of the record last read into row `row` of a column. */
export function writeRow(column: Column, fields: Fields, row: number): void {
  const { places } = column;
  if (column.partNames !== null) {
    const value: Record<string, unknown> = {};
    for (let i = 0; i < places.length; i++)
      value[column.partNames[i] as string] = follow(fields.values[(places[i] as FieldPlace).field], (places[i] as FieldPlace).steps);
    putCode(column, row, internValue(column, value));
  } else if (places.length === 1) {
    const place = places[0] as FieldPlace;
    const value = place.steps.length === 0 ? fields.values[place.field] : follow(fields.values[place.field], place.steps);
    if (!Array.isArray(value))
      putCode(column, row, internValue(column, value, place.steps.length === 0 ? (fields.scans[place.field] ?? undefined) : undefined));
    else
      putSet(
        column,
        row,
        value.map((item) => internValue(column, item)),
      );
  } else {
    const found: number[] = [];
    for (const place of places) {
      const value = follow(fields.values[place.field], place.steps);
      if (Array.isArray(value)) for (const item of value) found.push(internValue(column, item));
      else found.push(internValue(column, value));
    }
    putSet(column, row, found);
  }
}

/** The code of a value, which is kept where values are. */
export function internValue({ kernel, values }: Pick<Column, 'kernel' | 'values'>, value: unknown, scan?: TextScan): number {
  if (value === null || value === undefined) return 0;
  const code = kernel.intern(value, scan);
  if (values !== null && code > 0) {
    while (values.length <= code) values.push(null);
    values[code] ??= detached(value);
  }
  return code;
}

/** The value apart from the record it came in: callers change their records, and a code must go on meaning what it meant. */
function detached(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > 8) return value;
  if (Array.isArray(value)) return value.map((item) => detached(item, depth + 1));
  if (Object.prototype.toString.call(value) === '[object Date]') return new Date(Number(value));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, detached(part, depth + 1)]));
}

/** Several codes as a set, sorted, so that the order of values does not matter. */
function putSet(column: Column, row: number, found: readonly number[]): void {
  const distinct = [...new Set(found)].filter((code) => code !== 0).sort((a, b) => a - b);
  putCodes(column, row, distinct, distinct.length);
}

/** The code of a row; a value that still lies in a snapshot is interned now, once. */
export function codeAt(column: Column, row: number): number {
  const code = column.codes.data[row] as number;
  if (column.lazy === null) return code;
  if (code >= lazyCode) return (column.codes.data[row] = wake(column, code));
  if (code < 0) {
    const { data } = column.sets;
    const offset = -code - 1;
    for (let k = 1; k <= (data[offset] as number); k++)
      if ((data[offset + k] as number) >= lazyCode) data[offset + k] = wake(column, data[offset + k] as number);
  }
  return code;
}

function wake(column: Column, code: number): number {
  const { woken, at } = column.lazy as LazyValues;
  const place = code - lazyCode;
  if (woken[place] === 0) woken[place] = internValue(column, at(place));
  return woken[place] as number;
}

/** The single codes of a row. */
export function codesOf(column: Column, row: number): readonly number[] {
  const code = codeAt(column, row);
  if (code >= 0) return code === 0 ? [] : [code];
  const offset = -code - 1;
  return Array.from(column.sets.data.subarray(offset + 1, offset + 1 + (column.sets.data[offset] as number)));
}
