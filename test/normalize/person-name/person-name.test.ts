import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizePersonName } from '../../../src/normalize/person-name/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizePersonName', () => {
  contractOf.normalizer(normalizePersonName, {
    valid: ['SMITH, JOHN A.', 'Иванов Иван Иванович', { given: 'Anna', family: 'Nowak' }, '王小明', 'van der Berg Anna'],
    hostile: [
      ', , ,',
      'and and and',
      '& & &',
      'Dr. Dr. Dr.',
      "'''",
      '(((',
      'Mr. and',
      "o'",
      'MC',
      'mac',
      'III',
      'Jr., Sr.',
      'y',
      'de la',
      'Ph. D.',
      'Ph D Ph D',
    ],
  });

  test.each([
    ['John Doe', { given: 'John', family: 'Doe' }],
    ['BROWN, PETER Q.', { given: 'Peter', middle: 'Q.', family: 'Brown' }],
    ['Петрова Мария Сергеевна', { given: 'Мария', middle: 'Сергеевна', family: 'Петрова' }],
    ['Мария Сергеевна Петрова', { given: 'Мария', middle: 'Сергеевна', family: 'Петрова' }],
    ['Сидоров Б.В.', { given: 'Б.', middle: 'В.', family: 'Сидоров' }],
    ['Б.В. Сидоров', { given: 'Б.', middle: 'В.', family: 'Сидоров' }],
    ['Б.В.Сидоров', { given: 'Б.', middle: 'В.', family: 'Сидоров' }],
    ['Сидоров, Б.В.', { given: 'Б.', middle: 'В.', family: 'Сидоров' }],
    ['Peter D.E. Miller', { given: 'Peter', middle: 'D.E.', family: 'Miller' }],
    ['Mohd. Faizal Ahmad', { given: 'Mohd. Faizal', family: 'Ahmad' }],
    ['Md. Karim', { given: 'Md.', family: 'Karim' }],
    ['MD Anna Miller', { given: 'Anna', family: 'Miller', suffix: 'MD' }],
    ['María de los Ángeles Torres Ruiz', { given: 'María de los Ángeles', family: 'Torres Ruiz' }],
    ['Torres, María del Mar', { given: 'María del Mar', family: 'Torres' }],
    ['Maria de Souza Lima', { given: 'Maria', family: 'de Souza Lima' }],
    ['Тимур К.', { given: 'Тимур', family: 'К.' }],
    ['Шевчук К.', { given: 'К.', family: 'Шевчук' }],
    ['Абдраимов Асан уулу Нурлан', { given: 'Нурлан', middle: 'Асан уулу', family: 'Абдраимов' }],
    ['Нурлан Асан уулу Абдраимов', { given: 'Нурлан', middle: 'Асан уулу', family: 'Абдраимов' }],
    ['Josep Vidal i Roca', { given: 'Josep', family: 'Vidal i Roca' }],
    ['Отто фон Бисмарк', { given: 'Отто', family: 'фон Бисмарк' }],
    ['Karimova Gulnara', { given: 'Gulnara', family: 'Karimova' }],
    ['Usenov Kubanych', { given: 'Kubanych', family: 'Usenov' }],
    ['Koval Andriy', { given: 'Koval', family: 'Andriy' }],
    ['Vicky Marina', { given: 'Vicky', family: 'Marina' }],
    ['Geneva Martin', { given: 'Geneva', family: 'Martin' }],
    ['Bin Wang', { given: 'Bin', family: 'Wang' }],
    ['Марина Иванова', { given: 'Марина', family: 'Иванова' }],
    ['Иванова Марина', { given: 'Марина', family: 'Иванова' }],
    ['Асанов Бакыт Талант уулу', { given: 'Бакыт', middle: 'Талант уулу', family: 'Асанов' }],
    ['Талант уулу Бакыт', { given: 'Бакыт', family: 'Талант уулу' }],
    ['Kowalska Anna', { given: 'Anna', family: 'Kowalska' }],
    ['Szabó Péter', { given: 'Péter', family: 'Szabó' }],
    ['Nguyễn Thị Hoa', { given: 'Hoa', middle: 'Thị', family: 'Nguyễn' }],
    ['Trần Văn Anh Tuấn', { given: 'Tuấn', middle: 'Văn Anh', family: 'Trần' }],
    ['Park Ji-sung', { given: 'Ji-sung', family: 'Park' }],
    ['李明', { given: '明', family: '李' }],
    ['司马光', { given: '光', family: '司马' }],
    ['佐藤 花子', { given: '花子', family: '佐藤' }],
    ['박서연', { given: '서연', family: '박' }],
    ['MARTIN Luc', { given: 'Luc', family: 'Martin' }],
    ['Luc MARTIN', { given: 'Luc', family: 'Martin' }],
    ['Merkel Jennifer', { given: 'Jennifer', family: 'Merkel' }],
    ['de la Cruz, Ana', { given: 'Ana', family: 'de la Cruz' }],
    ['van den Berg Anna', { given: 'Anna', family: 'van den Berg' }],
    ['Ludwig Mies van der Rohe', { given: 'Ludwig', middle: 'Mies', family: 'van der Rohe' }],
    ['Van Johnson Miller', { given: 'Van', middle: 'Johnson', family: 'Miller' }],
    ['Laura Gómez Fernández', { given: 'Laura', family: 'Gómez Fernández' }],
    ['Pedro Ruiz y Blanco', { given: 'Pedro', family: 'Ruiz y Blanco' }],
    ['Abdul Rahman Khan', { given: 'Abdul Rahman', family: 'Khan' }],
    ['Omar bin Hassan', { given: 'Omar', family: 'bin Hassan' }],
    ['Do, Mary', { given: 'Mary', family: 'Do' }],
    ['Miller, Ed', { given: 'Ed', family: 'Miller' }],
    ['Prof. Dr. Hans Müller', { prefix: 'Prof. Dr.', given: 'Hans', family: 'Müller' }],
    ['Dr. rer. nat. Anna Müller', { prefix: 'Dr. rer. nat.', given: 'Anna', family: 'Müller' }],
    ['dr. j. miller', { prefix: 'Dr.', given: 'J.', family: 'Miller' }],
    ['Sir Peter', { prefix: 'Sir', given: 'Peter' }],
    ['Mrs. Miller', { prefix: 'Mrs.', family: 'Miller' }],
    ['Judge Marc Miller', { prefix: 'Judge', given: 'Marc', family: 'Miller' }],
    ['Lord Miller', { prefix: 'Lord', family: 'Miller' }],
    ['King Monica', { given: 'Monica', family: 'King' }],
    ['Profa. Ana Souza', { prefix: 'Profa.', given: 'Ana', family: 'Souza' }],
    ['Chief Judge-Magistrate Anna Miller', { prefix: 'Chief Judge-Magistrate', given: 'Anna', family: 'Miller' }],
    ['Dean Miller', { given: 'Dean', family: 'Miller' }],
    ['PhD Anna Nowak', { given: 'Anna', family: 'Nowak', suffix: 'PhD' }],
    ['Peter Miller Jr., MD', { given: 'Peter', family: 'Miller', suffix: 'Jr., MD' }],
    ['Peter Miller Ph. D.', { given: 'Peter', family: 'Miller', suffix: 'Ph. D.' }],
    ['Anna Miller Bsc.Mba', { given: 'Anna', family: 'Miller', suffix: 'Bsc.Mba' }],
    ['Miller, Anna Bsc.Mba', { given: 'Anna', family: 'Miller', suffix: 'Bsc.Mba' }],
    ['Miller, Anna RN', { given: 'Anna', family: 'Miller', suffix: 'RN' }],
    ['Miller, Anna V', { given: 'Anna', middle: 'V', family: 'Miller' }],
    ['miller, anna RN', { given: 'Anna', family: 'Miller', suffix: 'RN' }],
    ['peter e miller, IV', { given: 'Peter', middle: 'E', family: 'Miller', suffix: 'IV' }],
    ['dr. peter miller IV', { prefix: 'Dr.', given: 'Peter', family: 'Miller', suffix: 'IV' }],
    ['peter james miller v', { given: 'Peter', middle: 'James', family: 'Miller', suffix: 'V' }],
    ['La Tanya Miller', { given: 'La Tanya', family: 'Miller' }],
    ['Miller, De Andre K.', { given: 'De Andre', middle: 'K.', family: 'Miller' }],
    ['La K. Miller', { given: 'La', middle: 'K.', family: 'Miller' }],
    ['David ben Levi', { given: 'David', family: 'ben Levi' }],
    ['Mary Ben Levi', { given: 'Mary', middle: 'Ben', family: 'Levi' }],
    ['Miller, J.R.', { given: 'J.R.', family: 'Miller' }],
    ['Robert "Bob" Miller', { given: 'Robert', family: 'Miller', nickname: 'Bob' }],
    ["Robert 'Bob' Miller", { given: 'Robert', family: 'Miller', nickname: 'Bob' }],
    ["Robert ''Bob O'Bob'' Miller", { given: 'Robert', family: 'Miller', nickname: "Bob O'Bob" }],
    ['"Bob" Miller', { family: 'Miller', nickname: 'Bob' }],
    ['г-жа Петрова', { prefix: 'г-жа', family: 'Петрова' }],
  ])('takes %s apart', (text, parts) => {
    expect(normalizePersonName(text).value).toEqual(parts);
  });

  // A comma at the end parts nothing and sends the name the long way, past the shortcuts for names of letters alone.
  test('reads a name of plain words as it reads any other', () => {
    const word = fc.constantFrom(
      ...'James Anna Smith Wei Nguyen Garcia Lopez Nowak Szabó José Łukasz Иван Анна Иванов Иванович Артём Асан уулу McKay Mary-Jane O’Brien'.split(' '),
      ...'Dr. J. Mr. Jr. III MD PhD Sir Lt-Gen van de der bin y e and und и i SMITH ANNA ИВАНОВ A anna smith иванов Abdul Ji-sung Prof. Vi Do Attorney D'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('auto', 'given-first', 'family-first'),
        fc.constantFrom('auto', 'keep'),
        (words, order, casing) => {
          const text = words.join(' ');
          const short = normalizePersonName(text, { order, case: casing });
          const long = normalizePersonName(`${text},`, { order, case: casing });
          expect([text, short.value, short.display, short.key, short.confidence]).toEqual([text, long.value, long.display, long.key, long.confidence]);
          expect(short.candidates).toEqual(long.candidates);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test.each([
    "O'Brien",
    'McArthur',
    'MacGregor',
    'Machado',
    'Mackie',
    'Mackell',
    'ben Zvi',
    'bin Laden',
    'Ben Miller',
    'ten Hagen',
    'Gerard ter Borch',
    'van Dijk',
    'Jean-Luc Moreau',
    "D'Amico",
    'Anna-Maria McKay',
    'Louis XVI',
    'Ursula von der Leyen',
    'Maria de los Santos',
    'Maria de los Dolores Santos',
    'Шарль де Голль',
    'Иванов-Петров',
    "Yuri's",
  ])('gives %s its capitals', (name) => {
    expect(normalizePersonName(name.toLowerCase()).ok && normalizePersonName(name.toLowerCase())).toMatchObject({ display: name });
    expect(normalizePersonName(name.toUpperCase())).toMatchObject({ display: name });
  });

  test('leaves capitals alone when told so', () => {
    expect(normalizePersonName('anna NOWAK', { case: 'keep' }).value).toEqual({ given: 'anna', family: 'NOWAK' });
  });

  test('takes the order it is told', () => {
    expect(normalizePersonName('Nowak Anna Maria', { order: 'family-first' }).value).toEqual({ given: 'Anna', middle: 'Maria', family: 'Nowak' });
    expect(normalizePersonName('Иванов Иван', { order: 'given-first' }).value).toEqual({ given: 'Иванов', family: 'Иван' });
  });

  test.each([
    [
      'Mr. and Mrs. Miller',
      [
        { prefix: 'Mr.', family: 'Miller' },
        { prefix: 'Mrs.', family: 'Miller' },
      ],
    ],
    [
      'Tom & Ann Miller',
      [
        { given: 'Tom', family: 'Miller' },
        { given: 'Ann', family: 'Miller' },
      ],
    ],
    [
      'Tom Miller / Ann Brown',
      [
        { given: 'Tom', family: 'Miller' },
        { given: 'Ann', family: 'Brown' },
      ],
    ],
    [
      'Jan i Anna Nowak',
      [
        { given: 'Jan', family: 'Nowak' },
        { given: 'Anna', family: 'Nowak' },
      ],
    ],
    [
      'Ewa Zielińska i Tomasz Lis',
      [
        { given: 'Ewa', family: 'Zielińska' },
        { given: 'Tomasz', family: 'Lis' },
      ],
    ],
  ])('refuses the two people of %s and gives both', (text, candidates) => {
    expect(normalizePersonName(text)).toMatchObject({ ok: false, issues: [{ code: 'name.multiple_people' }], candidates });
  });

  test.each([
    ['ann@acme.com', 'misuse'],
    ['Анна 8 916 765-43-21', 'misuse'],
    ['Acme Ltd', 'misuse'],
    ['ООО Ромашка', 'misuse'],
    ['Miller & Sons', 'misuse'],
    ['www.acme.com', 'misuse'],
    ['n/a', 'placeholder'],
    ['нет', 'placeholder'],
    ['Mr.', 'name.syntax'],
    ['x'.repeat(300), 'too_long'],
  ])('refuses %s as %s', (text, code) => {
    expect(normalizePersonName(text)).toMatchObject({ ok: false, issues: [{ code }] });
  });

  test('says that a single name is one, and is not sure of it', () => {
    expect(normalizePersonName('Madonna')).toMatchObject({ value: { given: 'Madonna' }, confidence: 0.5, issues: [{ code: 'name.mononym' }] });
  });

  test('gives one key to the orders of a name', () => {
    expect(normalizePersonName('Miller, Ann')).toMatchObject({ key: 'miller ann' });
    expect(normalizePersonName('Ann Miller')).toMatchObject({ key: 'miller ann' });
  });
});
