import { describe, expect, test } from 'vitest';
import { duration, durationType } from '../../../src/fields/duration/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('duration', () => {
  contractOf.fieldType(duration({ max: 'P1Y' }), { valid: ['P14D', '2h 30m', '14 days', '1:30', '1,5 godz'], invalid: ['long', '12', 'P2Y', {}] });

  test.each([
    ['PT90M', 'PT90M'],
    ['2h 30m', 'PT2H30M'],
    ['1 year 6 months', 'P1Y6M'],
    ['90 min', 'PT1H30M'],
    ['2 недели', 'P2W'],
    ['1:30', 'PT1H30M'],
    ['0.5 day', 'PT12H'],
    ['P0Y1M0D', 'P1M'],
  ])('reads %s', (input, value) => {
    expect(durationType.normalize(input, {}, world)).toMatchObject({ ok: true, value });
  });

  test('reads a bare number only where the field says what it counts', () => {
    expect(durationType.normalize('45', {}, world).ok).toBe(false);
    expect(durationType.normalize('45', { bare: 'minutes' }, world)).toMatchObject({ value: 'PT45M' });
  });
});
