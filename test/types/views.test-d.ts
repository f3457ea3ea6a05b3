// Checked by tsc: a wrong type here is a compile error. Nothing runs.
import * as f from '../../src/fields/index.ts';
import type { ISODuration, Money } from '../../src/core/values.ts';
import { defineWorkspace, type RecordOf, type Where } from '../../src/model/index.ts';
import { defineView, filterRecords, groupRecords, sortRecords, type FieldPath, type GroupKey, type SortKey, type ViewContext } from '../../src/view/index.ts';

type Eq<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const is = <T extends true>(): void => void (0 as unknown as T);

const crm = defineWorkspace({
  id: 'views',
  version: 1,
  folders: {
    companies: {
      title: 'name',
      fields: {
        name: f.companyName({ required: true }),
        country: f.country(),
        industry: f.select({ options: { it: {}, retail: {} } }),
        address: f.address(),
        parent: f.link({ to: 'companies' }),
        revenue: f.rollup({ via: 'deals.company', agg: 'sum', field: 'amount' }),
        lastClosing: f.rollup({ via: 'deals.company', agg: 'max', field: 'closing' }),
        dealCount: f.rollup({ via: 'deals.company', agg: 'count' }),
        allHot: f.rollup({ via: 'deals.company', agg: 'all', field: 'hot' }),
      },
    },
    contacts: {
      title: 'name',
      fields: {
        name: f.personName({ required: true }),
        emails: f.email({ multiple: true }),
        company: f.link({ to: 'companies' }),
        source: f.select({ options: { web: {}, fair: {} } }),
        status: f.select({ options: { lead: {}, trial: {}, customer: {} } }),
        newsletter: f.checkbox(),
        born: f.date(),
        renewal: f.date(),
        owner: f.user(),
        tags: f.tags(),
        lastTouch: f.statistic({ of: 'lastActivityAt' }),
        inbound: f.statistic({ of: 'lastInboundAt' }),
        threads: f.statistic({ of: 'threadCount' }),
        answer: f.statistic({ of: 'firstResponseTime' }),
      },
    },
    deals: {
      title: 'title',
      fields: {
        title: f.text(),
        amount: f.currency(),
        closing: f.date(),
        hot: f.checkbox(),
        stage: f.select({ options: { new: {}, won: {}, lost: {} } }),
        company: f.link({ to: 'companies' }),
        about: f.link({ to: ['companies', 'contacts'] }),
        owner: f.user(),
        weighted: f.formula({ expr: 'amount * 0.5', returns: 'money' }),
        days: f.formula({ expr: 'daysBetween(closing, today())', returns: 'number' }),
        industry: f.lookup({ via: 'company', field: 'industry' }),
        group: f.lookup({ via: 'company.parent', field: 'country' }),
        place: f.lookup({ via: 'company', field: 'address' }),
        size: f.range(),
      },
    },
    tasks: { title: 'title', fields: { title: f.text(), done: f.checkbox(), due: f.date(), about: f.link({ to: ['contacts', 'companies'] }) } },
  },
});
type W = typeof crm;
const context: ViewContext = { now: '2026-11-21T09:00:00Z', me: 'u1' };

// the views people ask for
const views = {
  leadsThisWeek: defineView(crm, { folder: 'contacts', layout: 'board', where: { status: 'lead', createdAt: { within: 'this:week' } }, groupBy: 'source' }),
  subscribers: defineView(crm, { folder: 'contacts', layout: 'list', where: { newsletter: true } }),
  inTrial: defineView(crm, { folder: 'contacts', layout: 'list', where: { status: 'trial' }, columns: ['name', 'emails', 'name.family'] }),
  inactiveDeals: defineView(crm, {
    folder: 'deals',
    layout: 'table',
    where: { stage: { nin: ['won', 'lost'] }, updatedAt: { olderThan: 'P3M' } },
    sort: ['-amount'],
  }),
  closingThisMonth: defineView(crm, { folder: 'deals', layout: 'calendar', where: { closing: { within: 'this:month' } }, groupBy: 'closing' }),
  mine: defineView(crm, { folder: 'deals', layout: 'table', where: { or: [{ owner: '@me' }, { owner: { eq: '@myTeam' } }] }, sort: ['closing', '-createdAt'] }),
  birthdays: defineView(crm, { folder: 'contacts', layout: 'card', where: { born: { anniversary: { next: 7, unit: 'day' } } } }),
  renewals: defineView(crm, { folder: 'contacts', layout: 'list', where: { renewal: { within: { next: 30, unit: 'day' } } } }),
  withoutTask: defineView(crm, { folder: 'contacts', layout: 'list', where: { status: 'customer', none: { 'tasks.about': { done: false } } } }),
};
void views;

