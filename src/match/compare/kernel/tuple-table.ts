import { grown } from './growable.ts';

/** Gives each distinct triple of small numbers a code from 1 up, without a text or an object a triple. */
export interface TupleTable {
  /** The parts of code `c` are `parts[3 * c]`, `parts[3 * c + 1]` and `parts[3 * c + 2]`: one look into memory for all three. */
  parts: Int32Array;
  /** One more than the highest code given. */
  size: number;
  /** Codes by hash, with gaps. */
  slots: Int32Array;
}

export const createTupleTable = (): TupleTable => ({ parts: new Int32Array(192), size: 1, slots: new Int32Array(256) });

/** The code of a triple, new or known. */
export function tupleCode(table: TupleTable, x: number, y: number, z: number): number {
  let slot = slotOf(table, x, y, z);
  const known = table.slots[slot] as number;
  if (known !== 0) return known;
  if (table.size * 2 > table.slots.length) {
    table.slots = new Int32Array(table.slots.length * 2);
    const { parts } = table;
    for (let code = 1; code < table.size; code++)
      table.slots[slotOf(table, parts[3 * code] as number, parts[3 * code + 1] as number, parts[3 * code + 2] as number)] = code;
    slot = slotOf(table, x, y, z);
  }
  const code = table.size++;
  table.parts = grown(table.parts, 3 * code + 2);
  table.parts[3 * code] = x;
  table.parts[3 * code + 1] = y;
  table.parts[3 * code + 2] = z;
  table.slots[slot] = code;
  return code;
}

function slotOf({ slots, parts }: TupleTable, x: number, y: number, z: number): number {
  let hash = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca77) ^ Math.imul(z, 0xc2b2ae3d);
  hash ^= hash >>> 15;
  const mask = slots.length - 1;
  let slot = hash & mask;
  for (let code = slots[slot] as number; code !== 0; code = slots[slot] as number) {
    if (parts[3 * code] === x && parts[3 * code + 1] === y && parts[3 * code + 2] === z) return slot;
    slot = (slot + 1) & mask;
  }
  return slot;
}
