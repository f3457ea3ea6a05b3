import { describe, expect, test } from 'vitest';
import { address, addressType } from '../../../src/fields/address/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('address', () => {
  contractOf.fieldType(address({ country: 'PL' }), {
    valid: [
      'ul. Prosta 51, 00-838 Warszawa',
      { street: 'Main St', house: '1', locality: 'Springfield', country: 'US' },
      { lines: ['Unter den Linden 1'], postalCode: '10117', country: 'Germany', lat: 52.5, lng: 13.4 },
    ],
    invalid: [7, []],
    displayLosesDetail: true,
  });

  test('lets parts that were given win over what the lines seem to say', () => {
    const outcome = addressType.fromParts?.({ lines: ['Main St 1'], locality: 'Springfield', postalCode: '12345', country: 'United States' }, {}, world);
    expect(outcome).toMatchObject({ ok: true, value: { lines: ['Main St 1'], locality: 'Springfield', postalCode: '12345', country: 'US' } });
  });

  test('tells the country its record is in', () => {
    expect(addressType.contextOf?.({ lines: [], country: 'DE' })).toEqual({ country: 'DE' });
  });
});
