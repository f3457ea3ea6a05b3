import { dateOfDay } from '../core/calendar.ts';
import type { Random } from '../core/random.ts';
import { transliterate } from '../text/transliterate.ts';
import { companyTrades, companyWords, jobTitles, leadSources, sampleCountries, type SampleCountry } from './sample-places.ts';

/** A country with its lists taken apart. */
export interface CountryData extends Omit<SampleCountry, 'given' | 'family' | 'rare' | 'towns' | 'streets' | 'mail' | 'forms' | 'short'> {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly family: readonly string[];
  readonly rareStart: readonly string[];
  readonly rareEnd: readonly string[];
  readonly towns: readonly { readonly name: string; readonly postal: string; readonly area: string }[];
  readonly streets: readonly string[];
  readonly mail: readonly string[];
  readonly forms: readonly string[];
  readonly short: ReadonlyMap<string, readonly string[]>;
}

/** All lists, taken apart once. */
export interface SampleData {
  readonly countries: readonly CountryData[];
  readonly totalWeight: number;
  readonly words: readonly string[];
  readonly trades: readonly (readonly [string, string])[];
  readonly jobs: readonly (readonly [string, string])[];
  readonly sources: readonly string[];
}

/** A person as they really are. */
export interface SamplePerson {
  readonly given: string;
  readonly family: string;
  readonly email: string;
  readonly otherEmail: string;
  /** National significant number. */
  readonly phone: string;
  readonly otherPhone: string;
  readonly company: string;
  readonly companyForm: string;
  readonly job: string;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly country: string;
  readonly birth: string;
  readonly of: CountryData;
  readonly female: boolean;
  readonly shared: boolean;
}

/** A company as it really is. */
export interface SampleCompany {
  readonly name: string;
  readonly core: string;
  readonly form: string;
  readonly website: string;
  readonly phone: string;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly country: string;
  readonly industry: string;
  readonly employees: string;
  readonly of: CountryData;
}

let everything: SampleData | undefined;

/** The lists, of all countries or of some. */
export function sampleData(codes?: readonly string[]): SampleData {
  everything ??= {
    countries: sampleCountries.map(takenApart),
    totalWeight: sampleCountries.reduce((sum, { weight }) => sum + weight, 0),
    words: companyWords.split(','),
    trades: companyTrades.split(',').map((pair) => pair.split(':') as [string, string]),
    jobs: jobTitles.split(',').map((pair) => pair.split(':') as [string, string]),
    sources: leadSources.split(','),
  };
  if (codes === undefined) return everything;
  const countries = everything.countries.filter(({ code }) => codes.includes(code));
  return { ...everything, countries, totalWeight: countries.reduce((sum, { weight }) => sum + weight, 0) };
}

function takenApart(country: SampleCountry): CountryData {
  const [women = '', men = ''] = country.given.split('|');
  const [start = '', end = ''] = country.rare.split('|');
  return {
    ...country,
    women: women.split(','),
    men: men.split(','),
    family: country.family.split(','),
    rareStart: start.split(','),
    rareEnd: end.split(','),
    towns: country.towns.split(',').map((town) => {
      const [name = '', postal = '', area = ''] = town.split(':');
      return { name, postal, area };
    }),
    streets: country.streets.split(','),
    mail: country.mail.split(','),
    forms: country.forms.split(','),
    short: new Map(
      country.short.split(',').map((pair) => {
        const [name = '', shorts = ''] = pair.split(':');
        return [name, shorts.split(' ')];
      }),
    ),
  };
}

/** Where the curve of Zipf and Mandelbrot sets in: among forty names the first is then borne by one in twenty, not by one in four. */
const flattening = 12;

/** One of a list by the law of Zipf and Mandelbrot: the n-th is chosen in proportion to 1 / (n + 12). */
export const zipf = <T>(random: Random, items: readonly T[]): T =>
  items[Math.min(items.length - 1, Math.floor((Math.exp(random.next() * Math.log((items.length + flattening) / flattening)) - 1) * flattening))] as T;

function countryFor(data: SampleData, random: Random): CountryData {
  let left = random.next() * data.totalWeight;
  for (const country of data.countries) {
    left -= country.weight;
    if (left < 0) return country;
  }
  return data.countries[0] as CountryData;
}

/** People work for few large companies and many small ones: log of how many of the smallest there are, in thirties. */
const employerSpread = 6;

/** The person of a number. Some live with the person of the number before and share name, address and phone. */
export function personOf(
  data: SampleData,
  random: Random,
  of: (index: number) => Random,
  index: number,
  company: (index: number, country: CountryData) => SampleCompany,
): SamplePerson {
  const shared = random.next() < 0.1 && index > 0;
  const home = shared ? homeOf(data, of(index - 1), true) : homeOf(data, random, false);
  const { country } = home;
  const female = random.chance(0.5);
  const given = zipf(random, female ? country.women : country.men);
  const family = inGender(home.family, country.code, female);
  const works = random.chance(0.8);
  const employer = works
    ? company(Math.floor((Math.exp(random.next() * employerSpread) - 1) * 30), random.chance(0.9) ? country : countryFor(data, random))
    : null;
  const personal = localPart(given, family, random);
  const free = `${personal}@${zipf(random, country.mail)}`;
  const work =
    employer === null
      ? `${ascii(given)[0] ?? 'x'}${ascii(family)}${random.integer(90) + 10}@${zipf(random, country.mail)}`
      : `${ascii(given)}.${ascii(family)}@${employer.website}`;
  const mobile = digitsOf(random.pick(country.mobile), random, home.area);
  const atWork = random.chance(0.55) && employer !== null;
  return {
    given,
    family,
    email: atWork ? work : free,
    otherEmail: atWork ? free : work,
    phone: shared && random.chance(0.6) ? home.landline : random.chance(0.75) ? mobile : home.landline,
    otherPhone: random.chance(0.5) ? mobile : digitsOf(country.local, random, home.area),
    company: employer === null ? '' : employer.core,
    companyForm: employer === null ? '' : employer.form,
    job: employer === null ? '' : random.pick(data.jobs)[0],
    street: home.street,
    city: home.city,
    postalCode: home.postalCode,
    country: country.names[0] as string,
    birth: dateOfDay(-14_610 + Math.floor(Math.sqrt(random.next()) * 27_400)),
    of: country,
    female,
    shared,
  };
}

