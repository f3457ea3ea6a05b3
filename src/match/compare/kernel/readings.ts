import { grown } from './growable.ts';
import { createInterner } from './interner.ts';

/** Remembers what each text as it was written was read as, so that each is read once. */
export interface Readings {
  /** The code a text was read as, −1 where it was not read yet. */
  find(text: string): number;
  /** Remembers a code and gives it back. */
  keep(text: string, code: number): number;
}

export function createReadings(): Readings {
  const texts = createInterner();
  let codes = new Int32Array(16);
  return {
    find: (text) => (texts.size === 1 ? -1 : (codes[texts.find(text)] as number) - 1),
    keep(text, code) {
      const at = texts.codeOf(text);
      codes = grown(codes, at);
      codes[at] = code + 1;
      return code;
    },
  };
}
