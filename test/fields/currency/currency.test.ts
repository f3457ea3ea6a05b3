import { describe, expect, test } from 'vitest';
import { currency, currencyType } from '../../../src/fields/currency/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('currency', () => {
  contractOf.fieldType(currency({ currency: 'EUR', min: '0' }), {
    valid: ['1.234,56 €', { amount: '10.00', currency: 'PLN' }, 12, '5.20 USD'],
    invalid: ['priceless', '-1 EUR', {}, []],
    displayLosesDetail: true,
  });

  test('never turns an amount into a float and never invents a currency', () => {
    expect(currencyType.normalize({ amount: '90071992547409931.05', currency: 'EUR' }, {}, world)).toMatchObject({
      ok: true,
      value: { amount: '90071992547409931.05', currency: 'EUR' },
    });
    expect(currencyType.normalize('12.50', {}, world)).toMatchObject({ ok: false, issues: [{ code: 'money.currency_missing', severity: 'error' }] });
    expect(currencyType.normalize('12.50', {}, { ...world, currency: 'PLN' })).toMatchObject({ ok: true, value: { amount: '12.50', currency: 'PLN' } });
    expect(currencyType.fromParts?.({ amount: '12,5', currency: 'PLN' }, {}, world)).toMatchObject({ ok: true, value: { currency: 'PLN' } });
  });
});
