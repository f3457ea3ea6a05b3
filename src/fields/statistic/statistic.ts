import type { Exact } from '../../core/part.ts';
import { instantMs } from '../../core/calendar.ts';
import type { ComputeInput } from '../../core/compute-input.ts';
import type { Kind } from '../../core/field-type.ts';
import { isoDuration } from '../../core/iso-duration.ts';
import { directionOf, hasHappened, type Touchpoint } from '../../core/touchpoint.ts';
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
  | 'timeSinceUpdate'
  | 'threadCount'
  | 'firstResponseTime'
  | 'lastResponseTime';

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
  'threadCount',
  'firstResponseTime',
  'lastResponseTime',
];

/** The implementation behind {@link statistic}. */
export const statisticType = /* @__PURE__ */ computedType<'statistic', unknown, StatisticOptions>('statistic', 'struct', {
  checkOptions: ({ of }) => (names.includes(of) ? [] : [`\`of\` must be one of ${names.join(', ')}`]),
  jsonSchema: ({ of }) =>
    of.endsWith('Count')
      ? { type: 'integer' }
      : isTime(of)
        ? { type: 'string', format: 'duration' }
        : { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
  computedKind: ({ of }): Kind => (of.endsWith('Count') ? 'number' : isTime(of) ? 'duration' : 'instant'),
  compute: ({ of }, input) => statistics[of](input),
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

const isTime = (of: StatisticName): boolean => of.startsWith('time') || of.endsWith('ResponseTime');

const done = (input: ComputeInput): readonly Touchpoint[] => input.activities.filter(hasHappened);

const lastOf = (touchpoints: readonly Touchpoint[]): string | null => touchpoints.at(-1)?.at ?? null;

/** Time from an instant to now; `null` where the instant is not known. */
function since(at: unknown, input: ComputeInput): string | null {
  const [from, now] = [instantMs(String(at ?? '')), instantMs(input.context.now)];
  return from === null || now === null ? null : isoDuration(now - from);
}

/** How long answers took: from the first unanswered message to the next thing we sent or did. */
function responseTimes(input: ComputeInput): readonly number[] {
  const times: number[] = [];
  let waiting: number | null = null;
  for (const touchpoint of done(input)) {
    const at = instantMs(touchpoint.at);
    if (at === null) continue;
    const asks =
      touchpoint.kind === 'mailIn' ||
      touchpoint.kind === 'chatIn' ||
      touchpoint.kind === 'form' ||
      touchpoint.kind === 'ticket' ||
      (touchpoint.kind === 'call' && touchpoint.direction === 'in');
    if (asks) waiting ??= at;
    else if (waiting !== null && (directionOf(touchpoint) === 'out' || touchpoint.kind === 'call' || touchpoint.kind === 'meeting')) {
      times.push(at - waiting);
      waiting = null;
    }
  }
  return times;
}

function planned(input: ComputeInput): readonly Touchpoint[] {
  const now = instantMs(input.context.now) ?? Number.NEGATIVE_INFINITY;
  return input.activities.filter((touchpoint) => !hasHappened(touchpoint) && (instantMs(touchpoint.at) ?? Number.NEGATIVE_INFINITY) >= now);
}

const duration = (ms: number | undefined): string | null => (ms === undefined ? null : isoDuration(ms));

const statistics: Readonly<Record<StatisticName, (input: ComputeInput) => unknown>> = {
  createdAt: (input) => input.record['createdAt'] ?? null,
  updatedAt: (input) => input.record['updatedAt'] ?? null,
  lastActivityAt: (input) => lastOf(done(input)),
  lastInboundAt: (input) => lastOf(done(input).filter((touchpoint) => directionOf(touchpoint) === 'in')),
  lastOutboundAt: (input) => lastOf(done(input).filter((touchpoint) => directionOf(touchpoint) === 'out')),
  nextActivityAt: (input) => planned(input)[0]?.at ?? null,
  activityCount: (input) => done(input).length,
  openTaskCount: (input) => input.activities.filter((touchpoint) => touchpoint.kind === 'task' && !hasHappened(touchpoint)).length,
  threadCount: (input) => new Set(done(input).flatMap((touchpoint) => touchpoint.thread ?? [])).size,
  timeInStage: (input) => since(input.stageSince, input),
  timeSinceUpdate: (input) => since(input.record['updatedAt'], input),
  firstResponseTime: (input) => duration(responseTimes(input)[0]),
  lastResponseTime: (input) => duration(responseTimes(input).at(-1)),
};
