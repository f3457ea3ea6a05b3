import { describe, expect, test } from 'vitest';
import { openingHours, openingHoursType } from '../../../src/fields/opening-hours/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('openingHours', () => {
  contractOf.fieldType(openingHours(), {
    valid: ['Mo-Fr 09:00-17:00; Sa 10:00-14:00', '24/7', 'pn-pt 8-16', { mon: [['09:00', '17:00']] }],
    invalid: ['whenever', 'Mo-Xx 9-17', {}, { mon: 'x' }],
  });

  test('reads days and hours, and shows days with the same hours together', () => {
    const outcome = openingHoursType.normalize('Mon–Fri 9:00-12:00, 13:00-17:00; Sat 10-14; Su off', {}, world);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        mon: [
          ['09:00', '12:00'],
          ['13:00', '17:00'],
        ],
        sat: [['10:00', '14:00']],
      },
    });
    expect(outcome.ok && openingHoursType.display(outcome.value, {}, 'en')).toBe('Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-14:00');
  });
});
