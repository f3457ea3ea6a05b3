import { addMonths, dateOfDay, instantMs } from '../../../core/calendar.ts';
import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import type { Json, RecordLike } from '../../../core/values.ts';
import type { AuditRule } from '../../audit-rule.ts';
import { isFilled } from '../../filled.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);

const day = 86_400_000;
/** A mean month of the Gregorian calendar: 30.436875 days. */
const month = 2_629_746_000;
const bandEdges = [0, 3, 6, 12, 18, 24, 36, 60] as const;

interface Ages {
  readonly bands: readonly number[];
  /** Millionths, so that parts add up exactly. */
  readonly decay: Readonly<Record<string, readonly [dated: number, right: number]>>;
}

/**
 * Whether records are alive: inactive for 18 months, changed of late, entered soon after the event, dates that lie ahead. Only
 * what carries a date is measured: `activity`, else `updatedAt`, else `createdAt`.
 *
 * @example
 * timeliness.dimension;
 * //=> 'timeliness'
 */
export const timeliness: AuditRule = {
  name: 'timeliness',
  dimension: 'timeliness',
  title: 'Records are alive and up to date',
  start({ fields, context, timeliness: options }, report) {
    const now = typeof context.now === 'string' ? instantMs(context.now) : null;
    const today = now === null ? 0 : Math.floor(now / day);
    const monthsAgo = (months: number): number => addMonths(today, -months);
    const inactiveUntil = monthsAgo(options.inactiveAfterMonths ?? 18);
    const edges = bandEdges.map(monthsAgo);
    const freshDays = options.freshDays ?? 180;
    const lateAfter = options.lateAfterDays ?? 7;
    const read = (from: typeof options.activity, record: RecordLike): number | null => {
      if (from === undefined) return null;
      const value = typeof from === 'function' ? from(record) : record[from];
      return msOf(value);
    };
    const halfLives = Object.entries(options.halfLife ?? {}).filter(([field, months]) => months > 0 && fields.some(({ name }) => name === field));
    const dayOf = dayText();
    const bands: number[] = bandEdges.map(() => 0);
    const decay = new Map<string, [number, number]>(halfLives.map(([field]) => [field, [0, 0]]));
    return {
      record(record, id) {
        if (now === null) return;
        const updated = msOf(record['updatedAt']);
        const entered = msOf(record['createdAt']);
        const changed = updated ?? entered;
        const active = read(options.activity, record);
        const last = active === null ? changed : changed === null ? active : Math.max(active, changed);
        if (last !== null) {
          const lastDay = Math.min(today, Math.floor(last / day));
          const alive = lastDay > inactiveUntil;
          report.check(null, alive);
          report.score('freshness', now - last <= freshDays * day);
          for (let i = edges.length - 1; i >= 0; i--) {
            if (lastDay > (edges[i] as number)) continue;
            bands[i] = (bands[i] as number) + 1;
            break;
          }
          if (!alive)
            report.finding(
              id,
              null,
              issue(active === null ? 'audit.stale' : 'audit.inactive', { date: dayOf(last), months: monthsBetween(dayOf(last), dayOf(now)) }),
            );
        }
        for (const [name, at] of [
          ['createdAt', entered],
          ['updatedAt', updated],
        ] as const)
          if (at !== null && at > now + day) report.finding(id, name, issue('audit.future_date', { field: name, date: dayOf(at) }, { path: [name] }));
        const occurred = read(options.occurred, record);
        if (occurred !== null && entered !== null) {
          const lag = Math.floor((entered - occurred) / day);
          report.check('createdAt', lag <= lateAfter);
          if (lag > lateAfter) report.finding(id, 'createdAt', issue('audit.late_entry', { days: lag }, { path: ['createdAt'] }));
        }
        for (const [field, halfLife] of halfLives) {
          if (!isFilled(record[field])) continue;
          const verified = msOf(options.verifiedAt?.(record, field)) ?? changed;
          if (verified === null) continue;
          const count = decay.get(field) as [number, number];
          count[0]++;
          count[1] += Math.round(stillRight(Math.max(0, (now - verified) / month), halfLife) * 1e6);
        }
      },
      state: () => ({ bands: [...bands], decay: Object.fromEntries([...decay].map(([field, [dated, right]]) => [field, [dated, right]])) }),
    };
  },
  merge(a, b) {
    const left = a as unknown as Ages;
    const right = b as unknown as Ages;
    const decay: Record<string, Json> = {};
    for (const field of Object.keys({ ...left.decay, ...right.decay })) {
      const x = left.decay[field] ?? [0, 0];
      const y = right.decay[field] ?? [0, 0];
      decay[field] = [x[0] + y[0], x[1] + y[1]];
    }
    return { bands: left.bands.map((count, i) => count + (right.bands[i] ?? 0)), decay };
  },
  conclude(state, report) {
    const { bands, decay } = state as unknown as Ages;
    if (bands.some((count) => count > 0)) report.ages(bands.map((records, i) => ({ from: bandEdges[i] as number, to: bandEdges[i + 1] ?? null, records })));
    for (const [field, [dated, right]] of Object.entries(decay))
      report.decay({ field, dated, stillRight: dated === 0 ? null : Math.round(right / dated) / 1e6 });
  },
};

/**
 * The share of values expected to be right after so many months, where half of them are wrong after `halfLife` months.
 *
 * Use it to see what a half-life means. Hint: 22.5 % a year is a half-life of 32.6 months, 30 % a year one of 23.3; published
 * figures differ widely, so none is built in.
 *
 * @example
 * stillRight(24, 24);
 * //=> 0.5
 */
export const stillRight = (months: number, halfLife: number): number => 0.5 ** (months / halfLife);

/** Whole months of the calendar between two days. */
function monthsBetween(from: string, to: string): number {
  const part = (text: string, start: number, end: number): number => Number(text.slice(start, end));
  const months = (part(to, 0, 4) - part(from, 0, 4)) * 12 + part(to, 5, 7) - part(from, 5, 7);
  return Math.max(0, part(to, 8, 10) < part(from, 8, 10) ? months - 1 : months);
}

/** Writes the day of an instant; many records have the same. */
function dayText(): (ms: number) => string {
  const known = new Map<number, string>();
  return (ms) => {
    const number = Math.floor(ms / day);
    let text = known.get(number);
    if (text === undefined) known.set(number, (text = dateOfDay(number)));
    return text;
  };
}

const msOf = (value: unknown): number | null => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? instantMs(value) : null);