interface Home {
  readonly country: CountryData;
  readonly family: string;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly area: string;
  readonly landline: string;
}

/** Where a person lives; drawn first from their stream, so that whoever shares it draws the same. */
function homeOf(data: SampleData, random: Random, afterSharing: boolean): Home {
  if (afterSharing) random.next();
  const country = countryFor(data, random);
  const family = random.chance(0.55) ? random.pick(country.rareStart) + random.pick(country.rareEnd) : zipf(random, country.family);
  const town = zipf(random, country.towns);
  const house = String(1 + Math.floor(random.next() * random.next() * 300));
  const flat = random.chance(0.2) ? `/${1 + random.integer(40)}` : '';
  const street = country.line.replace('{s}', zipf(random, country.streets)).replace('{n}', house + (country.code === 'PL' ? flat : ''));
  return {
    country,
    family,
    street,
    city: town.name,
    postalCode: postalOf(town.postal, random),
    area: town.area,
    landline: digitsOf(country.local, random, town.area),
  };
}

/** The company of a number, of a country where one is given. */
export function companyOf(data: SampleData, random: Random, of?: CountryData): SampleCompany {
  const country = of ?? countryFor(data, random);
  const trade = random.pick(data.trades);
  const kind = random.next();
  const stem = random.pick(country.rareStart) + random.pick(country.rareEnd);
  const first =
    kind < 0.45
      ? random.pick(data.words) + (random.chance(0.6) ? random.pick(data.words).toLowerCase() : '')
      : kind < 0.8
        ? zipf(random, country.family)
        : stem;
  const core = kind > 0.92 ? `${first} & ${zipf(random, country.family)}` : `${first} ${trade[0]}`;
  const form = random.pick(country.forms);
  const town = zipf(random, country.towns);
  const before = country.code === 'RU' || country.code === 'KG' || country.code === 'ID';
  return {
    name: before ? `${form} ${core}` : `${core} ${form}`,
    core,
    form,
    website: `${ascii(core).slice(0, 24)}.${country.tld}`,
    phone: digitsOf(country.local, random, town.area),
    street: country.line.replace('{s}', zipf(random, country.streets)).replace('{n}', String(1 + random.integer(180))),
    city: town.name,
    postalCode: postalOf(town.postal, random),
    country: country.names[0] as string,
    industry: trade[1],
    employees: String(Math.ceil(Math.exp(random.next() * 8))),
    of: country,
  };
}

/** Letters and digits of ASCII only, in small letters, as mail addresses and domains have them. */
export function ascii(text: string): string {
  const known = asciiOf.get(text);
  if (known !== undefined) return known;
  const made =
    transliterate(text)
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '') || 'x';
  if (asciiOf.size < 20_000) asciiOf.set(text, made);
  return made;
}

const asciiOf = /* @__PURE__ */ new Map<string, string>();

function localPart(given: string, family: string, random: Random): string {
  const [g, f] = [ascii(given), ascii(family)];
  const style = random.next();
  const number = random.chance(0.45) ? String(random.chance(0.5) ? 50 + random.integer(50) : 1 + random.integer(999)) : '';
  return style < 0.4
    ? `${g}.${f}${number}`
    : style < 0.6
      ? `${g[0]}${f}${number}`
      : style < 0.8
        ? `${g}${f}${number}`
        : style < 0.9
          ? `${f}.${g}${number}`
          : `${g}_${f}${number}`;
}

/** Slavic family names have a form for women. */
function inGender(family: string, country: string, female: boolean): string {
  if (!female) return family;
  if (country === 'PL') return family.replace(/ski$/, 'ska').replace(/cki$/, 'cka');
  if (country === 'RU' || country === 'KG') return /(?:ов|ев|ёв|ин)$/.test(family) ? `${family}а` : family;
  return family;
}

/** Fills a pattern: `#` any digit, `[2-9]` a digit of a range, `{a}` the dialling code, other braces group. */
function digitsOf(pattern: string, random: Random, area: string): string {
  let digits = '';
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i] as string;
    if (char === '#') digits += digits1[random.integer(10)];
    else if (char === '[') {
      const low = pattern.charCodeAt(i + 1) - 48;
      digits += low + random.integer(pattern.charCodeAt(i + 3) - 47 - low);
      i += 4;
    } else if (char === '{' && pattern[i + 1] === 'a') {
      digits += area;
      i += 2;
    } else if (char !== '{' && char !== '}') digits += char;
  }
  return digits;
}

const digits1 = '0123456789';

function postalOf(pattern: string, random: Random): string {
  let code = '';
  for (const char of pattern) code += char === '#' ? digits1[random.integer(10)] : char;
  return code;
}
