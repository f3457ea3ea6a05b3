import { dateOfDay, instantMs } from '../core/calendar.ts';
import { UsageError } from '../core/errors.ts';
import { directionOf, type Touchpoint } from '../core/touchpoint.ts';
import type { Actor, ISODate, ISODateTime, RecordLike } from '../core/values.ts';
import { dayOfInstant, daysOfPeriod, type PeriodContext, type PeriodUnit } from '../filter/period.ts';

/** A stretch of time in a stage, as a lifecycle's history keeps it. */
export interface TimelineStage {
  readonly stage: string;
  readonly from: ISODateTime | null;
  readonly to: ISODateTime | null;
  readonly actor?: Actor;
  readonly cause?: string;
}

/** A value that was changed, as a host's log keeps it. */
export interface TimelineChange {
  readonly at: ISODateTime;
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly actor?: Actor;
}

/** Another record whose events belong to the picture too. */
export interface TimelineRelated {
  readonly folder: string;
  readonly record: RecordLike;
  /** What ties it to the record: the name of a link. */
  readonly via?: string;
  readonly touchpoints?: Iterable<Touchpoint>;
  readonly history?: Iterable<TimelineStage>;
  readonly changes?: Iterable<TimelineChange>;
}

/** What a {@link timeline} is made of. */
export interface TimelineSources {
  /** What happened and what is planned; of a stream of many records those of this one, and those that name none. */
  readonly touchpoints?: Iterable<Touchpoint>;
  readonly history?: Iterable<TimelineStage>;
  readonly changes?: Iterable<TimelineChange>;
  readonly related?: Iterable<TimelineRelated>;
}

/** Where an event comes from: the record itself, or one that is tied to it. */
export interface TimelineSource {
  readonly folder: string;
  readonly id: string;
  readonly via?: string;
}

/** One thing in the life of a record. */
export type TimelineEvent = {
  readonly at: ISODateTime;
  /** Still to come. */
  readonly planned: boolean;
  /** The related record it comes from; `null` for the record's own. */
  readonly source: TimelineSource | null;
} & (
  | { readonly type: 'touchpoint'; readonly touchpoint: Touchpoint; readonly direction: 'in' | 'out' | null }
  | {
      readonly type: 'stage';
      readonly stage: string;
      readonly from: string | null;
      readonly until: ISODateTime | null;
      readonly actor: Actor | null;
      readonly cause: string | null;
    }
  | { readonly type: 'change'; readonly changes: readonly TimelineChange[]; readonly actor: Actor | null }
  | { readonly type: 'created' }
);

/** Events of one day, week or month. */
export interface TimelineGroup {
  /** The first day of it, in the context's time zone. */
  readonly key: ISODate;
  readonly events: readonly TimelineEvent[];
}

/** A record's life. */
export interface Timeline {
  /** Newest first, unless the options say otherwise. */
  readonly events: readonly TimelineEvent[];
  /** The same by unit of the calendar; `null` where none was asked for. */
  readonly groups: readonly TimelineGroup[] | null;
  /** Stages whose beginning nobody knows; they have no place in time. */
  readonly undated: readonly TimelineStage[];
}

/** Options of {@link timeline}, beside the context's time zone and weeks. */
export interface TimelineContext extends PeriodContext {
  readonly order?: 'newestFirst' | 'oldestFirst';
  /** Puts events together by the context's days, weeks, months. */
  readonly groupBy?: PeriodUnit;
  /** Kinds of events to show; all unless given. */
  readonly types?: readonly TimelineEvent['type'][];
  /** Events at most, from the first in order. */
  readonly limit?: number;
}

/** Changes by one person within this many milliseconds are one edit. */
const oneEdit = 2000;

/**
 * Brings together everything known of a record in the order it happened: mails, calls and tasks, the stages it went through, what was
 * changed, and the same of records tied to it. The whole picture on one page.
 *
 * Use `statistic` fields for figures out of the same events. Hint: changes of several fields made at once by one person are one event;
 * what has no readable date is left out, but stages without a beginning are given in `undated`.
 *
 * @throws {UsageError} `invalid-argument` where the context has no `now`.
 *
 * @example
 * const life = timeline({ id: 'd1', createdAt: '2026-11-01T08:00:00Z' }, { touchpoints: [{ kind: 'call', at: '2026-11-20T10:00:00Z' }], history: [{ stage: 'won', from: '2026-11-20T12:00:00Z', to: null }] }, { now: '2026-11-21T09:00:00Z' });
 * life.events.map((event) => [event.type, event.at.slice(0, 10)]);
 * //=> [['stage', '2026-11-20'], ['touchpoint', '2026-11-20'], ['created', '2026-11-01']]
 */
