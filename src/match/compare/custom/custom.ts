import { UsageError } from '../../../core/errors.ts';
import { withPart, type Part } from '../../../core/part.ts';
import { noValue, type Comparator, type Comparison, type Kernel, type Level } from '../comparator.ts';
import { thresholdsOf } from '../kernel/levels.ts';

/** A comparison of the host's own. */
export interface CustomOptions<V> {
  /** The name data refers to it by; must be none of the package's comparators. */
  readonly name: string;
  /** How alike two values are, from 0 to 1, in either order; both are there. Must depend on nothing but the two. */
  readonly similarity: (a: V, b: V) => number;
  /** The text that identifies a value, so that equal values are compared once; by default the value as text or JSON. `null`: no value. */
  readonly key?: (value: V) => string | null;
  /** The similarities at which a level begins, falling, or levels of your own with `atLeast`, the last one without. */
  readonly levels?: readonly number[] | readonly Level[];
}

/**
 * Makes a comparison of a function of your own.
 *
 * Use it where none of the comparators fits. Hint: to load a model that uses it from JSON, pass its implementation to
 * `parseMatchModel` in `comparators`: `partOf(comparison)` gives it back. The function runs for each pair of different values
 * of a candidate pair, so keep it quick. A result that is no number counts as 0.
 *
 * @example
 * custom({ name: 'sameLength', similarity: (a: string, b: string) => (a.length === b.length ? 1 : 0), levels: [0.9] }).levels.length;
 * //=> 3
 */
export function custom<V = unknown>(options: CustomOptions<V>): Comparison & Part<Comparator> {
  const given = options.levels ?? [0.9, 0.7];
  const last = given[given.length - 1];
  const levels: readonly Level[] =
    typeof last === 'object'
      ? (given as readonly Level[])
      : [
          { label: 'same', m: 0.7, u: 0.005, atLeast: 1 },
          ...(given as readonly number[]).map((step, i): Level => ({ label: `alike (${step})`, m: 0.15 / (i + 1), u: 0.01 * (i + 1), atLeast: step })),
          { label: 'differs', m: 0.1, u: 0.95 },
        ];
  return withPart({ comparator: options.name, levels }, customComparator(options));
}

/** The implementation behind {@link custom}, for data that was loaded from JSON. */
export function customComparator<V = unknown>(options: Pick<CustomOptions<V>, 'name' | 'similarity' | 'key'>): Comparator {
  if (typeof options.similarity !== 'function' || typeof options.name !== 'string' || options.name === '') {
    throw new UsageError('invalid-option', 'custom needs a name and a function similarity(a, b).');
  }
  const keyOf = options.key ?? (plainKey as (value: V) => string | null);
  return {
    name: options.name,
    createKernel({ levels }): Kernel<unknown> {
      const thresholds = thresholdsOf(levels, 'atLeast');
      const codes = new Map<string, number>();
      const keys: string[] = [''];
      const values: V[] = [undefined as V];
      const similarity = (a: number, b: number): number => {
        if (a === b) return 1;
        // The smaller key first, so that a function that is not quite symmetric still gives one answer.
        const [x, y] = (keys[a] as string) < (keys[b] as string) ? [a, b] : [b, a];
        const found = options.similarity(values[x] as V, values[y] as V);
        return found > 0 ? Math.min(found, 1) : 0;
      };
      return {
        intern(value) {
          const key = value === null || value === undefined ? null : keyOf(value as V);
          if (key === null || key.trim() === '') return 0;
          let code = codes.get(key);
          if (code === undefined) {
            code = keys.length;
            codes.set(key, code);
            keys.push(key);
            values.push(value as V);
          }
          return code;
        },
        get size() {
          return keys.length;
        },
        level(a, b) {
          if (a === 0 || b === 0) return noValue;
          const found = similarity(a, b);
          let level = 0;
          while (level < thresholds.length && found < (thresholds[level] as number)) level++;
          return level;
        },
        similarity: (a, b) => (a === 0 || b === 0 ? null : similarity(a, b)),
        text: (code) => keys[code] ?? '',
        termsOf: (code) => (code === 0 ? [] : [code]),
        termAt: (code, level) => (level === 0 && levels.length > 1 ? code : 0),
        termText: (term) => keys[term] ?? '',
        get terms() {
          return keys.length;
        },
      };
    },
  };
}

function plainKey(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return typeof value === 'function' || typeof value === 'symbol' ? null : String(value);
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}
