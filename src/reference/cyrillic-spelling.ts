/**
 * Cyrillic letters of reference tables, one to one in ASCII (capitals stand for what Latin lacks), so that a table costs
 * one byte a letter in any bundle. Source: written for this package, November 2026; the letters of Russian, Ukrainian,
 * Belarusian, Kazakh and Kyrgyz.
 */
const cyrillic = 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґңөүәқғұһўё';
const ascii = 'abvgdeJzijklmnoprstufhcCSWQYXEUAIZLHNOVyKGqxwM';

/** Reads a table whose Cyrillic stands between signs `^`; other characters than letters stay as they are there. */
export function readSpellings(table: string): string {
  return table
    .split('^')
    .map((part, at) => (at % 2 === 0 ? part : part.replace(/[A-Za-z]/g, (letter) => cyrillic[ascii.indexOf(letter)] ?? letter)))
    .join('');
}

/** Reads a word of a table that begins with `^` as Cyrillic; any other stays as it is. */
export function readSpelling(word: string): string {
  if (word[0] !== '^') return word;
  let text = '';
  for (const letter of word.slice(1)) text += cyrillic[ascii.indexOf(letter)] ?? letter;
  return text;
}
