import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyFixes,
  audit,
  compareAudits,
  createAudit,
  failingRecords,
  mergeAudits,
  proposePatches,
  recipeOf,
  replaceValue,
  replayRecipe,
  undoFixes,
  type AuditOptions,
  type AuditResult,
} from '../../src/audit/index.ts';
import { address, companyName, country, date, email, link, personName, phone, select, text, user } from '../../src/fields/index.ts';
import { defineWorkspace } from '../../src/model/index.ts';
import { contacts } from '../../src/presets/index.ts';
import { fixedClock, generateCrm } from '../../src/testing/index.ts';

const crm = defineWorkspace({
  id: 'test',
  version: 1,
  folders: {
    people: {
      title: 'name',
      fields: {
        name: personName(),
        mails: email({ multiple: true, unique: true }),
        phone: phone(),
        company: companyName(),
        job: text({ expects: 'title' }),
        address: address(),
        country: country(),
        born: date(),
        size: select({ options: { small: {}, large: {} } }),
        owner: user(),
        firm: link({ to: 'firms' }),
      },
    },
    firms: { fields: { name: companyName() } },
  },
});
const ctx = fixedClock();
const any = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const record = fc.record(
  {
    name: any<unknown>({ given: 'Ann', family: 'Lee' }, { given: 'Jan', family: 'Nowak' }, 'Jan Nowak +48 600 100 200', 'asdfgh', 'n/a', null, 7),
    mails: any<unknown>(['ann@acme.com'], ['bob@gmial.com', 'JAN@ACME.PL '], [], null, ['x@y'], 'ann@acme.com'),
    phone: any<unknown>('+48600100200', '+48600', '+12015550123', '+12015', '600 100 200', '+4930901820', null, 'call me'),
    company: any<unknown>('Acme Ltd', 'ACME LTD.', 'acme', 'Northwind', 'Northwimd', null, 'TBD'),
    job: any<unknown>('Buyer', 'buyer', 'BUYER', 'jan@x.pl', null),
    address: any<unknown>(
      { lines: ['Prosta 1'], locality: 'Warszawa', postalCode: '00-001', country: 'PL' },
      { lines: ['Prosta 1'], locality: 'Berlin', postalCode: '123', country: 'PL' },
      'nowhere',
      null,
    ),
    country: any<unknown>('PL', 'DE', 'Poland', null, 'Atlantis'),
    born: any<unknown>('1990-01-01', '01.02.1990', '2990-01-01', null),
    size: any<unknown>('small', 'lrage', 'huge', null),
    owner: any<unknown>('u1', 'u9', null),
    firm: any<unknown>('f1', 'f9', null),
    updatedAt: any<unknown>('2020-01-01T00:00:00Z', '2025-12-01T00:00:00Z', undefined),
  },
  { requiredKeys: [] },
);
const records = fc.array(record, { maxLength: 24 }).map((list) => list.map((one, i) => ({ id: `r${i}`, ...one })));
const options: AuditOptions = {
  ctx,
  related: { linked: (_, id) => (id === 'f1' ? { id } : null) },
  users: ['u1'],
  mailEvents: [{ address: 'ann@acme.com', type: 'hard-bounce', at: '2026-01-01' }],
  timeliness: { halfLife: { phone: 30 } },
  tolerances: [
    { code: 'audit.variant', count: 1 },
    { rule: 'validity', share: 0.5 },
  ],
};