export function timeline(record: RecordLike, sources: TimelineSources, context: TimelineContext): Timeline {
  const now = instantMs(String(context?.now));
  if (now === null) throw new UsageError('invalid-argument', 'a timeline needs `now` in its context, an instant.');
  const placed: Placed[] = [];
  const undated: TimelineStage[] = [];
  collect(placed, undated, record, sources, null, now);
  for (const one of sources.related ?? []) {
    const source: TimelineSource = { folder: one.folder, id: String(one.record['id']), ...(one.via === undefined ? {} : { via: one.via }) };
    collect(placed, [], one.record, one, source, now);
  }
  const direction = context.order === 'oldestFirst' ? 1 : -1;
  const ordered = placed
    .filter(({ event }) => context.types?.includes(event.type) !== false)
    .sort((a, b) => direction * (a.ms - b.ms || ranks[a.event.type] - ranks[b.event.type] || order(placeOf(a), placeOf(b)) || a.number - b.number))
    .slice(0, context.limit);
  return { events: ordered.map(({ event }) => event), groups: context.groupBy === undefined ? null : grouped(ordered, context.groupBy, context), undated };
}

interface Placed {
  readonly ms: number;
  readonly number: number;
  readonly event: TimelineEvent;
}

/** What comes first of things at one instant. */
const ranks: Readonly<Record<TimelineEvent['type'], number>> = { created: 0, change: 1, touchpoint: 2, stage: 3 };

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const placeOf = ({ event: { source } }: Placed): string => (source === null ? '' : `${source.folder} ${source.id}`);

function collect(
  into: Placed[],
  undated: TimelineStage[],
  record: RecordLike,
  sources: Omit<TimelineSources, 'related'>,
  source: TimelineSource | null,
  now: number,
): void {
  const put = (at: unknown, make: (at: ISODateTime) => TimelineEvent): void => {
    const ms = typeof at === 'string' ? instantMs(at) : null;
    if (ms !== null) into.push({ ms, number: into.length, event: make(at as ISODateTime) });
  };
  put(record['createdAt'], (at) => ({ type: 'created', at, planned: false, source }));
  for (const touchpoint of sources.touchpoints ?? []) {
    if (touchpoint.recordId !== undefined && touchpoint.recordId !== String(record['id'])) continue;
    put(touchpoint.at, (at) => ({ type: 'touchpoint', at, planned: touchpoint.planned === true, source, touchpoint, direction: directionOf(touchpoint) }));
  }
  let before: string | null = null;
  for (const interval of sources.history ?? []) {
    const from = before;
    before = interval.stage;
    if (interval.from === null || instantMs(interval.from) === null) undated.push(interval);
    else
      put(interval.from, (at) => ({
        type: 'stage',
        at,
        planned: (instantMs(at) as number) > now,
        source,
        stage: interval.stage,
        from,
        until: interval.to,
        actor: interval.actor ?? null,
        cause: interval.cause ?? null,
      }));
  }
  for (const edit of editsOf(sources.changes ?? []))
    put(edit[0].at, (at) => ({ type: 'change', at, planned: false, source, changes: edit, actor: edit[0].actor ?? null }));
}

/** Changes made together, earliest first. */
function editsOf(changes: Iterable<TimelineChange>): readonly (readonly [TimelineChange, ...TimelineChange[]])[] {
  const dated = [...changes].flatMap((change) => {
    const ms = instantMs(change.at);
    return ms === null ? [] : [{ change, ms }];
  });
  dated.sort((a, b) => a.ms - b.ms);
  const edits: { readonly ms: number; readonly actor: string; readonly list: [TimelineChange, ...TimelineChange[]] }[] = [];
  for (const { change, ms } of dated) {
    const actor = `${change.actor?.type ?? ''} ${change.actor?.id ?? ''}`;
    const last = edits.at(-1);
    if (last !== undefined && last.actor === actor && ms - last.ms <= oneEdit) last.list.push(change);
    else edits.push({ ms, actor, list: [change] });
  }
  return edits.map(({ list }) => list);
}

function grouped(ordered: readonly Placed[], unit: PeriodUnit, context: TimelineContext): readonly TimelineGroup[] {
  const zone = context.timeZone ?? 'UTC';
  const starts = new Map<number, ISODate>();
  const groups = new Map<ISODate, TimelineEvent[]>();
  for (const { ms, event } of ordered) {
    const day = dayOfInstant(ms, zone);
    let start = starts.get(day);
    if (start === undefined)
      starts.set(day, (start = dateOfDay(daysOfPeriod(`this:${unit}`, { ...context, now: `${dateOfDay(day)}T00:00:00Z`, timeZone: 'UTC' }).from)));
    const group = groups.get(start);
    if (group === undefined) groups.set(start, [event]);
    else group.push(event);
  }
  return [...groups].map(([key, events]) => ({ key, events }));
}
