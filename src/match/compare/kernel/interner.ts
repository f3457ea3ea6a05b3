import { createTextScan, scanText, type TextScan } from '../../../text/scan.ts';

/** Gives each distinct text a code from 1 up. */
export interface Interner {
  /** The code of a text, new or known; the caller may have scanned the text already. */
  codeOf(text: string, scan?: TextScan): number;
  /** The code of a text, or 0 where it is not known. */
  find(text: string, scan?: TextScan): number;
  text(code: number): string;
  /** Makes room for as many texts at once. */
  reserve(texts: number): void;
  /** One more than the highest code given. */
  readonly size: number;
}

/** Share of the slots that may be taken. */
const mostFull = 0.7;

/** Numbers a slot has: both halves of the hash, and the code. */
const width = 3;

/**
 * Makes an empty interner: open addressing over one array of integers, hash and code side by side, so that a look-up costs one
 * access to memory. Reading a million records is mostly such look-ups, and they take half the time and the memory of a `Map`.
 *
 * Texts are told apart by their 64 bits of hash, as keys are: to look at the text itself would cost two more accesses each time,
 * and among ten million texts two of one hash are less likely than one in a hundred thousand.
 */
export function createInterner(): Interner {
  let slots = new Int32Array(16 * width);
  let mask = 15;
  const texts: string[] = [''];
  const own = createTextScan();
  const scanned = (text: string): TextScan => scanText(text, own);
  /** Where the text of a hash lies, or where it would be put. */
  const placeOf = (hi: number, lo: number): number => {
    let at = (lo & mask) * width;
    while (slots[at + 2] !== 0 && (slots[at] !== lo || slots[at + 1] !== hi)) at = at === mask * width ? 0 : at + width;
    return at;
  };
  const resize = (slotCount: number): void => {
    const old = slots;
    mask = slotCount - 1;
    slots = new Int32Array((mask + 1) * width);
    for (let i = 0; i < old.length; i += width) {
      if (old[i + 2] === 0) continue;
      const at = placeOf(old[i + 1] as number, old[i] as number);
      slots[at] = old[i] as number;
      slots[at + 1] = old[i + 1] as number;
      slots[at + 2] = old[i + 2] as number;
    }
  };

  return {
    codeOf(text, scan = scanned(text)) {
      const at = placeOf(scan.hi, scan.lo);
      const known = slots[at + 2] as number;
      if (known !== 0) return known;
      const code = texts.push(text) - 1;
      slots[at] = scan.lo;
      slots[at + 1] = scan.hi;
      slots[at + 2] = code;
      if (code > mostFull * mask) resize((mask + 1) * (mask < 0x10000 ? 4 : 2));
      return code;
    },
    find(text, scan = scanned(text)) {
      return slots[placeOf(scan.hi, scan.lo) + 2] as number;
    },
    text: (code) => texts[code] ?? '',
    reserve(count) {
      let slotCount = mask + 1;
      while (mostFull * slotCount < count) slotCount *= 2;
      if (slotCount > mask + 1) resize(slotCount);
    },
    get size() {
      return texts.length;
    },
  };
}
