/**
 * Hashes texts to 64 bits, kept as two 32-bit halves: JavaScript has no fast 64-bit integer, and among ten million keys two
 * that fall together by chance are less likely than one in a hundred thousand.
 */
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

/**
 * Makes a hash; it holds its result itself so that the loop over records allocates nothing.
 *
 * Source: after `cyrb53` by bryc, public domain; finishers of MurmurHash3.
 */
export function createHash64(): Hash64 {
  return {
    hi: 0,
    lo: 0,
    text(text) {
      let a = 0x3243f6a9;
      let b = 0x28b7e151;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        a = Math.imul(a ^ unit, 0x9e3779b1);
        b = Math.imul(b ^ unit, 0x5f356495);
      }
      this.hi = finish(a ^ (b >>> 13)) ^ finish2(b);
      this.lo = finish(b ^ (a >>> 16)) ^ finish2(a);
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

function finish(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

function finish2(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (Math.imul(h ^ (h >>> 12), 0x297a2d39) ^ (h >>> 15)) | 0;
}

/** Both halves as 16 hexadecimal digits. */
export const hex64 = (hi: number, lo: number): string => (hi >>> 0).toString(16).padStart(8, '0') + (lo >>> 0).toString(16).padStart(8, '0');
