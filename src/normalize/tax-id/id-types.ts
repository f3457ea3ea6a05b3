import { type Check, longMod, luhn, minusMod11, mod11, mod1110, mod11Then10, plausibleDay, weighted, weightsOf } from './checks.ts';

/** One kind of id of one country. */
export interface IdType {
  readonly name: string;
  /** The compact form. */
  readonly form: RegExp;
  /** Absent where the id has no check digit, or none that is public. */
  readonly check?: Check;
}

const at = (id: string, i: number): number => id.charCodeAt(i) - 48;
const num = (id: string, from: number, to: number): number => Number(id.slice(from, to));
const letterValue = (c: string): number => Number.parseInt(c, 36);

const inn10: Check = /* @__PURE__ */ mod11Then10('24a359468');
const inn12: Check = (id) => mod11Then10('724a359468')(id) && mod11Then10('3724a359468')(id);

function snils(id: string): boolean {
  if (num(id, 0, 9) <= 1001998) return true;
  const rest = weighted(id, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return (rest === 100 ? 0 : rest) === num(id, 9, 11);
}

/** Weights run on from a second set when the first gives ten: BG, EE, LT, LV persons, KZ, UA. */
const twoRounds =
  (first: string, second: string, ten = 0): Check =>
  (id) => {
    const a = weighted(id, weightsOf(first)) % 11;
    const b = a === 10 ? weighted(id, weightsOf(second)) % 11 : a;
    return (b === 10 ? ten : b) === at(id, first.length);
  };

function edrpou(id: string): boolean {
  const middle = num(id, 0, 8) >= 30_000_000 && num(id, 0, 8) <= 60_000_000;
  return middle ? twoRounds('7123456', '9345678')(id) : twoRounds('1234567', '3456789')(id);
}

function kzBin(id: string): boolean {
  const first = weighted(id, weightsOf('123456789ab')) % 11;
  const rest = first === 10 ? weighted(id, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 : first;
  return rest !== 10 && rest === at(id, 11);
}

function unp(id: string): boolean {
  const letters = 'ABCEHKMOPT';
  const first = /\d/.test(id[0] as string) ? at(id, 0) : 'ABCEHKM'.indexOf(id[0] as string) + 10;
  const second = /\d/.test(id[1] as string) ? at(id, 1) : letters.indexOf(id[1] as string);
  const sum = first * 29 + second * 23 + at(id, 2) * 19 + at(id, 3) * 17 + at(id, 4) * 13 + at(id, 5) * 7 + at(id, 6) * 5 + at(id, 7) * 3;
  return sum % 11 < 10 && sum % 11 === at(id, 8);
}

const pesel: Check = (id) => (10 - (weighted(id, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === at(id, 10) && plausibleDay(num(id, 2, 4) % 20, num(id, 4, 6));

const spanishLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';
function spanish(id: string): boolean {
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

function frenchVat(id: string): boolean {
  const key = id.slice(0, 2);
  const siren = id.slice(2);
  if (!luhn(siren) && !siren.startsWith('356000000')) return false;
  if (/^\d\d$/.test(key)) return Number(key) === longMod(`${siren}12`, 97);
  const alphabet = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const [a, b] = [alphabet.indexOf(key[0] as string), alphabet.indexOf(key[1] as string)];
  const code = a < 10 ? a * 24 + b - 10 : a * 34 + b - 100;
  return (longMod(siren, 11) + 1 + Math.floor(code / 11)) % 11 === code % 11;
}

function irishVat(id: string): boolean {
  const letters = 'WABCDEFGHIJKLMNOPQRSTUV';
  if (/^\d[A-Z+*]/.test(id)) return letters[weighted(`0${id.slice(2, 7)}${id[0]}`, [8, 7, 6, 5, 4, 3, 2]) % 23] === id[7];
  const extra = id.length === 9 && id[8] !== 'W' ? letterValue(id[8] as string) - 9 : 0;
  return letters[(weighted(id, [8, 7, 6, 5, 4, 3, 2]) + extra * 9) % 23] === id[7];
}

function ukVat(id: string): boolean {
  if (/^(?:GD|HA)/.test(id)) return id.startsWith('GD') ? num(id, 2, 5) < 500 : num(id, 2, 5) >= 500;
  const sum = weighted(id, [8, 7, 6, 5, 4, 3, 2]) + num(id, 7, 9);
  return sum % 97 === 0 || (sum + 55) % 97 === 0;
}

function italianPerson(id: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const c = id[i] as string;
    const value = /\d/.test(c) ? Number(c) : letterValue(c) - 10;
    sum += i % 2 === 0 ? (odd[value] ?? 0) : value;
  }
  return (sum % 26) + 10 === letterValue(id[15] as string);
}

function bulgarian(id: string): boolean {
  if (id.length === 9) return twoRounds('12345678', '3456789a')(id);
  const egn = weighted(id, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11;
  const foreigner = weighted(id, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10;
  const other = (11 - (weighted(id, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return egn % 10 === at(id, 9) || foreigner === at(id, 9) || (other !== 10 && other === at(id, 9));
}

function czech(id: string): boolean {
  if (id.length === 8) {
    const rest = (11 - (weighted(id, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    return (rest === 10 ? 0 : rest === 0 ? 1 : rest) % 10 === at(id, 7) || (weighted(id, [8, 7, 6, 5, 4, 3, 2]) % 11 === 1 && id[7] === '0');
  }
  if (id.length === 10) return Number(id) % 11 === 0 || (Number(id.slice(0, 9)) % 11 === 10 && id[9] === '0');
  return plausibleDay(num(id, 2, 4) % 50, num(id, 4, 6)) || id.startsWith('6');
}

function latvian(id: string): boolean {
  if (/^[0-3]/.test(id)) return true;
  const rest = 3 - (weighted(id, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6]) % 11);
  return rest === -1 ? false : (rest < -1 ? rest + 11 : rest) === at(id, 10);
}

function cnpj(id: string): boolean {
  const value = (i: number): number => id.charCodeAt(i) - 48;
  const digit = (weights: readonly number[]): number => {
    const rest = weights.reduce((sum, w, i) => sum + w * value(i), 0) % 11;
    return rest < 2 ? 0 : 11 - rest;
  };
  const w = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  return !/^(.)\1+$/.test(id) && digit(w) === value(12) && digit([6, ...w]) === value(13);
}

function cpf(id: string): boolean {
  if (/^(\d)\1+$/.test(id)) return false;
  const digit = (length: number): number => {
    let sum = 0;
    for (let i = 0; i < length; i++) sum += at(id, i) * (length + 1 - i);
    return ((sum * 10) % 11) % 10;
  };
  return digit(9) === at(id, 9) && digit(10) === at(id, 10);
}

function gstin(id: string): boolean {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  let sum = 0;
  for (let i = 0; i < 14; i++) {
    const product = alphabet.indexOf(id[i] as string) * (i % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return alphabet[(36 - (sum % 36)) % 36] === id[14];
}

function vkn(id: string): boolean {
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const shifted = (at(id, i) + 9 - i) % 10;
    const power = (shifted * 2 ** (9 - i)) % 9;
    sum += shifted !== 0 && power === 0 ? 9 : power;
  }
  return (10 - (sum % 10)) % 10 === at(id, 9);
}

function tckn(id: string): boolean {
  const odd = at(id, 0) + at(id, 2) + at(id, 4) + at(id, 6) + at(id, 8);
  const even = at(id, 1) + at(id, 3) + at(id, 5) + at(id, 7);
  return (((odd * 7 - even) % 10) + 10) % 10 === at(id, 9) && (odd + even + at(id, 9)) % 10 === at(id, 10);
}

function romanianPerson(id: string): boolean {
  const rest = weighted(id, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return (rest === 10 ? 1 : rest) === at(id, 12);
}

function romanianCui(id: string): boolean {
  const digits = id.padStart(10, '0');
  return ((weighted(digits, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === at(digits, 9);
}

function cyprus(id: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += i % 2 === 0 ? (odd[at(id, i)] ?? 0) : at(id, i);
  return (sum % 26) + 10 === letterValue(id[8] as string);
}

function swissUid(id: string): boolean {
  return minusMod11('54327654')(id);
}

function dutch(id: string): boolean {
  const own = minusZero(weighted(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11, at(id, 8));
  const text = `NL${id}`.replace(/[A-Z+*]/g, (c) => String(c === '+' ? 36 : c === '*' ? 37 : letterValue(c)));
  return own || longMod(text, 97) === 1;
}
const minusZero = (rest: number, digit: number): boolean => rest !== 10 && rest === digit;

function chineseUscc(id: string): boolean {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += alphabet.indexOf(id[i] as string) * (weights[i] as number);
  return alphabet[(31 - (sum % 31)) % 31] === id[17];
}

/**
 * Kinds of tax and register ids by country, the likeliest first.
 *
 * Sources: the rules published by each tax office or register (Приказ ФНС ММВ-7-6/435 for INN, art. 8 of the Ordynacja for NIP, the
 * EU's “VIES VAT number algorithms” paper, HMRC's modulus 97 note, Receita Federal's CNPJ and CPF rules incl. letters from 2026,
 * Income Tax Department of India, ATO, BAZG/UID register, GB 32100-2015), read November 2026.
 */
const tables: Readonly<Record<string, () => readonly IdType[]>> = {
  RU: () => [
    { name: 'inn', form: /^(?:\d{10}|\d{12})$/, check: (id) => (id.length === 10 ? inn10(id) : inn12(id)) },
    { name: 'ogrn', form: /^[1-9]\d{12}$/, check: (id) => (Number(id.slice(0, 12)) % 11) % 10 === at(id, 12) },
    { name: 'ogrnip', form: /^[34]\d{14}$/, check: (id) => (Number(id.slice(0, 14)) % 13) % 10 === at(id, 14) },
    { name: 'snils', form: /^\d{11}$/, check: snils },
    { name: 'kpp', form: /^\d{4}[\dA-Z]{2}\d{3}$/ },
    { name: 'okpo', form: /^\d{8}$/, check: (id) => { const a = weighted(id, [1, 2, 3, 4, 5, 6, 7]) % 11; const b = a === 10 ? (weighted(id, [3, 4, 5, 6, 7, 8, 9]) % 11) % 10 : a; return b === at(id, 7); } },
  ],
  PL: () => [
    { name: 'nip', form: /^\d{10}$/, check: mod11('657234567') },
    { name: 'regon', form: /^(?:\d{9}|\d{14})$/, check: (id) => mod11Then10('89234567')(id) && (id.length === 9 || mod11Then10('2485097361248')(id)) },
    { name: 'pesel', form: /^\d{11}$/, check: pesel },
    { name: 'krs', form: /^0{3}\d{7}$/ },
  ],
  UA: () => [
    { name: 'edrpou', form: /^\d{8}$/, check: edrpou },
    { name: 'rnokpp', form: /^\d{10}$/, check: (id) => ((((-at(id, 0) + weighted(id.slice(1), [5, 7, 9, 4, 6, 10, 5, 7])) % 11) + 11) % 11) % 10 === at(id, 9) },
    { name: 'ipn', form: /^\d{12}$/ },
  ],
  KZ: () => [{ name: 'bin', form: /^\d{4}[4-6]\d{7}$/, check: kzBin }, { name: 'iin', form: /^\d{6}[0-6]\d{5}$/, check: kzBin }],
  BY: () => [{ name: 'unp', form: /^[0-9ABCEHKM][0-9ABCEHKMOPT]\d{7}$/, check: unp }],
  KG: () => [{ name: 'inn', form: /^[0-3]\d{13}$/ }, { name: 'okpo', form: /^\d{8}$/ }],
  UZ: () => [{ name: 'stir', form: /^[2-9]\d{8}$/ }, { name: 'pinfl', form: /^[1-6]\d{13}$/, check: (id) => weighted(id, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7]) % 10 === at(id, 13) }],
  AT: () => [{ name: 'vat', form: /^U\d{8}$/, check: (id) => { let sum = 4; for (let i = 1; i < 8; i++) { const d = at(id, i) * (i % 2 === 0 ? 2 : 1); sum += d > 9 ? d - 9 : d; } return (10 - (sum % 10)) % 10 === at(id, 8); } }],
  BE: () => [{ name: 'vat', form: /^[01]\d{9}$/, check: (id) => 97 - (num(id, 0, 8) % 97) === num(id, 8, 10) }],
  BG: () => [{ name: 'vat', form: /^\d{9,10}$/, check: bulgarian }],
  CY: () => [{ name: 'vat', form: /^[0-59]\d{7}[A-Z]$/, check: cyprus }],
  CZ: () => [{ name: 'vat', form: /^\d{8,10}$/, check: czech }],
  DE: () => [
    { name: 'vat', form: /^[1-9]\d{8}$/, check: mod1110 },
    { name: 'idnr', form: /^[1-9]\d{10}$/, check: mod1110 },
    { name: 'stnr', form: /^\d{13}$/ },
  ],
  DK: () => [{ name: 'vat', form: /^[1-9]\d{7}$/, check: (id) => weighted(id, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 }],
  EE: () => [{ name: 'vat', form: /^\d{9}$/, check: (id) => (10 - (weighted(id, [3, 7, 1, 3, 7, 1, 3, 7]) % 10)) % 10 === at(id, 8) }, { name: 'regcode', form: /^\d{8}$/, check: twoRounds('1234567', '3456789') }],
  EL: () => greek,
  GR: () => greek,
  ES: () => [{ name: 'nif', form: /^[A-Z\d]\d{7}[A-Z\d]$/, check: spanish }],
  FI: () => [{ name: 'vat', form: /^\d{8}$/, check: minusMod11('79a5842') }],
  FR: () => [{ name: 'vat', form: /^[A-HJ-NP-Z\d]{2}\d{9}$/, check: frenchVat }, { name: 'siret', form: /^\d{14}$/, check: (id) => luhn(id) || (id.startsWith('356000000') && [...id].reduce((sum, c) => sum + Number(c), 0) % 5 === 0) }, { name: 'siren', form: /^\d{9}$/, check: luhn }],
  GB: () => [{ name: 'vat', form: /^(?:\d{9}(?:\d{3})?|(?:GD|HA)\d{3})$/, check: ukVat }, { name: 'utr', form: /^\d{10}$/, check: (id) => '21987654321'[weighted(id.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11] === id[0] }, { name: 'company_number', form: /^(?:[A-Z]{2}\d{6}|\d{8})$/ }],
  XI: () => [{ name: 'vat', form: /^(?:\d{9}(?:\d{3})?|(?:GD|HA)\d{3})$/, check: ukVat }],
  HR: () => [{ name: 'oib', form: /^\d{11}$/, check: mod1110 }],
  HU: () => [{ name: 'vat', form: /^\d{8}$/, check: (id) => (10 - (weighted(id, [9, 7, 3, 1, 9, 7, 3]) % 10)) % 10 === at(id, 7) }, { name: 'adoszam', form: /^\d{11}$/, check: (id) => (10 - (weighted(id, [9, 7, 3, 1, 9, 7, 3]) % 10)) % 10 === at(id, 7) }],
  IE: () => [{ name: 'vat', form: /^(?:\d{7}[A-W][A-IW]?|\d[A-Z+*]\d{5}[A-W])$/, check: irishVat }],
  IT: () => [{ name: 'vat', form: /^\d{11}$/, check: luhn }, { name: 'codice_fiscale', form: /^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/, check: italianPerson }],
  LT: () => [{ name: 'vat', form: /^(?:\d{9}|\d{12})$/, check: (id) => (id.length === 9 ? twoRounds('12345678', '34567891') : twoRounds('12345678912', '34567891234'))(id) }],
  LU: () => [{ name: 'vat', form: /^\d{8}$/, check: (id) => num(id, 0, 6) % 89 === num(id, 6, 8) }],
  LV: () => [{ name: 'vat', form: /^\d{11}$/, check: latvian }],
  MT: () => [{ name: 'vat', form: /^[1-9]\d{7}$/, check: (id) => 37 - (weighted(id, [3, 4, 6, 7, 8, 9]) % 37) === num(id, 6, 8) }],
  NL: () => [{ name: 'vat', form: /^\d{9}B\d{2}$/, check: dutch }],
  PT: () => [{ name: 'nif', form: /^[1-9]\d{8}$/, check: (id) => { const rest = 11 - (weighted(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11); return (rest > 9 ? 0 : rest) === at(id, 8); } }],
  RO: () => [{ name: 'cui', form: /^[1-9]\d{1,9}$/, check: romanianCui }, { name: 'cnp', form: /^[1-9]\d{12}$/, check: romanianPerson }],
  SE: () => [{ name: 'vat', form: /^\d{10}01$/, check: (id) => luhn(id.slice(0, 10)) }, { name: 'orgnr', form: /^\d{10}$/, check: luhn }],
  SI: () => [{ name: 'vat', form: /^[1-9]\d{7}$/, check: minusMod11('8765432', 0) }],
  SK: () => [{ name: 'vat', form: /^[1-9]\d[2-4789]\d{7}$/, check: (id) => Number(id) % 11 === 0 }, { name: 'ico', form: /^\d{8}$/, check: czech }],
  CH: () => [{ name: 'uid', form: /^E\d{9}$/, check: (id) => swissUid(id.slice(1)) }],
  NO: () => [{ name: 'orgnr', form: /^[89]\d{8}$/, check: minusMod11('32765432') }],
  IN: () => [{ name: 'gstin', form: /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]$/, check: gstin }, { name: 'pan', form: /^[A-Z]{3}[ABCFGHLJPTK][A-Z]\d{4}[A-Z]$/ }],
  US: () => [{ name: 'ein', form: /^(?!00|07|08|09|17|18|19|28|29|49|69|70|78|79|89|96|97)\d{9}$/ }],
  BR: () => [{ name: 'cnpj', form: /^[\dA-Z]{12}\d{2}$/, check: cnpj }, { name: 'cpf', form: /^\d{11}$/, check: cpf }],
  AU: () => [{ name: 'abn', form: /^[1-9]\d{10}$/, check: (id) => (weighted(id, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0 }, { name: 'acn', form: /^\d{9}$/, check: (id) => (10 - (weighted(id, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === at(id, 8) }],
  TR: () => [{ name: 'vkn', form: /^\d{10}$/, check: vkn }, { name: 'tckn', form: /^[1-9]\d{10}$/, check: tckn }],
  ID: () => [{ name: 'npwp', form: /^\d{15}$/, check: (id) => luhn(id.slice(0, 9)) }, { name: 'nik', form: /^\d{16}$/ }],
  CN: () => [{ name: 'uscc', form: /^[0-9A-HJ-NPQRTUWXY]{18}$/, check: chineseUscc }],
  CA: () => [{ name: 'bn', form: /^\d{9}(?:R[CTPM]\d{4})?$/, check: (id) => luhn(id.slice(0, 9)) }],
  MX: () => [{ name: 'rfc', form: /^[A-ZÑ&]{3,4}\d{6}[A-Z\d]{3}$/ }],
  AR: () => [{ name: 'cuit', form: /^(?:20|23|24|25|26|27|30|33|34)\d{9}$/, check: minusMod11('5432765432', 9) }],
  CL: () => [{ name: 'rut', form: /^\d{7,8}[\dK]$/, check: (id) => { let sum = 0; for (let i = id.length - 2, w = 2; i >= 0; i--, w = w === 7 ? 2 : w + 1) sum += at(id, i) * w; return '0K987654321'[sum % 11] === id.at(-1); } }],
  CO: () => [{ name: 'nit', form: /^\d{10}$/, check: (id) => { const rest = weighted(id, [41, 37, 29, 23, 19, 17, 13, 7, 3]) % 11; return (rest < 2 ? rest : 11 - rest) === at(id, 9); } }],
  RS: () => [{ name: 'pib', form: /^[1-9]\d{8}$/, check: mod1110 }],
  IL: () => [{ name: 'hp', form: /^\d{9}$/, check: luhn }],
  NZ: () => [{ name: 'nzbn', form: /^94\d{11}$/, check: (id) => (10 - (weighted(id, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === at(id, 12) }],
  JP: () => [{ name: 'houjin', form: /^[1-9]\d{12}$/, check: (id) => 9 - (weighted(id.slice(1), [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]) % 9) === at(id, 0) }],
  KR: () => [{ name: 'brn', form: /^\d{10}$/, check: (id) => (10 - ((weighted(id, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((at(id, 8) * 5) / 10)) % 10)) % 10 === at(id, 9) }],
  AZ: () => [{ name: 'voen', form: /^\d{9}[12]$/ }],
  GE: () => [{ name: 'id', form: /^(?:\d{9}|\d{11})$/ }],
  AM: () => [{ name: 'tin', form: /^\d{8}$/ }],
  MD: () => [{ name: 'idno', form: /^\d{13}$/, check: (id) => weighted(id, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 === at(id, 12) }],
};

const greek: readonly IdType[] = [
  {
    name: 'vat',
    form: /^\d{9}$/,
    check: (id) => (weighted(id, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === at(id, 8),
  },
];

/** The kinds of id a country has; `null` for one that is not in the table. */
export function idTypesOf(country: string): readonly IdType[] | null {
  return Object.hasOwn(tables, country) ? (tables[country]?.() ?? null) : null;
}

/** Countries whose ids may carry the country's letters in front, as VAT numbers do. */
export const vatPrefixes = 'AT BE BG CY CZ DE DK EE EL ES FI FR GB XI HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK CH NO';
