import { describe, expect, test } from 'vitest';
import { isUsageError } from '../../src/core/errors.ts';
import {
  allTypes,
  autoNumber,
  checkbox,
  country,
  currency,
  date,
  email,
  externalId,
  number,
  personName,
  phone,
  select,
  stage,
  tags,
  text,
} from '../../src/fields/index.ts';
import { completeness, defineWorkspace, fromFormData, parseRecord, parseWorkspace, patchRecord } from '../../src/model/index.ts';

const ctx = { now: '2026-11-21T12:00:00.000Z' };
const codes = (result: { readonly issues: readonly { readonly code: string; readonly path: readonly unknown[] }[] }): string[] =>
  result.issues.map((issue) => `${issue.code}@${issue.path.join('.')}`);

const crm = defineWorkspace({
  id: 'acme',
  version: 1,
  settings: { currency: 'PLN', timeZone: 'Europe/Warsaw', locale: 'pl' },
  folders: {
    deals: {
      title: 'title',
      fields: {
        no: autoNumber({ format: 'D-{YYYY}-{0000}', reset: 'yearly' }),
        title: text({ required: true, expects: 'title' }),
        amount: currency(),
        stage: stage({ pipeline: 'sales', required: true, default: 'new' }),
        start: date(),
        close: date(),
        country: country(),
        nip: externalId({ requiredWhen: { country: 'PL' } }),
        delivery: select({ options: { post: {}, locker: { when: { country: 'PL' } } } }),
        lostReason: text({ visibleWhen: { stage: 'lost' }, requiredWhen: { stage: 'lost' } }),
        phone: phone(),
        discount: number(),
      },
      rules: {
        order: {
          assert: { close: { after: { field: 'start' } } },
          message: { en: 'It ends before it begins.', pl: 'Koniec jest przed początkiem.' },
          at: 'close',
        },
        bigDeals: {
          when: { amount: { gte: { amount: '10000', currency: 'PLN' } } },
          assert: { discount: { empty: false } },
          message: 'Big deals say their discount.',
          at: 'discount',
          severity: 'warning',
        },
        soon: { assert: { discount: { lte: 50 } }, message: 'At most 50.', at: 'discount', staged: { until: '2027-01-01' } },
      },
    },
  },
  pipelines: {
    sales: {
      folder: 'deals',
      stages: { new: { category: 'open' }, won: { category: 'won', requires: ['amount', 'close'] }, lost: { category: 'lost' } },
      moves: { new: ['won', 'lost'], won: [] },
    },
  },
});

