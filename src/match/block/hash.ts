import { createTextScan, finish, finish2, scanText } from '../../text/scan.ts';

/** Hashes of keys, 64 bits as two halves. */
export interface Hash64 {
  /** Upper half of the last result. */
  hi: number;
  /** Lower half of the last result. */
  lo: number;
  /** Hashes a text; always `true`, the result stands in `hi` and `lo`. */
  text(text: string): true;
  /** Hashes a key together with one more; order matters. */
  mix(hi: number, lo: number, withHi: number, withLo: number): void;
}

/** Makes a hash; it holds its result itself so that the loop over records allocates nothing. */
export function createHash64(): Hash64 {
  const scan = createTextScan();
  return {
    hi: 0,
    lo: 0,
    text(text) {
      scanText(text, scan);
      this.hi = scan.hi;
      this.lo = scan.lo;
      return true;
    },
    mix(hi, lo, withHi, withLo) {
      const a = Math.imul(hi ^ (lo >>> 15), 0x85ebca6b) ^ Math.imul(withHi, 0x9e3779b1);
      const b = Math.imul(lo ^ (hi >>> 13), 0xc2b2ae35) ^ Math.imul(withLo, 0x5f356495);
      this.hi = finish(a + (b << 7)) ^ b;
      this.lo = finish2(b + (a >>> 9)) ^ a;
    },
  };
}

/** Both halves as 16 hexadecimal digits. */
export const hex64 = (hi: number, lo: number): string => (hi >>> 0).toString(16).padStart(8, '0') + (lo >>> 0).toString(16).padStart(8, '0');
