import { describe, expect, test } from 'vitest';
import { normalizeText } from '../../../src/normalize/text/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizeText', () => {
  contractOf.normalizer((input) => normalizeText(input), {
    valid: ['  Acme\u00a0 Corp\u200b ', 'Tom &amp;amp; Co', 'РњРѕСЃРєРІР°', 'Ａｃｍｅ', 12],
    hostile: ['&#1056;&#1114;', '&am&amp;p;', '&amp;'.repeat(2000), 'Ð'.repeat(5000), '&#x0;', '\ud800'],
  });

  test.each([
    ['  Acme\u00a0 Corp\u200b ', 'Acme Corp', ['text.invisible_removed']],
    ['РњРѕСЃРєРІР°', 'Москва', ['text.mojibake_repaired']],
    ['JosÃ© GarcÃ­a', 'José García', ['text.mojibake_repaired']],
    ['Ａｃｍｅ', 'Acme', ['text.width_folded']],
    ['Tom &amp; Co', 'Tom & Co', ['text.entities_decoded']],
    ['a\u0000b', 'ab', ['text.control_removed']],
    ['Caf\ufffd', 'Caf\ufffd', ['text.replacement_char']],
    ['РСФСР', 'РСФСР', []],
    ['Ñandú', 'Ñandú', []],
  ])('%j becomes %s', (given, value, issues) => {
    const result = normalizeText(given);
    expect(result).toMatchObject({ ok: true, value });
    expect(result.issues.map((found) => found.code)).toEqual(issues);
  });

  test('reports look-alike letters with a suggestion and leaves them', () => {
    expect(normalizeText('jоhn')).toMatchObject({ value: 'jоhn', issues: [{ code: 'text.mixed_script', suggestion: 'john' }] });
  });

  test('keeps lines when asked to', () => {
    expect(normalizeText('a \r\n\n\n\n b', { multiline: true }).value).toBe('a\n\nb');
    expect(normalizeText('a\nb').value).toBe('a b');
  });

  test('refuses what is longer than its limit', () => {
    expect(normalizeText('abcd', { maxLength: 3 })).toMatchObject({ ok: false, issues: [{ code: 'too_long', params: { length: 4, limit: 3 } }] });
  });

  test('leaves entities when asked to', () => {
    expect(normalizeText('a &amp; b', { keepEntities: true }).value).toBe('a &amp; b');
  });
});
