import { foldText } from '../../../text/fold.ts';
import type { Derivation } from '../derivation.ts';

const other = /[^\p{L}\p{N}]+/gu;

/** The first `length` letters and digits, others left out; a shorter value has no such key. */
export function prefix(length: number): Derivation {
  return {
    name: `prefix${length}`,
    derive(text) {
      const letters = foldText(text).replace(other, '');
      return letters.length < length ? null : letters.slice(0, length);
    },
  };
}
