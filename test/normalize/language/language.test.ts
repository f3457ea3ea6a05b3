import { describe, expect, test } from 'vitest';
import { normalizeLanguage } from '../../../src/normalize/language/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizeLanguage', () => {
  contractOf.normalizer(normalizeLanguage, { valid: ['English', 'pl', 'русский', 'en-US'], hostile: ['(en)', 'en-', '-en'] });

  test.each([
    ['EN', 'en'],
    ['English (US)', 'en'],
    ['en_GB', 'en'],
    ['zh-Hant-TW', 'zh'],
    ['ENG', 'en'],
    ['Polski', 'pl'],
    ['język polski', 'pl'],
    ['Русский язык', 'ru'],
    ['русский', 'ru'],
    ['Қазақша', 'kk'],
    ['Кыргызча', 'ky'],
    ['кыргыз тили', 'ky'],
    ['українська', 'uk'],
    ['Français', 'fr'],
    ['Español', 'es'],
    ['Bahasa Indonesia', 'id'],
    ['Türkçe', 'tr'],
    ['中文', 'zh'],
    ['Português', 'pt'],
    ['ger', 'de'],
    ['Mandarin', 'zh'],
    ['hun', 'hu'],
    ['est', 'et'],
    ['wel', 'cy'],
    ['nob', 'nb'],
    ['deu-AT', 'de'],
    ['Bengali', 'bn'],
    ['Ungarisch', 'hu'],
    ['финский', 'fi'],
    ['litewski', 'lt'],
    ['suédois', 'sv'],
  ])('reads %s as %s', (text, code) => {
    expect(normalizeLanguage(text).value).toBe(code);
  });

  test.each([
    ['Klingon', 'language.unknown'],
    ['cn', 'language.unknown'],
    ['N/A', 'placeholder'],
    [5, 'not_text'],
    ['', 'empty'],
  ])('refuses %s', (input, code) => {
    expect(normalizeLanguage(input).issues[0]?.code).toBe(code);
  });
});
