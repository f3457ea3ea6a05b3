/** The text without the given characters at its ends, in linear time; other characters behind when `behind` is given. */
export function trimOf(text: string, chars: string, behind = chars): string {
  let from = 0;
  let to = text.length;
  while (from < to && chars.includes(text[from] as string)) from++;
  while (to > from && behind.includes(text[to - 1] as string)) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}
