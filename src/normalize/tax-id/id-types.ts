import { type Check, luhn, minusMod11, mod11, mod1110, mod11Then10, weighted } from './checks.ts';
import {
  at,
  bulgarian,
  chineseUscc,
  cnpj,
  cpf,
  cyprus,
  czech,
  dutch,
  edrpou,
  frenchVat,
  gstin,
  inn10,
  inn12,
  irishVat,
  italianPerson,
  kzBin,
  latvian,
  num,
  pesel,
  romanianCui,
  romanianPerson,
  snils,
  spanish,
  swissUid,
  tckn,
  twoRounds,
  ukVat,
  unp,
  vkn,
} from './country-checks.ts';

/** One kind of id of one country. */
export interface IdType {
  readonly name: string;
  /** The compact form. */
  readonly form: RegExp;
  /** Absent where the id has no check digit, or none that is public. */
  readonly check?: Check;
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
    {
      name: 'okpo',
      form: /^\d{8}$/,
      check: (id) => {
        const a = weighted(id, [1, 2, 3, 4, 5, 6, 7]) % 11;
        const b = a === 10 ? (weighted(id, [3, 4, 5, 6, 7, 8, 9]) % 11) % 10 : a;
        return b === at(id, 7);
      },
    },
  ],
  PL: () => [
    { name: 'nip', form: /^\d{10}$/, check: mod11('657234567') },
    { name: 'regon', form: /^(?:\d{9}|\d{14})$/, check: (id) => mod11Then10('89234567')(id) && (id.length === 9 || mod11Then10('2485097361248')(id)) },
    { name: 'pesel', form: /^\d{11}$/, check: pesel },
    { name: 'krs', form: /^0{3}\d{7}$/ },
  ],
  UA: () => [
    { name: 'edrpou', form: /^\d{8}$/, check: edrpou },
    {
      name: 'rnokpp',
      form: /^\d{10}$/,
      check: (id) => ((((-at(id, 0) + weighted(id.slice(1), [5, 7, 9, 4, 6, 10, 5, 7])) % 11) + 11) % 11) % 10 === at(id, 9),
    },
    { name: 'ipn', form: /^\d{12}$/ },
  ],
  KZ: () => [
    { name: 'bin', form: /^\d{4}[4-6]\d{7}$/, check: kzBin },
    { name: 'iin', form: /^\d{6}[0-6]\d{5}$/, check: kzBin },
  ],
  BY: () => [{ name: 'unp', form: /^[0-9ABCEHKM][0-9ABCEHKMOPT]\d{7}$/, check: unp }],
  KG: () => [
    { name: 'inn', form: /^[0-3]\d{13}$/ },
    { name: 'okpo', form: /^\d{8}$/ },
  ],
  UZ: () => [
    { name: 'stir', form: /^[2-9]\d{8}$/ },
    { name: 'pinfl', form: /^[1-6]\d{13}$/, check: (id) => weighted(id, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7]) % 10 === at(id, 13) },
  ],
  AT: () => [
    {
      name: 'vat',
      form: /^U\d{8}$/,
      check: (id) => {
        let sum = 4;
        for (let i = 1; i < 8; i++) {
          const d = at(id, i) * (i % 2 === 0 ? 2 : 1);
          sum += d > 9 ? d - 9 : d;
        }
        return (10 - (sum % 10)) % 10 === at(id, 8);
      },
    },
  ],
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
  EE: () => [
    { name: 'vat', form: /^\d{9}$/, check: (id) => (10 - (weighted(id, [3, 7, 1, 3, 7, 1, 3, 7]) % 10)) % 10 === at(id, 8) },
    { name: 'regcode', form: /^\d{8}$/, check: twoRounds('1234567', '3456789') },
  ],
  EL: () => greek,
  GR: () => greek,
  ES: () => [{ name: 'nif', form: /^[A-Z\d]\d{7}[A-Z\d]$/, check: spanish }],
  FI: () => [{ name: 'vat', form: /^\d{8}$/, check: minusMod11('79a5842') }],
  FR: () => [
    { name: 'vat', form: /^[A-HJ-NP-Z\d]{2}\d{9}$/, check: frenchVat },
    { name: 'siret', form: /^\d{14}$/, check: (id) => luhn(id) || (id.startsWith('356000000') && [...id].reduce((sum, c) => sum + Number(c), 0) % 5 === 0) },
    { name: 'siren', form: /^\d{9}$/, check: luhn },
  ],
  GB: () => [
    { name: 'vat', form: /^(?:\d{9}(?:\d{3})?|(?:GD|HA)\d{3})$/, check: ukVat },
    { name: 'utr', form: /^\d{10}$/, check: (id) => '21987654321'[weighted(id.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11] === id[0] },
    { name: 'company_number', form: /^(?:[A-Z]{2}\d{6}|\d{8})$/ },
  ],
  XI: () => [{ name: 'vat', form: /^(?:\d{9}(?:\d{3})?|(?:GD|HA)\d{3})$/, check: ukVat }],
  HR: () => [{ name: 'oib', form: /^\d{11}$/, check: mod1110 }],
  HU: () => [
    { name: 'vat', form: /^\d{8}$/, check: (id) => (10 - (weighted(id, [9, 7, 3, 1, 9, 7, 3]) % 10)) % 10 === at(id, 7) },
    { name: 'adoszam', form: /^\d{11}$/, check: (id) => (10 - (weighted(id, [9, 7, 3, 1, 9, 7, 3]) % 10)) % 10 === at(id, 7) },
  ],
  IE: () => [{ name: 'vat', form: /^(?:\d{7}[A-W][A-IW]?|\d[A-Z+*]\d{5}[A-W])$/, check: irishVat }],
  IT: () => [
    { name: 'vat', form: /^\d{11}$/, check: luhn },
    { name: 'codice_fiscale', form: /^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/, check: italianPerson },
  ],
  LT: () => [
    {
      name: 'vat',
      form: /^(?:\d{9}|\d{12})$/,
      check: (id) => (id.length === 9 ? twoRounds('12345678', '34567891') : twoRounds('12345678912', '34567891234'))(id),
    },
  ],
  LU: () => [{ name: 'vat', form: /^\d{8}$/, check: (id) => num(id, 0, 6) % 89 === num(id, 6, 8) }],
  LV: () => [{ name: 'vat', form: /^\d{11}$/, check: latvian }],
  MT: () => [{ name: 'vat', form: /^[1-9]\d{7}$/, check: (id) => 37 - (weighted(id, [3, 4, 6, 7, 8, 9]) % 37) === num(id, 6, 8) }],
  NL: () => [{ name: 'vat', form: /^\d{9}B\d{2}$/, check: dutch }],
  PT: () => [
    {
      name: 'nif',
      form: /^[1-9]\d{8}$/,
      check: (id) => {
        const rest = 11 - (weighted(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
        return (rest > 9 ? 0 : rest) === at(id, 8);
      },
    },
  ],
  RO: () => [
    { name: 'cui', form: /^[1-9]\d{1,9}$/, check: romanianCui },
    { name: 'cnp', form: /^[1-9]\d{12}$/, check: romanianPerson },
  ],
  SE: () => [
    { name: 'vat', form: /^\d{10}01$/, check: (id) => luhn(id.slice(0, 10)) },
    { name: 'orgnr', form: /^\d{10}$/, check: luhn },
  ],
  SI: () => [{ name: 'vat', form: /^[1-9]\d{7}$/, check: minusMod11('8765432', 0) }],
  SK: () => [
    { name: 'vat', form: /^[1-9]\d[2-4789]\d{7}$/, check: (id) => Number(id) % 11 === 0 },
    { name: 'ico', form: /^\d{8}$/, check: czech },
  ],
  CH: () => [{ name: 'uid', form: /^E\d{9}$/, check: (id) => swissUid(id.slice(1)) }],
  NO: () => [{ name: 'orgnr', form: /^[89]\d{8}$/, check: minusMod11('32765432') }],
  IN: () => [
    { name: 'gstin', form: /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]$/, check: gstin },
    { name: 'pan', form: /^[A-Z]{3}[ABCFGHLJPTK][A-Z]\d{4}[A-Z]$/ },
  ],
  US: () => [{ name: 'ein', form: /^(?!00|07|08|09|17|18|19|28|29|49|69|70|78|79|89|96|97)\d{9}$/ }],
  BR: () => [
    { name: 'cnpj', form: /^[\dA-Z]{12}\d{2}$/, check: cnpj },
    { name: 'cpf', form: /^\d{11}$/, check: cpf },
  ],
  AU: () => [
    { name: 'abn', form: /^[1-9]\d{10}$/, check: (id) => (weighted(id, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0 },
    { name: 'acn', form: /^\d{9}$/, check: (id) => (10 - (weighted(id, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === at(id, 8) },
  ],
  TR: () => [
    { name: 'vkn', form: /^\d{10}$/, check: vkn },
    { name: 'tckn', form: /^[1-9]\d{10}$/, check: tckn },
  ],
  ID: () => [
    { name: 'npwp', form: /^\d{15}$/, check: (id) => luhn(id.slice(0, 9)) },
    { name: 'nik', form: /^\d{16}$/ },
  ],
  CN: () => [{ name: 'uscc', form: /^[0-9A-HJ-NPQRTUWXY]{18}$/, check: chineseUscc }],
  CA: () => [{ name: 'bn', form: /^\d{9}(?:R[CTPM]\d{4})?$/, check: (id) => luhn(id.slice(0, 9)) }],
  MX: () => [{ name: 'rfc', form: /^[A-ZÑ&]{3,4}\d{6}[A-Z\d]{3}$/ }],
  AR: () => [{ name: 'cuit', form: /^(?:20|23|24|25|26|27|30|33|34)\d{9}$/, check: minusMod11('5432765432', 9) }],
  CL: () => [
    {
      name: 'rut',
      form: /^\d{7,8}[\dK]$/,
      check: (id) => {
        let sum = 0;
        for (let i = id.length - 2, w = 2; i >= 0; i--, w = w === 7 ? 2 : w + 1) sum += at(id, i) * w;
        return '0K987654321'[sum % 11] === id.at(-1);
      },
    },
  ],
  CO: () => [
    {
      name: 'nit',
      form: /^\d{10}$/,
      check: (id) => {
        const rest = weighted(id, [41, 37, 29, 23, 19, 17, 13, 7, 3]) % 11;
        return (rest < 2 ? rest : 11 - rest) === at(id, 9);
      },
    },
  ],
  RS: () => [{ name: 'pib', form: /^[1-9]\d{8}$/, check: mod1110 }],
  IL: () => [{ name: 'hp', form: /^\d{9}$/, check: luhn }],
  NZ: () => [{ name: 'nzbn', form: /^94\d{11}$/, check: (id) => (10 - (weighted(id, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === at(id, 12) }],
  JP: () => [{ name: 'houjin', form: /^[1-9]\d{12}$/, check: (id) => 9 - (weighted(id.slice(1), [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]) % 9) === at(id, 0) }],
  KR: () => [
    {
      name: 'brn',
      form: /^\d{10}$/,
      check: (id) => (10 - ((weighted(id, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((at(id, 8) * 5) / 10)) % 10)) % 10 === at(id, 9),
    },
  ],
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
