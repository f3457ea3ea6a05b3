type Numbers = Int32Array | Uint16Array | Uint8Array | Float64Array;

/** The array itself where index `last` fits, else a copy of at least twice the size. Codes and offsets stay valid. */
export function grown<T extends Numbers>(array: T, last: number): T {
  if (last < array.length) return array;
  const larger = new (array.constructor as new (size: number) => T)(Math.max(last + 1, array.length * 2));
  larger.set(array as never);
  return larger;
}

/** How many bits of a 32-bit number are set. */
export function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many bits of two 32-bit numbers are set. */
export function bitCounts(a: number, b: number): number {
  const twosA = a - ((a >>> 1) & 0x55555555);
  const twosB = b - ((b >>> 1) & 0x55555555);
  const fours = (twosA & 0x33333333) + ((twosA >>> 2) & 0x33333333) + (twosB & 0x33333333) + ((twosB >>> 2) & 0x33333333);
  return Math.imul((fours & 0x0f0f0f0f) + ((fours >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24;
}
