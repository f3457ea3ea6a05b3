import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aggregate,
  createSearch,
  defineView,
  explainFilter,
  filterRecords,
  groupRecords,
  passes,
  relatedIn,
  searchRecords,
  showView,
  sortRecords,
  viewChange,
  viewOf,
  type ViewContext,
} from '../../src/view/index.ts';
import { defineWorkspace } from '../../src/model/index.ts';
import { checkbox, text } from '../../src/fields/index.ts';
import { seededRandom } from '../../src/core/random.ts';
import { crm } from './crm.ts';

const context: ViewContext = { now: '2026-11-21T09:00:00Z', timeZone: 'Europe/Warsaw', me: 'u1', myTeam: ['u1', 'u2'] };
const contact = (id: string, fields: object = {}) => ({
  id,
  createdAt: '2026-11-18T08:00:00Z',
  updatedAt: '2026-11-18T08:00:00Z',
  version: 1,
  emails: [],
  ...fields,
});
const deal = (id: string, fields: object = {}) => ({ id, createdAt: '2026-10-01T08:00:00Z', title: id, ...fields });

const companies = [
  { id: 'c1', name: 'Acme', country: 'PL', industry: 'it', parent: null },
  { id: 'c2', name: 'Beta', country: 'DE', industry: 'retail', parent: 'c1' },
  { id: 'c3', name: 'Gamma', country: null, industry: null, parent: 'gone' },
];
const contacts = [
  contact('p1', {
    name: { given: 'Anna', family: 'Nowak' },
    emails: ['anna@acme.com'],
    company: 'c1',
    born: '1990-11-24',
    newsletter: true,
    status: 'customer',
    source: 'web',
    age: 36,
    address: { lines: [], country: 'PL' },
    renewal: '2026-12-01',
    lastActivity: '2026-11-20T10:00:00Z',
    owner: 'u1',
  }),
  contact('p2', {
    name: { given: 'Bob', family: 'Stone' },
    emails: ['bob@beta.de', 'b@stone.org'],
    company: 'c2',
    born: '--11-21',
    newsletter: false,
    status: 'trial',
    source: 'fair',
    age: 51,
    createdAt: '2026-01-02T08:00:00Z',
    renewal: '2025-11-26',
    lastActivity: '2025-03-01T10:00:00Z',
    owner: 'u2',
  }),
  contact('p3', {
    name: { family: 'Öz' },
    company: null,
    born: null,
    newsletter: null,
    status: null,
    source: 'web',
    age: null,
    lastActivity: null,
    owner: null,
  }),
  contact('p4', {
    name: { given: 'Иван', family: 'Петров' },
    phone: '+79161234567',
    company: 'gone',
    born: '2000-02-29',
    status: 'customer',
    taxNumber: '7707083893',
    owner: 'u3',
  }),
];
const deals = [
  deal('d1', {
    amount: { amount: '100.10', currency: 'EUR' },
    closing: '2026-11-30',
    owner: 'u1',
    stage: 'new',
    company: 'c1',
    about: 'p1',
    seen: '2026-11-20T00:00:00Z',
  }),
  deal('d2', {
    amount: { amount: '9.99', currency: 'USD' },
    closing: '2026-12-01',
    owner: 'u2',
    stage: 'won',
    company: 'c1',
    about: 'c2',
    seen: '2026-05-01T00:00:00Z',
  }),
  deal('d3', { amount: null, closing: null, owner: null, stage: null, company: 'c2', about: null, seen: null }),
  deal('d4', {
    amount: { amount: '20.05', currency: 'EUR' },
    closing: '2026-11-01',
    owner: 'u1',
    stage: 'new',
    company: null,
    about: 'nobody',
    seen: '2026-01-01T00:00:00Z',
  }),
];
const tasks = [
  { id: 't1', title: 'call', done: false, due: '2026-11-25', about: 'p1' },
  { id: 't2', title: 'mail', done: true, due: '2026-11-01', about: 'p4' },
];
const around: ViewContext = { ...context, related: relatedIn({ companies, contacts, deals, tasks }) };
const ids = (list: readonly { readonly id: string }[]) => list.map((one) => one.id);

