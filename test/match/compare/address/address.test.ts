import { describe, expect, test } from 'vitest';
import { address } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';
import { levelBetween } from '../levels.ts';

describe('address', () => {
  contractOf.comparator(address(), {
    values: [
      '12 High Street',
      '12 High St',
      '14 High St',
      { lines: ['ul. Prosta 5 lok. 2'], locality: 'Warszawa', postalCode: '00-001' },
      { house: '5', street: 'Prosta', locality: 'Warszawa' },
    ],
  });

  test.each([
    ['12 High Street', '12 high st.', 'same'],
    ['Hauptstraße 5', 'Hauptstr. 5', 'same'],
    ['ul. Prosta 5 lok. 2', 'ul. Prosta 5/2', 'alike'],
    [{ house: '12', street: 'High Street', locality: 'Leeds' }, { lines: ['12 High Street'], locality: 'Leeds' }, 'same'],
    [{ lines: ['Flat 2, 12 High Street'], locality: 'Leeds' }, { lines: ['Flat 7, 12 High Street'], locality: 'Leeds' }, 'building'],
    [{ lines: ['12 High Street'], postalCode: 'LS1 1AA' }, { lines: ['12 High Street'], postalCode: 'YO1 9ZZ' }, 'words'],
    ['12 High Street', '12 Hihg Street', 'alike'],
    [{ lines: ['12 High Street'], locality: 'Leeds' }, { lines: ['21 High Street'], locality: 'Leeds' }, 'alike'],
    ['12 High Street', '150 High Street', 'street'],
    ['12 High Street', 'High Street', 'street'],
    [{ lines: ['12 High Street'], locality: 'Leeds' }, { lines: ['3 Mill Lane'], locality: 'Leeds' }, 'place'],
    [
      { lines: ['12 High Street'], locality: 'Leeds', postalCode: 'LS1 1AA' },
      { lines: ['3 Mill Lane'], locality: 'Leeds', postalCode: 'LS1 1AA' },
      'postalCode',
    ],
    ['12 High Street', '3 Mill Lane', 'differs'],
    ['12 High Street', null, null],
    [{ lines: [] }, '12 High Street', null],
  ])('%j and %j: %s', (a, b, level) => {
    expect(levelBetween(address())(a, b)).toBe(level);
  });
});
