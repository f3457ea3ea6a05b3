import { describe, expect, test } from 'vitest';
import { normalizeCompanyName } from '../../../src/normalize/company-name/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizeCompanyName', () => {
  contractOf.normalizer(normalizeCompanyName, {
    valid: ['Acme, Inc.', 'ООО «Ромашка»', '株式会社山田', { name: 'Acme Ltd', core: 'Acme', legalForm: { display: 'Ltd' } }],
    hostile: ['Ltd Ltd Ltd', '«»', 'S.A.', ', Inc', '& Co', '(((Ltd', '_'.repeat(200)],
  });

  test.each([
    ['Globex, Inc.', 'Globex', 'Inc'],
    ['GLOBEX INC', 'GLOBEX', 'Inc'],
    ['Globex Incorporated', 'Globex', 'Inc'],
    ['Globex Co., Ltd.', 'Globex', 'Co., Ltd.'],
    ['Tiffany & Co.', 'Tiffany', undefined],
    ['Ford Motor Company', 'Ford Motor', undefined],
    ['ООО «Василёк»', 'Василёк', 'ООО'],
    ['Василёк ООО', 'Василёк', 'ООО'],
    ['Общество с ограниченной ответственностью "Василёк"', 'Василёк', 'ООО'],
    ['ЖЧК Ала-Тоо', 'Ала-Тоо', 'ЖЧК'],
    ['ТОВ «Мрія»', 'Мрія', 'ТОВ'],
    ['ФОП Коваль', 'Коваль', 'ФОП'],
    ['Ромашка Spółka z ograniczoną odpowiedzialnością', 'Ромашка', 'Sp. z o.o.'],
    ['Delta Sp. z o. o. Sp. k.', 'Delta', 'Sp. z o.o. sp.k.'],
    ['Müller GmbH & Co. KG', 'Müller', 'GmbH & Co. KG'],
    ['Müller UG (haftungsbeschränkt)', 'Müller', 'UG (haftungsbeschränkt)'],
    ['Sportfreunde e.V.', 'Sportfreunde', 'e.V.'],
    ['Delta, spol. s r.o.', 'Delta', 's.r.o.'],
    ['Delta S.A. de C.V.', 'Delta', 'S.A. de C.V.'],
    ['PT Maju Jaya Tbk', 'Maju Jaya', 'PT'],
    ['CV. Sumber Rejeki', 'Sumber Rejeki', 'CV'],
    ['UAB Delta', 'Delta', 'UAB'],
    ['Delta OÜ', 'Delta', 'OÜ'],
    ['Delta A.Ş.', 'Delta', 'A.Ş.'],
    ['Delta Sdn. Bhd.', 'Delta', 'Sdn Bhd'],
    ['株式会社山田', '山田', '株式会社'],
    ['山田株式会社', '山田', '株式会社'],
    ['北京三元科技有限公司', '北京三元科技', '有限公司'],
    ['(주)한빛', '한빛', '주식회사'],
    ['บริษัท เดลต้า จำกัด', 'เดลต้า', 'บริษัท จำกัด'],
    ['delta llc dba gamma', 'delta', 'LLC'],
    ['Delta Ltd (in liquidation)', 'Delta', 'Ltd'],
    ['delta l.l. c.', 'delta', 'LLC'],
    ['Oy Fennica', 'Fennica', 'Oy'],
    ['Fennica Ab Oy', 'Fennica', 'Oy Ab'],
    ['Morava, akc. spol.', 'Morava', 'a.s.'],
    ['gamma pty ltd trading', 'gamma trading', 'Pty Ltd'],
    ['gamma pvt. limited of pune', 'gamma of pune', 'Pvt. Ltd.'],
    ['ВАТ «Каштан»', 'Каштан', 'ВАТ'],
    ['Товариство з додатковою відповідальністю «Каштан»', 'Каштан', 'ТДВ'],
    ['МБОУ «Школа 7»', 'Школа 7', 'МБОУ'],
    ['Drini Sh.p.k.', 'Drini', 'Sh.p.k.'],
    ['Lusitana, SGPS, S.A.', 'Lusitana', 'SGPS, S.A.'],
    ['דלתא בע"מ', 'דלתא', 'בע"מ'],
    ['دلتا ذ.م.م', 'دلتا', 'ذ.م.م'],
    ['บริษัท เดลต้า จำกัด (มหาชน)', 'เดลต้า', 'บริษัท จำกัด'],
    ['Siam Delta Public Company Limited', 'Siam Delta', 'PCL'],
    ['Delta L.L.C-FZ', 'Delta', 'FZCO'],
    ['Marco Sal', 'Marco Sal', undefined],
    ['The Limited', 'The Limited', undefined],
    ['SA', 'SA', undefined],
    ['Inc. Magazine', 'Inc. Magazine', undefined],
    ['Garden Hotel and Spa', 'Garden Hotel and Spa', undefined],
    ['AB Volvo', 'AB Volvo', undefined],
    ['AS Roma', 'AS Roma', undefined],
    ['SAS Institute', 'SAS Institute', undefined],
    ['Saturn partners ii', 'Saturn partners ii', undefined],
  ])('reads %s', (text, core, form) => {
    const result = normalizeCompanyName(text);
    expect(result).toMatchObject({ ok: true, value: { core } });
    expect(result.ok ? result.value.legalForm?.display : null).toBe(form);
  });

  test('keeps, strips or standardizes the name as told', () => {
    expect(normalizeCompanyName('Василёк ООО').value?.name).toBe('Василёк ООО');
    expect(normalizeCompanyName('Василёк ООО', { style: 'strip' }).value?.name).toBe('Василёк');
    expect(normalizeCompanyName('Василёк ООО', { style: 'standardize' }).value?.name).toBe('ООО «Василёк»');
    expect(normalizeCompanyName('globex, incorporated', { style: 'standardize' }).value?.name).toBe('globex Inc');
  });

  test('lets the country decide between forms written alike', () => {
    expect(normalizeCompanyName('АО «Дельта»').value?.legalForm?.country).toBe('RU');
    expect(normalizeCompanyName('АО «Дельта»', { country: 'KZ' }).value?.legalForm?.country).toBe('KZ');
  });

  test.each([
    ['self-employed', 'company.self_employed'],
    ['Фрилансер', 'company.self_employed'],
    ['ИП', 'company.self_employed'],
    ['n/a', 'placeholder'],
    ['---', 'placeholder'],
    ['нет', 'placeholder'],
    ['ann@acme.com', 'misuse'],
    ['+7 495 765-43-21', 'misuse'],
  ])('refuses %s as %s', (text, code) => {
    expect(normalizeCompanyName(text)).toMatchObject({ ok: false, issues: [{ code }] });
  });

  test('gives one key to the spellings of a company', () => {
    const keys = ['Johnson and Sons, Inc.', 'The Johnson & Sons LLC', 'JOHNSON & SONS']
      .map((name) => normalizeCompanyName(name))
      .map((one) => (one.ok ? one.key : null));
    expect(new Set(keys)).toEqual(new Set(['johnson sons']));
  });
});
