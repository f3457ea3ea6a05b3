import { describe, expect, test } from 'vitest';
import { audit, renderAudit } from '../../src/audit/index.ts';
import { email, number, personName, phone, text } from '../../src/fields/index.ts';
import { defineWorkspace } from '../../src/model/index.ts';
import { fixedClock } from '../../src/testing/index.ts';

const crm = defineWorkspace({
  id: 'test',
  version: 1,
  folders: {
    people: {
      title: 'name',
      fields: { name: personName(), mail: email({ unique: true }), phone: phone(), code: text({ required: true }), age: number({ min: 0 }) },
    },
  },
});
const ctx = fixedClock();
const ann = { id: 'a', name: { given: 'Ann', family: 'Lee' }, mail: 'ann@acme.com', phone: '+4930901820', code: 'x', age: 40 };

describe('audit', () => {
  test('grades by the share of records with nothing wrong, each counted once', () => {
    const result = audit(
      crm,
      'people',
      [ann, { ...ann, id: 'b', mail: 'bob@gmial.com', age: -3 }, { ...ann, id: 'c', mail: null, name: null }, { ...ann, id: 'd', mail: 'dan@acme.com' }],
      { ctx },
    );
    expect(result).toMatchObject({ records: 4, flawed: 2, grade: 0.5 });
    expect(result.findings.map(({ recordId, issue }) => [recordId, issue.code]).sort()).toEqual([
      ['b', 'email.typo'],
      ['b', 'field.too_small'],
      ['c', 'audit.unnamed'],
    ]);
  });

  test('measures fields: filled, valid, unique, different', () => {
    const result = audit(crm, 'people', [ann, { ...ann, id: 'b' }, { ...ann, id: 'c', mail: null, age: -1 }], { ctx });
    expect(result.fields.find(({ field }) => field === 'mail')).toMatchObject({ filled: 2, distinct: 1, completeness: 2 / 3, validity: 1, uniqueness: 0.5 });
    expect(result.fields.find(({ field }) => field === 'age')).toMatchObject({ filled: 3, invalid: 1, validity: 2 / 3, uniqueness: null });
  });

  test('says null, never 0, where nothing could be measured', () => {
    const empty = audit(crm, 'people', [], { ctx });
    expect(empty.grade).toBeNull();
    expect(Object.values(empty.dimensions)).toEqual([null, null, null, null, null, null]);
    expect(audit(crm, 'people', [ann], { ctx }).dimensions).toMatchObject({ consistency: null, timeliness: null, conformity: null });
  });

  test('counts duplicates by whatever knows them', () => {
    const records = [ann, { ...ann, id: 'b', mail: 'a.lee@acme.com' }, { ...ann, id: 'c', mail: 'c@acme.com' }];
    const result = audit(crm, 'people', records, { ctx, index: { clusters: [{ records: ['a', 'b'] }] } });
    expect(result.dimensions.uniqueness).toBeCloseTo(2 / 3);
    expect(result.issues[0]).toMatchObject({ code: 'audit.duplicate', count: 1, records: ['b'] });
    expect(audit(crm, 'people', records, { ctx, index: { entities: () => [{ records: ['a', 'b'] }] } }).grade).toBeCloseTo(2 / 3);
  });

  test('proposes what a value could be and changes nothing', () => {
    const record = { ...ann, mail: 'bob@gmial.com' };
    const { fixes } = audit(crm, 'people', [record], { ctx });
    expect(fixes).toMatchObject([{ recordId: 'a', field: 'mail', from: 'bob@gmial.com', to: 'bob@gmail.com', safety: 'suggested' }]);
    expect(record.mail).toBe('bob@gmial.com');
  });

  test('asks for required values', () => {
    expect(audit(crm, 'people', [{ ...ann, code: '' }], { ctx }).findings).toMatchObject([
      { field: 'code', severity: 'error', issue: { code: 'audit.missing' } },
    ]);
  });

  test('runs rules of one’s own', () => {
    const rule = {
      name: 'adult',
      dimension: 'consistency' as const,
      title: 'People are of age',
      start: (_: unknown, report: { check(field: string | null, passed: boolean): void }) => ({
        record: (record: Readonly<Record<string, unknown>>) => report.check('age', Number(record['age']) >= 18),
      }),
    };
    expect(audit(crm, 'people', [ann, { ...ann, age: 3 }], { ctx, rules: [rule] }).dimensions.consistency).toBe(0.5);
  });
});

describe('renderAudit', () => {
  const nasty = '<script>alert(1)</script>"\'&\u202e';
  const result = audit(
    crm,
    'people',
    [
      { ...ann, code: nasty },
      { ...ann, id: nasty, mail: `${nasty}@gmial.com` },
    ],
    { ctx },
  );
  const options = {
    title: nasty,
    subtitle: nasty,
    groups: [
      {
        title: nasty,
        decision: 'same' as const,
        probability: 0.97,
        sentence: nasty,
        records: [{ name: nasty, values: { code: nasty } }],
        fields: [{ field: 'code', label: nasty }],
        evidence: [{ label: nasty, level: nasty, weight: 3 }],
      },
    ],
    mapping: [{ column: nasty, field: null, confidence: 0, because: nasty }],
  };

  test('writes one page that escapes everything and fetches nothing', () => {
    const html = renderAudit(result, 'html', options);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('\u202e');
    expect(html.replace(/https?:\/\/www\.w3\.org\S*/g, '')).not.toMatch(/(?:src|href)=|url\(|https?:\/\//);
    expect(html).toContain("default-src 'none'");
    for (const id of ['id="completeness"', 'id="groups"', '<svg']) expect(html).toContain(id);
  });

  test('writes Markdown without live markup', () => {
    const markdown = renderAudit(result, 'markdown', options);
    expect(markdown).not.toContain('<script');
    expect(markdown).toMatch(/\| completeness \| \d+ % \|/);
    expect(markdown).toContain('not measurable');
  });

  test('writes JSON that says what the audit said', () => {
    expect(JSON.parse(renderAudit(result, 'json')).grade).toBe(result.grade);
  });

  test('refuses other formats', () => {
    expect(() => renderAudit(result, 'pdf' as 'html')).toThrow(/html, markdown or json/);
  });
});
