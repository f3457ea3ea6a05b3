import { at, leaves, letterValue, longMod, luhn, luhnSum, minusMod11, mod1110, mod11Then10, num, plausibleDay, twoRounds, weighted } from './checks.ts';

// The check digits of single countries; what several share stands in checks.ts. Each takes the compact form. Weights are
// written modulo the modulus, so that each is one character: the Greek 256, 128, 64 … are `379…` modulo 11.

export const inn = (id: string): boolean => (id.length === 10 ? mod11Then10('24a359468')(id) : mod11Then10('724a359468')(id) && mod11Then10('3724a359468')(id));

export function snils(id: string): boolean {
  const rest = weighted(id, '987654321') % 101;
  return num(id, 0, 9) <= 1001998 || (rest === 100 ? 0 : rest) === num(id, 9, 11);
}

export const regon = (id: string): boolean => mod11Then10('89234567')(id) && (id.length === 9 || mod11Then10('2485097361248')(id));

export function edrpou(id: string): boolean {
  const middle = num(id, 0, 8) >= 30_000_000 && num(id, 0, 8) <= 60_000_000;
  return middle ? twoRounds('7123456', '9345678')(id) : twoRounds('1234567', '3456789')(id);
}

export function unp(id: string): boolean {
  const second = /\d/.test(id[1] as string) ? at(id, 1) : 'ABCEHKMOPT'.indexOf(id[1] as string);
  return (letterValue(id[0] as string) * 29 + second * 23 + weighted(id.slice(2), 'jhd753')) % 11 === at(id, 8);
}

export const pesel = (id: string): boolean => leaves('13791379131', 10)(id) && plausibleDay(id, 20);

export const austrian = (id: string): boolean => (4 + luhnSum(id.slice(1, 8)) + at(id, 8)) % 10 === 0;

export function spanish(id: string): boolean {
  const person = /^[\dXYZ]/.test(id) ? id.replace(/^[XYZ]/, (c) => String('XYZ'.indexOf(c))) : /^[KLM]/.test(id) ? id.slice(1) : null;
  if (person !== null) return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(person.slice(0, -1)) % 23] === id[8];
  const digit = (10 - (luhnSum(`${id.slice(1, 8)}0`) % 10)) % 10;
  const isLetter = id[8] === 'JABCDEFGHI'[digit];
  if (/^[PQSNWR]/.test(id)) return isLetter;
  return id[8] === String(digit) || (isLetter && !/^[ABEH]/.test(id));
}

/** Post offices of one company share its number, and with it the check digits. */
const laPoste = '356000000';

export const siret = (id: string): boolean => luhn(id.slice(0, 9)) && (luhn(id) || (id.startsWith(laPoste) && weighted(id, '1'.repeat(14)) % 5 === 0));

export function frenchVat(id: string): boolean {
  const key = id.slice(0, 2);
  const siren = id.slice(2);
  // Monaco's numbers are no SIREN
  if (!luhn(siren) && !siren.startsWith('000')) return false;
  if (/^\d\d$/.test(key)) return Number(key) === longMod(`${siren}12`, 97);
  const alphabet = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const [a, b] = [alphabet.indexOf(key[0] as string), alphabet.indexOf(key[1] as string)];
  const code = a < 10 ? a * 24 + b - 10 : a * 34 + b - 100;
  return (longMod(siren, 11) + 1 + Math.floor(code / 11)) % 11 === code % 11;
}

export function irishVat(id: string): boolean {
  const digits = /^\d[A-Z+*]/.test(id) ? `0${id.slice(2, 7)}${id[0]}` : id;
  const extra = digits === id && id.length === 9 && id[8] !== 'W' ? letterValue(id[8] as string) - 9 : 0;
  return 'WABCDEFGHIJKLMNOPQRSTUV'[(weighted(digits, '8765432') + extra * 9) % 23] === id[7];
}

export function ukVat(id: string): boolean {
  if (/^[GH]/.test(id)) return id.startsWith('G') === num(id, 2, 5) < 500;
  const sum = (weighted(id, '8765432') + num(id, 7, 9)) % 97;
  return sum === 0 || (sum === 42 && id[0] !== '0');
}

const oddValues = '1 0 5 7 9 13 15 17 19 21 2 4 18 20 11 3 6 8 12 14 16 10 22 25 24 23';

