import { describe, expect, test } from 'vitest';
import { address, date, email, personName, phone, text } from '../../src/fields/index.ts';
import { adoptColumns, suggestMapping } from '../../src/import/index.ts';
import { defineWorkspace } from '../../src/model/index.ts';
import { companies, contacts } from '../../src/presets/index.ts';

const crm = defineWorkspace({ id: 'test', version: 1, folders: { contacts, companies } });
const one = defineWorkspace({
  id: 'one',
  version: 1,
  folders: {
    people: {
      title: 'name',
      fields: { name: personName(), mail: email(), phone: phone(), born: date({ label: 'Birth date' }), home: address(), shoe: text() },
    },
  },
});

const fieldsOf = (headers: readonly string[], sample: readonly (readonly string[])[] = [], folder: 'contacts' | 'companies' = 'contacts') =>
  suggestMapping(crm, folder, headers, sample).map(({ field }) => field);

describe('suggestMapping', () => {
  test.each([
    ['English', ['First Name', 'Last Name', 'E-mail Address', 'Mobile Phone', 'ZIP Code', 'Town']],
    ['Russian', ['Имя', 'Фамилия', 'Эл. почта', 'Моб. телефон', 'Почтовый индекс', 'Город']],
    ['Ukrainian', ["Ім'я", 'Прізвище', 'Ел. пошта', 'Мобільний телефон', 'Поштовий індекс', 'Місто']],
    ['Polish', ['Imię', 'Nazwisko', 'Adres e-mail', 'Telefon komórkowy', 'Kod pocztowy', 'Miejscowość']],
    ['German', ['Vorname', 'Nachname', 'E-Mail-Adresse', 'Handy', 'PLZ', 'Ort']],
    ['French', ['Prénom', 'Nom', 'Courriel', 'Téléphone portable', 'Code postal', 'Ville']],
    ['Spanish', ['Nombre', 'Apellidos', 'Correo electrónico', 'Móvil', 'Código postal', 'Ciudad']],
    ['Indonesian', ['Nama Depan', 'Nama Belakang', 'Surel', 'No. HP', 'Kode Pos', 'Kota']],
    ['Turkish', ['Ad', 'Soyad', 'E-posta', 'Cep Telefonu', 'Posta Kodu', 'Şehir']],
    ['Kyrgyz', ['Аты', 'Фамилиясы', 'Электрондук почта', 'Уюлдук телефон', 'Почта индекси', 'Шаар']],
  ])('reads headers in %s', (_, headers) => {
    expect(fieldsOf(headers)).toEqual(['name.given', 'name.family', 'emails', 'phones', 'address.postalCode', 'address.locality']);
  });

  test.each(['Business Fax', 'E-mail 1 - Type', 'Phone 1 - Label', 'Password', 'Phonetic First Name', "Manager's Name", 'Email Verified', 'Photo'])(
    'leaves %s out and says that it is meant to',
    (header) => {
      expect(suggestMapping(crm, 'contacts', [header])[0]).toMatchObject({ field: null, ignore: true });
    },
  );

  test('knows nothing rather than something wrong', () => {
    expect(fieldsOf(['Score', 'Amount', 'xyz', ''])).toEqual([null, null, null, null]);
  });

  test('takes “Title” for the form of address beside a column for the job, else for the job', () => {
    expect(fieldsOf(['Title', 'First Name', 'Job Title'])[0]).toBe('name.prefix');
    expect(fieldsOf(['Title', 'Salutation'])[0]).toBe('jobTitle');
  });

  test('reads a header that is one slip off', () => {
    expect(suggestMapping(crm, 'contacts', ['Pohne Number'])[0]).toMatchObject({ field: 'phones', confidence: expect.closeTo(0.67, 1) });
  });

  test('finds e-mail addresses by what the cells hold', () => {
    const rows = ['a@x.pl', 'b@x.pl', 'c@y.com', 'd@z.org'].map((mail) => [mail]);
    expect(suggestMapping(crm, 'contacts', ['contact info'], rows)[0]).toMatchObject({ field: 'emails', because: ['100 % of its cells look like email'] });
  });

  test('distrusts a header its cells contradict', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [`Half day, room ${i % 7}`]);
    expect(suggestMapping(crm, 'companies', ['Website'], rows)[0]?.field).toBeNull();
  });

  test('sends day, month and year to the parts of one date', () => {
    expect(
      fieldsOf(
        ['by', 'bm', 'bd'],
        [
          ['1949', '7', '22'],
          ['1950', '1', '3'],
          ['1951', '12', '9'],
        ],
      ),
    ).toEqual(['birthDate.year', 'birthDate.month', 'birthDate.day']);
  });

  test('gives a field for one value to one column, unless they fill it in turns', () => {
    const differ = [
      ['a@x.pl', 'b@x.pl'],
      ['c@x.pl', 'd@x.pl'],
      ['e@x.pl', 'f@x.pl'],
    ];
    const inTurns = [
      ['a@x.pl', ''],
      ['', 'd@x.pl'],
      ['e@x.pl', ''],
    ];
    expect(suggestMapping(one, 'people', ['E-mail', 'Email address'], differ).map(({ field }) => field)).toEqual(['mail', null]);
    expect(suggestMapping(one, 'people', ['E-mail', 'Email address'], inTurns).map(({ field }) => field)).toEqual(['mail', 'mail']);
  });

  test('finds what a list is of when no column says so', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [`School ${i}`, i % 2 === 0 ? 'Day' : 'Night']);
    expect(suggestMapping(crm, 'companies', ['Site name', 'Program Name'], rows)[0]).toMatchObject({ field: 'name', confidence: 0.6 });
  });

  test('maps names and parts of fields to themselves', () => {
    expect(fieldsOf(['name.given', 'address.postalCode', 'birthDate', 'jobTitle'])).toEqual(['name.given', 'address.postalCode', 'birthDate', 'jobTitle']);
  });

  test('refuses a folder that is not there', () => {
    expect(() => suggestMapping(crm, 'nobody', [])).toThrow(/no folder 'nobody'/);
  });
});

