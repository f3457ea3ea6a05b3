import { instantMs } from '../../core/calendar.ts';
import type { ReviewDecision } from './review-items.ts';

/** A pair by its ids, in an order that does not depend on the order of records; two linked sources keep theirs. */
export interface JudgedPair {
  readonly a: string;
  readonly b: string;
  readonly key: string;
}

/** The pair of an entry or item. */
export function pairOf({ a, b }: { readonly a: string; readonly b: string }, linked: boolean): JudgedPair {
  const [x, y] = linked || a <= b ? [a, b] : [b, a];
  return { a: x, b: y, key: JSON.stringify([x, y]) };
}

/**
 * What was said of each pair, in order of time, that still counts: `reopen` wipes what came before it, and a skip counts only where
 * nobody knew better.
 */
export function latestWords<D extends ReviewDecision>(decisions: readonly D[], linked: boolean): ReadonlyMap<string, readonly D[]> {
  const timed = decisions.map((decision, at) => ({ decision, at, ms: instantMs(decision.at) ?? 0 })).sort((x, y) => x.ms - y.ms || x.at - y.at);
  const words = new Map<string, readonly D[]>();
  for (const { decision } of timed) {
    const { key } = pairOf(decision, linked);
    const before = words.get(key) ?? [];
    if (decision.decision === 'reopen') words.delete(key);
    else if (decision.decision !== 'skip') words.set(key, [...before.filter((word) => word.decision !== 'skip'), decision]);
    else if (before.every((word) => word.decision === 'skip')) words.set(key, [decision]);
  }
  return words;
}
