import { describe, expect, test } from 'vitest';
import { number, numberType } from '../../../src/fields/number/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('number', () => {
  contractOf.fieldType(number({ min: 0, max: 1000000, step: 0.5 }), { valid: [0, 12.5, '1,234.50', '7'], invalid: ['many', -1, 0.3, Number.NaN, {}] });

  test.each([
    ['1 234,5', 1234.5],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['-7', -7],
    ['1e3', 1000],
  ])('reads %s', (input, value) => {
    expect(numberType.normalize(input, {}, world)).toMatchObject({ ok: true, value });
  });

  test('says what a number breaks', () => {
    expect(numberType.validate(1.5, { whole: true, max: 1 }).map((found) => found.code)).toEqual(['field.not_whole', 'field.too_large']);
    expect(numberType.display(1234.5, { unit: 'kg' }, 'en')).toBe('1,234.5 kg');
  });
});
