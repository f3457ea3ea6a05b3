import { describe, expect, test } from 'vitest';
import { allTypes } from '../../src/fields/index.ts';
import { defineWorkspace, parseRecord, parseWorkspace } from '../../src/model/index.ts';
import { companies, contacts } from '../../src/presets/index.ts';

const ctx = { now: '2026-11-21T12:00:00.000Z', country: 'PL' };

describe('presets', () => {
  const crm = defineWorkspace({ id: 'ready', version: 1, folders: { contacts, companies } });

  test('contacts work alone and read a contact as people export it', () => {
    const alone = defineWorkspace({ id: 'alone', version: 1, folders: { contacts } });
    const result = parseRecord(
      alone,
      'contacts',
      { name: 'Dr. anna NOWAK', emails: 'Anna@Acme.pl; biuro@acme.pl', phones: '22 123 45 67', company: 'ACME Sp. z o.o.', birthDate: '1990-02-03', gender: 'K', leadSource: 'strona www', address: 'ul. Prosta 51, 00-838 Warszawa', nationalId: '90020312345' },
      ctx,
    );
    expect(result).toMatchObject({
      ok: true,
      value: { name: { prefix: 'Dr.', given: 'Anna', family: 'Nowak' }, emails: ['anna@acme.pl', 'biuro@acme.pl'], phones: ['+48221234567'], gender: 'female', leadSource: 'website', birthDate: '1990-02-03', address: { postalCode: '00-838', locality: 'Warszawa', country: 'PL' } },
    });
  });

  test('companies link to their parent and read sizes in many spellings', () => {
    expect(parseRecord(crm, 'companies', { name: 'Acme', domain: 'https://www.acme.pl/about', size: '11–50', parent: 'c1' }, ctx)).toMatchObject({ ok: true, value: { name: 'Acme', domain: 'acme.pl', size: '11-50', parent: 'c1' } });
  });

  test('are plain data that can be kept and read back', () => {
    const again = parseWorkspace(JSON.stringify(crm.def), { types: allTypes });
    expect(again.ok && again.def).toEqual(crm.def);
  });

  test('have labels in several languages on every field', () => {
    for (const folder of [contacts, companies]) for (const [name, field] of Object.entries(folder.fields)) expect(Object.keys((field as { label: object }).label), name).toEqual(expect.arrayContaining(['en', 'pl', 'ru', 'de']));
  });
});
