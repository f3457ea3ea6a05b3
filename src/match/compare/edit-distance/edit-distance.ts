import { withPart, type Part } from '../../../core/part.ts';
import type { Comparator, Comparison, Level } from '../comparator.ts';
import { appendText, createCharPool, textLength } from '../kernel/char-pool.ts';
import { comparableText } from '../kernel/comparable-text.ts';
import { checkedSteps, thresholdsOf } from '../kernel/levels.ts';
import { poolEditDistance } from '../kernel/pool-edit-distance.ts';
import { createValueKernel } from '../kernel/value-kernel.ts';

/** Options of {@link editDistance}. */
export interface EditDistanceOptions {
  /** The numbers of edits up to which a level reaches, rising; equal values and the rest have levels of their own. */
  readonly levels?: readonly number[];
}

/** The implementation of {@link editDistance}. */
export const editDistanceComparator: Comparator = {
  name: 'editDistance',
  createKernel({ levels }) {
    const pool = createCharPool();
    const limits = thresholdsOf(levels, 'atMost');
    const most = limits.length === 0 ? 0 : (limits[limits.length - 1] as number);
    return createValueKernel({
      canonical: comparableText,
      derive: (_, canonical) => void appendText(pool, canonical),
      same: 0,
      level(a, b) {
        const distance = poolEditDistance(pool, a, b, most);
        let level = 0;
        while (level < limits.length && distance > (limits[level] as number)) level++;
        return level;
      },
      similarity(a, b) {
        const longer = Math.max(textLength(pool, a), textLength(pool, b));
        return Math.max(0, 1 - poolEditDistance(pool, a, b, longer) / longer);
      },
      termOfLevel: levels.map((_, i) => (i === 0 && levels.length > 1 ? 1 : 0)),
    });
  },
};

/**
 * Compares texts by the number of slips between them: a letter inserted, dropped, replaced, or two neighbours swapped.
 *
 * Use it for codes and numbers people type, such as an account number. For names use {@link jaroWinkler} or
 * {@link personName}. Hint: case and accents do not count.
 *
 * @example
 * editDistance({ levels: [1] }).levels.map((level) => level.label);
 * //=> ['same', 'one slip', 'differs']
 */
export function editDistance(options: EditDistanceOptions = {}): Comparison & Part<Comparator> {
  const steps = checkedSteps('editDistance', options.levels ?? [1, 2], 'whole numbers from 1 up', 'rising', (step) => Number.isInteger(step) && step > 0);
  const levels: Level[] = [
    { label: 'same', m: 0.85, u: 0.002, tf: 1, atMost: 0 },
    ...steps.map((step, i): Level => ({ label: step === 1 ? 'one slip' : `up to ${step} slips`, m: 0.08 / (i + 1), u: 0.001 * (i + 1), atMost: step })),
    { label: 'differs', m: 0.05, u: 0.98 },
  ];
  return withPart({ comparator: 'editDistance', levels }, editDistanceComparator);
}
