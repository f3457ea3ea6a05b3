import type { Random } from '../core/random.ts';
import { transliterate } from '../text/transliterate.ts';
import type { CompanyCells, PersonCells } from './generate-crm.ts';
import type { CountryData, SampleCompany, SampleData, SamplePerson } from './sample-entities.ts';

/** Something that was done to a row. */
export type Defect =
  | 'typo'
  | 'nickname'
  | 'swapped-names'
  | 'transliterated'
  | 'name-changed'
  | 'name-in-one-cell'
  | 'phone-in-name'
  | 'other-email'
  | 'email-typo'
  | 'email-damaged'
  | 'other-phone'
  | 'phone-format'
  | 'phone-damaged'
  | 'shared-phone'
  | 'moved'
  | 'date-swapped'
  | 'date-format'
  | 'date-impossible'
  | 'country-spelling'
  | 'legal-form'
  | 'job-spelling'
  | 'case'
  | 'spaces'
  | 'missing'
  | 'placeholder';

/** Makes clean values messy. */
export interface Mess {
  person(person: SamplePerson, random: Random, again: boolean, data: SampleData): { readonly cells: PersonCells; readonly defects: readonly Defect[] };
  company(company: SampleCompany, random: Random, again: boolean): { readonly cells: CompanyCells; readonly defects: readonly Defect[] };
}

/** How rows are damaged: what anybody types differently on any row, and what differs when somebody is entered again. */
export function createMess(amount: number): Mess {
  const now = (random: Random, probability: number): boolean => random.next() < probability * amount;
  return {
    person(person, random, again, data) {
      const defects: Defect[] = [];
      const did = (defect: Defect): void => void (defects.includes(defect) || defects.push(defect));
      const country = person.of;
      const cells: PersonCells = { ...person, leadSource: random.pick(data.sources), created: 18_262 + random.integer(2_100) };
      if (person.shared) did('shared-phone');
      if (again) {
        const short = country.short.get(cells.given);
        if (short !== undefined && now(random, 0.25)) {
          cells.given = random.pick(short);
          did('nickname');
        }
        if (now(random, 0.22)) {
          cells.given = slip(cells.given, random);
          did('typo');
        }
        if (now(random, 0.25)) {
          cells.family = slip(cells.family, random);
          did('typo');
        }
        if (now(random, 0.06)) {
          [cells.given, cells.family] = [cells.family, cells.given];
          did('swapped-names');
        }
        if (now(random, 0.02) && person.female) {
          cells.family = random.pick(country.family);
          did('name-changed');
        }
        if (now(random, 0.3) && /[^\u0000-\u024f]/.test(cells.family)) {
          [cells.given, cells.family] = [capital(transliterate(cells.given)), capital(transliterate(cells.family))];
          did('transliterated');
        }
        if (now(random, 0.35)) {
          cells.email = person.otherEmail;
          did('other-email');
        }
        if (now(random, 0.35)) {
          cells.phone = person.otherPhone;
          did('other-phone');
        }
        if (now(random, 0.15)) {
          cells.street = country.line.replace('{s}', random.pick(country.streets)).replace('{n}', String(1 + random.integer(200)));
          did('moved');
        }
        if (now(random, 0.06) && Number(cells.birth.slice(8)) <= 12) {
          cells.birth = `${cells.birth.slice(0, 5)}${cells.birth.slice(8)}-${cells.birth.slice(5, 7)}`;
          did('date-swapped');
        }
        if (now(random, 0.04)) {
          cells.birth = slipDigit(cells.birth, random);
          did('typo');
        }
      }
      if (now(random, 0.03)) {
        cells.email = mailSlip(cells.email, random);
        did('email-typo');
      }
      if (now(random, 0.01)) {
        cells.email = cells.email.replace('@', random.chance(0.5) ? '' : ' at ');
        did('email-damaged');
      }
      [cells.phone] = phoneText(cells.phone, country, random, now, did);
      cells.company = cells.company === '' ? '' : companyText(cells.company, cells.companyForm, country, random, did);
      if (now(random, 0.15)) {
        const title = data.jobs.find(([name]) => name === cells.job);
        if (title !== undefined) {
          cells.job = title[1];
          did('job-spelling');
        }
      }
      if (now(random, 0.3)) {
        cells.country = random.pick(country.names);
        did('country-spelling');
      }
      cells.birth = dateText(cells.birth, country, random, now, did);
      blanks(
        cells,
        {
          given: 0.02,
          family: 0.01,
          email: 0.12,
          phone: 0.15,
          company: 0.05,
          job: 0.15,
          street: 0.2,
          city: 0.08,
          postalCode: 0.2,
          country: 0.1,
          birth: 0.45,
          leadSource: 0.3,
        },
        random,
        now,
        did,
      );
      if (now(random, 0.02) && cells.given !== '' && cells.family !== '') {
        cells.given = `${cells.given} ${cells.family}`;
        cells.family = '';
        did('name-in-one-cell');
      }
      if (now(random, 0.005) && cells.phone !== '') {
        cells.family = `${cells.family} ${cells.phone}`.trim();
        cells.phone = '';
        did('phone-in-name');
      }
      looks(cells, ['given', 'family', 'company', 'city', 'street', 'email'], random, now, did);
      return { cells, defects };
    },
    company(company, random, again) {
      const defects: Defect[] = [];
      const did = (defect: Defect): void => void (defects.includes(defect) || defects.push(defect));
      const country = company.of;
      const cells: CompanyCells = { ...company };
      let core = company.core;
      if (again) {
        if (now(random, 0.3)) {
          core = slip(core, random);
          did('typo');
        }
        if (now(random, 0.3)) {
          cells.phone = slipDigit(cells.phone, random);
          did('other-phone');
        }
        if (now(random, 0.15)) {
          cells.street = country.line.replace('{s}', random.pick(country.streets)).replace('{n}', String(1 + random.integer(200)));
          did('moved');
        }
        if (now(random, 0.2)) cells.employees = String(Math.ceil(Number(cells.employees) * (0.7 + random.next())));
      }
      cells.name = companyText(core, company.form, country, random, did);
      cells.website = random.chance(0.5) ? cells.website : random.chance(0.5) ? `https://www.${cells.website}/` : `www.${cells.website}`;
      [cells.phone] = phoneText(cells.phone, country, random, now, did);
      if (now(random, 0.3)) {
        cells.country = random.pick(country.names);
        did('country-spelling');
      }
      blanks(cells, { website: 0.25, phone: 0.2, street: 0.15, city: 0.05, postalCode: 0.15, country: 0.08, industry: 0.2, employees: 0.3 }, random, now, did);
      looks(cells, ['name', 'city', 'street'], random, now, did);
      return { cells, defects };
    },
  };
}

