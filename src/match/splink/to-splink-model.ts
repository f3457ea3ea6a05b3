import { UsageError } from '../../core/errors.ts';
import type { Comparison, Level } from '../compare/comparator.ts';
import type { FieldSource, MatchModel } from '../model.ts';
import type { SqlComparison } from './sql-levels.ts';

/** A model as Splink's JSON has it. */
export interface SplinkModelJson {
  readonly link_type: 'dedupe_only';
  readonly sql_dialect: 'duckdb';
  readonly unique_id_column_name: string;
  readonly probability_two_random_records_match: number;
  readonly blocking_rules_to_generate_predictions: readonly { readonly blocking_rule: string; readonly sql_dialect: 'duckdb' }[];
  readonly comparisons: readonly {
    readonly output_column_name: string;
    readonly comparison_levels: readonly Readonly<Record<string, unknown>>[];
  }[];
}

/**
 * Writes a model as JSON that Splink 4 and 5 load (`Linker(df, settings=…)`), for DuckDB.
 *
 * Comparisons by `exact`, `jaroWinkler` and `editDistance`, and those that came from Splink, can be said there; keys that are a
 * column or its beginning can be blocking rules. Load values already clean: Splink does not normalise.
 *
 * @throws {UsageError} `invalid-definition`, naming the first comparison or key that Splink has no words for.
 */
export function toSplinkModel(model: MatchModel): SplinkModelJson {
  return {
    link_type: 'dedupe_only',
    sql_dialect: 'duckdb',
    unique_id_column_name: model.ids,
    probability_two_random_records_match: priorOf(model),
    blocking_rules_to_generate_predictions: model.block.map((rule) => ({
      blocking_rule: rule.map((key) => keySql(columnOf(model, key.field), key.derive)).join(' AND '),
      sql_dialect: 'duckdb' as const,
    })),
    comparisons: Object.entries(model.compare).map(([name, comparison]) => ({
      output_column_name: name,
      comparison_levels: levelsOf(name, scaled(comparison, model), model),
    })),
  };
}

/** Splink knows neither calibration nor damping; the same weights are said by another prior and another m. */
function priorOf({ prior, calibration }: MatchModel): number {
  if (calibration === undefined) return prior;
  const odds = (prior / (1 - prior)) * 2 ** calibration.offset;
  return odds / (1 + odds);
}

function scaled(comparison: Comparison, { calibration }: MatchModel): Comparison {
  const scale = (comparison.damping ?? 1) * (calibration?.slope ?? 1);
  if (scale === 1) return comparison;
  const levels = comparison.levels.map((level): Level => {
    const { m, u, tf } = level;
    return { ...level, ...(m === undefined || u === undefined ? {} : { m: u * (m / u) ** scale }), ...(tf === undefined ? {} : { tf: tf * scale }) };
  });
  return { ...comparison, levels };
}

function levelsOf(name: string, comparison: Comparison, model: MatchModel): readonly Readonly<Record<string, unknown>>[] {
  if (comparison.comparator === 'sqlLevels') {
    const { nullSql, levels } = comparison as SqlComparison;
    return [...(nullSql === undefined ? [] : [nullLevel(nullSql, name)]), ...levels.map((level) => levelJson(level, level.sql, level.tfColumn))];
  }
  const column = columnOf(model, comparison.fields?.[0] ?? name);
  const [l, r] = [quoted(`${column}_l`), quoted(`${column}_r`)];
  const conditions = comparison.levels.map((level, index) =>
    index === comparison.levels.length - 1 ? 'ELSE' : conditionOf(name, comparison, level, index, l, r),
  );
  return [
    nullLevel(`${l} IS NULL OR ${r} IS NULL`, name),
    ...comparison.levels.map((level, index) => levelJson(level, conditions[index] as string, index === 0 && (level.tf ?? 0) > 0 ? column : undefined)),
  ];
}

function conditionOf(name: string, comparison: Comparison, level: Level, index: number, l: string, r: string): string {
  const { comparator } = comparison;
  if (index === 0 && ['exact', 'jaroWinkler', 'editDistance'].includes(comparator)) return `${l} = ${r}`;
  if (comparator === 'jaroWinkler' && typeof level['atLeast'] === 'number') return `jaro_winkler_similarity(${l}, ${r}) >= ${level['atLeast']}`;
  if (comparator === 'editDistance' && typeof level['atMost'] === 'number') return `damerau_levenshtein(${l}, ${r}) <= ${level['atMost']}`;
  throw new UsageError(
    'invalid-definition',
    `Splink has no words for “${name}” (${comparator}, level “${level.label}”), only for exact, jaroWinkler and editDistance.`,
  );
}

function levelJson(level: Level, sql: string, tfColumn: string | undefined): Readonly<Record<string, unknown>> {
  return {
    sql_condition: sql,
    label_for_charts: level.label,
    ...(level.m === undefined ? {} : { m_probability: level.m }),
    ...(level.u === undefined ? {} : { u_probability: level.u }),
    ...(tfColumn === undefined ? {} : { tf_adjustment_column: tfColumn, tf_adjustment_weight: level.tf ?? 1 }),
  };
}

const nullLevel = (sql: string, name: string): Readonly<Record<string, unknown>> => ({
  sql_condition: sql,
  label_for_charts: `${name} is NULL`,
  is_null_level: true,
});

function columnOf(model: MatchModel, field: string): string {
  const source: FieldSource | undefined = Object.hasOwn(model.get, field) ? model.get[field] : field;
  if (typeof source === 'string') return source;
  throw new UsageError('invalid-definition', `Splink cannot read “${field}”, which is more than one column.`);
}

function keySql(column: string, derive: string): string {
  const [l, r] = [`l.${quoted(column)}`, `r.${quoted(column)}`];
  if (derive === 'exact' || derive === `sql ${column}`) return `${l} = ${r}`;
  const prefix = /^prefix(\d+)$/.exec(derive)?.[1] ?? /^sql substr\([^,()]+, 1, (\d+)\)$/.exec(derive)?.[1];
  if (prefix !== undefined) return `SUBSTR(${l}, 1, ${prefix}) = SUBSTR(${r}, 1, ${prefix})`;
  throw new UsageError('invalid-definition', `Splink has no words for the key “${column}:${derive}”, only for a column and its beginning.`);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
