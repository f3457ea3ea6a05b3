import { describe, expect, test } from 'vitest';
import { social, socialType } from '../../../src/fields/social/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('social', () => {
  contractOf.fieldType(social(), {
    valid: ['https://linkedin.com/in/ivan-petrov', 'https://x.com/jack', 't.me/ivan_petrov'],
    invalid: ['https://linkedin.com/feed', {}, 7],
  });

  test('reads a bare handle by the network of the field', () => {
    expect(socialType.normalize('@ivan_petrov', { network: 'telegram' }, world)).toMatchObject({
      ok: true,
      value: { network: 'telegram', handle: 'ivan_petrov' },
    });
  });
});
