import type { Exact } from '../../core/part.ts';
import { computedType } from '../computed.ts';
import { fieldData } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';

/** Options of {@link score}. */
export interface ScoreOptions extends Omit<FieldBase, 'required' | 'default' | 'unique' | 'immutable' | 'multiple'> {
  /** The name of the score model. */
  readonly model: string;
}

/** The implementation behind {@link score}. */
export const scoreType = /* @__PURE__ */ computedType<'score', number, ScoreOptions>('score', 'number', {
  checkOptions: ({ model }) => (typeof model === 'string' && model !== '' ? [] : ['`model` must name a score model']),
  jsonSchema: () => ({ type: 'number' }),
});

/**
 * Points a score model gives the record.
 *
 * @example
 * score({ model: 'lead' }).model;
 * //=> 'lead'
 */
export function score<const O extends ScoreOptions>(options: O & Exact<O, ScoreOptions>): FieldOf<'score', O> {
  return fieldData(scoreType, options);
}
