import { foldText } from '../../../text/fold.ts';
import { qgrams } from '../../../text/tokens.ts';
import type { Derivation } from '../derivation.ts';

const other = /[^\p{L}\p{N}]+/gu;
const most = 24;

/** Runs of `length` letters: for short values with typing errors anywhere. Costs many keys; use it together with another key. */
export function qgram(length: number): Derivation {
  return {
    name: `qgram${length}`,
    derive: (text) => {
      const grams = [...new Set(qgrams(foldText(text).replace(other, ''), length))];
      return grams.length === 0 ? null : grams.slice(0, most);
    },
  };
}
