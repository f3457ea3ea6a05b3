/** A list of 32-bit integers that grows by doubling. Read `data` anew after every push: it moves when it grows. */
export interface Ints {
  data: Int32Array;
  length: number;
}

/** Makes an empty list of integers. */
export const createInts = (capacity = 16): Ints => ({ data: new Int32Array(capacity), length: 0 });

/** Appends one integer. */
export function pushInt(list: Ints, value: number): void {
  if (list.length === list.data.length) growInts(list, list.length + 1);
  list.data[list.length++] = value;
}

/** Makes room for `length` integers without changing how many there are. */
export function growInts(list: Ints, length: number): void {
  if (length <= list.data.length) return;
  const grown = new Int32Array(Math.max(length, Math.ceil(list.data.length * 1.6), 16));
  grown.set(list.data);
  list.data = grown;
}

/** Records by which a list is filled ahead of the last: enough for every list of a store to have had its turn. */
export const ahead = 256;

/**
 * Gives the list whose turn it is room before it is full. Lists that grow alike would otherwise all be copied for the same record,
 * and whoever adds that one would wait for all of them.
 */
export function keepRoom(lists: readonly Ints[], length: number): void {
  const list = lists[length % lists.length];
  if (list !== undefined && list.data.length < length + ahead && length > 16 * ahead) growInts(list, length + ahead);
}

/** A list of numbers that grows by doubling. */
export interface Floats {
  data: Float64Array;
  length: number;
}

/** Makes an empty list of numbers. */
export const createFloats = (capacity = 16): Floats => ({ data: new Float64Array(capacity), length: 0 });

/** Appends one number. */
export function pushFloat(list: Floats, value: number): void {
  if (list.length === list.data.length) {
    const grown = new Float64Array(Math.max(Math.ceil(list.data.length * 1.6), 16));
    grown.set(list.data);
    list.data = grown;
  }
  list.data[list.length++] = value;
}