describe('the views a sales team asks for', () => {
  test('leads created this week, by source', () => {
    const recent = filterRecords(crm, 'contacts', { createdAt: { within: 'this:week' } }, contacts, context);
    expect(groupRecords(crm, 'contacts', recent, 'source', context).map((group) => [group.key, ids(group.records)])).toEqual([
      ['web', ['p1', 'p3']],
      ['fair', []],
      ['referral', []],
      [null, ['p4']],
    ]);
  });

  test('newsletter subscribers', () => {
    expect(ids(filterRecords(crm, 'contacts', { newsletter: true }, contacts, context))).toEqual(['p1']);
  });

  test('customers in trial', () => {
    expect(ids(filterRecords(crm, 'contacts', { status: 'trial' }, contacts, context))).toEqual(['p2']);
  });

  test('deals nobody has touched for three months', () => {
    expect(ids(filterRecords(crm, 'deals', { stage: { nin: ['won', 'lost'] }, seen: { olderThan: 'P3M' } }, deals, context))).toEqual(['d4']);
  });

  test('deals closing this month', () => {
    expect(ids(filterRecords(crm, 'deals', { closing: { within: 'this:month' } }, deals, context))).toEqual(['d1', 'd4']);
  });

  test('what is assigned to me, and to my team', () => {
    expect(ids(filterRecords(crm, 'deals', { owner: '@me' }, deals, context))).toEqual(['d1', 'd4']);
    expect(ids(filterRecords(crm, 'deals', { owner: { eq: '@myTeam' } }, deals, context))).toEqual(['d1', 'd2', 'd4']);
  });

  test('birthdays in the next seven days, with and without a year', () => {
    expect(ids(filterRecords(crm, 'contacts', { born: { anniversary: { next: 7, unit: 'day' } } }, contacts, context))).toEqual(['p1', 'p2']);
  });

  test('a birthday on 29 February comes round on the 28th in other years', () => {
    const on = (now: string) => passes(crm, 'contacts', { born: { anniversary: 'today' } }, contacts[3] as never, { now });
    expect([on('2026-02-28T09:00:00Z'), on('2026-03-01T09:00:00Z'), on('2028-02-28T09:00:00Z'), on('2028-02-29T09:00:00Z')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('contracts to renew in the next fortnight, whatever the year', () => {
    expect(ids(filterRecords(crm, 'contacts', { renewal: { anniversary: { next: 14, unit: 'day' } } }, contacts, context))).toEqual(['p1', 'p2']);
  });

  test('customers without a planned task', () => {
    expect(ids(filterRecords(crm, 'contacts', { status: 'customer', none: { 'tasks.about': { done: false } } }, contacts, around))).toEqual(['p4']);
  });
});

describe('conditions', () => {
  test('follow links, and know nothing where a link leads nowhere', () => {
    expect(ids(filterRecords(crm, 'contacts', { company: { is: { industry: 'it' } } }, contacts, around))).toEqual(['p1']);
    expect(ids(filterRecords(crm, 'contacts', { not: { company: { is: { industry: 'it' } } } }, contacts, around))).toEqual(['p2']);
    expect(ids(filterRecords(crm, 'companies', { parent: { is: { parent: { empty: true } } } }, companies, around))).toEqual(['c2']);
  });

  test('tell the folders apart that a link may lead to', () => {
    expect(ids(filterRecords(crm, 'deals', { about: { isIn: { companies: { country: 'DE' } } } }, deals, around))).toEqual(['d2']);
    expect(ids(filterRecords(crm, 'deals', { about: { isIn: { contacts: true } } }, deals, around))).toEqual(['d1']);
    expect(ids(filterRecords(crm, 'deals', { not: { about: { isIn: { contacts: true } } } }, deals, around))).toEqual(['d2']);
  });

  test('look at records that link here', () => {
    expect(ids(filterRecords(crm, 'companies', { some: { 'deals.company': { stage: 'won' } } }, companies, around))).toEqual(['c1']);
    expect(ids(filterRecords(crm, 'companies', { none: { 'deals.company': true } }, companies, around))).toEqual(['c3']);
  });

  test('address parts of names and addresses', () => {
    expect(ids(filterRecords(crm, 'contacts', { 'address.country': 'PL' }, contacts, context))).toEqual(['p1']);
    expect(ids(filterRecords(crm, 'contacts', { 'name.family': { contains: 'oz' } }, contacts, context))).toEqual(['p3']);
  });

  test('look at lists as a whole or value by value', () => {
    expect(ids(filterRecords(crm, 'contacts', { emails: { any: { endsWith: '@beta.de' } } }, contacts, context))).toEqual(['p2']);
    expect(ids(filterRecords(crm, 'contacts', { emails: { count: { gte: 1 } } }, contacts, context))).toEqual(['p1', 'p2']);
    expect(ids(filterRecords(crm, 'contacts', { emails: { hasNone: ['anna@acme.com'] } }, contacts, context))).toEqual(['p2', 'p3', 'p4']);
    expect(ids(filterRecords(crm, 'contacts', { emails: { empty: true } }, contacts, context))).toEqual(['p3', 'p4']);
  });

  test('compare money within its currency only', () => {
    expect(ids(filterRecords(crm, 'deals', { amount: { gt: { amount: '20.05', currency: 'EUR' } } }, deals, context))).toEqual(['d1']);
    expect(
      ids(
        filterRecords(
          crm,
          'deals',
          {
            amount: {
              between: [
                { amount: '0', currency: 'EUR' },
                { amount: '50', currency: 'EUR' },
              ],
            },
          },
          deals,
          context,
        ),
      ),
    ).toEqual(['d4']);
    expect(ids(filterRecords(crm, 'deals', { amount: { eq: { amount: '100.10', currency: 'EUR' } } }, deals, context))).toEqual(['d1']);
  });

  test('take dates between two days with both of them', () => {
    expect(ids(filterRecords(crm, 'deals', { closing: { between: ['2026-11-01', '2026-11-30'] } }, deals, context))).toEqual(['d1', 'd4']);
  });

  test('do not know about missing values, and `not` of that is not known either', () => {
    expect(ids(filterRecords(crm, 'deals', { stage: { ne: 'won' } }, deals, context))).toEqual(['d1', 'd4']);
    expect(ids(filterRecords(crm, 'deals', { not: { stage: 'won' } }, deals, context))).toEqual(['d1', 'd4']);
    expect(ids(filterRecords(crm, 'deals', { or: [{ not: { stage: 'won' } }, { stage: { empty: true } }] }, deals, context))).toEqual(['d1', 'd3', 'd4']);
    expect(explainFilter(crm, 'deals', { stage: 'won' }, deals[2] as never, context)).toEqual({
      passes: false,
      unknown: true,
      failed: [{ path: ['stage'], operator: 'eq', expected: 'won', actual: null, missing: true }],
    });
  });

  test.each<[string, object, string]>([
    ['a field that does not exist', { nope: 1 }, 'unknown-field'],
    ['an operator the kind does not have', { stage: { contains: 'x' } }, 'invalid-argument'],
    ['a list that is none', { stage: { in: 'won' } }, 'invalid-argument'],
    ['a link to nowhere', { some: { 'tasks.company': true } }, 'unknown-field'],
    ['a folder a link does not lead to', { about: { isIn: { deals: true } } }, 'unknown-folder'],
    ['a filter that is a list', [], 'invalid-argument'],
    ['an amount that is none', { amount: { gt: 5 } }, 'invalid-argument'],
  ])('refuse %s before any record is read', (_, where, code) => {
    expect(() => filterRecords(crm, 'deals', where as never, [], context)).toThrowError(expect.objectContaining({ code }));
  });

  test('refuse filters nested beyond reason', () => {
    let where: object = { stage: 'won' };
    for (let i = 0; i < 100; i++) where = { not: where };
    expect(() => filterRecords(crm, 'deals', where as never, [], context)).toThrowError(/deep at most/);
  });
});

describe('a saved view', () => {
  const saved = defineWorkspace({
    ...crm.def,
    views: {
      open: { label: 'Open', folder: 'deals', layout: 'table', where: { stage: { ne: 'won' } } },
      mine: { folder: 'deals', parent: 'open', layout: 'board', where: { owner: '@me' }, groupBy: 'stage', sort: ['-closing'] },
      a: { folder: 'deals', parent: 'b', layout: 'list' },
      b: { folder: 'deals', parent: 'a', layout: 'list' },
    },
  } as never);

  test('holds the filters of the views above it', () => {
    const { records, groups } = showView(saved, 'mine', deals, context);
    expect(ids(records)).toEqual(['d1', 'd4']);
    expect(groups?.map((group) => [group.key, group.records.length])).toEqual([
      ['new', 2],
      ['won', 0],
      ['lost', 0],
    ]);
  });

  test('is refused when it does not exist or is its own parent', () => {
    expect(() => viewOf(saved, 'nope')).toThrowError(expect.objectContaining({ code: 'unknown-option' }));
    expect(() => viewOf(saved, 'a')).toThrowError(expect.objectContaining({ code: 'cycle' }));
  });

  test('says whether an edit makes a record enter or leave', () => {
    const before = deals[0] as (typeof deals)[0];
    const changes = [
      viewChange(saved, 'open', before, { ...before, stage: 'won' }, context),
      viewChange(saved, 'open', { ...before, stage: 'won' }, before, context),
      viewChange(saved, 'open', null, before, context),
      viewChange(saved, 'open', before, before, context),
      viewChange(saved, 'open', before, null, context),
    ];
    expect(changes).toEqual(['leaves', 'enters', 'enters', 'stays', 'leaves']);
  });

  test('is refused at definition when it names a field that does not exist, or is a board without columns', () => {
    expect(() => defineView(crm, { folder: 'deals', layout: 'list', sort: ['nope' as never] })).toThrowError(
      expect.objectContaining({ code: 'unknown-field' }),
    );
    expect(() => defineView(crm, { folder: 'deals', layout: 'board' })).toThrowError(expect.objectContaining({ code: 'invalid-definition' }));
  });
});

describe('sortRecords', () => {
  test('sorts as people of the locale do, missing values last either way', () => {
    const people = ['Zug', 'Ärger', null, 'Anton', 'anton 10', 'anton 9'].map((note, i) => contact(String(i), { note }));
    const sorted = (key: 'note' | '-note') =>
      sortRecords(crm, 'contacts', people, [key], { ...context, locale: 'de' }).map((r) => (r as { note?: string | null }).note ?? null);
    expect(sorted('note')).toEqual(['Anton', 'anton 9', 'anton 10', 'Ärger', 'Zug', null]);
    expect(sorted('-note')).toEqual(['Zug', 'Ärger', 'anton 10', 'anton 9', 'Anton', null]);
  });

  test('sorts choices as they are offered and amounts within their currency', () => {
    expect(ids(sortRecords(crm, 'deals', deals, ['-stage', 'id'], context))).toEqual(['d2', 'd1', 'd4', 'd3']);
    expect(ids(sortRecords(crm, 'deals', deals, ['amount'], context))).toEqual(['d4', 'd1', 'd2', 'd3']);
  });

  test('gives the same order whatever order the records come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(contacts, { minLength: contacts.length }), (shuffled) => {
        expect(ids(sortRecords(crm, 'contacts', shuffled, ['source', '-age'], context))).toEqual(
          ids(sortRecords(crm, 'contacts', contacts, ['source', '-age'], context)),
        );
      }),
    );
  });
});

