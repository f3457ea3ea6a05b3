import { describe, expect, test } from 'vitest';
import { date, dateType } from '../../../src/fields/date/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('date', () => {
  contractOf.fieldType(date({ min: '1900-01-01', max: '2100-01-01' }), {
    valid: ['2026-11-21', '21.11.2026', 'Feb 3, 1980', new Date(0)],
    invalid: ['someday', '31.02.2026', '1800-01-01', {}],
  });

  test('refuses what can be read in two ways, unless the field says how', () => {
    expect(dateType.normalize('03/04/2026', {}, { now: world.now })).toMatchObject({ ok: false, issues: [{ code: 'date.ambiguous' }] });
    expect(dateType.normalize('03/04/2026', { order: 'DMY' }, { now: world.now })).toMatchObject({ ok: true, value: '2026-04-03' });
  });

  test('puts day, month and year of three columns together', () => {
    expect(dateType.fromParts?.({ day: '3', month: '2', year: '1990' }, {}, world)).toMatchObject({ ok: true, value: '1990-02-03' });
    expect(dateType.fromParts?.({ day: '31', month: '2', year: '1990' }, {}, world)).toMatchObject({ ok: false });
  });
});
