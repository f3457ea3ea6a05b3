import { instantMs } from '../core/calendar.ts';
import { UsageError } from '../core/errors.ts';
import type { Actor, ISODateTime, RecordLike } from '../core/values.ts';
import { isMissing } from '../filter/filter-field.ts';
import { enter, timeOf, type LifecycleState, type StageInterval } from './history.ts';
import { isFinal, rankOf, stageLabel, type Effect, type Machine } from './machine.ts';

/** Who moves a record, when, and what is known. */
export interface TransitionContext {
  readonly now: ISODateTime;
  readonly actor: Actor;
  /** Roles of the actor, where stages ask for some. */
  readonly roles?: readonly string[];
  /** The record, whose fields stages may require. */
  readonly record?: RecordLike;
  /** Goes where the machine does not lead. The reason stays in the history. */
  readonly override?: { readonly reason: string };
  /** Records in each stage now, where stages have a capacity. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Keeps automatic rules away from now on, or lets them back. */
  readonly pin?: boolean;
  /** Why it moves, for the history. */
  readonly cause?: string;
}

/** Why a move is refused. */
export interface MoveRefusal<S extends string = string> {
  readonly code:
    | 'not-allowed'
    | 'requires'
    | 'rank-backward'
    | 'pinned'
    | 'no-permission'
    | 'unknown-stage'
    | 'capacity'
    | 'same-stage'
    | 'final'
    | 'time-backward';
  /** The fields that are missing, for `requires`. */
  readonly missing?: readonly string[];
  /** Where the record may go instead, by the order of stages alone. */
  readonly allowedNext: readonly S[];
  readonly message: string;
}

/** A move that was made, as data: nothing is written and nothing is done. */
export interface Move<S extends string = string> {
  readonly ok: true;
  readonly state: LifecycleState<S>;
  /** The interval that ends with the move; absent for the first one. */
  readonly closed?: StageInterval<S>;
  readonly opened: StageInterval<S>;
  /** What the host should do now, in order. */
  readonly effects: readonly Effect[];
}

/** A move, or why there is none. */
export type TransitionResult<S extends string = string> = Move<S> | { readonly ok: false; readonly fail: MoveRefusal<S> };

/** The stages a record may go to next, by the order of stages alone. */
export function allowedNext<S extends string>(machine: Machine<S>, current: S | null): readonly S[] {
  return machine.order.filter((to) => to !== current && refusalOfOrder(machine, current, to) === null);
}

/**
 * Moves a record to another stage, or says in data why not. Pure: the next state, the interval closed and the one opened, and what is
 * to be done come back; the host writes them.
 *
 * A backward move, a way out of a final stage and an undeclared move need `override` with a reason; missing fields and missing rights
 * cannot be overridden.
 *
 * @throws {UsageError} `invalid-argument` where `now` is no instant or an override has no reason.
 *
 * @example
 * const deal = defineMachine({ id: 'deal', stages: { new: { category: 'open' }, won: { category: 'won', requires: ['amount'] } }, moves: 'forward' });
 * const result = transition(deal, { current: 'new', peak: 'new', since: null, setBy: 'manual' }, 'won', { now: '2026-11-21T09:00:00Z', actor: { type: 'user', id: 'u1' }, record: {} });
 * result.ok ? null : [result.fail.code, result.fail.missing];
 * //=> ['requires', ['amount']]
 */
export function transition<S extends string>(machine: Machine<S>, state: LifecycleState<S>, to: S, context: TransitionContext): TransitionResult<S> {
  const now = instantMs(context.now);
  if (now === null) throw new UsageError('invalid-argument', `transition() needs \`now\`, an instant, not ${String(context.now)}.`);
  if (context.override !== undefined && context.override.reason.trim() === '')
    throw new UsageError('invalid-argument', 'an override needs a reason; it stays in the history.');
  const refuse = (code: MoveRefusal['code'], message: string, missing?: readonly string[]): TransitionResult<S> => ({
    ok: false,
    fail: { code, allowedNext: allowedNext(machine, state.current), message, ...(missing === undefined ? {} : { missing }) },
  });
  const stage = Object.hasOwn(machine.stages, to) ? machine.stages[to] : undefined;
  const name = stageLabel(machine, to);
  if (stage === undefined) return refuse('unknown-stage', `“${to}” is not a stage of “${machine.id}”.`);
  if (to === state.current) return refuse('same-stage', `The record is in “${name}” already.`);
  const since = timeOf(state.since);
  if (since !== null && since > now) return refuse('time-backward', `The record entered its stage at ${state.since}, after ${context.now}.`);
  if (stage.roles !== undefined && !stage.roles.some((role) => context.roles?.includes(role)))
    return refuse('no-permission', `Only ${stage.roles.join(', ')} may move a record to “${name}”.`);
  const missing = (stage.requires ?? []).filter((field) => isMissing(context.record?.[field]));
  if (missing.length > 0) return refuse('requires', `“${name}” needs ${missing.join(', ')}.`, missing);
  if (context.override === undefined) {
    if (state.pinned === true && isAutomatic(context.actor)) return refuse('pinned', 'The record is pinned; automatic rules leave it alone.');
    const order = refusalOfOrder(machine, state.current, to);
    if (order !== null) return refuse(order.code, order.message);
    if (stage.capacity !== undefined && (context.counts?.[to] ?? 0) >= stage.capacity)
      return refuse('capacity', `“${name}” takes ${stage.capacity} records at most.`);
  }
  return move(machine, state, to, context);
}

