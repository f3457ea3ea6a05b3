import { describe, expect, test } from 'vitest';
import { normalizeRegion } from '../../../src/normalize/regions.ts';
import { contractOf } from '../../contract.ts';

describe('normalizeRegion', () => {
  contractOf.normalizer(normalizeRegion, {
    valid: ['California', 'Московская область', 'US-NY', 'woj. mazowieckie'],
    hostile: ['область', 'state of', 'край'],
  });
  contractOf.normalizer((input) => normalizeRegion(input, { country: 'US' }), { valid: ['N.Y.', 'tx', 'Mass.'] });

  test.each([
    ['NY', 'US', 'US-NY'],
    ['N.Y.', 'US', 'US-NY'],
    ['New York', 'US', 'US-NY'],
    ['State of New York', 'US', 'US-NY'],
    ['Calif.', 'US', 'US-CA'],
    ['Québec', 'CA', 'CA-QC'],
    ['ontario', undefined, 'CA-ON'],
    ['Vic', 'AU', 'AU-VIC'],
    ['NRW', 'DE', 'DE-NW'],
    ['Bavaria', undefined, 'DE-BY'],
    ['woj. śląskie', 'PL', 'PL-24'],
    ['Mazowsze', 'PL', 'PL-14'],
    ['Московская обл.', undefined, 'RU-MOS'],
    ['Moskovskaya oblast', undefined, 'RU-MOS'],
    ['Краснодарский край', 'RU', 'RU-KDA'],
    ['Респ. Татарстан', undefined, 'RU-TA'],
    ['Tatarstan', undefined, 'RU-TA'],
    ['Чуйская область', undefined, 'KG-C'],
    ['Ош', 'KG', 'KG-O'],
    ['Алматинская область', 'KZ', 'KZ-19'],
    ['Львівська область', undefined, 'UA-46'],
    ['Lviv', 'UA', 'UA-46'],
    ['Jawa Barat', 'ID', 'ID-JB'],
    ['West Java', undefined, 'ID-JB'],
    ['Scotland', 'GB', 'GB-SCT'],
  ])('reads %s in %s as %s', (text, country, code) => {
    expect(normalizeRegion(text, country === undefined ? {} : { country }).value).toBe(code);
  });

  test('leaves letters without a country open', () => {
    expect(normalizeRegion('WA')).toMatchObject({ ok: false, issues: [{ code: 'region.ambiguous' }], candidates: ['US-WA', 'AU-WA'] });
  });

  test('does not call a region unknown whose country it does not list', () => {
    expect(normalizeRegion('Île-de-France', { country: 'FR' })).toMatchObject({ ok: true, value: 'Île-de-France', issues: [{ code: 'region.unsupported' }] });
    expect(normalizeRegion('Nowhere', { country: 'US' }).issues[0]?.code).toBe('region.unknown');
    expect(normalizeRegion('US-NY', { country: 'PL' }).ok).toBe(false);
  });

  test.each([
    ['-', 'placeholder'],
    ['', 'empty'],
    [{}, 'not_text'],
  ])('refuses %s', (input, code) => {
    expect(normalizeRegion(input).issues[0]?.code).toBe(code);
  });
});
