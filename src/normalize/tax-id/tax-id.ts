import { placeholderIssues } from '../../core/issues/general.ts';
import { taxIdIssues } from '../../core/issues/tax-id.ts';
import { type Issue, issueMaker } from '../../core/issue.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { readText } from '../read-text.ts';
import { textParts } from '../text-parts.ts';
import { idTypesOf, vatPrefixes } from './id-types.ts';

const issue = /* @__PURE__ */ issueMaker(placeholderIssues, taxIdIssues);
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
  const own = textParts(input, ['value', 'type']);
  if (own !== null && own.value !== undefined)
    return normalizeTaxId(own.value, options.type === undefined && own.type !== undefined ? { ...options, type: own.type } : options);
  const text = readText(input, longestId);
  if (typeof text !== 'string') return failed(text);
  const country = options.country?.toUpperCase().replace('EL', 'GR').replace('UK', 'GB');
  const upper = text.toUpperCase();
  const unlabelled = withoutLabel(upper);
  const compact = compactOf(unlabelled);
  if (compact === '' || /^(?:NA|NONE|NULL|НЕТ|BRAK|(.)\1{5,})$/u.test(compact)) return failed(issue('placeholder', { input: text }));
  const prefix = /^(?:CHE|[A-Z]{2})(?=[\dA-Z+*]{5})/.exec(compact)?.[0];
  const named = prefix === 'CHE' ? 'CH' : prefix !== undefined && vatPrefixes.includes(prefix) ? prefix.replace('EL', 'GR') : undefined;
  const place = country ?? named;
  if (place === undefined) return failed(issue('tax_id.country_required', { input: text }));
  const types = idTypesOf(place);
  const answer = (id: string, type: string | null, check: TaxId['check'], confidence: number, issues: readonly Issue[]): Normalized<TaxId> =>
    normalized<TaxId>({
      value: { value: id, type, check },
      display: id,
      key: `${place}:${check === 'unsupported' ? '' : `${type}:`}${id}`,
      confidence,
      changed: id !== input,
      issues,
    });
  if (types === null) return answer(compact, options.type ?? null, 'unsupported', 0.4, [issue('tax_id.country_unsupported', { country: place })]);
  const bare = inLatin(compact).replace(/(?:MWST|TVA|IVA|TPV|MVA)$/, '');
  const shapes = [bare];
  let number = bare;
  if (named === place || prefix === place) shapes.push((number = bare.slice(2)));
  // what looks like a label may be letters of the id
  if (unlabelled !== upper && !/[\s:]/.test(text)) shapes.push(inLatin(compactOf(upper)));
  const short = shortForms[place];
  if (short !== undefined && number.length < short.length) shapes.push(number.padStart(short.length, short));
  const wanted = options.type?.toLowerCase();
  const fits: { readonly name: string; readonly id: string; readonly checked: boolean }[] = [];
  let misfit: string | undefined;
  for (const type of types) {
    const [names, form, check] = type;
    if (wanted !== undefined && !names.split(' ').includes(wanted) && !(wanted === 'vat' && types[0] === type)) continue;
    for (const id of shapes) {
      if (!form.test(id)) continue;
      const name = names.split(' ')[0] as string;
      if (check === undefined || (check(id) && !/^0+$/.test(id))) fits.push({ name, id, checked: check !== undefined });
      else misfit ??= name;
    }
  }
  const best = fits.find(({ checked }) => checked) ?? (misfit === undefined ? fits[0] : undefined);
  if (best === undefined) {
    if (misfit !== undefined) return failed(issue('tax_id.checksum', { input: text, type: misfit }));
    if (named !== undefined && named !== place) return failed(issue('tax_id.country_mismatch', { input: text, found: named, expected: place }));
    return failed(issue('tax_id.format', { input: text, country: place }));
  }
  const several = fits.filter(({ checked }) => checked === best.checked).map(({ name }) => name);
  return answer(
    place === 'CH' ? `CH${best.id}` : best.id,
    best.name,
    best.checked ? 'verified' : 'format-only',
    best.checked ? 0.95 : 0.6,
    several.length > 1 && wanted === undefined ? [issue('tax_id.ambiguous', { input: text, types: several })] : [],
  );
}

/** What ids are filled up with where people leave out the letter or the zeros in front. */
const shortForms: Readonly<Record<string, string | undefined>> = { CH: 'EEEEEEEEEE', BE: '0000000000', AT: 'UUUUUUUUU', NL: '000000000000' };

const compactOf = (text: string): string => text.replace(/[^\p{L}\p{N}+*&]+/gu, '');

/** The letters from А to Х, with the Latin ones that look like some of them. */
const lookAlikes = 'AБBГДEЖЗИЙKЛMHOПPCTУФX';

/** Cyrillic letters that look like Latin ones are those in an id. */
const inLatin = (id: string): string => id.replace(/[А-Х]/g, (letter) => lookAlikes[letter.charCodeAt(0) - 0x410] as string);

const labels =
  ' ИНН КПП ОГРН ОГРНИП СНИЛС ОКПО БИН ИИН УНП ЄДРПОУ ЕДРПОУ ІПН NIP REGON PESEL KRS VAT ID NO NR NUMBER REG REGISTRATION UST-ID UST-IDNR UST IDNR P.IVA PIVA NPWP CNPJ CPF ABN EIN TIN GSTIN PAN NIF CIF DIC ICO DIČ IČO SIREN SIRET CUI RUT NIT RFC TVA BTW MWST UID TAX NIPT OIB INN KPP OGRN BIN IIN UNP ';

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
