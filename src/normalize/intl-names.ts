/** Languages whose names are asked of the platform where the embedded names do not know a text. */
const languages =
  'en ru pl de fr es id tr zh zh-Hant ky uk kk it pt nl cs sk ro hu bg sr hr bs sl lt lv et fi sv da nb is el he ar fa hi ja ko vi th ms uz az ka hy be tg tk mn ca sq mk sw af';

interface DisplayNamesLike {
  of(code: string): string | undefined;
}

type NamedKind = 'region' | 'language' | 'currency';

type DisplayNamesMaker = new (
  locale: string,
  options: { readonly type: NamedKind; readonly style?: 'short' | 'long'; readonly fallback: 'none' },
) => DisplayNamesLike;

/** What the platform calls some codes in its languages: key of a name → code, empty where languages disagree. */
export function intlNames(type: NamedKind, codes: readonly string[], keyOf: (name: string) => string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const Maker = (globalThis as { Intl?: { DisplayNames?: DisplayNamesMaker } }).Intl?.DisplayNames;
  if (Maker === undefined) return found;
  for (const language of languages.split(' ')) {
    try {
      for (const style of ['long', 'short'] as const) {
        const list = new Maker(language, { type, style, fallback: 'none' });
        for (const code of codes) {
          const name = list.of(code) ?? '';
          for (const spelling of new Set([name, name.split(/[(（]/)[0] as string])) add(found, keyOf(spelling.trim()), code);
        }
      }
    } catch {
      // A runtime with fewer languages knows fewer names.
    }
  }
  return found;
}

function add(found: Map<string, string>, key: string, code: string): void {
  if (key.length < 3 && /^[\p{Script=Latin}\p{Script=Cyrillic}]*$/u.test(key)) return;
  const known = found.get(key);
  found.set(key, known === undefined || known === code ? code : '');
}
