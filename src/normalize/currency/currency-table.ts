import { currencyCodes, currencyNames, formerCurrencyCodes } from '../../reference/currencies.ts';
import { readSpelling } from '../../reference/cyrillic-spelling.ts';

interface CurrencyTable {
  readonly active: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly stems: readonly (readonly [stem: string, codes: readonly string[]])[];
}

let table: CurrencyTable | undefined;

/** What a sign, name or code can mean, likeliest first; empty where it means no currency. */
export function currenciesNamed(text: string): readonly string[] {
  table ??= unpack();
  const code = text.toUpperCase();
  if (table.active.has(code) || table.former.has(code)) return [code];
  const name = currencyKey(text);
  const exact = table.names.get(name) ?? table.names.get(name.replace(/\.$/, ''));
  if (exact !== undefined) return exact;
  return table.stems.find(([stem]) => name.startsWith(stem) && name.length <= stem.length + 4)?.[1] ?? [];
}

/** The codes in use. */
export const activeCurrencies = (): readonly string[] => currencyCodes.split(' ');

/** Whether the code is one that ended. */
export function isFormerCurrency(code: string): boolean {
  table ??= unpack();
  return table.former.has(code);
}

/** What writings of one currency's name share. */
export const currencyKey = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u0305\u0307-\u036f]/g, '')
    .normalize('NFC')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .trim();

function unpack(): CurrencyTable {
  const names = new Map<string, readonly string[]>();
  const stems: [string, readonly string[]][] = [];
  for (const entry of currencyNames.split(';')) {
    const at = entry.indexOf('=');
    const codes = entry.slice(0, at).split(' ');
    for (const word of entry.slice(at + 1).split(',')) {
      const name = currencyKey(readSpelling(word.replace('~', '')));
      names.set(name, codes);
      if (word.endsWith('~')) stems.push([name, codes]);
    }
  }
  return { active: new Set(currencyCodes.split(' ')), former: new Set(formerCurrencyCodes.split(' ')), names, stems };
}

/** The one code a country uses out of several: codes begin with the letters of their country. */
export const currencyOfCountry = (codes: readonly string[], country: string | undefined): string | undefined =>
  country === undefined ? undefined : codes.find((code) => code.startsWith(country.toUpperCase()));