// every kind has its operators, through links, parts and computed fields
type D = Where<W, 'deals'>;
const deals: readonly D[] = [
  { amount: { eq: { amount: '5', currency: 'EUR' } }, 'amount.amount': { gt: 5 }, 'amount.currency': 'EUR' },
  { closing: { between: ['2026-01-01', '2026-12-31'] }, days: { lte: 30 } },
  { closing: 'this:month' },
  { company: { is: { industry: { in: ['it'] }, parent: { is: { 'address.country': 'PL' } } } } },
  { about: { isIn: { companies: { country: 'DE' }, contacts: true } } },
  { weighted: { gt: { amount: '5', currency: 'EUR' } } },
  { industry: { in: ['it', 'retail'] }, group: { startsWith: 'P' }, 'place.country': { ne: 'DE' } },
  { 'size.from': { gte: 10 }, not: { title: { contains: 'x' } } },
];
void deals;
type C = Where<W, 'companies'>;
const companies: readonly C[] = [
  { revenue: { gte: { amount: '1', currency: 'EUR' } }, lastClosing: { within: 'next:quarter' }, dealCount: { gt: 1 }, allHot: true },
  { some: { 'deals.company': { stage: 'won' }, 'contacts.company': true, 'deals.about': true } },
  { none: { 'tasks.about': { due: { before: 'today' } } } },
];
void companies;
type P = Where<W, 'contacts'>;
const people: readonly P[] = [
  { lastTouch: { olderThan: 'P18M' }, inbound: { within: 'yesterday' }, threads: { gt: 3 }, answer: { lt: 'PT4H' } },
  { emails: { any: { endsWith: '@acme.com' }, count: { gte: 2 } }, tags: { hasAny: ['vip'] } },
  { emails: 'a@acme.com', tags: 'vip', 'name.family': { startsWith: 'N' }, 'name.full': { contains: 'an' } },
];
void people;

// what is wrong is a type error
// @ts-expect-error no such field
const noField: D = { price: 1 };
// @ts-expect-error no such operator for a choice
const noOperator: D = { stage: { contains: 'w' } };
// @ts-expect-error no such option
const noOption: D = { stage: { in: ['open'] } };
// @ts-expect-error money is no number
const noMoney: D = { amount: { gt: 5 } };
// @ts-expect-error no such period
const noPeriod: D = { closing: { within: 'this:decade' } };
// @ts-expect-error a link to one folder is followed by `is`
const noHop: D = { company: { isIn: { companies: true } } };
// @ts-expect-error a link to several folders is followed by `isIn`
const noHops: D = { about: { is: { country: 'DE' } } };
// @ts-expect-error the link does not lead there
const noFolder: D = { about: { isIn: { tasks: true } } };
// @ts-expect-error a field of the linked folder that is not there
const noLinked: D = { company: { is: { stage: 'won' } } };
// @ts-expect-error no such part
const noPart: D = { 'amount.cents': 1 };
// @ts-expect-error a part that is a number
const noPartText: D = { 'size.from': { contains: '1' } };
// @ts-expect-error a look-up is of the kind of what it shows
const noShown: D = { industry: { in: ['steel'] } };
// @ts-expect-error a formula is of the kind it returns
const noFormula: D = { weighted: { contains: 'x' } };
// @ts-expect-error no link of contacts to deals
const noIncoming: D = { some: { 'contacts.company': true } };
// @ts-expect-error a condition on a field the other folder does not have
const noIncomingField: C = { some: { 'deals.company': { due: 'today' } } };
// @ts-expect-error a count is a number
const noCount: P = { threads: { within: 'today' } };
// @ts-expect-error an instant is no number
const noInstant: P = { lastTouch: { gt: 5 } };
// @ts-expect-error a length of time is written P…
const noDuration: P = { answer: { lt: 5 } };
// @ts-expect-error a single value has no `hasAny`
const noMany: D = { title: { hasAny: ['x'] } };
// @ts-expect-error a roll-up of dates is no number
const noRollup: C = { lastClosing: { gt: 5 } };
void [
  noField,
  noOperator,
  noOption,
  noMoney,
  noPeriod,
  noHop,
  noHops,
  noFolder,
  noLinked,
  noPart,
  noPartText,
  noShown,
  noFormula,
  noIncoming,
  noIncomingField,
  noCount,
  noInstant,
  noDuration,
  noMany,
  noRollup,
];

