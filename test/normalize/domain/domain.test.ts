import { describe, expect, test } from 'vitest';
import { normalizeDomain, registrableDomain } from '../../../src/normalize/domain/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizeDomain', () => {
  contractOf.normalizer((input) => normalizeDomain(input), {
    valid: ['Acme.com', 'https://www.acme.co.uk/about', 'пример.рф'],
    hostile: ['www.', 'www.www.www.', '.', 'www.com', '@acme.com'],
  });

  test.each([
    ['https://www.Acme.co.uk/about', 'acme.co.uk', 'acme.co.uk'],
    ['shop.acme.co.uk', 'shop.acme.co.uk', 'acme.co.uk'],
    ['mail.acme.com', 'mail.acme.com', 'acme.com'],
    ['acme.github.io', 'acme.github.io', 'acme.github.io'],
    ['ACME.COM.', 'acme.com', 'acme.com'],
    ['acme.com.pl', 'acme.com.pl', 'acme.com.pl'],
    ['@acme.com', 'acme.com', 'acme.com'],
  ])('%s is %s, registered as %s', (given, value, key) => {
    expect(normalizeDomain(given)).toMatchObject({ ok: true, value, key });
  });

  test('refuses an e-mail address and suggests its domain', () => {
    expect(normalizeDomain('anna@Acme.pl')).toMatchObject({ ok: false, issues: [{ code: 'misuse', suggestion: 'acme.pl' }] });
  });

  test('refuses what is no domain and doubts what has no top level', () => {
    expect(normalizeDomain('acme')).toMatchObject({ ok: false, issues: [{ code: 'domain.syntax' }] });
    expect(normalizeDomain('8.8.8.8')).toMatchObject({ ok: false });
    expect(normalizeDomain('acme.con')).toMatchObject({ value: 'acme.con', issues: [{ code: 'domain.tld_unknown', suggestion: 'acme.com' }] });
  });

  test('asks the host’s own list when it is given', () => {
    expect(normalizeDomain('a.b.c.com', { registrable: () => 'b.c.com' })).toMatchObject({ key: 'b.c.com' });
    expect(registrableDomain('a.b.c.com')).toBe('c.com');
  });
});
