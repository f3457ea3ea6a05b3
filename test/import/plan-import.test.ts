import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  address,
  checkbox,
  companyName,
  currency,
  date,
  dateTime,
  decimal,
  email,
  link,
  longText,
  number,
  personName,
  phone,
  select,
  social,
  tags,
  text,
} from '../../src/fields/index.ts';
import { applyImport, planImport, readCsv, suggestValues, undoImport, writeCsv, type ImportPlan } from '../../src/import/index.ts';
import { createMatchIndex, matchModelFor } from '../../src/match/index.ts';
import { defineWorkspace, parseRecord } from '../../src/model/index.ts';
import { fixedClock } from '../../src/testing/index.ts';

const crm = defineWorkspace({
  id: 'test',
  version: 1,
  folders: {
    people: {
      title: 'name',
      fields: {
        name: personName(),
        mails: email({ multiple: true, unique: true }),
        phones: phone({ multiple: true, country: 'PL' }),
        firm: link({ to: 'firms' }),
        job: text(),
        notes: longText(),
        address: address(),
        born: date(),
        met: dateTime(),
        age: number(),
        worth: currency(),
        rate: decimal(),
        size: select({ options: { small: {}, large: {} } }),
        labels: tags(),
        vip: checkbox(),
        socials: social({ multiple: true }),
      },
    },
    firms: { title: 'name', fields: { name: companyName({ unique: true }) } },
    strict: { fields: { code: text({ required: true, unique: true }), n: number() } },
  },
});
const ctx = fixedClock();
const long = process.env['FUZZ_RUNS'] === undefined ? 20_000 : 600_000;
const actions = ({ items }: ImportPlan): string[] => items.map(({ action }) => action);
const existing = [
  {
    id: '1',
    name: { given: 'Ann', family: 'Lee' },
    mails: ['ann@acme.com'],
    job: 'Buyer',
    address: { lines: ['Prosta 1'], street: 'Prosta', house: '1', locality: 'Warszawa', country: 'PL' },
  },
  { id: '2', name: { given: 'Bob', family: 'Ray' }, mails: ['bob@acme.com'], job: null },
];

