import { taxIdIssues } from '../../core/issues/tax-id.ts';
import { issueMaker } from '../../core/issue.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { readText } from '../read-text.ts';

const issue = /* @__PURE__ */ issueMaker(taxIdIssues);

const longestIban = 80;

/**
 * Countries by the length of their IBANs. Sources: SWIFT IBAN Registry, release 99 (2025), and the list of countries that use
 * IBANs without having registered them (iban.com, “IBAN structure: partial and experimental use”, 2025): Algeria, Iran, Morocco and others.
 */
const lengths =
  '15NO 16BE 18DKFIFKFOGLNLSD 19MKSI 20ATBAEEKZLTLUMNXK 21CHHRLILV 22BGBHCRDEGBGEIEMERSVA 23AEGIILIQOMSOTL 24ADCZESMDPKROSASESKTNVG 25AOCVGWLYMZPTST 26DZIRISTR 27BICFCGCMDJFRGAGQGRITKMMCMGMRSMTD 28ALAZBFBJBYCICYDOGTHNHULBMAMLNENIPLSNSVTG 29BREGPSQAUA 30JOKWMUYE 31MTSC 32LC 33RU';

/**
 * Reads an IBAN and checks length and check digits: `DE89 3704 0044 0532 0130 00` → `DE89370400440532013000`.
 *
 * Use it for bank accounts. For tax numbers use {@link normalizeTaxId}.
 * Hint: a right IBAN may still belong to no account.
 *
 * @param input - A text, with spaces if it must be.
 * @returns The compact IBAN as `value` and `key`, groups of four as `display`.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `iban.format`, `iban.country_unknown`, `iban.length`, `iban.checksum`.
 *
 * Source: ISO 13616-1:2020, SWIFT IBAN Registry.
 *
 * @example
 * normalizeIban('de89 3704 0044 0532 0130 00').value;
 * //=> 'DE89370400440532013000'
 *
 * @example
 * normalizeIban('DE88 3704 0044 0532 0130 00').issues[0].code;
 * //=> 'iban.checksum'
 */
export function normalizeIban(input: unknown): Normalized<string> {
  const text = readText(input, longestIban);
  if (typeof text !== 'string') return failed(text);
  const iban = text
    .toUpperCase()
    .replace(/^IBAN[\s:.]*/, '')
    .replace(/[\s.-]+/g, '');
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,32}$/.test(iban)) return failed(issue('iban.format', { input: text }));
  const country = iban.slice(0, 2);
  const group = lengths.split(' ').find((countries) => countries.match(/../g)?.includes(country));
  if (group === undefined) return failed(issue('iban.country_unknown', { input: text, country }));
  const expected = Number(group.slice(0, 2));
  if (iban.length !== expected) return failed(issue('iban.length', { input: text, country, expected, length: iban.length }));
  if (!checksumFits(iban)) return failed(issue('iban.checksum', { input: text }));
  return normalized({ value: iban, display: iban.replace(/(.{4})(?=.)/g, '$1 '), key: iban, changed: iban !== input });
}

function checksumFits(iban: string): boolean {
  let rest = 0;
  for (let i = 0; i < iban.length; i++) {
    const code = iban.charCodeAt((i + 4) % iban.length);
    rest = code < 58 ? (rest * 10 + code - 48) % 97 : (rest * 100 + code - 55) % 97;
  }
  return rest === 1;
}
