import { describe, expect, test } from 'vitest';
import { transliterate } from '../../src/text/transliterate.ts';

describe('transliterate', () => {
  test.each([
    ['Дмитрий Щукин', 'Dmitry Shchukin'],
    ['ЩУКИН', 'SHCHUKIN'],
    ['Фёдор Королёв', 'Fedor Korolev'],
    ['Олексій Гнатів', 'Oleksiy Hnativ'],
    ['Київ', 'Kyiv'],
    ['Ђорђе Ђурић', 'Djordje Djuric'],
    ['Өмүрбек уулу', 'Omurbek uulu'],
    ['Жаңыл Үсөнова', 'Zhangyl Usonova'],
    ['Қайрат', 'Kayrat'],
    ['Ευάγγελος Παπαδόπουλος', 'Evangelos Papadopulos'],
    ['თბილისი', 'tbilisi'],
    ['שלום', 'shlvm'],
    ['محمد', 'mhmd'],
    ['Łukasz Ångström', 'Lukasz Angstrom'],
    ['ŁÓDŹ', 'LODZ'],
    ['Œuvre', 'Oeuvre'],
  ])('%s becomes %s', (given, latin) => {
    expect(transliterate(given)).toBe(latin);
  });

  test('leaves scripts it does not know', () => {
    expect(transliterate('株式会社 Acme')).toBe('株式会社 Acme');
  });
});
