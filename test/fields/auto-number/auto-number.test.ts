import { describe, expect, test } from 'vitest';
import { autoNumber, autoNumberType } from '../../../src/fields/auto-number/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('autoNumber', () => {
  contractOf.fieldType(autoNumber({ format: 'QUO-{YYYY}-{0000}' }), { valid: ['QUO-2026-0007', ' QUO-2026-12345 '], invalid: ['x'.repeat(300), {}] });

  const place = { folder: 'quotes', field: 'no' };

  test('writes the next number of the sequence, in the zone of the context', () => {
    const asked: string[] = [];
    const context = { now: '2026-12-31T23:30:00Z', timeZone: 'Europe/Warsaw', sequence: (name: string) => asked.push(name) };
    expect(autoNumberType.generate?.({ format: 'D-{YY}{MM}-{000}', reset: 'monthly' }, context, place)).toBe('D-2701-001');
    expect(autoNumberType.generate?.({ format: '{0}', start: 100 }, context, place)).toBe('101');
    expect(asked).toEqual(['quotes.no:2027-01', 'quotes.no']);
    expect(autoNumberType.generate?.({ format: '{0}' }, world, place)).toBeNull();
  });

  test('tells a number of another form, and refuses a format without a number', () => {
    expect(autoNumberType.validate('2026/7', { format: 'QUO-{YYYY}-{0000}' })).toMatchObject([{ code: 'auto_number.format', severity: 'warning' }]);
    expect(autoNumberType.checkOptions?.({ format: 'QUO' })).toHaveLength(1);
    expect(autoNumberType.checkOptions?.({ format: 'QUO-{000}', reset: 'yearly' })).toHaveLength(1);
  });
});