type Chance = (random: Random, probability: number) => boolean;
type Did = (defect: Defect) => void;

function blanks<T extends object>(cells: T, rates: Partial<Record<keyof T, number>>, random: Random, now: Chance, did: Did): void {
  for (const name of Object.keys(rates) as (keyof T)[]) {
    if (cells[name] === '' || !now(random, rates[name] as number)) continue;
    if (random.next() < 0.06) {
      cells[name] = random.pick(['n/a', '-', 'unknown', 'NULL', 'test', 'xxx']) as T[keyof T];
      did('placeholder');
    } else {
      cells[name] = '' as T[keyof T];
      did('missing');
    }
  }
}

function looks<T extends object>(cells: T, names: readonly (keyof T)[], random: Random, now: Chance, did: Did): void {
  if (now(random, 0.07)) {
    const upper = random.chance(0.6);
    for (const name of names) if (name !== 'email') cells[name] = (upper ? String(cells[name]).toUpperCase() : String(cells[name]).toLowerCase()) as T[keyof T];
    did('case');
  }
  if (now(random, 0.06)) {
    const name = random.pick(names);
    const text = String(cells[name]);
    if (text !== '') {
      cells[name] = (random.chance(0.5) ? ` ${text}` : random.chance(0.5) ? `${text} ` : text.replace(' ', '  ')) as T[keyof T];
      did('spaces');
    }
  }
}

function companyText(core: string, form: string, country: CountryData, random: Random, did: Did): string {
  const style = random.next();
  if (style < 0.25) {
    did('legal-form');
    return core;
  }
  const written = style < 0.4 ? random.pick(country.forms.slice(0, 2)) : form;
  if (written !== form) did('legal-form');
  const before = country.code === 'RU' || country.code === 'KG' || country.code === 'ID';
  return before ? (country.code === 'RU' ? `${written} «${core}»` : `${written} ${core}`) : style > 0.9 ? `${core}, ${written}` : `${core} ${written}`;
}