describe('aggregate', () => {
  test('adds money up exactly and apart by currency', () => {
    expect(aggregate(crm, 'deals', deals, { amount: ['sum', 'avg', 'max', 'empty'] }, context)).toEqual({
      amount: { sum: { EUR: '120.15', USD: '9.99' }, avg: { EUR: '60.0750', USD: '9.9900' }, max: { EUR: '100.10', USD: '9.99' }, empty: 1 },
    });
  });

  test('gives no mean of nothing', () => {
    expect(aggregate(crm, 'contacts', [], { age: ['avg', 'sum', 'count', 'percentEmpty'] }, context)).toEqual({
      age: { avg: null, sum: 0, count: 0, percentEmpty: null },
    });
  });

  test('counts distinct values and finds the middle', () => {
    expect(aggregate(crm, 'contacts', contacts, { source: 'countUnique', age: ['median', 'min'] }, context)).toEqual({
      source: { countUnique: 2 },
      age: { median: 43.5, min: 36 },
    });
  });
});

describe('groupRecords', () => {
  test('puts dates together by month', () => {
    expect(groupRecords(crm, 'deals', deals, 'closing', context, { unit: 'month' }).map((group) => [group.key, group.records.length])).toEqual([
      ['2026-11-01', 2],
      ['2026-12-01', 1],
      [null, 1],
    ]);
  });
});

