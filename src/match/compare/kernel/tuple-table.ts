import { grown } from './growable.ts';

/** Gives each distinct triple of small numbers a code from 1 up, without a text or an object a triple. */
export interface TupleTable {
  /** The parts of each code. */
  first: Int32Array;
  second: Int32Array;
  third: Int32Array;
  /** One more than the highest code given. */
  size: number;
  /** Codes by hash, with gaps. */
  slots: Int32Array;
}

export const createTupleTable = (): TupleTable => ({
  first: new Int32Array(64),
  second: new Int32Array(64),
  third: new Int32Array(64),
  size: 1,
  slots: new Int32Array(256),
});

/** The code of a triple, new or known. */
export function tupleCode(table: TupleTable, x: number, y: number, z: number): number {
  let slot = slotOf(table, x, y, z);
  const known = table.slots[slot] as number;
  if (known !== 0) return known;
  if (table.size * 2 > table.slots.length) {
    table.slots = new Int32Array(table.slots.length * 2);
    for (let code = 1; code < table.size; code++)
      table.slots[slotOf(table, table.first[code] as number, table.second[code] as number, table.third[code] as number)] = code;
    slot = slotOf(table, x, y, z);
  }
  const code = table.size++;
  table.first = grown(table.first, code);
  table.second = grown(table.second, code);
  table.third = grown(table.third, code);
  table.first[code] = x;
  table.second[code] = y;
  table.third[code] = z;
  table.slots[slot] = code;
  return code;
}

function slotOf({ slots, first, second, third }: TupleTable, x: number, y: number, z: number): number {
  let hash = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca77) ^ Math.imul(z, 0xc2b2ae3d);
  hash ^= hash >>> 15;
  const mask = slots.length - 1;
  let slot = hash & mask;
  for (let code = slots[slot] as number; code !== 0; code = slots[slot] as number) {
    if (first[code] === x && second[code] === y && third[code] === z) return slot;
    slot = (slot + 1) & mask;
  }
  return slot;
}
