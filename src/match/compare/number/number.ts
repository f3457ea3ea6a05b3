import { withPart, type Part } from '../../../core/part.ts';
import type { Comparator, Comparison, Level } from '../comparator.ts';
import { comparableText, textProperty } from '../kernel/comparable-text.ts';
import { grown } from '../kernel/growable.ts';
import { checkedSteps, thresholdsOf } from '../kernel/levels.ts';
import { createValueKernel } from '../kernel/value-kernel.ts';

/** Options of {@link number}. */
export interface NumberOptions {
  /** What differences mean: a share of the larger number (`'relative'`), or the number itself (`'absolute'`). */
  readonly by?: 'relative' | 'absolute';
  /** The differences up to which a level reaches, rising. */
  readonly levels?: readonly number[];
}

/** The implementation of {@link number}. */
export const numberComparator: Comparator = {
  name: 'number',
  createKernel(comparison) {
    const limits = thresholdsOf(comparison.levels, 'within');
    const relative = comparison['by'] !== 'absolute';
    let values = new Float64Array(64);
    const difference = (a: number, b: number): number => {
      const x = values[a] as number;
      const y = values[b] as number;
      const apart = Math.abs(x - y);
      if (!relative || apart === 0) return apart;
      return apart / Math.max(Math.abs(x), Math.abs(y));
    };
    return createValueKernel({
      canonical: numberText,
      derive(code, canonical) {
        values = grown(values, code);
        values[code] = Number(canonical);
      },
      same: 0,
      level(a, b) {
        const apart = difference(a, b);
        let level = 0;
        while (level < limits.length && !(apart <= (limits[level] as number))) level++;
        return level;
      },
      similarity(a, b) {
        const apart = difference(a, b);
        return Number.isNaN(apart) ? 0 : relative ? Math.max(0, 1 - apart) : 1 / (1 + apart);
      },
      termOfLevel: comparison.levels.map((_, i) => (i === 0 && comparison.levels.length > 1 ? 1 : 0)),
    });
  },
};

/** A number as its shortest text; other text stays as it is, so that equal raw values still agree. */
function numberText(value: unknown): string | null {
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  const text = comparableText(typeof value === 'object' ? textProperty(value, 'amount') || textProperty(value, 'value') : value);
  if (text === null) return null;
  const number = Number(text);
  return Number.isFinite(number) ? String(number === 0 ? 0 : number) : text;
}

/**
 * Compares numbers by how far they are apart, as a share or in absolute terms.
 *
 * Use it for amounts, sizes and years. For identifiers made of digits use {@link exact} or {@link editDistance}. Hint: a money
 * value is compared by its amount; a text that is no number agrees only with itself.
 *
 * @example
 * number({ by: 'absolute', levels: [1, 10] }).levels.map((level) => level.label);
 * //=> ['same', 'within 1', 'within 10', 'differs']
 */
export function number(options: NumberOptions = {}): Comparison & Part<Comparator> {
  const by = options.by ?? 'relative';
  const steps = checkedSteps('number', options.levels ?? (by === 'relative' ? [0.01, 0.1] : [1, 10]), 'differences above 0', 'rising', (step) => step > 0);
  const levels: Level[] = [
    { label: 'same', m: 0.8, u: 0.01, tf: 1, within: 0 },
    ...steps.map((step, i): Level => ({ label: `within ${by === 'relative' ? `${step * 100} %` : step}`, m: 0.08 / (i + 1), u: 0.02 * (i + 1), within: step })),
    { label: 'differs', m: 0.08, u: 0.93 },
  ];
  return withPart({ comparator: 'number', by, levels }, numberComparator);
}
