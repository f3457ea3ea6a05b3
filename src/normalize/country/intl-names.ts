import { countryKey } from './country-key.ts';

/** Languages whose names are asked of the platform when the embedded names do not know a text. */
const languages =
  'en ru pl de fr es id tr zh zh-Hant ky uk kk it pt nl cs sk ro hu bg sr hr bs sl lt lv et fi sv da nb is el he ar fa hi ja ko vi th ms uz az ka hy be tg tk mn ca sq mk sw af';

interface DisplayNamesLike {
  of(code: string): string | undefined;
}

type DisplayNamesMaker = new (
  locale: string,
  options: { readonly type: 'region'; readonly style?: 'short' | 'long'; readonly fallback: 'none' },
) => DisplayNamesLike;

let names: Map<string, string> | undefined;

/** What the platform's own list of country names says of a key; `null` where it has none or languages disagree. */
export function intlCountry(key: string, codes: readonly string[]): string | null {
  names ??= collect(codes);
  return names.get(key) || null;
}

function collect(codes: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const Maker = (globalThis as { Intl?: { DisplayNames?: DisplayNamesMaker } }).Intl?.DisplayNames;
  if (Maker === undefined) return found;
  for (const language of languages.split(' ')) {
    try {
      for (const style of ['long', 'short'] as const) {
        const list = new Maker(language, { type: 'region', style, fallback: 'none' });
        for (const code of codes) for (const name of spellings(list.of(code))) add(found, countryKey(name), code);
      }
    } catch {
      // A runtime with fewer languages knows fewer names.
    }
  }
  return found;
}

const spellings = (name: string | undefined): string[] => (name === undefined ? [] : [name, (name.split(/[(（]/)[0] as string).trim()]);

function add(found: Map<string, string>, key: string, code: string): void {
  if (key.length < 3 && /^[\p{Script=Latin}\p{Script=Cyrillic}]*$/u.test(key)) return;
  const known = found.get(key);
  found.set(key, known === undefined || known === code ? code : '');
}
