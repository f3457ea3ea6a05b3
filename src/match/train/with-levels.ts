import { partOf, withPart } from '../../core/part.ts';
import type { Comparator, Comparison, Level } from '../compare/comparator.ts';
import type { MatchModel } from '../model.ts';
import { leastProbability } from './em.ts';

/** A comparison with other probabilities. */
export function withLevels(comparison: Comparison, m: readonly number[], u: readonly number[]): Comparison {
  const levels: Level[] = comparison.levels.map((level, i) => ({ ...level, m: round(m[i] as number), u: round(u[i] as number) }));
  return withPart({ ...comparison, levels }, partOf<Comparator>(comparison) as Comparator);
}

/** Six significant digits: a model is read by people and stored as text. */
const round = (p: number): number => Number(Math.max(p, leastProbability).toPrecision(6));

/** m, u and weight (calibrated) of each level of each comparison. */
export type LevelReport = Readonly<Record<string, readonly { readonly label: string; readonly m: number; readonly u: number; readonly weight: number }[]>>;

/** The levels of all comparisons as a report shows them. */
export const reportLevels = ({ compare, calibration }: MatchModel): LevelReport =>
  Object.fromEntries(
    Object.entries(compare).map(([name, { levels, damping = 1 }]) => {
      const scale = damping * (calibration?.slope ?? 1);
      return [name, levels.map(({ label, m = 0, u = 0 }) => ({ label, m, u, weight: Math.log2(m / u) * scale }))];
    }),
  );
