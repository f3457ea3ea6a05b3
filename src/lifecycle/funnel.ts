import { dayMs, dayNumber, instantMs } from '../core/calendar.ts';
import type { Context } from '../core/context.ts';
import { UsageError } from '../core/errors.ts';
import type { ISODate, ISODateTime } from '../core/values.ts';
import { startOfDay } from '../filter/period.ts';
import { durationMs } from '../filter/duration.ts';
import { timeOf, type StageInterval } from './history.ts';
import type { Machine } from './machine.ts';
import { survivalQuantile, type Lifetime } from './survival.ts';

/** One record's way through a machine. */
export interface Journey<S extends string = string> {
  readonly id: string;
  readonly history: readonly StageInterval<S>[];
  /** What it is worth, in one currency for all. */
  readonly value?: number;
  /** The last sign of life, where rotting counts from that rather than from entering the stage. */
  readonly lastActivity?: ISODateTime | null;
  /** What to tell it apart by: owner, team, source. */
  readonly [dimension: string]: unknown;
}

/** Options of {@link funnel}. */
export interface FunnelOptions {
  /**
   * `cohort`: records that came in within the window, wherever they went since. `period`: what happened within the window,
   * whoever it happened to.
   */
  readonly mode: 'cohort' | 'period';
  /** First day of the window. */
  readonly from: ISODate;
  /** First day after it. */
  readonly to: ISODate;
}

/** One stage of a funnel. */
export interface FunnelStage<S extends string> {
  readonly stage: S;
  /** Records that entered this stage. */
  readonly entered: number;
  /** Records that entered it or a later one: skipping a stage is not missing it. */
  readonly reached: number;
  /** Share that went on to a later stage; `null` where nothing can be said. */
  readonly toNext: number | null;
  /** Share that was won. */
  readonly toWon: number | null;
  /** Time by which half had left; open ones counted as open, by Kaplan–Meier. */
  readonly medianMs: number | null;
  readonly p75Ms: number | null;
  /** Records in it now. */
  readonly open: number;
  /** Of those, longer than the stage's `rotAfter` without a sign of life. */
  readonly rotten: number;
}

/** A funnel. */
export interface Funnel<S extends string> {
  readonly machine: string;
  readonly mode: 'cohort' | 'period';
  readonly records: number;
  /** Stages that can be passed, in order; losses stand apart. */
  readonly stages: readonly FunnelStage<S>[];
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  /** Won out of won and lost; `null` while none is either. */
  readonly winRate: number | null;
  /** Mean value of what was won. */
  readonly meanWonValue: number | null;
  /** Time from coming in to being won by which half were; where too many are open to tell, the median of those won, with a warning. */
  readonly cycleMedianMs: number | null;
  /** Open records × win rate × mean value won ÷ median cycle in days. */
  readonly velocityPerDay: number | null;
  readonly warnings: readonly string[];
}

/**
 * Follows records through the stages of a machine: how many reached each, how many went on, how long it took, how fast value comes out.
 *
 * Times count open intervals as open (Kaplan–Meier); leaving them out would make slow stages look fast. For figures by owner, team,
 * source or period use {@link funnelBy}.
 *
 * @throws {UsageError} `invalid-argument` for a window that is none.
 *
 * @example
 * const deal = defineMachine({ id: 'deal', stages: { new: { category: 'open' }, won: { category: 'won' }, lost: { category: 'lost' } } });
 * const actor = { type: 'user', id: 'u1' };
 * const history = [{ stage: 'new', from: '2026-11-01T00:00:00Z', to: '2026-11-03T00:00:00Z', actor }, { stage: 'won', from: '2026-11-03T00:00:00Z', to: null, actor }];
 * funnel(deal, [{ id: '1', history, value: 100 }], { mode: 'cohort', from: '2026-11-01', to: '2026-12-01' }, { now: '2026-11-21T00:00:00Z' }).winRate;
 * //=> 1
 */
