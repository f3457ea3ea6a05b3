import type { Groups } from './groups.ts';

/**
 * Walks the candidate pairs of rows `from` … `to - 1`, each once, `a < b`.
 *
 * Two records may share several keys of several rules. Instead of asking for every pair whether an earlier rule has had it,
 * each row stamps the partners it has met: one look-up a pair, however many rules and however many keys a value has. The order
 * by first row makes any split of the rows over workers give the same pairs.
 */
export function walkPairs(
  rules: readonly Groups[],
  from: number,
  to: number,
  stamps: Int32Array,
  boundary: number | null,
  visit: (a: number, b: number) => void,
): void {
  const last = boundary === null ? to : Math.min(to, boundary);
  for (let a = from; a < last; a++) {
    const least = boundary === null ? a + 1 : boundary;
    const stamp = a + 1;
    for (let r = 0; r < rules.length; r++) {
      const { rowStarts, rowKeys, starts, rows } = rules[r] as Groups;
      let at = rowStarts === null ? a : (rowStarts[a] as number);
      const end = rowStarts === null ? a + 1 : (rowStarts[a + 1] as number);
      for (; at < end; at++) {
        const key = rowKeys[at] as number;
        if (key === 0) continue;
        const first = starts[key] as number;
        for (let i = (starts[key + 1] as number) - 1; i >= first; i--) {
          const b = rows[i] as number;
          if (b < least) break;
          if (stamps[b] === stamp) continue;
          stamps[b] = stamp;
          visit(a, b);
        }
      }
    }
  }
}
