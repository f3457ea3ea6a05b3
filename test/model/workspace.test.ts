import { describe, expect, test } from 'vitest';
import { isUsageError } from '../../src/core/errors.ts';
import { allTypes, defineFieldType, email, emailType, link, number, personName, select, text } from '../../src/fields/index.ts';
import { defineWorkspace, extendWorkspace, parseRecord, parseWorkspace } from '../../src/model/index.ts';

const ctx = { now: '2026-11-21T12:00:00.000Z' };
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return isUsageError(error) ? `${error.code}: ${error.message}` : String(error);
  }
  return 'nothing thrown';
};

describe('defineWorkspace', () => {
  test('keeps the definition as plain, frozen data', () => {
    const crm = defineWorkspace({ id: 'a', version: 1, folders: { people: { fields: { mail: email({ multiple: true }) } } } });
    expect(JSON.parse(JSON.stringify(crm.def))).toEqual({ id: 'a', version: 1, folders: { people: { fields: { mail: { type: 'email', multiple: true } } } } });
    expect(Object.isFrozen(crm.def.folders.people.fields)).toBe(true);
  });

  test.each([
    ['a link to nowhere', () => defineWorkspace({ id: 'a', version: 1, folders: { p: { fields: { l: link({ to: 'b' }) } } } } as never), "✗ no folder 'b'"],
    [
      'a title that is no field',
      () => defineWorkspace({ id: 'a', version: 1, folders: { p: { title: 'x', fields: { l: text() } } } } as never),
      "✗ no field 'x'",
    ],
    ['no id', () => defineWorkspace({ version: 1, folders: {} } as never), 'needs an `id`'],
    ['a version that is no number', () => defineWorkspace({ id: 'a', version: '1', folders: {} } as never), 'needs a `version`'],
    ['a field named as what every record has', () => defineWorkspace({ id: 'a', version: 1, folders: { p: { fields: { id: text() } } } }), "field 'id'"],
    ['a name with a dot', () => defineWorkspace({ id: 'a', version: 1, folders: { p: { fields: { 'a.b': text() } } } }), 'cannot be the name'],
    [
      'a scope that is no field',
      () => defineWorkspace({ id: 'a', version: 1, folders: { p: { fields: { c: text({ unique: { scope: ['x'] } }) } } } }),
      "✗ no field 'x'",
    ],
    ['a zone nobody knows', () => defineWorkspace({ id: 'a', version: 1, settings: { timeZone: 'Mars/Base' }, folders: {} }), 'Mars/Base'],
    ['no folders', () => defineWorkspace({ id: 'a', version: 1 } as never), '`folders`'],
    [
      'a stage no move knows',
      () =>
        defineWorkspace({
          id: 'a',
          version: 1,
          folders: { p: { fields: {} } },
          pipelines: { s: { folder: 'p', stages: { a: { category: 'open' } }, moves: { a: ['b'] } } },
        } as never),
      "✗ no stage 'b'",
    ],
  ])('says what is wrong and where: %s', (_, run, message) => {
    expect(codeOf(run)).toContain('invalid-definition');
    expect(codeOf(run)).toContain(message);
  });

  test('refuses a field that no builder made', () => {
    expect(codeOf(() => defineWorkspace({ id: 'a', version: 1, folders: { p: { fields: { m: { type: 'email' } } } } }))).toContain('unknown-part');
  });
});

