import { relation, type WordTable } from './word-relation.ts';

/** Words beyond this number are left out of an alignment. */
export const mostWords = 12;

/** What an alignment found; one object is used over and over. */
export interface Alignment {
  /** Partner of each word of the first side, or -1; places within the side. */
  readonly partner: Int8Array;
  /** Partner of each word of the second side, or -1. */
  readonly partnerBack: Int8Array;
  /** How each word of the first side stands to its partner. */
  readonly relation: Uint8Array;
  /** The numbers of words of the two sides. */
  left: number;
  right: number;
}

export const createAlignment = (): Alignment => ({
  partner: new Int8Array(mostWords),
  partnerBack: new Int8Array(mostWords),
  relation: new Uint8Array(mostWords),
  left: 0,
  right: 0,
});

const matrix = /* @__PURE__ */ (() => new Uint8Array(mostWords * mostWords))();

/**
 * Pairs the words of two names, the closest relations first and each word once; among equals the one in the same place
 * counted from the start wins. The words are `ids[fromA … toA - 1]` and `ids[fromB … toB - 1]`.
 */
export function alignWords(table: WordTable, ids: Int32Array, fromA: number, toA: number, fromB: number, toB: number, found: Alignment): void {
  const n = Math.min(toA - fromA, mostWords);
  const m = Math.min(toB - fromB, mostWords);
  found.left = n;
  found.right = m;
  const { partner, partnerBack } = found;
  let open = 0;
  for (let j = 0; j < m; j++) partnerBack[j] = -1;
  for (let i = 0; i < n; i++) {
    partner[i] = -1;
    if (i >= m || ids[fromA + i] !== ids[fromB + i]) continue;
    partner[i] = i;
    partnerBack[i] = i;
    found.relation[i] = relation.same;
  }
  for (let i = 0; i < n; i++) {
    if (partner[i] !== -1) continue;
    const a = ids[fromA + i] as number;
    for (let j = 0; j < m; j++) {
      if (partnerBack[j] === -1 && ids[fromB + j] === a) {
        partner[i] = j;
        partnerBack[j] = i;
        found.relation[i] = relation.same;
        break;
      }
    }
    if (partner[i] === -1) open++;
  }
  if (open === 0 || m === n - open) return;
  let closest: number = relation.differs;
  for (let i = 0; i < n; i++) {
    if (partner[i] !== -1) continue;
    for (let j = 0; j < m; j++) {
      if (partnerBack[j] !== -1) continue;
      const how = table.relationOf(ids[fromA + i] as number, ids[fromB + j] as number);
      matrix[i * mostWords + j] = how;
      if (how < closest) closest = how;
    }
  }
  for (let how = closest; how < relation.differs; how++) {
    for (let apart = 0; apart < mostWords; apart++) {
      for (let i = 0; i < n; i++) {
        if (partner[i] !== -1) continue;
        for (let side = -1; side <= 1; side += 2) {
          const j = i + side * apart;
          if (j < 0 || j >= m || partner[i] !== -1 || partnerBack[j] !== -1 || matrix[i * mostWords + j] !== how) continue;
          partner[i] = j;
          partnerBack[j] = i;
          found.relation[i] = how;
        }
      }
    }
  }
}
