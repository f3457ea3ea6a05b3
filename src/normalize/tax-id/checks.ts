/** Whether the digits (and letters) of an id fit its check digits. */
export type Check = (id: string) => boolean;

const digitAt = (id: string, at: number): number => id.charCodeAt(at) - 48;

/** Sum of the leading characters times their weights, digits only. */
export function weighted(id: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += digitAt(id, i) * (weights[i] as number);
  return sum;
}

/** Weights written in one text, tens as letters: `2a4` is 2, 10, 4. */
export const weightsOf = (text: string): readonly number[] => Array.from(text, (c) => Number.parseInt(c, 36));

/** Check digit `(sum mod m) mod 10` behind the weighted ones. */
export const mod11Then10 =
  (weights: string): Check =>
  (id) => {
    const w = weightsOf(weights);
    return (weighted(id, w) % 11) % 10 === digitAt(id, w.length);
  };

/** Check digit `sum mod 11`, where 10 is no id. */
export const mod11 =
  (weights: string): Check =>
  (id) => {
    const w = weightsOf(weights);
    return weighted(id, w) % 11 === digitAt(id, w.length);
  };

/** Check digit `(11 − sum mod 11) mod 11`, where 10 is no id unless `ten` says what it becomes. */
export const minusMod11 =
  (weights: string, ten: number | null = null, at?: number): Check =>
  (id) => {
    const w = weightsOf(weights);
    const rest = (11 - (weighted(id, w) % 11)) % 11;
    return (rest === 10 ? ten : rest) === digitAt(id, at ?? w.length);
  };

/** Luhn: every second digit from the right doubled. */
export function luhn(id: string): boolean {
  let sum = 0;
  for (let i = 0; i < id.length; i++) {
    const digit = digitAt(id, id.length - 1 - i) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** ISO 7064 MOD 11,10, as German and Croatian numbers use it. */
export function mod1110(id: string): boolean {
  let product = 10;
  for (let i = 0; i < id.length - 1; i++) {
    const sum = (digitAt(id, i) + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - product) % 10 === digitAt(id, id.length - 1);
}

/** The remainder of a long decimal number. */
export function longMod(digits: string, modulus: number): number {
  let rest = 0;
  for (let i = 0; i < digits.length; i++) rest = (rest * 10 + digitAt(digits, i)) % modulus;
  return rest;
}

/** Whether six digits YYMMDD (or DDMMYY) may be a date; months may carry a century as some countries add it. */
export const plausibleDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;
