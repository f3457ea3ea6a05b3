import { distance } from 'fastest-levenshtein';

/**
 * How many letters must be inserted, deleted or replaced to make one text of the other (Levenshtein 1966).
 *
 * Use it for general comparison. Where people type, use {@link osaDistance}, which takes two swapped letters for one slip.
 *
 * @example
 * levenshtein('kitten', 'sitting');
 * //=> 3
 */
export const levenshtein = (a: string, b: string): number => distance(a, b);

/**
 * Levenshtein's distance with swapped neighbours counted once: optimal string alignment, no part edited twice.
 *
 * Use it for typing slips. Hint: it is no metric (`ca → abc` is 3), as everywhere this distance is used.
 *
 * @param max - Stop early once the distance is known to be larger; then any number above `max` may come back.
 *
 * @example
 * osaDistance('gmial.com', 'gmail.com');
 * //=> 1
 */
export function osaDistance(a: string, b: string, max: number = Infinity): number {
  if (a === b) return 0;
  let start = 0;
  let aEnd = a.length;
  let bEnd = b.length;
  if (Math.abs(aEnd - bEnd) > max) return max + 1;
  while (start < aEnd && start < bEnd && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (aEnd > start && bEnd > start && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--;
    bEnd--;
  }
  const width = bEnd - start;
  if (aEnd === start || width === 0) return Math.max(aEnd - start, width);
  // One edit leaves at most two letters apart.
  if (max <= 1 && (width > 2 || aEnd - start > 2)) return max + 1;
  let beforeLast = new Array<number>(width + 1);
  let last = Array.from({ length: width + 1 }, (_, j) => j);
  let row = new Array<number>(width + 1);
  for (let i = 1; i <= aEnd - start; i++) {
    const char = a.charCodeAt(start + i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const other = b.charCodeAt(start + j - 1);
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (char === other ? 0 : 1));
      if (i > 1 && j > 1 && char === b.charCodeAt(start + j - 2) && a.charCodeAt(start + i - 2) === other)
        cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > max + 1) return least - 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[width] as number;
}
