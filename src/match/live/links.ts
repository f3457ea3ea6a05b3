import { addRecord, createPages, extend, setValue, valueAt, type Pages } from '../store/pages.ts';

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
  readonly parts: LinkParts;
}

/**
 * What a snapshot keeps. Halves come in pairs from 2 on: the row at the other end, the next half of the same row, the one
 * before, and one half of the bits of the weight.
 */
export interface LinkParts {
  halves: Pages;
  /** By row its first half. */
  heads: Pages;
  /** The first free pair; each free one names the next. */
  free: number;
}

// Fields of a half.
const toAt = 0;
const nextAt = 1;
const beforeAt = 2;
const bitsAt = 3;

/** Opens links, none or loaded ones. */
export function createLinks(loaded?: LinkParts): Links {
  const parts: LinkParts = loaded ?? { halves: createPages(4, 2), heads: createPages(1), free: 0 };
  const number = new Float64Array(1);
  const words = new Int32Array(number.buffer);
  const first = (row: number): number => (row < parts.heads.length ? valueAt(parts.heads, row) : 0);
  const find = (a: number, b: number): number => {
    let half = first(a);
    while (half !== 0 && valueAt(parts.halves, half, toAt) !== b) half = valueAt(parts.halves, half, nextAt);
    return half;
  };
  const hang = (half: number, row: number, to: number): void => {
    extend(parts.heads, row + 1);
    const head = valueAt(parts.heads, row);
    setValue(parts.halves, half, toAt, to);
    setValue(parts.halves, half, nextAt, head);
    setValue(parts.halves, half, beforeAt, 0);
    if (head !== 0) setValue(parts.halves, head, beforeAt, half);
    setValue(parts.heads, row, 0, half);
  };
  const unhang = (half: number, row: number): void => {
    const next = valueAt(parts.halves, half, nextAt);
    const before = valueAt(parts.halves, half, beforeAt);
    if (before === 0) setValue(parts.heads, row, 0, next);
    else setValue(parts.halves, before, nextAt, next);
    if (next !== 0) setValue(parts.halves, next, beforeAt, before);
  };
  const remove = (half: number): void => {
    unhang(half, valueAt(parts.halves, half ^ 1, toAt));
    unhang(half ^ 1, valueAt(parts.halves, half, toAt));
    const pair = half & ~1;
    setValue(parts.halves, pair, nextAt, parts.free);
    parts.free = pair;
  };
  return {
    parts,
    first,
    next: (half) => valueAt(parts.halves, half, nextAt),
    to: (half) => valueAt(parts.halves, half, toAt),
    weight(half) {
      words[0] = valueAt(parts.halves, half & ~1, bitsAt);
      words[1] = valueAt(parts.halves, half | 1, bitsAt);
      return number[0] as number;
    },
    put(a, b, weight) {
      let half = find(a, b) & ~1;
      if (half === 0) {
        half = parts.free;
        if (half !== 0) parts.free = valueAt(parts.halves, half, nextAt);
        else {
          half = addRecord(parts.halves);
          addRecord(parts.halves);
        }
        hang(half, a, b);
        hang(half | 1, b, a);
      }
      number[0] = weight;
      setValue(parts.halves, half, bitsAt, words[0] as number);
      setValue(parts.halves, half | 1, bitsAt, words[1] as number);
    },
    take(a, b) {
      const half = find(a, b);
      if (half !== 0) remove(half);
    },
    takeAll(row) {
      for (let half = first(row); half !== 0; half = first(row)) remove(half);
    },
    clear() {
      parts.halves = createPages(4, 2);
      parts.heads = createPages(1);
      parts.free = 0;
    },
  };
}
