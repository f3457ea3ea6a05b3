import { describe, expect, test } from 'vitest';
import { normalizeCity } from '../../../src/normalize/city/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizeCity', () => {
  contractOf.normalizer(normalizeCity, { valid: ['МСК', 'Warszawa', 'Nowhere-on-Sea', 'Köln'], hostile: ['г.', ', ,', '(', 'City'] });

  test.each([
    ['МСК', 'Москва'],
    ['мск.', 'Москва'],
    ['г. Москва', 'Москва'],
    ['Moskau', 'Москва'],
    ['Moscow, Russia', 'Москва'],
    ['СПб', 'Санкт-Петербург'],
    ['Питер', 'Санкт-Петербург'],
    ['Ростов на Дону', 'Ростов-на-Дону'],
    ['Breslau', 'Wrocław'],
    ['Варшава', 'Warszawa'],
    ['Kraków', 'Kraków'],
    ['Frunze', 'Бишкек'],
    ['Алма-Ата', 'Алматы'],
    ['Kiev', 'Київ'],
    ['Lemberg', 'Львів'],
    ['Munich', 'München'],
    ['Frankfurt/Main', 'Frankfurt am Main'],
    ['NYC', 'New York'],
    ['New York, NY', 'New York'],
    ['Wien', 'Wien'],
    ['Prague', 'Praha'],
    ['Jogja', 'Yogyakarta'],
    ['Bombay', 'Mumbai'],
    ['Peking', '北京'],
    ['kota Jakarta', 'Jakarta'],
    ['Tscheljabinsk', 'Челябинск'],
    ['Krasnojarsk', 'Красноярск'],
    ['Karagandy', 'Қарағанды'],
    ['Тюмен', 'Тюмень'],
    ['Bizkek', 'Bizkek'],
    ['Kashan', 'Kashan'],
    ['Samarra', 'Samarra'],
    ['Oss', 'Oss'],
  ])('reads %s as %s', (text, name) => {
    expect(normalizeCity(text).value).toBe(name);
  });

  test('keys a city by country and name', () => {
    expect(normalizeCity('Moskwa')).toMatchObject({ key: 'ru:москва', display: 'Москва', confidence: 0.9 });
    expect(normalizeCity('Łomża', { country: 'PL' })).toMatchObject({ value: 'Łomża', key: 'pl:lomza', issues: [{ code: 'city.unlisted', severity: 'info' }] });
  });

  test.each([
    ['LA', ['Los Angeles', 'La Paz']],
    ['Ростов', ['Ростов-на-Дону', 'Ростов']],
    ['London', ['London']],
    ['Springfield', ['Springfield']],
    ['Brest', ['Брест', 'Brest']],
    ['Jalalabad', ['Жалал-Абад', 'Jalalabad']],
  ])('leaves %s open', (text, candidates) => {
    expect(normalizeCity(text)).toMatchObject({ ok: false, issues: [{ code: 'city.ambiguous' }], candidates });
  });

  test('hears a listed name in other spellings of its sounds, within the country', () => {
    expect(normalizeCity('Woronesch').issues).toHaveLength(1);
    expect(normalizeCity('Voronezj').issues).toHaveLength(1);
    expect(normalizeCity('Woronezh')).toMatchObject({ key: 'ru:воронеж', confidence: 0.9, issues: [] });
    expect(normalizeCity('Woronezh', { country: 'PL' })).toMatchObject({ key: 'pl:woronezh', issues: [{ code: 'city.unlisted' }] });
    expect(normalizeCity('Jekaterinburg city').value).toBe('Екатеринбург');
  });

  test.each([
    ['Н.Новгород', 'Нижний Новгород'],
    ['Ростов н/Д', 'Ростов-на-Дону'],
    ['МОСКВА Г', 'Москва'],
    ['Almaty qalasy', 'Алматы'],
    ['L.A.', null],
  ])('reads %s without the space or the word in full', (name, city) => {
    expect(normalizeCity(name).value).toBe(city);
  });

  test.each(['Kyjov', 'Peqin', 'Parys'])('leaves %s, a town of its own that is short and sounds like a listed one', (name) => {
    expect(normalizeCity(name)).toMatchObject({ value: name, issues: [{ code: 'city.unlisted' }] });
  });

  test('lets the country settle a shared name, where it does', () => {
    expect(normalizeCity('LA', { country: 'US' }).value).toBe('Los Angeles');
    expect(normalizeCity('London', { country: 'GB' }).value).toBe('London');
    expect(normalizeCity('St. Petersburg', { country: 'RU' }).value).toBe('Санкт-Петербург');
    expect(normalizeCity('Нижний', { country: 'RU' })).toMatchObject({ ok: false, candidates: ['Нижний Новгород', 'Нижний Тагил'] });
    expect(normalizeCity('Moscow', { country: 'US' })).toMatchObject({ value: 'Moscow', key: 'us:moscow' });
  });

  test('lets the host add names', () => {
    expect(normalizeCity('Auld Reekie', { country: 'GB', aliases: { 'auld reekie': 'Edinburgh' } }).value).toBe('Edinburgh');
  });

  test.each([
    ['-', 'placeholder'],
    ['12345', 'city.syntax'],
    ['+48 601 100 200', 'city.syntax'],
    [7, 'city.syntax'],
    [[], 'not_text'],
    ['', 'empty'],
  ])('refuses %s', (input, code) => {
    expect(normalizeCity(input).issues[0]?.code).toBe(code);
  });
});
