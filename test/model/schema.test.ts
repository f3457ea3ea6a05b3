import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkbox, email, link, number, personName, phone, select, text } from '../../src/fields/index.ts';
import { defineWorkspace, schemaFor } from '../../src/model/index.ts';

const crm = defineWorkspace({
  id: 'acme',
  version: 1,
  settings: { country: 'PL' },
  folders: {
    people: {
      fields: {
        name: personName({ required: true, label: { en: 'Name', pl: 'Imię' } }),
        emails: email({ multiple: true }),
        phone: phone(),
        kind: select({ options: { a: { label: 'Alpha' }, b: {} } }),
        age: number({ whole: true, min: 0 }),
        vip: checkbox({ default: false }),
        company: link({ to: 'companies' }),
        note: text({ description: 'Anything' }),
      },
    },
    companies: { fields: { name: text({ required: true }) } },
  },
});
const create = schemaFor(crm, 'people', 'create');

describe('schemaFor', () => {
  test('is a zod 4 schema that composes in classic z.object', () => {
    const form = z.object({ consent: z.literal(true), contact: create, more: z.array(schemaFor(crm, 'companies', 'create')) });
    const good = form.parse({ consent: true, contact: { name: 'jan KOWALSKI', phone: '22 123 45 67' }, more: [{ name: ' Acme ' }] });
    expect(good.contact).toMatchObject({ name: { given: 'Jan', family: 'Kowalski' }, phone: '+48221234567', emails: [], vip: false });
    expect(good.more).toEqual([{ name: 'Acme' }]);
    const bad = form.safeParse({ consent: true, contact: { phone: 'call me', emails: ['a@b.pl', 'nonsense'] }, more: [] });
    expect(bad.error?.issues.map((found) => found.path.join('.')).sort()).toEqual(['contact.emails.1', 'contact.name', 'contact.phone']);
  });

  test('keeps code, parameters and suggestion of every issue', () => {
    const result = create.safeParse({ name: 'Jan Kowalski', kind: 'alpa' });
    expect(result).toMatchObject({
      success: false,
      error: { issues: [{ code: 'custom', path: ['kind'], params: { code: 'select.unknown_option', suggestion: 'a' } }] },
    });
    expect(create['~standard'].validate({ name: 'Jan Kowalski', kind: 'alpa' })).toMatchObject({
      issues: [{ code: 'select.unknown_option', path: ['kind'], suggestion: 'a', message: expect.any(String) }],
    });
  });

  test('reports names the folder does not have', () => {
    expect(create.safeParse({ name: 'Jan Kowalski', nmae: 1 })).toMatchObject({ success: false, error: { issues: [{ path: ['nmae'] }] } });
    expect(schemaFor(crm, 'people', 'create', { unknownFields: 'report' }).safeParse({ name: 'Jan Kowalski', nmae: 1 }).success).toBe(true);
  });

  test('is a Standard Schema', () => {
    expect(create['~standard']).toMatchObject({ version: 1, vendor: 'tidycrm' });
    expect(create['~standard'].validate({ name: 'Jan Kowalski' })).toMatchObject({ value: { name: { given: 'Jan' } } });
    expect(create['~standard'].validate('x')).toMatchObject({ issues: [{ code: 'record.not_object' }] });
  });

  test('gives JSON Schema for both directions, through zod and by itself', () => {
    for (const io of ['input', 'output'] as const) {
      const through = z.toJSONSchema(z.object({ contact: create }), { io }) as unknown as {
        properties: { contact: { properties: Record<string, object>; required: string[] } };
      };
      const { contact } = through.properties;
      expect(contact.required.includes('emails')).toBe(io === 'output');
      expect(contact.required).toContain('name');
      expect(contact.properties['kind']).toMatchObject({ anyOf: [{ enum: ['a', 'b'] }, { type: 'null' }] });
      const own = create['~standard'].jsonSchema[io]({ target: 'draft-2020-12' });
      expect(own).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', additionalProperties: false });
      expect(own['properties']).toEqual(contact.properties);
    }
    expect(create['~standard'].jsonSchema.input({ target: 'openapi-3.0' })).not.toHaveProperty('$schema');
    expect(() => create['~standard'].jsonSchema.input({ target: 'draft-01' })).toThrow(/draft-01/);
  });

  test('a patch gives only what was given; a record must have its id', () => {
    const patch = schemaFor(crm, 'people', 'patch');
    expect(patch.parse({ phone: '22 123 45 67', note: null })).toEqual({ phone: '+48221234567', note: null });
    expect(patch.safeParse({ name: null }).success).toBe(false);
    const record = schemaFor(crm, 'people', 'record');
    const stored = {
      id: '1',
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
      version: 1,
      ...create.parse({ name: 'Jan Kowalski' }),
    };
    expect(record.parse(stored)).toEqual(stored);
    expect(record.safeParse({ ...stored, id: undefined }).success).toBe(false);
  });
});
