import { createTextScan, scanText, type TextScan } from '../../../text/scan.ts';

/** Gives each distinct text a code from 1 up. */
export interface Interner {
  /** The code of a text, new or known; the caller may have scanned the text already. */
  codeOf(text: string, scan?: TextScan): number;
  /** The code of a text, or 0 where it is not known. */
  find(text: string, scan?: TextScan): number;
  text(code: number): string;
  /** One more than the highest code given. */
  readonly size: number;
}

/**
 * Makes an empty interner: open addressing over one array of integers, hash and code side by side, so that a look-up costs one
 * access to memory before the text itself. Reading a million records is mostly such look-ups, and they take half the time and
 * the memory of a `Map`.
 */
export function createInterner(): Interner {
  let slots = new Int32Array(32);
  let mask = 15;
  const texts: string[] = [''];
  const own = createTextScan();
  const hashOf = (text: string, scan: TextScan | undefined): number => {
    if (scan !== undefined) return scan.lo;
    scanText(text, own);
    return own.lo;
  };

  const grow = (): void => {
    const old = slots;
    mask = mask * (mask < 0x10000 ? 4 : 2) + (mask < 0x10000 ? 3 : 1);
    slots = new Int32Array(2 * (mask + 1));
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue;
      let slot = (old[i] as number) & mask;
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = old[i] as number;
      slots[2 * slot + 1] = old[i + 1] as number;
    }
  };

  return {
    codeOf(text, scan) {
      const hash = hashOf(text, scan);
      let slot = hash & mask;
      for (;;) {
        const code = slots[2 * slot + 1] as number;
        if (code === 0) break;
        if (slots[2 * slot] === hash && texts[code] === text) return code;
        slot = (slot + 1) & mask;
      }
      const code = texts.length;
      texts.push(text);
      slots[2 * slot] = hash;
      slots[2 * slot + 1] = code;
      if (2 * code > mask) grow();
      return code;
    },
    find(text, scan) {
      const hash = hashOf(text, scan);
      let slot = hash & mask;
      for (;;) {
        const code = slots[2 * slot + 1] as number;
        if (code === 0 || (slots[2 * slot] === hash && texts[code] === text)) return code;
        slot = (slot + 1) & mask;
      }
    },
    text: (code) => texts[code] ?? '',
    get size() {
      return texts.length;
    },
  };
}