describe('what holds for a record as a whole', () => {
  test('a stage asks for the fields it requires', () => {
    expect(codes(parseRecord(crm, 'deals', { title: 'x', stage: 'won', amount: '5' }, ctx))).toEqual(['record.stage_requires@close']);
    expect(parseRecord(crm, 'deals', { title: 'x', stage: 'won', amount: '5', close: '2026-01-01' }, ctx).ok).toBe(true);
  });

  test('a pipeline allows the moves it names', () => {
    const current = { id: '1', title: 'x', stage: 'won', amount: { amount: '5', currency: 'PLN' }, close: '2026-01-01' };
    expect(codes(patchRecord(crm, 'deals', current, { stage: 'new' }, ctx))).toEqual(['stage.move@stage']);
    expect(patchRecord(crm, 'deals', { ...current, stage: 'new' }, { stage: 'won' }, ctx)).toMatchObject({ ok: true, value: { stage: 'won' } });
  });

  test('a field can be required, applicable or optional by what the rest of the record says', () => {
    expect(codes(parseRecord(crm, 'deals', { title: 'x', country: 'Polska' }, ctx))).toEqual(['record.required@nip']);
    expect(parseRecord(crm, 'deals', { title: 'x', country: 'DE' }, ctx).ok).toBe(true);
    expect(codes(parseRecord(crm, 'deals', { title: 'x', stage: 'lost' }, ctx))).toEqual(['record.required@lostReason']);
    expect(codes(parseRecord(crm, 'deals', { title: 'x', lostReason: 'price' }, ctx))).toEqual(['record.hidden_value@lostReason']);
  });

  test('an option can depend on the rest of the record', () => {
    expect(codes(parseRecord(crm, 'deals', { title: 'x', country: 'DE', delivery: 'locker' }, ctx))).toEqual(['record.option_not_here@delivery']);
    expect(parseRecord(crm, 'deals', { title: 'x', country: 'PL', nip: '1', delivery: 'locker' }, ctx).ok).toBe(true);
  });

  test('a rule compares fields, speaks the language of the context, and is silent about missing values', () => {
    const result = parseRecord(crm, 'deals', { title: 'x', start: '2026-02-01', close: '2026-01-01' }, ctx);
    expect(result).toMatchObject({
      ok: false,
      issues: [{ code: 'record.rule', path: ['close'], message: 'Koniec jest przed początkiem.', params: { rule: 'order' } }],
    });
    expect(parseRecord(crm, 'deals', { title: 'x', start: '2026-02-01', close: '2026-01-01' }, { ...ctx, locale: 'en-GB' })).toMatchObject({
      issues: [{ message: 'It ends before it begins.' }],
    });
    expect(parseRecord(crm, 'deals', { title: 'x', start: '2026-02-01' }, ctx).ok).toBe(true);
  });

  test('a rule may warn, for good or until a day', () => {
    expect(parseRecord(crm, 'deals', { title: 'x', amount: '20000', discount: 60 }, ctx)).toMatchObject({
      ok: true,
      issues: [{ code: 'record.rule', severity: 'warning', params: { rule: 'soon', staged: true } }],
    });
    expect(parseRecord(crm, 'deals', { title: 'x', amount: '20000', discount: 60 }, { now: '2027-01-01T00:00:00Z' })).toMatchObject({
      ok: false,
      issues: [{ severity: 'error', params: { rule: 'soon' } }],
    });
    expect(parseRecord(crm, 'deals', { title: 'x', amount: '20000' }, ctx)).toMatchObject({
      ok: true,
      issues: [{ severity: 'warning', params: { rule: 'bigDeals' } }],
    });
  });

  test('with keep-raw a broken rule is told and the row goes on', () => {
    const result = parseRecord(crm, 'deals', { title: 'x', start: '2026-02-01', close: '2026-01-01', stage: 'won' }, ctx, { badValues: 'keep-raw' });
    expect(result).toMatchObject({ ok: true });
    expect(codes(result)).toEqual(['record.stage_requires@amount', 'record.rule@close']);
  });

  test('a number is given from the sequence of the host, and one that came along is kept', () => {
    const sequence = (name: string): number => (name === 'deals.no:2026' ? 41 : 1);
    expect(parseRecord(crm, 'deals', { title: 'x' }, { ...ctx, sequence })).toMatchObject({ value: { no: 'D-2026-0041' } });
    expect(parseRecord(crm, 'deals', { title: 'x', no: 'D-2019-0007' }, { ...ctx, sequence })).toMatchObject({ value: { no: 'D-2019-0007' } });
    expect(parseRecord(crm, 'deals', { title: 'x' }, ctx)).toMatchObject({ value: { no: null } });
  });

  test('a value in the wrong field is told, with the field it belongs to', () => {
    const result = parseRecord(crm, 'deals', { title: '+48 22 123 45 67' }, ctx);
    expect(result).toMatchObject({ ok: true });
    expect(result.issues.find((issue) => issue.code === 'record.misplaced')).toMatchObject({
      path: ['title'],
      suggestion: { field: 'phone', value: '+48221234567' },
    });
  });

  test('settings of the workspace hold where the context says nothing', () => {
    expect(parseRecord(crm, 'deals', { title: 'x', amount: '1 234,50', start: '03.04.2026' }, ctx)).toMatchObject({
      value: { amount: { amount: '1234.50', currency: 'PLN' }, start: '2026-04-03' },
    });
    expect(parseRecord(crm, 'deals', { title: 'x', amount: '5' }, { ...ctx, currency: 'EUR' })).toMatchObject({ value: { amount: { currency: 'EUR' } } });
  });

  test('rules and conditions survive JSON', () => {
    const again = parseWorkspace(JSON.stringify(crm.def), { types: allTypes });
    for (const input of [
      { title: 'x', stage: 'lost' },
      { title: 'x', start: '2026-02-01', close: '2026-01-01' },
      { title: 'x', country: 'DE', delivery: 'locker' },
    ]) {
      expect(again.ok && parseRecord(again, 'deals', input, ctx)).toEqual(parseRecord(crm, 'deals', input, ctx));
    }
  });

  test.each([
    ['a field that does not exist', { fields: { a: text() }, rules: { r: { assert: { b: 1 }, message: 'x' } } }],
    ['an operator that does not exist', { fields: { a: text() }, rules: { r: { assert: { a: { like: 'x' } }, message: 'x' } } }],
    ['a rule without a message', { fields: { a: text() }, rules: { r: { assert: { a: 'x' } } } }],
    ['a condition of a field', { fields: { a: text({ requiredWhen: { zzz: 1 } }) } }],
    ['a condition of an option', { fields: { a: select({ options: { x: { when: { zzz: 1 } } } }) } }],
    ['a place that does not exist', { fields: { a: text() }, rules: { r: { assert: { a: 'x' }, message: 'm', at: 'b' } } }],
  ])('refuses a definition with %s', (_, folder) => {
    try {
      defineWorkspace({ id: 'a', version: 1, folders: { f: folder } } as never);
      expect.unreachable();
    } catch (error) {
      expect(isUsageError(error) && error.code).toBe('invalid-definition');
    }
  });
});

