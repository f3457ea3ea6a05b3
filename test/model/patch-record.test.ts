import { describe, expect, test } from 'vitest';
import { email, externalId, personName, phone, text } from '../../src/fields/index.ts';
import { defineWorkspace, patchRecord } from '../../src/model/index.ts';

const ctx = { now: '2026-11-21T12:00:00.000Z', country: 'PL' };
const crm = defineWorkspace({
  id: 'acme',
  version: 1,
  folders: {
    people: {
      fields: {
        name: personName({ required: true }),
        emails: email({ multiple: true, unique: true }),
        phone: phone(),
        source: externalId({ immutable: true }),
        city: text(),
      },
    },
  },
});
const current = {
  id: '7',
  createdAt: '2026-01-01T00:00:00.000Z',
  name: { given: 'Jan', family: 'Kowalski' },
  emails: ['jan@acme.pl'],
  phone: null,
  source: 'web',
  city: 'Łódź',
};

describe('patchRecord', () => {
  test('changes what is given, keeps the rest, and tells the difference', () => {
    const result = patchRecord(crm, 'people', current, { phone: '22 123 45 67' }, ctx);
    expect(result).toMatchObject({
      ok: true,
      value: { ...current, phone: '+48221234567' },
      changes: [{ field: 'phone', from: null, to: '+48221234567', why: 'patched' }],
    });
    expect(result.ok && result.uniqueKeys.map((key) => key.key)).toEqual(['people/emails/jan@acme.pl']);
  });

  test('a blank clears, keeps or fills, as the caller says', () => {
    expect(patchRecord(crm, 'people', current, { city: '' }, ctx)).toMatchObject({ ok: true, value: { city: null } });
    expect(patchRecord(crm, 'people', current, { city: null, emails: [] }, ctx)).toMatchObject({ ok: true, value: { city: null, emails: [] } });
    expect(patchRecord(crm, 'people', current, { city: '' }, ctx, { blank: 'keep' })).toMatchObject({ ok: true, value: { city: 'Łódź' }, changes: [] });
    expect(patchRecord(crm, 'people', current, { city: 'Kraków', phone: '+48221234567' }, ctx, { blank: 'fill' })).toMatchObject({
      ok: true,
      value: { city: 'Łódź', phone: '+48221234567' },
    });
    expect(patchRecord(crm, 'people', current, { city: undefined }, ctx)).toMatchObject({ ok: true, changes: [] });
  });

  test('never clears a required field and never changes an immutable one', () => {
    expect(patchRecord(crm, 'people', current, { name: null }, ctx)).toMatchObject({ ok: false, issues: [{ code: 'record.required', path: ['name'] }] });
    expect(patchRecord(crm, 'people', current, { source: 'ads' }, ctx)).toMatchObject({ ok: false, issues: [{ code: 'record.immutable', path: ['source'] }] });
    expect(patchRecord(crm, 'people', current, { source: ' web ' }, ctx)).toMatchObject({ ok: true, changes: [] });
    expect(patchRecord(crm, 'people', { ...current, source: null }, { source: 'ads' }, ctx)).toMatchObject({ ok: true, value: { source: 'ads' } });
  });

  test('a value that cannot be read refuses the change, or with keep-raw leaves the field as it was', () => {
    expect(patchRecord(crm, 'people', current, { emails: 'nonsense' }, ctx).ok).toBe(false);
    expect(patchRecord(crm, 'people', current, { emails: 'nonsense' }, ctx, { badValues: 'keep-raw' })).toMatchObject({
      ok: true,
      value: { emails: ['jan@acme.pl'] },
      raw: { emails: 'nonsense' },
    });
  });
});