describe('parseWorkspace', () => {
  const crm = defineWorkspace({
    id: 'a',
    version: 1,
    settings: { country: 'PL' },
    folders: {
      people: { title: 'name', fields: { name: personName({ required: true }), mail: email(), kind: select({ options: { a: { aliases: ['ay'] } } }) } },
    },
  });

  test('reads what was kept as JSON, as text or as data, and behaves the same', () => {
    for (const json of [JSON.stringify(crm.def), JSON.parse(JSON.stringify(crm.def)), JSON.parse(JSON.stringify(crm))]) {
      const again = parseWorkspace(json, { types: allTypes });
      if (!again.ok) throw new Error(again.issues[0].message);
      expect(again.def).toEqual(crm.def);
      const input = { name: 'JAN kowalski', mail: 'X@Y.pl', kind: 'AY', other: 1 };
      expect(parseRecord(again, 'people', input, ctx)).toEqual(parseRecord(crm, 'people', input, ctx));
      expect(parseRecord(again.value, 'people', input, ctx)).toEqual(parseRecord(crm, 'people', input, ctx));
    }
  });

  test('throws for a type that is not among those given', () => {
    expect(codeOf(() => parseWorkspace(crm.def.folders && JSON.parse(JSON.stringify(crm.def)), { types: [emailType] }))).toMatch(
      /unknown-part.*people\.name.*personName/,
    );
    expect(codeOf(() => parseWorkspace({}, {} as never))).toContain('invalid-argument');
  });

  test('gives an issue for a definition that is wrong', () => {
    expect(parseWorkspace('{', { types: allTypes })).toMatchObject({ ok: false, issues: [{ code: 'workspace.invalid' }] });
    expect(parseWorkspace(null, { types: allTypes }).ok).toBe(false);
    expect(parseWorkspace({ id: 'a', version: 1, folders: { p: { fields: { l: { type: 'link', to: 'b' } } } } }, { types: allTypes })).toMatchObject({
      ok: false,
      issues: [{ message: expect.stringContaining("✗ no folder 'b'") }],
    });
    expect(parseWorkspace({ id: 'a', version: 1, folders: { p: { fields: { s: { type: 'select' } } } } }, { types: allTypes })).toMatchObject({ ok: false });
  });
});

describe('extendWorkspace', () => {
  const crm = defineWorkspace({ id: 'a', version: 1, folders: { people: { title: 'name', fields: { name: text() } } } });

  test('adds fields and folders, counts the version up, and leaves the workspace as it was', () => {
    const wider = extendWorkspace(crm, { folders: { people: { fields: { age: number() } }, notes: { fields: { about: link({ to: 'people' }) } } } });
    expect(wider.def).toMatchObject({
      version: 2,
      folders: { people: { title: 'name', fields: { name: { type: 'text' }, age: { type: 'number' } } }, notes: {} },
    });
    expect(Object.keys(crm.def.folders.people.fields)).toEqual(['name']);
    expect(parseRecord(wider, 'people', { name: 'a', age: '7' }, ctx)).toMatchObject({ ok: true, value: { name: 'a', age: 7 } });
  });

  test('takes fields that came as JSON when it is given the types', () => {
    const wider = extendWorkspace(crm, { folders: { people: { fields: { mail: { type: 'email' } } } } }, { types: allTypes });
    expect(parseRecord(wider, 'people', { mail: 'A@B.pl' }, ctx)).toMatchObject({ ok: true, value: { mail: 'a@b.pl' } });
    expect(codeOf(() => extendWorkspace(crm, { folders: { people: { fields: { mail: { type: 'email' } } } } }))).toContain('unknown-part');
  });
});

describe('defineFieldType', () => {
  const vin = defineFieldType({
    name: 'vin',
    kind: 'text',
    normalize: (input) =>
      typeof input === 'string'
        ? { ok: true, value: input.toUpperCase(), issues: [], changed: input !== input.toUpperCase() }
        : { ok: false, issues: [{ code: 'custom.vin', path: [], message: 'No VIN.', severity: 'error' }] },
  });

  test('makes a type that works like the others, from code and from JSON', () => {
    const crm = defineWorkspace({ id: 'a', version: 1, folders: { cars: { fields: { vin: vin({ unique: true }) } } } });
    const again = parseWorkspace(JSON.stringify(crm.def), { types: [...allTypes, vin] });
    for (const workspace of [crm, again.ok ? again.value : crm]) {
      expect(parseRecord(workspace as typeof crm, 'cars', { vin: 'wba123' }, ctx)).toMatchObject({
        ok: true,
        value: { vin: 'WBA123' },
        uniqueKeys: [{ key: 'cars/vin/wba123' }],
      });
      expect(parseRecord(workspace as typeof crm, 'cars', { vin: 5 }, ctx)).toMatchObject({ ok: false, issues: [{ code: 'custom.vin', path: ['vin'] }] });
    }
  });

  test('says what is missing', () => {
    expect(codeOf(() => defineFieldType({ name: 'x' } as never))).toContain('normalize');
    expect(codeOf(() => defineFieldType({ name: '1', kind: 'text', normalize: () => ({}) } as never))).toContain('name');
    expect(codeOf(() => defineFieldType({ name: 'x', kind: 'colour', normalize: () => ({}) } as never))).toContain('kind');
  });
});
