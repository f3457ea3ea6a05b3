import { describe, expect, test } from 'vitest';
import { isUsageError } from '../../../src/core/errors.ts';
import { rollup, link, number, text } from '../../../src/fields/index.ts';
import { defineWorkspace, parseRecord } from '../../../src/model/index.ts';
import { contractOf } from '../../contract.ts';

describe('rollup', () => {
  contractOf.fieldType(rollup({ via: 'deals.company', agg: 'count' }), { valid: [1, 'x'] });

  const folders = {
    companies: { fields: { industry: text(), made: rollup({ via: 'deals.company', agg: 'count' }) } },
    deals: { fields: { a: number(), b: number(), company: link({ to: 'companies' }) } },
  } as const;

  test('is never written, and says so where something is given for it', () => {
    const crm = defineWorkspace({ id: 'a', version: 1, folders });
    expect(parseRecord(crm, 'companies', { industry: 'retail', made: 5 }, { now: '2026-11-21T12:00:00Z' })).toMatchObject({
      ok: true,
      value: { made: null },
      issues: [{ code: 'record.computed', path: ['made'] }],
    });
  });

  test('is refused where its options make no sense', () => {
    try {
      defineWorkspace({ id: 'a', version: 1, folders: { deals: { fields: { made: rollup({} as never) } } } });
      expect.unreachable();
    } catch (error) {
      expect(isUsageError(error) && error.code).toBe('invalid-definition');
    }
  });
});
