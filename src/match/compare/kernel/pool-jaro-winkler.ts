import type { CharPool } from './char-pool.ts';
import { bitCount } from './growable.ts';

/** Beyond this length the flags do not fit the scratch arrays and a text counts by its first characters. */
const longest = 4096;
const usedLeft = /* @__PURE__ */ new Uint8Array(longest);
const usedRight = /* @__PURE__ */ new Uint8Array(longest);

/**
 * Jaro-Winkler similarity of two texts of a pool; equal to `jaroWinklerSimilarity` of the text room.
 *
 * Source: Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record
 * Linkage" (1990): prefix of up to four characters, scale 0.1, applied above a Jaro similarity of 0.7.
 */
export function poolJaroWinkler({ chars, starts }: CharPool, a: number, b: number): number {
  if (a === b) return 1;
  const s = starts[a] as number;
  const t = starts[b] as number;
  return jaroWinklerOf(chars, s, (starts[a + 1] as number) - s, t, (starts[b + 1] as number) - t);
}

/** The same of two stretches of units, from `s` on `n` and from `t` on `m` long. */
export function jaroWinklerOf(chars: Uint16Array, s: number, n: number, t: number, m: number): number {
  if (n > m) {
    let swap = s;
    s = t;
    t = swap;
    swap = n;
    n = m;
    m = swap;
  }
  if (n === 0) return m === 0 ? 1 : 0;
  if (m > longest) m = longest;
  if (n > longest) n = longest;
  const window = m < 4 ? 0 : (m >> 1) - 1;
  let matches = 0;
  let transposed = 0;
  if (m <= 32) {
    let left = 0;
    let right = 0;
    for (let i = 0; i < n; i++) {
      const c = chars[s + i] as number;
      const from = i > window ? i - window : 0;
      const to = i + window < m ? i + window : m - 1;
      for (let j = from; j <= to; j++) {
        if (chars[t + j] === c && (right & (1 << j)) === 0) {
          left |= 1 << i;
          right |= 1 << j;
          matches++;
          break;
        }
      }
    }
    if (matches === 0) return 0;
    while (left !== 0) {
      const i = 31 - Math.clz32(left & -left);
      const j = 31 - Math.clz32(right & -right);
      if (chars[s + i] !== chars[t + j]) transposed++;
      left &= left - 1;
      right &= right - 1;
    }
  } else {
    usedLeft.fill(0, 0, n);
    usedRight.fill(0, 0, m);
    for (let i = 0; i < n; i++) {
      const c = chars[s + i] as number;
      const from = i > window ? i - window : 0;
      const to = i + window < m ? i + window : m - 1;
      for (let j = from; j <= to; j++) {
        if (chars[t + j] === c && usedRight[j] === 0) {
          usedLeft[i] = 1;
          usedRight[j] = 1;
          matches++;
          break;
        }
      }
    }
    if (matches === 0) return 0;
    let j = 0;
    for (let i = 0; i < n; i++) {
      if (usedLeft[i] === 0) continue;
      while (usedRight[j] === 0) j++;
      if (chars[s + i] !== chars[t + j]) transposed++;
      j++;
    }
  }
  const jaro = (matches / n + matches / m + (matches - transposed / 2) / matches) / 3;
  if (jaro <= 0.7) return jaro;
  const limit = n < 4 ? n : 4;
  let prefix = 0;
  while (prefix < limit && chars[s + prefix] === chars[t + prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/**
 * An upper bound of {@link poolJaroWinkler} in a few integer steps: letters that only one text has cannot match, and
 * the common prefix is known. Never below the true similarity.
 */
export function jaroWinklerBound(pool: CharPool, a: number, b: number): number {
  const { chars, starts, letters } = pool;
  const s = starts[a] as number;
  const t = starts[b] as number;
  const n = (starts[a + 1] as number) - s;
  const m = (starts[b + 1] as number) - t;
  if (n === 0 || m === 0) return n === m ? 1 : 0;
  const inA = letters[a] as number;
  const inB = letters[b] as number;
  const fromA = n - bitCount(inA & ~inB);
  const fromB = m - bitCount(inB & ~inA);
  const matches = fromA < fromB ? fromA : fromB;
  if (matches <= 0) return 0;
  const jaro = (matches / n + matches / m + 1) / 3;
  if (jaro <= 0.7) return jaro;
  const limit = n < m ? (n < 4 ? n : 4) : m < 4 ? m : 4;
  let prefix = 0;
  while (prefix < limit && chars[s + prefix] === chars[t + prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Whether two texts are at least this alike; the bound spares most of the full comparisons and changes no answer. */
export function alikeAtLeast(pool: CharPool, a: number, b: number, threshold: number): boolean {
  return a === b || (jaroWinklerBound(pool, a, b) >= threshold - 1e-9 && poolJaroWinkler(pool, a, b) >= threshold);
}
