import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeNumber } from '../../../src/normalize/number/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizeNumber', () => {
  contractOf.normalizer(normalizeNumber, {
    valid: ['1 234,56', '(12.5)', '2,5 млн', '٣٤٥', '-0', 12.5],
    hostile: ['.', ',', '--1', '1'.repeat(90), '1e99', '1.2.3,4'],
  });

  test.each([
    ['1234', 1234],
    ['1 234', 1234],
    ['1\u00a0234,56', 1234.56],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ["1'049,95", 1049.95],
    ['12,345,678.9', 12345678.9],
    ['1.234.567', 1234567],
    ['1,23,456.78', 123456.78],
    ['1,23', 1.23],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['.5', 0.5],
    ['5.', 5],
    ['-1 234', -1234],
    ['−5', -5],
    ['5-', -5],
    ['(1,234.50)', -1234.5],
    ['+7', 7],
    ['-0', 0],
    ['1e3', 1000],
    ['1.5E-2', 0.015],
    ['2,5 млн', 2500000],
    ['1.5k', 1500],
    ['1,234 mln', 1234000],
    ['3 тыс.', 3000],
    ['12к', 12000],
    ['4 миллиарда', 4000000000],
    ['1.234e3', 1234],
    ["1'234'567,5", 1234567.5],
    ['2 lakh', 200000],
    ['1,5 Mio.', 1500000],
    ['5 juta', 5000000],
    ['٣٤٥', 345],
    ['１２', 12],
    ['१२३', 123],
  ])('reads %s', (text, value) => {
    expect(normalizeNumber(text)).toMatchObject({ ok: true, value });
  });

  test.each(['1,234', '1.234', '123,456'])('leaves %s to the locale', (text) => {
    const whole = Number(text.replace(/\D/g, ''));
    expect(normalizeNumber(text)).toMatchObject({ ok: false, issues: [{ code: 'number.ambiguous' }], candidates: [whole, whole / 1000] });
  });

  test('leaves open whether mil is a thousand or a million', () => {
    expect(normalizeNumber('2,5 mil')).toMatchObject({ ok: false, candidates: [2500, 2500000] });
  });

  test.each(['n/a', 'TBD', 'unknown', '#VALUE!', 'нет'])('takes %s for a placeholder', (text) => {
    expect(normalizeNumber(text).issues[0]?.code).toBe('placeholder');
  });

  test('lets the locale decide what the text alone cannot', () => {
    expect(normalizeNumber('1,234', { locale: 'en-US' }).value).toBe(1234);
    expect(normalizeNumber('1,234', { locale: 'pl-PL' }).value).toBe(1.234);
    expect(normalizeNumber('1.234', { locale: 'de' }).value).toBe(1234);
    expect(normalizeNumber('1.234', { locale: 'es-MX' }).value).toBe(1.234);
    expect(normalizeNumber('1.234,5', { locale: 'en' }).value).toBe(1234.5);
  });

  test.each(['abc', '1,2,3', '1.2.3', '12,34,56', '15.08.2017', '1 2', '12 apples', '1,234.567,8', '0x10', '1_000', '12%', '0.123.456'])(
    'refuses %s',
    (text) => {
      expect(normalizeNumber(text)).toMatchObject({ ok: false, issues: [{ code: 'number.syntax' }] });
    },
  );

  test('refuses what JavaScript would round', () => {
    expect(normalizeNumber('12345678901234567890').issues[0]?.code).toBe('number.range');
    expect(normalizeNumber('9007199254740991').value).toBe(9007199254740991);
    expect(normalizeNumber('0.1234567890123456789').issues[0]?.code).toBe('number.range');
  });

  test('reads back every number in the writing of several locales', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999999999, max: 999999999 }),
        fc.constantFrom('de-DE', 'en-US', 'fr-FR', 'ru-RU', 'de-CH', 'en-IN', 'pl-PL'),
        (whole, locale) => {
          const value = whole / 100;
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
          expect(normalizeNumber(text).value).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });
});
