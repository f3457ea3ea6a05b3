import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRecords, unmerge, type MergeRules } from '../../../src/match/merge/merge-records.ts';

const now = { now: '2026-01-02T00:00:00Z' } as const;
const ann = { id: 'a', name: 'Ann Lee', phone: null, emails: ['ann@acme.com'], score: 3, optOut: false, updatedAt: '2025-01-01T00:00:00Z', source: 'web' };
const lee = {
  id: 'b',
  name: 'Ann Margaret Lee',
  phone: '+12125550123',
  emails: ['lee@acme.com', 'ann@acme.com'],
  score: 7,
  optOut: true,
  updatedAt: '2025-06-01T00:00:00Z',
  source: 'erp',
};

describe('mergeRecords', () => {
  test('fills the blanks of the primary record from the others', () => {
    const { record } = mergeRecords([ann, lee], { primary: { id: 'a' } }, now);
    expect(record).toMatchObject({ id: 'a', name: 'Ann Lee', phone: '+12125550123' });
  });

  test.each([
    ['mostRecent', 'name', 'Ann Margaret Lee'],
    ['oldest', 'name', 'Ann Lee'],
    ['longest', 'name', 'Ann Margaret Lee'],
    ['max', 'score', 7],
    ['min', 'score', 3],
    ['any', 'optOut', true],
    ['all', 'optOut', false],
    ['union', 'emails', ['ann@acme.com', 'lee@acme.com']],
  ] as const)('lets the %s value survive', (strategy, field, value) => {
    const rules: MergeRules = { primary: { id: 'a' }, fields: { [field]: strategy } };
    expect(mergeRecords([ann, lee], rules, now).record).toMatchObject({ [field]: value });
  });

  test('trusts sources in the order given', () => {
    const rules: MergeRules = { primary: { id: 'a' }, fields: { name: { strategy: 'sourcePriority', sources: ['erp', 'web'] } } };
    expect(mergeRecords([ann, lee], rules, now).record.name).toBe('Ann Margaret Lee');
  });

  test('lets the most frequent value survive, and the primary record decide a tie', () => {
    const third = { ...ann, id: 'c', name: 'Ann Margaret Lee' };
    const rules: MergeRules = { primary: { id: 'a' }, fields: { name: 'mostFrequent' } };
    expect(mergeRecords([ann, lee, third], rules, now).record.name).toBe('Ann Margaret Lee');
    expect(mergeRecords([ann, lee], rules, now).record.name).toBe('Ann Lee');
  });

  test("lets the host's own function choose", () => {
    const rules: MergeRules = { fields: { score: { strategy: 'custom', choose: (all) => all.reduce((sum, c) => sum + Number(c.value), 0) } } };
    expect(mergeRecords([ann, lee], rules, now).record.score).toBe(10);
  });

  test('keeps every losing value with the record it came from', () => {
    const { provenance } = mergeRecords([ann, lee], { primary: { id: 'a' } }, now);
    expect(provenance.name).toEqual({ from: ['a'], strategy: 'primary', lost: [{ recordId: 'b', value: 'Ann Margaret Lee' }] });
  });

  test('moves the links that pointed at losing records and reports them', () => {
    const links = [
      { folder: 'deals', recordId: 'd1', field: 'contact', to: 'b' },
      { folder: 'deals', recordId: 'd2', field: 'contact', to: 'a' },
    ];
    const { entry } = mergeRecords([ann, lee], { primary: { id: 'a' }, links }, now);
    expect(entry.movedLinks).toEqual([{ ...links[0], movedTo: 'a' }]);
    expect(unmerge(entry).movedLinks).toEqual([{ ...links[0], movedTo: 'a', backTo: 'b' }]);
  });

  test('marks a link that would point at the survivor twice', () => {
    const link = (recordId: string, to: string) => ({ folder: 'deals', recordId, field: 'contacts', to });
    const { entry } = mergeRecords(
      [ann, lee, { ...ann, id: 'c' }],
      { primary: { id: 'a' }, links: [link('d1', 'b'), link('d1', 'a'), link('d2', 'b'), link('d2', 'c')] },
      now,
    );
    expect(entry.movedLinks.map(({ recordId, to, already }) => [recordId, to, already ?? false])).toEqual([
      ['d1', 'b', true],
      ['d2', 'b', false],
      ['d2', 'c', true],
    ]);
  });

  test('keeps what never moves, and invents no field', () => {
    const { record } = mergeRecords(
      [
        { id: 'a', note: '' },
        { id: 'b', createdAt: '2020-01-01', note: null },
      ],
      { primary: { id: 'a' } },
      now,
    );
    expect(Object.keys(record)).toEqual(['id', 'note']);
  });

  test('refuses a strategy that does not exist', () => {
    expect(() => mergeRecords([ann, lee], { fields: { name: 'newest' as never } }, now)).toThrowError(expect.objectContaining({ code: 'invalid-option' }));
  });

  test('does not change the records it was given', () => {
    const before = structuredClone([ann, lee]);
    const { record } = mergeRecords([ann, lee], { fields: { emails: 'union' } }, now);
    (record.emails as string[]).push('later@acme.com');
    expect([ann, lee]).toEqual(before);
  });

  test.each([
    ['no records', [], 'invalid-argument'],
    ['a record without an id', [{ name: 'x' }], 'missing-id'],
    ['two records of one id', [{ id: '1' }, { id: '1' }], 'duplicate-id'],
  ])('refuses %s', (_, records, code) => {
    expect(() => mergeRecords(records as never, {}, now)).toThrowError(expect.objectContaining({ code }));
  });

  test('keeps a field called __proto__ as data', () => {
    const hostile = JSON.parse('{"id":"x","__proto__":{"polluted":true}}');
    const { record, entry } = mergeRecords([hostile, { id: 'y' }], {}, now);
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
    expect(JSON.stringify(unmerge(entry).records[0])).toContain('polluted');
  });
});

