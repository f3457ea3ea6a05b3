import { addMonths, dateOfDay, dayMs, dayNumber, instantMs, isoInstant } from '../core/calendar.ts';
import type { Context } from '../core/context.ts';
import { UsageError } from '../core/errors.ts';
import { directionOf, hasHappened, type Touchpoint } from '../core/touchpoint.ts';
import type { ISODate, ISODateTime, ISODuration, RecordLike } from '../core/values.ts';
import { durationParts } from '../filter/duration.ts';
import { dayOfInstant, startOfDay } from '../filter/period.ts';
import { isRotten } from './funnel.ts';
import type { StageInterval } from './history.ts';
import { isFinal, stageLabel, type Machine } from './machine.ts';

/** What is not as it should be. */
export type HygieneRule =
  | 'no-next-activity'
  | 'overdue-lead'
  | 'stuck-in-stage'
  | 'inactive'
  | 'unresponsive'
  | 'contacted-recently'
  | 'renewal-due'
  | 'birthday'
  | 'reported-stale'
  | 'owner-gone';

/** One finding, with the task that would mend it. */
export interface HygieneFinding {
  readonly rule: HygieneRule;
  readonly recordId: string;
  /** Why, in a sentence. */
  readonly because: string;
  /** The task proposed, as data; the host makes it if somebody wants it. */
  readonly task: { readonly title: string; readonly due: ISODate; readonly owner: string | null };
}

/** Which fields of a record hold what the rules look at. */
export interface HygieneFields {
  readonly owner?: string;
  readonly birthday?: string;
  readonly renewal?: string;
  /** A flag a colleague sets: this is out of date. */
  readonly stale?: string;
}

/** Options of {@link hygieneTasks}. */
export interface HygieneOptions {
  /** Rules to run; all unless given. */
  readonly rules?: readonly HygieneRule[];
  /** The machine the records are on, with their histories by record id, for the rules about stages. */
  readonly machine?: Machine;
  readonly histories?: Readonly<Record<string, readonly StageInterval[]>> | ReadonlyMap<string, readonly StageInterval[]>;
  /** What happened and what is planned; each names its `recordId`. */
  readonly touchpoints?: Iterable<Touchpoint>;
  /** Names of the fields; `owner`, `birthday`, `renewal` and `stale` unless given. */
  readonly fields?: HygieneFields;
  /** Silence after which a record is inactive; 18 months unless given. */
  readonly inactiveAfter?: ISODuration;
  /** A new lead wants an answer within this; one day unless given. */
  readonly answerWithin?: ISODuration;
  /** Attempts without a reply after which somebody is unresponsive; 5 unless given. */
  readonly attempts?: number;
  /** A colleague's contact within this is worth knowing; 3 days unless given. */
  readonly recently?: ISODuration;
  /** Birthdays and renewals this far ahead are reported; 14 days unless given. */
  readonly ahead?: ISODuration;
  /** Users that are still there; without it nobody is taken to have gone. */
  readonly users?: Iterable<string>;
}

interface Known {
  readonly done: Touchpoint[];
  readonly planned: Touchpoint[];
}

/**
 * Finds what a sales team forgets, and proposes a task for each: nothing planned, an unanswered lead, a stuck deal, a customer silent for
 * eighteen months, somebody who never replies, a colleague who called yesterday, a renewal, a birthday, a stale record, an owner who left.
 *
 * @param records - Records with an `id`.
 * @param context - `now` and the zone; `me`, to know a colleague's contact from one's own.
 *
 * @example
 * hygieneTasks([{ id: '1', owner: 'ann', createdAt: '2024-01-01T00:00:00Z' }], { rules: ['inactive'] }, { now: '2026-11-21T09:00:00Z' })[0].task.title;
 * //=> 'Re-engage or archive'
 */
