/** Takes the given characters off the end of a text. A pattern like `[…]+$` takes quadratic time on a long run of them. */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1] as string)) end--;
  return text.slice(0, end);
}

/** Takes the given characters off both ends of a text; other ones off its end when `behind` is given. */
export function trimOf(text: string, characters: string, behind = characters): string {
  let from = 0;
  let to = text.length;
  while (from < to && characters.includes(text[from] as string)) from++;
  while (to > from && behind.includes(text[to - 1] as string)) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}
