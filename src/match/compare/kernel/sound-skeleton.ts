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
    const group = groupAt(word, i, groups[letter]);
    let sound = group === null ? letter : group[1];
    if (isVowel(letter)) sound = sounds === '' ? 'a' : '';
    else if (letter === 'h' && sounds !== '') sound = '';
    if (!sounds.endsWith(sound)) sounds += sound;
    i += group === null ? 1 : group[0].length;
  }
  return sounds;
}

function groupAt(word: string, at: number, all: (typeof groups)[string] | undefined): readonly [letters: string, sound: string] | null {
  if (all !== undefined) for (const group of all) if (word.startsWith(group[0], at)) return group;
  return null;
}

const isVowel = (letter: string): boolean => letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u';