export function hygieneTasks(records: Iterable<RecordLike>, options: HygieneOptions, context: Context): readonly HygieneFinding[] {
  const now = instantMs(context.now);
  if (now === null) throw new UsageError('invalid-argument', 'hygieneTasks() needs `now` in the context, an instant.');
  const zone = context.timeZone ?? 'UTC';
  const today = dayOfInstant(now, zone);
  const fields = { owner: 'owner', birthday: 'birthday', renewal: 'renewal', stale: 'stale', ...options.fields };
  const wanted = new Set(options.rules ?? allRules);
  const known = byRecord(options.touchpoints ?? []);
  const users = options.users === undefined ? null : new Set(options.users);
  const findings: HygieneFinding[] = [];
  for (const record of records) {
    const id = String(record['id'] ?? '');
    const { done, planned } = known.get(id) ?? nothing;
    const owner = ownerOf(record[fields.owner]);
    const here = currentInterval(options.histories, id);
    const closed = here !== null && options.machine !== undefined && isFinal(options.machine, here.stage);
    const last = done.at(-1) ?? null;
    const add = (rule: HygieneRule, because: string, title: string, inDays: number, who: string | null = owner): void => {
      if (wanted.has(rule)) findings.push({ rule, recordId: id, because, task: { title, due: dateOfDay(today + inDays), owner: who } });
    };

    const created = instantMs(String(record['createdAt'] ?? ''));
    const silentSince = last === null ? created : instantMs(last.at);
    const inactiveBefore = before(now, options.inactiveAfter ?? 'P18M', zone);
    const inactive = silentSince !== null && silentSince < inactiveBefore;
    if (inactive && !closed)
      add(
        'inactive',
        last === null ? 'Nothing has happened since it was made.' : `Nothing has happened since ${last.at.slice(0, 10)}.`,
        'Re-engage or archive',
        7,
      );

    const next = planned.find((touchpoint) => (instantMs(touchpoint.at) ?? 0) >= startOfDay(today, zone));
    if (!closed && !inactive && next === undefined) add('no-next-activity', 'Nothing is planned.', 'Plan the next step', 1);

    const unanswered = done.find(
      (touchpoint) => directionOf(touchpoint) === 'in' && (touchpoint.kind === 'form' || touchpoint.kind === 'mailIn' || touchpoint.kind === 'chatIn'),
    );
    if (
      !closed &&
      unanswered !== undefined &&
      !done.some((t) => isAnswer(t, unanswered)) &&
      (instantMs(unanswered.at) ?? 0) < before(now, options.answerWithin ?? 'P1D', zone)
    ) {
      add('overdue-lead', `The ${unanswered.kind === 'form' ? 'form' : 'message'} of ${unanswered.at.slice(0, 10)} was not answered.`, 'Answer', 0);
    }

    if (here !== null && options.machine !== undefined && isRotten(options.machine, here, last?.at ?? null, now)) {
      add(
        'stuck-in-stage',
        `It has stayed in “${stageLabel(options.machine, here.stage, context.locale)}” longer than ${options.machine.stages[here.stage]?.rotAfter}.`,
        'Move on or close',
        1,
      );
    }

    const attempts = attemptsSinceReply(done);
    if (!closed && attempts >= (options.attempts ?? 5)) add('unresponsive', `${attempts} attempts without a reply.`, 'Try another channel or close', 2);

    const colleague = done.find(
      (t) =>
        t.by !== undefined &&
        t.by !== context.me &&
        t.by !== owner &&
        directionOf(t) !== 'in' &&
        (instantMs(t.at) ?? 0) >= before(now, options.recently ?? 'P3D', zone),
    );
    if (colleague !== undefined && (context.me !== undefined || owner !== null))
      add('contacted-recently', `${colleague.by} was in touch on ${colleague.at.slice(0, 10)}.`, `Ask ${colleague.by} first`, 0);

    const aheadDays = spanInDays(options.ahead ?? 'P14D', today);
    for (const [rule, title, label] of [
      ['renewal-due', 'Talk about the renewal', 'The renewal'],
      ['birthday', 'Congratulate', 'The birthday'],
    ] as const) {
      const day = comingRound(record[rule === 'birthday' ? fields.birthday : fields.renewal], today, rule === 'birthday');
      if (day !== null && day < today + aheadDays) add(rule, `${label} is on ${dateOfDay(day)}.`, title, rule === 'birthday' ? day - today : 0);
    }

    if (record[fields.stale] === true) add('reported-stale', 'A colleague reported it out of date.', 'Check and correct', 3);
    if (users !== null && owner !== null && !users.has(owner)) add('owner-gone', `${owner} is not there any more.`, 'Give it a new owner', 0, null);
  }
  return findings;
}

/** Every rule there is. */
export const allRules: readonly HygieneRule[] = [
  'no-next-activity',
  'overdue-lead',
  'stuck-in-stage',
  'inactive',
  'unresponsive',
  'contacted-recently',
  'renewal-due',
  'birthday',
  'reported-stale',
  'owner-gone',
];

