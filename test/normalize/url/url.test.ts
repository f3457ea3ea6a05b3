import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeUrl } from '../../../src/normalize/url/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizeUrl', () => {
  contractOf.normalizer(normalizeUrl, {
    valid: ['acme.com', 'HTTPS://WWW.ACME.COM/A?b=c#d', 'пример.рф/путь', 'http://user:pw@acme.com:8080/x', '8.8.8.8'],
    hostile: [
      'http://',
      '://',
      'http:///a',
      'a:b:c',
      'http://[::1]/',
      'http://0x7f.1/',
      '%%%',
      'acme.com/%',
      'acme.com/../../..',
      'http://a@b@c.com',
      `${'a.'.repeat(900)}com`,
    ],
  });

  test.each([
    ['acme.com', 'https://acme.com', 'acme.com'],
    ['WWW.Acme.COM/', 'https://www.acme.com', 'acme.com'],
    ['http://acme.com:80/a/', 'http://acme.com/a/', 'acme.com/a'],
    ['https://acme.com:8443', 'https://acme.com:8443', 'acme.com:8443'],
    ['acme.com:8080/x', 'https://acme.com:8080/x', 'acme.com:8080/x'],
    ['//acme.com', 'https://acme.com', 'acme.com'],
    ['acme.com?utm_source=x&b=2&a=1', 'https://acme.com/?utm_source=x&b=2&a=1', 'acme.com?a=1&b=2'],
    ['acme.com/a/../b/./c', 'https://acme.com/b/c', 'acme.com/b/c'],
    ['acme.com/путь', 'https://acme.com/%D0%BF%D1%83%D1%82%D1%8C', 'acme.com/%D0%BF%D1%83%D1%82%D1%8C'],
    ['https://acme.com:/a', 'https://acme.com/a', 'acme.com/a'],
    ['my_host.acme.com', 'https://my_host.acme.com', 'my_host.acme.com'],
    ['<https://acme.com/a>', 'https://acme.com/a', 'acme.com/a'],
  ])('reads %s', (given, value, key) => {
    expect(normalizeUrl(given)).toMatchObject({ ok: true, value, key });
  });

  test('shows letters and stores ASCII', () => {
    expect(normalizeUrl('https://пример.рф/о-нас/')).toMatchObject({
      value: 'https://xn--e1afmkfd.xn--p1ai/%D0%BE-%D0%BD%D0%B0%D1%81/',
      display: 'пример.рф/о-нас',
    });
  });

  test.each([
    ['javascript:alert(1)', 'url.scheme'],
    ['mailto:anna@acme.pl', 'misuse'],
    ['ftp://acme.com', 'url.scheme'],
    ['anna@acme.pl', 'misuse'],
    ['http://127.0.0.1', 'url.not_public'],
    ['http://192.168.1.5/x', 'url.not_public'],
    ['localhost:3000', 'url.not_public'],
    ['http://[2001:db8::1]:80/x', 'url.not_public'],
    ['[Acme](https://acme.com)', 'url.syntax'],
    ['printer.local', 'url.not_public'],
    ['acme', 'url.syntax'],
    ['acme com', 'url.syntax'],
    ['n/a', 'placeholder'],
    ['http://', 'placeholder'],
    ['http://300.1.1.1', 'url.syntax'],
    ['-acme.com', 'url.syntax'],
    ['acme.com:0', 'url.syntax'],
    ['https://acme_labs.com', 'url.syntax'],
    ['ttps://acme.com', 'url.syntax'],
  ])('refuses %s as %s', (given, code) => {
    expect(normalizeUrl(given)).toMatchObject({ ok: false, issues: [{ code }] });
  });

  test.each([
    ['htp://acme.com', 'http://acme.com'],
    ['https//acme.com', 'https://acme.com'],
    ['http:/acme.com', 'http://acme.com'],
    ['www,acme.com', 'https://www.acme.com'],
    ['acme,com', 'https://acme.com'],
    ['acme..com', 'https://acme.com'],
    ['Homepage: www.acme.com', 'https://www.acme.com'],
    ['наш сайт http://acme.ru', 'http://acme.ru'],
    ['acme.com (old)', 'https://acme.com'],
  ])('refuses %s and suggests %s', (given, suggestion) => {
    expect(normalizeUrl(given)).toMatchObject({ ok: false, issues: [{ code: 'url.syntax', suggestion }] });
  });

  test('takes the first of several and names the others', () => {
    expect(normalizeUrl('acme.com, acme.org')).toMatchObject({
      value: 'https://acme.com',
      issues: [{ code: 'url.multiple', params: { extra: ['acme.org'] } }],
    });
  });

  test('takes credentials out and doubts unknown top-level domains', () => {
    expect(normalizeUrl('https://a:b@acme.com')).toMatchObject({ value: 'https://acme.com', issues: [{ code: 'url.credentials_removed' }] });
    expect(normalizeUrl('acme.con/x')).toMatchObject({
      value: 'https://acme.con/x',
      issues: [{ code: 'domain.tld_unknown', suggestion: 'https://acme.com/x' }],
    });
  });

  test('what it writes the platform reads the same', () => {
    const step = fc.constantFrom('a', 'Б', 'x y', '%41', '..', '.', 'a.b', "'", '!');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 4 }), fc.boolean(), (steps, query) => {
        const result = normalizeUrl(`https://acme.com/${steps.join('/').replaceAll(' ', '%20')}${query ? '?q=ж' : ''}`);
        if (result.ok) expect(new URL(result.value).href.replace(/\/$/, '')).toBe(result.value.replace(/\/$/, ''));
      }),
    );
  });
});