const isAutomatic = (actor: Actor): boolean => actor.type === 'automation' || actor.type === 'system' || actor.type === 'agent';

function refusalOfOrder<S extends string>(
  machine: Machine<S>,
  current: S | null,
  to: S,
): { readonly code: 'not-allowed' | 'rank-backward' | 'final'; readonly message: string } | null {
  if (current === null) return null;
  const [here, there] = [stageLabel(machine, current), stageLabel(machine, to)];
  if (isFinal(machine, current)) {
    const ways = machine.reopen?.[current] ?? (typeof machine.moves === 'object' ? machine.moves[current] : undefined);
    return ways?.includes(to) === true
      ? null
      : { code: 'final', message: `“${here}” is final; only a declared way to reopen, or an override with a reason, leads to “${there}”.` };
  }
  const { moves = 'any' } = machine;
  if (typeof moves === 'object')
    return moves[current]?.includes(to) === true ? null : { code: 'not-allowed', message: `No move leads from “${here}” to “${there}”.` };
  if (moves === 'any' || machine.stages[to].category === 'lost' || machine.stages[to].category === 'onHold' || machine.stages[current].category === 'onHold')
    return null;
  const [from, target] = [rankOf(machine, current), rankOf(machine, to)];
  if (target < from) return { code: 'rank-backward', message: `“${there}” lies before “${here}”; going back needs an override with a reason.` };
  const step = stepsBetween(machine, from, target);
  if ((moves === 'adjacent' || machine.skip === false) && step > 1)
    return { code: 'not-allowed', message: `From “${here}” one step at a time; “${there}” lies ${step} steps on.` };
  return null;
}

/** Steps from one rank to a higher one, stages of loss and waiting not counted. */
function stepsBetween(machine: Machine, from: number, to: number): number {
  let steps = 0;
  for (let rank = from + 1; rank <= to; rank++) {
    const category = machine.stages[machine.order[rank] as string]?.category;
    if (category === 'open' || rank === to) steps++;
  }
  return steps;
}

function move<S extends string>(machine: Machine<S>, state: LifecycleState<S>, to: S, context: TransitionContext): Move<S> {
  const stage = machine.stages[to];
  const cause = context.override === undefined ? context.cause : `override: ${context.override.reason}`;
  const opened: StageInterval<S> = {
    stage: to,
    from: context.now,
    to: null,
    actor: context.actor,
    ...(cause === undefined ? {} : { cause }),
    ...(stage.probability === undefined ? {} : { probability: stage.probability }),
    ...(context.pin === true ? { pinned: true as const } : {}),
  };
  const entered = enter(machine, context.pin === false ? { ...state, pinned: false } : state, opened);
  const { current } = state;
  const effects = [...(current === null ? [] : (machine.stages[current].onLeave ?? [])), ...(stage.onEnter ?? [])];
  if (current === null) return { ok: true, state: entered, opened, effects };
  return { ok: true, state: entered, closed: { stage: current, from: state.since, to: context.now, actor: context.actor }, opened, effects };
}

/**
 * The history after a move: its last interval closed, the new one added.
 *
 * Use it with what {@link transition} returned, so that history and state never part.
 *
 * @example
 * const deal = defineMachine({ id: 'deal', stages: { new: { category: 'open' }, won: { category: 'won' } } });
 * const first = transition(deal, { current: null, peak: null, since: null, setBy: 'manual' }, 'new', { now: '2026-11-01T09:00:00Z', actor: { type: 'user', id: 'u1' } });
 * first.ok ? appendMove([], first).length : 0;
 * //=> 1
 */
export function appendMove<S extends string>(history: readonly StageInterval<S>[], made: Move<S>): readonly StageInterval<S>[] {
  const last = history.at(-1);
  if (last === undefined) return [...(made.closed === undefined ? [] : [made.closed]), made.opened];
  return [...history.slice(0, -1), { ...last, to: made.opened.from }, made.opened];
}
