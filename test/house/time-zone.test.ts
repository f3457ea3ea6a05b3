import { expect, test } from 'vitest';

test('the tests run in the time zone their project names', () => {
  const offsets: Readonly<Record<string, number>> = { UTC: 0, 'America/Los_Angeles': 480, 'Asia/Kolkata': -330 };
  expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(offsets[process.env['EXPECTED_TZ'] ?? '']);
});
