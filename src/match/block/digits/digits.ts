import type { Derivation } from '../derivation.ts';

const notDigit = /\D+/g;

/** The digits alone: house numbers, registration numbers however they are grouped. */
export const digits: Derivation = { name: 'digits', derive: (text) => text.replace(notDigit, '') || null };
