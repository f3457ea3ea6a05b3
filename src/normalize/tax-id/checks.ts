/** Whether the digits (and letters) of an id fit its check digits. */
export type Check = (id: string) => boolean;

/** A digit of an id; a letter counts from 17, as Brazil counts it. */
export const at = (id: string, i: number): number => id.charCodeAt(i) - 48;

/** The number that some of its digits write. */
export const num = (id: string, from: number, to: number): number => Number(id.slice(from, to));

/** What a digit or letter is worth where letters follow the nine. */
export const letterValue = (c: string): number => Number.parseInt(c, 36);

/** Sum of the leading characters times their weights. Weights stand in one text, tens as letters: `2a4` is 2, 10, 4. */
export function weighted(id: string, weights: string): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += at(id, i) * letterValue(weights[i] as string);
  return sum;
}

/** All digits times their weights leave this rest. The check digit has a weight too, `1` or the modulus less one. */
export const leaves =
  (weights: string, modulus: number, rest = 0): Check =>
  (id) =>
    weighted(id, weights) % modulus === rest;

/** Check digit `(sum mod 11) mod 10` behind the weighted ones. */
export const mod11Then10 =
  (weights: string): Check =>
  (id) =>
    (weighted(id, weights) % 11) % 10 === at(id, weights.length);

/** Check digit `(11 − sum mod 11) mod 11`, where 10 becomes the digit given. */
export const minusMod11 =
  (weights: string, ten: number): Check =>
  (id) => {
    const rest = (11 - (weighted(id, weights) % 11)) % 11;
    return (rest === 10 ? ten : rest) === at(id, weights.length);
  };

/** Check digit `sum mod 11`; weights run on from a second set when the first gives ten, and `ten` is what ten becomes then. */
export const twoRounds =
  (first: string, second: string, ten = 0): Check =>
  (id) => {
    const a = weighted(id, first) % 11;
    const b = a === 10 ? weighted(id, second) % 11 : a;
    return (b === 10 ? ten : b) === at(id, first.length);
  };

/** The digits, every second one from the right doubled. */
export function luhnSum(id: string): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) {
    const digit = at(id, id.length - 1 - i) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum;
}

/** Luhn: the doubled sum is a multiple of ten. */
export const luhn: Check = (id) => luhnSum(id) % 10 === 0;

/** ISO 7064 MOD 11,10, as German and Croatian numbers use it. */
export function mod1110(id: string): boolean {
  let product = 10;
  for (let i = 0; i < id.length - 1; i++) {
    const sum = (at(id, i) + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - product) % 10 === at(id, id.length - 1);
}

/** The remainder of a long decimal number. */
export function longMod(digits: string, modulus: number): number {
  let rest = 0;
  for (let i = 0; i < digits.length; i++) rest = (rest * 10 + at(digits, i)) % modulus;
  return rest;
}

/** Whether two pairs of digits from the third on may be month and day; months may carry a century as some countries add it. */
export function plausibleDay(id: string, century: number): boolean {
  const month = num(id, 2, 4) % century;
  const day = num(id, 4, 6);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
