import { describe, expect, test } from 'vitest';
import { checkbox, companyName, currency, formula, link, lookup, number, rollup, select, statistic, text } from '../../../src/fields/index.ts';
import { compute, defineWorkspace } from '../../../src/model/index.ts';
import { relatedIn } from '../../../src/model/related.ts';

const crm = defineWorkspace({
  id: 'acme',
  version: 1,
  folders: {
    companies: {
      fields: {
        name: companyName({ required: true }),
        parent: link({ to: 'companies' }),
        vip: checkbox(),
        deals: rollup({ via: 'deals.company', agg: 'count' }),
        open: rollup({ via: 'deals.company', agg: 'count', where: { stage: 'new' } }),
        revenue: rollup({ via: 'deals.company', agg: 'sum', field: 'amount', where: { stage: 'won' } }),
        large: rollup({ via: 'deals.company', agg: 'count', where: { expected: { gte: { amount: '50', currency: 'EUR' } } } }),
        best: rollup({ via: 'deals.company', agg: 'max', field: 'chance' }),
        label: formula({ expr: "name & if(deals > 1, ' (busy)', '')", returns: 'text' }),
        lastSeen: statistic({ of: 'lastActivityAt' }),
        inbound: statistic({ of: 'lastInboundAt' }),
        next: statistic({ of: 'nextActivityAt' }),
        count: statistic({ of: 'activityCount' }),
        threads: statistic({ of: 'threadCount' }),
        answered: statistic({ of: 'firstResponseTime' }),
        waiting: statistic({ of: 'timeInStage' }),
        age: statistic({ of: 'timeSinceUpdate' }),
      },
    },
    deals: {
      fields: {
        title: text(),
        amount: currency(),
        chance: number(),
        stage: select({ options: { new: {}, won: {} } }),
        company: link({ to: 'companies' }),
        about: link({ to: ['companies', 'deals'] }),
        expected: formula({ expr: 'amount * chance', returns: 'money' }),
        group: lookup({ via: 'company.parent', field: 'name' }),
        companyLabel: lookup({ via: 'company', field: 'label' }),
        subject: lookup({ via: 'about', field: 'name' }),
      },
    },
  },
});

const companies = [
  { id: 'c1', name: 'Acme', parent: null, updatedAt: '2026-11-20T09:00:00Z' },
  { id: 'c2', name: 'Beta', parent: 'c1', updatedAt: null },
];
const euro = (amount: string) => ({ amount, currency: 'EUR' });
const deals = [
  { id: 'd1', amount: euro('100.10'), chance: 0.5, stage: 'new', company: 'c2', about: 'c1' },
  { id: 'd2', amount: euro('20.05'), chance: 1, stage: 'won', company: 'c2', about: 'd1' },
  { id: 'd3', amount: euro('0.95'), chance: null, stage: 'won', company: 'c2', about: null },
];
const activities = [
  { kind: 'form', at: '2026-11-01T08:00:00Z', recordId: 'c2', thread: 't1' },
  { kind: 'mailOut', at: '2026-11-01T11:30:00Z', recordId: 'c2', thread: 't1' },
  { kind: 'call', at: '2026-11-05T08:00:00Z', recordId: 'c2', thread: 't2' },
  { kind: 'meeting', at: '2026-12-05T08:00:00Z', recordId: 'c2', planned: true },
] as const;
const options = { related: relatedIn({ companies, deals }), activities, stageSince: { c2: '2026-11-11T09:00:00Z' }, ctx: { now: '2026-11-21T09:00:00Z' } };

