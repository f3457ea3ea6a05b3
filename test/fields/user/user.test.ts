import { describe, expect, test } from 'vitest';
import { user, userType } from '../../../src/fields/user/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('user', () => {
  contractOf.fieldType(user(), { valid: ['u1', 7, { id: 'u2' }], invalid: [{}, 1.5, true] });

  test('takes @me for the acting user', () => {
    expect(userType.normalize('@me', {}, { ...world, me: 'u7' })).toMatchObject({ ok: true, value: 'u7' });
  });
});
