import { type Check, leaves, luhn, minusMod11, mod1110, mod11Then10, num, twoRounds } from './checks.ts';
import {
  austrian,
  british,
  bulgarian,
  chilean,
  chineseUscc,
  cnpj,
  cpf,
  czech,
  dutch,
  edrpou,
  frenchVat,
  germanPerson,
  gstin,
  inn,
  irishVat,
  korean,
  latvian,
  lithuanian,
  maltese,
  oddTable,
  pesel,
  regon,
  romanianCui,
  romanianPerson,
  siret,
  snils,
  spanish,
  tckn,
  ukVat,
  unp,
  vkn,
} from './country-checks.ts';

/**
 * One kind of id of one country: its name, with the names of kinds whose fields may hold it too, its compact form, and its
 * check, where it has check digits that are public.
 */
export type IdType = readonly [names: string, form: RegExp, check?: Check];

let types: Readonly<Record<string, readonly IdType[]>> | undefined;

/**
 * Kinds of tax and register ids by country, the likeliest first.
 *
 * Sources: the rules published by each tax office or register (Приказ ФНС ММВ-7-6/435 for INN, art. 8 of the Ordynacja for NIP, the
 * EU's “VIES VAT number algorithms” paper, HMRC's modulus 97 note, Receita Federal's CNPJ and CPF rules incl. letters from 2026,
 * Income Tax Department of India, ATO, BAZG/UID register, GB 32100-2015), read November 2026.
 */
