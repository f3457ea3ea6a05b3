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
    // abbreviations are written out before anything is read
    ['Interim CHRO', 'c_level', 'hr', 'Interim Chief Human Resources Officer'],
    ['Acct Rep', 'ic', 'sales', 'Account Representative'],
    ['Sr. Dir., Ops', 'director', 'operations', 'Senior Director Operations'],
    // whose assistant it is says nothing of rank
    ["Director's Assistant", 'ic', 'admin', "Director's Assistant"],
    ['Funeral Director', 'ic', null, 'Funeral Director'],
    ['Founding Designer', 'ic', 'design', 'Founding Designer'],
    // a Cyrillic, a Latin and a transliterated spelling of one word are one
    ['Generalny direktor', 'c_level', 'executive', 'Chief Executive Officer'],
    ['Glavnyj bukhgalter', 'head', 'finance', 'Chief Accountant'],
    ['Архитектор', 'ic', 'engineering', 'Архитектор'],
    ['Logistický specialista', 'ic', 'operations', 'Logistický specialista'],
    // and words that only look alike are not
    ['Hair Stylist', null, null, 'Hair Stylist'],
    ['Personal Trainer', null, null, 'Personal Trainer'],
    ['Training Manager', 'manager', null, 'Training Manager'],
    ['Magazine Editor', 'ic', null, 'Magazine Editor'],
    ['Patient Advocate', null, null, 'Patient Advocate'],
    ['IP Lawyer', 'ic', 'legal', 'IP Lawyer'],
    ['Service Manager', 'manager', null, 'Service Manager'],
    ['Billy Goat Keeper', null, null, 'Billy Goat Keeper'],
    // a manager where the language has the word for one
    ['Menedżer sprzedaży', 'manager', 'sales', 'Sales Manager'],
    ['Üretim Müdürü', 'manager', null, 'Üretim Müdürü'],
    ['Genel Müdür Yardımcısı', 'c_level', 'executive', 'Deputy Chief Executive Officer'],
    // German compounds say field and rank in one word
    ['Lagerleiterin', 'head', 'operations', 'Head of Operations'],
    ['Werkstattleiter', 'head', null, 'Werkstattleiter'],
    ['Produktmanager', 'ic', 'product', 'Produktmanager'],
    ['Chef de chantier', 'head', null, 'Chef de chantier'],
    ['Chef de partie', null, 'hospitality', 'Chef de partie'],
    ['Главный редактор', 'head', null, 'Главный редактор'],
    ['Главный специалист', 'ic', null, 'Главный специалист'],
    ['ИП', 'owner', 'executive', 'Business Owner'],
    ['IT-директор', 'c_level', 'it', 'Chief Information Officer'],
    ['IT Director', 'director', 'it', 'IT Director'],
    ["'Sales Director'", 'director', 'sales', 'Sales Director'],
    // the assistant of a rank has none
    ['CFO Secretary', 'ic', 'admin', 'Chief Financial Officer Secretary'],
    ['Sales Director Assistant', 'ic', 'admin', 'Sales Director Assistant'],
    ['Assistant de la directrice', 'ic', 'admin', 'Assistant de la Directrice'],
    ['Assistant Director', 'director', null, 'Assistant Director'],
    // letters stay letters
    ['RSM', null, null, 'RSM'],
    ['Data Entry Operator', 'ic', 'data', 'Data Entry Operator'],
  ])('reads %s', (text, seniority, field, canonical) => {
    expect(normalizeJobTitle(text)).toMatchObject({ ok: true, value: { seniority, function: field, canonical } });
  });

  test.each([
    ['Former board member', 'title.former'],
    ['экс-директор', 'title.former'],
    ['Retired judge', 'title.former'],
    ['Retired', 'title.not_employed'],
    ['Пенсионерка', 'title.not_employed'],
    ['Looking for a job', 'title.not_employed'],
  ])('takes %s for no position held (%s)', (text, code) => {
    expect(normalizeJobTitle(text)).toMatchObject({ ok: true, value: { seniority: null, function: null, canonical: text }, issues: [{ code }] });
  });

  test('reads a title again as it read it', () => {
    for (const text of ['VP - Sales & Marketing', 'Чл. совета директоров', '&', "O'", 'chief officer', 'Head of Head']) {
      const once = normalizeJobTitle(text);
      if (once.ok) expect(normalizeJobTitle(once.value)).toMatchObject({ value: once.value });
    }
  });

  test.each([
    ['n/a', 'placeholder'],
    ['не указана', 'placeholder'],
    ['ann@acme.com', 'misuse'],
    ['+48 600 123 456', 'misuse'],
  ])('refuses %s as %s', (text, code) => {
    expect(normalizeJobTitle(text)).toMatchObject({ ok: false, issues: [{ code }] });
  });
});
