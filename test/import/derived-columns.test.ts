import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyImport, createRowReader, planImport, suggestMapping, undoImport, type ColumnMap } from '../../src/import/index.ts';
import { email, personName, text } from '../../src/fields/index.ts';
import { defineWorkspace } from '../../src/model/index.ts';
import { normalizeAddress } from '../../src/normalize/index.ts';
import { fixedClock } from '../../src/testing/index.ts';
import { tidy } from '../../src/tidy/index.ts';

const crm = defineWorkspace({
  id: 'test',
  version: 1,
  folders: {
    parts: { fields: { mail: email({ unique: true }), firstName: text(), lastName: text(), street: text(), city: text(), importBatch: text() } },
    whole: { title: 'name', fields: { name: text(), mail: email({ unique: true }) } },
    names: { title: 'name', fields: { name: personName(), mail: email({ unique: true }) } },
  },
});
const ctx = fixedClock();
const values = (folder: string, rows: object[], map?: ColumnMap): unknown[] =>
  planImport(crm, folder, rows, { ctx, ...(map === undefined ? {} : { map }) }).items.map((item) => item.values);

describe('columns that are taken apart', () => {
  test('are proposed where the folder keeps parts in fields of their own', () => {
    const [column] = suggestMapping(crm, 'parts', ['Full Name', 'E-mail'], [['Ann Lee', 'ann@acme.com']]);
    expect(column).toMatchObject({ field: 'firstName', target: { split: 'name', into: { given: 'firstName', family: 'lastName' } } });
    expect(values('parts', [{ 'Full Name': 'Ann Lee', 'E-mail': 'ann@acme.com' }])).toEqual([{ mail: 'ann@acme.com', firstName: 'Ann', lastName: 'Lee' }]);
  });

  test('are left whole where the folder holds whole names, or has columns for the parts', () => {
    expect(suggestMapping(crm, 'names', ['Full Name'])[0]).toMatchObject({ field: 'name' });
    expect(suggestMapping(crm, 'names', ['Full Name'])[0]).not.toHaveProperty('target');
    const mapped = suggestMapping(crm, 'parts', ['Full Name', 'First Name', 'Last Name'], [['Ann Lee', 'Ann', 'Lee']]);
    expect(mapped.map(({ field }) => field)).toEqual([null, 'firstName', 'lastName']);
  });

  test.each([
    ['Ann Lee', 'Ann', 'Lee'],
    ['Lee, Ann Maria', 'Ann Maria', 'Lee'],
    ['Eve van der Berg', 'Eve', 'van der Berg'],
    ['Dr. Ann Lee, PhD', 'Dr. Ann', 'Lee PhD'],
    ['Madonna', 'Madonna', undefined],
    ['  Jan   Nowak  ', 'Jan', 'Nowak'],
    ['Анна Петрова', 'Анна', 'Петрова'],
    ['ann@acme.com', 'ann@acme.com', undefined],
  ])('take “%s” apart and lose nothing', (name, firstName, lastName) => {
    const [made] = values('parts', [{ Name: name, mail: 'x@acme.com' }], {
      Name: { split: 'name', into: { given: 'firstName', family: 'lastName' } },
      mail: 'mail',
    });
    expect(made).toEqual({ mail: 'x@acme.com', firstName, ...(lastName === undefined ? {} : { lastName }) });
  });

  test('may be taken apart by a function of the host', () => {
    const map: ColumnMap = { Address: { split: 'address', into: { street: 'street', locality: 'city' } } };
    const rows = [{ Address: '1 High Street, London SW1A 1AA' }];
    const address = (cell: string): object | null => {
      const read = normalizeAddress(cell, { country: 'GB' });
      return read.ok ? { street: read.value.lines.join(', '), locality: read.value.locality, postalCode: read.value.postalCode } : null;
    };
    expect(planImport(crm, 'parts', rows, { ctx, map, splitters: { address } }).items[0]?.values).toEqual({ street: '1 High Street', city: 'London SW1A 1AA' });
    expect(() => planImport(crm, 'parts', rows, { ctx, map })).toThrow(/splitters/);
  });

  test('update only what differs, and are undone', () => {
    const existing = [{ id: '1', mail: 'ann@acme.com', firstName: 'Ann', lastName: 'Lee' }];
    const plan = planImport(crm, 'parts', [{ 'Full Name': 'Ann Ray', 'E-mail': 'ann@acme.com' }], { ctx, existing });
    expect(plan.items[0]).toMatchObject({ action: 'update', changes: [{ field: 'lastName', from: 'Lee', to: 'Ray' }] });
    const done = applyImport(plan, { records: existing });
    expect(undoImport(done.records, done.undo).records).toEqual(existing);
    expect(planImport(crm, 'parts', [{ 'Full Name': 'Ann Lee', 'E-mail': 'ann@acme.com' }], { ctx, existing }).items[0]?.action).toBe('skip');
  });
});

