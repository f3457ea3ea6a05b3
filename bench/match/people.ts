import { date, email, jaroWinkler, phone, postalCode } from 'tidycrm/match';
import { generateCrm } from 'tidycrm/testing';

/** A person as the engine's benchmarks compare them. */
export type Person = {
  readonly id: string;
  readonly given: string | null;
  readonly family: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly birthDate: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
};

/** Just enough cleaning for a benchmark of the engine; real data goes through the normalisers. */
export function people(count: number): { readonly people: Person[]; readonly truth: Map<string, string> } {
  const list: Person[] = [];
  const truth = new Map<string, string>();
  const text = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell.toLowerCase());
  for (const { number, entity, row } of generateCrm({ rows: count, seed: 7 })) {
    const digits = (row['Phone'] ?? '').replace(/\D+/g, '');
    const day = /^\d{4}-\d{2}-\d{2}$/.test(row['Date of Birth'] ?? '') ? (row['Date of Birth'] as string) : null;
    const id = String(number);
    truth.set(id, entity);
    list.push({
      id,
      given: text(row['First Name']),
      family: text(row['Last Name']),
      email: text(row['E-mail']),
      phone: digits.length < 7 ? null : `+${digits}`,
      birthDate: day,
      postalCode: text(row['Postal Code']),
      city: text(row['City']),
    });
  }
  return { people: list, truth };
}

/** The seven comparisons of people that every part of the benchmark makes. */
export const comparePeople = {
  given: jaroWinkler(),
  family: jaroWinkler(),
  email: email(),
  phone: phone(),
  birthDate: date(),
  postalCode: postalCode(),
  city: jaroWinkler(),
};

/** Milliseconds as seconds, to the millisecond. */
export const seconds = (ms: number): number => Math.round(ms) / 1000;
