// Contacts in which nothing is wrong, for audits to be measured on.
import { seededRandom } from 'tidycrm/core';
import { address, companyName, country, date, domain, email, link, personName, phone, select, text, user } from 'tidycrm/fields';
import { defineWorkspace, parseRecord } from 'tidycrm/model';
import { generateCrm } from 'tidycrm/testing';

/** When the records are looked at. */
export const ctx = { now: '2026-11-01T12:00:00Z' };

export const crm = defineWorkspace({
  id: 'bench',
  version: 1,
  folders: {
    contacts: {
      title: 'name',
      fields: {
        name: personName(),
        email: email({ unique: true }),
        phone: phone(),
        company: companyName(),
        website: domain(),
        jobTitle: text({ expects: 'title' }),
        address: address(),
        country: country(),
        birthDate: date(),
        industry: text(),
        size: select({ options: { small: {}, medium: {}, large: {} } }),
        owner: user(),
        firm: link({ to: 'firms' }),
      },
    },
    firms: { fields: { name: companyName() } },
  },
});

export type Row = Record<string, unknown> & { id: string };

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, 20) || 'firm';

/** Records in which nothing is wrong, made of the people of the generator. */
export function* cleanRecords(count: number, from: number | string): Generator<Row> {
  const countries = ['PL', 'DE', 'GB', 'US'];
  const cities: Record<string, readonly [string, string, string]> = {
    PL: ['Warszawa', '00-001', '+48600'],
    DE: ['Berlin', '10115', '+493090'],
    GB: ['London', 'SW1A 1AA', '+442079'],
    US: ['Chicago', '60601', '+13125'],
  };
  const firms = [
    'Northwind',
    'Bluewater',
    'Silverpine',
    'Goldengate',
    'Brightfield',
    'Stonebridge',
    'Maplewood',
    'Ironhorse',
    'Sunflower',
    'Whitecliff',
  ].flatMap((first) => ['Trading', 'Foods', 'Printing', 'Logistics', 'Tools', 'Energy'].map((second) => `${first} ${second}`));
  const random = seededRandom(`clean ${from}`);
  const people = generateCrm({ rows: count * 3, seed: from, duplicates: 0, mess: 0, countries: ['PL', 'DE', 'GB', 'US'] });
  let made = 0;
  for (const { number, row } of people) {
    if (made >= count) return;
    const given = row['First Name'] ?? '';
    const family = row['Last Name'] ?? '';
    if (given === '' || family === '') continue;
    const code = countries[made % countries.length] as string;
    const [city, postalCode, prefix] = cities[code] as readonly [string, string, string];
    const firm = firms[random.integer(firms.length)] as string;
    // Two people with one phone would look like duplicates, and rightly so: each gets a number of their own.
    const digits = String((made * 7919 + 123_456) % 1_000_000).padStart(6, '0');
    const read = parseRecord(
      crm,
      'contacts',
      {
        name: { given, family },
        email: `${slug(given)}.${slug(family)}.${made}@${slug(firm)}.com`,
        phone: `${prefix}${digits}`,
        company: firm,
        website: `${slug(firm)}.com`,
        jobTitle: ['Buyer', 'Sales Manager', 'Accountant', 'Engineer'][random.integer(4)],
        address: {
          lines: [`${1 + random.integer(400)} ${row['Last Name']} ${['Street', 'Square', 'Lane'][random.integer(3)]}`],
          locality: city,
          postalCode,
          country: code,
        },
        country: code,
        birthDate: `19${50 + random.integer(50)}-${String(1 + random.integer(12)).padStart(2, '0')}-${String(1 + random.integer(28)).padStart(2, '0')}`,
        industry: ['Retail', 'Software', 'Building', 'Logistics'][random.integer(4)],
        size: ['small', 'medium', 'large'][random.integer(3)],
        owner: `u${random.integer(5)}`,
        firm: `f${random.integer(8)}`,
      },
      ctx,
      { badValues: 'keep-raw' },
    );
    if (!read.ok || Object.keys(read.raw).length > 0) continue;
    made++;
    yield { id: `c${number}`, ...(read.value as object), createdAt: '2026-03-01T00:00:00Z', updatedAt: '2026-09-01T00:00:00Z' };
  }
}
