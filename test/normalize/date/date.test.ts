import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inferDateOrder, normalizeDate, type DateOptions } from '../../../src/normalize/date/index.ts';
import { contractOf } from '../../contract.ts';

const read = (input: unknown, options?: DateOptions) => {
  const result = normalizeDate(input, options);
  return result.ok ? result.value : (result.candidates?.join(' ') ?? result.issues[0].code);
};

describe('normalizeDate', () => {
  contractOf.normalizer(normalizeDate, {
    valid: ['2025-04-03', '13/04/2025', '3 апреля 2025', 'Apr 3, 2025', '20250403'],
    hostile: ['1/1/1', '99999999', '2025-04-03T', 'May May 2025', '1743638400'],
  });

  test.each([
    ['2025-04-03', '2025-04-03'],
    ['2025/4/3', '2025-04-03'],
    ['2025.04.03', '2025-04-03'],
    ['20250403', '2025-04-03'],
    ['2025-04-03T23:30:00+03:00', '2025-04-03'],
    ['2025-04-03 10:00', '2025-04-03'],
    ['20250403T101500Z', '2025-04-03'],
    ['13/04/2025', '2025-04-13'],
    ['04/13/2025', '2025-04-13'],
    ['03.04.2025', '2025-04-03'],
    ['3.4.2025 10:15', '2025-04-03'],
    ['03/03/2025', '2025-03-03'],
    ['31122024', '2024-12-31'],
    ['3 April 2025', '2025-04-03'],
    ['April 3rd, 2025', '2025-04-03'],
    ['Thu, 03 Apr 2025 10:00:00 GMT', '2025-04-03'],
    ['Thu Apr 03 2025 10:00:00 GMT+0200 (CEST)', '2025-04-03'],
    ['2025 Apr 3', '2025-04-03'],
    ['3-Apr-25', '2025-04-03'],
    ['3 апреля 2025 г.', '2025-04-03'],
    ['03 апр. 2025', '2025-04-03'],
    ['15 мая 1990', '1990-05-15'],
    ['3 квітня 2025', '2025-04-03'],
    ['3 сәуір 2025', '2025-04-03'],
    ['3-апрель 2025-жыл', '2025-04-03'],
    ['5 października 2024 r.', '2024-10-05'],
    ['3. März 2024', '2024-03-03'],
    ['1er août 2024', '2024-08-01'],
    ['3 de octubre de 2024', '2024-10-03'],
    ['3 ottobre 2024', '2024-10-03'],
    ['3 de março de 2024', '2024-03-03'],
    ['3 Agustus 2024', '2024-08-03'],
    ['17 Agt 2024', '2024-08-17'],
    ['3 Ağustos 2024', '2024-08-03'],
    ['5. července 2024', '2024-07-05'],
    ['5. června 2024', '2024-06-05'],
    ['3 mei 2024', '2024-05-03'],
    ['2025年4月3日', '2025-04-03'],
    ['2025년 4월 3일', '2025-04-03'],
    ['٢٠٢٥-٠٤-٠٣', '2025-04-03'],
    ['２０２５－０４－０３', '2025-04-03'],
    ['9 octombrie 2024', '2024-10-09'],
    ['9. lokakuuta 2024', '2024-10-09'],
    ['2024. október 9.', '2024-10-09'],
    ['9 кастрычніка 2024 г.', '2024-10-09'],
    ['9 октомври 2024 г.', '2024-10-09'],
    ['9-oktabr, 2024-yil', '2024-10-09'],
    ['7. srpnja 2024.', '2024-07-07'],
    ['7. srpna 2024', '2024-08-07'],
    ['7. lipnja 2024.', '2024-06-07'],
    ['7 lip 2024', '2024-07-07'],
    ['14 listopada 2024', '2024-11-14'],
  ])('reads %s as %s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  test.each([
    ['May 9, 2024 at 6:11 p.m.', '2024-05-09'],
    ['6:11 p.m., May 9, 2024', '2024-05-09'],
    ['9 мая 2024 г. в 18:11', '2024-05-09'],
    ['9 mai 2024 à 18h11', '2024-05-09'],
    ['9 de mayo de 2024 a las 18:11', '2024-05-09'],
    ['9. Mai 2024 um 18.11 Uhr', '2024-05-09'],
    ['9 Mei 2024 pukul 18.11', '2024-05-09'],
    ['09.05.2024 18.11', '2024-05-09'],
    ['9 maja 2024 o 18:11', '2024-05-09'],
    ['Thu May 09 2024 18:11:00 GMT+0200 (Central European Summer Time)', '2024-05-09'],
    ['Thu May  9 18:11:00 CEST 2024', '2024-05-09'],
    ['05/19/24 17:00 (PDT)', '2024-05-19'],
    ['2024年5月9日(木) 18時11分', '2024-05-09'],
    ['2024年05月09日18:11', '2024-05-09'],
    ['2024년 5월 9일 목요일', '2024-05-09'],
  ])('leaves the time out of %s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  test.each([
    ['jueves 9 de mayo de 2024', '2024-05-09'],
    ['czwartek 9 maja 2024', '2024-05-09'],
    ['dimanche 12 mai 2024', '2024-05-12'],
    ['mar. 14 mai 2024', '2024-05-14'],
    ['quinta-feira, 9 de maio de 2024', '2024-05-09'],
    ['9 Mayıs 2024 Perşembe', '2024-05-09'],
    ['9 травня 2024 р., четвер', '2024-05-09'],
    ['чт 09.05.2024', '2024-05-09'],
    ['Do, 09.05.2024', '2024-05-09'],
    ['Thursday 19/05/2024', '2024-05-19'],
    ['09.05.2024 г.', '2024-05-09'],
    ['09.05.2024г.', '2024-05-09'],
    ['dnia 09.05.2024 r.', '2024-05-09'],
    ['am 9. Mai 2024', '2024-05-09'],
  ])('reads %s as %s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  test.each([
    ['2025-02-30', 'date.invalid'],
    ['2025-13-01', 'date.invalid'],
    ['29.02.2023', 'date.invalid'],
    ['31/31/2024', 'date.invalid'],
    ['31 april 2024', 'date.invalid'],
    ['0000-00-00', 'placeholder'],
    ['00.00.0000', 'placeholder'],
    ['1900-01-00', 'placeholder'],
    ['9999-12-31', 'placeholder'],
    ['dd.mm.yyyy', 'placeholder'],
    ['n/a', 'placeholder'],
    ['—', 'placeholder'],
    ['May', 'date.syntax'],
    ['April 2025', 'date.syntax'],
    ['2025', 'date.syntax'],
    ['yesterday', 'date.syntax'],
    ['12 Decor 2024', 'date.syntax'],
    ['3 cer 2024', 'date.syntax'],
    ['14. listopada 2024.', 'date.syntax'],
    ['Martin 12 2024', 'date.syntax'],
    ['12-14 May 2024', 'date.syntax'],
    ['12.–14.05.2024', 'date.syntax'],
    ['2024年5月9日〜12日', 'date.syntax'],
    ['before 09.05.2024', 'date.syntax'],
    ['45750', 'date.syntax'],
    ['25-09', 'date.syntax'],
    ['+48 601 100 200', 'date.syntax'],
    ['192.168.0.1', 'date.syntax'],
  ])('refuses %s as %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  test('gives both readings where only digits speak, and takes the order it is told', () => {
    expect(read('03/04/2025')).toBe('2025-04-03 2025-03-04');
    expect(read('03/04/2025', { order: 'DMY' })).toBe('2025-04-03');
    expect(read('03/04/2025', { order: 'MDY' })).toBe('2025-03-04');
    expect(read('03/04/2025', { locale: 'en-US' })).toBe('2025-03-04');
    expect(read('03/04/2025', { locale: 'en-GB' })).toBe('2025-04-03');
    expect(read('03/04/2025', { locale: 'en' })).toBe('2025-04-03 2025-03-04');
    expect(read('25/04/03', { order: 'YMD' })).toBe('2025-04-03');
  });

  test('says when a value cannot be in the order of its column', () => {
    expect(normalizeDate('04/13/2025', { order: 'DMY' })).toMatchObject({ value: '2025-04-13', issues: [{ code: 'date.order', severity: 'warning' }] });
    expect(normalizeDate('13/04/2025', { order: 'DMY' }).issues).toEqual([]);
  });

  test('puts a two-digit year into the hundred years that end with the year of `to`', () => {
    expect(read('3.4.25', { order: 'DMY' })).toBe('2025-04-03');
    expect(read('12/31/99', { order: 'MDY' })).toBe('1999-12-31');
    expect(read('3/4/49', { order: 'DMY' })).toBe('2049-04-03');
    expect(read('3/4/50', { order: 'DMY' })).toBe('1950-04-03');
    expect(read('3/4/30', { order: 'DMY', to: '2026-11-21' })).toBe('1930-04-03');
    expect(normalizeDate('3/4/25', { order: 'DMY' }).issues).toMatchObject([{ code: 'date.two_digit_year' }]);
  });

  test('reads the day counts of spreadsheets when told to', () => {
    expect(read('45750', { excel: true })).toBe('2025-04-03');
    expect(read(45750.75, { excel: true })).toBe('2025-04-03');
    expect(read(1, { excel: true })).toBe('1900-01-01');
    expect(read(59, { excel: true })).toBe('1900-02-28');
    expect(read(60, { excel: true })).toBe('date.invalid');
    expect(read(61, { excel: true })).toBe('1900-03-01');
    expect(read(0, { excel: true })).toBe('placeholder');
    expect(read(44288, { excel: '1904' })).toBe('2025-04-03');
    expect(read('2025-04-03', { excel: true })).toBe('2025-04-03');
  });

  test('reads seconds and milliseconds since 1970 and says so', () => {
    expect(normalizeDate('1743638400')).toMatchObject({ value: '2025-04-03', issues: [{ code: 'date.timestamp' }] });
    expect(read(1743638400000)).toBe('2025-04-03');
  });

  test('keeps an implausible day and warns', () => {
    expect(normalizeDate('2031-01-01', { to: '2026-11-21' })).toMatchObject({ ok: true, issues: [{ code: 'date.implausible' }] });
    expect(normalizeDate('1890-01-01', { from: '1906-11-21' })).toMatchObject({ ok: true, issues: [{ code: 'date.implausible' }] });
  });

  test('refuses a Date, whose day depends on the machine', () => {
    expect(read(new Date(0))).toBe('not_text');
  });

  test('reads every day of the calendar back from each unmistakable writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1850, max: 2190 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (year, month, day) => {
        const [m, d] = [String(month).padStart(2, '0'), String(day).padStart(2, '0')];
        const iso = `${year}-${m}-${d}`;
        const russian = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')[month - 1];
        for (const text of [iso, `${year}${m}${d}`, `${d}.${m}.${year}`, `${day} ${russian} ${year}`, `${year}/${month}/${day}`]) expect(read(text)).toBe(iso);
        expect(read(`${m}/${d}/${year}`, { order: 'MDY' })).toBe(iso);
        expect(read(`${d}-${m}-${year}`, { order: 'DMY' })).toBe(iso);
      }),
    );
  });
});

