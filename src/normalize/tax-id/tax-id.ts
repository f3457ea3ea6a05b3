import { generalIssues } from '../../core/issues/general.ts';
import { taxIdIssues } from '../../core/issues/tax-id.ts';
import { issueMaker } from '../../core/issue.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { cleanText } from '../../text/clean.ts';
import { textParts, typeWord } from '../text-parts.ts';
import { type IdType, idTypesOf, vatPrefixes } from './id-types.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues, taxIdIssues);
const longestId = 60;

/** A tax or register id. */
export interface TaxId {
  /** Letters and digits only, capitals, without the letters of the country. */
  readonly value: string;
  /** The kind of id: `inn`, `nip`, `vat` … ; `null` where the country is not known here. */
  readonly type: string | null;
  /** `verified` by its check digits · `format-only` where there are none · `unsupported` where nothing is known of the country. */
  readonly check: 'verified' | 'format-only' | 'unsupported';
}

/** Options of {@link normalizeTaxId}. */
export interface TaxIdOptions {
  /** ISO 3166-1 alpha-2 of the country the id belongs to; may be left out for a VAT number that begins with its country. */
  readonly country?: string;
  /** The kind of id where the field says it: `inn`, `kpp`, `ogrn`, `nip`, `regon`, `vat` … */
  readonly type?: string;
}

/**
 * Reads a tax or register id and checks its check digits: `PL 526-000-12-46` → `5260001246`, nip, verified.
 *
 * Use it for company and personal tax numbers of sixty countries. For bank accounts use {@link normalizeIban}.
 *
 * Hint: `verified` means that the check digits fit, not that the id was ever given to anybody. An id of a country that is not in the
 * table is kept with `check: 'unsupported'`, never refused.
 *
 * @param input - A text or a number, or a value this function returned.
 * @param options - `country`, and `type` where the field holds one kind only.
 * @returns Id, kind and check as `value`; the id as `display`; country, kind and id as `key`.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `tax_id.format`, `tax_id.checksum`, `tax_id.country_required`,
 * `tax_id.country_mismatch`; kept with a warning: `tax_id.country_unsupported`, `tax_id.ambiguous`.
 *
 * Source: the public rules named in the table of ids (November 2026).
 *
 * @example
 * normalizeTaxId('PL 526-000-12-46', { country: 'PL' }).value;
 * //=> { value: '5260001246', type: 'nip', check: 'verified' }
 *
 * @example
 * normalizeTaxId('7707083890', { country: 'RU' }).issues[0].code;
 * //=> 'tax_id.checksum'
 */
