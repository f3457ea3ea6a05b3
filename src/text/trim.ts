/** Takes the given characters off the end of a text. A pattern like `[…]+$` takes quadratic time on a long run of them. */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1] as string)) end--;
  return text.slice(0, end);
}

/** Takes the given characters off both ends of a text. */
export function trimOf(text: string, characters: string): string {
  let start = 0;
  while (start < text.length && characters.includes(text[start] as string)) start++;
  return trimEndOf(text.slice(start), characters);
}
