import { setOwn } from '../core/deep.ts';
import { UsageError } from '../core/errors.ts';
import type { RecordLike } from '../core/values.ts';
import { splitName } from './split-name.ts';

/** A column whose cells are taken apart: whole names, for a folder that keeps given and family name in fields of their own. */
export interface SplitColumn {
  /** What takes a cell apart: `name`, or one of `splitters`. */
  readonly split: string;
  /** Where each part goes: `{ given: 'firstName', family: 'lastName' }`. What has no home stays with the part before it. */
  readonly into: Readonly<Record<string, string>>;
}

/** One of several columns that together make one value: first and last name, for a folder that keeps whole names. */
export interface JoinedColumn {
  /** The field. */
  readonly join: string;
  /** Where the cell stands among the others; in the order of the columns unless given. */
  readonly place?: number;
  /** What stands between this cell and the one before; a space unless given. */
  readonly with?: string;
}

/** Where a column goes: a field, a part of one (`name.given`), several, or nowhere. */
export type ColumnTarget = string | null | SplitColumn | JoinedColumn;

/** Which column fills which field or part: `{ 'First Name': 'name.given', Zip: 'address.postalCode', Fax: null }`. */
export type ColumnMap = Readonly<Record<string, ColumnTarget>>;

/** Takes cells apart, by the name a map gives: `{ address: (text) => normalizeAddress(text).value }`. `null` for what it cannot read. */
export type Splitters = Readonly<Record<string, (text: string) => object | null>>;

/** A map that sends every column to one field, and what makes the columns it speaks of. */
export interface DerivedColumns {
  readonly map: Readonly<Record<string, string | null>>;
  /** The row with the columns that are made of others. */
  derive(row: RecordLike): RecordLike;
}

/**
 * Makes columns of the columns that are to be taken apart or joined, so that everybody else meets columns that go to one
 * field each. Nothing of a cell is lost: parts without a home stay with a part that has one, and a cell that cannot be taken apart
 * goes whole where its first part would.
 */
export function deriveColumns(map: ColumnMap, splitters: Splitters = {}): DerivedColumns {
  const plain: Record<string, string | null> = {};
  const makers: ((row: RecordLike, made: Record<string, unknown>) => void)[] = [];
  const joins = new Map<string, { readonly column: string; readonly target: JoinedColumn; readonly place: number }[]>();
  for (const [column, target] of Object.entries(map)) {
    if (target === null || typeof target === 'string') setOwn(plain, column, target);
    else if ('split' in target) makers.push(splitMaker(column, target, splitters, plain));
    else joins.set(target.join, [...(joins.get(target.join) ?? []), { column, target, place: target.place ?? (joins.get(target.join)?.length ?? 0) + 1 }]);
  }
  for (const [field, parts] of joins) {
    const sorted = [...parts].sort((a, b) => a.place - b.place);
    const name = sorted.map(({ column }) => column).join(' + ');
    setOwn(plain, name, field);
    makers.push((row, made) => {
      let text = '';
      for (const { column, target } of sorted) {
        const cell = textOf(row, column);
        if (cell !== '') text += `${text === '' ? '' : (target.with ?? ' ')}${cell}`;
      }
      if (text !== '') setOwn(made, name, text);
    });
  }
  if (makers.length === 0) return { map: plain, derive: (row) => row };
  return {
    map: plain,
    derive(row) {
      const made: Record<string, unknown> = { ...row };
      for (const make of makers) make(row, made);
      return made;
    },
  };
}

/** Every field or part of one that a map fills. */
export const pathsOf = (map: ColumnMap): readonly string[] =>
  Object.values(map).flatMap((target) =>
    target === null ? [] : typeof target === 'string' ? [target] : 'split' in target ? Object.values(target.into) : [target.join],
  );

function splitMaker(
  column: string,
  { split, into }: SplitColumn,
  splitters: Splitters,
  plain: Record<string, string | null>,
): (row: RecordLike, made: Record<string, unknown>) => void {
  const splitter = splitters[split] ?? (split === 'name' ? splitName : undefined);
  if (splitter === undefined)
    throw new UsageError(
      'unknown-part',
      `the map takes '${column}' apart as '${split}'; give \`splitters: { '${split}': (text) => … }\`, which answers with its parts.`,
    );
  const homes = Object.keys(into);
  const nameOf = (part: string): string => `${column} → ${part}`;
  for (const part of homes) setOwn(plain, nameOf(part), into[part] as string);
  return (row, made) => {
    const cell = textOf(row, column);
    if (cell === '') return;
    const found = splitter(cell);
    const texts = new Map<string, string>();
    let home = homes[0] as string;
    for (const [part, value] of Object.entries(found ?? { [home]: cell })) {
      const text = partText(value);
      if (text === '') continue;
      if (homes.includes(part)) home = part;
      const known = texts.get(home);
      texts.set(home, known === undefined ? text : `${known} ${text}`);
    }
    for (const [part, text] of texts) setOwn(made, nameOf(part), text);
  };
}

/** The text of a part; lines stand one behind the other. */
const partText = (value: unknown): string =>
  typeof value === 'string'
    ? value.trim()
    : typeof value === 'number'
      ? String(value)
      : Array.isArray(value)
        ? value
            .map(partText)
            .filter((text) => text !== '')
            .join(', ')
        : '';

function textOf(row: RecordLike, column: string): string {
  const cell = Object.hasOwn(row, column) ? row[column] : undefined;
  return typeof cell === 'string' ? cell.trim() : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
