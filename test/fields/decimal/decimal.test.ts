import { describe, expect, test } from 'vitest';
import { decimal, decimalType } from '../../../src/fields/decimal/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('decimal', () => {
  contractOf.fieldType(decimal({ min: '0', scale: 2 }), { valid: ['12.50', '1 234,5', 0.1, '007'], invalid: ['many', '-1', '0.125', {}] });

  test('keeps the digits that floats lose', () => {
    expect(decimalType.normalize('90071992547409931.05', {}, world)).toMatchObject({ ok: true, value: '90071992547409931.05', changed: false });
    expect(decimalType.equal('1.50', '1.5')).toBe(true);
    expect(decimalType.order?.('9.9', '10', 'en')).toBe(-1);
  });
});
