import { dayNumber } from '../../core/calendar.ts';
import type { Address, ISODate, PersonName, RecordLike } from '../../core/values.ts';
import { addressKey } from '../../normalize/address/address-key.ts';
import { normalizeCompanyName } from '../../normalize/company-name/index.ts';
import { foldText } from '../../text/fold.ts';
import { transliterate } from '../../text/transliterate.ts';

/** Options of {@link groupHouseholds}. */
export interface HouseholdOptions {
  /** Fields to look at: `name`, `address` and `born` unless given. */
  readonly fields?: { readonly name?: string; readonly address?: string; readonly born?: string };
  /** The day ages are told for; without it nobody's is. */
  readonly asOf?: ISODate;
  /** Age from which somebody is an adult; 18 unless given. */
  readonly adultFrom?: number;
}

/** Somebody of a household. */
export interface HouseholdMember {
  readonly id: string;
  /** `null` where the birthday is not known or no `asOf` was given. */
  readonly role: 'adult' | 'child' | null;
}

/** People who share an address and a family name. */
export interface Household {
  /** Stable text of address and name. */
  readonly key: string;
  /** The family name, as the first member writes it. */
  readonly family: string;
  readonly members: readonly HouseholdMember[];
}

/**
 * Groups people who share an address, flat and all, and a family name. One half of a double name is enough, and so is the other
 * gender's form of it: Nowak and Nowak-Lis, Kowalski and Kowalska.
 *
 * Hint: it is a suggestion; a father and his namesake next door in one house without flat numbers come together too.
 *
 * @returns Households of two and more, in the order of their first members.
 *
 * @example
 * const address = { lines: ['Lipowa 3'], street: 'Lipowa', house: '3', postalCode: '00-123' };
 * groupHouseholds([{ id: '1', name: { given: 'Jan', family: 'Kowalski' }, address }, { id: '2', name: { given: 'Anna', family: 'Kowalska' }, address }]).map((home) => home.members.map((member) => member.id));
 * //=> [['1', '2']]
 */
export function groupHouseholds(records: Iterable<RecordLike>, options: HouseholdOptions = {}): readonly Household[] {
  const { fields = {}, asOf, adultFrom = 18 } = options;
  const { name = 'name', address = 'address', born = 'born' } = fields;
  const homes = new Map<string, { readonly record: RecordLike; readonly family: string; readonly names: readonly string[] }[]>();
  for (const record of records) {
    const family = (record[name] as PersonName | null | undefined)?.family;
    const place = placeKey(record[address]);
    if (typeof family !== 'string' || family === '' || place === null) continue;
    const home = homes.get(place) ?? [];
    home.push({ record, family, names: familyKeys(family) });
    homes.set(place, home);
  }
  const found: Household[] = [];
  for (const [place, people] of homes) {
    // Names are joined through people who bear several.
    const groupOf = new Map<string, (typeof people)[number][]>();
    for (const person of people) {
      const groups = [...new Set(person.names.flatMap((one) => (groupOf.has(one) ? [groupOf.get(one) as (typeof people)[number][]] : [])))];
      const group = groups[0] ?? [];
      for (const other of groups.slice(1)) {
        group.push(...other);
        for (const one of other.flatMap((member) => member.names)) groupOf.set(one, group);
      }
      group.push(person);
      for (const one of person.names) groupOf.set(one, group);
    }
    for (const group of new Set(groupOf.values())) {
      if (group.length < 2) continue;
      const members = group.map(({ record }): HouseholdMember => ({ id: String(record['id']), role: roleOf(record[born], asOf, adultFrom) }));
      const key = `${place} | ${[...new Set(group.flatMap((member) => member.names))].sort().join(' ')}`;
      found.push({ key, family: (group[0] as (typeof people)[number]).family, members });
    }
  }
  return found;
}

/** Where somebody lives; `null` where the address names no house. */
function placeKey(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !Array.isArray((value as Partial<Address>).lines)) return null;
  const home = value as Address;
  const key = addressKey(home);
  return key === null || !/\d/.test(key) ? null : `${home.country ?? ''} ${key} ${foldText(home.unit ?? '')}`.trim();
}

/** Endings of Slavic family names that differ by gender. */
const endings: readonly (readonly [string, string])[] = [
  ['ska', 'ski'],
  ['cka', 'cki'],
  ['skaya', 'skiy'],
  ['skaia', 'skii'],
  ['ova', 'ov'],
  ['eva', 'ev'],
];

function familyKeys(family: string): readonly string[] {
  return transliterate(foldText(family))
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => part.length > 1)
    .map((part) => {
      const ending = endings.find(([feminine]) => part.endsWith(feminine) && part.length > feminine.length + 1);
      return ending === undefined ? part : part.slice(0, -ending[0].length) + ending[1];
    });
}

function roleOf(born: unknown, asOf: ISODate | undefined, adultFrom: number): 'adult' | 'child' | null {
  if (typeof born !== 'string' || asOf === undefined || dayNumber(born) === null) return null;
  const years = Number(asOf.slice(0, 4)) - Number(born.slice(0, 4)) - (asOf.slice(5) < born.slice(5) ? 1 : 0);
  return years >= adultFrom ? 'adult' : 'child';
}

/** A place a firm works at. */
export interface Office {
  readonly id: string;
  /** Stable text of the address; `null` where none is known. */
  readonly place: string | null;
  readonly country: string | null;
}

/** Records of one firm at several places. */
export interface OfficeGroup {
  /** The firm's name without its legal form, folded. */
  readonly key: string;
  readonly offices: readonly Office[];
  /** Records that stand for the same place: rather duplicates than offices. */
  readonly samePlace: readonly (readonly string[])[];
}

/**
 * Groups records of companies that bear one name by where they are, so that offices are told from duplicates.
 *
 * Use it before a merge: two records at one address are one office twice; at two addresses they are two offices of a firm.
 *
 * @returns Firms with two records and more, in the order of their first.
 *
 * @example
 * groupOffices([{ id: '1', name: 'Acme Ltd', address: { lines: ['High St 1'], street: 'High St', house: '1', locality: 'Leeds' } }, { id: '2', name: 'ACME Limited', address: { lines: ['Quay 9'], street: 'Quay', house: '9', locality: 'Hull' } }]).map((firm) => [firm.key, firm.offices.length, firm.samePlace.length]);
 * //=> [['acme', 2, 0]]
 */
export function groupOffices(
  records: Iterable<RecordLike>,
  options: { readonly fields?: { readonly name?: string; readonly address?: string } } = {},
): readonly OfficeGroup[] {
  const { name = 'name', address = 'address' } = options.fields ?? {};
  const firms = new Map<string, Office[]>();
  for (const record of records) {
    const read = normalizeCompanyName(record[name]);
    if (!read.ok || read.key === null) continue;
    const value = record[address] as Partial<Address> | null | undefined;
    const office: Office = { id: String(record['id']), place: placeKey(value), country: typeof value?.country === 'string' ? value.country : null };
    const firm = firms.get(read.key);
    if (firm === undefined) firms.set(read.key, [office]);
    else firm.push(office);
  }
  return [...firms].flatMap(([key, offices]) => {
    if (offices.length < 2) return [];
    const places = new Map<string, string[]>();
    for (const { id, place } of offices) if (place !== null) places.set(place, [...(places.get(place) ?? []), id]);
    return [{ key, offices, samePlace: [...places.values()].filter((ids) => ids.length > 1) }];
  });
}
