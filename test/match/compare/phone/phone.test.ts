import { describe, expect, test } from 'vitest';
import { phone } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';
import { levelBetween } from '../levels.ts';

describe('phone', () => {
  contractOf.comparator(phone(), {
    values: ['+12025550123', '202-555-0123', '5550123', '+12025550132', 'ext 5', { e164: '+48221234567', national: '221234567' }],
  });

  test.each([
    ['+12025550123', '+1 (202) 555-0123', 'same'],
    ['+12025550123', '0012025550123', 'same'],
    ['+12025550123 ext. 5', '+12025550123', 'same'],
    ['+12025550123', '202-555-0123', 'tail'],
    ['+12025550123', '555-0123', 'tail'],
    ['+12025550123', '+12025550132', 'slip'],
    ['+12025550123', '+12025556123', 'slip'],
    ['+12025550123', '+1202555012', 'slip'],
    ['+12125550123', '+14155550123', 'shortTail'],
    ['+12025550123', '+12025559876', 'differs'],
    ['ask reception', 'Ask reception', 'same'],
    [{ e164: '+48221234567' }, '+48 22 123 45 67', 'same'],
    [{ e164: null, national: '5550123' }, '5550123', 'same'],
    ['+12025550123', '', null],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levelBetween(phone())(a, b)).toBe(level);
  });
});
