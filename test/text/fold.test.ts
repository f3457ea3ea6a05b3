import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../src/text/fold.ts';
import { anyText } from '../any-text.ts';

describe('foldText', () => {
  test.each([
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Đặng', 'dang'],
    ['Øyvind Þór', 'oyvind thor'],
    ['İstanbul', 'istanbul'],
    ['Æther ﬁt', 'aether fit'],
    ['Ａｃｍｅ', 'acme'],
    ['Αθήνα', 'αθηνα'],
    ['O’Neil “x”', 'o\'neil "x"'],
    ['a–b', 'a-b'],
  ])('%s becomes %s', (given, folded) => {
    expect(foldText(given)).toBe(folded);
  });

  test('keeps the letters of Cyrillic that carry marks, and drops stress marks', () => {
    expect(foldText('Сергей Ёлкин Їжак Ўзбек')).toBe('сергей ёлкин їжак ўзбек');
    expect(foldText('за\u0301мок')).toBe('замок');
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(anyText(20), (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});
