import { describe, expect, test } from 'vitest';
import { normalizeIban, normalizeTaxId } from '../../../src/normalize/tax-id/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizeTaxId', () => {
  contractOf.normalizer((input) => normalizeTaxId(input, { country: 'PL' }), {
    valid: ['526-000-12-46', 'NIP 5260001246', 123456785],
    hostile: ['PL', 'PLPLPL', '0'.repeat(60)],
  });

  test.each([
    ['7707083893', 'RU', 'inn'],
    ['500100732259', 'RU', 'inn'],
    ['1027739552642', 'RU', 'ogrn'],
    ['304500116000157', 'RU', 'ogrnip'],
    ['112-233-445 95', 'RU', 'snils'],
    ['PL 526-000-12-46', 'PL', 'nip'],
    ['44051401359', 'PL', 'pesel'],
    ['32855961', 'UA', 'edrpou'],
    ['200988541', 'BY', 'unp'],
    ['100140006200', 'KZ', 'bin'],
    ['ATU13585627', 'AT', 'vat'],
    ['BE0428759497', 'BE', 'vat'],
    ['BG175074752', 'BG', 'vat'],
    ['CY10259033P', 'CY', 'vat'],
    ['CZ25123891', 'CZ', 'vat'],
    ['DE136695976', 'DE', 'vat'],
    ['DK13585628', 'DK', 'vat'],
    ['EE100931558', 'EE', 'vat'],
    ['EL094259216', 'GR', 'vat'],
    ['ESA13585625', 'ES', 'nif'],
    ['ESX2482300W', 'ES', 'nif'],
    ['FI20774740', 'FI', 'vat'],
    ['FR40303265045', 'FR', 'vat'],
    ['HR33392005961', 'HR', 'oib'],
    ['HU12892312', 'HU', 'vat'],
    ['IE6433435F', 'IE', 'vat'],
    ['IE8D79739I', 'IE', 'vat'],
    ['IT00743110157', 'IT', 'vat'],
    ['LT119511515', 'LT', 'vat'],
    ['LU15027442', 'LU', 'vat'],
    ['LV40003521600', 'LV', 'vat'],
    ['MT11679112', 'MT', 'vat'],
    ['NL004495445B01', 'NL', 'vat'],
    ['PT501964843', 'PT', 'nif'],
    ['RO18547290', 'RO', 'cui'],
    ['SE123456789701', 'SE', 'vat'],
    ['SI50223054', 'SI', 'vat'],
    ['SK2022749619', 'SK', 'vat'],
    ['GB980780684', 'GB', 'vat'],
    ['CHE-107.787.577 IVA', 'CH', 'uid'],
    ['974760673', 'NO', 'orgnr'],
    ['27AAPFU0939F1ZV', 'IN', 'gstin'],
    ['16.727.230/0001-97', 'BR', 'cnpj'],
    ['390.533.447-05', 'BR', 'cpf'],
    ['83 914 571 673', 'AU', 'abn'],
    ['4540536920', 'TR', 'vkn'],
    ['01.312.166.0-091.000', 'ID', 'npwp'],
    ['0020092938071691', 'ID', 'npwp'],
    ['HO6881973', 'BY', 'unp'],
    ['УНП НО6881973', 'BY', 'unp'],
    ['96.253.999', 'CO', 'nit'],
    ['1310060530-4', 'CO', 'nit'],
    ['CZ602335941', 'CZ', 'vat'],
    ['LV15069446222', 'LV', 'vat'],
    ['LV32393380274', 'LV', 'vat'],
    ['FR 87 000163955', 'FR', 'vat'],
    ['86 449 743 510', 'DE', 'idnr'],
    ['CY60524271H', 'CY', 'vat'],
    ['373 904 872 MVA', 'NO', 'orgnr'],
    ['NL6959234B01', 'NL', 'vat'],
    ['BE442449365', 'BE', 'vat'],
    ['55-39546373-9', 'AR', 'cuit'],
    ['CL 11.111.111-1', 'CL', 'rut'],
    ['CHE-116.281.710 TPV', 'CH', 'uid'],
  ])('verifies %s of %s as %s', (text, country, type) => {
    const result = normalizeTaxId(text, { country });
    expect(result).toMatchObject({ ok: true, value: { type, check: 'verified' } });
    const value = result.ok ? result.value.value : '';
    const last = value.search(/\d\D*$/);
    if (country === 'NL' || country === 'ID' || last < 0) return;
    const wrong = value.slice(0, last) + String((Number(value[last]) + 1) % 10) + value.slice(last + 1);
    const again = normalizeTaxId(wrong, { country, type });
    expect(again.ok && again.value.check === 'verified').toBe(false);
  });

  test.each([
    ['99170558', 'BY', 'the first digit of a region'],
    ['1234567890 3', 'DE', 'digits that never repeat'],
    ['LV15069446223', 'LV', 'the check digit of a person'],
    ['CZ602335942', 'CZ', 'the check digit of a special number'],
    ['CZ745405632', 'CZ', 'nine digits of somebody born after 1953'],
    ['2469973751', 'AZ', 'the last digit but one'],
    ['35600700009075', 'FR', 'a SIRET whose SIREN is wrong'],
    ['EE32345674', 'EE', 'a register number of no kind'],
    ['NL006959234B00', 'NL', 'a business number of nought'],
  ])('refuses %s of %s for %s', (text, country) => {
    const found = normalizeTaxId(text, { country });
    expect(found.ok && found.value.check === 'verified').toBe(false);
  });

  test('takes an id that begins with the letters of a label', () => {
    expect(normalizeTaxId('NIP850412499', { country: 'MX' })).toMatchObject({ value: { value: 'NIP850412499', type: 'rfc' } });
    expect(normalizeTaxId('NIP850412499', { country: 'MX', type: 'rfc' }).ok).toBe(true);
    expect(normalizeTaxId('NIP851312499', { country: 'MX' }).ok).toBe(false);
  });

  test('takes the kinds that are entered in a field of another', () => {
    expect(normalizeTaxId('324268001074702', { country: 'RU', type: 'ogrn' })).toMatchObject({ value: { type: 'ogrnip', check: 'verified' } });
    expect(normalizeTaxId('03155480589', { country: 'IT', type: 'codice_fiscale' })).toMatchObject({ value: { type: 'vat', check: 'verified' } });
    expect(normalizeTaxId('3275014505900002', { country: 'ID', type: 'npwp' })).toMatchObject({ value: { type: 'nik', check: 'format-only' } });
  });

  test('reads an Italian code whose digits became letters', () => {
    expect(normalizeTaxId('VRDGPPL5A10H5L1X', { country: 'IT' })).toMatchObject({ value: { type: 'codice_fiscale', check: 'verified' } });
  });

  test('checks ids whose last digit is no check digit', () => {
    expect(normalizeTaxId('2469973651', { country: 'AZ' })).toMatchObject({ value: { type: 'voen', check: 'verified' } });
    expect(normalizeTaxId('485405632', { country: 'CZ' })).toMatchObject({ value: { type: 'vat', check: 'verified' } });
  });

  test('has its say on form where no check digit exists', () => {
    expect(normalizeTaxId('770701001', { country: 'RU', type: 'kpp' })).toMatchObject({ value: { type: 'kpp', check: 'format-only' } });
    expect(normalizeTaxId('12-3456789', { country: 'US' })).toMatchObject({ value: { value: '123456789', check: 'format-only' } });
    expect(normalizeTaxId('01234567890123', { country: 'KG' })).toMatchObject({ value: { type: 'inn', check: 'format-only' } });
    expect(normalizeTaxId('21/815/08150', { country: 'DE' })).toMatchObject({ value: { value: '2181508150', type: 'stnr', check: 'format-only' } });
  });

  test('keeps an id of a country it does not know', () => {
    expect(normalizeTaxId('AB-123', { country: 'ZZ' })).toMatchObject({
      ok: true,
      value: { value: 'AB123', check: 'unsupported' },
      issues: [{ code: 'tax_id.country_unsupported' }],
    });
    expect(normalizeTaxId('AB-123', { country: '__proto__' })).toMatchObject({ ok: true, value: { check: 'unsupported' } });
  });

  test.each([
    ['7707083890', 'RU', 'tax_id.checksum'],
    ['DE123456789', 'DE', 'tax_id.checksum'],
    ['77070838', 'PL', 'tax_id.format'],
    ['PL5260001246', 'DE', 'tax_id.country_mismatch'],
    ['5260001246', undefined, 'tax_id.country_required'],
    ['нет', 'RU', 'placeholder'],
  ])('refuses %s of %s as %s', (text, country, code) => {
    expect(normalizeTaxId(text, country === undefined ? {} : { country })).toMatchObject({ ok: false, issues: [{ code }] });
  });

  test('takes the country from a VAT number that begins with it', () => {
    expect(normalizeTaxId('DE136695976')).toMatchObject({ value: { value: '136695976' }, key: 'DE:vat:136695976' });
  });
});

describe('normalizeIban', () => {
  contractOf.normalizer(normalizeIban, { valid: ['de89 3704 0044 0532 0130 00', 'PL61109010140000071219812874'] });

  test.each([
    ['DE88 3704 0044 0532 0130 00', 'iban.checksum'],
    ['DE8937040044053201300', 'iban.length'],
    ['XX89370400440532013000', 'iban.country_unknown'],
    ['hello', 'iban.format'],
  ])('refuses %s as %s', (text, code) => {
    expect(normalizeIban(text)).toMatchObject({ ok: false, issues: [{ code }] });
  });

  test('knows countries that use IBANs and never registered them', () => {
    expect(normalizeIban('IR56 0170 0000 0034 5678 9012 34')).toMatchObject({ ok: true, value: 'IR560170000000345678901234' });
    expect(normalizeIban('MA64011519000001205000534921').ok).toBe(true);
  });

  test('shows groups of four', () => {
    expect(normalizeIban('GB29NWBK60161331926819')).toMatchObject({ display: 'GB29 NWBK 6016 1331 9268 19' });
  });
});
