import { createInts, pushInt, type Ints } from '../store/growable.ts';
import { pairsOfGroups, type Groups } from './groups.ts';

/** Candidate pairs one after another, to be compared many at a time. */
export interface PairList {
  readonly a: Ints;
  readonly b: Ints;
}

export const createPairList = (): PairList => ({ a: createInts(pairsAtOnce), b: createInts(pairsAtOnce) });

/** Pairs that are compared at once: enough that each comparison runs in a loop of its own, few enough for the processor's cache. */
export const pairsAtOnce = 4096;

/**
 * Appends the candidate pairs of one row with later rows, each once.
 *
 * Two records may share several keys of several rules. Instead of asking for every pair whether an earlier rule has had it,
 * each row stamps the partners it has met: one look-up a pair, however many rules and however many keys a value has. A pair belongs
 * to its first row, so that any split of the rows over workers, in any order, gives the same pairs.
 */
export function appendPairs(rules: readonly Groups[], row: number, stamps: Int32Array, boundary: number | null, into: PairList): void {
  if (boundary !== null && row >= boundary) return;
  const least = boundary ?? row + 1;
  const stamp = row + 1;
  for (let r = 0; r < rules.length; r++) {
    const { rowStarts, rowKeys, starts, rows } = rules[r] as Groups;
    let at = rowStarts === null ? row : (rowStarts[row] as number);
    const end = rowStarts === null ? row + 1 : (rowStarts[row + 1] as number);
    for (; at < end; at++) {
      const key = rowKeys[at] as number;
      if (key === 0) continue;
      const first = starts[key] as number;
      for (let i = (starts[key + 1] as number) - 1; i >= first; i--) {
        const other = rows[i] as number;
        if (other < least) break;
        if (stamps[other] === stamp) continue;
        stamps[other] = stamp;
        pushInt(into.a, row);
        pushInt(into.b, other);
      }
    }
  }
}

/** Rows of a key from which it pays to compare them one after another. */
const crowd = 8;

/**
 * The order in which rows are best compared with later ones: those that share a crowded key follow each other. What a comparison
 * needs of the partners then still lies in the processor's cache from the row before; row by row as they come, each of millions of
 * pairs would wait for memory.
 */
export function visitingOrder(rules: readonly Groups[], rows: number): Int32Array {
  const order = new Int32Array(rows);
  const placed = new Uint8Array(rows);
  let n = 0;
  const place = (row: number): void => {
    if (placed[row] === 1) return;
    placed[row] = 1;
    order[n++] = row;
  };
  // The rule with the most pairs first: its blocks are then whole, and of the others what is left.
  const counted = rules.map((groups) => ({ groups, pairs: pairsOfGroups(groups) })).sort((x, y) => y.pairs - x.pairs);
  for (const { groups } of counted) {
    const { keys, starts, rows: members } = groups;
    for (let key = 1; key < keys; key++) {
      const to = starts[key + 1] as number;
      let at = starts[key] as number;
      if (to - at >= crowd) for (; at < to && (members[at] as number) < rows; at++) place(members[at] as number);
    }
  }
  for (let row = 0; row < rows; row++) place(row);
  return order;
}
