/** Each rule says how a group of letters is heard, whoever romanised the name; applied in order. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/shch|schtsch|szcz|stsch/g, 'x'],
  [/tsch|tch|sch|sh|cz|sz|ch|zh|dj|dzh|dsch/g, 'x'],
  [/kh|gh|q|ck/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ts|tz|z/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ks/g, 'x'],
  [/w/g, 'v'],
  [/[jy]/g, ''],
  [/(?!^)[aeiouh]/g, ''],
  [/^[aeiou]/, 'a'],
  [/(.)\1+/g, '$1'],
];

/**
 * The consonants of a Latin word as they are heard, coarse on purpose: `muhammad`, `mohamed` and `mahomet` nearly agree,
 * and so do `zelenskyy` and `selenskyj`. Evidence only beside likeness of spelling.
 */
export function soundSkeleton(word: string): string {
  let sounds = word.length > 40 ? word.slice(0, 40) : word;
  for (const [pattern, sound] of rules) sounds = sounds.replace(pattern, sound);
  return sounds;
}
