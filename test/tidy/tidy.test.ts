import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, unmerge } from '../../src/match/index.ts';
import { defineWorkspace } from '../../src/model/index.ts';
import { companies, contacts } from '../../src/presets/index.ts';
import { personName, email, text } from '../../src/fields/index.ts';
import { fixedClock, generateCrm } from '../../src/testing/index.ts';
import { tidy, tidyReport, type TidyOptions, type TidyRows } from '../../src/tidy/index.ts';
import { readCsv, writeCsv } from '../../src/import/index.ts';
import { renderAudit } from '../../src/audit/index.ts';

const crm = defineWorkspace({ id: 'test', version: 1, folders: { contacts, companies } });
const ctx = fixedClock();
const run = (rows: TidyRows, options: Partial<TidyOptions> = {}) => tidy(crm, 'contacts', rows, { ctx, ...options });

const three = [
  { 'First Name': 'Ann', 'Last Name': 'Lee', 'E-mail': 'ann.lee@acme.com', Phone: '+49 30 901820', City: 'Berlin' },
  { 'First Name': 'ANN', 'Last Name': 'LEE', 'E-mail': 'Ann.Lee@Acme.com', Phone: '', City: '' },
  { 'First Name': 'Bob', 'Last Name': 'Ray', 'E-mail': 'bob@bolt.org', Phone: '12', City: 'Köln' },
];

