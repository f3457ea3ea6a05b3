/** Which score equal values get where a cut falls on them. */
export type TiePolicy = 'min' | 'mid' | 'max';

/**
 * The cuts that part sorted values into `bins` of equal share, by linear interpolation (type 7 of Hyndman & Fan 1996, the
 * default of R and pandas).
 *
 * @param sorted - Values in ascending order.
 * @returns `bins − 1` cuts in ascending order; none for no values.
 */
export function quantileCuts(sorted: ArrayLike<number>, bins: number): readonly number[] {
  const n = sorted.length;
  if (n === 0) return [];
  return Array.from({ length: bins - 1 }, (_, i) => {
    const position = ((n - 1) * (i + 1)) / bins;
    const below = Math.floor(position);
    const low = sorted[below] as number;
    const high = sorted[Math.min(below + 1, n - 1)] as number;
    return low === high ? low : low + (high - low) * (position - below);
  });
}

/**
 * The score of a value: one more than the cuts below it. A value on a cut gets the lower score under `min`, the higher under
 * `max` and the one between under `mid`, so that equal values always score equal and a larger value never scores less.
 */
export function scoreByCuts(value: number, cuts: readonly number[], ties: TiePolicy): number {
  const below = countBelow(value, cuts);
  if (ties === 'min') return below + 1;
  const upTo = countUpTo(value, cuts);
  return ties === 'max' ? upTo + 1 : Math.floor((below + upTo) / 2) + 1;
}

/** The same for a measure where less is better, such as days since the last purchase. */
export function scoreByCutsDown(value: number, cuts: readonly number[], ties: TiePolicy): number {
  const worse = cuts.length - countUpTo(value, cuts);
  if (ties === 'min') return worse + 1;
  const upTo = cuts.length - countBelow(value, cuts);
  return ties === 'max' ? upTo + 1 : Math.floor((worse + upTo) / 2) + 1;
}

function countBelow(value: number, cuts: readonly number[]): number {
  let count = 0;
  while (count < cuts.length && (cuts[count] as number) < value) count++;
  return count;
}

function countUpTo(value: number, cuts: readonly number[]): number {
  let count = 0;
  while (count < cuts.length && (cuts[count] as number) <= value) count++;
  return count;
}