describe('adoptColumns', () => {
  const adopt = (columns: Readonly<Record<string, readonly string[]>>) => {
    const headers = Object.keys(columns);
    const rows = (columns[headers[0] as string] as readonly string[]).map((_, i) => headers.map((header) => columns[header]?.[i] ?? ''));
    return adoptColumns(one, 'people', suggestMapping(one, 'people', headers, rows), (column) => columns[column] ?? []);
  };
  const many = (n: number, make: (i: number) => string): string[] => Array.from({ length: n }, (_, i) => make(i));

  test('makes a field of the type the cells suggest', () => {
    const { columns } = adopt({
      'Visited on': many(60, (i) => `2024-01-${String((i % 28) + 1).padStart(2, '0')}`),
      Rating: many(60, (i) => `${i}.5`),
      Member: many(60, (i) => (i % 3 === 0 ? 'yes' : 'no')),
      Cuisine: many(60, (i) => ['thai', 'greek', 'polish'][i % 3] as string),
      Motto: many(60, (i) => `Motto number ${'abcdefghij'[i % 10]} of the ${'klmnopqrst'[Math.floor(i / 10)]} house`),
    });
    expect(columns.map(({ type }) => type)).toEqual(['date', 'number', 'checkbox', 'select', 'text']);
  });

  test.each([
    ['a constant', many(60, () => 'Fair 2024')],
    ['an id that never repeats', many(60, (i) => `REC-${10_000 + i}`)],
    ['a long text', many(60, (i) => `${i} ${'and so on and on '.repeat(8)}`)],
    ['an amount', many(60, (i) => String(i * 3.5))],
    ['a column most records leave empty', many(60, (i) => (i < 10 ? `word ${i}x` : ''))],
  ])('keeps %s and lets it have no part in matching', (_, cells) => {
    expect(adopt({ Zzz: cells }).columns[0]).toMatchObject({ matches: false });
  });

  test('lets ids that repeat take part', () => {
    expect(adopt({ Badge: many(60, (i) => `B-${1000 + Math.floor(i / 2)}`) }).columns[0]).toMatchObject({ type: 'externalId', matches: true });
  });

  test('gives an empty column no field', () => {
    expect(adopt({ Zzz: many(5, () => '') })).toMatchObject({ map: {}, columns: [{ field: null }] });
  });

  test('survives any header', () => {
    const headers = ['__proto__', 'constructor', '1', 'Ж', '!!!', 'and'];
    const { map, workspace } = adopt(Object.fromEntries(headers.map((header) => [header === '__proto__' ? '__proto__ ' : header, many(4, (i) => `v ${i}`)])));
    expect(Object.keys(map)).toHaveLength(headers.length);
    expect(Object.keys(workspace.def.folders['people']?.fields ?? {}).length).toBe(6 + headers.length);
  });
});
