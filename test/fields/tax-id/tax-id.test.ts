import { describe, expect, test } from 'vitest';
import { taxId, taxIdType } from '../../../src/fields/tax-id/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('taxId', () => {
  contractOf.fieldType(taxId(), {
    valid: ['PL 526-000-12-46', 'DE136695976', '5260001246'],
    invalid: ['PL 526-000-12-47', {}, []],
    context: { ...world, country: 'PL' },
  });

  test('keeps the letters of a country, and reads a bare id by the country around it', () => {
    expect(taxIdType.normalize('PL 526-000-12-46', {}, { ...world, country: 'DE' })).toMatchObject({ ok: true, value: 'PL5260001246' });
    expect(taxIdType.normalize('526-000-12-46', {}, { ...world, country: 'PL' })).toMatchObject({ ok: true, value: '5260001246' });
  });

  test('keeps an id whose country nobody tells, and says so', () => {
    expect(taxIdType.normalize('526-000-12-46', {}, world)).toMatchObject({
      ok: true,
      value: '5260001246',
      issues: [{ code: 'tax_id.country_required', severity: 'warning' }],
    });
  });
});
