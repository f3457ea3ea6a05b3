import { describe, expect, test } from 'vitest';
import { range, rangeType } from '../../../src/fields/range/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('range', () => {
  contractOf.fieldType(range({ min: 0, max: 100000 }), {
    valid: ['11–50', '1000+', '< 10', 'from 5 to 7', 12, { from: 1, to: null }],
    invalid: ['some', '50-11', { from: 'x' }, []],
  });

  test.each([
    ['11 - 50', { from: 11, to: 50 }],
    ['1 000+', { from: 1000, to: null }],
    ['up to 10', { from: null, to: 10 }],
    ['under 10', { from: null, to: 9 }],
    ['od 5 do 7', { from: 5, to: 7 }],
    ['1.5–2.5', { from: 1.5, to: 2.5 }],
  ])('reads %s', (input, value) => {
    expect(rangeType.normalize(input, {}, world)).toMatchObject({ ok: true, value });
  });
});
