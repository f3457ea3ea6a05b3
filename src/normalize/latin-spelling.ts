/** The letters from а on as English writes them. */
const russian = 'a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya';

/** Letters of Ukrainian, Kazakh and Kyrgyz, each with its Latin one behind it. */
const others = 'іiїiєeґgңnөoүuәaқkғgұuһhўu';

let latin: readonly string[] | undefined;

/** Small Cyrillic letters in the usual English spelling: `московская` → `moskovskaya`. */
export function latinSpelling(text: string): string {
  const letters = (latin ??= russian.split(' '));
  return text.replace(/[а-яі-ӿ]/g, (letter) => letters[letter.charCodeAt(0) - 0x430] ?? others[others.indexOf(letter) + 1] ?? letter);
}
