import { describe, expect, test } from 'vitest';
import { percent, percentType } from '../../../src/fields/percent/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('percent', () => {
  contractOf.fieldType(percent({ min: 0, max: 1 }), { valid: [0.25, '12,5 %', '7'], invalid: ['250 %', 'some', 2, {}] });

  test('takes a text as percent and a number as the fraction it is', () => {
    expect(percentType.normalize('25', {}, world)).toMatchObject({ value: 0.25 });
    expect(percentType.normalize('0.25', { bare: 'fraction' }, world)).toMatchObject({ value: 0.25 });
    expect(percentType.normalize(0.25, {}, world)).toMatchObject({ value: 0.25, changed: false });
    expect(percentType.display(0.125, {}, 'en')).toBe('12.5%');
  });
});
