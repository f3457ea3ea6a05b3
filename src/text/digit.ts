/** Whether a text holds a digit of ASCII. */
export function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 47 && code < 58) return true;
  }
  return false;
}
