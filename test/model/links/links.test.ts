import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { link, text } from '../../../src/fields/index.ts';
import {
  applyDelete,
  applyLink,
  applyPatches,
  checkLinks,
  defineWorkspace,
  planDelete,
  relatedIn,
  removeLink,
  type LinkEdge,
} from '../../../src/model/index.ts';

const crm = defineWorkspace({
  id: 'links',
  version: 1,
  folders: {
    companies: {
      fields: {
        name: text(),
        staff: link({ to: 'people', multiple: true }),
        parent: link({ to: 'companies', inverse: 'children' }),
        children: link({ to: 'companies', multiple: true, max: 3 }),
        about: link({ to: ['deals', 'tasks'], multiple: true }),
      },
    },
    people: {
      fields: {
        company: link({ to: 'companies', inverse: 'staff' }),
        partner: link({ to: 'people', inverse: 'partner' }),
        desk: link({ to: 'desks', inverse: 'person' }),
        knows: link({ to: 'people', multiple: true, inverse: 'knows', max: 4 }),
      },
    },
    desks: { fields: { person: link({ to: 'people' }) } },
    deals: {
      fields: {
        company: link({ to: ['companies', 'people'], inverse: 'about' }),
        contacts: link({ to: 'people', multiple: true, labels: { decisionMaker: { max: 1 }, user: {}, boss: { maxAtTarget: 1 } } }),
      },
    },
    tasks: { fields: { about: link({ to: ['companies'], inverse: 'about', required: true, onDelete: 'cascade' }) } },
  },
});

