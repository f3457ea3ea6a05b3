/** Groups of letters by their first one, longest first, and the sound they are heard as, whoever romanised the name. */
const groups: Readonly<Record<string, readonly (readonly [letters: string, sound: string])[]>> = {
  s: [
    ['schtsch', 'x'],
    ['stsch', 'x'],
    ['shch', 'x'],
    ['szcz', 'x'],
    ['sch', 'x'],
    ['sh', 'x'],
    ['sz', 'x'],
  ],
  t: [
    ['tsch', 'x'],
    ['tch', 'x'],
    ['th', 't'],
    ['ts', 's'],
    ['tz', 's'],
  ],
  c: [
    ['ch', 'x'],
    ['cz', 'x'],
    ['ck', 'k'],
    ['ce', 's'],
    ['ci', 's'],
    ['cy', 's'],
    ['c', 'k'],
  ],
  z: [
    ['zh', 'x'],
    ['z', 's'],
  ],
  d: [
    ['dsch', 'x'],
    ['dzh', 'x'],
    ['dj', 'x'],
    ['dh', 'd'],
  ],
  k: [
    ['kh', 'k'],
    ['ks', 'x'],
  ],
  g: [['gh', 'k']],
  q: [['q', 'k']],
  p: [['ph', 'f']],
  w: [['w', 'v']],
  j: [['j', '']],
  y: [['y', '']],
};

/**
 * The consonants of a Latin word as they are heard, coarse on purpose: `muhammad`, `mohamed` and `mahomet` nearly agree,
 * and so do `zelenskyy` and `selenskyj`. A vowel counts only where it begins the word. Evidence beside likeness of spelling.
 */
export function soundSkeleton(word: string): string {
  const end = Math.min(word.length, 40);
  let sounds = '';
  for (let i = 0; i < end; ) {
    const letter = word[i] as string;
    const group = groups[letter]?.find(([letters]) => word.startsWith(letters, i));
    let sound = group?.[1] ?? letter;
    if (isVowel(letter)) sound = sounds === '' ? 'a' : '';
    else if (letter === 'h' && sounds !== '') sound = '';
    if (!sounds.endsWith(sound)) sounds += sound;
    i += group?.[0].length ?? 1;
  }
  return sounds;
}

const isVowel = (letter: string): boolean => letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u';
