import type { Exact } from '../../core/part.ts';
import { computedType } from '../computed.ts';
import { fieldData } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';

/** What a {@link statistic} tells. */
export type StatisticName =
  | 'createdAt'
  | 'updatedAt'
  | 'lastActivityAt'
  | 'lastInboundAt'
  | 'lastOutboundAt'
  | 'nextActivityAt'
  | 'activityCount'
  | 'openTaskCount'
  | 'timeInStage'
  | 'timeSinceUpdate';

/** Options of {@link statistic}. */
export interface StatisticOptions extends Omit<FieldBase, 'required' | 'default' | 'unique' | 'immutable' | 'multiple'> {
  /** What it tells of the record. */
  readonly of: StatisticName;
}

const names: readonly string[] = [
  'createdAt',
  'updatedAt',
  'lastActivityAt',
  'lastInboundAt',
  'lastOutboundAt',
  'nextActivityAt',
  'activityCount',
  'openTaskCount',
  'timeInStage',
  'timeSinceUpdate',
];

/** The implementation behind {@link statistic}. */
export const statisticType = /* @__PURE__ */ computedType<'statistic', unknown, StatisticOptions>('statistic', 'struct', {
  checkOptions: ({ of }) => (names.includes(of) ? [] : [`\`of\` must be one of ${names.join(', ')}`]),
  jsonSchema: ({ of }) =>
    of.endsWith('Count')
      ? { type: 'integer' }
      : of.startsWith('time')
        ? { type: 'string', format: 'duration' }
        : { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
});

/**
 * What the life of a record tells: when it was made, when somebody last wrote or called, how long it stands in its stage.
 *
 * @example
 * statistic({ of: 'lastActivityAt' }).of;
 * //=> 'lastActivityAt'
 */
export function statistic<const O extends StatisticOptions>(options: O & Exact<O, StatisticOptions>): FieldOf<'statistic', O> {
  return fieldData(statisticType, options);
}