describe('unmerge', () => {
  test('reports edits made after the merge and overwrites none', () => {
    const { record, entry } = mergeRecords([ann, lee], { primary: { id: 'a' } }, now);
    const undone = unmerge(entry, { ...record, phone: '+12125550999' });
    expect(undone.records).toEqual([ann, lee]);
    expect(undone.conflicts).toEqual([{ field: 'phone', merged: '+12125550123', current: '+12125550999', from: ['b'] }]);
  });

  test('says which pairs must not be linked again', () => {
    const { entry } = mergeRecords([ann, lee, { ...ann, id: 'c' }], { primary: { id: 'a' } }, now);
    expect(unmerge(entry).cannotLink).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  test('gives what it told apart as lines for the journal of decisions', () => {
    const { entry } = mergeRecords([ann, lee], { primary: { id: 'a' } }, now);
    const actor = { type: 'user', id: 'ann' } as const;
    expect(unmerge(entry, undefined, { now: '2026-02-03T00:00:00Z', actor }).decisions).toEqual([
      { a: 'a', b: 'b', decision: 'different', decider: actor, at: '2026-02-03T00:00:00Z', note: 'unmerged' },
    ]);
    expect(unmerge(entry).decisions).toEqual([]);
  });

  test('takes no date for an edit because the entry was stored', () => {
    const born = { id: 'a', born: new Date('1980-04-03T00:00:00Z') };
    const { record, entry } = mergeRecords([born, { id: 'b', born: null }], {}, now);
    expect(unmerge(JSON.parse(JSON.stringify(entry)), record).conflicts).toEqual([]);
    expect(unmerge(entry, { ...record, born: new Date('1980-04-04T00:00:00Z') }).conflicts).toHaveLength(1);
  });

  test('restores any records exactly when nothing was edited since, also from stored JSON', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()), fc.record({ x: fc.string() }));
    const record = fc.dictionary(fc.string(), value);
    const strategy = fc.constantFrom('primary', 'mostComplete', 'longest', 'union', 'mostFrequent', 'max', 'min');
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), strategy, (bodies, by) => {
        const records = bodies.map((body, i) => ({ ...body, id: `r${i}` }));
        const { record: merged, entry } = mergeRecords(records, { default: by as never }, now);
        const stored = JSON.parse(JSON.stringify(entry));
        const undone = unmerge(stored, JSON.parse(JSON.stringify(merged)));
        expect(undone.conflicts).toEqual([]);
        const byId = (list: readonly { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(undone.records as never)).toEqual(byId(JSON.parse(JSON.stringify(records))));
      }),
    );
  });
});
