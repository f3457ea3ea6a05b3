// A small firm's CRM: companies in a tree, contacts and deals, with roll-ups and the views a team works with, printed.
// Run: `node scripts/run.mjs examples/small-firm.ts`.
import {
  address,
  checkbox,
  companyName,
  currency,
  date,
  dateTime,
  email,
  formula,
  link,
  lookup,
  percent,
  personName,
  rollup,
  select,
  statistic,
  text,
  user,
} from 'tidycrm/fields';
import {
  applyLink,
  applyPatches,
  buildTree,
  checkLinks,
  compute,
  defineWorkspace,
  groupHouseholds,
  planDelete,
  relatedIn,
  rollUpTree,
  suggestParents,
  ultimateParent,
  type WorkspaceDef,
} from 'tidycrm/model';
import { aggregate, groupRecords, showView, timeline, viewOf, type Touchpoint, type ViewContext } from 'tidycrm/view';

const crm = defineWorkspace({
  id: 'small-firm',
  version: 1,
  settings: { locale: 'en', timeZone: 'Europe/Warsaw', currency: 'EUR' },
  folders: {
    companies: {
      title: 'name',
      fields: {
        name: companyName({ required: true }),
        domain: text(),
        industry: select({ options: { retail: { label: 'Retail' }, software: { label: 'Software' } } }),
        parent: link({ to: 'companies', inverse: 'branches', onDelete: 'clear' }),
        branches: link({ to: 'companies', multiple: true }),
        openDeals: rollup({ via: 'deals.company', agg: 'count', where: { stage: { nin: ['won', 'lost'] } } }),
        won: rollup({ via: 'deals.company', agg: 'sum', field: 'amount', where: { stage: 'won' } }),
      },
    },
    contacts: {
      title: 'name',
      fields: {
        name: personName({ required: true }),
        emails: email({ multiple: true }),
        company: link({ to: 'companies', onDelete: 'clear' }),
        address: address(),
        source: select({ options: { web: { label: 'Web' }, fair: { label: 'Fair' }, referral: { label: 'Referral' } } }),
        status: select({ options: { lead: {}, trial: {}, customer: {} } }),
        newsletter: checkbox(),
        born: date({ precision: 'any' }),
        renewal: date(),
        owner: user(),
        lastTouch: statistic({ of: 'lastActivityAt' }),
        openTasks: statistic({ of: 'openTaskCount' }),
      },
    },
    deals: {
      title: 'title',
      fields: {
        title: text({ required: true }),
        amount: currency(),
        chance: percent(),
        stage: select({ options: { new: {}, proposal: {}, won: {}, lost: {} } }),
        closing: date(),
        touched: dateTime(),
        company: link({ to: 'companies', onDelete: 'restrict' }),
        contacts: link({ to: 'contacts', multiple: true, labels: { decisionMaker: { max: 1 }, user: {} } }),
        owner: user(),
        expected: formula({ expr: 'amount * chance', returns: 'money' }),
        industry: lookup({ via: 'company', field: 'industry' }),
      },
    },
  },
  views: {
    leadsThisWeek: {
      label: 'Leads of this week, by source',
      folder: 'contacts',
      layout: 'board',
      where: { status: 'lead', createdAt: { within: 'this:week' } },
      groupBy: 'source',
    },
    subscribers: { label: 'Newsletter subscribers', folder: 'contacts', layout: 'list', where: { newsletter: true } },
    trial: { label: 'In trial', folder: 'contacts', layout: 'list', where: { status: 'trial' } },
    open: { label: 'Open deals', folder: 'deals', layout: 'table', where: { stage: { nin: ['won', 'lost'] } }, sort: ['-amount'] },
    inactive: { label: 'Open deals nobody touched for a month', folder: 'deals', parent: 'open', layout: 'table', where: { touched: { olderThan: 'P1M' } } },
    closing: { label: 'Open deals closing this month', folder: 'deals', parent: 'open', layout: 'calendar', where: { closing: { within: 'this:month' } } },
    mine: { label: 'My open deals', folder: 'deals', parent: 'open', layout: 'table', where: { owner: '@me' } },
    birthdays: { label: 'Birthdays in the next week', folder: 'contacts', layout: 'card', where: { born: { anniversary: { next: 7, unit: 'day' } } } },
    renewals: {
      label: 'Contracts to renew in a month',
      folder: 'contacts',
      layout: 'list',
      where: { renewal: { within: { next: 1, unit: 'month' } } },
      sort: ['renewal'],
    },
    noTask: { label: 'Customers without a planned task', folder: 'contacts', layout: 'list', where: { status: 'customer', openTasks: 0 } },
  },
});