export function funnel<S extends string>(machine: Machine<S>, journeys: Iterable<Journey<S>>, options: FunnelOptions, context: Context): Funnel<S> {
  const window = windowOf(options, context);
  const now = nowMs(context);
  const passable = machine.order.filter((stage) => machine.stages[stage].category !== 'lost' && machine.stages[stage].category !== 'onHold');
  const tally = passable.map(() => ({ entered: 0, reached: 0, next: 0, left: 0, won: 0, open: 0, rotten: 0, lifetimes: [] as Lifetime[] }));
  const cycles: Lifetime[] = [];
  let [records, won, lost, open, unknown, wonValue, valued] = [0, 0, 0, 0, 0, 0, 0];
  for (const journey of journeys) {
    const { history } = journey;
    const first = history[0];
    if (first === undefined) continue;
    const start = timeOf(first.from);
    if (start === null || Number.isNaN(start)) unknown++;
    const counts =
      options.mode === 'cohort' ? start !== null && start >= window.from && start < window.to : history.some((interval) => inWindow(interval.from, window));
    if (!counts) continue;
    records++;
    const counted = options.mode === 'cohort' ? history : history.filter((interval) => inWindow(interval.from, window));
    const furthest = Math.max(-1, ...counted.map((interval) => passable.indexOf(interval.stage)));
    const isWon = history.some(
      (interval) => machine.stages[interval.stage]?.category === 'won' && (options.mode === 'cohort' || inWindow(interval.from, window)),
    );
    const last = history.at(-1) as StageInterval<S>;
    const isLost = machine.stages[last.stage]?.category === 'lost' && (options.mode === 'cohort' || inWindow(last.from, window));
    if (isWon) {
      won++;
      if (typeof journey.value === 'number') {
        wonValue += journey.value;
        valued++;
      }
    } else if (isLost) lost++;
    if (last.to === null && machine.stages[last.stage]?.category === 'open') open++;
    const cycle = start === null || Number.isNaN(start) ? null : cycleOf(machine, history, start, now);
    if (cycle !== null) cycles.push(cycle);
    tally.forEach((stage, i) => {
      const visits = counted.filter((interval) => interval.stage === passable[i]);
      if (visits.length > 0) stage.entered++;
      if (furthest >= i) {
        stage.reached++;
        if (isWon) stage.won++;
        if (options.mode === 'cohort' && furthest > i) stage.next++;
      }
    });
    history.forEach((interval, index) => {
      const i = passable.indexOf(interval.stage);
      const stage = tally[i];
      if (stage === undefined) return;
      const from = timeOf(interval.from);
      const to = timeOf(interval.to);
      const belongs = options.mode === 'cohort' || inWindow(interval.from, window) || (to !== null && inWindow(interval.to, window));
      if (from !== null && belongs) stage.lifetimes.push({ ms: Math.max(0, (to ?? now) - from), ended: to !== null });
      if (options.mode === 'period' && to !== null && inWindow(interval.to, window)) {
        stage.left++;
        const following = history[index + 1];
        if (following !== undefined && passable.indexOf(following.stage) > i) stage.next++;
      }
      if (interval.to === null) {
        stage.open++;
        if (isRotten(machine, interval, journey.lastActivity ?? null, now)) stage.rotten++;
      }
    });
  }
  const winRate = won + lost === 0 ? null : won / (won + lost);
  const estimated = survivalQuantile(cycles, 0.5);
  const cycleMedianMs =
    estimated ??
    survivalQuantile(
      cycles.filter((cycle) => cycle.ended),
      0.5,
    );
  const meanWonValue = valued === 0 ? null : wonValue / valued;
  return {
    machine: machine.id,
    mode: options.mode,
    records,
    stages: passable.map((stage, i): FunnelStage<S> => {
      const t = tally[i] as (typeof tally)[number];
      const isLast = machine.stages[stage].category === 'won';
      const base = options.mode === 'cohort' ? t.reached : t.left;
      return {
        stage,
        entered: t.entered,
        reached: t.reached,
        toNext: isLast || base === 0 ? null : t.next / base,
        toWon: t.reached === 0 ? null : t.won / t.reached,
        medianMs: isLast ? null : survivalQuantile(t.lifetimes, 0.5),
        p75Ms: isLast ? null : survivalQuantile(t.lifetimes, 0.75),
        open: t.open,
        rotten: t.rotten,
      };
    }),
    won,
    lost,
    open,
    winRate,
    meanWonValue,
    cycleMedianMs,
    velocityPerDay:
      winRate === null || meanWonValue === null || cycleMedianMs === null || cycleMedianMs === 0
        ? null
        : (open * winRate * meanWonValue) / (cycleMedianMs / dayMs),
    warnings: [
      ...(unknown > 0 ? [`The start of ${unknown} histories is not known; they count in no cohort and no time.`] : []),
      ...(records === 0 ? ['No record falls into the window.'] : []),
      ...(estimated === null && cycleMedianMs !== null ? ['The median cycle is of won records only: too many are open to tell.'] : []),
    ],
  };
}

