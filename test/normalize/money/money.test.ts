import { describe, expect, test } from 'vitest';
import { normalizeMoney } from '../../../src/normalize/money/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizeMoney', () => {
  contractOf.normalizer(normalizeMoney, {
    valid: ['1.234,56 €', '99,90 zł', '$22.00', 12.5, { amount: '5.00', currency: 'EUR' }, '1 Rf'],
    hostile: ['€', '$$$', '€ €', '1€2€3€4€5€6€7€8€9€', { amount: '1,234' }, { amount: {} }],
  });

  test.each([
    ['1.234,56 €', '1234.56', 'EUR'],
    ['€1.234', '1234', 'EUR'],
    ['1 234,56 ₽', '1234.56', 'RUB'],
    ["CHF 1'049,95", '1049.95', 'CHF'],
    ['Rp 1.500.000', '1500000', 'IDR'],
    ['99,90 zł', '99.90', 'PLN'],
    ['£29.1583', '29.1583', 'GBP'],
    ['5,- €', '5', 'EUR'],
    ['EUR (1,234.50)', '-1234.50', 'EUR'],
    ['2,5 млн €', '2500000', 'EUR'],
    ['US$ 12.99', '12.99', 'USD'],
    ['₹1,23,456.78', '123456.78', 'INR'],
    ['950 грн.', '950', 'UAH'],
    ['118, 99 TL', '118.99', 'TRY'],
    ['3,990 Ft', '3990', 'HUF'],
    ['.75 €', '.75', 'EUR'],
    ['3,5 миллиона €', '3500000', 'EUR'],
    ['£2. bn', '2000000000', 'GBP'],
    ['(£4,250.00)', '-4250.00', 'GBP'],
    ['(12 €)', '-12', 'EUR'],
    ['7,20- €', '-7.20', 'EUR'],
  ])('reads %s', (text, amount, currency) => {
    const expected = amount.startsWith('.') ? `0${amount}` : amount;
    expect(normalizeMoney(text)).toMatchObject({ ok: true, value: { amount: expected, currency } });
  });

  test('reads the amount and leaves a shared sign open until it is settled', () => {
    expect(normalizeMoney('$1,298')).toMatchObject({
      value: { amount: '1298', currency: null },
      issues: [{ code: 'money.currency_ambiguous', severity: 'warning' }],
    });
    expect(normalizeMoney('$5', { currency: 'CAD' }).value).toEqual({ amount: '5', currency: 'CAD' });
    expect(normalizeMoney('$5', { locale: 'en-AU' }).value).toEqual({ amount: '5', currency: 'AUD' });
    expect(normalizeMoney('5 kr', { locale: 'sv-SE' }).value).toEqual({ amount: '5', currency: 'SEK' });
    expect(normalizeMoney('5 руб.', { currency: 'RUB' }).value).toEqual({ amount: '5', currency: 'RUB' });
  });

  test('takes the given currency where the text names none, and warns where it names another', () => {
    expect(normalizeMoney('2800', { currency: 'EUR' })).toMatchObject({ value: { amount: '2800', currency: 'EUR' }, issues: [] });
    expect(normalizeMoney('2800')).toMatchObject({ value: { amount: '2800', currency: null }, issues: [{ code: 'money.currency_missing' }] });
    expect(normalizeMoney('£54', { currency: 'USD' })).toMatchObject({ value: { currency: 'GBP' }, issues: [{ code: 'money.currency_mismatch' }] });
    expect(normalizeMoney('1 Rf')).toMatchObject({ value: { amount: '1', currency: null }, issues: [{ code: 'money.currency_unknown' }], confidence: 0.5 });
  });

  test('does not choose between readings', () => {
    expect(normalizeMoney('1,234')).toMatchObject({ ok: false, candidates: [{ amount: '1234' }, { amount: '1.234' }] });
    expect(normalizeMoney('1.234 KWD')).toMatchObject({
      ok: false,
      candidates: [
        { amount: '1234', currency: 'KWD' },
        { amount: '1.234', currency: 'KWD' },
      ],
    });
    expect(normalizeMoney('1,234', { locale: 'en' }).value).toEqual({ amount: '1234', currency: null });
    expect(normalizeMoney('USD 1,000 – 2,000')).toMatchObject({ ok: false, issues: [{ code: 'money.several' }] });
    expect(normalizeMoney('3,49 zł 1,75 zł')).toMatchObject({
      ok: false,
      candidates: [
        { amount: '3.49', currency: 'PLN' },
        { amount: '1.75', currency: 'PLN' },
      ],
    });
  });

  test.each([
    ['€7.50 - €12', '7.50', '12'],
    ['50-75 €', '50', '75'],
    ['EUR 900 (CHF 850)', '900', '850'],
    ['5 mil €', '5000', '5000000'],
  ])('gives both amounts of %s', (text, first, second) => {
    expect(normalizeMoney(text)).toMatchObject({ ok: false, candidates: [{ amount: first }, { amount: second }] });
  });

  test('leaves out words around the amount and says so', () => {
    expect(normalizeMoney('Price: €15.95/mo')).toMatchObject({ value: { amount: '15.95', currency: 'EUR' }, issues: [{ code: 'money.extra_text' }] });
  });

  test.each(['15.08.2017', '25-09', '16.00 ft', '40% OFF', '12:30', 'Room 5 left', 'maybe', 'A4 paper 5'])('refuses %s', (text) => {
    expect(normalizeMoney(text)).toMatchObject({ ok: false, issues: [{ code: 'money.syntax' }] });
  });
});
