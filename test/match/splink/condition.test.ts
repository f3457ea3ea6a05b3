import { describe, expect, test } from 'vitest';
import { columnsOf, parseCondition } from '../../../src/match/splink/condition.ts';
import { compileCondition, type SqlValue } from '../../../src/match/splink/evaluate-condition.ts';

const run = (sql: string, columns: Readonly<Record<string, SqlValue>> = {}): SqlValue =>
  compileCondition(parseCondition(sql))((_, name) => columns[name] ?? null);

describe('compileCondition', () => {
  test.each<[string, Readonly<Record<string, SqlValue>>, SqlValue]>([
    ['"a_l" = "a_r"', { a_l: 'x', a_r: 'x' }, true],
    ['"a_l" = "a_r"', { a_l: 'x', a_r: null }, null],
    ['"a_l" IS NULL OR "a_r" IS NULL', { a_l: 'x', a_r: null }, true],
    ['a_l is not null and a_r is not null', { a_l: 'x', a_r: 'y' }, true],
    ['NOT ("a_l" = "a_r")', { a_l: 'x', a_r: 'y' }, true],
    ['jaro_winkler_similarity("a_l", "a_r") >= 0.96', { a_l: 'martha', a_r: 'marhta' }, true],
    ['jaro_winkler_similarity("a_l", "a_r") >= 0.97', { a_l: 'martha', a_r: 'marhta' }, false],
    ['levenshtein("a_l", "a_r") <= 1', { a_l: 'kitten', a_r: 'mitten' }, true],
    ['levenshtein("a_l", "a_r")', { a_l: 'é', a_r: 'e' }, 2],
    ['damerau_levenshtein("a_l", "a_r")', { a_l: '1985-01-12', a_r: '1985-10-12' }, 1],
    ['damerau_levenshtein("a_l", "a_r")', { a_l: 'ca', a_r: 'abc' }, 2],
    ['ABS(EPOCH(try_strptime("a_l", \'%Y-%m-%d\')) - EPOCH(try_strptime("a_r", \'%Y-%m-%d\'))) <= 2629800.0', { a_l: '2020-01-01', a_r: '2020-01-30' }, true],
    ['try_strptime("a_l", \'%Y-%m-%d\') IS NULL', { a_l: '2020-02-30' }, true],
    ["NULLIF(regexp_extract(\"a_l\", '^[^@]+', 0), '') = NULLIF(regexp_extract(\"a_r\", '^[^@]+', 0), '')", { a_l: 'ann@a.com', a_r: 'ann@b.com' }, true],
    ["NULLIF(regexp_extract(\"a_l\", '^[0-9]+', 0), '')", { a_l: 'ann' }, null],
    ['CAST("a_l" AS TEXT) = CAST("a_r" AS TEXT)', { a_l: 1, a_r: '1' }, true],
    ['SUBSTR(a_l, 1, 3) = SUBSTR(a_r, 1, 3)', { a_l: 'smith', a_r: 'smythe' }, false],
    ['array_length(list_intersect("a_l", "a_r")) >= 1', { a_l: ['x', 'y'], a_r: ['y'] }, true],
    ["CASE WHEN a_l = 'x' THEN 2 ELSE 1 END", { a_l: 'x' }, 2],
    ['1 + 2 * 3 - -1', {}, 8],
    ["'it''s' || ' ok'", {}, "it's ok"],
  ])('%s of %o is %s', (sql, columns, value) => {
    expect(run(sql, columns)).toEqual(value);
  });

  test.each([
    ['', 'ends too early'],
    ['a_l = ', 'ends too early'],
    ['a_l = a_r)', 'goes on with'],
    ['a_l ; drop', 'not understood'],
    [`${'('.repeat(200)}1${')'.repeat(200)}`, 'nested too deeply'],
  ])('refuses %s', (sql, message) => {
    expect(() => run(sql)).toThrowError(expect.objectContaining({ code: 'invalid-definition', message: expect.stringContaining(message) }));
  });

  test('refuses a function it does not know before any pair is read', () => {
    expect(() => compileCondition(parseCondition('launch(a_l)'))).toThrowError(/LAUNCH is not understood/);
  });
});

describe('columnsOf', () => {
  test('names every column with its table', () => {
    expect(columnsOf(parseCondition('l."surname" = r."surname"')).map(({ table, name }) => `${table}.${name}`)).toEqual(['l.surname', 'r.surname']);
  });
});
