import { UsageError } from '../../core/errors.ts';
import { withPart } from '../../core/part.ts';
import type { AnyRecord } from '../../core/values.ts';
import type { Comparison } from '../compare/comparator.ts';
import { defineMatchModel, type FieldSource, type FrequencyTable, type MatchModel, type Thresholds } from '../model.ts';
import type { KeyPart } from '../block/key-ref.ts';
import { columnsOf, parseCondition, type SqlNode } from './condition.ts';
import { compileCondition, type SqlValue } from './evaluate-condition.ts';
import { sqlLevels, sqlLevelsComparator, type SqlLevel } from './sql-levels.ts';

/** Options of {@link fromSplinkModel}. */
export interface FromSplinkOptions {
  /** The records to be matched: term frequencies are counted over them, as Splink does. Without them weights stay unadjusted. */
  readonly records?: Iterable<AnyRecord>;
  /** Probabilities or match weights to decide by; Splink's models hold none. */
  readonly thresholds?: Thresholds;
}

interface SplinkLevel {
  readonly sql_condition: string;
  readonly label_for_charts?: string;
  readonly is_null_level?: boolean;
  readonly m_probability?: number;
  readonly u_probability?: number;
  readonly tf_adjustment_column?: string;
  readonly tf_adjustment_weight?: number;
  readonly tf_minimum_u_value?: number;
}

interface SplinkComparison {
  readonly output_column_name: string;
  readonly comparison_levels: readonly SplinkLevel[];
}

interface SplinkModel {
  readonly unique_id_column_name?: string;
  readonly linker_uid?: string;
  readonly probability_two_random_records_match: number;
  readonly comparisons: readonly SplinkComparison[];
  readonly blocking_rules_to_generate_predictions?: readonly (string | { readonly blocking_rule: string })[];
}

/**
 * Reads a model saved by Splink 3, 4 or 5 (`linker.misc.save_model_to_json()`) and scores as Splink does: the same levels,
 * weights, prior and term frequencies, over DuckDB's string functions.
 *
 * Use it to move a trained model into an application. Hint: the conditions run as interpreted SQL; comparators of your own
 * choice are several times faster.
 *
 * @param json - The saved model, as text or parsed.
 * @returns A match model over the columns the Splink model names.
 * @throws {UsageError} `invalid-definition` for anything that cannot be said here, such as a blocking rule without an equality.
 */
export function fromSplinkModel(json: unknown, options: FromSplinkOptions = {}): MatchModel {
  const model = readModel(json);
  const get: Record<string, FieldSource> = {};
  const compare: Record<string, Comparison> = {};
  for (const comparison of model.comparisons) {
    const { levels, nullSql } = readLevels(comparison);
    const built = sqlLevels({ levels, ...(nullSql === null ? {} : { nullSql }) });
    const name = comparison.output_column_name;
    const least = comparison.comparison_levels.find((level) => level.tf_minimum_u_value !== undefined)?.tf_minimum_u_value;
    compare[name] = least === undefined ? built : withPart({ ...built, minFrequency: least }, sqlLevelsComparator);
    get[name] = built.columns.length === 1 ? (built.columns[0] as string) : Object.fromEntries(built.columns.map((column) => [column, column]));
  }
  const block = (model.blocking_rules_to_generate_predictions ?? []).map((rule) => readBlockingRule(typeof rule === 'string' ? rule : rule.blocking_rule, get));
  return defineMatchModel({
    id: model.linker_uid ?? 'splink',
    ids: model.unique_id_column_name ?? 'unique_id',
    get,
    compare,
    block,
    prior: model.probability_two_random_records_match,
    ...(options.thresholds === undefined ? {} : { thresholds: options.thresholds }),
    ...(options.records === undefined ? {} : { frequencies: countTerms(compare, options.records) }),
  });
}

function readModel(json: unknown): SplinkModel {
  let value = json;
  if (typeof json === 'string') {
    try {
      value = JSON.parse(json);
    } catch {
      throw invalid('the Splink model is not JSON.');
    }
  }
  const model = value as Partial<SplinkModel> | null;
  if (typeof model !== 'object' || model === null || !Array.isArray(model.comparisons) || model.comparisons.length === 0)
    throw invalid('a Splink model has `comparisons`.');
  const prior = model.probability_two_random_records_match;
  if (typeof prior !== 'number' || !(prior > 0 && prior < 1)) throw invalid('`probability_two_random_records_match` must lie between 0 and 1.');
  for (const comparison of model.comparisons) {
    if (typeof comparison?.output_column_name !== 'string' || !Array.isArray(comparison.comparison_levels))
      throw invalid('a comparison needs `output_column_name` and `comparison_levels`.');
    for (const level of comparison.comparison_levels)
      if (typeof level?.sql_condition !== 'string') throw invalid(`a level of “${comparison.output_column_name}” has no \`sql_condition\`.`);
  }
  return model as SplinkModel;
}

