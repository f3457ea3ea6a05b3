import { withPart, type Part } from '../../../core/part.ts';
import { noValue, type Comparator, type Comparison, type Level } from '../comparator.ts';
import { appendText, createCharPool } from '../kernel/char-pool.ts';
import { comparableText } from '../kernel/comparable-text.ts';
import { commonStart, createHeldText, similarityOf, type HeldText } from '../kernel/held-text.ts';
import { checkedSteps, isShare, thresholdsOf } from '../kernel/levels.ts';
import { jaroWinklerBound, poolJaroWinkler } from '../kernel/pool-jaro-winkler.ts';
import { markWidth, marksOfPool, mayBeAlike, mayShare, neededShare } from '../kernel/text-marks.ts';
import { createValueKernel } from '../kernel/value-kernel.ts';

/** Options of {@link jaroWinkler}. */
export interface JaroWinklerOptions {
  /** The similarities, between 0 and 1, at which a level begins; equal values and the rest have levels of their own. */
  readonly levels?: readonly number[];
}

/** The implementation of {@link jaroWinkler}. */
export const jaroWinklerComparator: Comparator = {
  name: 'jaroWinkler',
  createKernel({ levels }) {
    const pool = createCharPool();
    const thresholds = thresholdsOf(levels, 'atLeast');
    let marks: Int32Array = new Int32Array(markWidth);
    let held: HeldText | null = null;
    const least = thresholds.length === 0 ? 2 : (thresholds[thresholds.length - 1] as number);
    const needed = neededShare(least);
    return createValueKernel({
      canonical: comparableText,
      derive: (_, canonical) => void appendText(pool, canonical),
      same: 0,
      level(a, b) {
        if (jaroWinklerBound(pool, a, b) < least - 1e-9) return thresholds.length;
        const similarity = poolJaroWinkler(pool, a, b);
        return levelFrom(thresholds, similarity);
      },
      levels(x, y, n, levels) {
        marks = marksOfPool(pool, marks);
        held ??= createHeldText();
        const { chars, starts } = pool;
        const lowest = thresholds.length;
        for (let i = 0; i < n; i++) {
          const a = x[i] as number;
          const b = y[i] as number;
          if (a <= 0 || b <= 0) levels[i] = noValue;
          else if (a === b) levels[i] = 0;
          else if (!mayBeAlike(marks, a * markWidth, b * markWidth, needed[mayShare(marks, a * markWidth, b * markWidth)] as number)) levels[i] = lowest;
          else {
            const s = starts[a] as number;
            const t = starts[b] as number;
            const length = (starts[a + 1] as number) - s;
            const other = (starts[b + 1] as number) - t;
            const same = commonStart(chars, s, t, length < other ? length : other);
            levels[i] = levelFrom(thresholds, similarityOf(held, chars, s, length, length, t, other, same, needed));
          }
        }
      },
      similarity: (a, b) => poolJaroWinkler(pool, a, b),
      termOfLevel: levels.map((_, i) => (i === 0 && levels.length > 1 ? 1 : 0)),
    });
  },
};

/** The first level whose threshold a similarity reaches; the last where it reaches none. */
function levelFrom(thresholds: Float64Array, similarity: number): number {
  let level = 0;
  while (level < thresholds.length && similarity < (thresholds[level] as number)) level++;
  return level;
}

/**
 * Compares short texts by Jaro-Winkler similarity: shared letters near the same place count, a shared beginning lifts.
 *
 * Use it for single names and short labels. For people use {@link personName}, for companies {@link companyName}; for codes
 * and typing slips use {@link editDistance}. Hint: case and accents do not count.
 *
 * @example
 * jaroWinkler({ levels: [0.92, 0.88] }).levels.map((level) => level.label);
 * //=> ['same', 'spelt alike (0.92)', 'spelt alike (0.88)', 'differs']
 */
export function jaroWinkler(options: JaroWinklerOptions = {}): Comparison & Part<Comparator> {
  const steps = checkedSteps('jaroWinkler', options.levels ?? [0.92, 0.88, 0.8], 'numbers between 0 and 1', 'falling', isShare);
  const levels: Level[] = [
    { label: 'same', m: 0.75, u: 0.004, tf: 1, atLeast: 1 },
    ...steps.map((step, i): Level => ({ label: `spelt alike (${step})`, m: 0.12 / (i + 1), u: 0.003 * (i + 1), atLeast: step })),
    { label: 'differs', m: 0.05, u: 0.98 },
  ];
  return withPart({ comparator: 'jaroWinkler', levels }, jaroWinklerComparator);
}
