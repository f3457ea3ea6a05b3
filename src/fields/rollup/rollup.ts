import type { Exact } from '../../core/part.ts';
import type { ComputeInput, ComputeSurroundings } from '../../core/compute-input.ts';
import type { Kind } from '../../core/field-type.ts';
import { aggregateValues } from '../../filter/aggregate-values.ts';
import { isMissing } from '../../filter/filter-field.ts';
import { computedType } from '../computed.ts';
import { fieldData } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';

/** Options of {@link rollup}. */
export interface RollupOptions extends Omit<FieldBase, 'required' | 'default' | 'unique' | 'immutable' | 'multiple'> {
  /** The folder and its link to this record: `'deals.company'`. */
  readonly via: string;
  /** What is made of the linked records' values. */
  readonly agg: 'count' | 'sum' | 'min' | 'max' | 'avg' | 'countUnique' | 'any' | 'all';
  /** The field whose values are taken; not needed for `count`. */
  readonly field?: string;
  /** A filter on the linked records. */
  readonly where?: object;
}

const aggregates: readonly string[] = ['count', 'sum', 'min', 'max', 'avg', 'countUnique', 'any', 'all'];

/** The implementation behind {@link rollup}. */
export const rollupType = /* @__PURE__ */ computedType<'rollup', number, RollupOptions>('rollup', 'number', {
  refersTo: ({ via }) => ({ folders: [String(via).split('.')[0] ?? ''] }),
  checkOptions: ({ via, agg, field }) => [
    ...(/^[^.]+\.[^.]+$/u.test(String(via)) ? [] : ["`via` must name a folder and its link to this one: 'deals.company'"]),
    ...(aggregates.includes(agg) ? [] : [`\`agg\` must be one of ${aggregates.join(', ')}`]),
    ...(agg === 'count' || field !== undefined ? [] : [`\`agg: '${agg}'\` needs the \`field\` whose values are taken`]),
  ],
  jsonSchema: () => ({ type: 'number' }),
  compute: computeRollup,
  checkComputed: checkRollup,
  computedKind: kindOfRollup,
});

/**
 * A number over the records that link to this one: how many deals, the sum of their amounts.
 *
 * Use it for what belongs to several linked records. For one linked record's field use `lookup`.
 *
 * @example
 * rollup({ via: 'deals.company', agg: 'count' }).agg;
 * //=> 'count'
 */
export function rollup<const O extends RollupOptions>(options: O & Exact<O, RollupOptions>): FieldOf<'rollup', O> {
  return fieldData(rollupType, options);
}

function computeRollup({ via, agg, field, where }: RollupOptions, input: ComputeInput): unknown {
  const [folder, link] = via.split('.') as [string, string];
  const records = input.incoming(folder, link, where);
  if (agg === 'count') return records.length;
  const values = records.flatMap((record) => [record.read(field as string)].flat()).filter((value) => !isMissing(value));
  const kind = (input.kindIn(folder, field as string) ?? 'number') as Kind;
  const result = aggregateValues(agg, values, values.length, records.length, { kind });
  // Amounts of one currency come to one amount; those of several are kept apart.
  if (kind === 'money' && typeof result === 'object' && result !== null) {
    const [only, ...others] = Object.entries(result);
    return only === undefined ? null : others.length === 0 ? { amount: only[1], currency: only[0] } : result;
  }
  return result;
}

function kindOfRollup({ via, agg, field }: RollupOptions, around?: ComputeSurroundings): Kind {
  if (agg === 'any' || agg === 'all') return 'bool';
  if (agg === 'count' || agg === 'countUnique' || field === undefined) return 'number';
  const kind = around?.kindOf(via.split('.')[0] as string, field) as Kind | null | undefined;
  return kind === 'money' || ((agg === 'min' || agg === 'max') && kind !== undefined && kind !== null) ? kind : 'number';
}

function checkRollup({ via, field }: RollupOptions, { folder, linksOf, kindOf }: ComputeSurroundings): readonly string[] {
  const [other, link] = via.split('.') as [string, string];
  if (!linksOf(other, link).includes(folder)) return [`\`via\` names “${via}”, which is no link to ${folder}`];
  return field === undefined || kindOf(other, field) !== null ? [] : [`there is no field “${field}” in ${other}`];
}
