import { readSpellings } from '../../reference/cyrillic-spelling.ts';

/** Rows of keys; the first six lie on every Latin or Russian keyboard. */
const rows = /* @__PURE__ */ (() =>
  readSpellings('qwertyuiop asdfghjkl zxcvbnm ^ACsmitXbU jcukengSWzhQ fYvaproldJE^ 1234567890 azertyuiop qsdfghjklm wxcvbn qwertzuiop yxcvbnm').split(' '))();

/** Latin, Greek and Cyrillic vowels; of letters that English and Russian lack all, since few texts here have them. */
export const vowel = /[aeiouy\u00c0-\u03c9\u0430\u0435\u0438\u043e\u0443\u044b\u044d-\u044f\u0450-\u04ff]/;

// Down the columns; short real names run there too (`Hyun`).
const columns = 'qazwsxedcrfvtgbyhnujm';

let neighbours: Set<string> | undefined;

/** Whether a folded word runs along the keys, or jumps back and forth on one row without a vowel as nobody spells. */
export function isKeyboardRun(word: string): boolean {
  if (word.length < 4 || ordinary.test(word)) return false;
  if (word.length >= 6 && columns.includes(word)) return true;
  const near = (neighbours ??= new Set(rows.flatMap((row) => [...pairsOf(row), ...pairsOf(backwards(row))])));
  const letters = [...word];
  let leaps = 0;
  for (const pair of pairsOf(word)) if (!near.has(pair)) leaps++;
  if (leaps === 0 && word.length >= 5) return true;
  const row = rows.findIndex((keys) => letters.every((key) => keys.includes(key)));
  if (row < 0) return word.length >= 8 && leaps < 2 && word.length <= 12;
  if (leaps === 0) return true;
  // on the upper Latin row, the digits and the rows of other countries real words lie
  if (row === 0 || row > 5) return false;
  if (leaps === 1) return true;
  if (row === 5) return /^[фыва]+$/.test(word);
  return !vowel.test(word) || (row === 1 && /^(?:[asdf]{5,}|[hjkl]{5,}|[sdfgh]{5,})$/.test(word) && !/ss|ff|ll|add|gas|has|sad|das|fad/.test(word));
}

// Words that happen to lie along a row.
const ordinary = /^(?:wertz?|asda|were|trew|poiu|sass|ewer|qwer)$/;

/** Whether a few letters lie along the keys of one row: `asd`, `dsa`, `фыв`. */
export const isRowPiece = (piece: string): boolean =>
  piece.length >= 3 && rows.some((row, at) => row.includes(piece) || (at < 3 && row.includes(backwards(piece))));

/** Whether a word is no more than the first keys of a row, or three keys in a row without a vowel, digits between or behind them aside: `asd`, `zxc1`, `1q2w3e`. */
export function isKeyboardPiece(word: string): boolean {
  const keys = word.replace(/\d/g, '');
  if (keys.length < 3 || (keys.length > 3 && keys === word)) return false;
  const back = backwards(keys);
  return (
    (keys.length === 3 && !vowel.test(keys) && isRowPiece(keys)) ||
    columns.startsWith(keys) ||
    rows.some((row, at) => at < 6 && (row.startsWith(keys) || row.startsWith(back)))
  );
}

const backwards = (text: string): string => [...text].reverse().join('');

const pairsOf = (text: string): string[] => [...text.slice(1)].map((key, i) => text[i] + key);
