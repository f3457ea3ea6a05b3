import { cityNames, sharedCityNames } from '../../reference/cities.ts';
import { readSpelling } from '../../reference/cyrillic-spelling.ts';
import { foldText } from '../../text/fold.ts';

/** A place a name may mean. */
export interface Place {
  readonly name: string;
  readonly country: string;
}

interface CityTable {
  readonly names: ReadonlyMap<string, readonly Place[]>;
  readonly shared: ReadonlyMap<string, readonly Place[]>;
}

let table: CityTable | undefined;

/** Known spellings of cities, unpacked on first use. */
export function cityTable(): CityTable {
  table ??= unpack();
  return table;
}

/** What writings of one city's name share. */
export const cityKey = (text: string): string =>
  foldText(text)
    .replace(/ё/g, 'е')
    .replace(/[.'’ʻ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** Cyrillic names stand in small letters in the table. */
export const properName = (word: string): string =>
  word[0] === '^'
    ? readSpelling(word).replace(/\p{L}+/gu, (part) => (/^(?:на|край|область)$/.test(part) ? part : (part[0] as string).toUpperCase() + part.slice(1)))
    : word;

function unpack(): CityTable {
  const names = new Map<string, Place[]>();
  for (const country of Object.keys(cityNames))
    for (const entry of (cityNames[country] as string).split('|')) {
      const words = entry.split(/[=,]/);
      const place = { name: properName(words[0] as string), country };
      for (const word of words) {
        const key = cityKey(readSpelling(word));
        const known = names.get(key);
        if (known === undefined) names.set(key, [place]);
        else if (!known.some((other) => other.name === place.name)) known.push(place);
      }
    }
  const shared = new Map<string, Place[]>();
  for (const entry of sharedCityNames.split('|')) {
    const [word = '', places = ''] = entry.split('=');
    shared.set(
      cityKey(readSpelling(word)),
      places.split(',').map((place) => ({ name: properName(place.slice(0, -5)), country: place.slice(-3, -1) })),
    );
  }
  return { names, shared };
}
