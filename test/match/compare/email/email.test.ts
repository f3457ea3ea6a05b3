import { describe, expect, test } from 'vitest';
import { email } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';
import { levelBetween } from '../levels.ts';
import { partOf } from '../../../../src/core/part.ts';
import type { Comparator } from '../../../../src/match/compare/index.ts';

describe('email', () => {
  contractOf.comparator(email(), { values: ['anna@acme.com', 'anna@acme.org', 'ana@acme.com', 'info@acme.com', 'not an address'] });

  test.each([
    ['anna.nowak@acme.com', 'Anna.Nowak@ACME.com', 'same'],
    ['mailto:anna.nowak@acme.com', 'anna.nowak@acme.com', 'same'],
    ['anna.nowak@acme.com', 'anna.nowka@acme.com', 'slip'],
    ['anna.nowak@acme.com', 'anna.nowak@gmail.com', 'user'],
    ['anna.nowak@acme.com', 'anna.nowakowska@acme.com', 'alike'],
    ['anna.nowak@acme.com', 'anna.nowack@mail.org', 'userAlike'],
    ['anna.nowak@acme.com', 'jan@acme.com', 'differs'],
    ['not an address', 'not an address', 'same'],
    ['anna@acme.com', null, null],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levelBetween(email())(a, b)).toBe(level);
  });

  test('knows the user as a term of its own, since some users are common', () => {
    const comparison = email();
    const kernel = (partOf<Comparator<unknown>>(comparison) as Comparator<unknown>).createKernel(comparison);
    const code = kernel.intern('info@acme.com');
    expect(kernel.termsOf(code).map((term) => kernel.termText(term))).toEqual(['info@acme.com', 'user:info']);
    expect(kernel.termText(kernel.termAt(code, 2))).toBe('user:info');
  });
});
