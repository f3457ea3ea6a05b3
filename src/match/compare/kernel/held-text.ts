import { jaroWinklerOf } from './pool-jaro-winkler.ts';

/** A text that many others are compared with one after the other. */
export interface HeldText {
  /** By unit, a bit for each place where the text has it. */
  readonly places: Int32Array;
  /** Where it starts among the units, and how many it has; none at first. */
  start: number;
  length: number;
  /** The units of the other text that found a partner, in order. */
  readonly matched: Uint16Array;
}

/** A longer text has no bit for each of its places. */
const longestHeld = 32;

/** Makes room for a text to be held. Only the few kilobytes for the units that texts have are ever touched. */
export const createHeldText = (): HeldText => ({ places: new Int32Array(65536), start: 0, length: 0, matched: new Uint16Array(longestHeld) });

/** Holds the text of `length` units, at most {@link longestHeld}, from `start` on, in place of the one before. */
function holdText(held: HeldText, chars: Uint16Array, start: number, length: number): void {
  const { places } = held;
  for (let i = held.start; i < held.start + held.length; i++) places[chars[i] as number] = 0;
  held.start = start;
  held.length = length;
  for (let i = 0; i < length; i++) places[chars[start + i] as number] = (places[chars[start + i] as number] as number) | (1 << i);
}

/**
 * The Jaro-Winkler similarity of the first `n` units of the held text with the `m` units from `t` on, `same` of which at the
 * beginning are known to agree: equal to `jaroWinklerSimilarity` of the text room, or 0 where it is sure not to reach what
 * `needed` asks for (`neededShare`).
 *
 * Instead of looking through a window for each unit, the places of the unit come out of a table as bits. Units of a common
 * beginning agree with one another whatever follows, and which text is walked changes nothing: within one unit's places both ways
 * pair the first with the first.
 */
function heldJaroWinkler(held: HeldText, chars: Uint16Array, n: number, t: number, m: number, same: number, needed: Float64Array): number {
  const { places, matched, start } = held;
  const prefix = same < 4 ? same : 4;
  const longer = n > m ? n : m;
  const window = longer < 4 ? 0 : (longer >> 1) - 1;
  const least = ((needed[prefix] as number) * n * m) / (n + m) - 1e-9;
  let spare = m - least;
  if (n < least || spare < 0) return 0;
  const all = n >= 32 ? -1 : (1 << n) - 1;
  let free = same >= 32 ? 0 : all & (-1 << same);
  let found = 0;
  for (let j = same; j < m; j++) {
    const c = chars[t + j] as number;
    const from = j - window;
    const to = j + window;
    let at = free & (places[c] as number);
    if (to < 31) at &= (2 << to) - 1;
    if (from > 0) at = from > 31 ? 0 : at & (-1 << from);
    if (at === 0) {
      if (--spare < 0) return 0;
    } else {
      free ^= at & -at;
      matched[found++] = c;
    }
  }
  const matches = same + found;
  if (matches === 0 || matches < least) return 0;
  let transposed = 0;
  let used = same >= 32 ? 0 : all & (-1 << same) & ~free;
  for (let k = 0; k < found; k++) {
    if (chars[start + 31 - Math.clz32(used & -used)] !== matched[k]) transposed++;
    used &= used - 1;
  }
  const jaro = (matches / n + matches / m + (matches - transposed / 2) / matches) / 3;
  return jaro <= 0.7 ? jaro : jaro + prefix * 0.1 * (1 - jaro);
}

/**
 * The same for any two stretches of `chars`, from `s` on `n` and from `t` on `m` units: holds what is from `s` on, of a text of
 * `whole` units there, unless it is held already. Where that is too long the other is held.
 */
export function similarityOf(
  held: HeldText,
  chars: Uint16Array,
  s: number,
  whole: number,
  n: number,
  t: number,
  m: number,
  same: number,
  needed: Float64Array,
): number {
  if (n > longestHeld) {
    if (m > longestHeld) return jaroWinklerOf(chars, s, n, t, m);
    holdText(held, chars, t, m);
    return heldJaroWinkler(held, chars, m, s, n, same, needed);
  }
  const length = whole < longestHeld ? whole : longestHeld;
  if (held.start !== s || held.length !== length) holdText(held, chars, s, length);
  return heldJaroWinkler(held, chars, n, t, m, same, needed);
}

/** Units at the beginning in which two stretches of `chars` agree, at most `most`. */
export function commonStart(chars: Uint16Array, s: number, t: number, most: number): number {
  let same = 0;
  while (same < most && chars[s + same] === chars[t + same]) same++;
  return same;
}
