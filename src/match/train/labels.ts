import { noValue } from '../compare/comparator.ts';
import type { Prepared } from '../find-steps.ts';
import { bestLevel } from '../score/level.ts';
import type { Column } from '../store/columns.ts';

/** A pair whose truth somebody knows. */
export interface MatchLabel {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

/**
 * Draws m towards what labelled matches show; what was known before counts as `strength` matches. Labelled non-matches are hard
 * cases that somebody looked at, not random pairs, and so say nothing of u.
 */
export function learnFromLabels(m: readonly (readonly number[])[], prepared: Prepared, labels: readonly MatchLabel[], strength: number): number[][] {
  const rowOf = new Map(prepared.ids.map((id, row) => [id, row]));
  const counts = m.map((levels) => new Float64Array(levels.length));
  for (const { a, b, same } of labels) {
    const x = rowOf.get(a);
    const y = rowOf.get(b);
    if (!same || x === undefined || y === undefined) continue;
    prepared.store.columns.forEach((column: Column, c) => {
      const level = bestLevel(column, x, y);
      if (level !== noValue) (counts[c] as Float64Array)[level] = ((counts[c] as Float64Array)[level] as number) + 1;
    });
  }
  return m.map((levels, c) => {
    const seen = counts[c] as Float64Array;
    const total = seen.reduce((sum, n) => sum + n, 0);
    return levels.map((before, level) => ((seen[level] as number) + strength * before) / (total + strength));
  });
}