describe('columns that are joined', () => {
  test('are proposed where the folder keeps whole names as a text, in the order names are written', () => {
    const rows = [{ Nachname: 'Lee', Vorname: 'Ann', 'E-mail': 'ann@acme.com' }];
    expect(suggestMapping(crm, 'whole', Object.keys(rows[0] as object), rows).map(({ field, target }) => [field, target])).toEqual([
      ['name', { join: 'name', place: 2 }],
      ['name', { join: 'name', place: 1 }],
      ['mail', undefined],
    ]);
    expect(values('whole', rows)).toEqual([{ name: 'Ann Lee', mail: 'ann@acme.com' }]);
  });

  test('stand with what was asked for between them; blank cells leave no gap', () => {
    const read = createRowReader(
      { A: { join: 'name' }, B: { join: 'name', with: ' / ' }, C: { join: 'name', with: '-' } },
      { isMany: () => false, isDate: () => false },
      () => [],
    );
    expect([read({ A: 'x', B: 'y', C: 'z' }), read({ A: 'x', B: ' ', C: 'z' }), read({ A: '', B: '' })]).toEqual([{ name: 'x / y-z' }, { name: 'x-z' }, {}]);
  });
});

test('tidy takes columns apart and joins them as an import does', async () => {
  const rows = [{ 'Full Name': 'Ann Lee', 'E-mail': 'ann@acme.com' }];
  const { records } = await tidy(crm, 'parts', rows, { ctx, model: null });
  expect(records[0]).toMatchObject({ firstName: 'Ann', lastName: 'Lee' });
  const told = await tidy(crm, 'parts', rows, { ctx, model: null, map: { 'Full Name': { join: 'lastName' } } });
  expect(told.records[0]).toMatchObject({ firstName: null, lastName: 'Ann Lee' });
});

test('new records know the import they came with, where a field is named for it', () => {
  const existing = [{ id: '1', mail: 'ann@acme.com' }];
  const rows = [{ mail: 'ann@acme.com', city: 'Bern' }, { mail: 'bob@acme.com' }];
  const plan = planImport(crm, 'parts', rows, { ctx, existing, batch: 'b7', batchField: 'importBatch' });
  expect(applyImport(plan, { records: existing }).records.map((one) => one['importBatch'])).toEqual([undefined, 'b7']);
  expect(() => planImport(crm, 'whole', rows, { ctx, batchField: 'importBatch' })).toThrow(/importBatch/);
});

test('law: whatever a name is made of, all its letters are in the parts', () => {
  const word = fc.constantFrom('Ann', 'van', 'Dr.', 'Lee', ',', 'Jr', 'de', 'la', "O'Neil", '', '李', 'von,', 'PhD');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 7 }), (words) => {
      const cell = words.join(' ');
      const read = createRowReader({ Name: { split: 'name', into: { given: 'a', family: 'b' } } }, { isMany: () => false, isDate: () => false }, () => []);
      const made = Object.values(read({ Name: cell })).join(' ');
      const letters = (text: string): string => [...text.replace(/[\s,]/g, '')].sort().join('');
      expect(letters(made)).toBe(letters(cell));
    }),
  );
});
