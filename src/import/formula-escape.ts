/** What a spreadsheet takes for the beginning of a formula, after the apostrophes that keep it from doing so (OWASP, CSV Injection, 2024). */
const risky = /^'*[=+\-@\t\r\n＝＋－＠]/;
const escaped = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** Puts an apostrophe before a text that a spreadsheet would run as a formula. */
export const escapeFormula = (text: string): string => (risky.test(text) ? `'${text}` : text);

/** Takes the apostrophe of {@link escapeFormula} away again. */
export const unescapeFormula = (text: string): string => (text.charCodeAt(0) === 39 && escaped.test(text) ? text.slice(1) : text);
