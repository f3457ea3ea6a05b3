import { instantMs } from '../core/calendar.ts';
import { directionOf, hasHappened, type Touchpoint } from '../core/touchpoint.ts';
import type { ISODateTime, RecordLike } from '../core/values.ts';

/** What the touchpoints of a record come to: facts for automatic rules. */
export interface TouchpointFacts {
  /** Touchpoints of each kind, and of all kinds as `touchpoints`. */
  readonly [fact: string]: unknown;
  readonly lastActivity: ISODateTime | null;
  readonly lastInbound: ISODateTime | null;
  readonly lastOutbound: ISODateTime | null;
  readonly nextActivity: ISODateTime | null;
  readonly touchpoints: number;
}

/**
 * Gathers the facts automatic rules speak of: the record's own fields, how many touchpoints of each kind there were (`form`, `mailOpened`,
 * `order` …), and when the last ones were.
 *
 * @example
 * factsOf({ id: '1', newsletter: true }, [{ kind: 'form', at: '2026-11-01T10:00:00Z' }]).form;
 * //=> 1
 */
export function factsOf(record: RecordLike, touchpoints: Iterable<Touchpoint> = []): TouchpointFacts {
  const counts: Record<string, number> = {};
  let total = 0;
  const last = { lastActivity: null, lastInbound: null, lastOutbound: null } as Record<'lastActivity' | 'lastInbound' | 'lastOutbound', ISODateTime | null>;
  let next: ISODateTime | null = null;
  for (const touchpoint of touchpoints) {
    if (!hasHappened(touchpoint)) {
      if (next === null || isBefore(touchpoint.at, next)) next = touchpoint.at;
      continue;
    }
    total++;
    counts[touchpoint.kind] = (counts[touchpoint.kind] ?? 0) + 1;
    const way = directionOf(touchpoint);
    for (const name of ['lastActivity', ...(way === 'in' ? ['lastInbound'] : way === 'out' ? ['lastOutbound'] : [])] as const) {
      const key = name as keyof typeof last;
      if (last[key] === null || isBefore(last[key] as ISODateTime, touchpoint.at)) last[key] = touchpoint.at;
    }
  }
  return { ...record, ...counts, ...last, nextActivity: next, touchpoints: total };
}

const isBefore = (a: ISODateTime, b: ISODateTime): boolean => (instantMs(a) ?? 0) < (instantMs(b) ?? 0);
