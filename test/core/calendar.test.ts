import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, dateOfDay, dayNumber, daysInMonth, isLeapYear } from '../../src/core/calendar.ts';

const moved = (date: string, months: number) => dateOfDay(addMonths(dayNumber(date) as number, months));

describe('addMonths', () => {
  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-01-15', -13, '2023-12-15'],
    ['2025-05-31', 0, '2025-05-31'],
    ['2025-03-30', 1, '2025-04-30'],
    ['2011-11-30', 1, '2011-12-30'],
    ['1969-12-31', 2, '1970-02-28'],
  ])('moves %s by %i months to %s, in whatever zone the machine is', (date, months, expected) => {
    expect(moved(date, months)).toBe(expected);
  });

  test('agrees with counting months by hand', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1800, max: 2200 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: -2000, max: 2000 }),
        (year, month, day, months) => {
          const date = `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, daysInMonth(year, month))).padStart(2, '0')}`;
          const index = year * 12 + month - 1 + months;
          const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
          expect(moved(date, months)).toBe(
            `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(Math.min(Number(date.slice(8)), daysInMonth(y, m))).padStart(2, '0')}`,
          );
        },
      ),
    );
  });
});

describe('day numbers', () => {
  test('count every day of the calendar once', () => {
    let expected = dayNumber('1896-01-01') as number;
    const wrong: string[] = [];
    for (let year = 1896; year <= 2104; year++)
      for (let month = 1; month <= 12; month++)
        for (let day = 1; day <= daysInMonth(year, month); day++) {
          const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          if (dayNumber(date) !== expected || dateOfDay(expected) !== date) wrong.push(date);
          expected++;
        }
    expect(wrong).toEqual([]);
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
  });

  test.each(['2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '25-04-03', '', '2025-4-3'])('do not take %s for a day', (text) => {
    expect(dayNumber(text)).toBeNull();
  });
});