/**
 * The same figures for each owner, team, source or whatever journeys are told apart by.
 *
 * @param by - A property of the journeys, or a function.
 *
 * @example
 * const deal = defineMachine({ id: 'deal', stages: { new: { category: 'open' }, won: { category: 'won' } } });
 * const history = [{ stage: 'new', from: '2026-11-01T00:00:00Z', to: null, actor: { type: 'user', id: 'u1' } }];
 * Object.keys(funnelBy(deal, [{ id: '1', history, owner: 'ann' }, { id: '2', history, owner: 'bob' }], 'owner', { mode: 'cohort', from: '2026-11-01', to: '2026-12-01' }, { now: '2026-11-21T00:00:00Z' }));
 * //=> ['ann', 'bob']
 */
export function funnelBy<S extends string>(
  machine: Machine<S>,
  journeys: Iterable<Journey<S>>,
  by: string | ((journey: Journey<S>) => string | null),
  options: FunnelOptions,
  context: Context,
): Readonly<Record<string, Funnel<S>>> {
  const groups = new Map<string, Journey<S>[]>();
  for (const journey of journeys) {
    const name = String((typeof by === 'function' ? by(journey) : journey[by]) ?? '');
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [journey]);
    else group.push(journey);
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, list]) => [name, funnel(machine, list, options, context)]));
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** A window of days as instants of the context's zone. */
export function windowOf(options: { readonly from: ISODate; readonly to: ISODate }, context: Context): Window {
  const [from, to] = [dayNumber(options.from), dayNumber(options.to)];
  if (from === null || to === null || to <= from)
    throw new UsageError(
      'invalid-argument',
      `a window needs \`from\` and a later \`to\`, days like 2026-11-01, not ${String(options.from)} and ${String(options.to)}.`,
    );
  const zone = context.timeZone ?? 'UTC';
  return { from: startOfDay(from, zone), to: startOfDay(to, zone) };
}

function nowMs(context: Context): number {
  const now = instantMs(context.now);
  if (now === null) throw new UsageError('invalid-argument', 'the context needs `now`, an instant.');
  return now;
}

function inWindow(at: ISODateTime | null, window: Window): boolean {
  const ms = timeOf(at);
  return ms !== null && ms >= window.from && ms < window.to;
}

/** From coming in to being won, so far where it is open; `null` for a lost record, which has no such time. */
function cycleOf<S extends string>(machine: Machine<S>, history: readonly StageInterval<S>[], start: number, now: number): Lifetime | null {
  const wonAt = timeOf(history.find((interval) => machine.stages[interval.stage]?.category === 'won')?.from ?? null);
  if (wonAt !== null) return { ms: Math.max(0, wonAt - start), ended: true };
  const last = history.at(-1) as StageInterval<S>;
  return machine.stages[last.stage]?.category === 'lost' ? null : { ms: Math.max(0, now - start), ended: false };
}

/** Whether a record has stayed in its stage longer than the stage allows, counted from its last sign of life. */
export function isRotten(machine: Machine, interval: StageInterval, lastActivity: ISODateTime | null, now: number): boolean {
  const limit = machine.stages[interval.stage]?.rotAfter;
  const from = timeOf(interval.from);
  if (limit === undefined || (from === null && lastActivity === null)) return false;
  const clock = Math.max(from ?? Number.NEGATIVE_INFINITY, timeOf(lastActivity) ?? Number.NEGATIVE_INFINITY);
  return now - clock > (durationMs(limit) as number);
}
