import { withPart, type Part } from '../../../core/part.ts';
import type { Comparator, Comparison, Level } from '../comparator.ts';
import { appendText, createCharPool } from '../kernel/char-pool.ts';
import { comparableText } from '../kernel/comparable-text.ts';
import { checkedSteps, isShare, thresholdsOf } from '../kernel/levels.ts';
import { jaroWinklerBound, poolJaroWinkler } from '../kernel/pool-jaro-winkler.ts';
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
    const least = thresholds.length === 0 ? 2 : (thresholds[thresholds.length - 1] as number);
    return createValueKernel({
      canonical: comparableText,
      derive: (_, canonical) => void appendText(pool, canonical),
      same: 0,
      level(a, b) {
        if (jaroWinklerBound(pool, a, b) < least - 1e-9) return thresholds.length;
        const similarity = poolJaroWinkler(pool, a, b);
        let level = 0;
        while (level < thresholds.length && similarity < (thresholds[level] as number)) level++;
        return level;
      },
      similarity: (a, b) => poolJaroWinkler(pool, a, b),
      termOfLevel: levels.map((_, i) => (i === 0 && levels.length > 1 ? 1 : 0)),
    });
  },
};

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
