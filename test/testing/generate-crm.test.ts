import { describe, expect, test } from 'vitest';
import { fixedClock, generateCrm } from '../../src/testing/index.ts';

describe('generateCrm', () => {
  test('gives the same rows for the same seed and others for another', () => {
    const rows = (seed: number) => JSON.stringify([...generateCrm({ rows: 200, seed })]);
    expect(rows(1)).toBe(rows(1));
    expect(rows(1)).not.toBe(rows(2));
  });

  test('makes row n alike however many are asked for', () => {
    expect([...generateCrm({ rows: 300, seed: 5 })].slice(0, 50)).toEqual([...generateCrm({ rows: 50, seed: 5 })]);
  });

  test('repeats about as many entities as it was told', () => {
    const rows = [...generateCrm({ rows: 4000, seed: 3, duplicates: 0.3 })];
    const share = 1 - new Set(rows.map(({ entity }) => entity)).size / rows.length;
    expect(share).toBeGreaterThan(0.27);
    expect(share).toBeLessThan(0.33);
    expect(new Set([...generateCrm({ rows: 500, seed: 3, duplicates: 0 })].map(({ entity }) => entity)).size).toBe(500);
  });

  test('has every kind of mess and several scripts among some thousand rows', () => {
    const rows = [...generateCrm({ rows: 6000, seed: 9 })];
    const defects = new Set(rows.flatMap((row) => row.defects));
    for (const kind of [
      'typo',
      'nickname',
      'swapped-names',
      'transliterated',
      'other-email',
      'email-typo',
      'phone-format',
      'phone-damaged',
      'shared-phone',
      'moved',
      'date-format',
      'date-impossible',
      'country-spelling',
      'legal-form',
      'case',
      'spaces',
      'missing',
      'placeholder',
      'phone-in-name',
    ])
      expect(defects, kind).toContain(kind);
    const text = rows.map(({ row }) => row['Last Name']).join('');
    for (const script of [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]) expect(text).toMatch(script);
  });

  test('is clean when asked to be', () => {
    const defects = new Set([...generateCrm({ rows: 500, seed: 1, mess: 0 })].flatMap((row) => row.defects));
    for (const kind of ['typo', 'missing', 'placeholder', 'phone-damaged', 'case']) expect(defects).not.toContain(kind);
  });

  test('has common names and rare ones', () => {
    const counts = new Map<string, number>();
    for (const { row } of generateCrm({ rows: 5000, seed: 2, duplicates: 0, mess: 0, countries: ['US'] }))
      counts.set(row['Last Name'] ?? '', (counts.get(row['Last Name'] ?? '') ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(sorted[0]).toBeGreaterThan(60);
    expect(sorted.filter((n) => n <= 10).length).toBeGreaterThan(100);
  });

  test('makes companies with legal forms', () => {
    const names = [...generateCrm({ rows: 400, seed: 4, of: 'companies' })].map(({ row }) => row['Company Name']).join('\n');
    for (const form of ['GmbH', 'sp. z o.o.', 'LLC', 'ООО']) expect(names).toContain(form);
  });

  test('streams: rows come one at a time, however many are asked for', () => {
    const rows = generateCrm({ rows: 1_000_000, seed: 1 })[Symbol.iterator]();
    for (let i = 0; i < 2000; i++) expect(rows.next().value?.entity).toMatch(/^p\d+$/);
  });

  test.each([{ rows: -1 }, { rows: 1.5 }, { rows: 1, duplicates: 1 }, { rows: 1, mess: 9 }, { rows: 1, countries: ['XX'] }])('refuses %j', (options) => {
    expect(() => [...generateCrm({ seed: 1, ...options })]).toThrow(/generateCrm/);
  });
});

describe('fixedClock', () => {
  test('stands still and counts ids', () => {
    const context = fixedClock();
    expect([
      context.now,
      fixedClock('2026-02-03T00:00:00.000Z', { country: 'PL' }).country,
      context.newId(),
      context.newId(),
      context.sequence('invoice'),
      context.sequence('invoice'),
    ]).toEqual(['2026-01-15T12:00:00.000Z', 'PL', 'id-1', 'id-2', 1, 2]);
  });
});
