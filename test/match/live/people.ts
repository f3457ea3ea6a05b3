import fc from 'fast-check';
import { date, defineMatchModel, email, findDuplicatesSync, personName, phone, type FindOptions, type MatchModel } from '../../../src/match/index.ts';

/** Few values that resemble each other, so that records link, chain and fall apart. */
export const model = defineMatchModel({
  block: ['email', 'phone:phoneTail', ['name.family:phonetic', 'name.given:initial'], 'birthDate:swappedDate', ['name.family:oneDeletion', 'birthDate:year']],
  compare: { name: personName(), email: email(), phone: phone(), birthDate: date() },
  rules: { never: ['taxId'], same: [['email', 'phone']] },
});

export interface Contact {
  readonly id: string;
  readonly name: { readonly given: string; readonly family: string };
  readonly email: string | null | readonly string[];
  readonly phone: string | null;
  readonly birthDate: string | null;
  readonly taxId: string | null;
  readonly [field: string]: unknown;
}

export const contact = (id: fc.Arbitrary<string>): fc.Arbitrary<Contact> =>
  fc.record({
    id,
    name: fc.record({
      given: fc.constantFrom('Anna', 'Ania', 'Jan', 'Janina', 'Piotr'),
      family: fc.constantFrom('Kowalska', 'Kowalski', 'Nowak', 'Novak', 'Wójcik'),
    }),
    email: fc.constantFrom(null, 'a@example.com', 'b@example.com', 'biuro@example.com', ['a@example.com', 'c@example.com'], ['c@example.com', 'b@example.com']),
    phone: fc.constantFrom(null, '+48601234567', '+48601234568', '+48221112233'),
    birthDate: fc.constantFrom(null, '1985-03-12', '1985-12-03', '1985-03-13', '1990-01-01'),
    taxId: fc.constantFrom(null, null, null, '1111', '2222'),
  });

/** The groups of two records and more, in one order. */
export const partition = (groups: readonly (readonly string[])[]): string[] =>
  groups
    .filter((group) => group.length > 1)
    .map((group) => [...group].sort().join(' '))
    .sort();

/** What a batch run makes of the same records. */
export const batch = (records: readonly Contact[], of: MatchModel = model, options: FindOptions = {}): string[] =>
  partition(findDuplicatesSync(records, of, options).clusters.map((cluster) => cluster.records));
