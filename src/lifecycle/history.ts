import { instantMs } from '../core/calendar.ts';
import { UsageError } from '../core/errors.ts';
import type { Actor, ISODateTime } from '../core/values.ts';
import { rankOf, type Machine } from './machine.ts';

/** Where a record stands on one machine. */
export interface LifecycleState<S extends string = string> {
  readonly current: S | null;
  /** The furthest stage ever reached; falling back does not lower it. */
  readonly peak: S | null;
  /** Since when; `null` where that is not known. */
  readonly since: ISODateTime | null;
  readonly setBy: 'auto' | 'manual' | 'import';
  /** Automatic rules leave the record alone until it is unpinned. */
  readonly pinned?: boolean;
  /** The stage's probability as it was on entry. */
  readonly probability?: number;
}

/** A stretch of time a record spent in a stage. */
export interface StageInterval<S extends string = string> {
  readonly stage: S;
  /** When it entered; `null` where that is not known: nothing is made up. */
  readonly from: ISODateTime | null;
  /** When it left; `null` while it is there. */
  readonly to: ISODateTime | null;
  readonly actor: Actor;
  /** Why it moved: a rule, a reason for an override. */
  readonly cause?: string;
  readonly imported?: true;
  readonly probability?: number;
  readonly pinned?: true;
}

/** Before anything happened. */
export const noState: LifecycleState<never> = { current: null, peak: null, since: null, setBy: 'import' };

/** What is wrong with a history. */
export interface HistoryProblem {
  readonly index: number;
  readonly problem: 'unknown-stage' | 'gap' | 'overlap' | 'backwards' | 'open-inside' | 'not-a-date';
  readonly message: string;
}

/** A history read. */
export interface Replayed<S extends string> {
  readonly state: LifecycleState<S>;
  /** Empty for a sound history: stages known, intervals contiguous, only the last one open. */
  readonly problems: readonly HistoryProblem[];
}

/**
 * Computes the state a history leads to, and checks that its intervals are contiguous.
 *
 * Hint: gaps and overlaps in imported histories are reported, never mended.
 *
 * @example
 * const deal = defineMachine({ id: 'deal', stages: { new: { category: 'open' }, won: { category: 'won' } } });
 * replay(deal, [{ stage: 'new', from: '2026-01-01T00:00:00Z', to: null, actor: { type: 'user', id: 'u1' } }]).state.current;
 * //=> 'new'
 */
export function replay<S extends string>(machine: Machine<S>, history: readonly StageInterval<S>[]): Replayed<S> {
  const problems: HistoryProblem[] = [];
  let state: LifecycleState<S> = noState;
  history.forEach((interval, index) => {
    const add = (problem: HistoryProblem['problem'], message: string): void => void problems.push({ index, problem, message });
    if (rankOf(machine, interval.stage) < 0) add('unknown-stage', `“${interval.stage}” is not a stage of “${machine.id}”.`);
    const from = timeOf(interval.from);
    const to = timeOf(interval.to);
    if (Number.isNaN(from) || Number.isNaN(to)) add('not-a-date', 'an instant cannot be read.');
    if (from !== null && to !== null && to < from) add('backwards', `it ends at ${interval.to} before it begins at ${interval.from}.`);
    const next = history[index + 1];
    if (next !== undefined && interval.to === null) add('open-inside', 'it has no end although another follows.');
    const start = next === undefined ? null : timeOf(next.from);
    if (next !== undefined && to !== null && start !== null && start > to) add('gap', `nothing is known from ${interval.to} to ${next.from}.`);
    if (next !== undefined && to !== null && start !== null && start < to)
      add('overlap', `the next stage begins at ${next.from}, before this one ends at ${interval.to}.`);
    state = enter(machine, state, interval);
  });
  const last = history.at(-1);
  return { state: last !== undefined && last.to !== null ? { ...state, current: null } : state, problems };
}

/** The state after entering a stage. */
export function enter<S extends string>(machine: Machine<S>, state: LifecycleState<S>, interval: StageInterval<S>): LifecycleState<S> {
  return {
    current: interval.stage,
    peak: higher(machine, state.peak, interval.stage),
    since: interval.from,
    setBy:
      interval.imported === true
        ? 'import'
        : ['automation', 'system', 'agent'].includes(interval.actor.type)
          ? 'auto'
          : interval.actor.type === 'import'
            ? 'import'
            : 'manual',
    ...(interval.pinned === true || state.pinned === true ? { pinned: true } : {}),
    ...(interval.probability === undefined ? {} : { probability: interval.probability }),
  };
}

/** The further of two stages. Having lost is not a stage one gets far in. */
function higher<S extends string>(machine: Machine<S>, peak: S | null, stage: S): S | null {
  if (machine.stages[stage]?.category === 'lost') return peak;
  return rankOf(machine, stage) > rankOf(machine, peak) ? stage : peak;
}

/**
 * The stage a record was in at an instant; `null` before its history begins, after it ends, or where the start is not known.
 *
 * @example
 * stageAt([{ stage: 'new', from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z', actor: { type: 'user', id: 'u1' } }], '2026-01-15T00:00:00Z');
 * //=> 'new'
 */
export function stageAt<S extends string>(history: readonly StageInterval<S>[], at: ISODateTime): S | null {
  const ms = timeOf(at);
  if (ms === null || Number.isNaN(ms)) throw new UsageError('invalid-argument', `stageAt() needs an instant, not ${String(at)}.`);
  const found = history.find((interval) => {
    const from = timeOf(interval.from);
    const to = timeOf(interval.to);
    return from !== null && from <= ms && (to === null || ms < to);
  });
  return found?.stage ?? null;
}

/** A history with its last move taken back. */
export interface UndoneMove<S extends string> {
  readonly history: readonly StageInterval<S>[];
  readonly state: LifecycleState<S>;
  /** The interval taken away; `null` where there was none. */
  readonly undone: StageInterval<S> | null;
}

/**
 * Takes the last move back: the interval it opened goes, the one before it is open again.
 *
 * @example
 * const deal = defineMachine({ id: 'deal', stages: { new: { category: 'open' }, won: { category: 'won' } } });
 * const actor = { type: 'user', id: 'u1' };
 * undoMove(deal, [{ stage: 'new', from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z', actor }, { stage: 'won', from: '2026-02-01T00:00:00Z', to: null, actor }]).state.current;
 * //=> 'new'
 */
export function undoMove<S extends string>(machine: Machine<S>, history: readonly StageInterval<S>[]): UndoneMove<S> {
  const undone = history.at(-1) ?? null;
  const kept = history.slice(0, -1);
  const before = kept.at(-1);
  const reopened = before === undefined ? kept : [...kept.slice(0, -1), { ...before, to: null }];
  return { history: reopened, state: replay(machine, reopened).state, undone };
}

/** Milliseconds of an instant; `null` for none, NaN for what cannot be read. */
export const timeOf = (at: ISODateTime | null): number | null => (at === null ? null : (instantMs(at) ?? Number.NaN));
