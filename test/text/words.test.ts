import { describe, expect, test } from 'vitest';
import { phoneticKey } from '../../src/text/phonetic.ts';
import { hasMixedScripts, scriptOf, unmixScripts } from '../../src/text/scripts.ts';
import { qgrams, words } from '../../src/text/tokens.ts';

describe('words and qgrams', () => {
  test('words are runs of letters and digits, apostrophes within them kept', () => {
    expect(words("O'Neil & Sons, 3-й этаж")).toEqual(["O'Neil", 'Sons', '3', 'й', 'этаж']);
    expect(words('…')).toEqual([]);
  });

  test('qgrams overlap, and a short text is its own', () => {
    expect(qgrams('acme', 2)).toEqual(['ac', 'cm', 'me']);
    expect(qgrams('a', 2)).toEqual(['a']);
    expect(qgrams('', 2)).toEqual([]);
    expect(qgrams('a😀b', 2)).toEqual(['a😀', '😀b']);
  });
});

describe('scripts', () => {
  test.each([
    ['Иван Smith-Иванов', 'cyrillic'],
    ['Acme', 'latin'],
    ['株式会社', 'han'],
    ['Ελλάδα', 'greek'],
    ['محمد', 'arabic'],
    ['123', null],
  ])('%s is written in %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });

  test('a word of two scripts is a mixture, two words are none', () => {
    expect(hasMixedScripts('jоhn')).toBe(true);
    expect(hasMixedScripts('Иван Smith')).toBe(false);
    expect(hasMixedScripts('日本カメラ')).toBe(false);
  });

  test('look-alikes are written in one script where that is possible', () => {
    expect(unmixScripts('jоhn')).toBe('john');
    expect(unmixScripts('Mосква')).toBe('Москва');
    expect(unmixScripts('Щerbakov')).toBeNull();
  });
});

describe('phoneticKey', () => {
  test.each([
    ['Schmidt', 'Шмидт'],
    ['Smith', 'Smyth'],
    ['Catherine', 'Katherine'],
    ['Stephen', 'Steven'],
    ['Philip', 'Filip'],
    ['Чайковский', 'Tchaikovsky'],
    ['Хачатурян', 'Khachaturian'],
    ['Ekaterina', 'Екатерина'],
    ['Kristina', 'Christina'],
  ])('%s and %s sound alike', (a, b) => {
    expect(phoneticKey(a)).toBe(phoneticKey(b));
  });

  test('tells apart what sounds different', () => {
    expect(phoneticKey('Meyer')).not.toBe(phoneticKey('Becker'));
    expect(phoneticKey('Anna Nowak').split(' ')).toHaveLength(2);
    expect(phoneticKey('123')).toBe('');
  });
});
