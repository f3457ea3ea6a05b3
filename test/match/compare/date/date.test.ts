import { describe, expect, test } from 'vitest';
import { date } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';
import { levelBetween } from '../levels.ts';

describe('date', () => {
  contractOf.comparator(date(), { values: ['1980-04-03', '1980-03-04', '1981-04-03', '0000-13-41', 'spring 1980', '1980', '1980-04', new Date(0)] });

  test.each([
    ['1980-04-03', '1980-04-03', 'same'],
    ['1980-04-03', '19800403', 'same'],
    ['1980-04-03', new Date('1980-04-03T10:00:00Z'), 'same'],
    ['1980-04-03', '1980-03-04', 'swapped'],
    ['1980-04-03', '1980-04-08', 'slip'],
    ['1980-04-03', '1908-04-03', 'slip'],
    ['1980-04-03', '1980', 'part'],
    ['1980-04-03', '1980-04', 'part'],
    ['1980-04-03', '1981-05', 'differs'],
    ['1980-04-03', '1967-04-03', 'dayMonth'],
    ['1980-04-28', '1980-05-11', 'month'],
    ['1980-04-28', '1980-11-11', 'year'],
    ['1980-04-28', '1987-11-11', 'decade'],
    ['1980-04-28', '2001-11-15', 'differs'],
    ['0000-13-41', '0000-13-41', 'same'],
    ['0000-13-41', '0000-13-47', 'slip'],
    ['spring 1980', 'Spring 1980', 'same'],
    ['spring 1980', '1980-04-03', 'differs'],
    ['1980-04-03', null, null],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levelBetween(date())(a, b)).toBe(level);
  });
});
