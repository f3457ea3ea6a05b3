import { foldText } from '../../../text/fold.ts';
import { words } from '../../../text/tokens.ts';
import type { Derivation } from '../derivation.ts';

const most = 8;

/**
 * Single words of a name or an address, the longest first. Which of them are rare is not asked here but of all records
 * together: the pair budget makes the words that too many share stop keys, and the rare ones are left.
 */
export const rareTokens: Derivation = {
  name: 'rareTokens',
  derive(text) {
    const found = [...new Set(words(foldText(text)).filter((word) => word.length > 2))];
    if (found.length === 0) return null;
    return found.length <= most ? found : found.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, most);
  },
};