describe('dates as Intl writes them', () => {
  const locales = 'en-US en-GB de-DE fr-FR es-ES it-IT pt-BR nl-NL sv-SE pl-PL cs-CZ ro-RO tr-TR id-ID ru-RU uk-UA be-BY kk-KZ ky-KG ja-JP zh-CN ko-KR'.split(
    ' ',
  );

  test.each(locales)('are read back in %s', (locale) => {
    for (let month = 1; month <= 12; month++) {
      const iso = `2024-${String(month).padStart(2, '0')}-23`;
      for (const style of ['full', 'long'] as const) {
        const text = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { dateStyle: style, timeZone: 'UTC' }).format(new Date(iso));
        expect(read(text), text).toBe(iso);
      }
    }
  });

  test.each(['hr-HR', 'sl-SI', 'lt-LT', 'el-GR', 'vi-VN', 'eu-ES', 'cy-GB', 'ga-IE', 'mt-MT', 'ar-EG', 'hi-IN', 'sw-KE'])(
    'are never another day in %s',
    (locale) => {
      for (let month = 1; month <= 12; month++) {
        const iso = `2024-${String(month).padStart(2, '0')}-23`;
        for (const style of ['full', 'long', 'medium'] as const) {
          const text = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { dateStyle: style, timeZone: 'UTC' }).format(new Date(iso));
          expect([iso, 'date.syntax'], text).toContain(read(text));
        }
      }
    },
  );
});

