import { describe, expect, test } from 'vitest';
import { normalizeCurrency } from '../../../src/normalize/currency/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizeCurrency', () => {
  contractOf.normalizer(normalizeCurrency, { valid: ['EUR', '€', 'zł', 'руб', 'US$'].filter((text) => text !== 'руб'), hostile: ['$$', '¤'] });

  test.each([
    ['eur', 'EUR'],
    ['€', 'EUR'],
    ['евро', 'EUR'],
    ['Euros', 'EUR'],
    ['₽', 'RUB'],
    ['zł', 'PLN'],
    ['złotych', 'PLN'],
    ['Kč', 'CZK'],
    ['грн.', 'UAH'],
    ['£', 'GBP'],
    ['US$', 'USD'],
    ['₸', 'KZT'],
    ['тенге', 'KZT'],
    ['Rp', 'IDR'],
    ['元', 'CNY'],
    ['円', 'JPY'],
    ['R$', 'BRL'],
    ['TL', 'TRY'],
    ['CHF', 'CHF'],
    ['rand', 'ZAR'],
    ['quetzal', 'GTQ'],
    ['Swiss francs', 'CHF'],
    ['Norwegian Krone', 'NOK'],
    ['шведская крона', 'SEK'],
    ['dolar kanadyjski', 'CAD'],
  ])('reads %s as %s', (text, code) => {
    expect(normalizeCurrency(text).value).toBe(code);
  });

  test('leaves a shared sign to the country', () => {
    expect(normalizeCurrency('$')).toMatchObject({ ok: false, issues: [{ code: 'currency.ambiguous' }] });
    expect(normalizeCurrency('$', { country: 'AU' }).value).toBe('AUD');
    expect(normalizeCurrency('kr', { country: 'SE' }).value).toBe('SEK');
    expect(normalizeCurrency('руб.', { country: 'RU' }).value).toBe('RUB');
    expect(normalizeCurrency('dinars').candidates).toContain('KWD');
    expect(normalizeCurrency('dinar', { country: 'RS' }).value).toBe('RSD');
    expect(normalizeCurrency('манат').candidates).toEqual(['AZN', 'TMT']);
    expect(normalizeCurrency('сом').candidates).toEqual(['KGS', 'UZS']);
  });

  test('keeps a currency that ended, with a warning', () => {
    expect(normalizeCurrency('DEM')).toMatchObject({ value: 'DEM', issues: [{ code: 'currency.historical', severity: 'warning' }] });
  });

  test.each([
    ['ABC', 'currency.unknown'],
    ['N/A', 'placeholder'],
    [5, 'not_text'],
  ])('refuses %s', (input, code) => {
    expect(normalizeCurrency(input).issues[0]?.code).toBe(code);
  });
});