describe('compute', () => {
  const beta = compute(crm, 'companies', companies[1] as (typeof companies)[1], options);
  const acme = compute(crm, 'companies', companies[0] as (typeof companies)[0], options);
  const first = compute(crm, 'deals', deals[0] as (typeof deals)[0], options);

  test('counts and adds up the records that link here, filtered, exactly', () => {
    expect(beta).toMatchObject({ deals: 3, open: 1, revenue: euro('21.00'), best: 1 });
    expect(acme).toMatchObject({ deals: 0, open: 0, revenue: null });
  });

  test('filters linked records by what is computed of them', () => {
    expect(beta['large']).toBe(1);
  });

  test('computes formulas over fields and over other computed fields', () => {
    expect(first['expected']).toEqual(euro('50.05'));
    expect([acme['label'], beta['label']]).toEqual(['Acme', 'Beta (busy)']);
  });

  test('looks up fields over several links, and computed ones too', () => {
    expect([first['group'], first['companyLabel'], first['subject']]).toEqual(['Acme', 'Beta (busy)', 'Acme']);
    expect(compute(crm, 'deals', deals[2] as (typeof deals)[2], options)['subject']).toBeNull();
  });

  test('tells the life of a record', () => {
    expect(beta).toMatchObject({
      lastSeen: '2026-11-05T08:00:00Z',
      inbound: '2026-11-01T08:00:00Z',
      next: '2026-12-05T08:00:00Z',
      count: 3,
      threads: 2,
      answered: 'PT3H30M',
      waiting: 'P10D',
      age: null,
    });
    expect(acme).toMatchObject({ lastSeen: null, count: 0, answered: null, waiting: null, age: 'P1D' });
  });

  test('knows nothing where there is nothing around, and changes nothing', () => {
    const alone = compute(crm, 'companies', companies[1] as (typeof companies)[1], { ctx: options.ctx });
    expect(alone).toMatchObject({ deals: 0, revenue: null, lastSeen: null });
    expect(Object.keys(companies[1] as object)).toEqual(['id', 'name', 'parent', 'updatedAt']);
  });

  test('gives up where two records need each other', () => {
    const loop = defineWorkspace({
      id: 'x',
      version: 1,
      folders: { a: { fields: { next: link({ to: 'a' }), value: lookup({ via: 'next', field: 'value' }) } } },
    });
    const records = [
      { id: '1', next: '2' },
      { id: '2', next: '1' },
    ];
    expect(compute(loop, 'a', records[0] as (typeof records)[0], { related: relatedIn({ a: records }), ctx: options.ctx })['value']).toBeNull();
  });

  test('needs the present', () => {
    expect(() => compute(crm, 'deals', { id: '1' }, { ctx: {} as never })).toThrowError(expect.objectContaining({ code: 'invalid-argument' }));
  });
});

describe('a workspace with computed fields that cannot work is refused when it is defined', () => {
  const define =
    (fields: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) =>
    () =>
      defineWorkspace({
        id: 'x',
        version: 1,
        folders: { a: { fields: { n: number(), t: text(), ...fields } }, b: { fields: { to: link({ to: 'a' }), ...more } } },
      } as never);

  test.each<[string, () => unknown, RegExp]>([
    ['a formula that cannot be read', define({ f: formula({ expr: 'n +', returns: 'number' }) }), /ends too early/],
    ['a formula that reads a field there is not', define({ f: formula({ expr: 'nope + 1', returns: 'number' }) }), /nope/],
    ['a formula that gives another kind', define({ f: formula({ expr: 'n * 2', returns: 'text' }) }), /gives number, not text/],
    ['a formula that multiplies a text', define({ f: formula({ expr: 't * 2', returns: 'number' }) }), /multiplied/],
    [
      'formulas in a circle',
      define({ f: formula({ expr: 'g + 1', returns: 'number' }), g: formula({ expr: 'f + 1', returns: 'number' }) }),
      /circle: f → g → f/,
    ],
    ['a look-up along a field that is no link', define({ f: lookup({ via: 't', field: 'n' }) }), /no link/],
    ['a look-up of a field there is not', define({}, { l: lookup({ via: 'to', field: 'nope' }) }), /no field “nope”/],
    ['a roll-up along a link that leads elsewhere', define({}, { r: rollup({ via: 'b.to', agg: 'count' }) }), /no link to b/],
  ])('%s', (_, make, message) => {
    expect(make).toThrowError(message);
  });
});
