import { normalizeAddress, normalizeCity, normalizeCountry } from 'tidycrm/normalize';
import type { UnitBench, Verdict } from './unit.ts';

interface CountryRow {
  readonly raw: string;
  readonly iso2: string | null;
}

/** A refusal is right where there is no country, or where the country stands among the candidates. */
const judgeCountry = (value: string | null, candidates: readonly string[], wanted: string | null): Verdict =>
  value === null ? (wanted === null || candidates.includes(wanted) ? 'correct' : 'refused') : value === wanted ? 'correct' : 'wrong';

export const countryBench: UnitBench = async (bench) => {
  const rows = bench.data<CountryRow[]>('countries');
  const peer = await bench.peer('i18n-iso-countries');
  const languages = ['en', 'ru', 'pl', 'de', 'fr', 'es', 'id', 'zh'];
  const lib = peer?.default ?? peer;
  const names = lib === null ? [] : ownNames(lib, languages);
  const sets: readonly (readonly [string, readonly CountryRow[], number])[] = [
    ['cells', rows ?? [], 0.9],
    ['names of 8 languages', names, 0.96],
  ];
  for (const [set, inputs, bar] of sets) {
    if (inputs.length === 0) continue;
    bench.measure({
      unit: 'country',
      set,
      inputs,
      run: (row) => normalizeCountry(row.raw),
      judge: (out, row) => judgeCountry(out.value, out.ok ? [] : (out.candidates ?? []), row.iso2),
      bar,
      wrongBar: 0,
    });
    if (lib !== null)
      bench.measure({
        unit: 'country',
        set,
        tool: 'i18n-iso-countries in English',
        inputs,
        run: (row) => lib.getSimpleAlpha2Code(row.raw, 'en') ?? (lib.isValid(row.raw) ? lib.toAlpha2(row.raw) : undefined),
        judge: (out, row) => judgeCountry(out ?? null, [], row.iso2),
      });
  }
};

/** The names i18n-iso-countries gives in each language; whoever reads them is not told the language. */
function ownNames(lib: { getNames(language: string, options: { select: 'all' }): Record<string, string[]> }, languages: readonly string[]): CountryRow[] {
  return languages.flatMap((language) =>
    Object.entries(lib.getNames(language, { select: 'all' })).flatMap(([iso2, names]) => names.map((raw) => ({ raw, iso2 }))),
  );
}

export const cityBench: UnitBench = (bench) => {
  const rows = bench.data<{ raw: string; country: string | null; canonical: string | null }[]>('cities');
  if (rows === null) return;
  bench.measure({
    unit: 'city',
    set: 'cells',
    inputs: rows,
    run: (row) => normalizeCity(row.raw, row.country === null ? {} : { country: row.country }),
    judge: (out, row) =>
      out.ok
        ? out.value === row.canonical
          ? 'correct'
          : 'wrong'
        : row.canonical === null || out.candidates?.includes(row.canonical) === true
          ? 'correct'
          : 'refused',
    bar: 0.9,
  });
};

interface AddressRow {
  readonly raw: string;
  readonly house: string;
  readonly city: string;
  readonly postalCode: string;
}

/** Addresses made here: the parts are known, so that both tools can be judged. */
function madeAddresses(): AddressRow[] {
  const streets = [
    'Main St',
    'Oak Avenue',
    'Martin Luther King Jr Blvd',
    '5th Ave',
    'Maple Dr',
    'Washington Street',
    'Sunset Blvd',
    'Park Ln',
    'Lakeview Ter',
    'N Broadway',
  ];
  const towns = [
    ['Springfield', 'IL', '62701'],
    ['Boston', 'MA', '02110'],
    ['New York', 'NY', '10118'],
    ['Portland', 'OR', '97201'],
    ['San Francisco', 'CA', '94103-1234'],
  ] as const;
  return streets.flatMap((street, i) =>
    towns.map(([city, state, postalCode], j) => {
      const house = String(1 + i * 37 + j * 211);
      return { raw: `${house} ${street}${j % 2 === 1 ? ` Apt ${j}B` : ''}, ${city}, ${state} ${postalCode}`, house, city, postalCode };
    }),
  );
}

export const addressBench: UnitBench = async (bench) => {
  const inputs = madeAddresses();
  const judge = (house: unknown, city: unknown, code: unknown, row: AddressRow): Verdict =>
    house === row.house && city === row.city && code === row.postalCode ? 'correct' : 'wrong';
  bench.measure({
    unit: 'address',
    set: 'made US addresses',
    inputs,
    run: (row) => normalizeAddress(row.raw, { country: 'US' }),
    judge: (out, row) => (out.ok ? judge(out.value.house, out.value.locality, out.value.postalCode, row) : 'refused'),
    bar: 0.95,
  });
  const peer = await bench.peer('parse-address');
  const lib = peer?.default ?? peer;
  if (lib !== null)
    bench.measure({
      unit: 'address',
      set: 'made US addresses',
      tool: 'parse-address',
      inputs,
      run: (row) => lib.parseLocation(row.raw),
      judge: (out, row) => (out === null ? 'refused' : judge(out.number, out.city, out.plus4 === undefined ? out.zip : `${out.zip}-${out.plus4}`, row)),
    });
};
