import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, longestCell } from '../../src/text/clean.ts';
import { anyText } from '../any-text.ts';

describe('cleanText', () => {
  test.each([
    ['  Acme\u00a0 Corp\u200b ', 'Acme Corp'],
    ['a\tb\r\n c', 'a b c'],
    ['jo\u200dhn', 'john'],
    ['e\u0301', 'é'],
    ['a\u200b\u0301', 'á'],
    ['\u202eabc\u202c', 'abc'],
    ['so\u00adft', 'soft'],
    ['a\ud800b', 'ab'],
    ['\ufeffИван', 'Иван'],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanText(given)).toBe(clean);
  });

  test('keeps joiners where they spell: Persian, Hindi, emoji', () => {
    for (const text of ['می\u200cخواهم', 'क्\u200dष', '👨\u200d👩\u200d👧', '❤\ufe0f']) expect(cleanText(text)).toBe(text);
  });

  test('reads finite numbers as their text and nothing else that is no text', () => {
    expect(cleanText(12.5)).toBe('12.5');
    for (const input of [null, undefined, '', ' \n', '\u200b', Number.NaN, Infinity, {}, [], true, 5n, Symbol('x')]) expect(cleanText(input)).toBeNull();
  });

  test('reads a long cell up to its limit', () => {
    expect(cleanText('a'.repeat(longestCell * 2))).toHaveLength(longestCell);
  });

  test('cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(anyText(40), (text) => {
        const once = cleanText(text);
        expect(once === null ? null : cleanText(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});
