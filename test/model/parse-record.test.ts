import { describe, expect, test } from 'vitest';
import { address, checkbox, companyName, country, date, email, externalId, number, personName, phone, select, text, user } from '../../src/fields/index.ts';
import { defineWorkspace, parseRecord } from '../../src/model/index.ts';

const ctx = { now: '2026-11-21T12:00:00.000Z' };
const crm = defineWorkspace({
  id: 'acme',
  version: 1,
  settings: { country: 'PL' },
  folders: {
    people: {
      title: 'name',
      fields: {
        name: personName({ required: true }),
        emails: email({ multiple: true, unique: true }),
        phones: phone({ multiple: true }),
        company: companyName(),
        born: date(),
        home: country(),
        tags: select({ multiple: true, options: { hot: { aliases: ['gorący'] }, cold: {} } }),
        vip: checkbox({ default: false }),
        owner: user({ default: '@me' }),
        since: date({ default: '@today' }),
        age: number({ whole: true, min: 0 }),
        code: externalId({ unique: { scope: ['home'] } }),
        notes: text({ max: 20 }),
      },
    },
    offices: { fields: { where: address(), line: phone() } },
  },
});

describe('parseRecord', () => {
  test('gives a clean, typed record with a value for every field', () => {
    const result = parseRecord(
      crm,
      'people',
      { name: 'jan KOWALSKI', emails: ' Jan@Acme.PL ', phones: '22 123 45 67', born: '1980-02-03' },
      { ...ctx, me: 'u1' },
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        name: { given: 'Jan', family: 'Kowalski' },
        emails: ['jan@acme.pl'],
        phones: ['+48221234567'],
        company: null,
        born: '1980-02-03',
        home: null,
        tags: [],
        vip: false,
        owner: 'u1',
        since: '2026-11-21',
        age: null,
      },
    });
  });

  test('keeps warnings on success, with their place and a suggestion', () => {
    const result = parseRecord(crm, 'people', { name: 'Jan Kowalski', emails: ['jan@gmail.cmo'] }, ctx);
    expect(result.ok && result.issues.find((issue) => issue.path[0] === 'emails')).toMatchObject({
      path: ['emails', 0],
      severity: 'warning',
      suggestion: 'jan@gmail.com',
    });
  });

  test('refuses a bad value, a missing required one and what is no record, each with its reason', () => {
    expect(parseRecord(crm, 'people', { name: 'Jan Kowalski', age: 'many' }, ctx)).toMatchObject({ ok: false, issues: [{ path: ['age'] }] });
    expect(parseRecord(crm, 'people', { emails: 'a@b.pl' }, ctx)).toMatchObject({ ok: false, issues: [{ code: 'record.required', path: ['name'] }] });
    expect(parseRecord(crm, 'people', 'Jan', ctx)).toMatchObject({ ok: false, issues: [{ code: 'record.not_object' }] });
    expect(parseRecord(crm, 'people', [], ctx).ok).toBe(false);
    expect(parseRecord(crm, 'people', null, ctx).ok).toBe(false);
    for (const holder of [new Map([['name', 'Jan']]), new FormData(), new Date(0)])
      expect(parseRecord(crm, 'offices', holder, ctx)).toMatchObject({ ok: false, issues: [{ code: 'record.not_object' }] });
  });

  test('with keep-raw a bad optional value becomes an issue and evidence, and the record goes on', () => {
    const result = parseRecord(crm, 'people', { name: 'Jan Kowalski', born: '31.02.1980', phones: 'call me' }, ctx, { badValues: 'keep-raw' });
    expect(result).toMatchObject({ ok: true, value: { born: null, phones: [] }, raw: { born: '31.02.1980', phones: ['call me'] } });
    expect(result.ok && result.issues.filter((issue) => issue.severity === 'error').map((issue) => issue.path[0])).toEqual(['phones', 'born']);
  });

  test('with keep-raw a record without a required value or without anything is still refused', () => {
    expect(parseRecord(crm, 'people', { emails: 'jan@acme.pl' }, ctx, { badValues: 'keep-raw' }).ok).toBe(false);
    expect(parseRecord(crm, 'offices', { line: ' ' }, ctx, { badValues: 'keep-raw' })).toMatchObject({ ok: false, issues: [{ code: 'record.no_content' }] });
  });

  test('reports names the folder does not have, keeps what stood there and suggests the name that was meant', () => {
    const result = parseRecord(crm, 'people', { name: 'Jan Kowalski', emials: 'a@b.pl', __proto__x: 1 }, ctx);
    expect(result).toMatchObject({ ok: true, unknown: { emials: 'a@b.pl', __proto__x: 1 } });
    expect(result.ok && result.issues.find((issue) => issue.path[0] === 'emials')).toMatchObject({
      code: 'record.unknown_field',
      severity: 'warning',
      suggestion: 'emails',
    });
    expect(parseRecord(crm, 'people', { name: 'Jan Kowalski', emials: '' }, ctx, { unknownFields: 'refuse' }).ok).toBe(false);
  });

  test('is not polluted by hostile names', () => {
    const hostile = JSON.parse('{"name":"Jan Kowalski","__proto__":{"polluted":1},"constructor":{"x":1},"name.__proto__":1,"home.__proto__":{"polluted":1}}');
    const result = parseRecord(crm, 'people', hostile, ctx);
    expect(result).toMatchObject({ ok: false });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('never throws on any value of any field', () => {
    const hostile: unknown[] = [
      0,
      -0,
      Number.NaN,
      1e308,
      true,
      [],
      [[]],
      {},
      { a: 1 },
      '\u0000',
      '=cmd|x',
      'x'.repeat(100_000),
      Symbol.iterator,
      () => 1,
      12n,
      new Date(Number.NaN),
      new Map(),
      Object.create(null),
    ];
    for (const value of hostile) {
      for (const folder of ['people', 'offices'] as const) {
        const input = Object.fromEntries(Object.keys(crm.def.folders[folder].fields).map((field) => [field, value]));
        expect(typeof parseRecord(crm, folder, input, ctx).ok).toBe('boolean');
        expect(typeof parseRecord(crm, folder, input, ctx, { badValues: 'keep-raw' }).ok).toBe('boolean');
      }
    }
  });

  test('takes several values out of one cell, each once, and reads the first as the main one', () => {
    const result = parseRecord(
      crm,
      'people',
      { name: 'Jan Kowalski', emails: 'Jan@acme.pl; jan@acme.pl, biuro@acme.pl', phones: '22 123 45 67; 501 234 567', tags: 'HOT, Gorący; cold' },
      ctx,
    );
    expect(result).toMatchObject({
      ok: true,
      value: { emails: ['jan@acme.pl', 'biuro@acme.pl'], phones: ['+48221234567', '+48501234567'], tags: ['hot', 'cold'] },
    });
  });

  test('puts parts of several columns together', () => {
    const result = parseRecord(crm, 'people', { 'name.given': 'ANNA', 'name.family': 'NOWAK', 'born.year': '1990', 'born.month': 2, 'born.day': '3' }, ctx);
    expect(result).toMatchObject({ ok: true, value: { name: { given: 'Anna', family: 'Nowak' }, born: '1990-02-03' } });
  });

  test('reads phones by the country the record itself gives', () => {
    expect(parseRecord(crm, 'people', { name: 'Max Muster', home: 'Niemcy', phones: '030 901820' }, ctx)).toMatchObject({
      ok: true,
      value: { phones: ['+4930901820'] },
    });
    expect(
      parseRecord(crm, 'offices', { line: '030 901820', where: { street: 'Unter den Linden', house: '1', locality: 'Berlin', country: 'Germany' } }, ctx),
    ).toMatchObject({ ok: true, value: { line: '+4930901820' } });
  });

  test('takes words that stand for nothing as nothing', () => {
    expect(parseRecord(crm, 'people', { name: 'Jan Kowalski', emails: 'n/a', phones: '-', born: '' }, ctx)).toMatchObject({
      ok: true,
      value: { emails: [], phones: [], born: null },
    });
  });

  test('tells what it changed', () => {
    const result = parseRecord(
      crm,
      'people',
      { name: { given: 'Jan', family: 'Kowalski' }, emails: ['JAN@acme.pl'], since: '2026-01-02', owner: 'u1', vip: true },
      ctx,
    );
    expect(result.ok && result.changes).toEqual([{ field: 'emails', index: 0, from: 'JAN@acme.pl', to: 'jan@acme.pl', why: 'normalized' }]);
  });

  test('gives the keys by which uniqueness is looked up', () => {
    const result = parseRecord(crm, 'people', { name: 'Jan Kowalski', emails: 'j.an+x@gmail.com', code: 'AB-12 34', home: 'PL' }, ctx);
    expect(result.ok && result.uniqueKeys.map((key) => key.key)).toEqual(['people/emails/jan@gmail.com', 'people/code/home=pl/ab1234']);
  });

  test('reads its own result as the same record', () => {
    const first = parseRecord(
      crm,
      'people',
      { name: 'dr JAN kowalski', emails: 'a@b.pl, c@d.pl', phones: '22 123 45 67 wew. 12', home: 'Polska', tags: 'hot', code: ' x-1 ', notes: '  a  b ' },
      ctx,
    );
    expect(first.ok).toBe(true);
    const again = parseRecord(crm, 'people', first.ok && first.value, ctx);
    expect(again).toMatchObject({ ok: true, changes: [] });
    expect(again.ok && again.value).toEqual(first.ok && first.value);
  });

  test('throws only when the folder does not exist', () => {
    expect(() => parseRecord(crm, 'nobody' as never, {}, ctx)).toThrow(/no folder 'nobody'.*people, offices/);
  });
});