function readLevels(comparison: SplinkComparison): { readonly levels: readonly SqlLevel[]; readonly nullSql: string | null } {
  const nulls = comparison.comparison_levels.filter((level) => level.is_null_level === true);
  const compared = comparison.comparison_levels.filter((level) => level.is_null_level !== true);
  const levels = compared.map((level): SqlLevel => {
    const column = level.tf_adjustment_column;
    // Splink adjusts every level by the u of the level that is an exact match on the column.
    const exact = column === undefined ? -1 : compared.findIndex((other) => isExactMatch(other.sql_condition, column));
    return {
      label: level.label_for_charts ?? level.sql_condition,
      sql: level.sql_condition,
      ...(level.m_probability === undefined ? {} : { m: level.m_probability }),
      ...(level.u_probability === undefined ? {} : { u: level.u_probability }),
      ...(column === undefined ? {} : { tf: level.tf_adjustment_weight ?? 1, tfColumn: column }),
      ...(exact < 0 ? {} : { frequencyOf: exact }),
    };
  });
  return { levels, nullSql: nulls.length === 0 ? null : nulls.map((level) => `(${level.sql_condition})`).join(' OR ') };
}

const isExactMatch = (sql: string, column: string): boolean => sql.replace(/["\s]/g, '') === `${column}_l=${column}_r`;

/** A blocking rule as keys: each equality between the two sides is one. */
function readBlockingRule(sql: string, get: Record<string, FieldSource>): readonly KeyPart[] {
  return conjunction(parseCondition(sql)).map((node) => {
    if (node.kind !== 'call' || node.name !== '=') throw invalid(`the blocking rule \`${sql}\` must be equalities joined by AND.`);
    const [left, right] = node.args as [SqlNode, SqlNode];
    const tables = new Set(columnsOf(left).map((column) => column.table));
    const table = [...tables][0];
    if (tables.size !== 1 || (table !== 'l' && table !== 'r') || withoutTables(left) !== withoutTables(right))
      throw invalid(`the blocking rule \`${sql}\` must have the same on both sides.`);
    const columns = [...new Set(columnsOf(left).map((column) => column.name))];
    const field = columns.join('+');
    if (columns.length > 1 && !Object.hasOwn(get, field)) get[field] = Object.fromEntries(columns.map((column) => [column, column]));
    if (columns.length === 1 && !Object.hasOwn(get, field)) get[field] = columns[0] as string;
    return withPart({ field, derive: `sql ${describe(left)}` }, keyOf(left, columns));
  });
}

function keyOf(node: SqlNode, columns: readonly string[]): (value: unknown) => string | null {
  const run = compileCondition(node);
  return (value) => {
    const row = columns.length === 1 ? { [columns[0] as string]: value } : (value as Readonly<Record<string, unknown>>);
    const result = run((_, name) => (row[name] ?? null) as SqlValue);
    return result === null || result === '' ? null : String(result);
  };
}

const conjunction = (node: SqlNode): readonly SqlNode[] => (node.kind === 'call' && node.name === 'AND' ? node.args.flatMap(conjunction) : [node]);

const withoutTables = (node: SqlNode): string => JSON.stringify(node, (key, value) => (key === 'table' ? undefined : value));

function describe(node: SqlNode): string {
  if (node.kind === 'literal') return String(node.value);
  if (node.kind === 'column') return node.name;
  const args = node.args.map(describe);
  if (node.name === 'CAST') return args[0] as string;
  return /^\w/.test(node.name) ? `${node.name.toLowerCase()}(${args.join(', ')})` : args.join(` ${node.name} `);
}

function countTerms(compare: Readonly<Record<string, Comparison>>, records: Iterable<AnyRecord>): Readonly<Record<string, FrequencyTable>> {
  const columns = Object.entries(compare).flatMap(([name, comparison]) =>
    [...new Set(comparison.levels.flatMap((level) => (typeof level['tfColumn'] === 'string' ? [level['tfColumn']] : [])))].map((column) => ({
      name,
      column,
      total: 0,
      counts: new Map<string, number>(),
    })),
  );
  for (const given of records) {
    const record = given as Readonly<Record<string, unknown>>;
    for (const of of columns) {
      const value = Object.hasOwn(record, of.column) ? record[of.column] : null;
      if (value === null || value === undefined || value === '') continue;
      of.total++;
      const term = `${of.column}:${String(value)}`;
      of.counts.set(term, (of.counts.get(term) ?? 0) + 1);
    }
  }
  const tables: Record<string, FrequencyTable> = {};
  for (const { name, total, counts } of columns) {
    if (Object.hasOwn(tables, name)) throw invalid(`“${name}” adjusts for the frequencies of two columns; one is understood.`);
    tables[name] = { total, counts: Object.fromEntries(counts), strength: 0 };
  }
  return tables;
}

const invalid = (message: string): UsageError => new UsageError('invalid-definition', message);
