import { describe, expect, test } from 'vitest';
import { audit, renderAudit } from '../../../src/audit/index.ts';
import { percent } from '../../../src/audit/report/svg.ts';
import { companyName, email, select, text } from '../../../src/fields/index.ts';
import { defineWorkspace } from '../../../src/model/index.ts';

describe('percent', () => {
  test.each([
    [null, '–'],
    [0, '0 %'],
    [0.0004, '< 0.1 %'],
    [0.004, '0.4 %'],
    [0.126, '13 %'],
    [0.99, '99 %'],
    [0.9946, '99.5 %'],
    [0.9996, '> 99.9 %'],
    [1, '100 %'],
  ])('writes %s as %s, so that only what is whole is called whole', (share, written) => {
    expect(percent(share)).toBe(written);
  });
});

describe('the page', () => {
  const crm = defineWorkspace({
    id: 'test',
    version: 1,
    folders: {
      firms: {
        title: 'name',
        fields: { name: companyName({ required: true }), mail: email(), size: select({ options: { small: {}, large: {} } }), spare: text() },
      },
    },
  });
  const firms = Array.from({ length: 40 }, (_, i) => ({
    id: `f${i}`,
    name: i % 10 === 0 ? null : ['Acme Ltd', 'ACME LTD', 'Bolt'][i % 3],
    mail: i % 8 === 0 ? 'ann@gmial.com' : 'ann@acme.com',
    size: i % 2 === 0 ? 'small' : 'huge',
    updatedAt: `20${10 + (i % 16)}-01-01T00:00:00Z`,
  }));
  const result = audit(crm, 'firms', firms, { ctx: { now: '2026-01-15T12:00:00Z' } });
  const html = renderAudit(result, 'html', { history: [{ at: '2025-10-15T12:00:00Z', grade: 0.2 }] });

  test('counts findings by severity', () => {
    const of = (severity: string): number => result.findings.filter((finding) => finding.severity === severity).length;
    expect(html).toContain(`aria-label="${of('error')} errors, ${of('warning')} warnings, ${of('info')} notes"`);
    expect(of('error')).toBeGreaterThan(0);
  });

  test('names some records of each issue, and the field by its label', () => {
    expect(html).toContain('in f0, f8, f16 …');
    expect(html).toContain('<span title="email.typo">validity</span>');
  });

  test('shows age, trend, spellings and effort', () => {
    for (const piece of ['>&lt; 18<', '2025-10-15', 'Acme Ltd', 'under 30 minutes', 'Spare: 0 % filled']) expect(html).toContain(piece);
  });

  test('says that a field is never filled where completeness is told, and there only', () => {
    expect(result.advice.map(({ code }) => code)).toContain('audit.unused_field');
    expect(html).not.toContain('never filled');
  });
});
