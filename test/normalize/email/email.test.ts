import fc from 'fast-check';
import isEmail from 'validator/es/lib/isEmail';
import { describe, expect, test } from 'vitest';
import { isFreeMailDomain, isRoleMailbox, normalizeEmail, suggestMailDomain } from '../../../src/normalize/email/index.ts';
import { roleMailboxes } from '../../../src/reference/role-mailboxes.ts';
import { contractOf } from '../../contract.ts';

const codes = (input: unknown, options = {}): string[] => normalizeEmail(input, options).issues.map((found) => found.code);

describe('normalizeEmail', () => {
  contractOf.normalizer((input) => normalizeEmail(input), {
    valid: [' Anna.Nowak@Acme.PL ', 'Anna <anna@acme.pl>', 'a@acme.com; b@acme.com', 'жанна@пример.рф', 'x+y@gmail.com'],
    hostile: [
      '@',
      '@@',
      'a@',
      '<@>',
      '"a@b.c',
      'a@b.c,'.repeat(300),
      '<a@'.repeat(600),
      'a@b.com '.repeat(200),
      '(((((',
      'mailto:mailto:a@acme.com',
      '<<a@acme.com>>',
    ],
  });

  test.each([
    [' Anna.Nowak@Acme.PL ', 'anna.nowak@acme.pl'],
    ['mailto:anna@acme.pl?subject=x', 'anna@acme.pl'],
    ['E-mail: anna@acme.pl', 'anna@acme.pl'],
    ['anna@acme.pl;', 'anna@acme.pl'],
    ['<anna@acme.pl>', 'anna@acme.pl'],
    ['anna@acme.pl.', 'anna@acme.pl'],
    ['anna@acme.pl\u200b', 'anna@acme.pl'],
    ['anna＠acme.pl', 'anna@acme.pl'],
    ['anna@müller.de', 'anna@xn--mller-kva.de'],
    ["o'neil@acme.ie", "o'neil@acme.ie"],
    ['anna@acme.pl (private)', 'anna@acme.pl'],
    ['anna@acme.pl 600 123 456', 'anna@acme.pl'],
    ['home: anna@acme.pl', 'anna@acme.pl'],
    ['Эл. почта: anna@acme.pl', 'anna@acme.pl'],
    ['Anna Nowak (anna@acme.pl)', 'anna@acme.pl'],
    ['anna@acme.pl?', 'anna@acme.pl'],
    ['d’arc@acme.fr', "d'arc@acme.fr"],
    ['anna@żółw.pl', 'anna@xn--w-uga1v8h.pl'],
  ])('reads %j', (given, value) => {
    expect(normalizeEmail(given)).toMatchObject({ ok: true, value });
  });

  test.each([
    'anna',
    'anna@acme',
    'a@b.c',
    'anna@acme..pl',
    'anna @acme.pl',
    'an na@acme.pl',
    '.anna@acme.pl',
    'anna.@acme.pl',
    'an..na@acme.pl',
    'anna@-acme.pl',
    'anna@acme-.pl',
    '"anna n"@acme.pl',
    'anna@[127.0.0.1]',
    'anna(x)@acme.pl',
    '(x)anna@acme.pl',
    'anna@acme.pl(x)',
    'anna@127.0.0.1',
    'anna@acme©.pl',
    'anna@🐢.pl',
    '"anna@acme.pl',
    '(anna@acme.pl',
    'anna@acme.co m',
    'anna@http://acme.pl',
    `${'a'.repeat(65)}@acme.pl`,
    `anna@${'a'.repeat(64)}.pl`,
    `anna@${'acme.'.repeat(60)}pl`,
  ])('refuses %s', (given) => {
    expect(normalizeEmail(given).ok).toBe(false);
  });

  test('accepts nothing that validator’s isEmail refuses', () => {
    const piece = fc.constantFrom('a', 'B', '.', '@', '-', '_', '+', ' ', '"', '(', ')', 'é', 'ж', '%', '!', 'x.com', '@acme.pl', '1', '[', ']', '\\', '..');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const result = normalizeEmail(pieces.join(''));
        if (result.ok) expect(isEmail(result.value)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('keeps what tells mailboxes apart in the value and what providers ignore out of the key', () => {
    expect(normalizeEmail('Some.Name+tag@GoogleMail.com')).toMatchObject({ value: 'some.name+tag@googlemail.com', key: 'somename@gmail.com' });
    expect(normalizeEmail('a+b@outlook.com').ok && normalizeEmail('a+b@outlook.com')).toMatchObject({ key: 'a@outlook.com' });
    expect(normalizeEmail('mary-jane+x@yahoo.com')).toMatchObject({ key: 'mary-jane+x@yahoo.com' });
    expect(normalizeEmail('first.last@ya.ru')).toMatchObject({ key: 'first-last@yandex.ru' });
    expect(normalizeEmail('a.b+c@acme.com')).toMatchObject({ key: 'a.b+c@acme.com' });
    expect(normalizeEmail('+x@gmail.com')).toMatchObject({ key: '+x@gmail.com' });
  });

  test('gives the first of several, the others beside it', () => {
    const result = normalizeEmail('anna@acme.pl, b@acme.pl / C@acme.pl');
    expect(result).toMatchObject({
      ok: true,
      value: 'anna@acme.pl',
      extra: ['b@acme.pl', 'c@acme.pl'],
      issues: [{ code: 'email.multiple', params: { count: 3 } }],
    });
    expect(normalizeEmail('anna@acme.pl; anna@acme.pl')).toMatchObject({ extra: [], issues: [] });
  });

  test('keeps the order of a cell, with and without angle brackets', () => {
    expect(normalizeEmail('anna@acme.pl; Jan Nowak <jan@acme.pl>, ewa@acme.pl')).toMatchObject({
      value: 'anna@acme.pl',
      extra: ['jan@acme.pl', 'ewa@acme.pl'],
      name: null,
      issues: [{ code: 'email.multiple' }, { code: 'email.leftover', params: { text: 'Jan Nowak' } }],
    });
    expect(normalizeEmail('office: anna@acme.pl; home: jan@acme.pl')).toMatchObject({
      value: 'anna@acme.pl',
      extra: ['jan@acme.pl'],
      issues: [{}, { code: 'email.leftover', params: { text: 'office, home' } }],
    });
  });

  test('hears the name before an address', () => {
    expect(normalizeEmail('"Nowak, Anna" <anna@acme.pl>')).toMatchObject({ value: 'anna@acme.pl', name: 'Nowak, Anna' });
    expect(normalizeEmail('Anna <anna@acme.pl>, Jan <jan@acme.pl>')).toMatchObject({ value: 'anna@acme.pl', extra: ['jan@acme.pl'], name: null });
  });

  test('says what else stood in the cell instead of losing it', () => {
    expect(codes('anna@acme.pl, +48 600 123 456')).toContain('email.leftover');
    expect(codes('anna@acme.pl, jan@@acme.pl')).toContain('email.leftover');
    expect(normalizeEmail('anna@acme.pl, tel. 600 123 456, jan@@acme.pl').issues[0]).toMatchObject({ params: { text: 'tel. 600 123 456, jan@@acme.pl' } });
    expect(codes('E-mail: anna@acme.pl')).toEqual([]);
  });

  test.each([
    ['anna(at)acme.pl', 'anna@acme.pl'],
    ['anna@acme..pl', 'anna@acme.pl'],
    ['anna@acme,com', 'anna@acme.com'],
    ['anna [at] acme [dot] com', 'anna@acme.com'],
    ['anna @ acme.pl', 'anna@acme.pl'],
    ['anna@gmail', 'anna@gmail.com'],
    ['anna@@acme.pl', 'anna@acme.pl'],
    ['anna@shop.acme,org', 'anna@shop.acme.org'],
    ['anna@acme,co.nz', 'anna@acme.co.nz'],
    ['anna@acme.com,au', 'anna@acme.com.au'],
    ['"anna@acme.pl', 'anna@acme.pl'],
    ['anna (@) acme.pl', 'anna@acme.pl'],
    ['anna(ät)acme[.]de', 'anna@acme.de'],
    ['anna@@gmial.com', 'anna@gmail.com'],
  ])('refuses %s and suggests %s', (given, suggestion) => {
    expect(normalizeEmail(given)).toMatchObject({ ok: false, issues: [{ code: 'email.syntax', suggestion }] });
  });

  test.each(['test@test.com', 'n/a', 'no email', 'нет', '-', 'name@domain.com', 'asdf@asdf.com', 'noemail@noemail.com', 'zz@zz.net', 'dummy@fake.org'])(
    'calls %s a placeholder',
    (given) => {
      expect(codes(given)).toEqual(['placeholder']);
    },
  );

  test.each([
    ['anna@gmail.cmo', 'email.tld_unknown', 'anna@gmail.com'],
    ['anna@acme.con', 'email.tld_unknown', 'anna@acme.com'],
    ['anna@gmial.com', 'email.typo', 'anna@gmail.com'],
    ['anna@mai.ru', 'email.typo', 'anna@mail.ru'],
    ['anna@yaho.com', 'email.typo', 'anna@yahoo.com'],
    ['anna@hotmsil.nl', 'email.typo', 'anna@hotmail.nl'],
    ['anna@yahooo.com.ar', 'email.typo', 'anna@yahoo.com.ar'],
  ])('keeps %s, says %s and suggests %s', (given, code, suggestion) => {
    expect(normalizeEmail(given)).toMatchObject({ ok: true, value: given, issues: [{ code, suggestion }] });
  });

  test('tells roles, throw-away mailboxes, reserved domains and look-alikes', () => {
    expect(codes('info@acme.pl')).toEqual(['email.role_account']);
    expect(codes('anna@trash.io', { disposable: (domain: string) => domain === 'trash.io' })).toEqual(['email.disposable']);
    expect(codes('anna@example.com')).toEqual(['email.reserved_domain']);
    expect(codes('jоhn@acme.com')).toEqual(['email.mixed_script']);
    expect(codes('anna@acme.pl')).toEqual([]);
  });

  test('reads an address alone as it reads one that has to be looked for', () => {
    const piece = fc.constantFrom(
      'anna',
      'Info',
      'test',
      '.',
      '-',
      '_',
      '+x',
      '@',
      '@acme',
      'gmail',
      '.com',
      '.co.uk',
      '.pl',
      '.test',
      'gmial',
      '12',
      'xn--',
      'é',
      ' ',
      'a'.repeat(60),
    );
    const built = fc.array(piece, { minLength: 3, maxLength: 9 }).map((pieces) => pieces.join(''));
    const name = fc
      .array(fc.constantFrom('anna', 'Info', 'sales', 'test', '.j', '-', '_', '+x', '12'), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''));
    const domain = fc.constantFrom(
      'acme.pl',
      'Gmail.com',
      'gmial.com',
      'ya.ru',
      'outlook.fr',
      'test.com',
      'x.test',
      'a-b.co.uk',
      'acme.con',
      'xn--mller-kva.de',
    );
    const whole = fc.tuple(name, domain).map((parts) => parts.join('@'));
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(built, whole), fc.boolean(), (text, keepCase) => {
        const { changed: _, ...alone } = normalizeEmail(text, { keepCase });
        const { changed, ...found } = normalizeEmail(`mailto:${text}`, { keepCase });
        if (changed !== undefined) expect([text, alone]).toEqual([text, found]);
        if (alone.ok) read++;
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  test('has no doubt of the domains its host knows', () => {
    expect(codes('anna@gmial.com', { knownDomains: ['gmial.com'] })).toEqual([]);
    expect(codes('anna@intra.con', { knownDomains: ['intra.con'] })).toEqual([]);
  });

  test('keeps the case before the @ when asked to, and never in the key', () => {
    expect(normalizeEmail('Anna@ACME.pl', { keepCase: true })).toMatchObject({ value: 'Anna@acme.pl', key: 'anna@acme.pl', changed: true });
  });
});

describe('suggestMailDomain', () => {
  test.each([
    'sap.com',
    'ge.com',
    'acme.io',
    'acme.kg',
    'ymail.com',
    'mail.com',
    'ms.com',
    'aon.com',
    'vp.pl',
    'hotmail.es',
    'yahoo.ca',
    'gmx.at',
    'me.com',
    'love.com',
    'ok.ru',
    'art.net',
    'vive.com',
    'n26.com',
    'hot-mail.ch',
    'live.no',
  ])('leaves %s', (domain) => {
    expect(suggestMailDomain(domain)).toBeNull();
  });

  test('finds every slip of a letter in a long name', () => {
    for (let i = 0; i < 5; i++) {
      const name = 'gmail';
      expect(suggestMailDomain(`${name.slice(0, i)}${name.slice(i + 1)}.com`)).toBe(i === 0 ? null : 'gmail.com');
      expect(suggestMailDomain(`${name.slice(0, i)}w${name.slice(i + 1)}.com`)).toBe(i === 0 ? 'gmail.com' : 'gmail.com');
    }
  });

  test('believes the domains its host knows', () => {
    expect(suggestMailDomain('gmxil.com')).toBe('gmail.com');
    expect(suggestMailDomain('gmxil.com', ['gmxil.com'])).toBeNull();
  });
});

describe('free domains and roles', () => {
  test('a provider for everybody is free, a company is not', () => {
    expect(isFreeMailDomain('Gmail.com')).toBe(true);
    expect(isFreeMailDomain('mail.kg')).toBe(true);
    expect(isFreeMailDomain('acme.com')).toBe(false);
  });

  test('a role is known with a number or a tag behind it', () => {
    expect(isRoleMailbox('info2')).toBe(true);
    expect(isRoleMailbox('biuro')).toBe(true);
    expect(isRoleMailbox('information.anna')).toBe(false);
  });

  test('a role may be told by several words, and by a country behind them', () => {
    expect(['support.team', 'it-desk', 'salesoffice', 'do_not_reply', 'kontakt-at'].map(isRoleMailbox)).toEqual([true, true, true, true, true]);
    expect(['press.anna', 'anna-sales', 'marketa', 'pressman', 'allan', '', '-'].map(isRoleMailbox)).toEqual(Array(7).fill(false));
  });

  test('no word of the table is made of others, so that none is read in two ways', () => {
    const words = roleMailboxes.replaceAll('.?', '').split(' ');
    const alone = (word: string): boolean => words.some((first) => word !== first && new RegExp(`^${first}s?(?:${words.join('|')})`).test(word));
    expect(words.filter(alone)).toEqual([]);
  });
});
