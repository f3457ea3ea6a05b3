import { describe, expect, test } from 'vitest';
import { normalizeBoolean } from '../../../src/normalize/boolean/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizeBoolean', () => {
  contractOf.normalizer(normalizeBoolean, { valid: ['yes', 'нет', true, 0, '✓'], hostile: ['y n', 'yesno'] });

  test.each([
    'yes',
    'Y',
    'TRUE',
    'on',
    '1',
    1,
    true,
    '1.0',
    'да',
    'Да.',
    'tak',
    'ja',
    'Oui',
    'sí',
    'sim',
    'ya',
    'evet',
    'ооба',
    'иә',
    'ha',
    '✓',
    '是',
    'はい',
    'jah',
    'taip',
    'có',
    'نعم',
    'हाँ',
    'granted',
    'x',
    '+',
  ])('takes %s for yes', (text) => {
    expect(normalizeBoolean(text)).toMatchObject({ ok: true, value: true });
  });

  test.each([
    'no',
    'N',
    'false',
    'off',
    '0',
    0,
    false,
    'нет',
    'nie',
    'nein',
    'Non',
    'não',
    'tidak',
    'hayır',
    'жок',
    'жоқ',
    "yo'q",
    'ні',
    '否',
    '☐',
    '❌',
    'xeyr',
    'không',
    'לא',
    'नहीं',
    'unsubscribed',
  ])('takes %s for no', (text) => {
    expect(normalizeBoolean(text)).toMatchObject({ ok: true, value: false });
  });

  test.each([
    ['maybe', 'boolean.unknown'],
    [2, 'boolean.unknown'],
    ['-', 'placeholder'],
    ['N/A', 'placeholder'],
    [{}, 'not_text'],
    ['', 'empty'],
  ])('refuses %s', (input, code) => {
    expect(normalizeBoolean(input).issues[0]?.code).toBe(code);
  });

  test('knows the words of the host', () => {
    expect(normalizeBoolean('Aye', { yes: ['aye'] }).value).toBe(true);
    expect(normalizeBoolean('x', { no: ['X'] }).value).toBe(false);
  });
});
