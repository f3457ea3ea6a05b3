import { describe, expect, test } from 'vitest';
import { address, companyName, currency, date, formula, link, lookup, number, percent, rollup, select, statistic, text } from '../../src/fields/index.ts';
import { compute, defineWorkspace, relatedIn } from '../../src/model/index.ts';
import { aggregate, filterRecords, groupRecords, passes, sortRecords, viewChange, type ViewContext } from '../../src/view/index.ts';

const crm = defineWorkspace({
  id: 'computed',
  version: 1,
  settings: { timeZone: 'Europe/Warsaw' },
  folders: {
    companies: {
      fields: {
        name: companyName({ required: true }),
        industry: select({ options: { it: {}, retail: {} } }),
        address: address(),
        deals: rollup({ via: 'deals.company', agg: 'count' }),
        revenue: rollup({ via: 'deals.company', agg: 'sum', field: 'amount', where: { stage: 'won' } }),
        lastClosing: rollup({ via: 'deals.company', agg: 'max', field: 'closing' }),
        lastTouch: statistic({ of: 'lastActivityAt' }),
        silence: statistic({ of: 'timeSinceUpdate' }),
      },
    },
    deals: {
      fields: {
        title: text(),
        amount: currency(),
        chance: percent(),
        closing: date(),
        stage: select({ options: { open: {}, won: {} } }),
        company: link({ to: 'companies' }),
        weighted: formula({ expr: 'amount * chance', returns: 'money' }),
        industry: lookup({ via: 'company', field: 'industry' }),
        where: lookup({ via: 'company', field: 'address' }),
        turnover: lookup({ via: 'company', field: 'revenue' }),
        score: number(),
      },
    },
  },
});
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const companies = [
  { id: 'c1', name: 'Acme', industry: 'it', address: { lines: [], country: 'PL' }, updatedAt: '2026-11-20T09:00:00Z' },
  { id: 'c2', name: 'Beta', industry: 'retail', address: { lines: [], country: 'DE' }, updatedAt: '2026-01-20T09:00:00Z' },
];
const deals = [
  { id: 'd1', amount: eur('100'), chance: 0.5, closing: '2026-11-30', stage: 'won', company: 'c1' },
  { id: 'd2', amount: eur('900'), chance: 0.1, closing: '2026-12-24', stage: 'won', company: 'c1' },
  { id: 'd3', amount: eur('10'), chance: 1, closing: '2026-02-01', stage: 'open', company: 'c2' },
  { id: 'd4', amount: null, chance: 1, closing: null, stage: null, company: null },
];
const related = relatedIn({ companies, deals });
const context: ViewContext = {
  now: '2026-11-21T09:00:00Z',
  related,
  compute: true,
  activities: [{ kind: 'call', at: '2026-11-19T10:00:00Z', recordId: 'c2' }],
};
const ids = (list: readonly { readonly id: string }[]) => list.map((one) => one.id);

describe('computed fields in views', () => {
  test('are computed when a filter asks for them', () => {
    expect(ids(filterRecords(crm, 'deals', { weighted: { gte: eur('50') } }, deals, context))).toEqual(['d1', 'd2']);
    expect(ids(filterRecords(crm, 'companies', { deals: { gt: 1 } }, companies, context))).toEqual(['c1']);
    expect(ids(filterRecords(crm, 'companies', { revenue: { eq: eur('1000') } }, companies, context))).toEqual(['c1']);
    expect(ids(filterRecords(crm, 'companies', { lastClosing: { within: 'next:month' } }, companies, context))).toEqual(['c1']);
    expect(ids(filterRecords(crm, 'companies', { lastTouch: { within: 'this:week' } }, companies, context))).toEqual(['c2']);
    expect(ids(filterRecords(crm, 'companies', { silence: { gt: 'P30D' } }, companies, context))).toEqual(['c2']);
  });

  test('of looked-up fields are filtered, sorted and grouped as those are', () => {
    expect(ids(filterRecords(crm, 'deals', { industry: { in: ['it'] } }, deals, context))).toEqual(['d1', 'd2']);
    expect(ids(filterRecords(crm, 'deals', { 'where.country': 'DE' }, deals, context))).toEqual(['d3']);
    expect(ids(filterRecords(crm, 'deals', { turnover: { gt: eur('1') } } as never, deals, context))).toEqual(['d1', 'd2']);
    expect(groupRecords(crm, 'deals', deals, 'industry', context).map((group) => [group.key, ids(group.records)])).toEqual([
      ['it', ['d1', 'd2']],
      ['retail', ['d3']],
      [null, ['d4']],
    ]);
    expect(ids(sortRecords(crm, 'deals', deals, ['-weighted'], context))).toEqual(['d2', 'd1', 'd3', 'd4']);
    expect(aggregate(crm, 'deals', deals, { weighted: 'sum' }, context).weighted.sum).toEqual({ EUR: expect.stringMatching(/^150(\.0+)?$/) });
  });

  test('are seen through links', () => {
    expect(ids(filterRecords(crm, 'deals', { company: { is: { deals: { eq: 2 } } } }, deals, context))).toEqual(['d1', 'd2']);
    expect(
      viewChange(
        crm,
        { folder: 'deals', layout: 'list', where: { weighted: { gt: eur('20') } } },
        deals[2] as never,
        { ...(deals[2] as object), amount: eur('30') } as never,
        context,
      ),
    ).toBe('enters');
  });

  test('that records bring along are taken as they are where nothing is computed', () => {
    const stored = deals.map((deal) => compute(crm, 'deals', deal, { related, ctx: context }));
    const plain = { now: context.now };
    expect(ids(filterRecords(crm, 'deals', { weighted: { gte: eur('50') }, industry: 'it' }, stored, plain))).toEqual(['d1', 'd2']);
    expect(passes(crm, 'deals', { weighted: { gte: eur('50') } }, deals[0] as never, plain)).toBe(false);
  });
});

describe('dates that are known in part', () => {
  const ws = defineWorkspace({ id: 'partial', version: 1, folders: { people: { fields: { born: date({ precision: 'any' }) } } } });
  const answer = (where: object, born: string) => {
    const passing = (one: object) => passes(ws, 'people', one as never, { id: '1', born }, { now: '2026-11-21T09:00:00Z' });
    return passing(where) ? true : passing({ not: where }) ? false : null;
  };
  test.each<[object, string, boolean | null]>([
    [{ born: { before: '1990-05-10' } }, '1990', null],
    [{ born: { before: '1991-01-01' } }, '1990', true],
    [{ born: { after: '1990-04-30' } }, '1990-05', true],
    [{ born: { onOrAfter: '1990-05-02' } }, '1990-05', null],
    [{ born: { between: ['1990-01-01', '1990-12-31'] } }, '1990-05', true],
    [{ born: { on: '1990-05-10' } }, '1990-05', null],
    [{ born: { on: '1990-06-10' } }, '1990-05', false],
    [{ born: { ne: '1990-06-10' } }, '1990-05', true],
    [{ born: { within: 'this:year' } }, '2026', true],
    [{ born: { olderThan: 'P18Y' } }, '2008', null],
    [{ born: { olderThan: 'P18Y' } }, '2007', true],
    [{ born: { before: '2000-01-01' } }, '--11-24', null],
    [{ born: { anniversary: { next: 7, unit: 'day' } } }, '--11-24', true],
  ])('%o is, for %s, %s', (where, born, expected) => {
    expect(answer(where, born)).toBe(expected);
  });
});
