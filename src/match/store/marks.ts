/** A set of rows that costs nothing to empty and nothing to fill, for work that visits rows once. */
export interface Marks {
  /** Empties the set and makes it fit for rows below `rows`. */
  clear(rows: number): void;
  /** Puts a row in; `false` where it was in already. */
  add(row: number): boolean;
  has(row: number): boolean;
}

/** Makes an empty set. */
export function createMarks(): Marks {
  let stamps = new Int32Array(0);
  let stamp = 0;
  return {
    clear(rows) {
      if (rows > stamps.length || stamp === 0x7fffffff) {
        stamps = new Int32Array(Math.max(64, Math.ceil(rows * 1.6)));
        stamp = 0;
      }
      stamp++;
    },
    add(row) {
      if (stamps[row] === stamp) return false;
      stamps[row] = stamp;
      return true;
    },
    has: (row) => stamps[row] === stamp,
  };
}
