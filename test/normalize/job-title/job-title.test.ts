import { describe, expect, test } from 'vitest';
import { normalizeJobTitle } from '../../../src/normalize/job-title/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizeJobTitle', () => {
  contractOf.normalizer(normalizeJobTitle, {
    valid: ['CMO', 'Менеджер по продажам', { canonical: 'Sales Manager', seniority: 'manager', function: 'sales' }],
    hostile: ['////', '& and &', 'CEO/'.repeat(60), '(((', 'of of of'],
  });

  test.each([
    ['C.M.O.', 'c_level', 'marketing', 'Chief Marketing Officer'],
    ['VP, Finance', 'vp', 'finance', 'Vice President of Finance'],
    ['Sr. Software Eng.', 'senior', 'engineering', 'Senior Software Engineer'],
    ['sales director', 'director', 'sales', 'Sales Director'],
    ['ген. дир.', 'c_level', 'executive', 'Chief Executive Officer'],
    ['Директор по продажам', 'director', 'sales', 'Sales Director'],
    ['Dyrektor ds. sprzedaży', 'director', 'sales', 'Sales Director'],
    ['Direktur Utama', 'c_level', 'executive', 'Chief Executive Officer'],
    ['Geschäftsführerin', 'c_level', 'executive', 'Chief Executive Officer'],
    ['Directeur Général', 'c_level', 'executive', 'Chief Executive Officer'],
    ['Gerente de Ventas', 'manager', 'sales', 'Sales Manager'],
    ['Менеджер по персоналу', 'ic', 'hr', 'Менеджер по персоналу'],
    ['Начальник отдела кадров', 'head', 'hr', 'Head of HR'],
    ['Старший бухгалтер', 'senior', 'finance', 'Старший бухгалтер'],
    ['Головний бухгалтер', 'head', 'finance', 'Chief Accountant'],
    ['Product Owner', 'ic', 'product', 'Product Owner'],
    ['Partner Manager', 'ic', 'sales', 'Partner Manager'],
    ['HR Business Partner', 'ic', 'hr', 'HR Business Partner'],
    ['Internal Auditor', 'ic', 'finance', 'Internal Auditor'],
    ['International Sales Manager', 'manager', 'sales', 'International Sales Manager'],
    ['PA to the Managing Director', 'ic', 'admin', 'PA to the Managing Director'],
    ['Senior Product Manager', 'senior', 'product', 'Senior Product Manager'],
    ['Team Lead', 'lead', null, 'Team Lead'],
    ['Head Chef', null, 'hospitality', 'Head Chef'],
    ['Owner/CEO', 'owner', 'executive', 'Owner/CEO'],
    ['Co-Founder & CTO', 'founder', 'executive', 'Co-Founder & CTO'],
    ['ex-CFO', null, null, 'ex-CFO'],
    ['Retired', null, null, 'Retired'],
    ['Wizard of Light Bulb Moments', null, null, 'Wizard of Light Bulb Moments'],
  ])('reads %s', (text, seniority, field, canonical) => {
    expect(normalizeJobTitle(text)).toMatchObject({ ok: true, value: { seniority, function: field, canonical } });
  });

  test.each([
    ['n/a', 'placeholder'],
    ['ann@acme.com', 'misuse'],
    ['+48 600 123 456', 'misuse'],
  ])('refuses %s as %s', (text, code) => {
    expect(normalizeJobTitle(text)).toMatchObject({ ok: false, issues: [{ code }] });
  });
});
