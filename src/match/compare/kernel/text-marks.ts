import type { CharPool } from './char-pool.ts';
import { bitCounts } from './growable.ts';

/**
 * What the prefilters of many pairs ask of a text, side by side in four integers, so that a text costs one look into memory: its
 * letters, the letters that occur twice, its first four units and its length. A letter is a class of units (`unit & 31`).
 */
export const markWidth = 4;

/** Writes the marks of the stretch of `chars` between two places. */
export function writeMarks(marks: Int32Array, at: number, chars: Uint16Array, from: number, to: number): void {
  let letters = 0;
  let twice = 0;
  let head = 0;
  for (let i = from; i < to; i++) {
    const unit = chars[i] as number;
    const bit = 1 << (unit & 31);
    twice |= letters & bit;
    letters |= bit;
    if (i - from < 4) head |= (unit & 255) << (24 - 8 * (i - from));
  }
  marks[at] = letters;
  marks[at + 1] = twice;
  marks[at + 2] = head;
  marks[at + 3] = to - from;
}

/** The marks of all texts of a pool; those that `marks` has already are left as they are. */
export function marksOfPool({ chars, starts, size }: CharPool, marks: Int32Array): Int32Array {
  const known = marks.length / markWidth;
  if (known >= size) return marks;
  const all = new Int32Array(size * markWidth);
  all.set(marks);
  for (let id = known; id < size; id++) writeMarks(all, id * markWidth, chars, starts[id] as number, starts[id + 1] as number);
  return all;
}

/** Units that text `a` has and text `b` has not: at least so many. Both are places of marks. */
export const onlyIn = (marks: Int32Array, a: number, b: number): number =>
  bitCounts((marks[a] as number) & ~(marks[b] as number), (marks[a + 1] as number) & ~(marks[b + 1] as number));

/** Whether two texts may be one edit apart: it mends one unit that only one of them has. */
export function mayBeOneEdit(marks: Int32Array, a: number, b: number): boolean {
  const longer = (marks[a + 3] as number) - (marks[b + 3] as number);
  return longer <= 1 && longer >= -1 && onlyIn(marks, a, b) <= 1 && onlyIn(marks, b, a) <= 1;
}

/** How long a common beginning two texts may have, up to 4. */
export const mayShare = (marks: Int32Array, a: number, b: number): number => Math.clz32((marks[a + 2] as number) ^ (marks[b + 2] as number)) >> 3;

/**
 * By length of the common beginning, 0 to 4, the share that the units in common must reach for a Jaro-Winkler similarity of at
 * least `threshold`: with `k` of them in texts of `n` and `m` units, `k (n + m)` is at least this times `n m`.
 */
export const neededShare = (threshold: number): Float64Array => Float64Array.from([0, 0.1, 0.2, 0.3, 0.4], (lift) => (3 * (threshold - lift)) / (1 - lift) - 1);

/** Whether two texts may be so alike: units that only one has cannot agree. Says no only where it is sure. */
export function mayBeAlike(marks: Int32Array, a: number, b: number, needed: number): boolean {
  const n = marks[a + 3] as number;
  const m = marks[b + 3] as number;
  const least = needed * n * m - 1e-6;
  return (n - onlyIn(marks, a, b)) * (n + m) >= least && (m - onlyIn(marks, b, a)) * (n + m) >= least;
}
