import type { CharPool } from './char-pool.ts';
import { bitCount } from './growable.ts';

/** Longer texts count by their first characters; a row of the table must fit the scratch arrays. */
const longest = 2048;
let before = /* @__PURE__ */ (() => new Int32Array(longest + 1))();
let previous = /* @__PURE__ */ (() => new Int32Array(longest + 1))();
let current = /* @__PURE__ */ (() => new Int32Array(longest + 1))();

/** A lower bound of the edit distance: each edit mends at most one letter that only one of the texts has. */
export function editDistanceBound(pool: CharPool, a: number, b: number): number {
  const n = (pool.starts[a + 1] as number) - (pool.starts[a] as number);
  const m = (pool.starts[b + 1] as number) - (pool.starts[b] as number);
  const byLength = n > m ? n - m : m - n;
  const inA = pool.letters[a] as number;
  const inB = pool.letters[b] as number;
  const onlyA = bitCount(inA & ~inB);
  const onlyB = bitCount(inB & ~inA);
  const byLetters = onlyA > onlyB ? onlyA : onlyB;
  return byLength > byLetters ? byLength : byLetters;
}

/**
 * Edits (insert, delete, replace, swap neighbours) between two texts of a pool, where no stretch is edited twice
 * (optimal string alignment); `max + 1` where there are more than `max`. Equal to `osaDistance` of the text room.
 */
export function poolEditDistance(pool: CharPool, a: number, b: number, max: number): number {
  if (a === b) return 0;
  if (editDistanceBound(pool, a, b) > max) return max + 1;
  const { chars, starts } = pool;
  let s = starts[a] as number;
  let t = starts[b] as number;
  let n = (starts[a + 1] as number) - s;
  let m = (starts[b + 1] as number) - t;
  if (n > longest) n = longest;
  if (m > longest) m = longest;
  while (n > 0 && m > 0 && chars[s] === chars[t]) {
    s++;
    t++;
    n--;
    m--;
  }
  while (n > 0 && m > 0 && chars[s + n - 1] === chars[t + m - 1]) {
    n--;
    m--;
  }
  if (n === 0 || m === 0) return n + m > max ? max + 1 : n + m;
  for (let j = 0; j <= m; j++) previous[j] = j;
  for (let i = 1; i <= n; i++) {
    const c = chars[s + i - 1];
    let least = i;
    current[0] = i;
    for (let j = 1; j <= m; j++) {
      const d = chars[t + j - 1];
      let cost = (previous[j - 1] as number) + (c === d ? 0 : 1);
      const removed = (previous[j] as number) + 1;
      if (removed < cost) cost = removed;
      const added = (current[j - 1] as number) + 1;
      if (added < cost) cost = added;
      if (i > 1 && j > 1 && c === chars[t + j - 2] && d === chars[s + i - 2]) {
        const swapped = (before[j - 2] as number) + 1;
        if (swapped < cost) cost = swapped;
      }
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > max) return max + 1;
    const spare = before;
    before = previous;
    previous = current;
    current = spare;
  }
  const distance = previous[m] as number;
  return distance > max ? max + 1 : distance;
}
