import type { TextScan } from '../../../text/scan.ts';
import { grown } from './growable.ts';
import { createInterner } from './interner.ts';

/** Remembers what each text as it was written was read as, so that each is read once. */
export interface Readings {
  /** The code a text was read as, −1 where it was not read yet. */
  find(text: string, scan?: TextScan): number;
  /** Remembers a code and gives it back. */
  keep(text: string, code: number, scan?: TextScan): number;
}

export function createReadings(): Readings {
  const texts = createInterner();
  let codes = new Int32Array(16);
  return {
    find: (text, scan) => (texts.size === 1 ? -1 : (codes[texts.find(text, scan)] as number) - 1),
    keep(text, code, scan) {
      const at = texts.codeOf(text, scan);
      codes = grown(codes, at);
      codes[at] = code + 1;
      return code;
    },
  };
}