describe('searchRecords', () => {
  test.each([
    ['nowak', 'p1'],
    ['anna now', 'p1'],
    ['nowka anna', 'p1'],
    ['ivan petrov', 'p4'],
    ['Петров', 'p4'],
    ['+7 916 123-45-67', 'p4'],
    ['1234567', 'p4'],
    ['7707083893', 'p4'],
    ['bob@beta.de', 'p2'],
    ['öz', 'p3'],
  ])('finds %s', (query, id) => {
    expect(searchRecords(crm, 'contacts', contacts, query)[0]?.record.id).toBe(id);
  });

  test('finds nothing for nothing', () => {
    const index = createSearch(crm, 'contacts', contacts);
    expect([index.search(''), index.search('  '), index.search('zzzz')]).toEqual([[], [], []]);
  });
});

// ── laws ──

const small = defineWorkspace({ id: 'small', version: 1, folders: { items: { fields: { a: text(), b: text(), c: checkbox() } } } });
type Item = { id: string; a: string | null; b: string | null; c: boolean | null };
const item = fc.record({
  id: fc.string(),
  a: fc.constantFrom('x', 'y', 'xy', null),
  b: fc.constantFrom('x', 'y', null),
  c: fc.constantFrom(true, false, null),
});
const value = fc.constantFrom('x', 'y', 'xy');
const operator = fc.oneof(
  fc.record({ eq: value }),
  fc.record({ ne: value }),
  fc.record({ in: fc.array(value) }),
  fc.record({ nin: fc.array(value) }),
  fc.record({ contains: value }),
  fc.record({ empty: fc.boolean() }),
);
const leaf = fc.oneof(
  operator.map((a) => ({ a })),
  operator.map((b) => ({ b })),
  fc.boolean().map((c) => ({ c })),
  fc.tuple(operator, operator).map(([a, b]) => ({ a, b })),
);
const { filter } = fc.letrec<{ filter: Record<string, unknown> }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({ and: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ or: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
  ),
}));

