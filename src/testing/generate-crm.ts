import { dateOfDay } from '../core/calendar.ts';
import { UsageError } from '../core/errors.ts';
import { seededRandom, type Random } from '../core/random.ts';
import { createMess, type Defect } from './mess.ts';
import { companyOf, personOf, sampleData, type SampleCompany, type SamplePerson } from './sample-entities.ts';

/** Options of {@link generateCrm}. */
export interface GenerateCrmOptions {
  /** How many rows to make. */
  readonly rows: number;
  /** The same seed gives the same rows everywhere. */
  readonly seed: number | string;
  /** What the rows are of; contacts unless given. */
  readonly of?: 'contacts' | 'companies';
  /** Share of rows that are another record of somebody who was there before, 0 to 0.9; 0.2 unless given. */
  readonly duplicates?: number;
  /** How much is wrong, as a multiple of what is usual, 0 to 3; 1 unless given. */
  readonly mess?: number;
  /** ISO codes of the countries to take people from; ten countries with four scripts unless given. */
  readonly countries?: readonly string[];
}

/** A generated row with what is true of it. */
export interface GeneratedRow {
  /** Number of the row, from 1. */
  readonly number: number;
  /** Who it really is: rows with the same entity are the same person or company. */
  readonly entity: string;
  /** The cells by header, as a spreadsheet would have them. */
  readonly row: Readonly<Record<string, string>>;
  /** What was done to it. */
  readonly defects: readonly Defect[];
}

/**
 * Makes messy CRM rows from a seed and says which belong together: typos, swapped and short names, dates with day and month
 * exchanged, many ways to write a phone, missing cells, households that share a phone, companies with legal forms,
 * transliterated names. Names follow Zipf's law, so common names collide as they do in life.
 *
 * Use it to measure matching and audits on data whose truth is known. For a clock that stands still use {@link fixedClock}.
 * Hint: rows come one at a time; a million need no memory. Row n is the same whatever `rows` says.
 *
 * @throws UsageError `invalid-option`.
 *
 * @example
 * const rows = [...generateCrm({ rows: 50, seed: 7 })];
 * rows.length;
 * //=> 50
 *
 * @example
 * Object.keys([...generateCrm({ rows: 1, seed: 1 })][0].row).slice(0, 4);
 * //=> ['First Name', 'Last Name', 'E-mail', 'Phone']
 */
export function* generateCrm(options: GenerateCrmOptions): Generator<GeneratedRow, void, undefined> {
  const { rows, seed, of = 'contacts', duplicates = 0.2, mess = 1 } = options;
  if (!Number.isInteger(rows) || rows < 0) throw new UsageError('invalid-option', `generateCrm: rows must be a whole number from 0, not ${String(rows)}.`);
  if (!(duplicates >= 0 && duplicates <= 0.9))
    throw new UsageError('invalid-option', `generateCrm: duplicates must lie from 0 to 0.9, not ${String(duplicates)}.`);
  if (!(mess >= 0 && mess <= 3)) throw new UsageError('invalid-option', `generateCrm: mess must lie from 0 to 3, not ${String(mess)}.`);
  const data = sampleData(options.countries);
  if (data.countries.length === 0)
    throw new UsageError(
      'invalid-option',
      `generateCrm: no country of ${JSON.stringify(options.countries)} is known. Known: ${sampleData()
        .countries.map(({ code }) => code)
        .join(', ')}.`,
    );
  const random = seededRandom(`${seed}/rows`);
  const messy = createMess(mess);
  let entities = 0;
  for (let number = 1; number <= rows; number++) {
    const again = entities > 0 && random.chance(duplicates);
    const entity = again ? random.integer(entities) : entities++;
    const own = seededRandom(`${seed}/${number}`);
    const known = (index: number): Random => seededRandom(`${seed}:${of}:${index}`);
    if (of === 'companies') {
      const company = companyOf(data, known(entity));
      const { cells, defects } = messy.company(company, own, again);
      yield { number, entity: `c${entity + 1}`, row: companyRow(cells), defects };
    } else {
      const person = personOf(
        data,
        known(entity),
        (index) => known(index),
        entity,
        (index, country) => companyOf(data, seededRandom(`${seed}:${country.code}:${index}`), country),
      );
      const { cells, defects } = messy.person(person, own, again, data);
      yield { number, entity: `p${entity + 1}`, row: personRow(cells), defects };
    }
  }
}

/** The values of a contact before they become cells. */
export type PersonCells = { -readonly [K in keyof SamplePerson]: SamplePerson[K] } & { leadSource: string; created: number };
/** The values of a company before they become cells. */
export type CompanyCells = { -readonly [K in keyof SampleCompany]: SampleCompany[K] };

const personRow = (cells: PersonCells): Record<string, string> => ({
  'First Name': cells.given,
  'Last Name': cells.family,
  'E-mail': cells.email,
  Phone: cells.phone,
  Company: cells.company,
  'Job Title': cells.job,
  Street: cells.street,
  City: cells.city,
  'Postal Code': cells.postalCode,
  Country: cells.country,
  'Date of Birth': cells.birth,
  'Lead Source': cells.leadSource,
  Created: dateOfDay(cells.created),
});

const companyRow = (cells: CompanyCells): Record<string, string> => ({
  'Company Name': cells.name,
  Website: cells.website,
  Phone: cells.phone,
  Street: cells.street,
  City: cells.city,
  'Postal Code': cells.postalCode,
  Country: cells.country,
  Industry: cells.industry,
  Employees: cells.employees,
});
