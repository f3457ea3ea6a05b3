import { describe, expect, test } from 'vitest';
import { audit } from '../../../../src/audit/index.ts';
import { address, phone } from '../../../../src/fields/index.ts';
import { defineWorkspace } from '../../../../src/model/index.ts';
import { fixedClock } from '../../../../src/testing/index.ts';

const crm = defineWorkspace({ id: 'test', version: 1, folders: { people: { fields: { address: address(), phone: phone() } } } });
const codes = (address: object, phone?: string): string[] =>
  audit(crm, 'people', [{ id: '1', address, phone }], { ctx: fixedClock() })
    .findings.map(({ issue }) => issue.code)
    .filter((code) => code !== 'audit.format');

describe('places and phones of an address', () => {
  test('are judged by the country it means, however that is written', () => {
    const home = { lines: ['1 High Street'], locality: 'London', postalCode: 'SW1A 1AA' };
    expect(codes({ ...home, country: 'United Kingdom' }, '020 7946 0958')).toEqual([]);
    expect(codes({ ...home, country: 'Wielka Brytania' }, '+44 20 7946 0958')).toEqual([]);
    expect(codes({ ...home, country: 'Poland' }, '+44 20 7946 0958')).toEqual(['audit.phone_country', 'audit.city_country', 'audit.postal_country']);
  });
});
