// Letters that fold one by one: no marks to take together, nothing that grows. İ is left out since its small form is two characters.
const simple = /^[\0-\u012f\u0131-\u017f\u0400-\u045f\u048a-\u052f\u2010-\u201f]*$/;

// What people type, then the letters and signs they mean that Unicode does not take apart.
const letters = 'lł dđðɖɗ oø ssß thþ aeæ oeœ hħ iıɨ tŧ nŋ kĸ bɓ eə gɣ uʉ fƒ \'’‘ʼʻʹ′‛ "“”„«» -‐‒–—―−';
const special = /[`\xab-\u02bf\u03c2\u2010-\u2212]/g;

let map: Map<string, string> | undefined;
const accents = /([\p{sc=Latin}\p{sc=Greek}])[\u0300-\u036f]+/gu;
// What NFC leaves over is a stress mark, not a letter of its own as й and ё are. The Arabic stroke only makes a word longer.
const strayMarks = /[\u0300-\u036f\u0640\u064b-\u0652\u0670]/g;

/**
 * The comparison form of a text: lower case, compatibility forms unified, accents off Latin and Greek letters, `ł đ ø ß þ æ`
 * as people type them, quotes and dashes plain.
 *
 * Use it to compare and to look up. To make other scripts Latin use {@link transliterate}. Hint: each script is folded by its
 * own rules; Cyrillic й ё ї ў are letters and stay, a stress mark goes.
 *
 * @example
 * foldText('Łódź, Straße');
 * //=> 'lodz, strasse'
 *
 * @example
 * foldText('Сергей');
 * //=> 'сергей'
 */
export function foldText(text: string): string {
  let isLatin = true;
  let capitals = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // letters of ASCII and Russian only become small; this runs for every word
    if (code < 0x80 && code !== 0x60) {
      if (code > 0x40 && code < 0x5b) capitals++;
    } else if (code > 0x40f && code < 0x450) {
      isLatin = false;
      if (code < 0x430) capitals++;
    } else return simple.test(text) ? foldEach(text.toLowerCase()) : foldAny(text);
  }
  if (capitals === 0) return text;
  // the platform takes several times as long for Cyrillic
  const first = text.charCodeAt(0);
  return !isLatin && capitals === 1 && first > 0x40f && first < 0x430 ? String.fromCharCode(first + 0x20) + text.slice(1) : text.toLowerCase();
}

let known: Map<number, string> | undefined;

function foldEach(lower: string): string {
  known ??= new Map();
  let out = '';
  let from = 0;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code < 0x80 ? code !== 0x60 : code > 0x3ff && code < 0x530) continue;
    let fold = known.get(code);
    if (fold === undefined) known.set(code, (fold = foldAny(String.fromCharCode(code))));
    out += lower.slice(from, i) + fold;
    from = i + 1;
  }
  return out + lower.slice(from);
}

function foldAny(text: string): string {
  const bare = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(accents, '$1').normalize('NFC').replace(strayMarks, '').normalize('NFC');
  const folds = (map ??= readMap());
  return bare.replace(special, (char) => folds.get(char) ?? char);
}

function readMap(): Map<string, string> {
  const folds = new Map([
    ['`', "'"],
    ['ς', 'σ'],
  ]);
  for (const group of letters.split(' ')) {
    const typed = group.replace(/[^\0-\x7f]/g, '');
    for (const char of group.slice(typed.length)) folds.set(char, typed);
  }
  return folds;
}
