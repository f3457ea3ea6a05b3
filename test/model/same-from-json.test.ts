import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allTypes } from '../../src/fields/index.ts';
import { completeness, defineWorkspace, parseRecord, parseWorkspace, patchRecord, schemaFor, type Workspace } from '../../src/model/index.ts';
import { activities, companies, contacts, deals, leads, notes, orders, packs, products, salesPipeline, tasks, tickets } from '../../src/presets/index.ts';
import { hostileInputs } from '../../src/testing/contract/hostile.ts';

const code = defineWorkspace({
  id: 'all',
  version: 1,
  settings: { currency: 'PLN', country: 'PL', locale: 'pl', timeZone: 'Europe/Warsaw' },
  folders: {
    contacts: { ...contacts, fields: { ...contacts.fields, ...packs.billing, ...packs.relationship, ...packs.service } },
    companies,
    deals,
    leads,
    tickets,
    tasks,
    activities,
    notes,
    products,
    orders,
  },
  pipelines: { sales: salesPipeline },
}) as unknown as Workspace;
const parsed = parseWorkspace(JSON.stringify(code.def), { types: allTypes });
if (!parsed.ok) throw new Error(parsed.issues[0].message);
const json: Workspace = parsed.value;

const folders = Object.keys(code.def.folders);
const samples = [
  'Jan Kowalski',
  'SMITH, john',
  'jan@acme.pl; b@c.de',
  'x@gmail.cmo',
  '22 123 45 67',
  '+1 650 253 0000',
  'ACME Sp. z o.o.',
  '12,5 %',
  '1 234,50 zł',
  '2026-11-21',
  '03/04/2026',
  '21.11.2026 14:30',
  'tak',
  'nie',
  'won',
  'Wygrana',
  'todo',
  'hot, cold',
  'Mo-Fr 9-17',
  '2h 30m',
  '11–50',
  '★★★',
  'PL',
  'Niemcy',
  'ul. Prosta 51, 00-838 Warszawa',
  'https://linkedin.com/in/jan',
  '526-000-12-46',
  'n/a',
  '',
  ' ',
  '=cmd|x',
  '<b>x</b>',
  'c1',
  'u1',
];
const cell = fc.oneof(
  fc.constantFrom<unknown>(...samples),
  fc.constantFrom<unknown>(...hostileInputs(7).filter((value) => typeof value === 'string')),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.constantFrom(...samples), { maxLength: 3 }),
  fc.object({ maxDepth: 1 }),
);
const rowOf = (folder: string) =>
  fc.dictionary(
    fc.constantFrom(...Object.keys(code.def.folders[folder]?.fields ?? {}), 'nobody', 'id', 'name.given', 'name.family', 'address.postalCode'),
    cell,
    { maxKeys: 12 },
  );
const anyRow = fc.constantFrom(...folders).chain((folder) => fc.tuple(fc.constant(folder), rowOf(folder), rowOf(folder)));
const context = { now: '2026-11-21T12:00:00.000Z', me: 'u1', sequence: () => 5 };

describe('a workspace from code and the same from JSON', () => {
  test('read, change and measure any record alike', () => {
    fc.assert(
      fc.property(anyRow, fc.constantFrom('refuse' as const, 'keep-raw' as const), ([folder, row, patch], badValues) => {
        const first = parseRecord(code, folder as never, row, context, { badValues });
        expect(parseRecord(json, folder as never, row, context, { badValues })).toEqual(first);
        if (!first.ok) return;
        expect(completeness(json, folder as never, first.value)).toEqual(completeness(code, folder as never, first.value));
        expect(patchRecord(json, folder as never, first.value, patch, context, { badValues })).toEqual(
          patchRecord(code, folder as never, first.value, patch, context, { badValues }),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('read what they have read as the same record, unchanged', () => {
    fc.assert(
      fc.property(anyRow, ([folder, row]) => {
        const first = parseRecord(code, folder as never, row, context, { badValues: 'keep-raw' });
        if (!first.ok) return;
        const again = parseRecord(code, folder as never, first.value, context, { badValues: 'keep-raw', stored: true });
        expect(again).toMatchObject({ ok: true, value: first.value, changes: [] });
        expect(again.ok && again.uniqueKeys).toEqual(first.uniqueKeys);
      }),
      { numRuns: 300 },
    );
  });

  test('lose nothing: what was given is in the record, in raw, in unknown, or said to be nothing', () => {
    fc.assert(
      fc.property(anyRow, ([folder, row]) => {
        const result = parseRecord(code, folder as never, row, context, { badValues: 'keep-raw' });
        if (!result.ok) return;
        const record = result.value as Readonly<Record<string, unknown>>;
        for (const [name, given] of Object.entries(row)) {
          if (name.includes('.') || name === 'id' || typeof given !== 'string' || given.trim() === '') continue;
          const kept = record[name];
          const there =
            (kept !== null && kept !== undefined && !(Array.isArray(kept) && kept.length === 0)) ||
            Object.hasOwn(result.raw, name) ||
            Object.hasOwn(result.unknown, name);
          expect(
            there || result.issues.some((issue) => issue.path[0] === name) || /^[\p{C}\p{Z}\s\p{M}\p{P}\p{S}]*$/u.test(given),
            `${folder}.${name}: ${JSON.stringify(given)}`,
          ).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('make the same schema', () => {
    for (const folder of folders) {
      for (const mode of ['create', 'patch', 'record'] as const) {
        for (const io of ['input', 'output'] as const) {
          const target = { target: 'draft-2020-12' };
          expect(schemaFor(json, folder as never, mode)['~standard'].jsonSchema[io](target)).toEqual(
            schemaFor(code, folder as never, mode)['~standard'].jsonSchema[io](target),
          );
        }
      }
    }
  });
});
