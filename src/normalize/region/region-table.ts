import { readSpelling } from '../../reference/cyrillic-spelling.ts';
import { regionNames } from '../../reference/regions.ts';
import { foldText } from '../../text/fold.ts';
import { latinSpelling } from '../latin-spelling.ts';

interface RegionTable {
  /** Key of a name → codes of ISO 3166-2. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Code of ISO 3166-2 → the name in use there. */
  readonly codes: ReadonlyMap<string, string>;
}

let table: RegionTable | undefined;

/** Regions of the countries this list knows, unpacked on first use. */
export function regionTable(): RegionTable {
  table ??= unpack();
  return table;
}

/** Whether the regions of a country are listed. */
export const knowsRegionsOf = (country: string): boolean => Object.hasOwn(regionNames, country);

const kindWords =
  'the state of province provinsi provincia oblast obl krai kray region county voivodeship wojewodztwo woj land freistaat freie und hansestadt estado republic ^oblastX ^obl ^kraj ^respublika ^resp ^oblusu ^oblYsY ^avtonomnYj ^okrug ^ao ^avtonomnaA';

let kinds: Set<string> | undefined;

/** What writings of one region's name share: folded, without the word for the kind of region. */
export function regionKey(text: string): string {
  kinds ??= new Set(kindWords.split(' ').map(readSpelling));
  const words = foldText(text)
    .replace(/ё/g, 'е')
    .replace(/[.'’ʻ]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  const telling = words.filter((word) => word !== '' && !(kinds as Set<string>).has(word));
  return (telling.length > 0 ? telling : words).join(' ').trim();
}

function unpack(): RegionTable {
  const names = new Map<string, string[]>();
  const codes = new Map<string, string>();
  for (const country of Object.keys(regionNames))
    for (const entry of (regionNames[country] as string).split(';')) {
      const space = entry.indexOf(' ');
      const code = `${country}-${entry.slice(0, space)}`;
      const spellings = entry
        .slice(space + 1)
        .split('|')
        .map((name) => inFull(name));
      codes.set(code, spellings[0] as string);
      for (const name of spellings)
        for (const key of new Set([regionKey(name), latinSpelling(regionKey(name))])) {
          const known = names.get(key);
          if (known === undefined) names.set(key, [code]);
          else if (!known.includes(code)) known.push(code);
        }
    }
  return { names, codes };
}

/** Cyrillic names stand in small letters, with a tilde for the word for oblast. */
function inFull(name: string): string {
  if (name[0] !== '^') return name;
  const text = readSpelling(name)
    .replace(' ~', '')
    .replace(/\p{L}+/gu, (part) => (part === 'край' ? part : (part[0] as string).toUpperCase() + part.slice(1)));
  return name.endsWith(' ~') ? `${text} область` : text;
}