type Records = Record<string, { readonly id: string; readonly [field: string]: unknown }[]>;
const start = (): Records => ({
  companies: ['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => ({ id, staff: [], parent: null, children: [], about: [] })),
  people: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((id) => ({ id, company: null, partner: null, desk: null, knows: [] })),
  desks: ['k1', 'k2', 'k3'].map((id) => ({ id, person: null })),
  deals: ['d1', 'd2', 'd3'].map((id) => ({ id, company: null, contacts: [] })),
  tasks: [],
});
const places: readonly (readonly [folder: string, field: string, to: readonly string[]])[] = [
  ['companies', 'staff', ['people']],
  ['companies', 'parent', ['companies']],
  ['companies', 'children', ['companies']],
  ['companies', 'about', ['deals']],
  ['people', 'company', ['companies']],
  ['people', 'partner', ['people']],
  ['people', 'desk', ['desks']],
  ['people', 'knows', ['people']],
  ['desks', 'person', ['people']],
  ['deals', 'company', ['companies', 'people']],
  ['deals', 'contacts', ['people']],
];
const pick = (list: Records[string] | undefined, n: number) => (list ?? [])[n % (list?.length || 1)] as Records[string][number];
const codes = (result: ReturnType<typeof applyLink>) => result.issues.map((issue) => issue.code);

describe('applyLink', () => {
  test('keeps both sides consistent, whatever is linked and taken off', () => {
    const step = fc.record({ place: fc.nat(places.length - 1), from: fc.nat(5), to: fc.nat(5), which: fc.nat(1), remove: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let records = start();
        for (const { place, from, to, which, remove } of steps) {
          const [folder, field, folders] = places[place] as (typeof places)[number];
          const record = pick(records[folder], from);
          const target = pick(records[folders[which % folders.length] as string], to);
          const related = relatedIn(records);
          const result = remove
            ? removeLink(crm, folder as 'people', record, field, target.id, { related })
            : applyLink(crm, folder as 'people', record, field, target.id, { related });
          if (result.ok) records = applyPatches(records, result.patches);
          const now = pick(records[folder], from)[field];
          if (result.ok) expect([now].flat().includes(target.id)).toBe(!remove);
          expect(checkLinks(crm, records).findings).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('takes the former links off on all records concerned', () => {
    const records = {
      ...start(),
      people: [
        { id: 'p1', partner: 'p2' },
        { id: 'p2', partner: 'p1' },
        { id: 'p3', partner: 'p4' },
        { id: 'p4', partner: 'p3' },
      ],
    };
    const result = applyLink(crm, 'people', records.people[0] as never, 'partner', 'p3', { related: relatedIn(records) });
    expect(result.ok && result.patches.map(({ id, values }) => [id, values['partner']])).toEqual([
      ['p1', 'p3'],
      ['p2', null],
      ['p3', 'p1'],
      ['p4', null],
    ]);
    expect(codes(result)).toEqual(['link.moved']);
  });

  test('refuses circles in a hierarchy, from below and from above', () => {
    const records = {
      ...start(),
      companies: [
        { id: 'c1', parent: null, children: ['c2'] },
        { id: 'c2', parent: 'c1', children: ['c3'] },
        { id: 'c3', parent: 'c2', children: [] },
      ],
    };
    const related = relatedIn(records);
    const up = applyLink(crm, 'companies', records.companies[0] as never, 'parent', 'c3', { related });
    expect([codes(up), up.issues[0]?.params]).toEqual([['link.cycle'], { chain: ['c1', 'c3', 'c2', 'c1'] }]);
    expect(codes(applyLink(crm, 'companies', records.companies[2] as never, 'children', 'c1', { related }))).toEqual(['link.cycle']);
    expect(codes(applyLink(crm, 'companies', records.companies[2] as never, 'parent', 'c3', { related }))).toEqual(['link.self']);
  });

  test('refuses what is not there, lies elsewhere or is too much', () => {
    const records = {
      ...start(),
      companies: [
        { id: 'c1', parent: null, children: ['c2', 'c3', 'c4'] },
        ...['c2', 'c3', 'c4'].map((id) => ({ id, parent: 'c1', children: [] })),
        { id: 'c5', parent: null, children: [] },
      ],
    };
    const related = relatedIn(records);
    const person = { id: 'p1', company: null };
    expect(codes(applyLink(crm, 'people', person, 'company', 'nobody', { related }))).toEqual(['link.dangling']);
    expect(codes(applyLink(crm, 'people', person, 'company', 'p2', { related }))).toEqual(['link.wrong_folder']);
    expect(codes(applyLink(crm, 'deals', { id: 'd1', company: null }, 'company', 'c1', { related, targetFolder: 'desks' }))).toEqual(['link.wrong_folder']);
    expect(codes(applyLink(crm, 'companies', records.companies[0] as never, 'children', 'c5', { related }))).toEqual(['link.over_limit']);
    expect(codes(applyLink(crm, 'companies', records.companies[4] as never, 'parent', 'c1', { related }))).toEqual(['link.over_limit']);
  });

  test('does not leave a record without a link it must have', () => {
    const records = {
      ...start(),
      companies: [
        { id: 'c1', about: ['t1'] },
        { id: 'c2', about: [] },
      ],
      tasks: [{ id: 't1', about: 'c1' }],
    };
    const related = relatedIn(records);
    expect(codes(removeLink(crm, 'tasks', records.tasks[0] as never, 'about', 'c1', { related }))).toEqual(['link.required']);
    expect(codes(removeLink(crm, 'companies', records.companies[0] as never, 'about', 't1', { related }))).toEqual(['link.required']);
    expect(applyLink(crm, 'tasks', records.tasks[0] as never, 'about', 'c2', { related }).ok).toBe(true);
  });

  test('asks for the other side where it must be read', () => {
    expect(() => applyLink(crm, 'people', { id: 'p1' }, 'company', 'c1')).toThrowError(expect.objectContaining({ code: 'invalid-argument' }));
    expect(() => applyLink(crm, 'people', { id: 'p1' }, 'boss', 'c1')).toThrowError(expect.objectContaining({ code: 'unknown-field' }));
    expect(applyLink(crm, 'people', { id: 'p1' }, 'company', { id: 'c1', staff: null }).ok).toBe(true);
    expect(applyLink(crm, 'deals', { id: 'd1' }, 'contacts', 'p9')).toMatchObject({
      ok: true,
      patches: [{ folder: 'deals', id: 'd1', values: { contacts: ['p9'] } }],
    });
  });
});

describe('what is known of a link', () => {
  const deal = { id: 'd1', contacts: ['p1', 'p2'] };
  const key = { folder: 'deals', field: 'contacts', from: 'd1' };

  test('a label with a limit is borne once at a time, or moves', () => {
    const edges: LinkEdge[] = [{ ...key, to: 'p1', label: 'decisionMaker' }];
    expect(codes(applyLink(crm, 'deals', deal, 'contacts', 'p2', { edges, label: 'decisionMaker' }))).toEqual(['link.label_over_limit']);
    expect(applyLink(crm, 'deals', deal, 'contacts', 'p2', { edges, label: 'decisionMaker', onLabelLimit: 'move' })).toMatchObject({
      ok: true,
      patches: [],
      edges: {
        set: [
          { ...key, to: 'p2', label: 'decisionMaker' },
          { ...key, to: 'p1' },
        ],
      },
    });
    const before: LinkEdge[] = [{ ...key, to: 'p1', label: 'decisionMaker', since: '2025-01-01', until: '2025-12-31' }];
    expect(applyLink(crm, 'deals', deal, 'contacts', 'p2', { edges: before, label: 'decisionMaker', since: '2026-01-01' }).ok).toBe(true);
    expect(codes(applyLink(crm, 'deals', deal, 'contacts', 'p2', { edges: before, label: 'decisionMaker', since: '2025-12-31' }))).toEqual([
      'link.label_over_limit',
    ]);
    expect(
      codes(applyLink(crm, 'deals', { id: 'd2', contacts: [] }, 'contacts', 'p1', { edges: [{ ...key, to: 'p1', label: 'boss' }], label: 'boss' })),
    ).toEqual(['link.label_over_limit']);
    expect(codes(applyLink(crm, 'deals', deal, 'contacts', 'p2', { label: 'king' }))).toEqual(['link.label_unknown']);
  });

  test('only one link is the main one', () => {
    const result = applyLink(crm, 'deals', deal, 'contacts', 'p2', { edges: [{ ...key, to: 'p1', primary: true }], primary: true });
    expect(result.ok && result.edges.set).toEqual([
      { ...key, to: 'p2', primary: true },
      { ...key, to: 'p1', primary: false },
    ]);
  });

  test('an ended link leaves its dates behind', () => {
    const related = relatedIn({
      ...start(),
      companies: [
        { id: 'c1', staff: ['p1'] },
        { id: 'c2', staff: [] },
      ],
    });
    const edges: LinkEdge[] = [{ folder: 'people', field: 'company', from: 'p1', to: 'c1', since: '2019-03-01' }];
    const moved = applyLink(crm, 'people', { id: 'p1', company: 'c1' }, 'company', 'c2', { related, edges, endedOn: '2023-06-30', since: '2023-07-01' });
    expect(moved.ok && moved.edges.set).toEqual([
      { folder: 'people', field: 'company', from: 'p1', to: 'c1', since: '2019-03-01', until: '2023-06-30' },
      { folder: 'people', field: 'company', from: 'p1', to: 'c2', since: '2023-07-01' },
    ]);
    const dropped = applyLink(crm, 'people', { id: 'p1', company: 'c1' }, 'company', 'c2', { related, edges });
    expect(dropped.ok && dropped.edges).toEqual({ set: [], remove: edges });
    expect(codes(applyLink(crm, 'deals', deal, 'contacts', 'p2', { since: '2026-02-01', until: '2026-01-01' }))).toEqual(['link.dates_reversed']);
  });
});

describe('checkLinks', () => {
  test('finds each kind of damage', () => {
    const report = checkLinks(
      crm,
      {
        companies: [
          { id: 'c1', staff: ['p1', 'p1'], parent: 'c1', children: ['c1'], about: [] },
          { id: 'c2', staff: [], children: [], about: [] },
        ],
        people: [
          { id: 'p1', company: 'c2', knows: ['p2', 'gone', 'c2'] },
          { id: 'p2', knows: ['p1'] },
        ],
        desks: [],
        deals: [{ id: 'd1', contacts: ['p1', 'p2'] }],
        tasks: [],
      },
      {
        edges: [
          { folder: 'deals', field: 'contacts', from: 'd1', to: 'p1', label: 'decisionMaker', primary: true },
          { folder: 'deals', field: 'contacts', from: 'd1', to: 'p2', label: 'decisionMaker', primary: true },
          { folder: 'deals', field: 'contacts', from: 'd1', to: 'p9', label: 'king', since: '2026-02-01' },
          { folder: 'deals', field: 'contacts', from: 'd1', to: 'p8', since: '2026-02-01', until: '2026-01-01' },
        ],
      },
    );
    expect(report.counts).toEqual({
      'link.duplicate': 1,
      'link.one_sided': 2,
      'link.self': 2,
      'link.dangling': 1,
      'link.wrong_folder': 1,
      'link.edge_without_link': 1,
      'link.label_unknown': 1,
      'link.dates_reversed': 1,
      'link.several_primary': 1,
      'link.label_over_limit': 1,
    });
    expect(report.findings.find((finding) => finding.issue.code === 'link.one_sided' && finding.recordId === 'p1')).toMatchObject({
      folder: 'people',
      field: 'company',
      issue: { suggestion: ['p1'], params: { target: 'c2', inverse: 'staff' } },
    });
  });

  test('does not judge links to folders it was not given', () => {
    expect(checkLinks(crm, { people: [{ id: 'p1', company: 'c1' }] }).findings).toEqual([]);
  });
});

describe('planDelete', () => {
  const ways = ['restrict', 'clear', 'cascade', 'archive'] as const;
  const firm = (kinds: readonly number[], required: boolean) =>
    defineWorkspace({
      id: 'firm',
      version: 1,
      folders: {
        a: {
          fields: { up: link({ to: 'a', onDelete: ways[kinds[0] as number] as 'clear' }), b: link({ to: 'b', onDelete: ways[kinds[1] as number] as 'clear' }) },
        },
        b: {
          fields: {
            a: link({ to: 'a', multiple: true, onDelete: ways[kinds[2] as number] as 'clear', required }),
            any: link({ to: ['a', 'b'], multiple: true, onDelete: ways[kinds[3] as number] as 'clear' }),
          },
        },
      },
    });

  test('leaves no dangling link, deletes nothing that is not planned, and changes nothing when it is refused', () => {
    const id = (letter: string) => fc.nat(5).map((n) => `${letter}${n}`);
    const as = fc.record({ up: fc.option(id('a')), b: fc.option(id('b')) });
    const bs = fc.record({ a: fc.uniqueArray(id('a'), { maxLength: 3 }), any: fc.uniqueArray(fc.oneof(id('a'), id('b')), { maxLength: 3 }) });
    const records = fc.record({ a: fc.array(as, { minLength: 6, maxLength: 6 }), b: fc.array(bs, { minLength: 6, maxLength: 6 }) });
    fc.assert(
      fc.property(
        fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        records,
        fc.uniqueArray(id('a'), { minLength: 1, maxLength: 2 }),
        (kinds, required, lists, ids) => {
          const ws = firm(kinds, required);
          const all = { a: lists.a.map((one, i) => ({ id: `a${i}`, ...one })), b: lists.b.map((one, i) => ({ id: `b${i}`, ...one })) } as Records;
          const before = structuredClone(all);
          const plan = planDelete(ws, 'a', ids, relatedIn(all));
          const after = applyDelete(all, plan);
          expect(all).toEqual(before);
          if (!plan.ok) {
            expect(after.records).toEqual(before);
            expect(plan.refusals.length).toBeGreaterThan(0);
            return;
          }
          for (const one of ids) expect(after.records['a']?.some((record) => record.id === one)).toBe(false);
          const dangling = (list: Records) => checkLinks(ws, list).findings.filter((finding) => finding.issue.code === 'link.dangling').length;
          expect(dangling(after.records)).toBe(0);
          const left = [...(after.records['a'] ?? []), ...(after.records['b'] ?? [])].length;
          expect(left + plan.deletes.length).toBe(12);
        },
      ),
      { numRuns: 300 },
    );
  });

  const ws = defineWorkspace({
    id: 'x',
    version: 1,
    folders: {
      companies: { fields: { parent: link({ to: 'companies', onDelete: 'cascade' }) } },
      deals: { fields: { company: link({ to: 'companies', onDelete: 'cascade' }) } },
      notes: { fields: { about: link({ to: ['companies', 'deals'], multiple: true, onDelete: 'cascade' }) } },
      invoices: { fields: { company: link({ to: 'companies', onDelete: 'archive', required: true }), deal: link({ to: 'deals' }) } },
      orders: { fields: { deal: link({ to: 'deals', onDelete: 'restrict' }) } },
      people: { fields: { company: link({ to: 'companies', required: true, onDelete: 'clear' }) } },
    },
  });
  const all: Records = {
    companies: [
      { id: 'c1', parent: 'c2' },
      { id: 'c2', parent: 'c1' },
      { id: 'c3', parent: null },
      { id: 'c4', parent: null },
      { id: 'c5', parent: null },
    ],
    deals: [
      { id: 'd1', company: 'c1' },
      { id: 'd4', company: 'c4' },
    ],
    notes: [
      { id: 'n1', about: ['c1', 'd1'] },
      { id: 'n2', about: ['c1', 'c3'] },
    ],
    invoices: [{ id: 'i1', company: 'c1', deal: 'd1' }],
    orders: [{ id: 'o1', deal: 'd4' }],
    people: [{ id: 'p1', company: 'c5' }],
  };

  test('goes round circles once, takes what hangs on it along, and archives what must be kept', () => {
    const plan = planDelete(ws, 'companies', ['c1', 'nobody'], relatedIn(all), {
      edges: [
        { folder: 'notes', field: 'about', from: 'n2', to: 'c1', label: 'x' },
        { folder: 'notes', field: 'about', from: 'n2', to: 'c3' },
      ],
    });
    expect(plan.ok).toBe(true);
    expect(plan.unknown).toEqual(['nobody']);
    expect(plan.deletes.map((one) => one.id).sort()).toEqual(['c1', 'c2', 'd1', 'n1']);
    expect(plan.deletes.find((one) => one.id === 'd1')?.because).toEqual({ folder: 'companies', id: 'c1', field: 'company' });
    expect(plan.archives).toEqual([{ folder: 'invoices', id: 'i1', because: { folder: 'companies', id: 'c1', field: 'company' }, was: { company: 'c1' } }]);
    expect(plan.patches).toEqual([
      { folder: 'notes', id: 'n2', values: { about: ['c3'] } },
      { folder: 'invoices', id: 'i1', values: { company: null, deal: null } },
    ]);
    expect(plan.edges.map((edge) => edge.to)).toEqual(['c1']);
  });

  test('names the record that forbids, and the required link that would be cleared', () => {
    expect(planDelete(ws, 'companies', ['c4'], relatedIn(all)).refusals.map(({ id, field, target, issue }) => [id, field, target.id, issue.code])).toEqual([
      ['o1', 'deal', 'd4', 'link.restricted'],
    ]);
    expect(planDelete(ws, 'companies', ['c5'], relatedIn(all)).refusals.map(({ id, issue }) => [id, issue.code])).toEqual([['p1', 'link.required']]);
    expect(planDelete(ws, 'orders', ['o1'], relatedIn(all)).ok).toBe(true);
  });

  test('goes down a chain of a hundred thousand', () => {
    const companies = Array.from({ length: 100_000 }, (_, i) => ({ id: `c${i}`, parent: i === 0 ? null : `c${i - 1}` }));
    expect(planDelete(ws, 'companies', ['c0'], relatedIn({ companies })).deletes.length).toBe(100_000);
  });
});