const nothing: Known = { done: [], planned: [] };

function byRecord(touchpoints: Iterable<Touchpoint>): ReadonlyMap<string, Known> {
  const map = new Map<string, Known>();
  for (const touchpoint of touchpoints) {
    if (touchpoint.recordId === undefined || instantMs(touchpoint.at) === null) continue;
    let known = map.get(touchpoint.recordId);
    if (known === undefined) {
      known = { done: [], planned: [] };
      map.set(touchpoint.recordId, known);
    }
    (hasHappened(touchpoint) ? known.done : known.planned).push(touchpoint);
  }
  const byTime = (a: Touchpoint, b: Touchpoint): number => (instantMs(a.at) as number) - (instantMs(b.at) as number);
  for (const { done, planned } of map.values()) {
    done.sort(byTime);
    planned.sort(byTime);
  }
  return map;
}

function currentInterval(histories: HygieneOptions['histories'], id: string): StageInterval | null {
  const history =
    histories instanceof Map
      ? histories.get(id)
      : histories !== undefined && Object.hasOwn(histories, id)
        ? (histories as Readonly<Record<string, readonly StageInterval[]>>)[id]
        : undefined;
  const last = history?.at(-1);
  return last === undefined || last.to !== null ? null : last;
}

function ownerOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string' && first !== '') return first;
  const user = typeof first === 'object' && first !== null ? (first as { readonly user?: unknown }).user : null;
  return typeof user === 'string' && user !== '' ? user : null;
}

/** Something done by us after a message came in. */
const isAnswer = (touchpoint: Touchpoint, message: Touchpoint): boolean =>
  directionOf(touchpoint) !== 'in' &&
  touchpoint.kind !== 'note' &&
  (instantMs(touchpoint.at) as number) >= (instantMs(message.at) as number) &&
  touchpoint !== message;

function attemptsSinceReply(done: readonly Touchpoint[]): number {
  let attempts = 0;
  for (const touchpoint of done) {
    const way = directionOf(touchpoint);
    if (way === 'in') attempts = 0;
    else if (way === 'out' || touchpoint.kind === 'call') attempts++;
    else if (touchpoint.kind === 'meeting') attempts = 0;
  }
  return attempts;
}

/** The instant a duration before now, calendar months counted as such. */
function before(now: number, duration: ISODuration, zone: string): number {
  const parts = durationParts(duration);
  if (parts === null) throw new UsageError('invalid-option', `“${duration}” is no duration like P18M.`);
  const today = dayOfInstant(now, zone);
  return startOfDay(addMonths(today, -parts.months) - parts.days, zone) + (now - startOfDay(today, zone)) - parts.milliseconds;
}

function spanInDays(duration: ISODuration, today: number): number {
  const parts = durationParts(duration);
  if (parts === null) throw new UsageError('invalid-option', `“${duration}” is no duration like P14D.`);
  return addMonths(today, parts.months) + parts.days - today + Math.ceil(parts.milliseconds / dayMs);
}

/** The next day from today on that a date falls on; of a birthday whatever the year, of a renewal the date itself where it lies ahead. */
function comingRound(value: unknown, today: number, yearly: boolean): number | null {
  if (typeof value !== 'string') return null;
  const match = /^(?:(\d{4})|-)-(\d{2})-(\d{2})/.exec(value);
  if (match === null) return null;
  const exact = match[1] === undefined ? null : dayNumber(value.slice(0, 10));
  if (!yearly && exact !== null && exact >= today) return exact;
  const year = Number(dateOfDay(today).slice(0, 4));
  for (const y of [year, year + 1]) {
    const day = dayNumber(`${y}-${match[2]}-${match[3]}`) ?? dayNumber(`${y}-02-28`);
    if (day !== null && day >= today) return day;
  }
  return null;
}

/** The finding's task as a touchpoint that is planned, ready for a calendar. */
export const taskTouchpoint = (finding: HygieneFinding): Touchpoint => ({
  kind: 'task',
  at: isoInstant((dayNumber(finding.task.due) as number) * dayMs) as ISODateTime,
  recordId: finding.recordId,
  title: finding.task.title,
  planned: true,
  ...(finding.task.owner === null ? {} : { by: finding.task.owner }),
});
