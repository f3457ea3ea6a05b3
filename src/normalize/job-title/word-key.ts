// Letters in the order of their spellings below, which are as short as cognates allow.
const letters = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґңөүәқғұһўqwyjz';
const spellings = /* @__PURE__ */ 'a b v g d e e zh s i i k l m n o p r s t u f x s x s sx  i  e iu ia i i e g n o u a k g u h u k v i i s'.split(' ');

/**
 * What cognates of different languages have in common: `technisch`, `techniczny` and `технический` begin alike, and so do
 * `Finanz`, `finansowy` and `финансы`. Cyrillic becomes Latin, a sound that is spelled in several ways gets one spelling, doubled letters become single.
 * What is left with fewer than four letters says too little, and a Latin word stays as it is. A Cyrillic word has a second key with a sign `^`
 * in front, and a short one no other: the abbreviation ИП is no IP.
 */
export function wordKeys(word: string): readonly string[] {
  const key = spelled(word);
  if (word < 'Ѐ') return key.length > 3 ? [key] : [word];
  return key.length > 3 ? [key, `^${key}`] : [`^${key}`];
}

function spelled(word: string): string {
  if (!/[^a-z]|[cjkpqwyz]|sh|(.)\1/.test(word)) return word;
  let key = '';
  for (let i = 0; i < word.length; i++) {
    const letter = word[i] as string;
    const next = word[i + 1];
    const at = letters.indexOf(letter);
    let spelling = at < 0 ? letter : (spellings[at] as string);
    if (next === 'h' && /[ckpsz]/.test(letter)) {
      spelling = letter === 'p' ? 'f' : letter === 's' ? 's' : letter === 'z' ? 'zh' : 'x';
      i++;
    } else if (letter === 'c') spelling = /[eiyj]/.test(next ?? '') ? 's' : 'k';
    key += spelling[0] === key.at(-1) ? spelling.slice(1) : spelling;
  }
  return key;
}
