import type { Derivation } from '../derivation.ts';

const notDigit = /\D+/g;

/** The last seven digits: the same line with and without country and area code. */
export const phoneTail: Derivation = {
  name: 'phoneTail',
  derive(text) {
    const digits = text.replace(notDigit, '');
    return digits.length < 7 ? null : digits.slice(-7);
  },
};
