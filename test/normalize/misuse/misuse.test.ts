import { describe, expect, test } from 'vitest';
import { detectMisuse } from '../../../src/normalize/misuse/index.ts';

describe('detectMisuse', () => {
  test.each([
    ['person', '+7 916 123-45-67', 'phone'],
    ['person', 'тел. 8 916 123 45 67', 'phone'],
    ['person', 'Anna Nowak +48 600 123 456', 'phone'],
    ['person', 'anna@acme.pl', 'email'],
    ['person', 'www.acme.pl', 'url'],
    ['person', 'ООО «Ромашка»', 'company'],
    ['person', 'Smith & Sons Ltd', 'company'],
    ['person', 'Acme GmbH', 'company'],
    ['person', 'PT Telkom Indonesia', 'company'],
    ['person', 'Yıldız A.Ş.', 'company'],
    ['person', 'Kovács Kft.', 'company'],
    ['person', 'Ivanov OOO', 'company'],
    ['person', '12.03.2024', 'date'],
    ['company', '12 марта 2024 г.', 'date'],
    ['person', '4500', 'number'],
    ['person', 'не звонить', 'note'],
    ['person', 'после обеда не звонить', 'note'],
    ['company', 'anna@acme.pl', 'email'],
    ['company', 'https://acme.pl/about', 'url'],
    ['company', '8 800 555-35-35', 'phone'],
    ['company', 'Иванов Иван Иванович', 'person'],
    ['company', 'Mr. John Smith', 'person'],
    ['email', '+48 600 123 456', 'phone'],
    ['email', 'https://acme.pl', 'url'],
    ['phone', 'anna@acme.pl', 'email'],
    ['city', 'ООО Ромашка', 'company'],
    ['url', 'anna@acme.pl', 'email'],
  ])('in a field for %s, %s is %s', (kind, text, found) => {
    expect(detectMisuse(text, { kind })).toMatchObject({ misuse: true, found, reasons: [{ code: 'misuse' }] });
  });

  test.each([
    ['person', 'Anna Nowak'],
    ['person', 'Иванов Иван Иванович'],
    ['person', 'Louis XIV'],
    ['person', 'Srinivas BV'],
    ['company', 'Acme GmbH'],
    ['company', 'Booking.com'],
    ['company', '1-800-Flowers Inc'],
    ['company', 'ИП Иванов Иван Иванович'],
    ['company', '3M'],
    ['email', 'anna@acme.pl'],
    ['phone', '+48 600 123 456'],
    ['url', 'acme.pl'],
    ['title', 'Head of Sales'],
    ['date', '2024-05-01'],
    ['address', 'ul. Nowa 5'],
    ['person', ''],
    ['person', null],
  ])('in a field for %s, %s is at home', (kind, text) => {
    expect(detectMisuse(text, { kind })).toEqual({ misuse: false, found: null, reasons: [] });
  });
});
