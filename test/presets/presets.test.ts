import { describe, expect, test } from 'vitest';
import { allTypes, email } from '../../src/fields/index.ts';
import { defineWorkspace, parseRecord, parseWorkspace } from '../../src/model/index.ts';
import { activities, companies, contacts, deals, leads, notes, orders, packs, products, salesPipeline, tasks, tickets } from '../../src/presets/index.ts';

const ctx = { now: '2026-11-21T12:00:00.000Z', country: 'PL' };

describe('presets', () => {
  const crm = defineWorkspace({ id: 'ready', version: 1, folders: { contacts, companies } });

  test('contacts work alone and read a contact as people export it', () => {
    const alone = defineWorkspace({ id: 'alone', version: 1, folders: { contacts } });
    const result = parseRecord(
      alone,
      'contacts',
      {
        name: 'Dr. anna NOWAK',
        emails: 'Anna@Acme.pl; biuro@acme.pl',
        phones: '22 123 45 67',
        company: 'ACME Sp. z o.o.',
        birthDate: '1990-02-03',
        gender: 'K',
        leadSource: 'strona www',
        address: 'ul. Prosta 51, 00-838 Warszawa',
        nationalId: '90020312345',
      },
      ctx,
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        name: { prefix: 'Dr.', given: 'Anna', family: 'Nowak' },
        emails: ['anna@acme.pl', 'biuro@acme.pl'],
        phones: ['+48221234567'],
        gender: 'female',
        leadSource: 'website',
        birthDate: '1990-02-03',
        address: { postalCode: '00-838', locality: 'Warszawa', country: 'PL' },
      },
    });
  });

  test('companies link to their parent and read sizes in many spellings', () => {
    expect(parseRecord(crm, 'companies', { name: 'Acme', domain: 'https://www.acme.pl/about', size: '11–50', parent: 'c1' }, ctx)).toMatchObject({
      ok: true,
      value: { name: 'Acme', domain: 'acme.pl', size: '11-50', parent: 'c1' },
    });
  });

  test('are plain data that can be kept and read back', () => {
    const again = parseWorkspace(JSON.stringify(crm.def), { types: allTypes });
    expect(again.ok && again.def).toEqual(crm.def);
  });

  const folders = { contacts, companies, deals, leads, tickets, tasks, activities, notes, products, orders };
  const all = defineWorkspace({ id: 'all', version: 1, settings: { currency: 'PLN' }, folders, pipelines: { sales: salesPipeline } });

  test('fit together in one workspace, from code and from JSON', () => {
    const again = parseWorkspace(JSON.stringify(all.def), { types: allTypes });
    expect(again.ok && again.def).toEqual(all.def);
    expect(
      parseRecord(all, 'deals', { title: 'Roof', amount: '12 000', stage: 'Wygrana', startDate: '2026-11-01', closeDate: '2026-12-01', company: 'c1' }, ctx),
    ).toMatchObject({ ok: true, value: { stage: 'won', amount: { amount: '12000', currency: 'PLN' } } });
    expect(parseRecord(all, 'deals', { title: 'Roof', stage: 'won' }, ctx)).toMatchObject({
      ok: false,
      issues: [{ code: 'record.stage_requires', path: ['amount'] }, { path: ['closeDate'] }],
    });
    expect(parseRecord(all, 'tickets', { subject: 'Broken', priority: 'Pilny' }, { ...ctx, sequence: () => 3 })).toMatchObject({
      ok: true,
      value: { number: 'T-2026-00003', status: 'new', priority: 'urgent' },
    });
    expect(parseRecord(all, 'activities', { kind: 'call', duration: '15', about: 'c1, c2' }, { ...ctx, me: 'u1' })).toMatchObject({
      ok: true,
      value: { at: ctx.now, duration: 'PT15M', owner: 'u1', about: ['c1', 'c2'] },
    });
    expect(parseRecord(all, 'orders', { customer: 'c1', total: '99,90' }, ctx)).toMatchObject({
      ok: true,
      value: { status: 'draft', orderedOn: '2026-11-21', total: { amount: '99.90' } },
    });
    expect(parseRecord(all, 'leads', { name: 'Jan Kowalski', socials: 'https://linkedin.com/in/jan-k' }, ctx)).toMatchObject({
      ok: true,
      value: { status: 'new', socials: [{ network: 'linkedin' }] },
    });
  });

  test('packs add their fields to a folder', () => {
    const wide = defineWorkspace({
      id: 'wide',
      version: 1,
      folders: {
        contacts: {
          ...contacts,
          fields: {
            ...contacts.fields,
            ...packs.recommended8,
            ...packs.billing,
            ...packs.relationship,
            ...packs.service,
            ...packs.mailing,
            inbox: email({ status: 'emailStatus', optOut: 'emailOptOut' }),
          },
        },
      },
    });
    expect(parseRecord(wide, 'contacts', { name: 'Jan Kowalski' }, ctx)).toMatchObject({ ok: false });
    expect(parseRecord(wide, 'contacts', { name: 'Jan Kowalski' }, ctx).issues.map((issue) => issue.path[0])).toEqual([
      'emails',
      'phones',
      'company',
      'jobTitle',
      'address',
      'leadSource',
      'owner',
    ]);
  });

  test('have labels in four languages on every field', () => {
    const fields = [
      ...Object.values(folders).flatMap((folder) => Object.entries(folder.fields)),
      ...Object.values(packs).flatMap((pack) => Object.entries(pack)),
    ];
    for (const [name, field] of fields) expect(Object.keys((field as { label: object }).label), name).toEqual(expect.arrayContaining(['en', 'pl', 'ru', 'de']));
  });
});