export function normalizeTaxId(input: unknown, options: TaxIdOptions = {}): Normalized<TaxId> {
  if (input === null || input === undefined) return failed(issue('empty'));
  const own = typeof input === 'object' ? textParts(input, ['value', 'type']) : null;
  if (own !== null && own.value !== undefined)
    return normalizeTaxId(own.value, options.type === undefined && own.type !== undefined ? { ...options, type: own.type } : options);
  if (typeof input !== 'string' && typeof input !== 'number') return failed(issue('not_text', { type: typeWord(input) }));
  const text = cleanText(input);
  if (text === null) return failed(issue('empty'));
  if (text.length > longestId) return failed(issue('too_long', { length: text.length, limit: longestId }));
  const wanted = options.country?.toUpperCase().replace('GR', 'EL').replace('UK', 'GB');
  const country = wanted === 'EL' ? 'GR' : wanted;
  const compact = withoutLabel(text.toUpperCase()).replace(/[^\p{L}\p{N}+*&]+/gu, '');
  if (compact === '' || /^(?:NA|NONE|NULL|НЕТ|BRAK|(.)\1{5,})$/u.test(compact)) return failed(issue('placeholder', { input: text }));
  const prefix = /^(?:CHE|[A-Z]{2})(?=[\dA-Z+*]{5})/.exec(compact)?.[0];
  const prefixCountry =
    prefix === 'CHE' ? 'CH' : prefix !== undefined && vatPrefixes.includes(prefix) && prefix.length === 2 ? (prefix === 'EL' ? 'GR' : prefix) : undefined;
  if (country === undefined && prefixCountry === undefined) return failed(issue('tax_id.country_required', { input: text }));
  const types = idTypesOf(country ?? prefixCountry ?? '');
  const bare = compact.replace(/(?:MWST|TVA|IVA|MVA)$/, '');
  if (types === null) {
    if (country === undefined) return failed(issue('tax_id.country_required', { input: text }));
    return normalized<TaxId>({
      value: { value: compact, type: options.type ?? null, check: 'unsupported' },
      display: compact,
      key: `${country}:${compact}`,
      confidence: 0.4,
      changed: compact !== input,
      issues: [issue('tax_id.country_unsupported', { country })],
    });
  }
  const shapes = [
    bare,
    ...(prefix !== undefined && prefixCountry === (country ?? prefixCountry) ? [prefix === 'CHE' ? `E${bare.slice(3)}` : bare.slice(2)] : []),
    ...(country === 'CH' && /^\d{9}$/.test(bare) ? [`E${bare}`] : []),
    ...(country === 'BE' && /^[1-9]\d{8}$/.test(bare.replace(/^BE/, '')) ? [`0${bare.replace(/^BE/, '')}`] : []),
    ...(country === 'AT' && /^\d{8}$/.test(bare) ? [`U${bare}`] : []),
  ];
  const type = options.type?.toLowerCase();
  const asked = type === undefined ? types : types.filter(({ name }) => name === type || (type === 'vat' && types[0]?.name === name));
  const fits: { readonly type: IdType; readonly id: string; readonly checked: boolean }[] = [];
  let misfit: string | null = null;
  for (const candidate of asked) {
    for (const id of shapes) {
      if (!candidate.form.test(id)) continue;
      if (candidate.check === undefined) fits.push({ type: candidate, id, checked: false });
      else if (candidate.check(id) && !/^0+$/.test(id)) fits.push({ type: candidate, id, checked: true });
      else misfit ??= candidate.name;
    }
  }
  const best = fits.find(({ checked }) => checked) ?? (misfit === null ? fits[0] : undefined);
  const place = country ?? prefixCountry ?? '';
  if (best === undefined) {
    if (misfit !== null) return failed(issue('tax_id.checksum', { input: text, type: misfit }));
    if (prefixCountry !== undefined && country !== undefined && prefixCountry !== country)
      return failed(issue('tax_id.country_mismatch', { input: text, found: prefixCountry, expected: country }));
    return failed(issue('tax_id.format', { input: text, country: place }));
  }
  const several = fits.filter(({ checked }) => checked === best.checked).map((fit) => fit.type.name);
  const issues = several.length > 1 && type === undefined ? [issue('tax_id.ambiguous', { input: text, types: several })] : [];
  const value = place === 'CH' ? `CH${best.id}` : best.id;
  return normalized<TaxId>({
    value: { value, type: best.type.name, check: best.checked ? 'verified' : 'format-only' },
    display: value,
    key: `${place}:${best.type.name}:${value}`,
    confidence: best.checked ? 0.95 : 0.6,
    changed: value !== input,
    issues,
  });
}

const labels =
  ' ИНН КПП ОГРН ОГРНИП СНИЛС ОКПО БИН ИИН УНП ЄДРПОУ ЕДРПОУ ІПН NIP REGON PESEL KRS VAT ID NO NR NUMBER REG REGISTRATION UST-ID UST-IDNR UST IDNR P.IVA PIVA NPWP CNPJ CPF ABN EIN TIN GSTIN PAN NIF CIF DIC ICO DIČ IČO SIREN SIRET CUI RUT NIT RFC TVA BTW MWST UID TAX NIPT OIB INN KPP OGRN BIN IIN ';

/** `ИНН: 7707…`, `VAT Reg. No. GB…`: the words in front that only name the kind of id. */
function withoutLabel(text: string): string {
  let rest = text;
  for (let i = 0; i < 4; i++) {
    const word = /^[\p{L}][\p{L}.-]{0,12}/u.exec(rest)?.[0] ?? '';
    const name = word.endsWith('.') ? word.slice(0, -1) : word;
    const next = rest.charAt(word.length);
    if (name === '' || !labels.includes(` ${name} `) || (/^[A-Z]{2}$/.test(name) && /\d/.test(next) && name !== 'NR' && name !== 'NO')) break;
    rest = rest.slice(word.length).replace(/^[\s.:№#-]+/, '');
  }
  return rest === '' ? text : rest;
}
