import { describe, expect, test } from 'vitest';
import * as core from '../../../src/normalize/phone-core.ts';
import * as max from '../../../src/normalize/phone-max.ts';
import { normalizePhone, splitPhones } from '../../../src/normalize/phone/index.ts';
import { contractOf } from '../../contract.ts';

const e164s = (text: unknown, defaultCountry?: string): readonly string[] =>
  splitPhones(text, defaultCountry === undefined ? {} : { defaultCountry }).flatMap((one) =>
    one.ok && one.value.e164 !== null ? [one.value.e164 + (one.value.ext === undefined ? '' : `;ext=${one.value.ext}`)] : [],
  );

describe('normalizePhone', () => {
  contractOf.normalizer(normalizePhone, {
    valid: ['+48 600 123 456', '+1 (213) 373-4253 ext. 12', '555 12 34'],
    hostile: ['+'.repeat(400), '1e9', ',,,,1', '/'.repeat(300), 'ext ext ext 1 ext 2'],
  });

  test.each([
    ['8 (495) 765-43-21', 'RU', '+74957654321'],
    ['9167654321', 'RU', '+79167654321'],
    ['89167654321', 'RU', '+79167654321'],
    ['011 48 22 765 43 21', 'US', '+48227654321'],
    ['00 48 600 765 432', 'PL', '+48600765432'],
    ['00 48 600 765 432', 'KG', '+48600765432'],
    ['0555 12-34-57', 'KG', '+996555123457'],
    ['+44 (0)20 7946 0958', undefined, '+442079460958'],
    ['+48 (0) 22 765 43 21', undefined, '+48227654321'],
    ['+62 0812 3456 7891', undefined, '+6281234567891'],
    ['＋７ ９１６ ７６５ ４３ ２１', undefined, '+79167654321'],
    ['tel:+1-213-373-4253', undefined, '+12133734253'],
    ["'+79167654321", undefined, '+79167654321'],
    ['79167654321.0', 'RU', '+79167654321'],
    ['030/7654321', 'DE', '+49307654321'],
    ['442071234567', 'US', '+442071234567'],
    ['0 22 765 43 21', 'PL', '+48227654321'],
    ['+48 022 765 43 21', undefined, '+48227654321'],
    ['+011 48 22 765 43 21', 'US', '+48227654321'],
    ['（２１３）３７３ー４２５３', 'US', '+12133734253'],
    ['२१३-३७३-४२५३', 'US', '+12133734253'],
    ['໒໑໓ ໓໗໓ ໔໒໕໓', 'US', '+12133734253'],
    ['tel:22-765-43-21;phone-context=+48', undefined, '+48227654321'],
    ['tel:+48-22-765-43-21;isub=99', undefined, '+48227654321'],
    ['+498131/275716', undefined, '+498131275716'],
    ['1-800-CONTACTS', 'US', '+18002668228'],
    ['(213)373-42.53', 'US', '+12133734253'],
    ['48,600,123,456', 'PL', '+48600123456'],
    ['48600123456.000', 'PL', '+48600123456'],
  ])('reads %s of %s', (text, country, e164) => {
    expect(normalizePhone(text, country === undefined ? {} : { defaultCountry: country })).toMatchObject({ ok: true, value: { e164 } });
  });

  test.each([
    ['213.373.4253x12', 'US', '12'],
    ['2133734253 #12', 'US', '12'],
    ['213-373-4253,,12', 'US', '12'],
    ['+7 (495) 765-43-21 (доб.123)', 'RU', '123'],
    ['044 765-43-21 (вн. 12)', 'UA', '12'],
    ['22 765 43 21 wew. 12', 'PL', '12'],
    ['+49 30 7654321 Durchwahl 12', 'DE', '12'],
    ['01 42 68 53 00 poste 12', 'FR', '12'],
    ['(11) 98765-4321 ramal 12', 'BR', '12'],
    ['+62 21 555 7654 psw. 45', 'ID', '45'],
    ['tel:+1-213-373-4253;ext=12', 'US', '12'],
    ['213-373-4253 (x12)', 'US', '12'],
    ['213-373-4253 opt. 12', 'US', '12'],
    ['213-373-4253 XTN: 12', 'US', '12'],
    ['213-373-4253 ~ 12', 'US', '12'],
    ['213-373-4253*12', 'US', '12'],
    ['213-373-4253 ext. 12#', 'US', '12'],
    ['213-373-4253 x12/x13', 'US', '12'],
    ['22 765 43 21 w. 12', 'PL', '12'],
    ['0312 61-23-45, ички 12', 'KG', '12'],
    ['+7 495 765-43-21 добавочный номер 12', undefined, '12'],
  ])('finds the extension of %s', (text, defaultCountry, ext) => {
    expect(normalizePhone(text, defaultCountry === undefined ? {} : { defaultCountry })).toMatchObject({ ok: true, value: { ext } });
  });

  test.each([
    ['', undefined, 'empty'],
    [{}, undefined, 'not_text'],
    ['7.91612E+10', 'RU', 'phone.excel_scientific'],
    ['7,91612e10', 'RU', 'phone.excel_scientific'],
    ['#######', 'RU', 'placeholder'],
    ['000-000-0000', 'US', 'placeholder'],
    ['555-555-5555', 'US', 'placeholder'],
    ['123-456-7890', 'US', 'placeholder'],
    ['n/a', 'US', 'placeholder'],
    ['ann@acme.com', 'US', 'misuse'],
    ['17.03.1988', 'DE', 'misuse'],
    ['1988-03-17 10:30', 'US', 'misuse'],
    ['#ERROR!', 'US', 'placeholder'],
    ['+7 916 765 43 2', 'RU', 'phone.too_short'],
    ['+999 123 456 789', 'RU', 'phone.country_unknown'],
    ['9167654321', undefined, 'phone.country_required'],
    ['911', 'US', 'phone.too_short'],
    ['call me', 'US', 'phone.syntax'],
  ])('refuses %j of %s as %s', (text, country, code) => {
    const result = normalizePhone(text, country === undefined ? {} : { defaultCountry: country });
    expect(result.ok).toBe(false);
    expect(result.issues[0]?.code).toBe(code);
  });

  test('keeps a local number as evidence, with or without a country', () => {
    expect(normalizePhone('765-43-21')).toMatchObject({
      ok: true,
      value: { e164: null, country: null, national: '7654321' },
      key: '7654321',
      issues: [{ code: 'phone.local_only' }],
    });
    expect(normalizePhone('555-0134', { defaultCountry: 'US' })).toMatchObject({
      ok: true,
      value: { e164: null, country: 'US', callingCode: '1', national: '5550134' },
    });
  });

  test('proposes +7 for eleven digits from 8 and does not apply it', () => {
    expect(normalizePhone('89167654321', { defaultCountry: 'KG' })).toMatchObject({ ok: false, issues: [{ suggestion: '+79167654321' }] });
  });

  test('shows the number as people write it, and tells extensions apart in the key', () => {
    expect(normalizePhone('2133734253 x12', { defaultCountry: 'US' })).toMatchObject({ display: '+1 213 373 4253 ext. 12', key: '+12133734253;ext=12' });
  });

  test('takes the surest number of several', () => {
    expect(normalizePhone('373-4254; 213-373-4253', { defaultCountry: 'US' })).toMatchObject({ value: { e164: '+12133734253' } });
  });

  test('reads no other country’s zero as its own', () => {
    expect(normalizePhone('0151 233 983 64', { defaultCountry: 'US' })).toMatchObject({ ok: false });
    expect(normalizePhone('0351 452 44 43', { defaultCountry: 'RU' })).toMatchObject({ ok: false });
  });

  test('takes the first number of several and says so', () => {
    expect(normalizePhone('n/a; 213-373-4253, 213-373-4254', { defaultCountry: 'US' })).toMatchObject({
      value: { e164: '+12133734253' },
      issues: [{ code: 'phone.multiple', params: { others: ['+12133734254'] } }],
    });
  });

  test('knows the type with the full plans only', () => {
    expect(max.normalizePhone('+79167654321')).toMatchObject({ value: { type: 'mobile' } });
    expect(normalizePhone('+79167654321').value).not.toHaveProperty('type');
  });

  test('reads with plans that are passed in', async () => {
    const { default: metadata } = await import('libphonenumber-js/min/metadata');
    expect(core.normalizePhone('+48 600 123 456', { metadata })).toEqual(normalizePhone('+48 600 123 456'));
    expect(core.splitPhones('+48 600 123 456; +48 600 123 457', { metadata })).toHaveLength(2);
  });
});