describe('tidy', () => {
  test('maps, reads, merges and accounts for every row', async () => {
    const result = await run(three);
    expect(result.records.map(({ id }) => id)).toEqual(['row-1', 'row-3']);
    expect(result.records[0]).toMatchObject({ name: { given: 'Ann', family: 'Lee' }, emails: ['ann.lee@acme.com'], phones: ['+4930901820'] });
    expect(result.duplicates).toMatchObject([{ group: 1, rows: [1, 2], survivor: 'row-1' }]);
    expect(result.rows).toEqual([
      { row: 1, id: 'row-1', outcome: 'kept', into: 'row-1' },
      { row: 2, id: 'row-2', outcome: 'merged', into: 'row-1' },
      { row: 3, id: 'row-3', outcome: 'kept', into: 'row-3' },
    ]);
  });

  test('keeps a row whose optional value is bad, with the issue and the value', async () => {
    const result = await run(three);
    expect(result.rejected).toEqual([]);
    expect(result.issues.get('row-3')?.[0]?.path[0]).toBe('phones');
    expect(result.raw.get('row-3')).toEqual({ phones: ['12'] });
  });

  test('rejects rows without usable content, with number and reason', async () => {
    const result = await run([three[0], { 'First Name': ' ', 'Last Name': '' }, null, 7, ['x'], { 'First Name': 'x'.repeat(1_000_001) }] as unknown[]);
    expect(result.rejected.map(({ row, issues }) => [row, issues[0].code])).toEqual([
      [2, 'tidy.blank_row'],
      [3, 'tidy.not_a_row'],
      [4, 'tidy.not_a_row'],
      [5, 'tidy.not_a_row'],
      [6, 'tidy.cell_too_long'],
    ]);
    expect(result.rejected[4]?.input).toEqual({ 'First Name': 'x'.repeat(1_000_001) });
  });

  test('rejects rows that lack what is required', async () => {
    const strict = defineWorkspace({
      id: 'strict',
      version: 1,
      folders: { people: { title: 'name', fields: { name: personName({ required: true }), mail: email() } } },
    });
    const result = await tidy(
      strict,
      'people',
      [
        { Name: 'Ann Lee', Mail: 'ann@acme.com' },
        { Name: '', Mail: 'b@acme.com' },
      ],
      { ctx },
    );
    expect(result.rejected).toMatchObject([{ row: 2, issues: [{ code: 'record.required', path: ['name'] }] }]);
  });

  test('takes merges back exactly, all or one', async () => {
    const result = await run(three);
    const before = [...result.before.values()];
    expect(result.undo()).toHaveLength(3);
    expect(new Set(result.undo().map((record) => JSON.stringify(record)))).toEqual(new Set(before.map((record) => JSON.stringify(record))));
    expect(result.undo('row-1')).toHaveLength(3);
    expect(() => result.undo('row-9')).toThrow(/no merge/);
    expect(unmerge(result.merges[0] as never).records).toHaveLength(2);
  });

  test('finds duplicates without merging them when told so', async () => {
    const result = await run(three, { merge: false });
    expect(result.records).toHaveLength(3);
    expect(result.duplicates).toHaveLength(1);
    expect(result.merges).toEqual([]);
  });

  test('goes by a mapping that somebody corrected', async () => {
    const result = await run([{ a: 'Ann Lee', b: 'x', c: 'Bonn' }], { map: { a: 'name', b: null } });
    expect(result.records[0]).toMatchObject({ name: { given: 'Ann', family: 'Lee' } });
    expect(JSON.stringify(result.workspace.def.folders['contacts'])).not.toContain('"label":"b"');
    await expect(run([{ a: 1 }], { map: { a: 'nosuch' } })).rejects.toThrow(/does not have/);
  });

  test('never lets skipped columns be compared, and makes fields of the unknown ones', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => ({ Name: `Ann ${'ABCDEFGHIJKL'[i]}ee`, truth: 'same', Motto: `Motto ${i} of mine` }));
    const result = await run(rows, { skip: ['truth'] });
    expect(Object.keys(result.model?.compare ?? {})).not.toContain('truth');
    expect(result.records[0]).toHaveProperty('motto', 'Motto 0 of mine');
    expect(JSON.stringify(result.records)).not.toContain('same');
  });

  test('reads dates by the order their column is written in', async () => {
    const rows = [
      { Name: 'Ann Lee', Birthday: '03/04/1980' },
      { Name: 'Bob Ray', Birthday: '25/04/1980' },
    ];
    expect((await run(rows)).records.map((record) => record['birthDate'])).toEqual(['1980-04-03', '1980-04-25']);
  });

  test('takes a CSV file as text or bytes, and any iterable', async () => {
    const csv = writeCsv(three);
    const wanted = (await run(three)).records;
    expect((await run(csv)).records).toEqual(wanted);
    expect((await run(new TextEncoder().encode(csv))).records).toEqual(wanted);
    expect((await run(new Set(three))).records).toEqual(wanted);
    expect((await run(readCsv([csv]))).records).toEqual(wanted);
  });

  test('measures how good the data were and are', async () => {
    const { audit, after } = await run(three);
    expect(audit.records).toBe(3);
    expect(after.records).toBe(2);
    expect(audit.dimensions.uniqueness).toBeCloseTo(2 / 3);
    expect(after.dimensions.uniqueness).toBe(1);
  });

  test('reports progress and stops at a signal', async () => {
    const phases = new Set<string>();
    await run(three, { onProgress: ({ phase }) => phases.add(phase) });
    expect([...phases]).toEqual(expect.arrayContaining(['reading', 'merging', 'auditing']));
    const abort = new AbortController();
    await expect(run(three, { signal: abort.signal, onProgress: () => abort.abort(new Error('enough')) })).rejects.toThrow('enough');
  });

  test('wants to know what time it is, and a folder that exists', async () => {
    await expect(run(three, { ctx: {} as never })).rejects.toThrow(/needs `ctx`/);
    await expect(tidy(crm, 'nobody' as 'contacts', three, { ctx })).rejects.toThrow(/no folder/);
  });

  test('copes with a folder whose fields tell nobody apart', async () => {
    const notes = defineWorkspace({ id: 'n', version: 1, folders: { notes: { fields: { body: text() } } } });
    const result = await tidy(notes, 'notes', [{ Body: 'a' }, { Body: 'a' }], { ctx });
    expect(result.records).toHaveLength(2);
  });

  test('finds most duplicates of a generated list and few that are none', async () => {
    const generated = [...generateCrm({ rows: 700, seed: 11 })];
    const result = await run(generated.map(({ row }) => row));
    const truth = new Map(generated.map(({ number, entity }) => [`row-${number}`, entity]));
    const { pairwise } = evaluate(
      result.duplicates.map(({ ids }) => ids),
      truth,
    );
    expect(pairwise.recall).toBeGreaterThan(0.85);
    expect(pairwise.precision).toBeGreaterThan(0.85);
  }, 120_000);

  test.each([
    ['an empty file', '', 0],
    ['a header only', 'Name,E-mail\n', 0],
    ['one column', 'Name\nAnn Lee\nBob Ray\n', 2],
    ['ragged rows', 'Name,E-mail,City\nAnn Lee\nBob Ray,bob@x.pl,Bonn,more\n', 2],
    ['duplicate headers', 'Name,Name\nAnn Lee,Ann Lee\n', 1],
    ['a byte order mark', '\ufeffName\nAnn Lee\n', 1],
    ['NUL bytes', 'Name\nAnn\u0000 Lee\n', 1],
    ['__proto__ as a header', '__proto__,Name,constructor\npolluted,Ann Lee,x\n', 1],
    ['formulas', "Name,Note\nAnn Lee,=cmd|' /C calc'!A0\n", 1],
    ['markup', 'Name,Note\n<img src=x onerror=alert(1)> Lee,<script>alert(1)</script>\n', 1],
  ])('survives %s and loses no row', async (_, csv, rows) => {
    const result = await run(csv);
    expect(result.rows).toHaveLength(rows);
    expect(result.records.length + result.rejected.length + result.summary.mergedAway).toBe(rows);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(writeCsv(result.records)).not.toMatch(/(?:^|,)"?[=+@]/m);
    expect(renderAudit(result.audit, 'html', tidyReport(result))).not.toMatch(/<script|<img/);
  });

  test('law: whatever rows hold, each is kept, merged or rejected', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('', 'NA', 'Ann', 'ann@acme.com', '+49 30 901820', '2020-02-30', '=1+1'),
      fc.anything({ maxDepth: 1 }),
    );
    const rows = fc.array(
      fc.oneof(
        { weight: 8, arbitrary: fc.record({ Name: cell, 'E-mail': cell, Phone: cell, Birthday: cell, Zzz: cell }, { requiredKeys: [] }) },
        { weight: 1, arbitrary: fc.anything() },
      ),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const result = await run(list);
        expect(result.rows).toHaveLength(list.length);
        expect(result.records.length + result.rejected.length + result.summary.mergedAway).toBe(list.length);
        expect(result.undo()).toHaveLength(list.length - result.rejected.length);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