describe('completeness', () => {
  const people = defineWorkspace({
    id: 'a',
    version: 1,
    folders: {
      people: {
        fields: { name: personName({ required: true }), mail: email({ multiple: true }), vip: checkbox(), likes: tags(), no: autoNumber({ format: '{0}' }) },
      },
    },
  });

  test('tells what is filled in, by what the values tell', () => {
    const result = completeness(people, 'people', { name: { given: 'Jan' }, mail: [], vip: false, likes: null });
    expect(result).toMatchObject({ filled: 2, of: 5, share: 0.4, missing: ['mail', 'likes', 'no'], required: { share: 1 } });
    expect(result.classes).toMatchObject({
      identity: { filled: 1, of: 3 },
      descriptive: { filled: 1, of: 1 },
      qualitative: { filled: 0, of: 1 },
      quantitative: { of: 0, share: 1 },
    });
  });
});

describe('fromFormData', () => {
  const people = defineWorkspace({
    id: 'a',
    version: 1,
    folders: { people: { fields: { name: personName(), mail: email({ multiple: true }), vip: checkbox({ default: false }) } } },
  });

  test('reads a browser form: blank is absent, repeats are a list, an unchecked box is its default', () => {
    const form = new FormData();
    form.append('name.given', 'Jan');
    form.append('name.family', 'Kowalski');
    form.append('mail[]', 'a@b.pl');
    form.append('mail[]', 'c@d.pl');
    form.append('mail', ' ');
    form.append('photo', new File([], ''));
    form.append('utm', 'x');
    const input = fromFormData(people, 'people', form);
    expect(input).toEqual({ 'name.given': 'Jan', 'name.family': 'Kowalski', mail: ['a@b.pl', 'c@d.pl'], utm: 'x' });
    expect(parseRecord(people, 'people', input, ctx)).toMatchObject({
      ok: true,
      value: { name: { given: 'Jan', family: 'Kowalski' }, mail: ['a@b.pl', 'c@d.pl'], vip: false },
      unknown: { utm: 'x' },
    });
  });

  test('a checked box is on, and names like __proto__ do no harm', () => {
    const input = fromFormData(people, 'people', new URLSearchParams('vip=on&__proto__=1'));
    expect(parseRecord(people, 'people', input, ctx)).toMatchObject({ ok: true, value: { vip: true } });
    expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
  });
});
