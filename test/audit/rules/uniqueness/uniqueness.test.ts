import { describe, expect, test } from 'vitest';
import { audit } from '../../../../src/audit/index.ts';
import { email, personName, phone } from '../../../../src/fields/index.ts';
import { createMatchIndex, findDuplicates, matchModelFor } from '../../../../src/match/index.ts';
import { defineWorkspace } from '../../../../src/model/index.ts';
import { fixedClock } from '../../../../src/testing/index.ts';

const crm = defineWorkspace({
  id: 'test',
  version: 1,
  folders: { people: { title: 'name', fields: { name: personName(), mail: email({ unique: true }), phone: phone({ unique: true }) } } },
});
const people = [
  { id: '1', name: { given: 'Ann', family: 'Lee' }, mail: 'ann.lee@acme.com', phone: '+48600100200' },
  { id: '2', name: { given: 'Bob', family: 'Ray' }, mail: 'bob.ray@acme.com', phone: null },
  { id: '3', name: { given: 'Ann', family: 'Lee' }, mail: 'ann.lee@acme.com', phone: '+48 600 100 200' },
];

describe('uniqueness', () => {
  test('takes groups of a batch search and of a live index alike', async () => {
    const model = matchModelFor(crm, 'people');
    const index = createMatchIndex(model);
    for (const person of people) index.add(person);
    for (const from of [await findDuplicates(people, model), index]) {
      const { findings, dimensions } = audit(crm, 'people', people, { ctx: fixedClock(), index: from });
      expect(findings.filter(({ issue }) => issue.code === 'audit.duplicate').map(({ recordId, issue }) => [recordId, issue.params?.['other']])).toEqual([
        ['3', '1'],
      ]);
      expect(dimensions.uniqueness).toBeCloseTo(2 / 3);
    }
  });

  test('sees that a unique value is shared however it is written', () => {
    const { findings } = audit(crm, 'people', people, { ctx: fixedClock() });
    expect(findings.filter(({ rule }) => rule === 'uniqueness').map(({ recordId, field }) => [recordId, field])).toEqual([
      ['3', 'mail'],
      ['3', 'phone'],
    ]);
  });
});
