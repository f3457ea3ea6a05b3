import { phoneticKey } from '../../../text/phonetic.ts';
import type { Derivation } from '../derivation.ts';

/** How the words sound, in their order: `Smith` and `Smyth` meet. */
export const phonetic: Derivation = { name: 'phonetic', derive: (text) => phoneticKey(text) || null };
