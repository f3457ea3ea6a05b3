import { grown } from './growable.ts';

/**
 * The characters of many texts end to end, with what prefilters need: where each text starts and which letters it has.
 * Text ids are dense from 1; id 0 is the empty text.
 */
export interface CharPool {
  /** UTF-16 units of all texts. */
  chars: Uint16Array;
  /** Text `id` is `chars[starts[id]] … chars[starts[id + 1] - 1]`. */
  starts: Int32Array;
  /** One bit per letter class (`unit & 31`) that occurs in the text. */
  letters: Int32Array;
  /** One more than the highest id given. */
  size: number;
}

export const createCharPool = (): CharPool => ({
  chars: new Uint16Array(256),
  starts: new Int32Array(64),
  letters: new Int32Array(64),
  size: 1,
});

/** Appends a text and returns its id. The caller makes sure that a text is appended once. */
export function appendText(pool: CharPool, text: string): number {
  const id = pool.size++;
  let at = pool.starts[id] as number;
  pool.chars = grown(pool.chars, at + text.length);
  pool.starts = grown(pool.starts, id + 1);
  pool.letters = grown(pool.letters, id);
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    pool.chars[at++] = unit;
    letters |= 1 << (unit & 31);
  }
  pool.letters[id] = letters;
  pool.starts[id + 1] = at;
  return id;
}

/** Makes room for as many texts of the length that those so far have on average. */
export function reservePool(pool: CharPool, texts: number): void {
  const used = pool.starts[pool.size] as number;
  pool.chars = grown(pool.chars, Math.ceil((used / pool.size) * texts));
  pool.starts = grown(pool.starts, texts);
  pool.letters = grown(pool.letters, texts);
}

/** The number of UTF-16 units of a text. */
export const textLength = (pool: CharPool, id: number): number => (pool.starts[id + 1] as number) - (pool.starts[id] as number);

/** A text of the pool as a string. */
export const textAt = (pool: CharPool, id: number): string =>
  String.fromCharCode.apply(null, pool.chars.subarray(pool.starts[id] as number, pool.starts[id + 1] as number) as unknown as number[]);

/** Whether two texts of a pool have the same characters. */
export function sameText({ chars, starts, letters }: CharPool, a: number, b: number): boolean {
  if (letters[a] !== letters[b]) return false;
  const s = starts[a] as number;
  const t = starts[b] as number;
  const n = (starts[a + 1] as number) - s;
  if ((starts[b + 1] as number) - t !== n) return false;
  for (let i = 0; i < n; i++) if (chars[s + i] !== chars[t + i]) return false;
  return true;
}
