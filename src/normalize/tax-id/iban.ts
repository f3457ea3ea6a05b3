import { readingIssues } from '../../core/issues/general.ts';
import { taxIdIssues } from '../../core/issues/tax-id.ts';
import { issueMaker } from '../../core/issue.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { cleanText } from '../../text/clean.ts';
import { typeWord } from '../text-parts.ts';

const issue = /* @__PURE__ */ issueMaker(readingIssues, taxIdIssues);

/** Lengths by country. Source: SWIFT IBAN Registry, release 99 (2025). */
const lengths =
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30';

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
  if (input === null || input === undefined) return failed(issue('empty'));
  if (typeof input !== 'string') return failed(issue('not_text', { type: typeWord(input) }));
  const text = cleanText(input);
  if (text === null) return failed(issue('empty'));
  if (text.length > 80) return failed(issue('too_long', { length: input.length, limit: 80 }));
  const iban = text
    .toUpperCase()
    .replace(/^IBAN[\s:.]*/, '')
    .replace(/[\s.-]+/g, '');
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,32}$/.test(iban)) return failed(issue('iban.format', { input: text }));
  const country = iban.slice(0, 2);
  const at = lengths.indexOf(country);
  if (at < 0 || at % 5 !== 0) return failed(issue('iban.country_unknown', { input: text, country }));
  const expected = Number(lengths.slice(at + 2, at + 4));
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
