import { cityNames, sharedCityNames } from '../../reference/cities.ts';
import { readSpelling } from '../../reference/cyrillic-spelling.ts';
import { foldText } from '../../text/fold.ts';
import { latinSpelling } from '../latin-spelling.ts';

/** A place a name may mean. */
export interface Place {
  readonly name: string;
  readonly country: string;
}

interface CityTable {
  readonly names: ReadonlyMap<string, readonly Place[]>;
  readonly shared: ReadonlyMap<string, readonly Place[]>;
  /** What a name sounds like → the key of that name; empty where names of two places sound alike. */
  readonly sounds: ReadonlyMap<string, string>;
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
    .replace(/\.(?=\p{L}\p{L})/gu, ' ')
    .replace(/[.'’ʻ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** Spellings of one sound in the languages that write of cities. */
const soundSpellings: Readonly<Record<string, string>> = {
  shch: 'S',
  tsch: 'C',
  tch: 'C',
  ch: 'C',
  cz: 'C',
  sch: 'S',
  sh: 'S',
  sz: 'S',
  zh: 'Z',
  kh: 'h',
  ck: 'k',
  ph: 'f',
  ts: 'T',
  tz: 'T',
  q: 'k',
  c: 'k',
  w: 'v',
  j: 'i',
  y: 'i',
};

let sound: RegExp | undefined;

/** What the spellings of a name in several languages and scripts share. */
export const soundKey = (key: string): string =>
  latinSpelling(key).replace((sound ??= new RegExp(Object.keys(soundSpellings).join('|'), 'g')), (letters) => soundSpellings[letters] as string);

/** The key under which a name is listed: its own, or that of a listed name that sounds the same. */
export function listedKey(key: string): string {
  const { names, shared, sounds } = cityTable();
  if (names.has(key) || shared.has(key)) return key;
  const alike = soundKey(key);
  // short names of other places sound alike, too
  return (alike.length > 5 && sounds.get(alike)) || key;
}

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
  const sounds = new Map<string, string>();
  for (const [key, places] of names) {
    const alike = soundKey(key);
    const other = sounds.get(alike);
    sounds.set(alike, other === undefined || names.get(other)?.[0] === places[0] ? key : '');
  }
  for (const key of shared.keys()) sounds.set(soundKey(key), key);
  return { names, shared, sounds };
}