/** A number as people write it: with or without country code, grouped, in brackets, damaged by a spreadsheet. */
function phoneText(number: string, country: CountryData, random: Random, now: Chance, did: Did): readonly [string] {
  if (number === '') return [''];
  if (now(random, 0.01)) {
    did('phone-damaged');
    return [
      Number(country.calling + number)
        .toExponential(5)
        .replace('e+', 'E+'),
    ];
  }
  if (now(random, 0.01)) {
    did('phone-damaged');
    return [number.slice(0, 5)];
  }
  const grouped = grouping(number, random.chance(0.5) ? 3 : 2);
  const style = random.next();
  if (style < 0.4) return [`+${country.calling} ${grouped}`];
  did('phone-format');
  if (style < 0.55) return [`+${country.calling}${number}`];
  if (style < 0.65) return [`00${country.calling} ${grouped}`];
  if (style < 0.75 && country.calling === '1') return [`(${number.slice(0, 3)}) ${number.slice(3, 6)}-${number.slice(6)}`];
  if (style < 0.85) return [`${country.trunk}${grouped}`];
  if (style < 0.95) return [`${country.trunk}${grouped.replaceAll(' ', random.chance(0.5) ? '-' : '.')}`];
  return [`${country.trunk}${number}`];
}

function grouping(number: string, size: number): string {
  const groups: string[] = [];
  let rest = number;
  while (rest.length > size + 1) {
    groups.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  groups.push(rest);
  return groups.join(' ');
}

function dateText(date: string, country: CountryData, random: Random, now: Chance, did: Did): string {
  if (now(random, 0.006)) {
    did('date-impossible');
    return `${date.slice(0, 4)}-02-30`;
  }
  if (!now(random, 0.2)) return date;
  did('date-format');
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)];
  return country.code === 'US' ? `${Number(month)}/${Number(day)}/${year}` : `${day}.${month}.${year}`;
}

/** One slip of the fingers: a letter too many, too few, wrong, or two exchanged. */
export function slip(text: string, random: Random): string {
  const letters = [...text];
  if (letters.length < 3) return text;
  const at = 1 + random.integer(letters.length - 1);
  const kind = random.integer(4);
  const letter = letters[at] as string;
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, letter);
  else if (kind === 2) letters[at] = neighbour(letter, random);
  else if (at + 1 < letters.length) [letters[at], letters[at + 1]] = [letters[at + 1] as string, letter];
  else letters.splice(at, 1);
  return letters.join('');
}

const rowsOfKeys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'йцукенгшщзх', 'фывапролджэ', 'ячсмитьбю'];

function neighbour(letter: string, random: Random): string {
  const small = letter.toLowerCase();
  for (const row of rowsOfKeys) {
    const at = row.indexOf(small);
    if (at >= 0) return row[at === 0 ? 1 : at === row.length - 1 ? at - 1 : at + (random.chance(0.5) ? 1 : -1)] as string;
  }
  return letter;
}

function slipDigit(text: string, random: Random): string {
  const places = [...text].flatMap((char, at) => (/\d/.test(char) ? [at] : []));
  const at = places[places.length - 1 - random.integer(Math.min(4, places.length))];
  if (at === undefined) return text;
  const changed = `${text.slice(0, at)}${random.integer(10)}${text.slice(at + 1)}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    (Number(changed.slice(8)) > 28 || Number(changed.slice(8)) < 1 || Number(changed.slice(5, 7)) > 12 || Number(changed.slice(5, 7)) < 1)
    ? text
    : changed;
}

const wrongDomains: Readonly<Record<string, string>> = {
  'gmail.com': 'gmial.com',
  'hotmail.com': 'hotmial.com',
  'yahoo.com': 'yaho.com',
  'outlook.com': 'outlok.com',
  'gmx.de': 'gmx.dee',
  'mail.ru': 'mial.ru',
};

function mailSlip(address: string, random: Random): string {
  const [name = '', domain = ''] = address.split('@');
  if (Object.hasOwn(wrongDomains, domain) && random.chance(0.6)) return `${name}@${wrongDomains[domain]}`;
  return random.chance(0.3) && domain.endsWith('.com') ? `${name}@${domain.slice(0, -3)}cmo` : `${slip(name, random)}@${domain}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
