import { describe, expect, test } from 'vitest';
import { nicknamesOf, sameGivenName } from '../../src/normalize/nicknames.ts';
import { nicknameTable } from '../../src/reference/nickname-words.ts';

describe('nicknames', () => {
  test.each([
    ['Bill', 'William'],
    ['Саша', 'Александр'],
    ['Саша', 'Александра'],
    ['Дима', 'Дмитрий'],
    ['Kasia', 'Katarzyna'],
    ['Paco', 'Francisco'],
    ['Sepp', 'Josef'],
    ['Peggy', 'Margaret'],
    ['Sasha', 'Aleksandr'],
  ])('%s is %s', (a, b) => {
    expect(sameGivenName(a, b)).toBe(true);
    expect(sameGivenName(b, a)).toBe(true);
    expect(nicknamesOf(a).length).toBeGreaterThan(0);
  });

  test('full names stay apart', () => {
    expect(sameGivenName('Александр', 'Александра')).toBe(false);
    expect(sameGivenName('Martin', 'Maria')).toBe(false);
    expect(sameGivenName('', '')).toBe(false);
  });

  test('a name nobody shortens gives nothing, nor does one of an object', () => {
    expect(nicknamesOf('Zaphod')).toEqual([]);
    expect(nicknamesOf('constructor')).toEqual([]);
  });

  test('every line of the table has full names and short ones', () => {
    for (const line of nicknameTable.trim().split('\n')) expect(line).toMatch(/^[^:\s][^:]*:[^:\s][^:]*$/);
  });
});
