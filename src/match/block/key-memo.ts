import { createInts, pushInt } from '../store/growable.ts';
import type { PartKeys } from './part-keys.ts';

/** Keys derived before, by the hash of the text they were derived from. */
export interface KeyMemo {
  /** Puts the keys of a text into `into`; `false` where they are not remembered. */
  recall(hi: number, lo: number, into: PartKeys): boolean;
  /** Remembers the keys of a text. */
  keep(hi: number, lo: number, keys: PartKeys): void;
}

/** Texts remembered; the memo starts anew when full, so that memory stays bounded. */
const most = 1 << 15;

/** Look-ups after which a memo that does not pay is given up. */
const trial = 20_000;

/**
 * Makes an empty memo. Most fields repeat their values, and a key then costs one look-up instead of the folding, cutting and
 * hashing of a text. Where values hardly repeat (e-mail addresses) the memo notices and steps aside. Texts are told apart by
 * their 64 bits of hash, as keys are.
 */
export function createKeyMemo(): KeyMemo {
  // A slot: both halves of the hash, one more than where the keys lie, how many there are.
  let slots: Int32Array | null = null;
  let mask = 0;
  let entries = 0;
  let asked = 0;
  let found = 0;
  let used = true;
  const hiKeys = createInts();
  const loKeys = createInts();

  const slotOf = (table: Int32Array, hi: number, lo: number): number => {
    let slot = lo & mask;
    while (table[4 * slot + 2] !== 0 && !(table[4 * slot] === hi && table[4 * slot + 1] === lo)) slot = (slot + 1) & mask;
    return 4 * slot;
  };
  const resize = (size: number): Int32Array => {
    const old = slots ?? new Int32Array(0);
    const table = new Int32Array(4 * size);
    mask = size - 1;
    for (let i = 0; i < old.length; i += 4) {
      if (old[i + 2] === 0) continue;
      const at = slotOf(table, old[i] as number, old[i + 1] as number);
      for (let k = 0; k < 4; k++) table[at + k] = old[i + k] as number;
    }
    return table;
  };

  return {
    recall(hi, lo, into) {
      if (!used) return false;
      if (++asked > trial) {
        used = found > trial / 4;
        asked = 0;
        found = 0;
        if (!used) slots = null;
      }
      if (slots === null) return false;
      const at = slotOf(slots, hi, lo);
      if (slots[at + 2] === 0) return false;
      found++;
      const from = (slots[at + 2] as number) - 1;
      const count = slots[at + 3] as number;
      for (let i = 0; i < count; i++) {
        into.hi[i] = hiKeys.data[from + i] as number;
        into.lo[i] = loKeys.data[from + i] as number;
      }
      into.count = count;
      return true;
    },
    keep(hi, lo, keys) {
      if (!used) return;
      if (entries === most) {
        slots?.fill(0);
        entries = hiKeys.length = loKeys.length = 0;
      }
      if (slots === null || 2 * entries > mask) slots = resize(slots === null ? 64 : 4 * (mask + 1));
      const at = slotOf(slots, hi, lo);
      entries++;
      slots[at] = hi;
      slots[at + 1] = lo;
      slots[at + 2] = hiKeys.length + 1;
      slots[at + 3] = keys.count;
      for (let i = 0; i < keys.count; i++) {
        pushInt(hiKeys, keys.hi[i] as number);
        pushInt(loKeys, keys.lo[i] as number);
      }
    },
  };
}
