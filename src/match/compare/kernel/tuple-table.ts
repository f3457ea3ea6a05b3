import { grown } from './growable.ts';

/** Gives each distinct triple of small numbers a code from 1 up, without a text or an object a triple. */
export interface TupleTable {
  /** The code of a triple, new or known. */
  codeOf(x: number, y: number, z: number): number;
  /** The parts of each code. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly third: Int32Array;
  /** One more than the highest code given. */
  readonly size: number;
}

export function createTupleTable(): TupleTable {
  let slots = new Int32Array(256);
  let first = new Int32Array(64);
  let second = new Int32Array(64);
  let third = new Int32Array(64);
  let size = 1;

  const slotOf = (x: number, y: number, z: number): number => {
    let hash = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca77) ^ Math.imul(z, 0xc2b2ae3d);
    hash ^= hash >>> 15;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let code = slots[slot] as number; code !== 0; code = slots[slot] as number) {
      if (first[code] === x && second[code] === y && third[code] === z) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  };

  return {
    codeOf(x, y, z) {
      let slot = slotOf(x, y, z);
      const known = slots[slot] as number;
      if (known !== 0) return known;
      if (size * 2 > slots.length) {
        slots = new Int32Array(slots.length * 2);
        for (let code = 1; code < size; code++) slots[slotOf(first[code] as number, second[code] as number, third[code] as number)] = code;
        slot = slotOf(x, y, z);
      }
      const code = size++;
      first = grown(first, code);
      second = grown(second, code);
      third = grown(third, code);
      first[code] = x;
      second[code] = y;
      third[code] = z;
      slots[slot] = code;
      return code;
    },
    get first() {
      return first;
    },
    get second() {
      return second;
    },
    get third() {
      return third;
    },
    get size() {
      return size;
    },
  };
}
