import { describe, expect, test } from 'vitest';
import { audit, type AuditRule } from '../../src/audit/index.ts';
import { address, country, phone, text } from '../../src/fields/index.ts';
import { defineWorkspace } from '../../src/model/index.ts';
import { fixedClock } from '../../src/testing/index.ts';

const crm = defineWorkspace({ id: 'test', version: 1, folders: { people: { fields: { country: country(), phone: phone(), home: address(), city: text() } } } });
const ctx = fixedClock();

describe('reading values for an audit', () => {
  test('a value is read by the country of its own record, whatever records came before', () => {
    const records = ['PL', 'DE', 'PL', null, 'DE'].map((code, i) => ({ id: `r${i}`, country: code, phone: '030 901820' }));
    const { fixes, findings } = audit(crm, 'people', records, { ctx });
    const alone = records.map((one) => audit(crm, 'people', [one], { ctx }));
    expect(findings.filter(({ rule }) => rule === 'validity' || rule === 'format')).toEqual(
      alone.flatMap((one) => one.findings).filter(({ rule }) => rule === 'validity' || rule === 'format'),
    );
    expect(fixes.map(({ recordId, to }) => [recordId, to])).toEqual([
      ['r1', '+4930901820'],
      ['r4', '+4930901820'],
    ]);
  });

  test('what a rule works out of a value is worked out once where the value repeats', () => {
    const worked: unknown[] = [];
    const seen: unknown[] = [];
    const rule: AuditRule = {
      name: 'upper',
      dimension: 'conformity',
      title: 'Cities are written large',
      start({ fields, perValue }) {
        const city = fields.find(({ name }) => name === 'city') as (typeof fields)[number];
        const upper = perValue(city, (value, { filled }) => {
          worked.push(value);
          return filled ? String(value).toUpperCase() : 'nowhere';
        });
        return { record: (record) => void seen.push(upper(record)) };
      },
    };
    const records = ['Paris', 'Rome', 'Paris', 'Paris', 'Rome'].map((city, i) => ({ id: `r${i}`, country: i % 2 === 0 ? 'PL' : 'DE', city }));
    audit(crm, 'people', records, { ctx, rules: [rule] });
    expect(worked).toEqual(['Paris', 'Rome']);
    expect(seen).toEqual(['PARIS', 'ROME', 'PARIS', 'PARIS', 'ROME']);
  });
});
