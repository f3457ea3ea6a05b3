import { describe, expect, test } from 'vitest';
import { normalizePostalCode } from '../../../src/normalize/postal-code/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizePostalCode', () => {
  contractOf.normalizer((input) => normalizePostalCode(input, { country: 'GB' }), { valid: ['sw1a1aa', 'EC1A 1BB', 'M1 1AE', 'W1A 0AX', 'GIR 0AA'] });
  contractOf.normalizer((input) => normalizePostalCode(input, { country: 'LV' }), { valid: ['LV-1010', '1010', 'lv 1010'] });
  contractOf.normalizer(normalizePostalCode, { valid: ['1234', 'abc'] });

  test.each([
    ['US', '02110', '02110'],
    ['US', '02110-1234', '02110-1234'],
    ['US', '021101234', '02110-1234'],
    ['CA', 'k1a0b1', 'K1A 0B1'],
    ['NL', '1012ab', '1012 AB'],
    ['PL', '00001', '00-001'],
    ['PL', 'PL 00-001', '00-001'],
    ['DE', 'D-10115', '10115'],
    ['SE', 'SE-11455', '114 55'],
    ['CZ', '11000', '110 00'],
    ['BR', '01310100', '01310-100'],
    ['JP', '100-0001', '100-0001'],
    ['PT', '1000205', '1000-205'],
    ['IE', 'd02x285', 'D02 X285'],
    ['RU', '119019', '119019'],
    ['KG', '720001', '720001'],
    ['KZ', '050000', '050000'],
    ['KZ', 'a15x7d6', 'A15X7D6'],
    ['UZ', '100000', '100000'],
    ['UA', '01001', '01001'],
    ['BY', '220030', '220030'],
    ['LT', '01103', 'LT-01103'],
    ['MD', 'MD-2001', 'MD-2001'],
    ['AZ', 'AZ1000', 'AZ 1000'],
    ['IN', '110 001', '110001'],
    ['ID', '١٠١١٠', '10110'],
    ['JE', 'je23ab', 'JE2 3AB'],
    ['IM', 'IM99 1AA', 'IM99 1AA'],
    ['FK', 'FIQQ1ZZ', 'FIQQ 1ZZ'],
    ['KY', 'KY1-1106', 'KY1-1106'],
    ['HT', '6110', 'HT6110'],
    ['KR', '135-080', '135-080'],
    ['VN', '700000', '700000'],
    ['PT', '1250', '1250'],
    ['TZ', '11101', '11101'],
    ['PF', '98714', '98714'],
    ['MP', '969501234', '96950-1234'],
    ['SZ', 'h100', 'H100'],
  ])('writes the code of %s %s as %s', (country, text, code) => {
    expect(normalizePostalCode(text, { country }).value).toBe(code);
  });

  test.each([
    ['KG', '1234'],
    ['US', '1234567'],
    ['GB', '12345'],
    ['DE', '1234'],
    ['PL', '0-001'],
    ['NL', '1012'],
    ['RU', 'ABCDEF'],
    ['CA', 'K1A 0B'],
  ])('refuses for %s %s', (country, text) => {
    expect(normalizePostalCode(text, { country })).toMatchObject({ ok: false, issues: [{ code: 'postal_code.invalid' }] });
  });

  test('offers the zero a spreadsheet ate, where the country has such codes', () => {
    expect(normalizePostalCode(1067, { country: 'DE' })).toMatchObject({ ok: false, issues: [{ suggestion: '01067' }] });
    for (const [code, country] of [
      [50000, 'KZ'],
      [801, 'AU'],
      [10150, 'EC'],
      [105, 'GE'],
      [181, 'ZA'],
    ] as const)
      expect(normalizePostalCode(code, { country }).issues[0]?.suggestion).toMatch(/^0/);
    expect(normalizePostalCode(9019, { country: 'RU' }).issues[0]).not.toHaveProperty('suggestion');
  });

  test('does not call a code invalid that it cannot judge', () => {
    expect(normalizePostalCode('x1 234', { country: 'ZZ' })).toMatchObject({ ok: true, value: 'X1 234', issues: [{ code: 'postal_code.unsupported' }] });
    expect(normalizePostalCode('123')).toMatchObject({ ok: true, issues: [{ code: 'postal_code.unsupported' }] });
    expect(normalizePostalCode('00000 1', { country: 'AE' })).toMatchObject({ ok: true, issues: [{ code: 'postal_code.none_in_country' }] });
  });

  test('sees placeholders', () => {
    for (const text of ['-', '00000', '99999', 'N/A', 'xxxxx']) expect(normalizePostalCode(text, { country: 'DE' }).issues[0]?.code).toBe('placeholder');
  });
});
