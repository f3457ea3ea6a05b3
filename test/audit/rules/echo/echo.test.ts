import { describe, expect, test } from 'vitest';
import { audit } from '../../../../src/audit/index.ts';
import { companyName, longText, personName, text } from '../../../../src/fields/index.ts';
import { defineWorkspace } from '../../../../src/model/index.ts';
import { fixedClock } from '../../../../src/testing/index.ts';

const crm = defineWorkspace({
  id: 'test',
  version: 1,
  folders: { people: { title: 'name', fields: { name: personName(), firm: companyName(), job: text(), industry: text(), notes: longText() } } },
});
const person = { id: '1', name: { given: 'Ann', family: 'Lee' }, firm: 'Acme Ltd', job: 'Buyer', industry: 'Retail' };
const echoes = (changes: object): unknown[] =>
  audit(crm, 'people', [{ ...person, ...changes }], { ctx: fixedClock() })
    .findings.filter(({ rule }) => rule === 'echo')
    .map(({ field, issue }) => [field, issue.params?.['other']]);

describe('echo', () => {
  test.each<[string, object, unknown[]]>([
    [
      'the own name, in either order and any case',
      { job: 'LEE ANN', industry: 'Ann Lee' },
      [
        ['job', 'Name'],
        ['industry', 'Name'],
      ],
    ],
    ['the name of the firm', { industry: 'ACME LTD' }, [['industry', 'Firm']]],
    ['nothing where texts say something of their own', {}, []],
    ['nothing where a text only holds a part of a name', { job: 'Lee', industry: 'Acme Ltd and others' }, []],
    ['nothing between fields that both name the record', { firm: 'Ann Lee' }, []],
  ])('finds %s', (_, changes, found) => {
    expect(echoes(changes)).toEqual(found);
  });

  test('proposes to empty the text, for review', () => {
    const { fixes } = audit(crm, 'people', [{ ...person, job: 'Ann Lee' }], { ctx: fixedClock() });
    expect(fixes).toMatchObject([{ rule: 'echo', safety: 'review', field: 'job', from: 'Ann Lee', to: null }]);
  });
});
