import type { Exact } from '../../core/part.ts';
import type { ComputeInput } from '../../core/compute-input.ts';
import { isUsageError } from '../../core/errors.ts';
import { compileFormula, fieldsOfFormula, parseFormula, toFormulaValue, typeOfFormula, type CompiledFormula, type FormulaType } from '../../expr/index.ts';
import { dayOfInstant } from '../../filter/period.ts';
import { dateOfDay } from '../../core/calendar.ts';
import { computedType } from '../computed.ts';
import { fieldData } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';

/** Options of {@link formula}. */
export interface FormulaOptions extends Omit<FieldBase, 'required' | 'default' | 'unique' | 'immutable' | 'multiple'> {
  /** The formula over fields of the record: `'amount * probability'`. */
  readonly expr: string;
  /** The kind of what it gives. */
  readonly returns: 'text' | 'number' | 'bool' | 'date' | 'instant' | 'money';
}

const schemas = {
  text: { type: 'string' },
  number: { type: 'number' },
  bool: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  instant: { type: 'string', format: 'date-time' },
  money: { type: 'object' },
} as const;

/** The implementation behind {@link formula}. */
export const formulaType = /* @__PURE__ */ computedType<'formula', unknown, FormulaOptions>('formula', 'struct', {
  checkOptions: ({ expr, returns }) => [
    ...(typeof expr === 'string' && expr.trim() !== '' && expr.length <= 10_000 ? [] : ['`expr` must be a formula as text']),
    ...(Object.hasOwn(schemas, returns) ? [] : [`\`returns\` must be one of ${Object.keys(schemas).join(', ')}`]),
    ...problemsOf(expr),
  ],
  refersTo: ({ expr }) => ({ fields: fieldsRead(expr) }),
  computedKind: ({ returns }) => returns,
  compute: computeFormula,
  checkComputed: ({ expr, returns }, { folder, kindOf }) => problemsOfType(expr, returns, (path) => kindOf(folder, path)),
  jsonSchema: ({ returns }) => schemas[returns],
});

/**
 * A value computed from other fields of the record by a formula.
 *
 * Use it for sums and products of one record's fields. Over linked records use `rollup`, for a field of a linked record `lookup`.
 * Hint: it is never written; what is given for it is reported as `record.computed`.
 *
 * @example
 * formula({ expr: 'amount * probability', returns: 'money' }).returns;
 * //=> 'money'
 */
export function formula<const O extends FormulaOptions>(options: O & Exact<O, FormulaOptions>): FieldOf<'formula', O> {
  return fieldData(formulaType, options);
}

const compiled = /* @__PURE__ */ new Map<string, CompiledFormula>();

function ready(expr: string): CompiledFormula {
  let run = compiled.get(expr);
  if (run === undefined) {
    if (compiled.size > 1000) compiled.clear();
    run = compileFormula(parseFormula(expr));
    compiled.set(expr, run);
  }
  return run;
}

function problemsOf(expr: unknown): readonly string[] {
  if (typeof expr !== 'string' || expr.trim() === '') return [];
  try {
    parseFormula(expr);
    return [];
  } catch (error) {
    return [isUsageError(error) ? error.message.replace(/^tidycrm: /u, '').replace(/\.$/u, '') : 'the formula cannot be read'];
  }
}

function fieldsRead(expr: string): readonly string[] {
  try {
    return fieldsOfFormula(parseFormula(expr)).filter((name) => !systemNames.includes(name));
  } catch {
    return [];
  }
}

const systemNames: readonly string[] = ['id', 'createdAt', 'updatedAt', 'version'];

/** What kinds of fields are in a formula. */
const formulaTypes: Readonly<Record<string, FormulaType>> = {
  text: 'text',
  number: 'number',
  money: 'money',
  bool: 'bool',
  date: 'date',
  instant: 'instant',
  duration: 'duration',
  choice: 'text',
  ref: 'text',
};

/** The type of a field in a formula, by its kind. */
const formulaTypeOf = (kind: string | null): FormulaType | null => (kind === null ? null : (formulaTypes[kind] ?? 'any'));

function computeFormula({ expr, returns }: FormulaOptions, input: ComputeInput): unknown {
  const { now, timeZone = 'UTC' } = input.context;
  const ms = Date.parse(String(now));
  const clock = { now: String(now), today: Number.isNaN(ms) ? '' : dateOfDay(dayOfInstant(ms, timeZone)) };
  const value = ready(expr)((path) => toFormulaValue(input.read(path), formulaTypeOf(input.kindOf(path)) ?? 'any'), clock);
  return fits(value, returns) ? value : null;
}

/** A formula whose value turns out to be of another kind than promised gives nothing. */
function fits(value: unknown, returns: FormulaOptions['returns']): boolean {
  if (value === null) return true;
  if (returns === 'money') return typeof value === 'object';
  return typeof value === (returns === 'number' ? 'number' : returns === 'bool' ? 'boolean' : 'string');
}

function problemsOfType(expr: string, returns: FormulaOptions['returns'], kindOf: (path: string) => string | null): readonly string[] {
  try {
    const type = typeOfFormula(parseFormula(expr), (path) => formulaTypeOf(kindOf(path)));
    return type === returns || type === 'any' || type === 'null' || (returns === 'text' && type === 'duration')
      ? []
      : [`its formula gives ${type}, not ${returns} as \`returns\` says`];
  } catch (error) {
    return [isUsageError(error) ? error.message.replace(/^tidycrm: /u, '').replace(/\.$/u, '') : 'its formula cannot work'];
  }
}
