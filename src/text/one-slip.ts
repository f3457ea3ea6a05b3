/**
 * Whether two texts are one slip of the fingers apart: a letter too many, too few or wrong, or two neighbours swapped.
 *
 * Use it where only that matters; it is a fraction of {@link osaDistance} in time and size. Hint: equal texts are no slip apart.
 *
 * @example
 * isOneSlip('gmial.com', 'gmail.com');
 * //=> true
 */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  return Math.max(restA.length, restB.length) === 1 || (restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]);
}
