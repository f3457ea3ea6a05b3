const foreignDigit = /[^\P{Nd}0-9]/gu;

/** The same text with the decimal digits of every script as `0`–`9`: `٣٤٥` → `345`. */
export const asciiDigits = (text: string): string => text.replace(foreignDigit, (digit) => String(digitValue(digit.codePointAt(0) as number)));

/** Digits of a script stand in one run of ten, so the place in the run is the value. */
function digitValue(code: number): number {
  let first = code;
  while (code - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}