describe('laws', () => {
  test('merged audits of parts are the audit of the whole, whatever way the parts are cut', () => {
    fc.assert(
      fc.property(records, fc.nat(24), fc.nat(24), (all, x, y) => {
        const [a, b] = [Math.min(x, y, all.length), Math.min(Math.max(x, y), all.length)];
        const [one, two, three] = [all.slice(0, a), all.slice(a, b), all.slice(b)].map((part) => audit(crm, 'people', part, options)) as [
          AuditResult,
          AuditResult,
          AuditResult,
        ];
        const whole = audit(crm, 'people', all, options);
        expect(mergeAudits(mergeAudits(one, two), three)).toEqual(whole);
        expect(mergeAudits(one, mergeAudits(two, three))).toEqual(whole);
        expect(mergeAudits(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(mergeAudits(two, three))))).toEqual(JSON.parse(JSON.stringify(whole)));
      }),
      { numRuns: 60 },
    );
  });

  test('merged audits of a generated list are the audit of the list', () => {
    const people = defineWorkspace({ id: 'people', version: 1, folders: { contacts } });
    const list = [...generateCrm({ rows: 1500, seed: 3 })].map(({ number, row }) => ({
      id: `r${number}`,
      name: { given: row['First Name'], family: row['Last Name'] },
      emails: row['E-mail'],
      phones: row['Phone'],
      company: row['Company'],
      jobTitle: row['Job Title'],
      address: { street: row['Street'], locality: row['City'], postalCode: row['Postal Code'], country: row['Country'] },
      birthDate: row['Date of Birth'],
      updatedAt: row['Created'],
    }));
    const of = (from: number, to: number): AuditResult => audit(people, 'contacts', list.slice(from, to), { ctx });
    const whole = of(0, list.length);
    expect(whole.findings.length).toBeGreaterThan(1000);
    expect(mergeAudits(of(0, 500), mergeAudits(of(500, 507), of(507, list.length)))).toEqual(whole);
  });

  test('records given in pieces are audited as at once', () => {
    fc.assert(
      fc.property(records, fc.nat(24), (all, at) => {
        const running = createAudit(crm, 'people', options);
        running.add(all.slice(0, at));
        running.add(all.slice(at));
        expect(running.result()).toEqual(audit(crm, 'people', all, options));
      }),
      { numRuns: 40 },
    );
  });

  test('a summary counts what the whole list does', () => {
    fc.assert(
      fc.property(records, (all) => {
        const heard: string[] = [];
        const summary = audit(crm, 'people', all, {
          ...options,
          retain: 'summary',
          onFinding: ({ recordId, issue }) => heard.push(`${recordId} ${issue.code}`),
        });
        const whole = audit(crm, 'people', all, options);
        expect(summary).toMatchObject({ grade: whole.grade, issues: whole.issues, dimensions: whole.dimensions, by: whole.by, findings: [] });
        expect(heard).toEqual(whole.findings.map(({ recordId, issue }) => `${recordId} ${issue.code}`));
      }),
      { numRuns: 40 },
    );
  });

  test('whatever was fixed is undone exactly, and nothing else was touched', () => {
    fc.assert(
      fc.property(records, any('safe' as const, 'suggested' as const, 'all' as const), (all, accept) => {
        const before = structuredClone(all);
        const { fixes } = audit(crm, 'people', all, options);
        const done = applyFixes(all, fixes, { accept });
        expect(all).toEqual(before);
        expect(done.applied.length + done.skipped.length).toBe(fixes.length);
        const touched = new Set(done.applied.map(({ recordId, field }) => `${recordId} ${field}`));
        done.records.forEach((one, i) => {
          for (const name of new Set([...Object.keys(one), ...Object.keys(all[i] as object)]))
            if (!touched.has(`${one.id} ${name}`)) expect((one as Record<string, unknown>)[name]).toEqual((all[i] as Record<string, unknown>)[name]);
        });
        const undone = undoFixes(done.records, done.undo);
        expect(undone.conflicts).toEqual([]);
        expect(undone.records).toStrictEqual(before);
      }),
      { numRuns: 80 },
    );
  });

  test('after safe fixes no safe fix is left', () => {
    fc.assert(
      fc.property(records, (all) => {
        let now: readonly Record<string, unknown>[] = all;
        for (let i = 0; i < 3; i++) now = applyFixes(now, audit(crm, 'people', now, options).fixes, { accept: 'safe' }).records;
        expect(audit(crm, 'people', now, options).fixes.filter(({ safety }) => safety === 'safe')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('findings', () => {
  const clean = {
    name: { given: 'Ann', family: 'Lee' },
    mails: ['ann@acme.com'],
    phone: '+48600100200',
    company: 'Acme',
    address: { lines: ['Prosta 1'], house: '1', street: 'Prosta', locality: 'Warszawa', postalCode: '00-001', country: 'PL' },
  };
  const codes = (one: object, more: Partial<AuditOptions> = {}): string[] =>
    audit(crm, 'people', [{ id: '1', ...one }], { ctx, ...more }).findings.map(({ issue }) => issue.code);

  test.each<[string, object, string, Partial<AuditOptions>?]>([
    ['a phone of another country', { ...clean, phone: '+4930901820' }, 'audit.phone_country'],
    ['two countries', { ...clean, country: 'DE' }, 'audit.countries_differ'],
    ['a city of elsewhere', { ...clean, address: { ...clean.address, locality: 'Berlin' } }, 'audit.city_country'],
    ['a postal code of elsewhere', { ...clean, address: { ...clean.address, postalCode: '1234567' } }, 'audit.postal_country'],
    ['a domain of somebody else', { ...clean, mails: ['ann@northwind.com'] }, 'audit.domain_company'],
    ['a phone in a name', { ...clean, name: 'Ann Lee +48 600 100 200' }, 'misuse'],
    ['a keyboard run', { ...clean, name: { given: 'Asdfgh', family: 'Asdf' } }, 'junk.keyboard'],
    ['a filler', { ...clean, company: 'n/a' }, 'placeholder'],
    ['a value that is no option', { ...clean, size: 'huge' }, 'select.unknown_option'],
    ['another writing', { ...clean, phone: '+48 600 100 200' }, 'audit.format'],
    ['nothing for 18 months', { ...clean, activity: '2023-01-01' }, 'audit.inactive', { timeliness: { activity: 'activity' } }],
    ['no change for 18 months', { ...clean, updatedAt: '2023-01-01T00:00:00Z' }, 'audit.stale'],
    ['a late entry', { ...clean, met: '2025-10-01', createdAt: '2025-11-01T00:00:00Z' }, 'audit.late_entry', { timeliness: { occurred: 'met' } }],
    ['a link to nowhere', { ...clean, firm: 'f9' }, 'audit.broken_link', { related: { linked: () => null } }],
    ['an owner who left', { ...clean, owner: 'u9' }, 'audit.unknown_user', { users: [] }],
    ['an address that bounces', clean, 'audit.mail_bounced', { mailEvents: [{ address: 'ANN@acme.com', type: 'hard-bounce', at: '2026-01-01' }] }],
  ])('finds %s', (_, one, code, more) => {
    expect(codes(one, more)).toEqual([code]);
    if (one !== clean) expect(codes(clean, more)).not.toContain(code);
  });

  test('says of a clean record nothing', () => {
    expect(codes(clean)).toEqual([]);
  });

  test('clusters spellings and proposes the most frequent', () => {
    const people = ['Acme Ltd', 'Acme Ltd', 'ACME LTD.', 'acme ltd', 'Northwind', 'Northwind', 'Northwind', 'Northwind', 'Northwind', 'Northwimd'].map(
      (company, i) => ({ id: String(i), company }),
    );
    const result = audit(crm, 'people', people, { ctx });
    expect(result.variants).toMatchObject([{ field: 'company', canonical: 'Acme Ltd', values: [{ value: 'Acme Ltd', count: 2 }, { count: 1 }, { count: 1 }] }]);
    expect(result.fixes.filter(({ rule }) => rule === 'variants').map(({ recordId, to, safety }) => [recordId, to, safety])).toEqual([
      ['3', 'Acme Ltd', 'suggested'],
      ['2', 'Acme Ltd', 'suggested'],
      ['9', 'Northwind', 'review'],
    ]);
  });

  test('tells what the folder could do without', () => {
    const odd = defineWorkspace({
      id: 'odd',
      version: 1,
      folders: {
        things: {
          fields: {
            code: text(),
            codeCopy: text({ label: 'Same' }),
            first_name: text(),
            firstName: text(),
            fixed: text(),
            size: select({ options: { small: { label: 'Small' }, smal: { label: 'small' }, big: {} } }),
          },
        },
      },
    });
    const rows = Array.from({ length: 30 }, (_, i) => ({ id: String(i), code: `c${i}`, codeCopy: `c${i}`, firstName: `n${i}`, fixed: 'x', size: 'small' }));
    expect(audit(odd, 'things', rows, { ctx }).advice.map(({ code, fields }) => [code, ...fields])).toEqual([
      ['audit.unused_field', 'first_name'],
      ['audit.constant_field', 'fixed'],
      ['audit.constant_field', 'size'],
      ['audit.unused_options', 'size'],
      ['audit.near_options', 'size'],
      ['audit.near_fields', 'first_name', 'firstName'],
      ['audit.twin_fields', 'code', 'codeCopy'],
    ]);
  });

  test('grades by owner, keeps to tolerances, weighs as told, names the next audit', () => {
    const people = [
      { id: '1', ...clean, owner: 'u1' },
      { id: '2', ...clean, mails: ['x@acme.com'], owner: 'u2', phone: '+4930901820' },
    ];
    const result = audit(crm, 'people', people, {
      ctx: { now: '2026-01-15T12:00:00Z' },
      everyMonths: 1,
      tolerances: [{ code: 'audit.phone_country', count: 0 }, { share: 0.5 }],
    });
    expect(result.by['owner']).toEqual([
      { value: 'u1', records: 1, flawed: 0, grade: 1 },
      { value: 'u2', records: 1, flawed: 1, grade: 0 },
    ]);
    expect(result.gates.map(({ found, within }) => [found, within])).toEqual([
      [1, false],
      [1, true],
    ]);
    expect(result.passed).toBe(false);
    expect(result.nextDue).toBe('2026-02-15');
    expect(audit(crm, 'people', people, { ctx, severity: { 'audit.phone_country': 'info' } }).grade).toBe(1);
    expect(audit(crm, 'people', people, { ctx, severity: { 'audit.phone_country': 'off' } }).findings).toEqual([]);
    expect([...failingRecords(result, { rule: 'country' })].map(({ id }) => id)).toEqual(['2']);
  });

  test('scores freshness and contactability, and how much is still right', () => {
    const people = [
      { id: '1', ...clean, updatedAt: '2025-12-15T12:00:00Z' },
      { id: '2', name: { given: 'Bo' }, updatedAt: '2024-01-15T12:00:00Z' },
    ];
    const result = audit(crm, 'people', people, { ctx: { now: '2026-01-15T12:00:00Z' }, timeliness: { halfLife: { name: 12 } } });
    expect(result.scores).toEqual({ freshness: 0.5, contactability: 0.5 });
    expect(result.decay[0]?.stillRight).toBeCloseTo((0.5 ** (1 / 12) + 0.25) / 2, 2);
    expect(result.ages.reduce((sum, { records: n }) => sum + n, 0)).toBe(2);
    expect(audit(crm, 'people', [], { ctx }).scores).toEqual({ freshness: null, contactability: null });
  });

  test('compares two audits', () => {
    const bad = audit(
      crm,
      'people',
      [
        { id: '1', ...clean, company: 'n/a' },
        { id: '2', ...clean, mails: [] },
      ],
      { ctx },
    );
    const good = audit(
      crm,
      'people',
      [
        { id: '1', ...clean },
        { id: '2', ...clean, mails: ['b@acme.com'], company: 'TBD' },
      ],
      { ctx },
    );
    const { grade, mended, newlyFlawed, issues } = compareAudits(bad, good);
    expect(grade).toEqual({ before: 0.5, after: 0.5, change: 0 });
    expect([mended, newlyFlawed, issues]).toEqual([['1'], ['2'], []]);
  });
});

describe('repair', () => {
  const people = [
    { id: '1', city: 'krakow', n: 1 },
    { id: '2', city: 'Kraków', n: 2 },
    { id: '3', city: 'Cracow' },
  ];

  test('accepts by rule, record, field, safety, group, source or a function', () => {
    const fixes = replaceValue(people, 'city', ['krakow', 'Cracow'], 'Kraków');
    const fixed = (accept: Parameters<typeof applyFixes>[2]): string[] => applyFixes(people, fixes, accept).applied.map(({ recordId }) => recordId);
    expect(fixed({})).toEqual([]);
    expect(fixed({ accept: 'suggested' })).toEqual(['1', '3']);
    expect(fixed({ accept: { record: '3' } })).toEqual(['3']);
    expect(fixed({ accept: [{ record: '3' }, { record: '1' }] })).toEqual(['1', '3']);
    expect(fixed({ accept: { rule: 'validity' } })).toEqual([]);
    expect(fixed({ accept: { group: 'city:Kraków', field: ['city'] } })).toEqual(['1', '3']);
    expect(fixed({ accept: ({ from }) => from === 'krakow' })).toEqual(['1']);
    expect(applyFixes(people, fixes, { accept: 'all', dryRun: true })).toMatchObject({
      records: people,
      patches: [{ id: '1', values: { city: 'Kraków' } }, { id: '3' }],
    });
  });

  test('does not overwrite what changed meanwhile, nor undo it', () => {
    const fixes = replaceValue(people, 'city', ['krakow'], 'Kraków');
    expect(applyFixes([{ id: '1', city: 'Gdynia' }], fixes, { accept: 'all' })).toMatchObject({ applied: [], skipped: [{ why: 'changed' }] });
    const done = applyFixes(people, fixes, { accept: 'all' });
    expect(undoFixes([{ id: '1', city: 'Gdynia' }], done.undo)).toMatchObject({
      records: [{ city: 'Gdynia' }],
      conflicts: [{ expected: 'Kraków', found: 'Gdynia' }],
    });
  });

  test('replays a recipe on the next batch', () => {
    const recipe = recipeOf(applyFixes(people, replaceValue(people, 'city', ['krakow', 'Cracow'], 'Kraków'), { accept: 'all' }).applied);
    const next = [
      { id: '9', city: 'Cracow' },
      { id: '8', city: 'Łódź' },
    ];
    expect(applyFixes(next, replayRecipe(JSON.parse(JSON.stringify(recipe)), next), { accept: 'suggested' }).records).toEqual([
      { id: '9', city: 'Kraków' },
      { id: '8', city: 'Łódź' },
    ]);
  });

  test('takes answers of third parties as proposals, and refuses what cannot be', () => {
    const answer = proposePatches(
      crm,
      'people',
      [{ id: '1', job: 'Buyer', phone: null }],
      [{ id: '1', values: { job: 'Head of Sales', phone: '+48 600 100 200', country: 'Atlantis' }, source: 'directory' }],
      ctx,
    );
    expect(answer.fixes.map(({ field, to, safety, source }) => [field, to, safety, source])).toEqual([
      ['job', 'Head of Sales', 'review', 'directory'],
      ['phone', '+48600100200', 'suggested', 'directory'],
    ]);
    expect(answer.refused).toMatchObject([{ field: 'country', value: 'Atlantis' }]);
  });
});
