import { foldText } from '../../../text/fold.ts';
import { words } from '../../../text/tokens.ts';
import type { Derivation } from '../derivation.ts';

/** The words in alphabetical order, so that `Smith, John` and `John Smith` meet. */
export const sortedTokens: Derivation = {
  name: 'sortedTokens',
  derive: (text) => [...new Set(words(foldText(text)))].sort().join(' ') || null,
};
