import { issueMaker } from '../../core/issue.ts';
import { countryIssues } from '../../core/issues/country.ts';
import { placeholderIssues } from '../../core/issues/general.ts';
import { ambiguous, failed, normalized, type Normalized } from '../../core/normalized.ts';
import { readSpelling } from '../../reference/cyrillic-spelling.ts';
import { isOneSlip } from '../../text/one-slip.ts';
import { countryKey } from './country-key.ts';
import { countryTable } from './country-table.ts';
import { intlNames } from '../intl-names.ts';
import { isNoPlace } from '../no-place.ts';
import { readText } from '../read-text.ts';

const issue = /* @__PURE__ */ issueMaker(placeholderIssues, countryIssues);

const longestName = 120;

/** Options of {@link normalizeCountry}. */
export interface CountryOptions {
  /** Reads `NA` as the code of Namibia rather than as “not available”. Set it for columns that hold codes. */
  readonly allowCodes?: boolean;
  /** Names the host adds, `{ 'the old country': 'IE' }`; they win over the embedded ones. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/**
 * Reads a country as people write it in many languages and returns its ISO 3166-1 alpha-2 code: `U.S.A.`, `США` → `US`.
 *
 * Use it for a field or column that holds a country. For states and provinces use {@link normalizeRegion}, for places
 * {@link normalizeCity}.
 * Hint: `N/A` is a placeholder, and so is `NA` unless `allowCodes` is set. `England` gives GB with a warning that names
 * the part. A near miss (`Germnay`) is refused with the likely country as suggestion and candidate.
 *
 * @param input - A name, an alpha-2, alpha-3 or numeric code, or a flag; anything else is refused.
 * @param options - Host's own names, and whether codes win over placeholders.
 * @returns The code as `value` and `key`, the English short name as `display`.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `country.unknown`, `country.ambiguous` (candidates given),
 * `country.not_a_country`, `country.historical`, `country.subdivision` (warning).
 *
 * Source: ISO 3166-1 (2025-11) and names of Unicode CLDR 48 (2025-10), first embedded ones, then those the platform has.
 *
 * @example
 * normalizeCountry('Stany Zjednoczone').value;
 * //=> 'US'
 *
 * @example
 * normalizeCountry('Korea').candidates;
 * //=> ['KR', 'KP']
 *
 * @example
 * normalizeCountry('N/A').issues[0].code;
 * //=> 'placeholder'
 */
export function normalizeCountry(input: unknown, options: CountryOptions = {}): Normalized<string> {
  const text = readText(input, longestName);
  if (typeof text !== 'string') return failed(text);
  const table = countryTable();
  const found = (code: string, confidence = 1): Normalized<string> =>
    normalized({ value: code, display: table.english.get(code) ?? code, key: code, confidence, changed: code !== input });

  if (text === 'NA') return options.allowCodes === true ? found('NA') : ambiguous(issue('placeholder', { input: text }), ['NA']);
  if (isPlaceholder(text)) return failed(issue('placeholder', { input: text }));
  const coded = codeOf(text);
  const isSure = text === text.toUpperCase();
  // `Nga` is Russia in Vietnamese, `NGA` Nigeria
  if (coded !== null && (isSure || text.length < 3)) return found(coded, isSure ? 1 : 0.95);

  const key = countryKey(text);
  const own = ownAlias(options.aliases, text, key);
  if (own !== null) return found(own);
  const part = table.parts.get(key);
  if (part !== undefined) {
    const warning = issue('country.subdivision', { input: text, country: 'GB', subdivision: part });
    return { ...(found('GB', 0.95) as Normalized<string> & { ok: true }), issues: [warning] };
  }
  if (table.former.has(key)) return failed(issue('country.historical', { input: text }));
  if (table.none.has(key)) return failed(issue('country.not_a_country', { input: text }));
  for (const spelling of spellings(text, key)) {
    const codes = table.names.get(spelling);
    if (codes !== undefined && codes.length > 1) return ambiguous(issue('country.ambiguous', { input: text, candidates: codes }), codes);
    const code = codes?.[0] ?? (platform ??= intlNames('region', table.codes, countryKey)).get(spelling);
    if (!code) continue;
    const rivals = coded !== null && coded !== code ? [coded, code] : spelling === key && code !== 'MF' ? undefined : divided[code];
    if (rivals !== undefined) return ambiguous(issue('country.ambiguous', { input: text, candidates: rivals }), rivals);
    return found(code, codes === undefined ? 0.95 : 1);
  }
  return coded === null ? unknown(text, key) : found(coded, 0.95);
}

let platform: ReadonlyMap<string, string> | undefined;

const placeholders =
  'x,nil,nan,undefined,not available,not applicable,not specified,not set,no,^neizvestno,^ne ukazano,^ne ukazana,unbekannt,inconnu,desconocido,tidak ada,yok,select country,country,^strana,kraj,land,pays';

const isPlaceholder = (text: string): boolean => text !== 'NO' && (isNoPlace(text) || placeholderWords().has(text.toLowerCase()));

let words: Set<string> | undefined;

const placeholderWords = (): Set<string> => (words ??= new Set(placeholders.split(',').map(readSpelling)));

/** ISO codes, numeric codes and flags. */
function codeOf(text: string): string | null {
  const table = countryTable();
  if (/^[A-Za-z]{2}$/.test(text)) {
    const code = text.toUpperCase();
    return table.english.has(code) ? code : null;
  }
  if (/^[A-Za-z]{3}$/.test(text)) return table.alpha3.get(text.toUpperCase()) ?? null;
  if (/^\d{1,3}$/.test(text)) return table.numeric.get(text.padStart(3, '0')) ?? null;
  const flag = /^([\u{1F1E6}-\u{1F1FF}])([\u{1F1E6}-\u{1F1FF}])$/u.exec(text);
  if (flag === null) return null;
  const letter = (sign: string | undefined): string => String.fromCharCode((sign?.codePointAt(0) ?? 0) - 0x1f1e6 + 65);
  const code = letter(flag[1]) + letter(flag[2]);
  return table.english.has(code) ? code : null;
}

function ownAlias(aliases: CountryOptions['aliases'], text: string, key: string): string | null {
  if (aliases === undefined) return null;
  for (const name of Object.keys(aliases)) if (name === text || countryKey(name) === key) return aliases[name] ?? null;
  return null;
}

/** Names that two countries share but for the words around them. */
const divided: Readonly<Record<string, readonly string[] | undefined>> = {
  CN: ['CN', 'TW'],
  TW: ['CN', 'TW'],
  KR: ['KR', 'KP'],
  KP: ['KR', 'KP'],
  CG: ['CG', 'CD'],
  CD: ['CD', 'CG'],
  MF: ['MF', 'SX'],
  SX: ['SX', 'MF'],
  VG: ['VG', 'VI'],
  VI: ['VI', 'VG'],
};

/** How words of official names begin that may go when the rest names the country: “Republic of”, “Kingdom of”, “People's”. */
const officialWords =
  'repu respu rzeczpospolita cumhuriyeti ^resp kingdom koni krol royaume reino kerajaan ^korol stat staat estados?$ etat ^gosudarstvo panstwo negara feder ^feder commonwealth ^sodruJestvo islam ^islam princip furst ksiestwo ^knAJestvo grand gran$ duchy ducado socialist sosialis ^socialisti sultan kesultanan ^sultanat union ^soUz independ ^nezavisimoe country democr demokra ^demokrat people popul volks rakyat ^narodnaA arab[eo]?$ arabisch ^arabskaA hashemit plurina bolivari';

let officials: RegExp | undefined;

const isOfficial = (word: string): boolean => (officials ??= new RegExp(`^(?:${officialWords.split(' ').map(readSpelling).join('|')})`)).test(word);

/** The key itself, then with brackets left out, then with official words left out. */
function* spellings(text: string, key: string): Generator<string> {
  yield key;
  const bare = (/[(（]/.test(text) && countryKey(text.replace(/[(（][^)）]*[)）]?/gu, ' '))) || key;
  if (bare !== key) yield bare;
  const short = bare
    .split(' ')
    .filter((word) => !isOfficial(word))
    .join(' ');
  if (short !== bare && short !== '') yield short;
}

/** No country of that name: the one name that is a single slip away, if there is one, becomes the suggestion. */
function unknown(text: string, key: string): Normalized<string> {
  if (key.length < 6) return failed(issue('country.unknown', { input: text }));
  const near: string[] = [];
  for (const [name, codes] of countryTable().names) if (name.length > 4 && isOneSlip(name, key)) near.push(...codes);
  const candidates = [...new Set(near)];
  const only = candidates.length === 1 ? candidates[0] : undefined;
  const problem = issue('country.unknown', { input: text }, only === undefined ? {} : { suggestion: only });
  return candidates.length === 0 ? failed(problem) : ambiguous(problem, candidates);
}
