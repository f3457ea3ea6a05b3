import { withPart, type Part } from '../../../core/part.ts';
import { noValue, type Comparator, type Comparison } from '../comparator.ts';
import { comparableText } from '../kernel/comparable-text.ts';
import { chooseLevels, levelOfRank, type LevelChoice, type NamedLevel } from '../kernel/levels.ts';
import { createValueKernel } from '../kernel/value-kernel.ts';

/** Names of the levels of {@link exact}. */
export type ExactLevel = 'same' | 'differs';

/** Options of {@link exact}. */
export interface ExactOptions {
  /** The levels with figures of your own; both unless given. */
  readonly levels?: readonly LevelChoice<ExactLevel>[];
}

const catalogue: readonly NamedLevel<ExactLevel>[] = [
  { is: 'same', label: 'same', m: 0.9, u: 0.02, tf: 1 },
  { is: 'differs', label: 'differs', m: 0.1, u: 0.98 },
];

/** The implementation of {@link exact}. */
export const exactComparator: Comparator = {
  name: 'exact',
  createKernel(comparison) {
    const at = levelOfRank(catalogue, comparison.levels);
    const [same, differs] = [at[0] as number, at[1] as number];
    return createValueKernel({
      canonical: comparableText,
      derive: () => {},
      same,
      level: () => differs,
      levels(x, y, n, levels) {
        for (let i = 0; i < n; i++) {
          const a = x[i] as number;
          const b = y[i] as number;
          levels[i] = a <= 0 || b <= 0 ? noValue : a === b ? same : differs;
        }
      },
      similarity: () => 0,
      termOfLevel: comparison.levels.map((_, i) => (i === same ? 1 : 0)),
    });
  },
};

/**
 * Compares values that are either the same or not: identifiers, gender, country, a status. Case and accents do not count.
 *
 * Use it where a small difference means a different thing. For names and free text use {@link jaroWinkler} or {@link tokens}.
 * Hint: the weight follows the frequency of the value, so a rare one says more.
 *
 * @example
 * exact().levels.map((level) => level.label);
 * //=> ['same', 'differs']
 */
export function exact(options: ExactOptions = {}): Comparison & Part<Comparator> {
  return withPart({ comparator: 'exact', levels: chooseLevels(catalogue, options.levels) }, exactComparator);
}
