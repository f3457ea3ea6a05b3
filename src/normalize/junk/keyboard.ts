/** Rows of keys; the first five lie on every Latin or Russian keyboard. */
const rows = /* @__PURE__ */ 'qwertyuiop asdfghjkl zxcvbnm ячсмитьбю йцукенгшщзхъ фывапролджэ 1234567890 azertyuiop qsdfghjklm wxcvbn qwertzuiop yxcvbnm'.split(
  ' ',
);

// Down the columns; short real names run there too (`Hyun`).
const columns = 'qazwsxedcrfvtgbyhnujm';

let neighbours: Set<string> | undefined;

/** Whether a folded word runs along the keys, or jumps back and forth on one row without a vowel as nobody spells. */
export function isKeyboardRun(word: string): boolean {
  if (word.length < 4 || ordinary.test(word)) return false;
  if (word.length >= 6 && columns.includes(word)) return true;
  neighbours ??= new Set(rows.flatMap((row) => pairsOf(row).flatMap((pair) => [pair, pair[1] + (pair[0] as string)])));
  const pairs = pairsOf(word);
  const leaps = pairs.filter((pair) => neighbours?.has(pair) === false).length;
  if (leaps === 0 && word.length >= 5) return true;
  const row = rows.findIndex((keys) => [...word].every((key) => keys.includes(key)));
  if (row < 0) return word.length >= 8 && leaps < 2 && word.length <= 12;
  if (leaps === 0) return true;
  // on the upper Latin row, the digits and the rows of other countries real words lie
  if (row === 0 || row > 5) return false;
  if (leaps === 1) return true;
  if (row === 5) return /^[фыва]+$/.test(word);
  return (
    !/[aeiouаеиоуыэюя]/.test(word) || (row === 1 && /^(?:[asdf]{5,}|[hjkl]{5,}|[sdfgh]{5,})$/.test(word) && !/ss|ff|ll|add|gas|has|sad|das|fad/.test(word))
  );
}

// Words that happen to lie along a row.
const ordinary = /^(?:wertz?|asda|were|trew|poiu|sass|ewer|qwer)$/;

/** Whether a few letters lie along the keys of one row: `asd`, `dsa`, `фыв`. */
export const isRowPiece = (piece: string): boolean =>
  piece.length >= 3 && rows.some((row, at) => row.includes(piece) || (at < 3 && row.includes([...piece].reverse().join(''))));

const pairsOf = (text: string): string[] => {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < text.length; i++) pairs.push(text.slice(i, i + 2));
  return pairs;
};