describe('inferDateOrder', () => {
  test.each([
    [['03/04/2025', '13/04/2025', '05/06/2025'], 'DMY'],
    [['03/04/2025', '04/13/2025'], 'MDY'],
    [['3/4/25', '25/4/3'], null],
    [['2025-04-03', '2025-04-04'], 'YMD'],
    [['2025-04-03', '03/04/2025', '13/04/2025'], 'DMY'],
    [['2025-04-03', '03/04/2025'], null],
    [['03/04/2025', '05/06/2025'], null],
    [['13/04/2025', '04/13/2025'], null],
    [['03.04.2025', '04.04.2025'], 'DMY'],
    [['', null, 'n/a', {}], null],
    [['05/05/2025'], null],
  ])('of %j is %s', (values, order) => {
    expect(inferDateOrder(values).order).toBe(order);
  });

  test('counts what it saw', () => {
    expect(inferDateOrder(['03/04/2025', '13/04/2025', '45750', 'soon'])).toMatchObject({
      evidence: { DMY: 1, MDY: 0, YMD: 0 },
      ambiguous: 1,
      unread: 1,
      dayCounts: 1,
      conflicting: false,
      confidence: 1,
    });
  });

  test('bears a few strays among many witnesses', () => {
    const values = [...Array.from({ length: 40 }, (_, i) => `${13 + (i % 15)}/01/2024`), '01/31/2024'];
    expect(inferDateOrder(values)).toMatchObject({ order: 'DMY', conflicting: true });
  });
});
