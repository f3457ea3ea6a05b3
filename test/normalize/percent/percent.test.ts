import { describe, expect, test } from 'vitest';
import { normalizePercent } from '../../../src/normalize/percent/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizePercent', () => {
  contractOf.normalizer(normalizePercent, { valid: ['12,5 %', '0%', 'проц. 7', '250%', 0.5], hostile: ['%%%', '1e999 %'] });

  test.each([
    ['12,5 %', 0.125],
    ['12.5%', 0.125],
    ['7 проц.', 0.07],
    ['０％', 0],
    ['-3 %', -0.03],
    ['12 percent', 0.12],
    ['1/2', null],
    ['5 Prozent', 0.05],
    ['٥٠٪', 0.5],
    ['33.33%', 0.3333],
  ])('reads %s', (text, fraction) => {
    expect(normalizePercent(text).value).toBe(fraction);
  });

  test('takes a bare number as people type it unless told that it is a fraction', () => {
    expect(normalizePercent('12').value).toBe(0.12);
    expect(normalizePercent('0.12', { bare: 'fraction' }).value).toBe(0.12);
    expect(normalizePercent(0.12).value).toBe(0.12);
    expect(normalizePercent(12, { bare: 'percent' }).value).toBe(0.12);
  });

  test('keeps a value beyond 100 % and says so', () => {
    expect(normalizePercent('250 %')).toMatchObject({ value: 2.5, display: '250 %', issues: [{ code: 'percent.range', severity: 'warning' }] });
  });

  test('refuses what is not a percentage, with the text it saw', () => {
    expect(normalizePercent('maybe')).toMatchObject({ ok: false, issues: [{ code: 'percent.syntax', params: { input: 'maybe' } }] });
  });
});
