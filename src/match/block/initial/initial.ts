import { foldText } from '../../../text/fold.ts';
import { transliterate } from '../../../text/transliterate.ts';
import type { Derivation } from '../derivation.ts';

const letter = /[\p{L}\p{N}]/u;

/** The first letter in Latin: `Ольга` and `olga` meet. For use together with other keys. */
export const initial: Derivation = { name: 'initial', derive: (text) => letter.exec(foldText(transliterate(text)))?.[0] ?? null };
