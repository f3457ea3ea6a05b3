import { instantMs } from '../core/calendar.ts';
import type { Context } from '../core/context.ts';
import { hasHappened, type Touchpoint, type TouchpointKind } from '../core/touchpoint.ts';
import type { ISODateTime } from '../core/values.ts';
import { isRotten, type Journey } from './funnel.ts';
import { timeOf } from './history.ts';
import { rankOf, type Machine } from './machine.ts';

/** A record that has stayed too long. */
export interface RottingRecord<S extends string> {
  readonly id: string;
  readonly stage: S;
  /** Since when nothing moved: the last sign of life, or entering the stage. */
  readonly since: ISODateTime | null;
  readonly ms: number;
}

/** Options of {@link rotting}. */
export interface RottingOptions {
  /** Which touchpoints set the clock back; all that happened unless given. */
  readonly resets?: readonly TouchpointKind[];
  /** Whether a record with something planned is left in peace; yes unless `false`. */
  readonly honoursNextActivity?: boolean;
}

/**
 * Lists the records that have been in their stage longer than it allows without a sign of life, the stalest first.
 *
 * @param touchpoints - Of all these records; each names its `recordId`.
 *
 * @example
 * const deal = defineMachine({ id: 'deal', stages: { offer: { category: 'open', rotAfter: 'P7D' } } });
 * const history = [{ stage: 'offer', from: '2026-11-01T00:00:00Z', to: null, actor: { type: 'user', id: 'u1' } }];
 * rotting(deal, [{ id: '1', history }], [{ kind: 'call', at: '2026-11-10T00:00:00Z', recordId: '1' }], { now: '2026-11-21T00:00:00Z' })[0].since;
 * //=> '2026-11-10T00:00:00Z'
 */
export function rotting<S extends string>(
  machine: Machine<S>,
  journeys: Iterable<Journey<S>>,
  touchpoints: Iterable<Touchpoint>,
  context: Pick<Context, 'now'>,
  options: RottingOptions = {},
): readonly RottingRecord<S>[] {
  const now = instantMs(context.now) ?? Number.NaN;
  const last = new Map<string, ISODateTime>();
  const planned = new Set<string>();
  for (const touchpoint of touchpoints) {
    const { recordId } = touchpoint;
    if (recordId === undefined) continue;
    if (!hasHappened(touchpoint)) {
      if ((instantMs(touchpoint.at) ?? 0) >= now) planned.add(recordId);
    } else if (options.resets?.includes(touchpoint.kind) !== false) {
      const known = last.get(recordId);
      if (known === undefined || (instantMs(known) ?? 0) < (instantMs(touchpoint.at) ?? 0)) last.set(recordId, touchpoint.at);
    }
  }
  const found: RottingRecord<S>[] = [];
  for (const { id, history } of journeys) {
    const here = history.at(-1);
    if (here === undefined || here.to !== null || (options.honoursNextActivity !== false && planned.has(id))) continue;
    const sign = last.get(id) ?? null;
    if (!isRotten(machine, here, sign, now)) continue;
    const since = (timeOf(sign) ?? Number.NEGATIVE_INFINITY) > (timeOf(here.from) ?? Number.NEGATIVE_INFINITY) ? sign : here.from;
    found.push({ id, stage: here.stage, since, ms: now - (timeOf(since) as number) });
  }
  return found.sort((a, b) => b.ms - a.ms || (a.id < b.id ? -1 : 1));
}

/** How often something was given as the reason. */
export interface ReasonCount {
  readonly reason: string;
  readonly count: number;
  /** Out of all that were won, or lost. */
  readonly share: number;
}

/**
 * Counts why records were won and lost, the commonest reason first; records without a reason count as `(none given)`.
 *
 * @example
 * const deal = defineMachine({ id: 'deal', stages: { open: { category: 'open' }, lost: { category: 'lost' } } });
 * reasons(deal, [{ stage: 'lost', reason: 'price' }, { stage: 'open', reason: null }]).lost;
 * //=> [{ reason: 'price', count: 1, share: 1 }]
 */
export function reasons<S extends string>(
  machine: Machine<S>,
  records: Iterable<{ readonly stage: S; readonly reason?: string | null }>,
): { readonly won: readonly ReasonCount[]; readonly lost: readonly ReasonCount[] } {
  const counts = { won: new Map<string, number>(), lost: new Map<string, number>() };
  for (const { stage, reason } of records) {
    const category = machine.stages[stage]?.category;
    if (category !== 'won' && category !== 'lost') continue;
    const name = typeof reason === 'string' && reason.trim() !== '' ? reason : '(none given)';
    counts[category].set(name, (counts[category].get(name) ?? 0) + 1);
  }
  const listed = (map: ReadonlyMap<string, number>): readonly ReasonCount[] => {
    const total = [...map.values()].reduce((sum, n) => sum + n, 0);
    return [...map].map(([reason, count]) => ({ reason, count, share: count / total })).sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  };
  return { won: listed(counts.won), lost: listed(counts.lost) };
}

