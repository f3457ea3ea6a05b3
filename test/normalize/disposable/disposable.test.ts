import { describe, expect, test } from 'vitest';
import { isDisposableDomain } from '../../../src/normalize/disposable.ts';
import { disposableCount } from '../../../src/reference/disposable-domains.ts';
import { freeMailDomains } from '../../../src/reference/free-mail-domains.ts';

describe('isDisposableDomain', () => {
  test.each(['mailinator.com', 'guerrillamail.com', '10minutemail.com', 'yopmail.com', 'inbox.mailinator.com', 'MAILINATOR.COM'])(
    '%s throws its mail away',
    (domain) => {
      expect(isDisposableDomain(domain)).toBe(true);
    },
  );

  test('takes no lasting provider for one', () => {
    expect(freeMailDomains.split(' ').filter(isDisposableDomain)).toEqual([]);
  });

  test('takes hardly any other domain for one', () => {
    const wrong = Array.from({ length: 100_000 }, (_, i) => `company-${i}.example`).filter(isDisposableDomain);
    expect(wrong.length).toBeLessThan(8);
    expect(disposableCount).toBeGreaterThan(8000);
  });

  test('reads anything', () => {
    for (const text of ['', '.', 'a', 'a.'.repeat(100), `${'a'.repeat(300)}.com`]) expect(isDisposableDomain(text)).toBe(false);
  });
});