/** Italian persons and Cypriot firms: odd places are worth what a table says, the last character is the letter of the sum. */
export function oddTable(id: string): boolean {
  const odd = oddValues.split(' ').map(Number);
  let sum = 0;
  for (let i = 0; i < id.length - 1; i++) {
    const value = letterValue(id[i] as string) - (/\d/.test(id[i] as string) ? 0 : 10);
    sum += i % 2 === 0 ? (odd[value] ?? 0) : value;
  }
  return (sum % 26) + 10 === letterValue(id.at(-1) as string);
}

export const bulgarian = (id: string): boolean =>
  id.length === 9
    ? twoRounds('12345678', '3456789a')(id)
    : (mod11Then10('2485a9736')(id) && plausibleDay(id, 20)) || leaves('1973197319', 10)(id) || leaves('4327654321', 11)(id);

export function czech(id: string): boolean {
  if (id.length === 8) return (11 - (weighted(id, '8765432') % 11)) % 10 === at(id, 7);
  if (id.length === 10) return Number(id) % 11 === 0 || (Number(id.slice(0, 9)) % 11 === 10 && id[9] === '0');
  if (id.startsWith('6')) return (8 - ((10 - (weighted(id.slice(1), '8765432') % 11)) % 11)) % 10 === at(id, 8);
  // nine digits were given to people born before 1954
  return num(id, 0, 2) < 54 && plausibleDay(id, 50);
}

export const lithuanian = (id: string): boolean => (id.length === 9 ? twoRounds('12345678', '34567891')(id) : twoRounds('12345678912', '34567891234')(id));

export const latvian = (id: string): boolean =>
  /^[0-3]/.test(id) ? ((weighted(id, 'a584216379') + 1) % 11) % 10 === at(id, 10) : leaves('91483a25761', 11, 3)(id);

export const maltese = (id: string): boolean => 37 - (weighted(id, '346789') % 37) === num(id, 6, 8);

const isOneDigit = (id: string): boolean => /^(.)\1+$/.test(id);
export const cnpj = (id: string): boolean => !isOneDigit(id) && minusMod11('543298765432', 0)(id) && minusMod11('6543298765432', 0)(id);
export const cpf = (id: string): boolean => !isOneDigit(id) && minusMod11('a98765432', 0)(id) && minusMod11('ba98765432', 0)(id);

export function gstin(id: string): boolean {
  let sum = 0;
  for (let i = 0; i < 14; i++) {
    const product = letterValue(id[i] as string) * (i % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return (36 - (sum % 36)) % 36 === letterValue(id[14] as string);
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

// seven times the odd places less the even ones; then all of them
export const tckn = (id: string): boolean => leaves('7979797979', 10)(id) && leaves('11111111119', 10)(id);

export const romanianPerson = (id: string): boolean => {
  const rest = weighted(id, '279146358279') % 11;
  return (rest === 10 ? 1 : rest) === at(id, 12) && plausibleDay(id.slice(1), 20);
};

export const romanianCui = (id: string): boolean => minusMod11('753217532', 0)(id.padStart(10, '0'));

export const dutch = (id: string): boolean =>
  leaves('98765432a', 11)(id) ||
  longMod(
    `NL${id}`.replace(/[A-Z]/g, (c) => String(letterValue(c))),
    97,
  ) === 1;

export const chilean = (id: string): boolean => '0K987654321'[weighted(id.padStart(9, '0'), '32765432') % 11] === id.at(-1);

export const british = (id: string): boolean => '21987654321'[weighted(id.slice(1), '6789a5432') % 11] === id[0];

export const korean = (id: string): boolean => (weighted(id, '1371371351') + Math.floor(at(id, 8) / 2)) % 10 === 0;

export function chineseUscc(id: string): boolean {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  let sum = 0;
  for (let i = 0, weight = 1; i < 17; i++, weight = (weight * 3) % 31) sum += alphabet.indexOf(id[i] as string) * weight;
  return alphabet[(31 - (sum % 31)) % 31] === id[17];
}

/** Of the first ten digits of a German person's number exactly one stands there twice or three times. */
export function germanPerson(id: string): boolean {
  const repeated = [...'0123456789'].map((digit) => id.slice(0, 10).split(digit).length - 1).filter((times) => times > 1);
  return repeated.length === 1 && (repeated[0] as number) < 4 && mod1110(id);
}
