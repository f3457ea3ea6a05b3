import { seededRandom } from '../../../src/core/random.ts';
import type { PatternCounts } from '../../../src/match/train/em.ts';

/** Probability of each level: same, alike, differs. */
export const m = [0.7, 0.2, 0.1];
export const u = [0.002, 0.008, 0.99];

/** What strangers show who have a language and a town in common. */
const related = [0.08, 0.12, 0.8];

/** Patterns of pairs over five comparisons whose truth is known. */
export function simulatedPatterns(options: {
  readonly matches: number;
  readonly strangers: number;
  readonly relatives: number;
  readonly seed: number;
}): PatternCounts {
  const random = seededRandom(options.seed);
  const comparisons = 5;
  const draw = (row: readonly number[]): number => {
    const x = random.next();
    return x < (row[0] as number) ? 0 : x < (row[0] as number) + (row[1] as number) ? 1 : 2;
  };
  const byPattern = new Map<string, number>();
  const add = (row: readonly number[], count: number): void => {
    for (let i = 0; i < count; i++) {
      const pattern = Array.from({ length: comparisons }, () => draw(row)).join('');
      byPattern.set(pattern, (byPattern.get(pattern) ?? 0) + 1);
    }
  };
  add(m, options.matches);
  add(u, options.strangers);
  add(related, options.relatives);
  const ordered = [...byPattern].sort((x, y) => (x[0] < y[0] ? -1 : 1));
  return {
    comparisons,
    levels: Uint8Array.from(ordered.flatMap(([pattern]) => [...pattern].map(Number))),
    counts: Float64Array.from(ordered, ([, count]) => count),
  };
}
