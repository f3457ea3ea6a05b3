import { describe, expect, test } from 'vitest';
import { dateTime, dateTimeType } from '../../../src/fields/date-time/index.ts';
import { contractOf } from '../../contract.ts';

describe('dateTime', () => {
  contractOf.fieldType(dateTime(), {
    valid: ['2026-11-21T13:30:00Z', '2026-11-21 13:30', '21.11.2026, 1:30 pm', new Date(0), '2026-11-21T13:30:00.123+01:00'],
    invalid: ['someday', '2026-11-21T25:00', {}],
    displayLosesDetail: true,
  });

  const warsaw = { now: '2026-11-21T12:00:00Z', timeZone: 'Europe/Warsaw' };

  test.each([
    ['2026-07-01 10:00', '2026-07-01T08:00:00.000Z', []],
    ['2026-01-01T10:00', '2026-01-01T09:00:00.000Z', []],
    ['2026-11-21T10:00:00+05:30', '2026-11-21T04:30:00.000Z', []],
    ['2026-03-29 02:30', '2026-03-29T01:30:00.000Z', ['date_time.skipped']],
    ['2026-10-25 02:30', '2026-10-25T00:30:00.000Z', ['date_time.repeated']],
    ['2026-11-21', '2026-11-20T23:00:00.000Z', ['date_time.no_time']],
  ])('reads %s by the clocks of the context', (input, value, codes) => {
    const outcome = dateTimeType.normalize(input, {}, warsaw);
    expect(outcome).toMatchObject({ ok: true, value });
    expect(outcome.issues.map((found) => found.code)).toEqual(codes);
  });
});
