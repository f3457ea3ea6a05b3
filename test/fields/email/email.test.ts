import { describe, expect, test } from 'vitest';
import { email, emailType } from '../../../src/fields/email/index.ts';
import { contractOf } from '../../contract.ts';

describe('email', () => {
  contractOf.fieldType(email(), { valid: ['a@acme.pl', ' Jan.Kowalski+x@Gmail.COM ', 'biuro@bücher.de', 'x@y.co.uk'], invalid: ['nobody', '@', 'a@b', {}] });

  test('tells mailboxes apart, not spellings', () => {
    expect(emailType.uniqueKey?.('j.an+news@gmail.com', {})).toBe('jan@gmail.com');
    expect(emailType.mask('jan@acme.pl')).toBe('j•••@acme.pl');
  });

  test('takes several addresses out of one cell, and what else stood there', () => {
    expect(emailType.split?.('Jan <a@b.pl>; c@d.pl', {})).toEqual(['a@b.pl', 'c@d.pl', 'Jan']);
    expect(emailType.split?.('a@b.pl', {})).toEqual(['a@b.pl']);
  });
});
