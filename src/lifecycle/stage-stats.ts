import type { Context } from '../core/context.ts';
import { instantMs } from '../core/calendar.ts';
import type { ISODateTime } from '../core/values.ts';
import { timeOf, type StageInterval } from './history.ts';
import { rankOf, type Machine } from './machine.ts';

/** What a history says of one stage. Times are in milliseconds; `null` where they are not known. */
export interface StageStats {
  readonly entries: number;
  /** When it was first entered. */
  readonly first: ISODateTime | null;
  /** When it was last entered. */
  readonly entered: ISODateTime | null;
  /** When it was last left; `null` before that. */
  readonly exited: ISODateTime | null;
  /** How long the last visit that is over took. */
  readonly latestMs: number | null;
  /** All visits together, one that goes on counted up to now; `null` where a start is not known. */
  readonly cumulativeMs: number | null;
  /** Whether the record is there now. */
  readonly open: boolean;
  /** Whether a later stage was reached without this one. */
  readonly skipped: boolean;
  /** Times it was entered from a later stage. */
  readonly regressions: number;
}

/**
 * Computes the time figures of each stage from a history: date entered, date exited, latest and cumulative time in stage, and whether it
 * was skipped or fallen back to.
 *
 * Hint: where the start of an interval is not known, the times that need it are `null`; nothing is made up.
 *
 * @example
 * const deal = defineMachine({ id: 'deal', stages: { new: { category: 'open' }, won: { category: 'won' } } });
 * const actor = { type: 'user', id: 'u1' };
 * stageStats(deal, [{ stage: 'new', from: '2026-11-01T00:00:00Z', to: '2026-11-03T00:00:00Z', actor }, { stage: 'won', from: '2026-11-03T00:00:00Z', to: null, actor }], { now: '2026-11-21T00:00:00Z' }).new.latestMs;
 * //=> 172800000
 */
export function stageStats<S extends string>(
  machine: Machine<S>,
  history: readonly StageInterval<S>[],
  context: Pick<Context, 'now'>,
): Readonly<Record<S, StageStats>> {
  const now = instantMs(context.now) ?? Number.NaN;
  const furthest = history.reduce(
    (rank, interval) => (machine.stages[interval.stage]?.category === 'lost' ? rank : Math.max(rank, rankOf(machine, interval.stage))),
    -1,
  );
  return Object.fromEntries(machine.order.map((stage) => [stage, statsOf(machine, stage, history, now, furthest)])) as Record<S, StageStats>;
}

function statsOf<S extends string>(machine: Machine<S>, stage: S, history: readonly StageInterval<S>[], now: number, furthest: number): StageStats {
  const rank = rankOf(machine, stage);
  let cumulative: number | null = 0;
  let latest: number | null = null;
  let first: ISODateTime | null = null;
  let entered: ISODateTime | null = null;
  let exited: ISODateTime | null = null;
  let [entries, regressions] = [0, 0];
  let open = false;
  history.forEach((interval, index) => {
    if (interval.stage !== stage) return;
    entries++;
    first ??= interval.from;
    entered = interval.from;
    open = interval.to === null;
    const before = history[index - 1];
    if (before !== undefined && rankOf(machine, before.stage) > rank && machine.stages[before.stage]?.category !== 'lost') regressions++;
    const duration = durationOf(interval, now);
    cumulative = cumulative === null || duration === null ? null : cumulative + duration;
    if (interval.to !== null) {
      exited = interval.to;
      latest = duration;
    }
  });
  const skipped = entries === 0 && rank < furthest && machine.stages[stage].category === 'open';
  return { entries, first, entered, exited, latestMs: latest, cumulativeMs: cumulative, open, skipped, regressions };
}

/** How long an interval lasted, up to now where it goes on; `null` where its start is not known. */
export function durationOf(interval: StageInterval, now: number): number | null {
  const from = timeOf(interval.from);
  const to = interval.to === null ? now : timeOf(interval.to);
  return from === null || to === null || Number.isNaN(from) || Number.isNaN(to) ? null : Math.max(0, to - from);
}
