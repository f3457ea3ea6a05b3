import { grown } from './growable.ts';
import { createTokenTable, type TokenTable } from './token-table.ts';

/** The distinct words of many values as sorted lists of ids, each word with a weight. Lists are dense from 1. */
export interface TokenLists {
  readonly table: TokenTable;
  /** Appends the words of the next value and returns its number. */
  add(words: readonly string[]): number;
  /** The weight of a value's words. */
  weight(list: number): number;
  /** The weight of the words two values share. */
  sharedWeight(a: number, b: number): number;
}

export function createTokenLists(weightOf: (word: string) => number): TokenLists {
  let weights = new Float64Array(64);
  const table = createTokenTable((id, word) => {
    weights = grown(weights, id);
    weights[id] = weightOf(word);
  });
  let ids = new Int32Array(256);
  let starts = new Int32Array(64);
  let totals = new Float64Array(64);
  let size = 1;
  return {
    table,
    add(words) {
      const list = size++;
      let end = starts[list] as number;
      const sorted = [...new Set(words)].map((word) => table.idOf(word)).sort((a, b) => a - b);
      ids = grown(ids, end + sorted.length);
      starts = grown(starts, list + 1);
      totals = grown(totals, list);
      let total = 0;
      // Ids depend on the order of values; adding small numbers in another order must give the same sum, so weights are multiples of 1/64.
      for (const id of sorted) {
        ids[end++] = id;
        total += weights[id] as number;
      }
      starts[list + 1] = end;
      totals[list] = total;
      return list;
    },
    weight: (list) => totals[list] as number,
    sharedWeight(a, b) {
      let i = starts[a] as number;
      let j = starts[b] as number;
      const endA = starts[a + 1] as number;
      const endB = starts[b + 1] as number;
      let shared = 0;
      while (i < endA && j < endB) {
        const x = ids[i] as number;
        const y = ids[j] as number;
        if (x === y) {
          shared += weights[x] as number;
          i++;
          j++;
        } else if (x < y) i++;
        else j++;
      }
      return shared;
    },
  };
}