describe('planImport', () => {
  test('creates, updates, skips and rejects, each row with its number and reasons', () => {
    const plan = planImport(
      crm,
      'people',
      [
        { mails: 'ann@acme.com', job: 'Head of Sales' },
        { mails: 'bob@acme.com', job: '' },
        { mails: 'eve@acme.com', job: 'Clerk' },
        { mails: '' },
        'no row',
        { mails: 'eve@acme.com', job: 'Clerk', notes: 'vip' },
      ],
      { existing, ctx, batch: 'b1' },
    );
    expect(actions(plan)).toEqual(['update', 'skip', 'create', 'reject', 'reject', 'duplicateInFile']);
    expect(plan.items[0]).toMatchObject({ row: 1, id: '1', changes: [{ field: 'job', from: 'Buyer', to: 'Head of Sales' }] });
    expect(plan.items[2]).toMatchObject({ id: 'b1-3' });
    expect(plan.items[3]?.issues[0]?.code).toBe('import.blank_row');
    expect(plan.items[4]?.issues[0]?.code).toBe('import.not_a_row');
    expect(plan.items[5]).toMatchObject({ sameAs: 3, id: 'b1-3', changes: [{ field: 'notes', to: 'vip' }] });
    expect(plan.counts).toEqual({ create: 1, update: 1, skip: 1, conflict: 0, duplicateInFile: 1, matchesDeleted: 0, reject: 2 });
  });

  test('blank cells keep, clear, or only fill', () => {
    const rows = [
      { id: '1', job: '' },
      { id: '2', job: 'Clerk' },
    ];
    const jobs = (blank: 'keep' | 'clear' | 'fill'): unknown[] =>
      applyImport(planImport(crm, 'people', rows, { existing, ctx, blank }), { records: existing }).records.map((one) => one['job']);
    expect(jobs('keep')).toEqual(['Buyer', 'Clerk']);
    expect(jobs('clear')).toEqual([null, 'Clerk']);
    const fill = planImport(
      crm,
      'people',
      [
        { id: '1', job: 'Boss' },
        { id: '2', job: 'Clerk' },
      ],
      { existing, ctx, blank: 'fill' },
    );
    expect(actions(fill)).toEqual(['skip', 'update']);
  });

  test('keeps to the policy of each field', () => {
    const rows = [{ id: '1', job: 'Boss', mails: 'a.lee@acme.com', updatedAt: '2026-01-01T00:00:00Z' }];
    const of = (policy: Record<string, 'overwrite' | 'fill' | 'append' | 'newest' | 'ask' | 'keep'>, updatedAt = '2020-01-01T00:00:00Z') =>
      planImport(crm, 'people', rows, { existing: existing.map((one) => ({ ...one, updatedAt })), ctx, policy }).items[0];
    expect(of({ mails: 'append', job: 'keep' })).toMatchObject({ action: 'update', changes: [{ field: 'mails', to: ['ann@acme.com', 'a.lee@acme.com'] }] });
    expect(of({ '*': 'fill' })).toMatchObject({ action: 'skip' });
    expect(of({ '*': 'ask' })).toMatchObject({ action: 'conflict' });
    expect(of({ '*': 'newest' })).toMatchObject({ action: 'update' });
    expect(of({ '*': 'newest' }, '2026-01-02T00:00:00Z')).toMatchObject({ action: 'skip' });
  });

  test('finds records that were deleted, unique values of others, and rows that match several', () => {
    expect(actions(planImport(crm, 'people', [{ mails: 'ann@acme.com' }], { deleted: existing, ctx }))).toEqual(['matchesDeleted']);
    expect(actions(planImport(crm, 'people', [{ mails: 'ann@acme.com' }], { existing: [{ ...existing[0], deletedAt: '2026-01-01' }], ctx }))).toEqual([
      'matchesDeleted',
    ]);
    expect(planImport(crm, 'people', [{ id: '2', mails: 'ann@acme.com' }], { existing, ctx, key: 'id' }).items[0]).toMatchObject({
      action: 'conflict',
      matches: ['2', '1'],
    });
    expect(
      planImport(crm, 'people', [{ job: 'Buyer', notes: 'x' }], { existing: [...existing, { id: '3', job: 'Buyer' }], ctx, key: 'job' }).items[0],
    ).toMatchObject({ action: 'conflict', matches: ['1', '3'] });
    expect(planImport(crm, 'people', [{ name: 'Anne Lee' }], { existing, ctx, match: () => ['1'] }).items[0]).toMatchObject({ action: 'update', id: '1' });
  });

  test('asks a match index: the same record is updated, one that only resembles is named', () => {
    const index = createMatchIndex(matchModelFor(crm, 'people'));
    const people = [
      { id: '1', name: { given: 'Katarzyna', family: 'Wiśniewska' }, phones: ['+48600100200'], born: '1980-02-03', job: null },
      { id: '2', name: { given: 'Robert', family: 'Zieliński' }, phones: ['+48600100300'], born: '1975-05-06', job: null },
    ];
    for (const person of people) index.add(person);
    const rows = [
      { name: 'Katarzyna Wisniewska', phones: '600 100 200', born: '1980-02-03', job: 'Buyer' },
      { name: 'Adam Nowak', phones: '600 999 888', born: '1990-01-01' },
    ];
    const { items } = planImport(crm, 'people', rows, { existing: people, ctx, match: index });
    expect(items.map(({ action, id, matches }) => [action, id === '1', matches])).toEqual([
      ['update', true, ['1']],
      ['create', false, []],
    ]);
    const doubtful = {
      match: () => [
        { id: '2', decision: 'review' },
        { id: 'gone', decision: 'same' },
      ],
    };
    expect(planImport(crm, 'people', rows.slice(1), { existing: people, ctx, match: doubtful }).items[0]).toMatchObject({
      action: 'create',
      matches: ['2'],
      issues: [{ code: 'import.resembles', params: { ids: ['2'] } }],
    });
  });

  test('creates only, or updates only', () => {
    const rows = [{ mails: 'ann@acme.com', job: 'Boss' }, { mails: 'eve@acme.com' }];
    expect(actions(planImport(crm, 'people', rows, { existing, ctx, mode: 'create' }))).toEqual(['skip', 'create']);
    expect(actions(planImport(crm, 'people', rows, { existing, ctx, mode: 'update' }))).toEqual(['update', 'skip']);
  });

  test('resolves links by id, name or unique value, and keeps those that lead nowhere', () => {
    const firms = [
      { id: 'f1', name: 'Acme Ltd' },
      { id: 'f2', name: 'Northwind' },
      { id: 'f3', name: 'Northwind' },
    ];
    const { items } = planImport(
      crm,
      'people',
      ['f1', 'ACME Limited', 'Northwind', 'Nobody'].map((firm, i) => ({ job: `j${i}`, firm })),
      { ctx, related: { firms } },
    );
    expect(items.map(({ values }) => values?.['firm'] ?? null)).toEqual(['f1', 'f1', null, null]);
    expect(items.map(({ issues }) => issues.map(({ code }) => code))).toEqual([[], [], ['import.link_ambiguous'], ['import.link_not_found']]);
    expect(items[3]?.raw).toEqual({ firm: 'Nobody' });
  });

  test('plans a small part first, and goes on from there', () => {
    const rows = Array.from({ length: 10 }, (_, i) => ({ mails: `p${i % 7}@acme.com` }));
    const whole = planImport(crm, 'people', rows, { ctx });
    const first = planImport(crm, 'people', rows, { ctx, limit: 4 });
    const rest = planImport(crm, 'people', rows, { ctx, resume: first.next });
    expect([...first.items, ...rest.items]).toEqual(whole.items);
    expect(rest.next).toBeNull();
    expect(() => planImport(crm, 'people', rows.slice(1), { ctx, resume: first.next })).toThrow(/another import/);
  });

  test('maps values, reads dates in the order told, tells what spreadsheets did', () => {
    const rows = [
      { mails: 'a@acme.com', size: 'XL', born: '03/04/1990', phones: '4.86E+10', job: '#N/A' },
      { mails: 'b@acme.com', size: '10-Jan', born: '05/06/1990', phones: '', job: 'KsiÄ™gowa' },
    ];
    const plan = planImport(crm, 'people', rows, { ctx, values: { size: { xl: 'large' } }, dates: { born: 'MDY' } });
    expect(plan.items[0]).toMatchObject({ action: 'create', values: { size: 'large', born: '1990-03-04' } });
    expect(plan.items[0]?.values).not.toHaveProperty('job');
    expect(plan.items.flatMap(({ issues }) => issues.map(({ code }) => code)).filter((code) => code.startsWith('import.'))).toEqual(
      expect.arrayContaining(['import.scientific', 'import.spreadsheet_error', 'import.number_as_date', 'import.mojibake']),
    );
    expect(planImport(crm, 'people', rows, { ctx }).issues.map(({ code }) => code)).toContain('import.date_order');
    expect(suggestValues(crm, 'people', [{ s: 'LARGE' }, { s: 'smal' }, { s: 'XL' }], { s: 'size' }, ctx).map(({ option, how }) => [option, how])).toEqual([
      ['large', 'read'],
      [null, 'none'],
      ['small', 'near'],
    ]);
  });

  test('keeps the parts of a value that the row does not speak of', () => {
    const plan = planImport(crm, 'people', [{ id: '1', 'address.postalCode': '00-001' }], { existing, ctx });
    expect(plan.items[0]?.changes[0]?.to).toMatchObject({ street: 'Prosta', house: '1', locality: 'Warszawa', postalCode: '00-001' });
  });

  test('lets a new record keep when its row says it was made, and leaves that of others alone', () => {
    const rows = [
      { mails: 'eve@acme.com', createdAt: '2024-03-01', updatedAt: '2025-01-02T03:04:05Z' },
      { mails: 'ann@acme.com', job: 'Boss', createdAt: '2024-03-01', updatedAt: '' },
      { mails: 'fay@acme.com', createdAt: 'once', updatedAt: '' },
    ];
    const { items } = planImport(crm, 'people', rows, { existing, ctx });
    expect(items[0]?.values).toEqual({ createdAt: '2024-03-01T00:00:00.000Z', updatedAt: '2025-01-02T03:04:05.000Z', mails: ['eve@acme.com'] });
    expect(items[1]?.changes.map(({ field }) => field)).toEqual(['job']);
    expect(items[2]?.values).toEqual({ mails: ['fay@acme.com'] });
  });

  test('keeps cells of columns without a field', () => {
    const { items, unmapped } = planImport(crm, 'people', [{ mails: 'a@acme.com', Shoe: '38' }], { ctx, map: { mails: 'mails' } });
    expect([items[0]?.raw, unmapped]).toEqual([{ Shoe: '38' }, ['Shoe']]);
  });

  test('refuses a map or key of fields there are not', () => {
    expect(() => planImport(crm, 'people', [{ a: '1' }], { ctx, map: { a: 'nope' } })).toThrow(/does not have/);
    expect(() => planImport(crm, 'people', [], { ctx, key: 'nope' })).toThrow(/does not have/);
  });
});

