import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currency, date, duration, number, personName, select, text } from '../../src/fields/index.ts';
import { defineWorkspace } from '../../src/model/index.ts';
import { rankTexts } from '../../src/view/collation.ts';
import { groupRecords, sortRecords } from '../../src/view/index.ts';

const crm = defineWorkspace({
  id: 'sort',
  version: 1,
  folders: {
    rows: {
      fields: {
        a: number(),
        b: text(),
        c: select({ options: { z: {}, y: {}, x: {} } }),
        d: date(),
        e: currency(),
        f: personName(),
        g: duration(),
        h: text({ multiple: true }),
      },
    },
  },
});
const context = (locale: string) => ({ now: '2026-11-21T09:00:00Z', locale });
const locales = ['en', 'pl', 'de', 'sv', 'cs', 'da', 'et', 'lt', 'hu', 'ru', 'tr', 'fr-CA', 'hr', 'cy'];
const letters = fc.array(fc.constantFrom(...'abchzdsty AZ0129 éłåäöčñß-.’я漢́'), { maxLength: 8 }).map((list) => list.join(''));

describe('texts', () => {
  test.each(locales)('rank as the collator of %s compares them', (locale) => {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 40 }), (texts) => {
        const { ranks } = rankTexts(texts, locale);
        for (const a of texts) for (const b of texts) expect(Math.sign((ranks.get(a) as number) - (ranks.get(b) as number))).toBe(Math.sign(compare(a, b)));
      }),
      { numRuns: 60 },
    );
  });

  test.each(['en', 'de', 'pl'])('rank in %s however many there are', (locale) => {
    const parts = ['Deal', 'deal', 'É', 'Ząb', 'a', 'Zürich', '', '7', '007', '70', 'ab-c', 'x y', 'Łódź'];
    const texts = [...new Set(parts.flatMap((a) => parts.flatMap((b) => parts.flatMap((c) => [`${a} ${b}${c}`, `Deal 12 ${a}${b} ${c}`, `${a}${b}${c}`]))))];
    const shared = texts.map((text) => `Shared ${text}`);
    const { compare } = new Intl.Collator(locale, { numeric: true });
    for (const list of [texts, shared, [...shared, 'Shar', 'Sharé']]) {
      expect(list.length).toBeGreaterThan(1000);
      const { ranks } = rankTexts(list, locale);
      const sorted = [...list].sort(compare);
      sorted.forEach((text, i) => {
        if (i > 0)
          expect(Math.sign((ranks.get(text) as number) - (ranks.get(sorted[i - 1] as string) as number))).toBe(
            Math.sign(compare(text, sorted[i - 1] as string)),
          );
      });
    }
  });

  test('rank numbers in them by value, however long and with zeros in front', () => {
    const texts = [
      'a 10',
      'a 9',
      'a 009',
      'a 10 b',
      'a',
      'a 1',
      `a ${'9'.repeat(70)}`,
      `a 1${'0'.repeat(70)}`,
      'a0',
      'a00',
      'a 0',
      'a b',
      '10',
      '9',
      '09',
      'a10b2',
      'a10b10',
      'a10c',
    ];
    const { compare } = new Intl.Collator('en', { numeric: true });
    const { ranks } = rankTexts(texts, 'en');
    for (const a of texts)
      for (const b of texts) expect([a, b, Math.sign((ranks.get(a) as number) - (ranks.get(b) as number))]).toEqual([a, b, Math.sign(compare(a, b))]);
  });
});