const def: WorkspaceDef = crm.def;
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const home = { lines: ['Lipowa 3'], street: 'Lipowa', house: '3', postalCode: '00-123', locality: 'Warszawa', country: 'PL' };
const contact = (id: string, fields: object) => ({
  id,
  createdAt: '2026-10-01T08:00:00Z',
  updatedAt: '2026-11-01T08:00:00Z',
  version: 1,
  emails: [],
  ...fields,
});
const companies = [
  { id: 'c1', name: 'Globex SA', domain: 'globex.com', industry: 'retail', parent: null, branches: ['c2'] },
  { id: 'c2', name: 'Globex Polska Sp. z o.o.', domain: 'globex.pl', industry: 'retail', parent: 'c1', branches: [] },
  { id: 'c3', name: 'Globex Labs', domain: 'labs.globex.com', industry: 'software', parent: null, branches: [] },
  { id: 'c4', name: 'Initech Ltd', domain: 'initech.co.uk', industry: 'software', parent: null, branches: [] },
];
const contacts = [
  contact('p1', {
    name: { given: 'Anna', family: 'Nowak' },
    company: 'c1',
    status: 'customer',
    newsletter: true,
    source: 'fair',
    born: '1986-11-24',
    renewal: '2026-12-10',
    owner: 'u1',
    address: home,
  }),
  contact('p2', {
    name: { given: 'Jan', family: 'Nowak' },
    company: 'c2',
    status: 'customer',
    newsletter: false,
    source: 'web',
    born: '--11-22',
    renewal: '2027-06-01',
    owner: 'u2',
    address: home,
  }),
  contact('p3', {
    name: { given: 'Mia', family: 'Öz' },
    company: 'c4',
    status: 'trial',
    newsletter: true,
    source: 'web',
    born: null,
    renewal: null,
    owner: 'u1',
  }),
  contact('p4', { name: { given: 'Bob', family: 'Stone' }, company: null, status: 'lead', newsletter: null, source: 'web', createdAt: '2026-11-17T10:00:00Z' }),
  contact('p5', {
    name: { given: 'Eve', family: 'Lund' },
    company: null,
    status: 'lead',
    newsletter: null,
    source: 'referral',
    createdAt: '2026-11-20T10:00:00Z',
  }),
];
const deals = [
  {
    id: 'd1',
    title: 'Shop fittings',
    amount: eur('12000.00'),
    chance: 0.6,
    stage: 'proposal',
    closing: '2026-11-28',
    touched: '2026-11-18T09:00:00Z',
    company: 'c2',
    contacts: ['p2'],
    owner: 'u1',
  },
  {
    id: 'd2',
    title: 'Licences',
    amount: eur('4800.50'),
    chance: 0.2,
    stage: 'new',
    closing: '2027-01-15',
    touched: '2026-09-02T09:00:00Z',
    company: 'c4',
    contacts: ['p3'],
    owner: 'u2',
  },
  {
    id: 'd3',
    title: 'Roll-out',
    amount: eur('30000.00'),
    chance: 1,
    stage: 'won',
    closing: '2026-05-01',
    touched: '2026-05-01T09:00:00Z',
    company: 'c1',
    contacts: ['p1'],
    owner: 'u1',
  },
  {
    id: 'd4',
    title: 'Support',
    amount: eur('7500.00'),
    chance: 1,
    stage: 'won',
    closing: '2026-07-01',
    touched: '2026-07-01T09:00:00Z',
    company: 'c2',
    contacts: ['p2'],
    owner: 'u2',
  },
];
const activities: Touchpoint[] = [
  { kind: 'mailIn', at: '2026-11-16T08:00:00Z', recordId: 'p2', title: 'A question about delivery' },
  { kind: 'mailOut', at: '2026-11-16T11:30:00Z', recordId: 'p2', by: 'u1' },
  { kind: 'call', at: '2026-11-18T09:00:00Z', recordId: 'd1', by: 'u1' },
  { kind: 'task', at: '2026-11-25T09:00:00Z', recordId: 'p1', planned: true, title: 'Send the renewal' },
];

let records: Record<string, { readonly id: string; readonly [field: string]: unknown }[]> = { companies, contacts, deals };
const contextOf = (): ViewContext => ({ now: '2026-11-21T09:00:00Z', me: 'u1', compute: true, activities, related: relatedIn(records) });
const titleOf = (record: { readonly [field: string]: unknown }): string => {
  const name = record['title'] ?? record['name'];
  return typeof name === 'object' ? Object.values(name as object).join(' ') : String(name);
};
const money = (value: unknown): string =>
  value === null
    ? '–'
    : Object.entries('amount' in (value as object) ? { [(value as { currency: string }).currency]: (value as { amount: string }).amount } : (value as object))
        .map(([currency, amount]) => `${amount} ${currency}`)
        .join(' + ') || '–';

