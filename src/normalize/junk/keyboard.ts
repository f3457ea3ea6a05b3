const rows = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertzuiop',
  'yxcvbnm',
];

// Down the columns; short real names run there too (`Hyun`).
const columns = 'qazwsxedcrfvtgbyhnujm';

let neighbours: Set<string> | undefined;

/** Whether a folded word runs along the keys, or jumps back and forth on one row without a vowel as nobody spells. */
export function isKeyboardRun(word: string): boolean {
  if (word.length < 4 || ordinary.test(word)) return false;
  if (word.length >= 6 && columns.includes(word)) return true;
  neighbours ??= new Set(rows.flatMap((row) => pairsOf(row).flatMap((pair) => [pair, pair[1] + (pair[0] as string)])));
  const pairs = pairsOf(word);
  const along = pairs.filter((pair) => neighbours?.has(pair)).length;
  if (along === pairs.length && word.length >= 5) return true;
  const row = rows.find((keys) => [...word].every((key) => keys.includes(key)));
  if (row === undefined) return word.length >= 8 && along >= pairs.length - 1 && word.length <= 12;
  if (along === pairs.length) return true;
  if (row === rows[1] || row === 'zxcvbnm' || row === 'ячсмитьбю' || row === 'йцукенгшщзхъ')
    return (
      !/[aeiouаеиоуыэюя]/.test(word) ||
      (row === rows[1] && /^[asdf]+$|^[hjkl]+$|^[sdfgh]+$/.test(word) && word.length >= 5 && !/(?:ss|ff|ll|add|gas|has|sad|das|fad)/.test(word)) ||
      along >= pairs.length - 1
    );
  return row === 'фывапролджэ' ? along >= pairs.length - 1 || (/^[фыва]+$/.test(word) && word.length >= 4) : false;
}

// Words that happen to lie on one row or along it.
const ordinary =
  /^(?:wertz|asda|were|weer|tree|trew|poiu|pool|poop|weewe|loop|look|oil|poli|kloo|sass|dass|fass|gass|hass|lass|drew|ewer|rew|wert|tyre|qwer|oiler|opil|saddas|sada|assad|rees|reed|deer|feed|fred|fedde|dede|edde|ered|pool|kopo|polo|loki|kilo|olio|lopo)$/;

const pairsOf = (text: string): string[] => {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < text.length; i++) pairs.push(text.slice(i, i + 2));
  return pairs;
};
