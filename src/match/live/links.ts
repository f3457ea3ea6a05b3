import { addRecord, createPages, extend, setValue, valueAt } from '../store/pages.ts';

/**
 * The links between rows that weigh enough to hold an entity together. Each is two halves, one in the list of either row, so that
 * it is put in and taken out in constant time. Walk a row's links by `first` and `next`; 0 ends them.
 */
export interface Links {
  /** The first half-link of a row. */
  first(row: number): number;
  next(half: number): number;
  /** The row at the other end. */
  to(half: number): number;
  weight(half: number): number;
  /** Links two rows; where they are linked already, the new weight counts. */
  put(a: number, b: number, weight: number): void;
  /** Takes the link between two rows out, if there is one. */
  take(a: number, b: number): void;
  /** Takes all links of a row out. */
  takeAll(row: number): void;
  clear(): void;
  /** All links, for a snapshot, with rows renamed. */
  save(renamed: Int32Array): SavedLinks;
}

/** Links as pairs of rows with their weights. */
export interface SavedLinks {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weights: Float64Array;
}

// Fields of a half; halves come in pairs from 2 on. A free pair names the next as the next of its row.
const toAt = 0;
const nextAt = 1;
const beforeAt = 2;
/** Half of the bits of the weight. */
const bitsAt = 3;

/** Opens links, none or loaded ones between that many rows. */
export function createLinks(loaded?: SavedLinks, rows = 0): Links {
  let halves = createPages(4, 2);
  /** By row its first half. */
  let heads = createPages(1, rows);
  let free = 0;
  const number = new Float64Array(1);
  const words = new Int32Array(number.buffer);
  const first = (row: number): number => (row < heads.length ? valueAt(heads, row) : 0);
  const find = (a: number, b: number): number => {
    let half = first(a);
    while (half !== 0 && valueAt(halves, half, toAt) !== b) half = valueAt(halves, half, nextAt);
    return half;
  };
  const hang = (half: number, row: number, to: number): void => {
    extend(heads, row + 1);
    const head = valueAt(heads, row);
    setValue(halves, half, toAt, to);
    setValue(halves, half, nextAt, head);
    setValue(halves, half, beforeAt, 0);
    if (head !== 0) setValue(halves, head, beforeAt, half);
    setValue(heads, row, 0, half);
  };
  const unhang = (half: number, row: number): void => {
    const next = valueAt(halves, half, nextAt);
    const before = valueAt(halves, half, beforeAt);
    if (before === 0) setValue(heads, row, 0, next);
    else setValue(halves, before, nextAt, next);
    if (next !== 0) setValue(halves, next, beforeAt, before);
  };
  const remove = (half: number): void => {
    unhang(half, valueAt(halves, half ^ 1, toAt));
    unhang(half ^ 1, valueAt(halves, half, toAt));
    const pair = half & ~1;
    setValue(halves, pair, nextAt, free);
    free = pair;
  };
  const write = (half: number, weight: number): void => {
    number[0] = weight;
    setValue(halves, half, bitsAt, words[0] as number);
    setValue(halves, half | 1, bitsAt, words[1] as number);
  };
  const weightOf = (half: number): number => {
    words[0] = valueAt(halves, half & ~1, bitsAt);
    words[1] = valueAt(halves, half | 1, bitsAt);
    return number[0] as number;
  };
  const create = (a: number, b: number): number => {
    let half = free;
    if (half !== 0) free = valueAt(halves, half, nextAt);
    else {
      half = addRecord(halves);
      addRecord(halves);
    }
    hang(half, a, b);
    hang(half | 1, b, a);
    return half;
  };
  loaded?.a.forEach((a, i) => {
    const b = loaded.b[i] ?? -1;
    const weight = loaded.weights[i] ?? Number.NaN;
    if (!(a >= 0 && a < rows && b >= 0 && b < rows && a !== b && !Number.isNaN(weight))) throw new Error('a link leads astray');
    write(create(a, b), weight);
  });
  return {
    first,
    next: (half) => valueAt(halves, half, nextAt),
    to: (half) => valueAt(halves, half, toAt),
    weight: weightOf,
    put(a, b, weight) {
      write((find(a, b) || create(a, b)) & ~1, weight);
    },
    take(a, b) {
      const half = find(a, b);
      if (half !== 0) remove(half);
    },
    takeAll(row) {
      for (let half = first(row); half !== 0; half = first(row)) remove(half);
    },
    clear() {
      halves = createPages(4, 2);
      heads = createPages(1);
      free = 0;
    },
    save(renamed) {
      const found: [number, number, number][] = [];
      for (let row = 0; row < heads.length; row++) {
        for (let half = first(row); half !== 0; half = valueAt(halves, half, nextAt)) {
          const to = valueAt(halves, half, toAt);
          if (row < to) found.push([renamed[row] as number, renamed[to] as number, weightOf(half)]);
        }
      }
      found.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
      return {
        a: Int32Array.from(found, ([a]) => a),
        b: Int32Array.from(found, ([, b]) => b),
        weights: Float64Array.from(found, ([, , weight]) => weight),
      };
    },
  };
}
