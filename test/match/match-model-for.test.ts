import { describe, expect, test } from 'vitest';
import { date, email, externalId, longText, personName, select, text, user } from '../../src/fields/index.ts';
import { findDuplicatesSync, matchModelFor } from '../../src/match/index.ts';
import { defineWorkspace } from '../../src/model/index.ts';

const workspace = defineWorkspace({
  id: 'crm',
  version: 1,
  folders: {
    people: {
      fields: {
        name: personName(),
        emails: email({ multiple: true }),
        birthDate: date({ dataClass: 'identity' }),
        town: text(),
        gender: select({ options: { f: {}, m: {} } }),
        nationalId: externalId(),
        owner: user(),
        notes: longText(),
      },
    },
    jottings: { fields: { notes: longText() } },
  },
});

describe('matchModelFor', () => {
  const model = matchModelFor(workspace, 'people');

  test('compares what its field types compare, and nothing else', () => {
    expect(Object.keys(model.compare).sort()).toEqual(['birthDate', 'emails', 'gender', 'name', 'nationalId', 'town']);
  });

  test('lets what only describes weigh less than what identifies', () => {
    const best = (field: string): number => Math.log2((model.compare[field]?.levels[0]?.m as number) / (model.compare[field]?.levels[0]?.u as number));
    expect(best('gender')).toBeLessThan(3);
    expect(best('town')).toBeLessThan(6);
    expect(best('emails')).toBeGreaterThan(10);
  });

  test('finds duplicates without configuration', () => {
    const people = [
      { id: '1', name: { given: 'Anna', family: 'Kowalska' }, emails: ['a@example.com', 'b@example.com'], birthDate: '1985-03-12', town: 'Gdynia' },
      { id: '2', name: { given: 'Ania', family: 'Kowalska' }, emails: ['b@example.com'], town: 'Gdynia' },
      { id: '3', name: { given: 'Anna', family: 'Kowalska' }, birthDate: '1985-12-03', town: 'Gdynia' },
      { id: '4', name: { given: 'Jan', family: 'Nowak' }, birthDate: '1985-03-12', town: 'Gdynia' },
    ];
    expect(findDuplicatesSync(people, model).clusters.map((cluster) => cluster.records)).toEqual([['1', '2', '3']]);
  });

  test('says which folders there are, and when a folder holds nothing to go by', () => {
    expect(() => matchModelFor(workspace, 'persons')).toThrow(/people/);
    expect(() => matchModelFor(workspace, 'jottings')).toThrow(/tells its records apart/);
  });
});
