// How fast records are read: generated, messy contacts through `parseRecord`, beside plain zod on the same shape, which
// checks types and lengths but normalises nothing. Prints JSON. `npm run bench:model -- --rows 100000`
import { completeness, defineWorkspace, parseRecord } from 'tidycrm/model';
import { contacts } from 'tidycrm/presets';
import { generateCrm } from 'tidycrm/testing';
import { z } from 'zod';

const argument = process.argv.indexOf('--rows');
const rows = argument < 0 ? 100_000 : Number(process.argv[argument + 1]);
const crm = defineWorkspace({ id: 'bench', version: 1, settings: { country: 'PL' }, folders: { contacts } });
const context = { now: '2026-11-21T12:00:00.000Z' };

/** The columns of the generated rows, as fields and parts of fields. */
const columns: Readonly<Record<string, string>> = {
  'First Name': 'name.given',
  'Last Name': 'name.family',
  'E-mail': 'emails',
  Email: 'emails',
  Phone: 'phones',
  Company: 'company',
  'Job Title': 'jobTitle',
  Street: 'address.street',
  City: 'address.locality',
  'Postal Code': 'address.postalCode',
  ZIP: 'address.postalCode',
  Country: 'address.country',
  Birthday: 'birthDate',
  'Birth Date': 'birthDate',
  'Date of Birth': 'birthDate',
};
const inputs: Record<string, string>[] = [];
for (const { row } of generateCrm({ rows, seed: 1 }))
  inputs.push(Object.fromEntries(Object.entries(row).flatMap(([header, cell]) => (columns[header] === undefined ? [] : [[columns[header], cell]]))));

const cell = z.string().max(10_000).optional();
const plain = z.object({
  'name.given': cell,
  'name.family': cell,
  emails: cell,
  phones: cell,
  company: cell,
  jobTitle: cell,
  'address.street': cell,
  'address.locality': cell,
  'address.postalCode': cell,
  'address.country': cell,
  birthDate: cell,
});
const strict = plain.extend({ emails: z.union([z.literal(''), z.email()]).optional() });

/** Processor time, since a busy machine stretches the clock on the wall. */
const secondsOf = (run: () => void): number => {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
};

for (const input of inputs.slice(0, 2000)) parseRecord(crm, 'contacts', input, context, { badValues: 'keep-raw' });
for (const input of inputs.slice(0, 2000)) strict.safeParse(input);

const codes = new Map<string, number>();
let [read, refused, identity, whole, changed] = [0, 0, 0, 0, 0];
const tidySeconds = secondsOf(() => {
  for (const input of inputs) {
    const result = parseRecord(crm, 'contacts', input, context, { badValues: 'keep-raw' });
    for (const { code } of result.issues) codes.set(code, (codes.get(code) ?? 0) + 1);
    if (!result.ok) {
      refused++;
      continue;
    }
    read++;
    changed += result.changes.length;
  }
});
for (const input of inputs.slice(0, 5000)) {
  const result = parseRecord(crm, 'contacts', input, context, { badValues: 'keep-raw' });
  if (!result.ok) continue;
  const filled = completeness(crm, 'contacts', result.value);
  whole += filled.share / 5000;
  identity += filled.classes.identity.share / 5000;
}
let accepted = 0;
const zodSeconds = secondsOf(() => {
  for (const input of inputs) if (strict.safeParse(input).success) accepted++;
});

const round = (value: number): number => Math.round(value * 1000) / 1000;
const out = {
  rows,
  parseRecord: { cpuSeconds: round(tidySeconds), rowsPerCpuSecond: Math.round(rows / tidySeconds), read, refused, valuesChanged: changed },
  plainZod: {
    cpuSeconds: round(zodSeconds),
    rowsPerCpuSecond: Math.round(rows / zodSeconds),
    accepted,
    note: 'types, lengths and the form of the e-mail; nothing is normalised',
  },
  ratio: round(tidySeconds / zodSeconds),
  completeness: { whole: round(whole), identity: round(identity) },
  issues: Object.fromEntries([...codes].sort(([, a], [, b]) => b - a)),
};
console.log(JSON.stringify(out, null, 2));
