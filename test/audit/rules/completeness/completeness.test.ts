import { describe, expect, test } from 'vitest';
import { applyFixes, audit } from '../../../../src/audit/index.ts';
import { companyName } from '../../../../src/fields/index.ts';
import { defineWorkspace } from '../../../../src/model/index.ts';
import { fixedClock } from '../../../../src/testing/index.ts';

const crm = defineWorkspace({
  id: 'test',
  version: 1,
  folders: { firms: { title: 'name', fields: { name: companyName({ required: true }), parent: companyName() } } },
});

describe('completeness', () => {
  test('takes a word for nothing for no value, before and after it is emptied', () => {
    const firms = [
      { id: '1', name: 'Acme', parent: 'n/a' },
      { id: '2', name: 'TBD', parent: 'Bolt' },
    ];
    const before = audit(crm, 'firms', firms, { ctx: fixedClock() });
    expect(before.fields.map(({ field, completeness }) => [field, completeness])).toEqual([
      ['name', 0.5],
      ['parent', 0.5],
    ]);
    expect(before.issues.map(({ code, field }) => [code, field])).toContainEqual(['audit.missing', 'name']);
    const after = audit(crm, 'firms', applyFixes(firms, before.fixes, { accept: 'all' }).records, { ctx: fixedClock() });
    expect(after.dimensions.completeness).toBe(before.dimensions.completeness);
  });
});
