import { describe, expect, test } from 'vitest';
import { detectJunk, isPlaceholder } from '../../../src/normalize/junk/index.ts';

describe('detectJunk', () => {
  test.each([
    'asdf',
    'qwerty',
    'sdfsdf',
    'test',
    'Test Test',
    'N/A',
    '-',
    '...',
    'aaaaaa',
    'фывафыва',
    'йцукен',
    'тест тест',
    'не указано',
    'ghjkl',
    'zxcvbn',
    'none',
    'John Doe',
    'jkjkjkjk',
    '11111',
    'hjkhjk',
    'lkjhgf',
    'asd asd',
    'blah blah',
    'bcdfgh',
    'http://x.com/y',
    'qweqwe',
    'xxx',
    'lorem ipsum dolor',
    'zxc',
    'йцу',
    'выф',
    'hjk',
    'qaz',
    'asd12',
    '1q2w3e',
    'aaa',
    'ттт жжж',
    'null null',
    'нету',
    'б/н',
    'Nobody',
    'First Name Last Name',
    'fname lname',
    'Вася Пупкин',
    'client 3',
    'Новый клиент',
  ])('calls %s junk', (text) => {
    const verdict = detectJunk(text, { kind: 'person' });
    expect(verdict.junk).toBe(true);
    expect(verdict.reasons.length).toBeGreaterThan(0);
  });

  test.each([
    'Anna Nowak',
    'Null',
    'Ng',
    'Nguyen Ng',
    'Jennifer Null',
    'Иван Тестов',
    'Ян Вржщ',
    'Fred Weer',
    'Li',
    'Xi',
    'Aas',
    'Ffion',
    'Lloyd',
    'J.J.',
    'AAA',
    'Das',
    'Rem',
    'ASD',
    'Guest Family',
    'Na Na',
    'Client Eastwood',
    'Bill Lloyd',
    'Ann-Nn Nnamdi',
    'Hannah',
    'Bob',
    'Otto',
    'Ulla',
    'Dara Aad',
    'Ssali',
    'Tutu',
    'Lulu',
    'Zsa Zsa',
    'Poppy',
    'HYUN',
    'Brewer',
    'Wertz',
    'Sass',
    'Krzysztof',
    'Schmidt',
    'Trst',
    'Rhys Lynch',
    'Мкртчян',
    'Айбек',
    '王伟',
    'محمد',
  ])('leaves %s', (name) => {
    expect(detectJunk(name, { kind: 'person' })).toEqual({ junk: false, reasons: [] });
  });

  test.each([
    'BMW',
    'BP plc',
    'KFC',
    'HSBC',
    '3M',
    'IKEA',
    'H&M',
    'CRH plc',
    'PWC',
    'DHL',
    'Test Rite',
    'ВТБ',
    'МТС',
    'Asda',
    'XXXLutz',
    'Yahoo!',
    '1C',
    'ТНК',
    'Booking.com',
  ])('leaves the company %s', (name) => {
    expect(detectJunk(name, { kind: 'company' }).junk).toBe(false);
  });

  test('calls nothing empty junk, nor what is no text', () => {
    for (const input of [null, undefined, '', ' ', {}, []]) expect(detectJunk(input, { kind: 'person' }).junk).toBe(false);
  });

  test('survives anything long', () => {
    for (const piece of ['a', 'asd', ' ', 'qwerty ', '-', 'ab']) expect(typeof detectJunk(piece.repeat(100_000), { kind: 'person' }).junk).toBe('boolean');
  });
});

describe('isPlaceholder', () => {
  test.each(['n/a', 'N.A.', ' - ', 'null', '#N/A', 'brak', 'не указано', 'tidak ada', 'жок', 'keine Angabe', 'k.A.', '(none)', '???', '未知'])(
    '%s stands for nothing',
    (text) => {
      expect(isPlaceholder(text)).toBe(true);
    },
  );

  test.each(['Nada Surf', 'Null Industries', 'Test Rite', 'Anna', '0'])('%s stands for itself', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});