describe('splitPhones', () => {
  test('gives words and the mark of a fax to the number they stand beside', () => {
    const codes = splitPhones('213-373-4253 (fax), Ann 213-373-4254 (cell)', { defaultCountry: 'US' }).map(({ issues }) => issues.map(({ code }) => code));
    expect(codes).toEqual([['phone.fax'], ['phone.text_ignored']]);
  });

  test('completes no local number that begins otherwise', () => {
    expect(splitPhones('(800) 901-3355, 724-6433', { defaultCountry: 'US' })[1]).toMatchObject({ ok: true, value: { e164: null } });
  });

  test.each([
    ['8-495-765-43-21, 8-916-765-43-21', 'RU', ['+74957654321', '+79167654321']],
    ['213-373-4253 / 4254', 'US', ['+12133734253', '+12133734254']],
    ['office 213 373 4253; mob. 213 373 4254 ext 12', 'US', ['+12133734253', '+12133734254;ext=12']],
    ['моб: 8 916 765 43 21, раб: 8 495 765 43 21 доб 12', 'RU', ['+79167654321', '+74957654321;ext=12']],
    ['+7 (916) 765-43-21; доб. 12', 'RU', ['+79167654321;ext=12']],
    ['+7 916 765-43-21 +7 495 765-43-21', undefined, ['+79167654321', '+74957654321']],
    ['8 916 765-43-21 8 495 765-43-21', 'RU', ['+79167654321', '+74957654321']],
    ['+48 600 123 456\n+48 600 123 457', undefined, ['+48600123456', '+48600123457']],
    ['06 12 34 56 78 ou 01 42 68 53 00', 'FR', ['+33612345678', '+33142685300']],
    ['0812-3456-7890 atau 0813-1111-2222', 'ID', ['+6281234567890', '+6281311112222']],
    ['(800) GOT-JUNK', 'US', ['+18004685865']],
    ['тел: +7 916 765-43-21 (Иван)', 'RU', ['+79167654321']],
    ['213-373-4253 x12 / 213-373-4254 x13', 'US', ['+12133734253;ext=12', '+12133734254;ext=13']],
    ['912 345 678 ext. 12 / 612 345 678', 'ES', ['+34912345678;ext=12', '+34612345678']],
    ['(495) 765-43-21, 765-43-22 доб. 3', 'RU', ['+74957654321', '+74957654322;ext=3']],
    ['0171 7654321, 030/7654321', 'DE', ['+491717654321', '+49307654321']],
    ['06.12.34.56.78-01.42.68.53.00 07 98 76 54 32', 'FR', ['+33612345678', '+33142685300', '+33798765432']],
    ['213-373-4253 after 5pm', 'US', ['+12133734253']],
    ['+49 171 601 100 222, 601 100 200', 'PL', ['+49171601100222', '+48601100200']],
    ['030.1234.5678 089.1234.5679', 'DE', ['+493012345678', '+498912345679']],
    ['213-373-4253 before 6:30', 'US', ['+12133734253']],
    ['+49 30 765432-10, Fax: -11', undefined, ['+493076543210', '+493076543211']],
    ['', 'US', []],
  ])('splits %j of %s', (text, country, expected) => {
    expect(e164s(text, country)).toEqual(expected);
  });
});