function idTypes(): Readonly<Record<string, readonly IdType[]>> {
  const kzBin = twoRounds('123456789ab', '3456789ab12', -1);
  const hungarian = leaves('97319731', 10);
  const nine = /^\d{9}$/;
  const ten = /^\d{10}$/;
  const eleven = /^\d{11}$/;
  const eight = /^\d{8}$/;
  const eightNotZero = /^[1-9]\d{7}$/;
  const nineNotZero = /^[1-9]\d{8}$/;
  const elevenNotZero = /^[1-9]\d{10}$/;
  const thirteenNotZero = /^[1-9]\d{12}$/;
  const ukForm = /^(?:\d{9}(?:\d{3})?|(?:GD|HA)\d{3})$/;
  return {
    RU: [
      ['inn', /^\d{10}(?:\d\d)?$/, inn],
      ['ogrn', thirteenNotZero, (id) => (num(id, 0, 12) % 11) % 10 === num(id, 12, 13)],
      ['ogrnip ogrn', /^[34]\d{14}$/, (id) => (num(id, 0, 14) % 13) % 10 === num(id, 14, 15)],
      ['snils', eleven, snils],
      ['kpp', /^\d{4}[\dA-Z]{2}\d{3}$/],
      ['okpo', eight, twoRounds('1234567', '3456789')],
    ],
    PL: [
      ['nip', ten, leaves('657234567a', 11)],
      ['regon', /^\d{9}(?:\d{5})?$/, regon],
      ['pesel', eleven, pesel],
      ['krs', /^0{3}\d{7}$/],
    ],
    UA: [
      ['edrpou', eight, edrpou],
      ['rnokpp', ten, mod11Then10('a57946a57')],
      ['ipn', /^\d{12}$/],
    ],
    KZ: [
      ['bin', /^\d{4}[4-6]\d{7}$/, kzBin],
      ['iin', /^\d{6}[0-6]\d{5}$/, kzBin],
    ],
    BY: [['unp', /^(?:[1-7]\d|[ABCEHKM][ABCEHKMOPT])\d{7}$/, unp]],
    KG: [
      ['inn', /^[0-3]\d{13}$/],
      ['okpo', eight],
    ],
    UZ: [
      ['stir', /^[2-9]\d{8}$/],
      ['pinfl', /^[1-6]\d{13}$/, leaves('73173173173179', 10)],
    ],
    AT: [['vat', /^U\d{8}$/, austrian]],
    BE: [['vat', /^[01]\d{9}$/, (id) => 97 - (num(id, 0, 8) % 97) === num(id, 8, 10)]],
    BG: [['vat', /^\d{9,10}$/, bulgarian]],
    CY: [['vat', /^(?!12)\d{8}[A-Z]$/, oddTable]],
    CZ: [['vat', /^\d{8,10}$/, czech]],
    DE: [
      ['vat', nineNotZero, mod1110],
      ['idnr', elevenNotZero, germanPerson],
      ['stnr', /^\d{10,11}$|^\d{4}0\d{8}$/],
    ],
    DK: [['vat', eightNotZero, leaves('27654321', 11)]],
    EE: [
      ['vat', nine, leaves('371371371', 10)],
      ['regcode', /^[1789]\d{7}$/, twoRounds('1234567', '3456789')],
    ],
    GR: [['vat', nine, mod11Then10('379a5842')]],
    ES: [['nif', /^[A-HJ-NP-SU-Z\d]\d{7}[A-Z\d]$/, spanish]],
    FI: [['vat', eight, leaves('79a58421', 11)]],
    FR: [
      ['vat', /^[A-HJ-NP-Z\d]{2}\d{9}$/, frenchVat],
      ['siret', /^\d{14}$/, siret],
      ['siren', nine, luhn],
    ],
    GB: [
      ['vat', ukForm, ukVat],
      ['utr', ten, british],
      ['company_number', /^(?:[A-Z]{2}\d{6}|\d{8})$/],
    ],
    XI: [['vat', ukForm, ukVat]],
    HR: [['oib', eleven, mod1110]],
    HU: [
      ['vat', eight, hungarian],
      ['adoszam', eleven, hungarian],
    ],
    IE: [['vat', /^(?:\d{7}[A-W][A-IW]?|\d[A-Z+*]\d{5}[A-W])$/, irishVat]],
    IT: [
      ['vat codice_fiscale', /^\d{7}(?:0\d\d|100|12[01]|888|999)\d$/, luhn],
      // a digit may be written as a letter where two people would have one code
      ['codice_fiscale', /^[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPRST][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]$/, oddTable],
    ],
    LT: [['vat', /^(?:\d{7}|\d{10})1\d$/, lithuanian]],
    LU: [['vat', eight, (id) => num(id, 0, 6) % 89 === num(id, 6, 8)]],
    LV: [['vat', eleven, latvian]],
    MT: [['vat', eightNotZero, maltese]],
    NL: [['vat', /^\d{9}B(?!00)\d{2}$/, dutch]],
    PT: [['nif', nineNotZero, minusMod11('98765432', 0)]],
    RO: [
      ['cui', /^[1-9]\d{1,9}$/, romanianCui],
      ['cnp', thirteenNotZero, romanianPerson],
    ],
    SE: [
      ['vat', /^\d{10}01$/, (id) => luhn(id.slice(0, 10))],
      ['orgnr', ten, luhn],
    ],
    SI: [['vat', eightNotZero, minusMod11('8765432', 0)]],
    SK: [
      ['vat', /^[1-9]\d[2-4789]\d{7}$/, (id) => num(id, 0, 10) % 11 === 0],
      ['ico', eight, czech],
    ],
    CH: [['uid', /^E\d{9}$/, leaves('0543276541', 11)]],
    NO: [['orgnr', nineNotZero, leaves('327654321', 11)]],
    IN: [
      ['gstin', /^(?:[0-2]\d|3[0-8]|9[79])[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]$/, gstin],
      ['pan', /^[A-Z]{3}[ABCFGHLJPTK][A-Z]\d{4}[A-Z]$/],
    ],
    US: [['ein', /^(?!00|07|08|09|17|18|19|28|29|49|69|70|78|79|89|96|97)\d{9}$/]],
    BR: [
      ['cnpj', /^[\dA-Z]{12}\d{2}$/, cnpj],
      ['cpf', eleven, cpf],
    ],
    AU: [
      ['abn', elevenNotZero, leaves('a13579bdfhj', 89, 10)],
      ['acn', nine, leaves('876543211', 10)],
    ],
    TR: [
      ['vkn', ten, vkn],
      ['tckn', elevenNotZero, tckn],
    ],
    ID: [
      ['npwp', /^0?\d{15}$/, (id) => luhn(id.slice(-15, -6))],
      ['nik npwp', /^[1-9]\d{5}(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}$/],
    ],
    CN: [['uscc', /^[0-9A-HJ-NPQRTUWXY]{18}$/, chineseUscc]],
    CA: [['bn', /^\d{9}(?:R[CTPM]\d{4})?$/, (id) => luhn(id.slice(0, 9))]],
    MX: [['rfc', /^[A-ZÑ&]{3,4}\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[A-Z\d]{3})?$/]],
    AR: [['cuit', /^(?:2[03-7]|3[034]|5[015])\d{9}$/, minusMod11('5432765432', 9)]],
    CL: [['rut', /^\d{7,8}[\dK]$/, chilean]],
    CO: [['nit', /^\d{8,16}$/, (id) => minusMod11('51493a847186273', 1)(id.padStart(16, '0'))]],
    RS: [['pib', nineNotZero, mod1110]],
    IL: [['hp', nine, luhn]],
    NZ: [['nzbn', /^94\d{11}$/, leaves('1313131313131', 10)]],
    JP: [['houjin', thirteenNotZero, leaves('1212121212121', 9)]],
    KR: [['brn', ten, korean]],
    AZ: [['voen', /^\d{8,9}[12]$/, (id) => leaves('41862753a', 11)(id.padStart(10, '0'))]],
    GE: [['id', /^\d{9}(?:\d\d)?$/]],
    AM: [['tin', eight]],
    MD: [['idno', /^\d{13}$/, leaves('7317317317319', 10)]],
  };
}

/** The kinds of id a country has; `null` for one that is not in the table. */
export function idTypesOf(country: string): readonly IdType[] | null {
  types ??= idTypes();
  return Object.hasOwn(types, country) ? (types[country] ?? null) : null;
}

/** Countries whose ids may carry the country's letters in front, as VAT numbers do. */
export const vatPrefixes = 'AT BE BG CY CZ DE DK EE EL ES FI FR GB XI HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK CH NO';
