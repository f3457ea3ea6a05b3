import { afterEach, describe, expect, test, vi } from 'vitest';
import { countryName, normalizeCountry } from '../../../src/normalize/country/index.ts';
import { contractOf } from '../../contract.ts';

const codeOf = (input: unknown) => {
  const result = normalizeCountry(input);
  return result.ok ? result.value : result.issues[0].code;
};

describe('normalizeCountry', () => {
  contractOf.normalizer(normalizeCountry, {
    valid: ['Poland', 'USA', 'Кыргызстан', '🇫🇷', '276', 'kg'],
    hostile: ['((((', '🇦', 'Republic of', ',,,', 'A'.repeat(121)],
  });

  test.each([
    ['U.S.A.', 'US'],
    ['u s a', 'US'],
    ['the United States', 'US'],
    ['Соединённые Штаты', 'US'],
    ['Vereinigte Staaten', 'US'],
    ['États-Unis', 'US'],
    ['EE. UU.', 'US'],
    ['ABD', 'US'],
    ['U.K.', 'GB'],
    ['Großbritannien', 'GB'],
    ['Wielka Brytania', 'GB'],
    ['Inggris', 'GB'],
    ['РОССИЯ', 'RU'],
    ['Российская Федерация', 'RU'],
    ['Rosja', 'RU'],
    ['Кыргызская Республика', 'KG'],
    ['Киргизия', 'KG'],
    ['Kyrgyzstan', 'KG'],
    ['Қазақстан', 'KZ'],
    ['Казахстан', 'KZ'],
    ['Deutschland', 'DE'],
    ['Niemcy', 'DE'],
    ['Almanya', 'DE'],
    ['Jerman', 'DE'],
    ['Allemagne', 'DE'],
    ['Republic of Poland', 'PL'],
    ['Kingdom of Denmark', 'DK'],
    ['Moldova, Republic of', 'MD'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Korea, South', 'KR'],
    ['КНДР', 'KP'],
    ['Republic of China', 'TW'],
    ['中国', 'CN'],
    ["Côte d'Ivoire", 'CI'],
    ['Cote dIvoire', 'CI'],
    ['Bosnia & Herzegovina', 'BA'],
    ['bosnia and herzegovina', 'BA'],
    ["République d'Italie", 'IT'],
    ['L’Espagne', 'ES'],
    ['Cote d Ivoire', 'CI'],
    ["People's Democratic Republic of Algeria", 'DZ'],
    ['Federal Democratic Republic of Ethiopia', 'ET'],
    ['Княжество Лихтенштейн', 'LI'],
    ['Fürstentum Monaco', 'MC'],
    ['Объединённые Арабские Эмираты', 'AE'],
    ['Birma', 'MM'],
    ['Lao PDR', 'LA'],
    ['Samoa Estadounidense', 'country.unknown'],
    ['DEU', 'DE'],
    ['kgz', 'KG'],
    ['840', 'US'],
    ['004', 'AF'],
    ['4', 'AF'],
    ['🇺🇸', 'US'],
  ])('reads %s as %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test.each([
    ['N/A', 'placeholder'],
    ['na', 'placeholder'],
    ['-', 'placeholder'],
    ['нет', 'placeholder'],
    ['Europe', 'country.not_a_country'],
    ['Весь мир', 'country.not_a_country'],
    ['СССР', 'country.historical'],
    ['Yugoslavia', 'country.historical'],
    ['Congo', 'country.ambiguous'],
    ['Корея', 'country.ambiguous'],
    ['Virgin Islands', 'country.ambiguous'],
    ['São Martinho', 'country.ambiguous'],
    ['Democratic Republic of Korea', 'country.ambiguous'],
    ["People's Republic", 'country.unknown'],
    ['United States, Canada', 'country.unknown'],
    ['Vereinigtes Königreich, Irland', 'country.unknown'],
    ['Atlantis', 'country.unknown'],
    ['Springfield', 'country.unknown'],
    ['ZZ', 'country.unknown'],
    ['999', 'country.unknown'],
  ])('refuses %s as %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test('takes NA for Namibia only in a column of codes', () => {
    expect(normalizeCountry('NA')).toMatchObject({ ok: false, candidates: ['NA'] });
    expect(normalizeCountry('NA', { allowCodes: true }).value).toBe('NA');
    expect(normalizeCountry('Namibia').value).toBe('NA');
  });

  test('names the part of the United Kingdom it was given', () => {
    expect(normalizeCountry('Шотландия')).toMatchObject({
      ok: true,
      value: 'GB',
      issues: [{ code: 'country.subdivision', params: { subdivision: 'GB-SCT' } }],
    });
  });

  test('offers the country a slip away, and never applies it', () => {
    expect(normalizeCountry('Germnay')).toMatchObject({ ok: false, issues: [{ code: 'country.unknown', suggestion: 'DE' }], candidates: ['DE'] });
    expect(normalizeCountry('Brzail')).toMatchObject({ ok: false, issues: [{ suggestion: 'BR' }] });
    expect(normalizeCountry('Iraz').issues[0]?.suggestion).toBeUndefined();
  });

  test('leaves a name that two countries share to the reader, whatever official words surround it', () => {
    expect(normalizeCountry('Repubblica di Cina')).toMatchObject({ ok: false, candidates: ['CN', 'TW'] });
  });

  test('leaves small letters that are a code and the name of another country to the reader', () => {
    // Russia in Vietnamese
    expect(normalizeCountry('Nga')).toMatchObject({ ok: false, candidates: ['NG', 'RU'] });
    expect(normalizeCountry('NGA').value).toBe('NG');
  });

  test('lets the host add names', () => {
    expect(normalizeCountry('Blighty', { aliases: { blighty: 'GB' } }).value).toBe('GB');
  });

  test('knows every English name it displays', () => {
    for (const code of ['AX', 'BQ', 'CI', 'MK', 'ST', 'TR', 'XK']) expect(normalizeCountry(countryName(code)).value).toBe(code);
  });
});

describe('without the platform’s own names', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('normalizeCountry still reads the embedded ones', async () => {
    vi.stubGlobal('Intl', undefined);
    vi.resetModules();
    const fresh = await import('../../../src/normalize/country/index.ts');
    for (const [text, code] of [
      ['Niemcy', 'DE'],
      ['США', 'US'],
      ['Frankreich', 'FR'],
      ['Espagne', 'ES'],
      ['Reino Unido', 'GB'],
      ['Belanda', 'NL'],
      ['Кыргызстан', 'KG'],
      ['Uruguay', 'UY'],
    ] as const)
      expect(fresh.normalizeCountry(text).value).toBe(code);
  });
});
