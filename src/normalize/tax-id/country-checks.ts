import { type Check, longMod, luhn, minusMod11, mod11Then10, plausibleDay, weighted, weightsOf } from './checks.ts';

// The check digits of single countries; what several share stands in checks.ts. Each takes the compact form.

/** A digit of an id. */
export const at = (id: string, i: number): number => id.charCodeAt(i) - 48;
/** The number that some of its digits write. */
export const num = (id: string, from: number, to: number): number => Number(id.slice(from, to));
const letterValue = (c: string): number => Number.parseInt(c, 36);

export const inn10: Check = /* @__PURE__ */ mod11Then10('24a359468');
export const inn12: Check = (id) => mod11Then10('724a359468')(id) && mod11Then10('3724a359468')(id);

export function snils(id: string): boolean {
  if (num(id, 0, 9) <= 1001998) return true;
  const rest = weighted(id, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return (rest === 100 ? 0 : rest) === num(id, 9, 11);
}

/** Weights run on from a second set when the first gives ten: BG, EE, LT, LV persons, KZ, UA. */
export const twoRounds =
  (first: string, second: string, ten = 0): Check =>
  (id) => {
    const a = weighted(id, weightsOf(first)) % 11;
    const b = a === 10 ? weighted(id, weightsOf(second)) % 11 : a;
    return (b === 10 ? ten : b) === at(id, first.length);
  };

export function edrpou(id: string): boolean {
  const middle = num(id, 0, 8) >= 30_000_000 && num(id, 0, 8) <= 60_000_000;
  return middle ? twoRounds('7123456', '9345678')(id) : twoRounds('1234567', '3456789')(id);
}

export function kzBin(id: string): boolean {
  const first = weighted(id, weightsOf('123456789ab')) % 11;
  const rest = first === 10 ? weighted(id, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 : first;
  return rest !== 10 && rest === at(id, 11);
}

export function unp(id: string): boolean {
  const letters = 'ABCEHKMOPT';
  const first = /\d/.test(id[0] as string) ? at(id, 0) : 'ABCEHKM'.indexOf(id[0] as string) + 10;
  const second = /\d/.test(id[1] as string) ? at(id, 1) : letters.indexOf(id[1] as string);
  const sum = first * 29 + second * 23 + at(id, 2) * 19 + at(id, 3) * 17 + at(id, 4) * 13 + at(id, 5) * 7 + at(id, 6) * 5 + at(id, 7) * 3;
  return sum % 11 < 10 && sum % 11 === at(id, 8);
}

export const pesel: Check = (id) =>
  (10 - (weighted(id, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === at(id, 10) && plausibleDay(num(id, 2, 4) % 20, num(id, 4, 6));

const spanishLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';
export function spanish(id: string): boolean {
  const person = /^[\dXYZ]/.test(id) ? id.replace(/^[XYZ]/, (c) => String('XYZ'.indexOf(c))) : /^[KLM]/.test(id) ? id.slice(1) : null;
  if (person !== null) return spanishLetters[Number(person.slice(0, -1)) % 23] === id[8];
  let sum = 0;
  for (let i = 1; i < 8; i++) {
    const digit = at(id, i) * (i % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  const digit = (10 - (sum % 10)) % 10;
  const letter = 'JABCDEFGHI'[digit];
  if (/^[PQSNWR]/.test(id)) return id[8] === letter;
  return /^[ABEH]/.test(id) ? id[8] === String(digit) : id[8] === letter || id[8] === String(digit);
}

export function frenchVat(id: string): boolean {
  const key = id.slice(0, 2);
  const siren = id.slice(2);
  if (!luhn(siren) && !siren.startsWith('356000000')) return false;
  if (/^\d\d$/.test(key)) return Number(key) === longMod(`${siren}12`, 97);
  const alphabet = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const [a, b] = [alphabet.indexOf(key[0] as string), alphabet.indexOf(key[1] as string)];
  const code = a < 10 ? a * 24 + b - 10 : a * 34 + b - 100;
  return (longMod(siren, 11) + 1 + Math.floor(code / 11)) % 11 === code % 11;
}

export function irishVat(id: string): boolean {
  const letters = 'WABCDEFGHIJKLMNOPQRSTUV';
  if (/^\d[A-Z+*]/.test(id)) return letters[weighted(`0${id.slice(2, 7)}${id[0]}`, [8, 7, 6, 5, 4, 3, 2]) % 23] === id[7];
  const extra = id.length === 9 && id[8] !== 'W' ? letterValue(id[8] as string) - 9 : 0;
  return letters[(weighted(id, [8, 7, 6, 5, 4, 3, 2]) + extra * 9) % 23] === id[7];
}

export function ukVat(id: string): boolean {
  if (/^(?:GD|HA)/.test(id)) return id.startsWith('GD') ? num(id, 2, 5) < 500 : num(id, 2, 5) >= 500;
  const sum = weighted(id, [8, 7, 6, 5, 4, 3, 2]) + num(id, 7, 9);
  return sum % 97 === 0 || (sum + 55) % 97 === 0;
}

export function italianPerson(id: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const c = id[i] as string;
    const value = /\d/.test(c) ? Number(c) : letterValue(c) - 10;
    sum += i % 2 === 0 ? (odd[value] ?? 0) : value;
  }
  return (sum % 26) + 10 === letterValue(id[15] as string);
}

export function bulgarian(id: string): boolean {
  if (id.length === 9) return twoRounds('12345678', '3456789a')(id);
  const egn = weighted(id, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11;
  const foreigner = weighted(id, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10;
  const other = (11 - (weighted(id, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return egn % 10 === at(id, 9) || foreigner === at(id, 9) || (other !== 10 && other === at(id, 9));
}

export function czech(id: string): boolean {
  if (id.length === 8) {
    const rest = (11 - (weighted(id, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    return (rest === 10 ? 0 : rest === 0 ? 1 : rest) % 10 === at(id, 7) || (weighted(id, [8, 7, 6, 5, 4, 3, 2]) % 11 === 1 && id[7] === '0');
  }
  if (id.length === 10) return Number(id) % 11 === 0 || (Number(id.slice(0, 9)) % 11 === 10 && id[9] === '0');
  return plausibleDay(num(id, 2, 4) % 50, num(id, 4, 6)) || id.startsWith('6');
}

export function latvian(id: string): boolean {
  if (/^[0-3]/.test(id)) return true;
  const rest = 3 - (weighted(id, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6]) % 11);
  return rest === -1 ? false : (rest < -1 ? rest + 11 : rest) === at(id, 10);
}

export function cnpj(id: string): boolean {
  const value = (i: number): number => id.charCodeAt(i) - 48;
  const digit = (weights: readonly number[]): number => {
    const rest = weights.reduce((sum, w, i) => sum + w * value(i), 0) % 11;
    return rest < 2 ? 0 : 11 - rest;
  };
  const w = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  return !/^(.)\1+$/.test(id) && digit(w) === value(12) && digit([6, ...w]) === value(13);
}

export function cpf(id: string): boolean {
  if (/^(\d)\1+$/.test(id)) return false;
  const digit = (length: number): number => {
    let sum = 0;
    for (let i = 0; i < length; i++) sum += at(id, i) * (length + 1 - i);
    return ((sum * 10) % 11) % 10;
  };
  return digit(9) === at(id, 9) && digit(10) === at(id, 10);
}

export function gstin(id: string): boolean {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  let sum = 0;
  for (let i = 0; i < 14; i++) {
    const product = alphabet.indexOf(id[i] as string) * (i % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return alphabet[(36 - (sum % 36)) % 36] === id[14];
}

export function vkn(id: string): boolean {
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const shifted = (at(id, i) + 9 - i) % 10;
    const power = (shifted * 2 ** (9 - i)) % 9;
    sum += shifted !== 0 && power === 0 ? 9 : power;
  }
  return (10 - (sum % 10)) % 10 === at(id, 9);
}

export function tckn(id: string): boolean {
  const odd = at(id, 0) + at(id, 2) + at(id, 4) + at(id, 6) + at(id, 8);
  const even = at(id, 1) + at(id, 3) + at(id, 5) + at(id, 7);
  return (((odd * 7 - even) % 10) + 10) % 10 === at(id, 9) && (odd + even + at(id, 9)) % 10 === at(id, 10);
}

export function romanianPerson(id: string): boolean {
  const rest = weighted(id, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return (rest === 10 ? 1 : rest) === at(id, 12);
}

export function romanianCui(id: string): boolean {
  const digits = id.padStart(10, '0');
  return ((weighted(digits, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === at(digits, 9);
}

export function cyprus(id: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += i % 2 === 0 ? (odd[at(id, i)] ?? 0) : at(id, i);
  return (sum % 26) + 10 === letterValue(id[8] as string);
}

export function swissUid(id: string): boolean {
  return minusMod11('54327654')(id);
}

export function dutch(id: string): boolean {
  const own = minusZero(weighted(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11, at(id, 8));
  const text = `NL${id}`.replace(/[A-Z+*]/g, (c) => String(c === '+' ? 36 : c === '*' ? 37 : letterValue(c)));
  return own || longMod(text, 97) === 1;
}
const minusZero = (rest: number, digit: number): boolean => rest !== 10 && rest === digit;

export function chineseUscc(id: string): boolean {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += alphabet.indexOf(id[i] as string) * (weights[i] as number);
  return alphabet[(31 - (sum % 31)) % 31] === id[17];
}
