import { describe, expect, test } from 'vitest';
import { repairMojibake } from '../../src/text/mojibake.ts';
import { domainToAscii, domainToUnicode } from '../../src/text/punycode.ts';

/** UTF-8 bytes of a text read as another encoding. */
const misread = (text: string, encoding: string): string => new TextDecoder(encoding).decode(new TextEncoder().encode(text));

describe('repairMojibake', () => {
  for (const encoding of ['windows-1251', 'windows-1252', 'windows-1250', 'koi8-r', 'iso-8859-2']) {
    test.each(['Жанна Щукина', 'Gänsefüßchen', 'Łukasz Żółć', 'Νίκος', 'François Noël', 'Бишкек'])(`repairs %s read as ${encoding}`, (text) => {
      expect(repairMojibake(misread(text, encoding))?.text).toBe(text);
    });
  }

  test.each(['Привет', 'Ñandú', 'Ångström', 'РСФСР', 'Ђорђе', 'Çelik', '“quoted”', 'Île-de-France', 'Ελλάδα', 'naïve café', '№ 5', '株式会社'])(
    'leaves %s',
    (text) => {
      expect(repairMojibake(text)).toBeNull();
    },
  );

  test.each([
    'HERMÈS®',
    'NESCAFÉ® и VOCÊ…',
    'CAFÉ™ BAR',
    'PÓŁNOC',
    'SÃO JOSÉ\u00a0DOS CAMPOS',
    'IRMÃ\u00a0MARIA',
    'SÓ…',
    '7×£20',
    'JÄÄ\u00a0OY',
    'IL\u00a0PERÙ\u00a0BLU',
    'Ü™',
  ])('leaves the capital and the sign behind it in %s, though they are valid UTF-8', (text) => {
    expect(repairMojibake(text)).toBeNull();
  });

  test.each(['Gəncə', 'Təbriz', 'İZMİR', 'NICOLÒ', 'Timiș', 'Mỹ Tho', 'Об’їзд', 'Кот-дʼІвуар', 'JOSé', 'Ștefan', 'À bientôt'])('repairs %s', (text) => {
    expect(repairMojibake(misread(text, 'windows-1251'))?.text).toBe(text);
    expect(repairMojibake(misread(text, 'windows-1250'))?.text).toBe(text);
  });
});

describe('domain names in ASCII and in letters', () => {
  test.each([
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
    ['例え.jp', 'xn--r8jz45g.jp'],
    ['faß.de', 'xn--fa-hia.de'],
    ['acme.com', 'acme.com'],
    ['bücher.café.fr', 'xn--bcher-kva.xn--caf-dma.fr'],
  ])('%s is %s', (letters, ascii) => {
    expect(domainToAscii(letters)).toBe(ascii);
    expect(domainToUnicode(ascii)).toBe(letters);
  });

  test('agrees with the platform', () => {
    for (const name of ['žluťoučký.cz', 'ελληνικά.gr', 'кыргызстан.kg', '中国.cn', 'ñandú.es'])
      expect(domainToAscii(name)).toBe(new URL(`https://${name}`).hostname);
  });

  test('leaves a damaged label as it is', () => {
    expect(domainToUnicode('xn--zzzzzzzz99999.com')).toBe('xn--zzzzzzzz99999.com');
    expect(domainToUnicode('xn--.com')).toBe('xn--.com');
  });
});
