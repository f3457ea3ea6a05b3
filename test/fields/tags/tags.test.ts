import { describe, expect, test } from 'vitest';
import { tags, tagsType } from '../../../src/fields/tags/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('tags', () => {
  contractOf.fieldType(tags({ max: 3 }), { valid: ['VIP, newsletter', ['a', 'A', 'b'], '#one #two'], invalid: ['a,b,c,d', {}, [{}]] });

  test('keeps each word once, written as suggested', () => {
    expect(tagsType.normalize(['vip', 'VIP', '#Łódź', ''], { suggestions: ['VIP'] }, world)).toMatchObject({ ok: true, value: ['VIP', 'Łódź'] });
  });
});
