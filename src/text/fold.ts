// Letters that fold one by one: no marks to take together, nothing that grows. İ is left out since its small form is two characters.
const simple = /^[\x00-\x7f\xab\xbb\xc0-\u012f\u0131-\u017f\u0400-\u045f\u0490-\u04bf\u04d8\u04d9\u04e8\u04e9\u2013\u2014\u2018-\u201e]*$/;
const foreign = /[`\xab\xbb\xdf-\u017f\u2013\u2014\u2018-\u201e]/g;

// Letters that Unicode does not take apart, with what people type for them.
const letters =
  "ł=l đ=d ø=o ß=ss þ=th æ=ae œ=oe ð=d ħ=h ı=i ŧ=t ŋ=n ĸ=k ŀ=l ɓ=b ɖ=d ɗ=d ə=e ɣ=g ɨ=i ʉ=u ƒ=f ς=σ ’=' ‘=' ʼ=' ʻ=' ʹ=' ′=' ´=' `=' ‛=' “=\" ”=\" „=\" «=\" »=\" ″=\" ‐=- ‑=- ‒=- –=- —=- ―=- −=- ـ=";

let map: Map<string, string> | undefined;
let special: RegExp | undefined;
const accents = /([\p{sc=Latin}\p{sc=Greek}])[\u0300-\u036f]+/gu;
// What NFC leaves over is a stress mark, not a letter of its own as й and ё are.
const strayMarks = /[\u0300-\u036f\u064b-\u0652\u0670]/g;

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
  if (isPlain(text)) return text.toLowerCase();
  if (simple.test(text)) return text.toLowerCase().replace(foreign, foldChar);
  return foldAny(text);
}

/** Letters of ASCII and Russian and no backtick: a loop, since this runs for every word and a pattern would take twice the time. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x60 || (code > 0x7f && (code < 0x410 || code > 0x44f))) return false;
  }
  return true;
}

let known: Map<string, string> | undefined;

function foldChar(char: string): string {
  known ??= new Map();
  let fold = known.get(char);
  if (fold === undefined) known.set(char, (fold = foldAny(char)));
  return fold;
}

function foldAny(text: string): string {
  const bare = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(accents, '$1').normalize('NFC').replace(strayMarks, '').normalize('NFC');
  map ??= readMap();
  special ??= new RegExp(`[${[...map.keys()].join('')}]`, 'g');
  return bare.replace(special, (char) => map?.get(char) ?? char);
}

function readMap(): Map<string, string> {
  const pairs = letters.split(' ').map((pair) => [pair[0] as string, pair.slice(2)] as const);
  return new Map(pairs);
}
