// Defects put into clean records with a known number of each: what the audit finds, what the repair leaves, whether undo is
// exact; then throughput. JSON out: npm run bench:audit [-- --rows 2000 --speed 100000 --chunks 10 --seed 1]
import { isDeepStrictEqual } from 'node:util';
import { applyFixes, audit, createAudit, undoFixes, type AuditOptions } from 'tidycrm/audit';
import { seededRandom } from 'tidycrm/core';
import { address, companyName, country, date, domain, email, link, personName, phone, select, text, user } from 'tidycrm/fields';
import { findDuplicates, matchModelFor } from 'tidycrm/match';
import { defineWorkspace, parseRecord } from 'tidycrm/model';
import { generateCrm } from 'tidycrm/testing';

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const rows = option('rows', 2000);
const speedRows = option('speed', 100_000);
const chunks = option('chunks', 10);
const seed = option('seed', 1);
const ctx = { now: '2026-11-01T12:00:00Z' };

const crm = defineWorkspace({
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

type Row = Record<string, unknown> & { id: string };

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, 20) || 'firm';

/** Records in which nothing is wrong, made of the people of the generator. */
function* cleanRecords(count: number, from: number | string): Generator<Row> {
  const countries = ['PL', 'DE', 'GB', 'US'];
  const cities: Record<string, readonly [string, string, string]> = {
    PL: ['Warszawa', '00-001', '+4860010'],
    DE: ['Berlin', '10115', '+4930901'],
    GB: ['London', 'SW1A 1AA', '+4420794'],
    US: ['Chicago', '60601', '+1312555'],
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
    const rest = { PL: 4, DE: 3, GB: 5, US: 4 }[code] as number;
    const digits = String(random.integer(10 ** rest)).padStart(rest, '0');
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

interface Defect {
  readonly name: string;
  /** Codes that mean the defect was found. */
  readonly codes: readonly string[];
  readonly rule: string;
  spoil(record: Row, n: number, records: readonly Row[]): void;
  /** Whether the fixes, all accepted, should leave nothing of it. */
  readonly fixable?: boolean;
}

const addressOf = (record: Row): Record<string, unknown> => record['address'] as Record<string, unknown>;
const bounced: string[] = [];
const defects: readonly Defect[] = [
  { name: 'missing name', rule: 'completeness', codes: ['audit.unnamed'], spoil: (r) => void (r['name'] = null) },
  {
    name: 'no way to reach',
    rule: 'completeness',
    codes: ['audit.unreachable'],
    spoil: (r) => void Object.assign(r, { email: null, phone: null, address: null }),
  },
  { name: 'mail domain slip', rule: 'validity', codes: ['email.typo'], fixable: true, spoil: (r, n) => void (r['email'] = `person${n}@gmial.com`) },
  {
    name: 'mail without @',
    rule: 'validity',
    codes: ['email.syntax', 'email.no_at', 'email.domain_syntax'],
    spoil: (r, n) => void (r['email'] = `person${n} at acme`),
  },
  { name: 'phone too short', rule: 'validity', codes: ['phone.too_short', 'phone.invalid', 'phone.syntax'], spoil: (r, n) => void (r['phone'] = `+4812${n}`) },
  {
    name: 'birth date cannot be',
    rule: 'validity',
    codes: ['date.impossible', 'date.invalid', 'date.syntax'],
    spoil: (r) => void (r['birthDate'] = '1980-02-31'),
  },
  {
    name: 'same unique mail',
    rule: 'uniqueness',
    codes: ['audit.shared_value'],
    spoil: (r, n, all) => void (r['email'] = (all[all.length - 1 - n] as Row)['email']),
  },
  {
    name: 'phone in the name',
    rule: 'misuse',
    codes: ['misuse'],
    fixable: true,
    spoil: (r) =>
      void Object.assign(r, { name: `${(r['name'] as { given: string }).given} ${(r['name'] as { family: string }).family} ${r['phone']}`, phone: null }),
  },
  {
    name: 'mail in the job title',
    rule: 'misuse',
    codes: ['misuse'],
    fixable: true,
    spoil: (r) => void Object.assign(r, { jobTitle: r['email'], email: null }),
  },
  {
    name: 'keyboard run',
    rule: 'junk',
    codes: ['junk.keyboard', 'junk.no_vowels', 'junk.repeated'],
    fixable: true,
    spoil: (r) => void (r['name'] = { ...(r['name'] as object), given: 'Asdfgh' }),
  },
  {
    name: 'filler',
    rule: 'junk',
    codes: ['placeholder', 'junk.placeholder'],
    fixable: true,
    spoil: (r, n) => void (r['company'] = ['n/a', 'TBD', 'unknown', '-'][n % 4]),
  },
  {
    name: 'unusual writing',
    rule: 'format',
    codes: ['audit.format'],
    fixable: true,
    spoil: (r) => void (r['phone'] = String(r['phone']).replace(/^(\+\d\d)(\d{3})/, '$1 $2-')),
  },
  { name: 'not an option', rule: 'conformity', codes: ['select.unknown_option'], fixable: true, spoil: (r) => void (r['size'] = 'medum') },
  { name: 'phone of another country', rule: 'country', codes: ['audit.phone_country'], spoil: (r, n) => void (r['phone'] = `+3314268${String(5300 + n)}`) },
  { name: 'countries differ', rule: 'country', codes: ['audit.countries_differ'], spoil: (r) => void (r['country'] = 'FR') },
  { name: 'city of another country', rule: 'place', codes: ['audit.city_country'], spoil: (r) => void (r['address'] = { ...addressOf(r), locality: 'Paris' }) },
  {
    name: 'postal code of another country',
    rule: 'place',
    codes: ['audit.postal_country'],
    spoil: (r) => void (r['address'] = { ...addressOf(r), postalCode: '123' }),
  },
  {
    name: 'website of another firm',
    rule: 'domain',
    codes: ['audit.domain_company', 'audit.domains_differ'],
    spoil: (r) => void (r['website'] = 'wxyzcorp.com'),
  },
  {
    name: 'not changed for 18 months',
    rule: 'timeliness',
    codes: ['audit.stale'],
    spoil: (r) => void Object.assign(r, { createdAt: '2022-01-01T00:00:00Z', updatedAt: '2024-01-01T00:00:00Z' }),
  },
  { name: 'link to nowhere', rule: 'links', codes: ['audit.broken_link'], fixable: true, spoil: (r) => void (r['firm'] = 'gone') },
  { name: 'owner who left', rule: 'links', codes: ['audit.unknown_user'], fixable: true, spoil: (r) => void (r['owner'] = 'left') },
  { name: 'mailbox that bounces', rule: 'mail-status', codes: ['audit.mail_bounced'], fixable: true, spoil: (r) => void bounced.push(String(r['email'])) },
  {
    name: 'another spelling',
    rule: 'variants',
    codes: ['audit.variant'],
    fixable: true,
    spoil: (r, n) => void (r['industry'] = [String(r['industry']).toUpperCase(), `${r['industry']}.`, String(r['industry']).toLowerCase()][n % 3]),
  },
  {
    name: 'slip of a frequent value',
    rule: 'variants',
    codes: ['audit.variant_typo'],
    fixable: true,
    spoil: (r, n) => void (r['industry'] = ['Retial', 'Softwar', 'Buildimg', 'Logisticss'][n % 4]),
  },
  {
    name: 'same person twice',
    rule: 'uniqueness',
    codes: ['audit.duplicate'],
    spoil: (r, n, all) => {
      const other = all[all.length - 1 - n] as Row;
      for (const name of ['name', 'phone', 'company', 'website', 'birthDate', 'address', 'country']) r[name] = other[name];
    },
  },
];

const records = [...cleanRecords(rows, seed)];
const each = Math.floor(records.length / (defects.length * 2));
const truth = new Map<string, Set<string>>();
defects.forEach((defect, d) => {
  const ids = new Set<string>();
  for (let n = 0; n < each; n++) {
    const record = records[d * each + n] as Row;
    // Defects that copy take from the clean end of the list, each from a part of its own.
    defect.spoil(record, defect.name === 'same person twice' ? n + each : n, records);
    ids.add(record.id);
  }
  truth.set(defect.name, ids);
});
// Colleagues share firm, website, city and more, so identity is looked for in what is one's own.
const people = defineWorkspace({ id: 'people', version: 1, folders: { contacts: { fields: { name: personName(), phone: phone(), birthDate: date() } } } });
const duplicates = await findDuplicates(records, matchModelFor(people, 'contacts'));
const options: AuditOptions = {
  ctx,
  index: duplicates,
  related: { linked: (_, id) => (/^f\d$/.test(id) ? { id } : null) },
  users: ['u0', 'u1', 'u2', 'u3', 'u4'],
  mailEvents: bounced.map((one) => ({ address: one, type: 'hard-bounce', at: '2026-10-01' })),
};
const before = audit(crm, 'contacts', records, options);
const spoiled = new Set([...truth.values()].flatMap((ids) => [...ids]));

/** Copies make a pair of which either record may be named. */
const partnerOf = (id: string): string | null => {
  const position = records.findIndex((record) => record.id === id);
  for (const name of ['same unique mail', 'same person twice']) {
    const d = defects.findIndex((defect) => defect.name === name);
    const shift = name === 'same person twice' ? each : 0;
    const n = records.length - 1 - position - shift;
    if (n >= 0 && n < each) return (records[d * each + n] as Row).id;
  }
  return null;
};
const perRule = new Map<string, { injected: number; found: number; reported: number; right: number }>();
const perDefect = defects.map((defect) => {
  const ids = truth.get(defect.name) as Set<string>;
  const reported = before.findings.filter(({ rule, issue }) => rule === defect.rule && defect.codes.includes(issue.code));
  const hit = new Set(reported.map(({ recordId }) => (ids.has(recordId) ? recordId : (partnerOf(recordId) ?? recordId))));
  const found = [...ids].filter((id) => hit.has(id)).length;
  const rule = perRule.get(defect.rule) ?? { injected: 0, found: 0, reported: 0, right: 0 };
  rule.injected += ids.size;
  rule.found += found;
  perRule.set(defect.rule, rule);
  return { defect: defect.name, rule: defect.rule, injected: ids.size, found };
});
/** A finding is right where its record was spoiled in this way, or in a way that makes it true as well. */
const alsoTrue: Readonly<Record<string, readonly string[]>> = {
  domain: ['website of another firm', 'mail domain slip', 'same unique mail', 'same person twice', 'another spelling'],
  uniqueness: ['same unique mail', 'same person twice'],
  country: ['phone of another country', 'countries differ', 'city of another country'],
};
const wrong: { rule: string; record: string; code: string; message: string }[] = [];
for (const { rule, recordId, issue } of before.findings) {
  const count = perRule.get(rule);
  if (count === undefined) continue;
  count.reported++;
  const names = defects.filter((defect) => defect.rule === rule && defect.codes.includes(issue.code)).map(({ name }) => name);
  const id = truthOf([...names, ...(alsoTrue[rule] ?? [])], recordId) ? recordId : (partnerOf(recordId) ?? recordId);
  if (truthOf([...names, ...(alsoTrue[rule] ?? [])], id)) count.right++;
  else wrong.push({ rule, record: recordId, code: issue.code, message: issue.message });
}
function truthOf(names: readonly string[], id: string): boolean {
  return names.some((name) => truth.get(name)?.has(id) === true);
}

let now: readonly Row[] = records;
const undos = [];
for (let round = 0; round < 4; round++) {
  const { fixes } = audit(crm, 'contacts', now, options);
  const done = applyFixes(now, fixes, { accept: 'all' });
  undos.push(done.undo);
  now = done.records;
  if (done.applied.length === 0) break;
}
const after = audit(crm, 'contacts', now, options);
const left = defects
  .filter(({ fixable }) => fixable === true)
  .map((defect) => ({
    defect: defect.name,
    left: after.findings.filter(
      ({ rule, issue, recordId }) => rule === defect.rule && defect.codes.includes(issue.code) && truth.get(defect.name)?.has(recordId) === true,
    ).length,
  }));
let undone: readonly Row[] = now;
for (const undo of undos.reverse()) undone = undoFixes(undone, undo).records;

let speed: object | null = null;
if (speedRows > 0) {
  const many = [...cleanRecords(speedRows, seed + 1)];
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = audit(crm, 'contacts', many, { ...options, index: null, mailEvents: [] });
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(cpu);
  speed = {
    records: many.length,
    seconds: round(seconds),
    cpuSeconds: round((used.user + used.system) / 1e6),
    perSecond: Math.round(many.length / seconds),
    findings: result.findings.length,
  };
}
let stream: object | null = null;
if (chunks > 0) {
  const size = 5000;
  const running = createAudit(crm, 'contacts', { ...options, index: null, mailEvents: [], retain: 'summary' });
  globalThis.gc?.();
  const base = process.memoryUsage().heapUsed;
  let spent = 0;
  for (let i = 0; i < chunks; i++) {
    const chunk = [...cleanRecords(size, `${seed}/${i}`)].map((record) => ({ ...record, id: `${i}/${record.id}`, email: `${i}.${record['email']}` }));
    const start = performance.now();
    running.add(chunk);
    spent += performance.now() - start;
  }
  globalThis.gc?.();
  const held = process.memoryUsage().heapUsed - base;
  const { records: seen, grade } = running.result();
  stream = { records: seen, grade, seconds: round(spent / 1000), heldMegabytes: round(held / 1e6), bytesPerRecord: Math.round(held / Math.max(1, seen)) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
console.log(
  JSON.stringify(
    {
      records: records.length,
      injected: spoiled.size,
      grade: { before: round(before.grade ?? 0), after: round(after.grade ?? 0), expectedBefore: round(1 - spoiled.size / records.length) },
      rules: Object.fromEntries(
        [...perRule].map(([rule, { injected, found, reported, right }]) => [
          rule,
          { injected, found, recall: round(found / injected), reported, precision: reported === 0 ? null : round(right / reported) },
        ]),
      ),
      defects: perDefect,
      notFound: perDefect.filter(({ injected, found }) => found < injected),
      wrong: { count: wrong.length, some: ['uniqueness', 'domain', 'variants'].flatMap((rule) => wrong.filter((one) => one.rule === rule).slice(0, 6)) },
      repair: { left, allUndone: isDeepStrictEqual(undone, records) },
      speed,
      stream,
    },
    null,
    2,
  ),
);