describe('sortRecords', () => {
  const row = fc.record({
    a: fc.option(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double(), fc.constantFrom(-0, 1e300, Number.POSITIVE_INFINITY))),
    b: fc.option(fc.constantFrom('b', 'B', 'ä', 'a 10', 'a 9', '')),
    c: fc.option(fc.constantFrom('x', 'y', 'z', 'gone')),
    d: fc.option(fc.constantFrom('2026-01-01', '2026-01', '1999-12-31')),
    e: fc.option(fc.record({ amount: fc.constantFrom('1.00', '20.5', '3'), currency: fc.constantFrom('EUR', 'PLN') })),
  });
  const fields = ['a', 'b', 'c', 'd', 'e'] as const;
  const missing = (value: unknown) => value === null || value === '' || Number.isNaN(value);
  const collate = new Intl.Collator('en', { numeric: true }).compare;
  const compare: Record<string, (x: never, y: never) => number> = {
    a: (x: number, y: number) => (x < y ? -1 : x > y ? 1 : 0),
    b: collate as never,
    c: (x: string, y: string) => ['z', 'y', 'x', 'gone'].indexOf(x) - ['z', 'y', 'x', 'gone'].indexOf(y),
    d: (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0),
    e: (x: { amount: string; currency: string }, y: { amount: string; currency: string }) =>
      x.currency < y.currency ? -1 : x.currency > y.currency ? 1 : Number(x.amount) - Number(y.amount),
  };

  test('gives what comparing record by record gives, by several keys, either way, from any order', () => {
    const keys = fc.array(fc.tuple(fc.constantFrom(...fields), fc.boolean()), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), keys, fc.nat(), (rows, order, seed) => {
        const records = rows.map((one, i) => ({ id: `r${(i * 7 + seed) % 31}`, ...one }));
        const naive = [...records].sort((x, y) => {
          for (const [field, down] of order) {
            const [p, q] = [x[field], y[field]];
            if (missing(p) || missing(q)) {
              if (missing(p) !== missing(q)) return missing(p) ? 1 : -1;
              continue;
            }
            const by = (compare[field] as (a: unknown, b: unknown) => number)(p, q);
            if (by !== 0) return down ? -by : by;
          }
          return x.id < y.id ? -1 : x.id > y.id ? 1 : 0;
        });
        const sorted = sortRecords(
          crm,
          'rows',
          records,
          order.map(([field, down]) => (down ? (`-${field}` as const) : field)),
          context('en'),
        );
        expect(sorted.map((one) => one.id)).toEqual(naive.map((one) => one.id));
      }),
      { numRuns: 500 },
    );
  });

  test('sorts names, lengths of time and lists by their first value', () => {
    const sorted = (key: 'f' | 'g' | '-h' | 'f.given', values: object[]) =>
      sortRecords(
        crm,
        'rows',
        values.map((one, i) => ({ id: String(i), ...one })),
        [key],
        context('en'),
      ).map((one) => one.id);
    expect(
      sorted('f', [{ f: { given: 'Zoe', family: 'Adams' } }, { f: null }, { f: { given: 'Al', family: 'Zoll' } }, { f: { given: 'Al', family: 'Adams' } }]),
    ).toEqual(['3', '0', '2', '1']);
    expect(sorted('f.given', [{ f: { given: 'Zoe' } }, { f: null }, { f: { given: 'Al' } }])).toEqual(['2', '0', '1']);
    expect(sorted('g', [{ g: 'P1M' }, { g: 'P5D' }, { g: 'PT1H' }])).toEqual(['2', '1', '0']);
    expect(sorted('-h', [{ h: ['a', 'z'] }, { h: [] }, { h: ['b'] }])).toEqual(['2', '0', '1']);
  });

  test('keeps many keys exact', () => {
    const records = Array.from({ length: 2000 }, (_, i) => ({
      id: String(i).padStart(4, '0'),
      a: (i * 7919) % 2000,
      b: `t${(i * 31) % 1999}`,
      d: '2026-01-01',
      c: 'x',
    }));
    const sorted = sortRecords(crm, 'rows', records, ['c', 'd', 'a', 'b', 'a', 'b', 'a', 'b'], context('en'));
    expect(sorted.map((one) => one.a)).toEqual(records.map((one) => one.a).sort((x, y) => x - y));
  });
});

describe('groupRecords', () => {
  test('puts each record where its value is, lists into each of their groups once', () => {
    const records = [
      { id: '1', h: ['a', 'b', 'a'] },
      { id: '2', h: [] },
      { id: '3', h: ['b'] },
      { id: '4', h: null },
    ];
    expect(groupRecords(crm, 'rows', records, 'h', context('en')).map((group) => [group.key, group.records.map((one) => one.id)])).toEqual([
      ['a', ['1']],
      ['b', ['1', '3']],
      [null, ['2', '4']],
    ]);
  });

  test('tells a number from its text, and dates by month', () => {
    const records = [
      { id: '1', a: 1, d: '2026-01-31' },
      { id: '2', a: '1', d: '2026-01-01' },
      { id: '3', a: 2, d: null },
    ];
    expect(groupRecords(crm, 'rows', records, 'a', context('en')).length).toBe(3);
    expect(groupRecords(crm, 'rows', records, 'd', context('en'), { unit: 'month' }).map((group) => [group.key, group.records.length])).toEqual([
      ['2026-01-01', 2],
      [null, 1],
    ]);
  });
});
