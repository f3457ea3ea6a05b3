import type { Exact } from '../../core/part.ts';
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
