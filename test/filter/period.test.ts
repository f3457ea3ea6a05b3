import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfInstant, daysOfPeriod, isPeriod, resolvePeriod, startOfDay, type Period } from '../../src/filter/period.ts';
import { dateOfDay, dayNumber } from '../../src/core/calendar.ts';

const now = '2026-11-21T23:30:00Z';
const dates = (period: Period, context: object = {}) => {
  const { fromDate, toDate } = resolvePeriod(period, { now, ...context });
  return [fromDate, toDate];
};

describe('resolvePeriod', () => {
  test.each<[Period, string, string]>([
    ['today', '2026-11-21', '2026-11-22'],
    ['yesterday', '2026-11-20', '2026-11-21'],
    ['tomorrow', '2026-11-22', '2026-11-23'],
    ['this:week', '2026-11-16', '2026-11-23'],
    ['last:week', '2026-11-09', '2026-11-16'],
    ['this:month', '2026-11-01', '2026-12-01'],
    ['next:month', '2026-12-01', '2027-01-01'],
    ['this:quarter', '2026-10-01', '2027-01-01'],
    ['last:year', '2025-01-01', '2026-01-01'],
    [{ last: 7, unit: 'day' }, '2026-11-15', '2026-11-22'],
    [{ next: 7, unit: 'day' }, '2026-11-21', '2026-11-28'],
    [{ last: 2, unit: 'month' }, '2026-09-22', '2026-11-22'],
    [{ next: 1, unit: 'year' }, '2026-11-21', '2027-11-21'],
  ])('%o runs from %s up to, but not with, %s', (period, from, to) => {
    expect(dates(period)).toEqual([from, to]);
  });

  test('counts days in the zone of the context', () => {
    expect(dates('today', { timeZone: 'Europe/Warsaw' })).toEqual(['2026-11-22', '2026-11-23']);
    expect(resolvePeriod('today', { now, timeZone: 'Asia/Kolkata' }).from).toBe('2026-11-21T18:30:00.000Z');
  });

  test('begins weeks on the weekday it is told', () => {
    expect(dates('this:week', { weekStart: 0 })).toEqual(['2026-11-15', '2026-11-22']);
    expect(dates('this:week', { weekStart: 6 })).toEqual(['2026-11-21', '2026-11-28']);
  });

  test('begins fiscal years in the month it is told', () => {
    expect(dates('this:fiscalYear', { fiscalYearStart: 4 })).toEqual(['2026-04-01', '2027-04-01']);
    expect(dates('this:fiscalQuarter', { fiscalYearStart: 2 })).toEqual(['2026-11-01', '2027-02-01']);
    expect(dates('last:fiscalYear', { fiscalYearStart: 12 })).toEqual(['2024-12-01', '2025-12-01']);
  });

  test('makes a day of 25 hours where clocks go back and 23 where they go forward', () => {
    const hours = (day: string) => {
      const { from, to } = resolvePeriod('today', { now: `${day}T12:00:00Z`, timeZone: 'Europe/Warsaw' });
      return (Date.parse(to) - Date.parse(from)) / 3_600_000;
    };
    expect([hours('2026-10-25'), hours('2026-03-29'), hours('2026-06-01')]).toEqual([25, 23, 24]);
  });

  test.each([['fortnight'], ['this:decade'], [{ last: 0, unit: 'day' }], [{ next: 1.5, unit: 'day' }]])('refuses %o', (period) => {
    expect(() => resolvePeriod(period as Period, { now })).toThrowError(expect.objectContaining({ code: 'invalid-argument' }));
  });

  test('refuses a context without the present', () => {
    expect(() => resolvePeriod('today', {} as never)).toThrowError(/needs `now`/);
  });
});

describe('the calendar behind periods', () => {
  const days = fc.integer({ min: -20_000, max: 40_000 });
  const zones = fc.constantFrom('UTC', 'Europe/Warsaw', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'America/Sao_Paulo');

  test('periods of one unit follow each other without gap or overlap', () => {
    const unit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year', 'fiscalQuarter', 'fiscalYear');
    fc.assert(
      fc.property(days, unit, fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 1, 6), (day, of, fiscalYearStart, weekStart) => {
        const context = { now: `${dateOfDay(day)}T10:00:00Z`, fiscalYearStart, weekStart: weekStart as 0 | 1 | 6 };
        const [last, current, next] = (['last', 'this', 'next'] as const).map((which) => daysOfPeriod(`${which}:${of}` as Period, context));
        expect(last?.to).toBe(current?.from);
        expect(current?.to).toBe(next?.from);
        expect(current?.from).toBeLessThanOrEqual(day);
        expect(current?.to).toBeGreaterThan(day);
      }),
    );
  });

  test('the start of a day lies on that day, and the instant before it does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), zones, (day, zone) => {
        // 30 December 2011 never happened in Apia.
        fc.pre(!(zone === 'Pacific/Apia' && day === dayNumber('2011-12-30')));
        const start = startOfDay(day, zone);
        expect(dayOfInstant(start, zone)).toBe(day);
        expect(dayOfInstant(start - 1, zone)).toBeLessThan(day);
      }),
      { numRuns: 60 },
    );
  });

  test('knows a period from a date', () => {
    expect([isPeriod('today'), isPeriod('this:month'), isPeriod({ last: 3, unit: 'day' }), isPeriod('2026-11-21'), isPeriod({ amount: '1' })]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