/** How tasks stand. */
export interface TaskStats {
  readonly done: number;
  readonly open: number;
  readonly overdue: number;
  /** Done by their due instant out of all that were due. */
  readonly onTime: number | null;
}

/** A task as {@link taskStats} sees it. */
export interface TaskLike {
  readonly due?: ISODateTime | null;
  readonly doneAt?: ISODateTime | null;
  readonly done?: boolean | null;
  readonly [dimension: string]: unknown;
}

/**
 * Counts tasks done, open and overdue, by owner or whatever else they are told apart by.
 *
 * @example
 * taskStats([{ due: '2026-11-01T00:00:00Z', owner: 'ann' }], 'owner', { now: '2026-11-21T00:00:00Z' });
 * //=> { ann: { done: 0, open: 1, overdue: 1, onTime: 0 } }
 */
export function taskStats(tasks: Iterable<TaskLike>, by: string, context: Pick<Context, 'now'>): Readonly<Record<string, TaskStats>> {
  const now = instantMs(context.now) ?? Number.NaN;
  const groups = new Map<string, { done: number; open: number; overdue: number; due: number; onTime: number }>();
  for (const task of tasks) {
    const name = String(task[by] ?? '');
    const group = groups.get(name) ?? { done: 0, open: 0, overdue: 0, due: 0, onTime: 0 };
    groups.set(name, group);
    const isDone = task.done === true || (task.doneAt !== undefined && task.doneAt !== null);
    const due = task.due === undefined || task.due === null ? null : instantMs(task.due);
    const doneAt = task.doneAt === undefined || task.doneAt === null ? null : instantMs(task.doneAt);
    if (isDone) group.done++;
    else group.open++;
    if (due === null) continue;
    if (!isDone && due < now) group.overdue++;
    if (due < now || doneAt !== null) {
      group.due++;
      if (isDone && (doneAt === null || doneAt <= due)) group.onTime++;
    }
  }
  return Object.fromEntries(
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, g]) => [name, { done: g.done, open: g.open, overdue: g.overdue, onTime: g.due === 0 ? null : g.onTime / g.due }]),
  );
}

/** How well records keep to the steps of the process. */
export interface Adherence<S extends string> {
  readonly records: number;
  /** Share that left no stage out and never went back. */
  readonly followed: number | null;
  /** Stages left out, the most often skipped first. */
  readonly skipped: readonly { readonly stage: S; readonly count: number }[];
  /** Records that went back at least once. */
  readonly wentBack: number;
  /** Ids of records that strayed. */
  readonly strayed: readonly string[];
}

/**
 * Tells how well records keep to the steps of a machine: which stages are left out, who goes back.
 *
 * @example
 * const deal = defineMachine({ id: 'deal', stages: { new: { category: 'open' }, demo: { category: 'open' }, won: { category: 'won' } } });
 * const actor = { type: 'user', id: 'u1' };
 * adherence(deal, [{ id: '1', history: [{ stage: 'new', from: null, to: '2026-11-03T00:00:00Z', actor }, { stage: 'won', from: '2026-11-03T00:00:00Z', to: null, actor }] }]).skipped;
 * //=> [{ stage: 'demo', count: 1 }]
 */
export function adherence<S extends string>(machine: Machine<S>, journeys: Iterable<Journey<S>>): Adherence<S> {
  const skips = new Map<S, number>();
  const strayed: string[] = [];
  let [records, wentBack] = [0, 0];
  const steps = machine.order.filter((stage) => machine.stages[stage].category === 'open');
  for (const { id, history } of journeys) {
    if (history.length === 0) continue;
    records++;
    const visited = new Set(history.map((interval) => interval.stage));
    const reached = history.filter((interval) => machine.stages[interval.stage]?.category !== 'lost').map((interval) => rankOf(machine, interval.stage));
    const furthest = Math.max(-1, ...reached);
    const missed = steps.filter((stage) => rankOf(machine, stage) < furthest && !visited.has(stage));
    for (const stage of missed) skips.set(stage, (skips.get(stage) ?? 0) + 1);
    const back = reached.some((rank, i) => i > 0 && rank < (reached[i - 1] as number));
    if (back) wentBack++;
    if (back || missed.length > 0) strayed.push(id);
  }
  return {
    records,
    followed: records === 0 ? null : (records - strayed.length) / records,
    skipped: [...skips].map(([stage, count]) => ({ stage, count })).sort((a, b) => b.count - a.count || rankOf(machine, a.stage) - rankOf(machine, b.stage)),
    wentBack,
    strayed,
  };
}
