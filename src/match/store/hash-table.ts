/**
 * Turns 64-bit hashes into dense ids from 1, by open addressing over two integer arrays: a tenth of the memory of a `Map`. It
 * doubles when it is full; what must never make anybody wait uses {@link createKeyTable}.
 */
export interface HashTable {
  /** The id of a hash, new or known. */
  intern(hi: number, lo: number): number;
  /** The id of a hash; 0 where it is not known. */
  find(hi: number, lo: number): number;
  /** One more than the highest id given. */
  readonly size: number;
  /** Halves of the hash by id. */
  hi: Int32Array;
  lo: Int32Array;
  /** Forgets everything and keeps the memory. */
  clear(): void;
}

/** Makes an empty table with room for `expected` hashes. */
export function createHashTable(expected = 8): HashTable {
  let mask = slotsFor(expected) - 1;
  let size = 1;
  let slots = new Int32Array(mask + 1);
  const table: HashTable = {
    hi: new Int32Array(expected + 1),
    lo: new Int32Array(expected + 1),
    get size() {
      return size;
    },
    find(hi, lo) {
      let slot = lo & mask;
      for (;;) {
        const id = slots[slot] as number;
        if (id === 0 || (table.lo[id] === lo && table.hi[id] === hi)) return id;
        slot = (slot + 1) & mask;
      }
    },
    intern(hi, lo) {
      let slot = lo & mask;
      for (;;) {
        const id = slots[slot] as number;
        if (id === 0) break;
        if (table.lo[id] === lo && table.hi[id] === hi) return id;
        slot = (slot + 1) & mask;
      }
      if (size === table.hi.length) {
        table.hi = larger(table.hi);
        table.lo = larger(table.lo);
      }
      const id = size++;
      table.hi[id] = hi;
      table.lo[id] = lo;
      slots[slot] = id;
      if (size > (mask + 1) * 0.6) {
        mask = (mask + 1) * 2 - 1;
        slots = new Int32Array(mask + 1);
        for (let i = 1; i < size; i++) {
          let free = (table.lo[i] as number) & mask;
          while (slots[free] !== 0) free = (free + 1) & mask;
          slots[free] = i;
        }
      }
      return id;
    },
    clear() {
      slots.fill(0);
      size = 1;
    },
  };
  return table;
}

function slotsFor(expected: number): number {
  let slots = 16;
  while (slots * 0.6 < expected + 1) slots *= 2;
  return slots;
}

function larger(array: Int32Array): Int32Array {
  const grown = new Int32Array(Math.max(16, Math.ceil(array.length * 1.6)));
  grown.set(array);
  return grown;
}
