import { foldText } from '../../../text/fold.ts';
import type { Derivation } from '../derivation.ts';

const longest = 24;
const shortest = 4;

/**
 * The value and everything one deletion away: two values within one slip of each other (a letter missing, wrong or doubled)
 * always share a key.
 *
 * Source: the symmetric deletion idea of W. Garbe, SymSpell (2012).
 */
export const oneDeletion: Derivation = {
  name: 'oneDeletion',
  derive(text) {
    const word = foldText(text).replaceAll(' ', '').slice(0, longest);
    if (word.length < shortest) return word;
    const keys = new Set<string>([word]);
    for (let i = 0; i < word.length; i++) keys.add(word.slice(0, i) + word.slice(i + 1));
    return [...keys];
  },
};
