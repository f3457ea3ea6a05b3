/**
 * Letters that fold one by one: no marks to take together, nothing that grows. İ is left out since its small form is two characters.
 * Latin, Cyrillic, quotes and dashes.
 */
const isSimple = (code: number): boolean =>
  code < 0x80 ||
  (code > 0xbf && code < 0x180 && code !== 0x130) ||
  (code > 0x3ff && code < 0x530 && (code < 0x460 || code > 0x489)) ||
  (code > 0x2012 && code < 0x2015) ||
  (code > 0x2017 && code < 0x201f);

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
  let isPlain = true;
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
    } else {
      if (!isSimple(code)) return foldAny(text);
      isPlain = false;
    }
  }
  if (!isPlain) return foldEach(text.toLowerCase());
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
  map ??= readMap();
  special ??= new RegExp(`[${[...map.keys()].join('')}]`, 'g');
  return bare.replace(special, (char) => map?.get(char) ?? char);
}

function readMap(): Map<string, string> {
  const pairs = letters.split(' ').map((pair) => [pair[0] as string, pair.slice(2)] as const);
  return new Map(pairs);
}
