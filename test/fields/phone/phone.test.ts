import { describe, expect, test } from 'vitest';
import { phone, phoneType } from '../../../src/fields/phone/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('phone', () => {
  contractOf.fieldType(phone({ country: 'PL' }), {
    valid: ['22 123 45 67', '+1 650 253 0000 ext. 12', '+380441234567', '501 234 567'],
    invalid: ['call me', 12, {}],
  });

  test('keeps a local number as its digits, with the warning, and lets it identify nobody', () => {
    const outcome = phoneType.normalize('555-0134', { country: 'US' }, world);
    expect(outcome).toMatchObject({ ok: true, value: '5550134', issues: [{ code: 'phone.local_only' }] });
    expect(phoneType.uniqueKey?.('5550134', {})).toBeNull();
    expect(phoneType.match?.derive['lastDigits']?.('+48221234567;ext=12' as never)).toBe('1234567');
  });

  test('shows a number as people read it, and hides its middle', () => {
    expect(phoneType.display('+48221234567;ext=12', {}, 'en')).toContain('+48 22 123 45 67');
    expect(phoneType.mask('+48221234567')).toBe('+48•••67');
  });
});
