import { describe, expect, test } from 'vitest';
import { time, timeType } from '../../../src/fields/time/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('time', () => {
  contractOf.fieldType(time({ min: '08:00' }), { valid: ['9:05', '2.30 pm', '14h30', '23:59:59', '9 am'], invalid: ['25:00', '7:00', 'noon', {}] });

  test.each([
    ['9:05', '09:05'],
    ['12 am', '00:00'],
    ['12:30 p.m.', '12:30'],
    ['14h30', '14:30'],
    ['18 Uhr', '18:00'],
  ])('reads %s', (input, value) => {
    expect(timeType.normalize(input, {}, world)).toMatchObject({ ok: true, value });
  });
});
