import { describe, expect, test } from 'vitest';
import { companyName } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';
import { levelBetween } from '../levels.ts';

describe('companyName', () => {
  contractOf.comparator(companyName(), {
    values: [
      'Acme Ltd',
      'ACME Limited',
      'Acme Inc',
      'Fund 2',
      'Fund 3',
      'GmbH',
      'ООО Ромашка',
      'People Liberation Army',
      'PLA',
      { name: 'Acme GmbH', core: 'Acme' },
    ],
  });

  test.each([
    ['Acme Ltd', 'ACME Limited', 'same'],
    ['Acme', 'Acme GmbH', 'same'],
    ['Acme Gesellschaft mit beschränkter Haftung', 'Acme GmbH', 'same'],
    ['Acme Aktiengeselschaft', 'Acme AG', 'same'],
    ['ООО «Ромашка»', 'Romashka OOO', 'same'],
    ['A.B.C. Trading', 'ABC Trading', 'same'],
    ['Blue Sky Foods', 'BlueSky Foods', 'same'],
    [{ name: 'Acme GmbH', core: 'Acme' }, 'Acme GmbH', 'same'],
    ['Acme Intl', 'Acme International', 'same'],
    ['The Acme Company', 'Acme Co.', 'same'],
    ['Acme Ltd', 'Acme AG', 'form'],
    ['Acme Ltd', 'Acme Foundation', 'shared'],
    ['Brightwater Foods', 'Brightwatre Foods', 'alike'],
    ['Brightwater', 'Brightwater Group', 'generic'],
    ['NATO', 'North Atlantic Treaty Organization', 'acronym'],
    ['Melvano Foods', 'Belvaro Foods', 'near'],
    ['Brightwater Foods', 'Brightwater Leeds', 'some'],
    ['Brightwater', 'Brightwater Leeds', 'further'],
    ['Brightwater Fund 2', 'Brightwater Fund 3', 'number'],
    ['Brightwater Fund II', 'Brightwater Fund III', 'number'],
    ['Brightwater', 'Brightwater 2', 'further'],
    ['Cove', 'Cave', 'some'],
    ['Brightwater', 'Northwind', 'differs'],
    ['GmbH', 'GmbH', 'same'],
    ['Acme', null, null],
  ])('%j and %j: %s', (a, b, level) => {
    expect(levelBetween(companyName())(a, b)).toBe(level);
  });
});
