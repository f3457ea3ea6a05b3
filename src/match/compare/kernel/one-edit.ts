import type { CharPool } from './char-pool.ts';
import { editDistanceBound } from './pool-edit-distance.ts';

/**
 * Whether two stretches of `chars`, from `s` on `n` and from `t` on `m` units long, are at most one edit apart (insert, delete,
 * replace, swap neighbours): `osaDistance(…) <= 1` of the text room in one walk.
 */
export function withinOneEdit(chars: Uint16Array, s: number, n: number, t: number, m: number): boolean {
  if (n < m) return withinOneEdit(chars, t, m, s, n);
  if (n - m > 1) return false;
  let i = 0;
  while (i < m && chars[s + i] === chars[t + i]) i++;
  if (n !== m) {
    while (i < m && chars[s + i + 1] === chars[t + i]) i++;
    return i === m;
  }
  let last = n - 1;
  while (last > i && chars[s + last] === chars[t + last]) last--;
  if (last <= i) return true;
  return last === i + 1 && chars[s + i] === chars[t + last] && chars[s + last] === chars[t + i];
}

/** Whether two texts of a pool are at most one edit apart. */
export function oneEditApart(pool: CharPool, a: number, b: number): boolean {
  if (editDistanceBound(pool, a, b) > 1) return false;
  const s = pool.starts[a] as number;
  const t = pool.starts[b] as number;
  return withinOneEdit(pool.chars, s, (pool.starts[a + 1] as number) - s, t, (pool.starts[b + 1] as number) - t);
}
