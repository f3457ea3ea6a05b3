import { canonicalText } from '../../core/deep.ts';
import { UsageError } from '../../core/errors.ts';
import { withPart, type Part } from '../../core/part.ts';
import { noValue, type Comparator, type Comparison, type Kernel, type Level } from '../compare/comparator.ts';
import { columnsOf, parseCondition, type SqlNode } from './condition.ts';
import { compileCondition, type CompiledCondition, type SqlValue } from './evaluate-condition.ts';

/** A level whose condition is written in SQL, as Splink's models hold it. */
export interface SqlLevel extends Level {
  /** The condition over `column_l` and `column_r`, or `ELSE`. */
  readonly sql: string;
  /** Column whose frequency moves the weight. */
  readonly tfColumn?: string;
}

/** A comparison whose levels are SQL conditions. */
export interface SqlComparison extends Comparison {
  readonly comparator: 'sqlLevels';
  readonly levels: readonly SqlLevel[];
  /** The columns it reads; where there are several its value is an object of them. */
  readonly columns: readonly string[];
  /** The condition under which a pair says nothing. */
  readonly nullSql?: string;
}

/**
 * Compares by SQL conditions, the first that holds deciding the level: how an imported Splink model speaks.
 *
 * Use it through {@link fromSplinkModel}. For models of your own the other comparators are several times faster.
 *
 * @throws {UsageError} `invalid-definition` for SQL that is not understood.
 */
export function sqlLevels(options: { readonly levels: readonly SqlLevel[]; readonly nullSql?: string }): SqlComparison & Part<Comparator> {
  const conditions = [...options.levels.map((level) => level.sql), ...(options.nullSql === undefined ? [] : [options.nullSql])];
  const columns = [...new Set(conditions.filter(isCondition).flatMap((sql) => columnsOf(parseCondition(sql)).map((column) => sideOf(column.name).field)))];
  if (columns.length === 0) throw new UsageError('invalid-definition', 'a comparison by SQL reads no column.');
  for (const sql of conditions.filter(isCondition)) conditionOf(sql);
  return withPart({ comparator: 'sqlLevels' as const, columns, ...options }, sqlLevelsComparator);
}

/** The implementation behind {@link sqlLevels}. */
export const sqlLevelsComparator: Comparator = {
  name: 'sqlLevels',
  createKernel: (comparison) => createSqlKernel(comparison as SqlComparison),
};

const isCondition = (sql: string): boolean => sql.trim().toUpperCase() !== 'ELSE';

function sideOf(column: string): { readonly field: string; readonly right: boolean } {
  if (!/_[lr]$/.test(column)) throw new UsageError('invalid-definition', `the column “${column}” in a level must end in _l or _r.`);
  return { field: column.slice(0, -2), right: column.endsWith('_r') };
}

type Row = Readonly<Record<string, SqlValue>>;

function createSqlKernel(comparison: SqlComparison): Kernel {
  const { columns } = comparison;
  const levels = comparison.levels.map((level) => (isCondition(level.sql) ? conditionOf(level.sql) : () => true));
  const isNull = comparison.nullSql === undefined ? null : conditionOf(comparison.nullSql);
  const tfColumns = [...new Set(comparison.levels.flatMap((level) => level.tfColumn ?? []))];
  const codes = new Map<string, number>();
  const rows: Row[] = [{}];
  const termIds = new Map<string, number>();
  const termTexts: string[] = [''];
  const termsOfRow: (readonly number[])[] = [[]];

  const termOf = (column: string, value: SqlValue): number => {
    if (value === null) return 0;
    const text = `${column}:${String(value)}`;
    let id = termIds.get(text);
    if (id === undefined) {
      id = termTexts.length;
      termIds.set(text, id);
      termTexts.push(text);
    }
    return id;
  };

  return {
    intern(value) {
      const row = rowOf(value, columns);
      if (row === null) return 0;
      const text = canonicalText(row);
      const known = codes.get(text);
      if (known !== undefined) return known;
      codes.set(text, rows.length);
      rows.push(row);
      termsOfRow.push(tfColumns.map((column) => termOf(column, row[column] ?? null)));
      return rows.length - 1;
    },
    get size() {
      return rows.length;
    },
    level(a, b) {
      if (a === 0 || b === 0) return noValue;
      const left = rows[Math.min(a, b)] as Row;
      const right = rows[Math.max(a, b)] as Row;
      const read = (_: string | null, column: string): SqlValue => (column.endsWith('_r') ? right : left)[column.slice(0, -2)] ?? null;
      if (isNull !== null && isNull(read) === true) return noValue;
      const level = levels.findIndex((holds) => holds(read) === true);
      return level < 0 ? noValue : level;
    },
    similarity(a, b) {
      const level = this.level(a, b);
      if (level === noValue) return a === 0 || b === 0 ? null : a === b ? 1 : 0;
      return levels.length === 1 ? 1 : 1 - level / (levels.length - 1);
    },
    text: (code) => columns.map((column) => String(rows[code]?.[column] ?? '')).join(' '),
    termsOf: (code) => termsOfRow[code] as readonly number[],
    termAt(code, level) {
      const column = comparison.levels[level]?.tfColumn;
      return column === undefined ? 0 : ((termsOfRow[code] as readonly number[])[tfColumns.indexOf(column)] ?? 0);
    },
    termText: (term) => termTexts[term] as string,
    get terms() {
      return termTexts.length;
    },
  };
}

function conditionOf(sql: string): CompiledCondition {
  const node: SqlNode = parseCondition(sql);
  for (const column of columnsOf(node)) sideOf(column.name);
  return compileCondition(node);
}

/** The columns of a record that can be compared; `null` where there are none. */
function rowOf(value: unknown, columns: readonly string[]): Row | null {
  const source = columns.length === 1 && !isRecord(value) ? { [columns[0] as string]: value } : value;
  if (!isRecord(source)) return null;
  const row: Record<string, SqlValue> = {};
  for (const column of columns) if (Object.hasOwn(source, column)) row[column] = sqlValue(source[column]);
  return Object.values(row).some((x) => x !== null) ? row : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function sqlValue(value: unknown): SqlValue {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(sqlValue) : null;
}
