import type { Exact } from '../../core/part.ts';
import { computedType } from '../computed.ts';
import { fieldData } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';

/** Options of {@link lookup}. */
export interface LookupOptions extends Omit<FieldBase, 'required' | 'default' | 'unique' | 'immutable' | 'multiple'> {
  /** The link to follow, or several in turn: `'company'`, `'company.parent'`. */
  readonly via: string;
  /** The field of the record it leads to. */
  readonly field: string;
}

/** The implementation behind {@link lookup}. */
export const lookupType = /* @__PURE__ */ computedType<'lookup', unknown, LookupOptions>('lookup', 'struct', {
  refersTo: ({ via }) => ({ fields: [String(via).split('.')[0] ?? ''] }),
  checkOptions: ({ via, field }) => [
    ...(typeof via === 'string' && via !== '' ? [] : ['`via` must name a link of this folder']),
    ...(typeof field === 'string' && field !== '' ? [] : ['`field` must name a field of the linked record']),
  ],
});

/**
 * A field of a linked record, shown in this one: the industry of a deal's company.
 *
 * Use it for one linked record. Over several use `rollup`.
 *
 * @example
 * lookup({ via: 'company', field: 'industry' }).via;
 * //=> 'company'
 */
export function lookup<const O extends LookupOptions>(options: O & Exact<O, LookupOptions>): FieldOf<'lookup', O> {
  return fieldData(lookupType, options);
}
