import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeAddress } from '../../../src/normalize/address/index.ts';
import { contractOf } from '../../contract.ts';

const read = (input: unknown, country?: string) => normalizeAddress(input, country === undefined ? {} : { country }).value;
const keyOf = (input: unknown, country?: string) => {
  const result = normalizeAddress(input, country === undefined ? {} : { country });
  return result.ok ? result.key : null;
};

describe('normalizeAddress', () => {
  contractOf.normalizer(normalizeAddress, {
    valid: [
      '160 Broad Street, Birmingham B15 1DT',
      'ул. Ленина, д. 5, кв. 12',
      '12 High St\nOxford\nOX1 4AA',
      { street: '5 Main St', city: 'Boston', zip: '02110' },
      ['Bahnhofstr. 10', '10115 Berlin'],
      'Somewhere',
    ],
    hostile: [',,,', 'apt', '# # #', '12', { street: ',' }, { lines: ['-'] }, { country: 'x' }, 'P.O. Box 1', '12 12 12 12'],
  });

  test.each([
    ['123 Main St Apt 4B, Boston, MA 02110', { house: '123', street: 'Main Street', unit: '4B', locality: 'Boston', region: 'MA', postalCode: '02110' }],
    [
      '1600 Pennsylvania Ave NW, Washington, DC 20500, USA',
      { house: '1600', street: 'Pennsylvania Avenue NW', locality: 'Washington', region: 'DC', postalCode: '20500', country: 'US' },
    ],
    ['350 5th Ave, New York, NY 10118', { house: '350', street: '5th Avenue', locality: 'New York', region: 'NY', postalCode: '10118' }],
    ['123 Main St Springfield IL 62701', { house: '123', street: 'Main Street', locality: 'Springfield', region: 'IL', postalCode: '62701' }],
    ['10, Downing Street, London sw1a2aa', { house: '10', street: 'Downing Street', locality: 'London', postalCode: 'SW1A 2AA' }],
    ['Bahnhofstr. 10, 10115 Berlin, Deutschland', { house: '10', street: 'Bahnhofstraße', locality: 'Berlin', postalCode: '10115', country: 'DE' }],
    ['10 rue de la Paix, 75002 Paris, France', { house: '10', street: 'rue de la Paix', locality: 'Paris', postalCode: '75002', country: 'FR' }],
    ['Calle Mayor, 5, 28013 Madrid', { house: '5', street: 'Calle Mayor', locality: 'Madrid', postalCode: '28013' }],
    ['Keizersgracht 12, 1015 CJ Amsterdam', { house: '12', street: 'Keizersgracht', locality: 'Amsterdam', postalCode: '1015 CJ' }],
    ['ul. Marszałkowska 10/12 m. 5, 00-001 Warszawa', { house: '10/12', unit: '5', street: 'Marszałkowska', locality: 'Warszawa', postalCode: '00-001' }],
    [
      '119019, г. Москва, ул. Новый Арбат, д. 10, корп. 2, оф. 5',
      { house: '10 к2', unit: '5', street: 'Новый Арбат', locality: 'Москва', postalCode: '119019' },
    ],
    ['г. Бишкек, пр-т Чүй, 12', { house: '12', street: 'проспект Чүй', locality: 'Бишкек' }],
    ['Jl. Sudirman No. 5, Jakarta Selatan 12190', { house: '5', street: 'Jalan Sudirman', locality: 'Jakarta Selatan', postalCode: '12190' }],
    ['Atatürk Cad. No:12 D:5, İstanbul', { house: '12', unit: '5', locality: 'İstanbul' }],
  ])('takes %s apart', (text, parts) => {
    expect(read(text)).toMatchObject(parts);
  });

  test.each([
    ['88 Cedar Hollow Road Brookfield, WI 53005', { house: '88', street: 'Cedar Hollow Road', locality: 'Brookfield', region: 'WI', postalCode: '53005' }],
    ['417 Elm Street Apt 9C Dayton OH 45402', { house: '417', unit: '9C', street: 'Elm Street', locality: 'Dayton', region: 'OH' }],
    ['52 Willow Pl St Paul MN 55102', { house: '52', street: 'Willow Place', locality: 'St Paul' }],
    ['900 Harbor Dr, Suite 40 Seattle, WA 98101', { unit: '40', street: 'Harbor Drive', locality: 'Seattle' }],
    ['31 Chapel St, New Haven, CT 6510', { street: 'Chapel Street', locality: 'New Haven', region: 'CT', postalCode: '6510' }],
    ['7 Court Street, Brooklyn, N.Y. 11201.', { locality: 'Brooklyn', region: 'NY', postalCode: '11201' }],
    ['640 Grand Blvd, Denver, CO, 80202', { locality: 'Denver', region: 'CO', postalCode: '80202' }],
    ['640 Grand Blvd Denver CO', { street: 'Grand Boulevard', locality: 'Denver', region: 'CO' }],
    ['640 Grand Blvd, Denver, CO 80202 United States', { locality: 'Denver', country: 'US' }],
    ['640 Grand Blvd, Columbia, South Carolina 29201', { street: 'Grand Boulevard', locality: 'Columbia', region: 'South Carolina', postalCode: '29201' }],
    ['640 Grand Blvd Austin, Texas 78701', { street: 'Grand Boulevard', locality: 'Austin', region: 'Texas' }],
    ['640 Grand Blvd, Austin, Texas', { locality: 'Austin', region: 'Texas' }],
    ['640 Grand Blvd, Buffalo, New York 14201', { locality: 'Buffalo', region: 'New York' }],
    ['640 Grand Blvd, New York 10002', { street: 'Grand Boulevard', locality: 'New York', postalCode: '10002' }],
    ['640 Grand Blvd, Washington', { locality: 'Washington' }],
    ['25 King St W, Toronto ON M5V 2T6', { street: 'King Street W', locality: 'Toronto', region: 'ON', postalCode: 'M5V 2T6' }],
    ['18 Collins St, Melbourne VIC 3000', { locality: 'Melbourne', region: 'VIC', postalCode: '3000' }],
    ['Level 3, 90 Queen Street, Brisbane QLD 4000', { unit: '3', house: '90', street: 'Queen Street', locality: 'Brisbane', region: 'QLD' }],
    ['26 Juniper Street, SW, Atlanta, GA 30309', { street: 'Juniper Street SW', locality: 'Atlanta' }],
    ['4120 Oakland Ave 55407', { house: '4120', street: 'Oakland Avenue', postalCode: '55407' }],
    ['Fargo, ND 58102', { locality: 'Fargo', region: 'ND', postalCode: '58102' }],
    ['Delta Tower, 77 Queen Street, Leeds LS1 2TW', { house: '77', street: 'Queen Street', locality: 'Leeds' }],
    ['305-B Walnut Avenue, Ames, IA 50010', { house: '305-B', street: 'Walnut Avenue' }],
    ['305 B Walnut Avenue, Ames, IA 50010', { house: '305B', street: 'Walnut Avenue' }],
    ['305 A Street, Ames, IA 50010', { house: '305', street: 'A Street' }],
    ['1420 Pine Street No. 16, Reno, NV 89501', { house: '1420', unit: '16', street: 'Pine Street' }],
    ['1420 Pine Street Unit C-4', { unit: 'C-4', street: 'Pine Street' }],
    ['1420 Pine Street, 6th Flr', { unit: '6th Flr', street: 'Pine Street' }],
    ['Post Office Box 881, Reno, NV 89501', { street: 'PO Box 881', locality: 'Reno' }],
    ['Box # 88, Reno, NV 89501', { street: 'PO Box 88' }],
  ])('reads %s as Americans and Britons write it', (text, parts) => {
    expect(read(text)).toMatchObject(parts);
  });

  test('takes no flat for a postal code, and no side of the world for a town', () => {
    expect(read('1420 Pine Street, Suite 1500', 'US')).toEqual({
      lines: ['1420 Pine Street, Suite 1500'],
      unit: '1500',
      house: '1420',
      street: 'Pine Street',
      country: 'US',
    });
    expect(read('1420 Pine Street North, 89501')).toMatchObject({ street: 'Pine Street North', postalCode: '89501' });
    expect(read('1420 Pine Street 6TH FL')).not.toHaveProperty('region');
  });

  test('reads lines and the parts of an export alike', () => {
    const parts = { house: '12', street: 'High Street', locality: 'Oxford', postalCode: 'OX1 4AA' };
    expect(read('12 High St\r\nOxford\r\nOX1 4AA')).toMatchObject(parts);
    expect(read(['12 High St', 'Oxford', 'OX1 4AA'])).toMatchObject(parts);
    expect(read({ address1: '12 High St', city: 'Oxford', postcode: 'ox14aa', country: 'UK' })).toMatchObject({ ...parts, country: 'GB' });
    expect(read({ street: '12 High St', city: 'Oxford' })).toMatchObject({ lines: ['12 High St'], house: '12', street: 'High Street' });
    expect(read({ street: 'High St', house: 12 })).toMatchObject({ house: '12', street: 'High Street' });
  });

  test('reads the house where the country writes it', () => {
    expect(read('3 Maja 12', 'PL')).toMatchObject({ street: '3 Maja', house: '12' });
    expect(read('12 3rd St', 'US')).toMatchObject({ street: '3rd Street', house: '12' });
    expect(read('5/12 Smith St, Sydney NSW 2000', 'AU')).toMatchObject({ unit: '5', house: '12', street: 'Smith Street' });
    expect(read('12345 Highway 50', 'US')).toMatchObject({ house: '12345', street: 'Highway 50' });
  });

  test('keeps whole what cannot be told apart safely, and says so', () => {
    expect(normalizeAddress('3 Maja 12')).toMatchObject({
      ok: true,
      value: { lines: ['3 Maja 12'] },
      issues: expect.arrayContaining([expect.objectContaining({ code: 'address.unparsed' })]),
    });
    expect(normalizeAddress('somewhere behind the station').value).toEqual({ lines: ['somewhere behind the station'], street: 'somewhere behind the station' });
  });

  test('gives different writings of one address the same key', () => {
    expect(keyOf('160 Broad Street, Birmingham B15 1DT')).toBe(keyOf('160 Broad St., Birmingham, B151DT'));
    expect(keyOf('Bahnhofstr. 10', 'DE')).toBe(keyOf('Bahnhofstraße 10', 'DE'));
    expect(keyOf('Bahnhof Str. 10', 'DE')).toBe(keyOf('Bahnhofstraße 10', 'DE'));
    expect(keyOf('улица Ленина 5, кв. 12')).toBe(keyOf('ул. Ленина, д. 5'));
    expect(keyOf('12 North First Avenue', 'US')).toBe(keyOf('12 N 1st Ave', 'US'));
    expect(keyOf('ul. Łąkowa 3', 'PL')).toBe(keyOf('Lakowa 3', 'PL'));
    expect(keyOf('ул. Мира, 5')).not.toBe(keyOf('ул. Мира, 6'));
  });

  test('tells what is missing, and a post-office box', () => {
    expect(normalizeAddress('123 Main St', { country: 'US' })).toMatchObject({
      ok: true,
      issues: [{ code: 'address.incomplete', severity: 'info', params: { missing: ['locality', 'postalCode'] } }],
    });
    expect(normalizeAddress('P.O. Box 123, Springfield, IL 62701')).toMatchObject({
      value: { street: 'PO Box 123', locality: 'Springfield' },
      issues: [{ code: 'address.po_box' }],
    });
  });

  test('refuses what is no address', () => {
    expect(normalizeAddress('-').issues[0]?.code).toBe('placeholder');
    expect(normalizeAddress({}).issues[0]?.code).toBe('empty');
    expect(normalizeAddress(12).issues[0]?.code).toBe('not_text');
    expect(normalizeAddress('a'.repeat(501)).issues[0]?.code).toBe('too_long');
  });

  test('reads its own value back unchanged', () => {
    const word = fc.constantFrom(
      '12',
      'Main',
      'St',
      'ул.',
      'Ленина',
      'д.',
      '5',
      'кв.',
      'Apt',
      '4B',
      'Boston',
      'MA',
      '02110',
      'B15 1DT',
      ',',
      ', ',
      '\n',
      'Россия',
      'г.',
      '10115',
      'str.',
      'No.',
      '#',
      'к.',
      '1/2',
      'Box',
      'P.O.',
      'USA',
      'f',
      '2nd',
      'floor',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), (words) => {
        const first = normalizeAddress(words.join(' '));
        if (first.ok) expect(normalizeAddress(first.value).value).toEqual(first.value);
      }),
      { numRuns: 2000 },
    );
  });
});