console.log('Suggested parents');
for (const { id, parent, confidence, reasons } of suggestParents(companies)) {
  console.log(`  ${id} under ${parent}, ${confidence} (${reasons.map((reason) => reason.kind).join(', ')})`);
  // Somebody said yes: both sides are patched.
  const accepted = applyLink(crm, 'companies', companies.find((one) => one.id === id) ?? {}, 'parent', parent, { related: relatedIn(records) });
  if (accepted.ok) records = applyPatches(records, accepted.patches);
}
console.log(`  Broken links after that: ${checkLinks(crm, records).findings.length}`);

const context = contextOf();
const computed = (records['companies'] ?? []).map((company) => compute(crm, 'companies', company, { related: relatedIn(records), ctx: context }));
const tree = buildTree(computed, { parent: 'parent' });
const group = rollUpTree(crm, 'companies', tree, 'won', 'sum');
console.log('\nCompanies                        open deals   won alone       won with all below');
for (const root of tree.roots) {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    waiting.push(...[...node.children].reverse());
    const name = `${'  '.repeat(node.depth)}${titleOf(node.record)}`;
    console.log(
      `${name.padEnd(32)} ${String(node.record['openDeals']).padStart(10)}   ${money(node.record['won']).padEnd(14)}  ${money(group.get(node.id) ?? null)}`,
    );
  }
}
console.log(`Licences and Shop fittings belong to ${['c4', 'c2'].map((id) => titleOf(ultimateParent(tree, id) ?? {})).join(' and ')}.`);

for (const id of Object.keys(def.views ?? {})) {
  const view = viewOf(crm, id);
  const shown = showView(crm, view, records[view.folder] ?? [], context);
  console.log(`\n${String(view.label)}`);
  if (shown.groups !== null) for (const { label, records: list } of shown.groups) console.log(`  ${label}: ${list.map(titleOf).join(', ') || '–'}`);
  else for (const record of shown.records) console.log(`  ${titleOf(record)}`);
  if (shown.records.length === 0) console.log('  –');
}

console.log('\nWhat is expected, by industry');
for (const { label, records: list } of groupRecords(crm, 'deals', deals, 'industry', context))
  console.log(`  ${label || '–'}: ${money(aggregate(crm, 'deals', list, { expected: 'sum' }, context).expected.sum)}`);

console.log('\nHouseholds');
for (const { family, members } of groupHouseholds(contacts))
  console.log(`  ${family}: ${members.map((member) => titleOf(contacts.find((one) => one.id === member.id) ?? {})).join(', ')}`);

console.log('\nMay Globex Polska be deleted?');
const plan = planDelete(crm, 'companies', ['c2'], relatedIn(records));
console.log(plan.ok ? '  Yes.' : `  No: ${plan.refusals.map((refusal) => refusal.issue.message).join(' ')}`);

console.log('\nThe life of Shop fittings');
const shopFittings = { ...deals[0], createdAt: '2026-11-02T08:00:00Z' };
const life = timeline(
  shopFittings,
  {
    touchpoints: activities,
    history: [
      { stage: 'new', from: '2026-11-02T08:00:00Z', to: '2026-11-12T10:00:00Z' },
      { stage: 'proposal', from: '2026-11-12T10:00:00Z', to: null },
    ],
    changes: [{ at: '2026-11-12T10:00:05Z', field: 'amount', from: eur('10000.00'), to: eur('12000.00') }],
    related: [{ folder: 'contacts', via: 'contacts', record: contacts[1] as { id: string }, touchpoints: activities }],
  },
  { now: context.now, timeZone: 'Europe/Warsaw', groupBy: 'week' },
);
for (const { key, events } of life.groups ?? []) {
  console.log(`  Week of ${key}`);
  for (const event of events) {
    const what =
      event.type === 'touchpoint'
        ? event.touchpoint.kind
        : event.type === 'stage'
          ? `${event.from ?? '–'} → ${event.stage}`
          : event.type === 'change'
            ? `changed ${event.changes.map((change) => change.field).join(', ')}`
            : 'created';
    console.log(`    ${event.at.slice(0, 16).replace('T', ' ')}  ${what}${event.source === null ? '' : ` (${event.source.id})`}`);
  }
}
