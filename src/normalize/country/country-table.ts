import { countryAliases, formerStates, notCountries, partsOfUnitedKingdom } from '../../reference/country-aliases.ts';
import { alpha3Exceptions, alpha3Letters, countryCodes, englishNames, numericSteps, otherNames } from '../../reference/country-names.ts';
import { readSpelling } from '../../reference/cyrillic-spelling.ts';
import { foldText } from '../../text/fold.ts';
import { countryKey } from './country-key.ts';

/** Everything known of country names, unpacked once. */
export interface CountryTable {
  /** Codes in the order of the tables. */
  readonly codes: readonly string[];
  readonly english: ReadonlyMap<string, string>;
  readonly alpha3: ReadonlyMap<string, string>;
  readonly numeric: ReadonlyMap<string, string>;
  /** Name key → codes; several where the name alone does not decide. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Name key → ISO 3166-2 code of a part of the United Kingdom. */
  readonly parts: ReadonlyMap<string, string>;
  readonly former: ReadonlySet<string>;
  readonly none: ReadonlySet<string>;
}

let table: CountryTable | undefined;

/** The tables of countries, unpacked on first use. */
export function countryTable(): CountryTable {
  table ??= unpack();
  return table;
}

/** The English short name of a country, `DE` → `Germany`; `null` for a code that is none. */
export function countryName(code: string): string | null {
  return countryTable().english.get(code) ?? null;
}

function unpack(): CountryTable {
  const inEnglish = englishNames.split(';');
  const codes = (countryCodes.match(/[A-Z]{2}|[a-z]/g) ?? []).map((code, i) => (code.length > 1 ? code : `${inEnglish[i]?.[0]}${code.toUpperCase()}`));
  const names = new Map<string, readonly string[]>();
  for (const entry of countryAliases.split(';')) {
    const [owners = '', list = ''] = entry.split(':');
    for (const name of list.split(',')) names.set(keyOf(name), owners.split(' '));
  }
  const english = new Map<string, string>();
  inEnglish.forEach((name, i) => english.set(codes[i] as string, name));
  const others = otherNames.split(';');
  codes.forEach((code, i) => {
    const name = english.get(code) as string;
    addName(names, name, code);
    for (const other of others[i]?.split(',') ?? []) addName(names, readSpelling(inFull(other, foldText(name))), code);
  });
  const parts = new Map<string, string>();
  for (const entry of partsOfUnitedKingdom.split(';')) {
    const [part = '', list = ''] = entry.split(':');
    for (const name of list.split(',')) parts.set(keyOf(name), `GB-${part}`);
  }
  return { codes, english, names, parts, alpha3: alpha3Of(codes), numeric: numericOf(codes), former: keys(formerStates), none: keys(notCountries) };
}

/** Puts the letters back that a name shares with the English one. */
const inFull = (name: string, english: string): string => name.replace(/\d/, (count) => english.slice(0, Number(count)));

function addName(names: Map<string, readonly string[]>, name: string, code: string): void {
  const key = keyOf(name);
  if (key !== '' && !names.has(key)) names.set(key, [code]);
}

function alpha3Of(codes: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  codes.forEach((code, i) => {
    const letter = alpha3Letters[i] as string;
    if (letter !== '.') found.set(letter === letter.toUpperCase() ? code + letter : (code[0] as string) + letter.toUpperCase() + (code[1] as string), code);
  });
  for (const entry of alpha3Exceptions.split(' ')) found.set(entry.slice(2), entry.slice(0, 2));
  return found;
}

function numericOf(codes: readonly string[]): Map<string, string> {
  let number = 0;
  return new Map([...numericSteps].map((step, i) => [String((number += Number.parseInt(step, 36))).padStart(3, '0'), codes[i] as string]));
}

const keys = (list: string): Set<string> => new Set(list.split(',').map(keyOf));

const keyOf = (name: string): string => countryKey(readSpelling(name));
