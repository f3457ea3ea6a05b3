import { transliterate } from './transliterate.ts';

const longestWord = 40;

// Applied in order; each sound gets one letter: X as in shoe, J as in jam, A for any vowel that begins a word.
const rules: readonly (readonly [RegExp, string])[] = [
  [/^(?:KN|GN|PN|MN)/, 'N'],
  [/^WR/, 'R'],
  [/^PS/, 'S'],
  [/^X/, 'S'],
  [/^WH/, 'W'],
  [/^(?:JE|IE|YE)/, 'E'],
  [/^(?:JU|IU|YU)/, 'U'],
  [/^(?:JA|IA|YA)/, 'YA'],
  [/MB$/, 'M'],
  [/SHCH|SCHTSCH|SZCZ/g, 'X'],
  [/TSCH|TCH|SCH|SH|CZ|SZ|CHS(?=H)/g, 'X'],
  [/DZH|DSCH|DG(?=[EIY])|DJ/g, 'J'],
  [/ZH|RZ/g, 'J'],
  [/KH/g, 'H'],
  [/PH/g, 'F'],
  [/TH/g, 'T'],
  [/^GH/, 'G'],
  [/GH/g, ''],
  [/TS|TZ/g, 'S'],
  [/CK|CC(?![EIY])/g, 'K'],
  [/SC(?=[EIY])/g, 'S'],
  [/CH(?=[RLNMT]|AE)/g, 'K'],
  [/C(?=H)/g, 'X'],
  [/XH/g, 'X'],
  [/(?:TI|SI)(?=O|A)/g, 'X'],
  [/C(?=[EIY])/g, 'S'],
  [/[CQ]/g, 'K'],
  [/G(?=[EIY])/g, 'J'],
  [/G/g, 'K'],
  [/[VWF]+/g, 'F'],
  [/D/g, 'T'],
  [/B/g, 'P'],
  [/Z/g, 'S'],
  [/(?<=[AEIOUY])H(?![AEIOUY])|(?<=[^AEIOUY])H/g, ''],
];

/**
 * How a name sounds, one short key a word: names spelt differently and spoken alike share it.
 *
 * Use it to find candidates, never to decide. Works on transliterated text, so `Шмидт`, `Schmidt` and `Shmidt` meet. Hint: it
 * follows the idea of Double Metaphone's primary key with coarser classes, and is not compatible with other libraries' keys.
 *
 * Source: after L. Philips, “The Double Metaphone Search Algorithm”, C/C++ Users Journal 18 (2000).
 *
 * @example
 * phoneticKey('Schmidt') === phoneticKey('Шмит');
 * //=> true
 *
 * @example
 * phoneticKey('Catherine');
 * //=> 'KTRN'
 */
export function phoneticKey(text: string): string {
  const keys: string[] = [];
  for (const word of transliterate(text)
    .toUpperCase()
    .replace(/['’]/g, '')
    .match(/[A-Z]+/g) ?? [])
    keys.push(soundsOf(word.slice(0, longestWord)));
  return keys.filter((key) => key !== '').join(' ');
}

function soundsOf(word: string): string {
  let sounds = word;
  for (const [pattern, sound] of rules) sounds = sounds.replace(pattern, sound);
  const first = /^[AEIOU]/.test(sounds) ? 'A' : '';
  return (first + sounds.replace(/[AEIOUY]+/g, '')).replace(/(.)\1+/g, '$1');
}
