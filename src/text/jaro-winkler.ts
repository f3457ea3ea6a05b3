const boostFrom = 0.7;
const prefixScale = 0.1;
const longestPrefix = 4;

/**
 * How alike two short texts are, 0 to 1: shared letters near the same place count, swaps cost half, a shared beginning lifts.
 *
 * Use it for names. For long texts and for typing slips use {@link osaDistance}. Hint: the lift applies only above 0.7, as in
 * Winkler's own code; some libraries lift always. Two empty texts are equal; case counts, so fold first.
 *
 * Source: W. E. Winkler, U.S. Census Bureau (1990), reference values from the report RR93/08.
 *
 * @example
 * jaroWinklerSimilarity('martha', 'marhta').toFixed(4);
 * //=> '0.9611'
 */
export function jaroWinklerSimilarity(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b);
  if (jaro <= boostFrom || jaro === 1) return jaro;
  const limit = Math.min(longestPrefix, a.length, b.length);
  let prefix = 0;
  while (prefix < limit && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * prefixScale * (1 - jaro);
}

/**
 * Jaro's similarity without the lift for a shared beginning, 0 to 1.
 *
 * Source: M. A. Jaro, JASA 84 (1989).
 *
 * @example
 * jaroSimilarity('dixon', 'dicksonx').toFixed(4);
 * //=> '0.7667'
 */
export function jaroSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const shortLength = short.length;
  const longLength = long.length;
  if (shortLength === 0) return 0;
  const reach = Math.max(0, (longLength >> 1) - 1);
  const usedLong = new Uint8Array(longLength);
  const matched = new Uint16Array(shortLength);
  let matches = 0;
  for (let i = 0; i < shortLength; i++) {
    const char = short.charCodeAt(i);
    const end = Math.min(longLength - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= end; j++) {
      if (usedLong[j] === 1 || long.charCodeAt(j) !== char) continue;
      usedLong[j] = 1;
      matched[matches++] = char;
      break;
    }
  }
  if (matches === 0) return 0;
  let outOfPlace = 0;
  for (let j = 0, k = 0; k < matches; j++) {
    if (usedLong[j] === 0) continue;
    if (long.charCodeAt(j) !== matched[k]) outOfPlace++;
    k++;
  }
  const swaps = outOfPlace / 2;
  return (matches / shortLength + matches / longLength + (matches - swaps) / matches) / 3;
}
