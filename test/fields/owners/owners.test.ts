import { describe, expect, test } from 'vitest';
import { owners, ownersType } from '../../../src/fields/owners/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('owners', () => {
  contractOf.fieldType(owners({ roles: ['account', 'billing'] }), {
    valid: ['u1', 'u1; u2', [{ user: 'u1', role: 'account', serviceLine: 'tax' }, 'u2'], { user: 'u3', role: 'billing' }],
    invalid: [[{ user: 'u1', role: 'boss' }], [{}], 1.5],
    displayLosesDetail: true,
  });

  test('keeps each owner once, the first being the main one', () => {
    expect(ownersType.normalize(['u1', 'u2', { user: 'u1' }, '@me'], {}, { ...world, me: 'u9' })).toMatchObject({
      ok: true,
      value: [{ user: 'u1' }, { user: 'u2' }, { user: 'u9' }],
    });
    expect(ownersType.parts?.['first']?.([{ user: 'u1' }])).toBe('u1');
  });
});
