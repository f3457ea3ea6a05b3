import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { json, jsonType, jsonWith } from '../../../src/fields/json/index.ts';
import { defineWorkspace, parseRecord, parseWorkspace } from '../../../src/model/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('json', () => {
  contractOf.fieldType(json(), { valid: [{ a: [1, { b: null }] }, [1, 2], 'text', true, 0], invalid: [Number.NaN, () => 1, 12n] });

  contractOf.fieldType(jsonWith({ any: z.unknown() }), { valid: [{ a: 1 }, 'x', [1]], options: { schemaName: 'any' } });

  const settings = z.object({ theme: z.enum(['light', 'dark']), size: z.coerce.number().default(12) });
  const field = json({ schema: settings, schemaName: 'settings' });

  test('checks the value by the schema, and keeps the name of the schema only', () => {
    const crm = defineWorkspace({ id: 'a', version: 1, folders: { users: { fields: { settings: field } } } });
    expect(JSON.parse(JSON.stringify(crm.def)).folders.users.fields.settings).toEqual({ type: 'json', schemaName: 'settings' });
    for (const workspace of [crm, parseWorkspace(JSON.stringify(crm.def), { types: [jsonWith({ settings })] })]) {
      expect(parseRecord(workspace as typeof crm, 'users', { settings: { theme: 'dark' } }, world)).toMatchObject({
        ok: true,
        value: { settings: { theme: 'dark', size: 12 } },
      });
      expect(parseRecord(workspace as typeof crm, 'users', { settings: { theme: 'pink' } }, world)).toMatchObject({
        ok: false,
        issues: [{ code: 'json.schema', path: ['settings', 'theme'] }],
      });
    }
  });

  test('never does without a schema it was defined with', () => {
    expect(
      parseWorkspace({ id: 'a', version: 1, folders: { u: { fields: { s: { type: 'json', schemaName: 'settings' } } } } }, { types: [jsonType] }),
    ).toMatchObject({ ok: false });
    expect(() => json({ schema: settings })).toThrow(/schemaName/);
    const later = { '~standard': { version: 1, vendor: 'own', validate: async (value: unknown) => ({ value }) } } as const;
    expect(jsonWith({ later }).normalize({}, { schemaName: 'later' }, world)).toMatchObject({ ok: false, issues: [{ code: 'json.async' }] });
  });
});