describe('applyImport', () => {
  test('restores, lets rows win, fills gaps from further rows where that is accepted', () => {
    const rows = [{ mails: 'ann@acme.com', job: 'Boss' }, { mails: 'eve@acme.com' }, { mails: 'eve@acme.com', job: 'Clerk' }];
    const plan = planImport(crm, 'people', rows, { existing, ctx, batch: 'b', policy: { job: 'ask' } });
    expect(actions(plan)).toEqual(['conflict', 'create', 'duplicateInFile']);
    expect(applyImport(plan, { records: existing }).records).toHaveLength(3);
    const all = applyImport(plan, { records: existing, accept: 'all' });
    expect(all.records.map((one) => one['job'])).toEqual(['Boss', null, 'Clerk']);
    expect(all.patches.at(-1)).toMatchObject({ action: 'create', rows: [2, 3], batch: 'b' });
    expect(undoImport(all.records, all.undo)).toEqual({ records: existing, conflicts: [] });
  });
});

const word = fc.oneof(
  fc.constantFrom('Ann', 'Żółć', 'a;b', 'x,"y"', '=1+1', "'quoted", ' lead', 'line\nbreak', '007', '-5', '+48', '@home', 'NA', 'n/a', 'null', 'TRUE'),
  fc.string({ maxLength: 12 }),
);
const input = fc.record(
  {
    name: fc.oneof(word, fc.record({ given: word, family: word })),
    mails: fc.array(fc.constantFrom('ann@acme.com', 'bob@gmial.com', 'JAN+x@acme.pl', '+48@acme.com'), { maxLength: 3 }),
    phones: fc.array(fc.constantFrom('600 100 200', '+49 30 901820', '+48 22 123 45 67 ext 5'), { maxLength: 2 }),
    firm: word,
    job: word,
    notes: fc.string({ maxLength: 40 }),
    address: fc.oneof(
      fc.constantFrom<unknown>('ul. Prosta 1/2, 00-001 Warszawa', { lines: ['1 High St; Flat 2', 'Unit 3'], country: 'GB' }),
      fc.record({ lines: fc.array(word, { minLength: 1, maxLength: 2 }), locality: word }),
    ),
    born: fc.constantFrom('1990-02-01', '2001-12-31'),
    met: fc.constantFrom('2026-01-15T12:00:00Z', '2026-01-15T12:00:00.123Z'),
    age: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    worth: fc.record({ amount: fc.constantFrom('10.50', '-3', '0'), currency: fc.constantFrom('EUR', 'PLN') }),
    rate: fc.constantFrom('0.10', '-7', '123456789012345678.5'),
    size: fc.constantFrom('small', 'large'),
    labels: fc.array(word, { maxLength: 3 }),
    vip: fc.boolean(),
    socials: fc.array(fc.constantFrom('https://www.linkedin.com/in/ann-lee', '@annlee on twitter'), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

describe('laws', () => {
  test(
    'what was exported and read again changes nothing',
    () => {
      fc.assert(
        fc.property(fc.array(input, { minLength: 1, maxLength: 8 }), fc.constantFrom(',' as const, ';' as const, '\t' as const), (list, delimiter) => {
          const records = list.flatMap((one, i) => {
            const read = parseRecord(crm, 'people', one, ctx, { badValues: 'keep-raw' });
            return read.ok ? [{ id: `r${i}`, ...read.value, mails: [] as string[], createdAt: '2026-01-01T00:00:00Z', version: 3 }] : [];
          });
          fc.pre(records.length > 0);
          const table = readCsv(writeCsv(records, { delimiter }));
          for (const blank of ['keep', 'clear', 'fill'] as const) {
            const plan = planImport(crm, 'people', table.rows, { existing: records, ctx, blank });
            expect(actions(plan)).toEqual(records.map(() => 'skip'));
          }
        }),
        { numRuns: 120 },
      );
    },
    long,
  );

  test('whatever was imported is undone exactly', () => {
    fc.assert(
      fc.property(
        fc.array(input, { maxLength: 6 }),
        fc.array(
          fc.record({ id: fc.constantFrom('r0', 'r1', 'r9', ''), job: word, mails: fc.constantFrom('ann@acme.com', 'eve@acme.com', ''), 'name.given': word }),
          { maxLength: 8 },
        ),
        (list, rows) => {
          const records = list.flatMap((one, i) => {
            const read = parseRecord(crm, 'people', one, ctx, { badValues: 'keep-raw' });
            return read.ok ? [{ id: `r${i}`, ...read.value }] : [];
          });
          const before = structuredClone(records);
          const plan = planImport(crm, 'people', rows, { existing: records, ctx });
          expect(plan.items.map(({ row }) => row)).toEqual(rows.map((_, i) => i + 1));
          const done = applyImport(plan, { records, accept: 'all' });
          expect(records).toEqual(before);
          expect(undoImport(done.records, done.undo)).toEqual({ records: before, conflicts: [] });
          const ids = done.records.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  test(
    'each row of any file is in the plan, accepted or rejected with a reason, and no cell is lost',
    () => {
      const bit = fc.constantFrom(
        'mails',
        'name',
        'code',
        'n',
        ',',
        ';',
        '\t',
        '"',
        '""',
        '\n',
        '\r\n',
        '\r',
        'a@b.pl',
        '1',
        ' ',
        '\u0000',
        '\ufeff',
        '=1',
        '__proto__',
        'constructor',
        'id',
        '#REF!',
        '1E+10',
        'Ä…',
        '\ud800',
        'n/a',
        'x'.repeat(300),
      );
      fc.assert(
        fc.property(fc.array(bit, { maxLength: 40 }), fc.constantFrom('people' as const, 'strict' as const), (bits, folder) => {
          const table = readCsv(bits.join(''));
          const plan = planImport(crm, folder, table.rows, { ctx, existing: [] });
          expect(plan.items).toHaveLength(table.rows.length);
          plan.items.forEach((item, i) => {
            expect(item.input).toBe(table.rows[i]);
            if (item.action === 'reject' || item.action === 'conflict') expect(item.issues.length).toBeGreaterThan(0);
            else expect(item.values).not.toBeNull();
            for (const column of plan.unmapped)
              if ((table.rows[i]?.[column] ?? '').trim() !== '' && item.action !== 'reject') expect(Object.hasOwn(item.raw, column)).toBe(true);
          });
          expect(Object.values(plan.counts).reduce((sum, n) => sum + n, 0)).toBe(table.rows.length);
        }),
        { numRuns: Number(process.env['FUZZ_RUNS'] ?? 600) },
      );
    },
    long,
  );

  test('no row of any kind is thrown at', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { maxLength: 6 }), (rows) => {
        expect(planImport(crm, 'people', rows, { ctx }).items).toHaveLength(rows.length);
      }),
      { numRuns: 200 },
    );
  });
});
