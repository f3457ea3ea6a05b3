/**
 * Cyrillic letters of reference tables, one to one in ASCII (capitals stand for what Latin lacks), so that a table costs
 * one byte a letter in any bundle. Source: written for this package, November 2026; the letters of Russian, Ukrainian,
 * Belarusian, Kazakh and Kyrgyz.
 */
const ascii = 'abvgdeJzijklmnoprstufhcCSWQYXEUAIZLHNOVyKGqxwM';
// The first 32 are Russian, in the order of the alphabet.
const others = 'іїєґңөүәқғұһўё';

const spell = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => {
    const at = ascii.indexOf(letter);
    return at < 0 ? letter : (others[at - 32] ?? String.fromCharCode(0x430 + at));
  });

/** Reads a table whose Cyrillic stands between signs `^`; other characters than letters stay as they are there. */
export const readSpellings = (table: string): string =>
  table
    .split('^')
    .map((part, at) => (at % 2 === 0 ? part : spell(part)))
    .join('');

/** Reads a word of a table that begins with `^` as Cyrillic; any other stays as it is. */
export const readSpelling = (word: string): string => (word[0] === '^' ? spell(word.slice(1)) : word);
