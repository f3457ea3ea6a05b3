// How many whole contacts a second one thread normalises: name, e-mail, company, job title and address, with and without phone.
// `npm run bench:normalize-contact -- [--contacts 20000]`. Every value is distinct; the best of six rounds counts, the first
// of which warm the engine up. Prints JSON.
import { normalizeAddress, normalizeCompanyName, normalizeEmail, normalizeJobTitle, normalizePersonName } from 'tidycrm/normalize';
import { normalizePhone } from 'tidycrm/normalize/phone-min';
import { seededRandom } from '../src/core/random.ts';

const at = process.argv.indexOf('--contacts');
const count = at < 0 ? 20_000 : Number(process.argv[at + 1]);
const random = seededRandom('contacts');

const given = 'James Mary Иван Ольга Anna Piotr Wei Budi Siti María José François Jürgen Айбек Nurlan Aisha John Linda Katarzyna Dmitri'.split(' ');
const family =
  'Smith Johnson Иванов Петрова Nowak Kowalski Chen Santoso García López Dupont Müller Асанов Bekov Khan Williams Brown Wiśniewska Sokolov de Vries'.split(' ');
const firms = 'Acme Globex Initech Umbrella Vehement Hooli Ромашка Восход Polbud Nusantara Bergmann Sidorov Norte Lumière Kyrgyzalt'.split(' ');
const forms = ['Inc.', 'Ltd', 'GmbH', 'sp. z o.o.', 'S.A.', 'LLC', 'ООО', 'PT', 'AG', 'SARL', ''];
const titles = [
  'CEO',
  'Sales Manager',
  'VP, Marketing',
  'Senior Software Engineer',
  'ген. директор',
  'Head of Procurement',
  'Dyrektor handlowy',
  'Account Executive',
  'Founder & CTO',
  'Assistant to the Director',
];
const streets = ['Main St', 'Broad Street', 'Oak Avenue', 'Park Rd', 'King St W'];
const towns = ['Boston, MA 02110', 'Springfield, IL 62701', 'Birmingham B15 1DT', 'Portland, OR 97201'];

const letters = (n: number): string => {
  let rest = n;
  let text = '';
  do text += 'aeiounrstl'[rest % 10];
  while ((rest = Math.floor(rest / 10)) > 0);
  return text;
};

const contacts = Array.from({ length: count }, (_, i) => {
  const number = 1 + random.integer(900);
  const tag = letters(i);
  return {
    name: `${random.chance(0.1) ? 'Dr. ' : ''}${random.pick(given)} ${random.pick(family)}${tag}`,
    email: `${random.chance(0.2) ? ' ' : ''}user.${tag}${i}@${random.pick(firms).replace(/[^A-Za-z]/g, '') || 'firma'}.com`,
    phone: random.chance(0.5) ? `+1 (617) 555-${String(1000 + (i % 9000))}` : `+48 601 ${String(100 + (i % 900))} ${String(100 + (Math.floor(i / 900) % 900))}`,
    company: `${random.pick(firms)} ${tag} ${random.pick(forms)}`.trim(),
    title: i % 2 === 0 ? random.pick(titles) : `${random.pick(titles)} ${tag}`,
    address: random.chance(0.25) ? `ул. Ленина, д. ${number}, кв. ${i}` : `${number} ${tag} ${random.pick(streets)}, ${random.pick(towns)}`,
  };
});

type Contact = (typeof contacts)[number];
const units: Readonly<Record<string, (contact: Contact) => unknown>> = {
  name: ({ name }) => normalizePersonName(name),
  email: ({ email }) => normalizeEmail(email),
  company: ({ company }) => normalizeCompanyName(company),
  title: ({ title }) => normalizeJobTitle(title),
  address: ({ address }) => normalizeAddress(address),
  phone: ({ phone }) => normalizePhone(phone, { defaultCountry: 'US' }),
};

/** Seconds of this process for one pass; the processor's time, so that other work on the machine does not count. */
function secondsOf(work: (contact: Contact) => void): { wall: number; processor: number } {
  let best = { wall: Infinity, processor: Infinity };
  for (let round = 0; round < 6; round++) {
    const start = performance.now();
    const before = process.cpuUsage();
    for (const contact of contacts) work(contact);
    const used = process.cpuUsage(before);
    best = { wall: Math.min(best.wall, (performance.now() - start) / 1000), processor: Math.min(best.processor, (used.user + used.system) / 1e6) };
  }
  return best;
}

const perUnit = Object.fromEntries(
  Object.entries(units).map(([name, run]) => [name, Math.round((secondsOf((contact) => void run(contact)).processor / count) * 1e8) / 100]),
);
const rate = (names: readonly string[]): { contactsPerSecond: number; perProcessorSecond: number } => {
  const runs = names.map((name) => units[name] as (contact: Contact) => unknown);
  const { wall, processor } = secondsOf((contact) => {
    for (const run of runs) run(contact);
  });
  return { contactsPerSecond: Math.round(count / wall), perProcessorSecond: Math.round(count / processor) };
};

const withoutPhone = rate(['name', 'email', 'company', 'title', 'address']);
const withPhone = rate(['name', 'email', 'company', 'title', 'address', 'phone']);
console.log(
  JSON.stringify(
    { node: process.version, contacts: count, microseconds: perUnit, withoutPhone: { ...withoutPhone, bar: 60_000 }, withPhone: { ...withPhone, bar: 25_000 } },
    null,
    2,
  ),
);
