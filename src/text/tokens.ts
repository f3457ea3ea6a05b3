const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼ](?=\p{L})[\p{L}\p{M}\p{N}]+)*/gu;

/**
 * The words of a text in order: runs of letters and digits, an apostrophe within a word kept.
 *
 * Use it to compare word by word. Hint: case and accents stay; fold first where they do not matter.
 *
 * @example
 * words("O'Neil & Sons, Ltd.");
 * //=> ["O'Neil", 'Sons', 'Ltd']
 */
export const words = (text: string): string[] => text.match(word) ?? [];

/**
 * The overlapping runs of `q` characters of a text, in order and with repeats; a shorter text is its own only run.
 *
 * Use it for blocking keys and set similarity. Hint: characters are counted as people do for letters beyond the basic plane.
 *
 * @example
 * qgrams('acme', 2);
 * //=> ['ac', 'cm', 'me']
 */
export function qgrams(text: string, q: number): string[] {
  if (text === '' || !(q >= 1)) return [];
  const chars = Array.from(text);
  if (chars.length <= q) return [text];
  const grams: string[] = [];
  for (let i = 0; i + q <= chars.length; i++) grams.push(chars.slice(i, i + q).join(''));
  return grams;
}
