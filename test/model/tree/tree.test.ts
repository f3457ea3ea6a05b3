import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currency, decimal, duration, link, number } from '../../../src/fields/index.ts';
import {
  ancestors,
  buildTree,
  defineWorkspace,
  descendants,
  groupHouseholds,
  groupOffices,
  rollUpTree,
  suggestParents,
  ultimateParent,
} from '../../../src/model/index.ts';
import { aggregate, type AggregateFunction } from '../../../src/view/index.ts';

const crm = defineWorkspace({
  id: 'tree',
  version: 1,
  folders: { companies: { fields: { staff: number(), revenue: currency(), share: decimal(), lasts: duration(), parent: link({ to: 'companies' }) } } },
});
const chain = (n: number) => Array.from({ length: n }, (_, i) => ({ id: String(i), parent: i === 0 ? null : String(i - 1), staff: 1 }));
const forest = fc
  .array(fc.option(fc.nat(14)), { minLength: 1, maxLength: 12 })
  .map((parents) => parents.map((parent, i) => ({ id: String(i), parent: parent === null ? null : String(parent) })));

describe('buildTree', () => {
  test('puts every record in its place once, as a walk from each one does', () => {
    fc.assert(
      fc.property(forest, (records) => {
        const tree = buildTree(records, { parent: 'parent' });
        expect([...tree.nodes.keys()]).toEqual(records.map((record) => record.id));
        const above = (id: string): string | null => {
          const parent = records[Number(id)]?.parent ?? null;
          return parent !== null && Number(parent) < records.length ? parent : null;
        };
        const circling = (id: string): string[] | null => {
          const seen = [id];
          for (let at = above(id); at !== null; at = above(at)) {
            if (at === id) return seen;
            if (seen.includes(at)) return null;
            seen.push(at);
          }
          return null;
        };
        const circles = records.flatMap(({ id }) => circling(id) ?? []);
        expect(new Set(tree.cycles.flat())).toEqual(new Set(circles));
        const cut = new Set(records.filter(({ id }) => circling(id)?.every((member) => id <= member)).map(({ id }) => id));
        expect(tree.cycles.map((cycle) => cycle[0])).toEqual([...cut].sort());
        const path = (id: string): string[] => {
          const found: string[] = [];
          for (let at = cut.has(id) ? null : above(id); at !== null; at = cut.has(at) ? null : above(at)) found.push(at);
          return found;
        };
        for (const { id } of records) {
          expect(ancestors(tree, id).map((record) => record.id)).toEqual(path(id));
          expect(ultimateParent(tree, id)?.id).toBe(path(id).at(-1) ?? id);
          expect(tree.nodes.get(id)?.depth).toBe(path(id).length);
          expect(new Set(descendants(tree, id).map((record) => record.id))).toEqual(
            new Set(records.filter((other) => path(other.id).includes(id)).map((other) => other.id)),
          );
        }
        expect(tree.orphans).toEqual(records.filter(({ parent }) => parent !== null && Number(parent) >= records.length));
        expect(tree.levels).toBe(Math.max(...records.map(({ id }) => path(id).length)) + 1);
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on the order of the records for circles', () => {
    const records = [
      { id: 'b', up: 'a' },
      { id: 'a', up: 'c' },
      { id: 'c', up: 'b' },
      { id: 'd', up: 'd' },
      { id: 'x', up: 'b' },
    ];
    for (const list of [records, [...records].reverse()]) {
      const tree = buildTree(list, { parent: 'up' });
      expect(tree.cycles).toEqual([['a', 'c', 'b'], ['d']]);
      expect(ancestors(tree, 'x').map((record) => record.id)).toEqual(['b', 'a']);
    }
  });

  test('tells ids that come twice and records too far down', () => {
    const tree = buildTree([...chain(4), { id: '0', parent: '3', staff: 9 }], { parent: 'parent', maxDepth: 1 });
    expect([tree.duplicates, tree.tooDeep, tree.levels, tree.cycles]).toEqual([['0'], ['2', '3'], 4, []]);
  });

  test('goes a hundred thousand levels down', () => {
    const tree = buildTree(chain(100_000), { parent: 'parent' });
    expect([tree.levels, descendants(tree, '0').length, ancestors(tree, '99999').length]).toEqual([100_000, 99_999, 99_999]);
    expect(rollUpTree(crm, 'companies', tree, 'staff', 'sum').get('0')).toBe(100_000);
  });
});

describe('rollUpTree', () => {
  const figures = fc.record({
    staff: fc.option(fc.nat(50)),
    revenue: fc.option(fc.record({ amount: fc.nat(9999).map((n) => (n / 100).toFixed(2)), currency: fc.constantFrom('EUR', 'PLN') })),
    share: fc.option(fc.nat(999).map((n) => (n / 10).toFixed(1))),
  });
  test.each<AggregateFunction>(['count', 'filled', 'empty', 'sum', 'min', 'max', 'avg', 'median', 'countUnique', 'percentFilled', 'any', 'all'])(
    'gives for %s what counting each subtree gives',
    (how) => {
      fc.assert(
        fc.property(
          forest,
          fc.array(figures, { minLength: 12, maxLength: 12 }),
          fc.constantFrom('staff' as const, 'revenue' as const, 'share' as const),
          (places, values, field) => {
            const records = places.map((place, i) => ({ ...place, ...values[i] }));
            const tree = buildTree(records, { parent: 'parent' });
            const rolled = rollUpTree(crm, 'companies', tree, field, how);
            for (const record of records) {
              const whole = aggregate(crm, 'companies', [record, ...descendants(tree, record.id)], { [field]: how } as never, {
                now: '2026-11-21T09:00:00Z',
              }) as Record<string, Record<string, unknown>>;
              const expected = whole[field]?.[how];
              if (typeof expected === 'string' && how === 'sum') expect(Number(rolled.get(record.id))).toBeCloseTo(Number(expected), 9);
              else expect(rolled.get(record.id)).toEqual(expected);
            }
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});

describe('suggestParents', () => {
  const kinds = (records: object[], options = {}) =>
    suggestParents(records as never, options).map((one) => [one.id, one.parent, one.reasons.map((reason) => reason.kind).join('+')]);
  test.each<[string, object[], unknown[]]>([
    [
      'an establishment under its firm by SIRET and SIREN',
      [
        { id: 'a', name: 'Boulangerie Martin', taxId: '732829320' },
        { id: 'b', name: 'Martin Lyon', taxId: '732 829 320 00074' },
      ],
      [['b', 'a', 'tax-branch']],
    ],
    [
      'a branch by NPWP',
      [
        { id: 'a', name: 'PT Sinar', taxId: '01.234.567.8-901.000' },
        { id: 'b', name: 'Sinar cabang', taxId: '01.234.567.8-901.002' },
      ],
      [['b', 'a', 'tax-branch+name']],
    ],
    [
      'a site that is part of another',
      [
        { id: 'a', name: 'Globex', domain: 'globex.com' },
        { id: 'b', name: 'Initech', domain: 'https://initech.globex.com/' },
      ],
      [['b', 'a', 'subdomain']],
    ],
    [
      'a name with a country added',
      [
        { id: 'a', name: 'Acme GmbH' },
        { id: 'b', name: 'ACME Deutschland GmbH' },
      ],
      [['b', 'a', 'name']],
    ],
    [
      'one number and a longer name',
      [
        { id: 'a', name: 'Ромашка ООО', taxId: '7707083893' },
        { id: 'b', name: 'Ромашка Казань', taxId: '7707083893' },
      ],
      [['b', 'a', 'tax-same+name']],
    ],
    [
      'nothing by a mailbox anybody gets',
      [
        { id: 'a', name: 'Alfa', domain: 'gmail.com' },
        { id: 'b', name: 'Beta', domain: 'x@gmail.com' },
      ],
      [],
    ],
    [
      'nothing for one that has a parent',
      [
        { id: 'a', name: 'Acme' },
        { id: 'b', name: 'Acme Polska', parent: 'z' },
      ],
      [],
    ],
    [
      'nothing where it would close a circle',
      [
        { id: 'a', name: 'Acme', parent: 'b' },
        { id: 'b', name: 'Acme Polska' },
      ],
      [],
    ],
    [
      'nothing by a name of two letters',
      [
        { id: 'a', name: 'HP' },
        { id: 'b', name: 'HP Sauce' },
      ],
      [],
    ],
  ])('suggests %s', (_, records, expected) => {
    expect(kinds(records)).toEqual(expected);
  });

  test('is surer of two reasons than of one, and leaves out what it is not sure of', () => {
    const records = [
      { id: 'a', name: 'Acme', domain: 'acme.com' },
      { id: 'b', name: 'Acme Labs', domain: 'labs.acme.com' },
      { id: 'c', name: 'Acme Foods' },
    ];
    expect(suggestParents(records).map(({ id, confidence }) => [id, confidence])).toEqual([
      ['b', 0.91],
      ['c', 0.4],
    ]);
    expect(suggestParents(records, { atLeast: 0.5 }).map(({ id }) => id)).toEqual(['b']);
  });

  test('never closes a circle, never throws', () => {
    const company = fc.record({
      name: fc.option(fc.constantFrom('Acme', 'Acme Labs', 'Acme Labs Polska', 'Zeta', '🙃', '')),
      domain: fc.option(fc.constantFrom('acme.com', 'pl.acme.com', 'a.pl.acme.com', '..', 'zeta.de')),
      taxId: fc.option(fc.constantFrom('732829320', '73282932000074', '73282932000099', 'x')),
      parent: fc.option(fc.nat(7).map(String)),
    });
    fc.assert(
      fc.property(fc.array(company, { maxLength: 8 }), (list) => {
        const records = list.map((one, i) => ({ id: String(i), ...one }));
        const before = buildTree(records, { parent: 'parent' }).cycles.length;
        const suggested = new Map(suggestParents(records).map((one) => [one.id, one.parent]));
        expect(
          buildTree(
            records.map((one) => ({ ...one, parent: one.parent ?? suggested.get(one.id) ?? null })),
            { parent: 'parent' },
          ).cycles.length,
        ).toBe(before);
      }),
    );
  });
});

describe('people and firms at one address', () => {
  const at = (house: string, unit?: string) => ({
    lines: [`Lipowa ${house}`],
    street: 'Lipowa',
    house,
    postalCode: '00-123',
    country: 'PL',
    ...(unit === undefined ? {} : { unit }),
  });
  const person = (id: string, family: string, address: unknown, born?: string) => ({ id, name: { given: id, family }, address, born });

  test('share a household with one family name, in either gender and by half a double name', () => {
    const homes = groupHouseholds(
      [
        person('jan', 'Kowalski', at('3'), '1980-05-01'),
        person('ola', 'Nowak', at('3')),
        person('anna', 'Kowalska-Lis', at('3'), '1982-01-01'),
        person('zoe', 'Lis', at('3'), '2010-11-22'),
        person('max', 'Kowalski', at('4')),
        person('tom', 'Nowak', at('3', '7')),
      ],
      { asOf: '2026-11-21' },
    );
    expect(homes).toEqual([
      {
        key: expect.stringContaining('kowalski lis'),
        family: 'Kowalski',
        members: [
          { id: 'jan', role: 'adult' },
          { id: 'anna', role: 'adult' },
          { id: 'zoe', role: 'child' },
        ],
      },
    ]);
  });

  test('share none without a house number or a family name', () => {
    expect(
      groupHouseholds([
        person('a', 'Nowak', { lines: ['Lipowa'], street: 'Lipowa' }),
        person('b', 'Nowak', { lines: ['Lipowa'], street: 'Lipowa' }),
        person('c', '', at('1')),
        { id: 'd', name: null, address: 5 },
      ]),
    ).toEqual([]);
  });

  test('are offices of a firm at different places and duplicates at the same', () => {
    const [firm] = groupOffices([
      { id: '1', name: 'Acme Sp. z o.o.', address: at('3') },
      { id: '2', name: 'ACME', address: at('9') },
      { id: '3', name: 'Acme', address: at('3') },
      { id: '4', name: 'Beta', address: at('3') },
      { id: '5', name: null },
    ]);
    expect([firm?.key, firm?.offices.length, firm?.samePlace]).toEqual(['acme', 3, [['1', '3']]]);
  });
});
