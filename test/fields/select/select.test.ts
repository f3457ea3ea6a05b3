import { describe, expect, test } from 'vitest';
import { select, selectType } from '../../../src/fields/select/index.ts';
import { contractOf } from '../../contract.ts';

const world = { now: '2026-11-21T12:00:00.000Z' };

describe('select', () => {
  contractOf.fieldType(select({ options: { it: { label: { en: 'IT', pl: 'Informatyka' }, aliases: ['I.T.'] }, retail: {}, farming: { archived: true } } }), {
    valid: ['it', 'RETAIL', 'i.t.', 'informatyka', 'farming'],
    invalid: ['steel', '__proto__', 'constructor', {}],
  });

  test('suggests the option that was meant and never takes it unasked', () => {
    const options = { options: { retail: { label: 'Retail trade' }, farming: { archived: true } } };
    expect(selectType.normalize('retial', options, world)).toMatchObject({ ok: false, issues: [{ code: 'select.unknown_option', suggestion: 'retail' }] });
    expect(selectType.validate('farming', options)).toMatchObject([{ code: 'select.archived_option', severity: 'warning' }]);
    expect(selectType.display('retail', options, 'en')).toBe('Retail trade');
  });
});
