import { partOf } from '../../core/part.ts';
import type { Comparator, Comparison, Kernel } from '../compare/comparator.ts';
import type { MatchModel } from '../model.ts';
import { follow, type FieldPlace, type Fields } from './fields.ts';
import { createInts, growInts, intsOf, pushInt, type Ints } from './growable.ts';

/**
 * One comparison over all rows: a code a row. Code 0 is no value; a negative code stands for a set of several values
 * (several phone numbers), whose codes lie in `sets`; a code from {@link lazyCode} up is a value of a snapshot that has not
 * been interned yet.
 */
export interface Column {
  readonly name: string;
  readonly comparison: Comparison;
  readonly kernel: Kernel;
  readonly places: readonly FieldPlace[];
  /** Names the fields have as parts of one value, for a comparison that combines several fields; `null` where each is a value. */
  readonly partNames: readonly string[] | null;
  readonly codes: Ints;
  /** Sets one after another: how many codes, then the codes. A set is addressed by `-(offset + 1)`. */
  readonly sets: Ints;
  /** Clean values by code, where they are kept for a snapshot. */
  readonly values: unknown[] | null;
  /** Values of a snapshot by their place in it, until each is asked for. */
  lazy: ((index: number) => unknown) | null;
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
    codes: createInts(),
    sets: createInts(),
    values: keepValues ? [null] : null,
    lazy: null,
  }));
}

/** Writes the values of the record last read into row `row` of a column. */
export function writeRow(column: Column, fields: Fields, row: number): void {
  const { codes, places } = column;
  if (codes.data.length <= row) growInts(codes, row + 1);
  let code = 0;
  if (column.partNames !== null) {
    const value: Record<string, unknown> = {};
    for (let i = 0; i < places.length; i++)
      value[column.partNames[i] as string] = follow(fields.values[(places[i] as FieldPlace).field], (places[i] as FieldPlace).steps);
    code = internValue(column, value);
  } else if (places.length === 1) {
    const place = places[0] as FieldPlace;
    const value = place.steps.length === 0 ? fields.values[place.field] : follow(fields.values[place.field], place.steps);
    code = Array.isArray(value)
      ? setCode(
          column,
          value.map((item) => internValue(column, item)),
        )
      : internValue(column, value);
  } else {
    const found: number[] = [];
    for (const place of places) {
      const value = follow(fields.values[place.field], place.steps);
      if (Array.isArray(value)) for (const item of value) found.push(internValue(column, item));
      else found.push(internValue(column, value));
    }
    code = setCode(column, found);
  }
  codes.data[row] = code;
  if (codes.length <= row) codes.length = row + 1;
}

function internValue(column: Column, value: unknown): number {
  if (value === null || value === undefined) return 0;
  const code = column.kernel.intern(value);
  const { values } = column;
  if (values !== null && code >= values.length) {
    for (let i = values.length; i < code; i++) values.push(null);
    values.push(value);
  } else if (values !== null && code > 0 && values[code] === null) values[code] = value;
  return code;
}

/** A set as one code: nothing for none, the code itself for one. Sorted, so that the order of values does not matter. */
function setCode(column: Column, found: readonly number[]): number {
  const distinct = [...new Set(found)].filter((code) => code !== 0).sort((a, b) => a - b);
  if (distinct.length <= 1) return distinct[0] ?? 0;
  const offset = column.sets.length;
  pushInt(column.sets, distinct.length);
  for (const code of distinct) pushInt(column.sets, code);
  return -(offset + 1);
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

const wake = (column: Column, code: number): number => internValue(column, (column.lazy as (index: number) => unknown)(code - lazyCode));

/** The single codes of a row. */
export function codesOf(column: Column, row: number): readonly number[] {
  const code = codeAt(column, row);
  if (code >= 0) return code === 0 ? [] : [code];
  const offset = -code - 1;
  return Array.from(column.sets.data.subarray(offset + 1, offset + 1 + (column.sets.data[offset] as number)));
}

/** Puts loaded codes in place of a column's. */
export function restoreColumn(column: Column, codes: Int32Array, sets: Int32Array, lazy: (index: number) => unknown): void {
  Object.assign(column.codes, intsOf(codes));
  Object.assign(column.sets, intsOf(sets));
  column.lazy = lazy;
}
