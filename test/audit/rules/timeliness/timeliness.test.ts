import { describe, expect, test } from 'vitest';
import { audit } from '../../../../src/audit/index.ts';
import { text } from '../../../../src/fields/index.ts';
import { defineWorkspace } from '../../../../src/model/index.ts';

const crm = defineWorkspace({ id: 'test', version: 1, folders: { people: { fields: { name: text() } } } });

describe('timeliness', () => {
  test.each([
    ['2024-07-16T00:00:00Z', '2026-01-15T12:00:00Z', null],
    ['2024-07-15T23:00:00Z', '2026-01-15T12:00:00Z', 18],
    // 18 calendar months, though fewer days than 18 mean months have.
    ['2025-01-01T00:00:00Z', '2026-07-01T00:00:00Z', 18],
    ['2024-08-29T00:00:00Z', '2026-02-28T00:00:00Z', null],
    ['2024-08-28T00:00:00Z', '2026-02-28T00:00:00Z', 18],
    ['2020-01-01T00:00:00Z', '2026-01-15T12:00:00Z', 72],
  ])('counts months as the calendar does: from %s to %s', (updatedAt, now, months) => {
    const { findings } = audit(crm, 'people', [{ id: '1', name: 'Ann', updatedAt }], { ctx: { now } });
    expect(findings.map(({ issue }) => issue.params?.['months'])).toEqual(months === null ? [] : [months]);
  });

  test('sorts records into bands of age', () => {
    const dates = ['2026-01-15', '2025-10-16', '2025-10-15', '2024-07-15', '2020-01-01', '2027-01-01'];
    const { ages } = audit(
      crm,
      'people',
      dates.map((day, i) => ({ id: String(i), name: 'Ann', updatedAt: `${day}T00:00:00Z` })),
      { ctx: { now: '2026-01-15T12:00:00Z' } },
    );
    expect(ages.filter(({ records }) => records > 0)).toEqual([
      { from: 0, to: 3, records: 3 },
      { from: 3, to: 6, records: 1 },
      { from: 18, to: 24, records: 1 },
      { from: 60, to: null, records: 1 },
    ]);
  });
});