// paths and keys
const paths: readonly FieldPath<W, 'deals'>[] = ['title', 'amount.amount', 'place.country', 'createdAt', 'id'];
const sorts: readonly SortKey<W, 'contacts'>[] = ['name', '-name.family', '-updatedAt', 'lastTouch'];
const groups: readonly GroupKey<W, 'deals'>[] = ['stage', 'closing', 'industry', 'place.country', 'createdAt', 'owner', 'days'];
void [paths, sorts, groups];
// @ts-expect-error no such part
const badPath: FieldPath<W, 'deals'> = 'title.x';
// @ts-expect-error no such field
const badSort: SortKey<W, 'contacts'> = '-stage';
// @ts-expect-error amounts are not grouped by
const badGroup: GroupKey<W, 'deals'> = 'amount';
void [badPath, badSort, badGroup];
// @ts-expect-error no such column
defineView(crm, { folder: 'deals', layout: 'table', columns: ['price'] });
// @ts-expect-error no such layout
defineView(crm, { folder: 'deals', layout: 'grid' });
// @ts-expect-error a field of another folder
filterRecords(crm, 'tasks', { stage: 'won' }, [], context);
// @ts-expect-error a field of another folder
sortRecords(crm, 'tasks', [], ['stage'], context);
// @ts-expect-error a field of another folder
groupRecords(crm, 'tasks', [], 'stage', context);

// views saved in the workspace
defineWorkspace({
  id: 'saved',
  version: 1,
  folders: { people: { fields: { city: f.text(), born: f.date() } }, notes: { fields: { text: f.text(), about: f.link({ to: 'people' }) } } },
  views: {
    near: { label: 'Near', folder: 'people', layout: 'list', where: { city: 'Bonn', some: { 'notes.about': true } }, sort: ['-born'] },
    noted: { folder: 'notes', layout: 'board', where: { about: { is: { city: 'Bonn' } } }, groupBy: 'about' },
  },
});
defineWorkspace({
  id: 'saved',
  version: 1,
  folders: { people: { fields: { city: f.text() } } },
  views: {
    // @ts-expect-error no such field
    near: { folder: 'people', layout: 'list', where: { town: 'Bonn' } },
  },
});
defineWorkspace({
  id: 'saved',
  version: 1,
  folders: { people: { fields: { city: f.text() } } },
  views: {
    // @ts-expect-error no such folder
    near: { folder: 'firms', layout: 'list' },
  },
});

// records
type Company = RecordOf<W, 'companies'>;
is<Eq<Company['revenue'], Money | null>>();
is<Eq<Company['dealCount'], number | null>>();
is<Eq<Company['allHot'], boolean | null>>();
is<Eq<RecordOf<W, 'contacts'>['threads'], number>>();
is<Eq<RecordOf<W, 'contacts'>['answer'], ISODuration>>();
