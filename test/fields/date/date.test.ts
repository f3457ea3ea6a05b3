import { describe, expect, test } from 'vitest';
import { date, dateType } from '../../../src/fields/date/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('date', () => {
  contractOf.fieldType(date({ precision: 'any', min: '1900-01-01' }), {
    valid: ['2026-11-21', '1990', '2026-03', '--02-29', 'March 2026', 'Feb 3'],
    invalid: ['someday', '--13-01', '2026-13', {}],
  });

  test.each([
    ['any', '1990', '1990'],
    ['any', '03/2026', '2026-03'],
    ['any', 'listopad 2026', '2026-11'],
    ['any', '3 lutego', '--02-03'],
    ['yearless', '29.02', '--02-29'],
    ['yearless', '1990-02-03', '--02-03'],
    ['month', '1990-02-03', '1990-02'],
    ['year', '1990-02', '1990'],
  ] as const)('with the precision “%s” keeps of %s as much as it says', (precision, input, value) => {
    expect(dateType.normalize(input, { precision, order: 'DMY' }, world)).toMatchObject({ ok: true, value });
  });

  test('refuses what says less than the precision asks for, and tells what was cut', () => {
    expect(dateType.normalize('1990', { precision: 'month' }, world)).toMatchObject({ ok: false, issues: [{ code: 'field.date_too_coarse' }] });
    expect(dateType.normalize('1990-02-03', { precision: 'year' }, world)).toMatchObject({ ok: true, issues: [{ code: 'field.date_cut', severity: 'info' }] });
    expect(dateType.normalize('03/04', { precision: 'yearless' }, { now: world.now })).toMatchObject({ ok: false, issues: [{ code: 'date.ambiguous' }] });
    expect(dateType.parts?.['day']?.('--02-03' as never)).toBe(3);
  });

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
