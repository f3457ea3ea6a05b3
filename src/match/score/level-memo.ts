import type { Kernel } from '../compare/comparator.ts';

/** Levels of pairs of codes. */
export interface LevelMemo {
  /** The level of two codes other than 0, out of the memo or of the kernel. */
  level(a: number, b: number): number;
}

// Small on purpose: a memo that does not fit the processor's cache is slower than comparing.
const slots = 1 << 15;
const mask = slots - 1;

/** Codes up to here leave six bits for the level. */
const mostCodes = 1 << 25;

/** Look-ups after which a memo that does not pay is given up. */
const trial = 20_000;

/**
 * Remembers levels of value pairs. Records that share a key share values too: within a block the same two first names meet again
 * and again, and looking a level up costs a tenth of comparing the letters. Each pair has one slot and a later one takes it over,
 * so that memory is bounded; where values hardly repeat (e-mail addresses) the memo notices and steps aside.
 */
export function createLevelMemo(kernel: Kernel): LevelMemo {
  // Both codes of a pair side by side, the level packed with the second: one access to memory a look-up.
  let table: Int32Array | null = null;
  let asked = -2000;
  let found = 0;
  let used = true;
  return {
    level(a, b) {
      // Equal codes cost the kernel nothing, and small runs never pay for the memory.
      if (!used || a === b) return kernel.level(a, b);
      if (++asked < 0) return kernel.level(a, b);
      table ??= new Int32Array(2 * slots);
      const least = a < b ? a : b;
      const most = a < b ? b : a;
      const mixed = Math.imul(least, 0x9e3779b1) ^ Math.imul(most, 0x85ebca77);
      const slot = ((mixed ^ (mixed >>> 15)) & mask) << 1;
      if (table[slot] === least) {
        const packed = table[slot + 1] as number;
        if (packed >>> 6 === most) {
          found++;
          return packed & 63;
        }
      }
      const level = kernel.level(a, b);
      if (most < mostCodes && level < 63) {
        table[slot] = least;
        table[slot + 1] = (most << 6) | level;
      }
      if (asked > trial) {
        used = found > trial * 0.25;
        asked = 0;
        found = 0;
        if (!used) table = null;
      }
      return level;
    },
  };
}
