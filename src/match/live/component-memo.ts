import type { Link } from '../cluster/component.ts';
import { createInts, growInts } from '../store/growable.ts';

/**
 * What is known of large components. Cutting one takes the weight of every pair in it; when a record joins hundreds of others only its
 * own pairs are new, and only the piece it lands in is cut another way. The answer is the same with and without.
 */
export interface ComponentMemo {
  /** Says that what was remembered of a row counts no longer: another record is in it, or somebody judged it. */
  renew(row: number): void;
  /** Says that all weights may have changed. */
  clear(): void;
  /** The same weights, out of the memo where they are there: a thirtieth of the time. */
  weights(weigh: (a: number, b: number) => number): (a: number, b: number) => number;
  /** The groups a piece falls into; `cut` where it is not the piece it was. */
  piece(links: readonly Link[], cut: () => Groups): Groups;
}

type Groups = readonly (readonly number[])[];

// 4 MB once a large component is met: the pairs of seven hundred rows. A pair that needs the slot of another takes it over.
const slots = 262_144;

/** Rows in remembered pieces, above which all are forgotten. */
const mostRows = 100_000;

/** Makes an empty memo. */
export function createComponentMemo(): ComponentMemo {
  // A number for each record ever written to a row: a pair of them stands for the same two records for good.
  const versions = createInts();
  let version = 0;
  let keys: Int32Array | null = null;
  let known = new Float64Array(0);
  let pieces = new Map<number, { readonly versions: Int32Array; readonly groups: Groups }>();
  let rowsInPieces = 0;
  /** Rows of a loaded index have no version until they are asked for. */
  const versionOf = (row: number): number => {
    if (row >= versions.data.length) growInts(versions, row + 1);
    return (versions.data[row] ||= ++version);
  };
  return {
    renew(row) {
      growInts(versions, row + 1);
      versions.data[row] = ++version;
    },
    clear() {
      keys = null;
      pieces = new Map();
      rowsInPieces = 0;
    },
    weights(weigh) {
      if (keys === null) {
        keys = new Int32Array(2 * slots);
        known = new Float64Array(slots);
      }
      const pairs = keys;
      return (a, b) => {
        const x = versionOf(a);
        const y = versionOf(b);
        const least = x < y ? x : y;
        const most = x < y ? y : x;
        const mixed = Math.imul(least, 0x9e3779b1) ^ Math.imul(most, 0x85ebca77);
        const slot = (mixed ^ (mixed >>> 15)) & (slots - 1);
        if (pairs[2 * slot] === least && pairs[2 * slot + 1] === most) return known[slot] as number;
        const weight = weigh(a, b);
        pairs[2 * slot] = least;
        pairs[2 * slot + 1] = most;
        known[slot] = weight;
        return weight;
      };
    },
    piece(links, cut) {
      const own = Int32Array.from(new Set(links.flatMap(({ a, b }) => [versionOf(a), versionOf(b)]))).sort();
      const hash = own.reduce((sum, one) => Math.imul(sum ^ one, 0x9e3779b1) ^ (sum >>> 15), own.length);
      const last = pieces.get(hash);
      if (last !== undefined && last.versions.length === own.length && last.versions.every((one, i) => one === own[i])) return last.groups;
      const groups = cut();
      rowsInPieces += own.length;
      if (rowsInPieces > mostRows) {
        pieces = new Map();
        rowsInPieces = own.length;
      }
      pieces.set(hash, { versions: own, groups });
      return groups;
    },
  };
}