/** Three-valued logic, the slow and plain way. */
function naive(where: Record<string, unknown>, record: Item): boolean | null {
  const both = (truths: readonly (boolean | null)[]): boolean | null => (truths.includes(false) ? false : truths.includes(null) ? null : true);
  return both(
    Object.entries(where).map(([key, condition]): boolean | null => {
      if (key === 'and') return both((condition as Record<string, unknown>[]).map((w) => naive(w, record)));
      if (key === 'or') {
        const truths = (condition as Record<string, unknown>[]).map((w) => naive(w, record));
        return truths.includes(true) ? true : truths.includes(null) ? null : false;
      }
      if (key === 'not') {
        const truth = naive(condition as Record<string, unknown>, record);
        return truth === null ? null : !truth;
      }
      const value = record[key as 'a'] as string | boolean | null;
      if (typeof condition !== 'object') return value === null ? null : value === condition;
      return both(
        Object.entries(condition as Record<string, unknown>).map(([operator, expected]) => {
          if (operator === 'empty') return (value === null) === expected;
          if (value === null) return null;
          if (operator === 'eq') return value === expected;
          if (operator === 'ne') return value !== expected;
          if (operator === 'in') return (expected as unknown[]).includes(value);
          if (operator === 'nin') return !(expected as unknown[]).includes(value);
          return String(value).includes(String(expected));
        }),
      );
    }),
  );
}

describe('the laws of filters', () => {
  test('passes agrees with a naive reading of the filter', () => {
    fc.assert(
      fc.property(filter, fc.array(item, { maxLength: 8 }), (where, items) => {
        expect(ids(filterRecords(small, 'items', where as never, items, context))).toEqual(
          ids(items.filter((record) => naive(where, record as Item) === true)),
        );
      }),
    );
  });

  test('viewChange agrees with filtering before and after', () => {
    fc.assert(
      fc.property(filter, item, item, (where, before, after) => {
        const view = { folder: 'items', layout: 'list', where };
        const [was, is] = [naive(where, before as Item) === true, naive(where, after as Item) === true];
        expect(viewChange(small, view, before, after, context)).toBe(was ? (is ? 'stays' : 'leaves') : is ? 'enters' : 'outside');
      }),
    );
  });

  test('an explanation names a failed condition exactly when the record does not pass', () => {
    fc.assert(
      fc.property(filter, item, (where, record) => {
        const explanation = explainFilter(small, 'items', where as never, record, context);
        expect(explanation.passes).toBe(naive(where, record as Item) === true);
        if (explanation.passes) expect(explanation.failed).toEqual([]);
      }),
    );
  });

  test('a filter means the same after a trip through JSON', () => {
    fc.assert(
      fc.property(filter, item, (where, record) => {
        expect(passes(small, 'items', JSON.parse(JSON.stringify(where)), record, context)).toBe(passes(small, 'items', where as never, record, context));
      }),
    );
  });

  test('groups hold every record once, and sorting keeps every record', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const items = Array.from({ length: 30 }, (_, i) => ({ id: String(i), a: random.pick(['x', 'y', null]), b: null, c: random.pick([true, false, null]) }));
        const grouped = groupRecords(small, 'items', items, 'a', context).flatMap((group) => ids(group.records));
        expect([...grouped].sort()).toEqual([...ids(items)].sort());
        expect([...ids(sortRecords(small, 'items', items, ['-c', 'a'], context))].sort()).toEqual([...ids(items)].sort());
      }),
    );
  });
});
