/** Takes any of these marks off the end of a text, and off its beginning as well unless told otherwise; linear in its length. */
export function trimMarks(text: string, marks: string, both = true): string {
  let start = 0;
  let end = text.length;
  while (end > 0 && marks.includes(text[end - 1] as string)) end--;
  if (both) while (start < end && marks.includes(text[start] as string)) start++;
  return text.slice(start, end);
}
