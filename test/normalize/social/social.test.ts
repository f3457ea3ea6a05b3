import { describe, expect, test } from 'vitest';
import { normalizeSocial } from '../../../src/normalize/social/index.ts';
import { contractOf } from '../../contract.ts';

describe('normalizeSocial', () => {
  contractOf.normalizer((input) => normalizeSocial(input), {
    valid: ['https://linkedin.com/in/anna', '@anna_n', 'tg: @anna', 'skype:anna?chat', { network: 'x', handle: 'anna', url: null }],
    hostile: [
      'https://t.me',
      'https://linkedin.com/in',
      'https://linkedin.com/in/%',
      'x.com/',
      { network: 'x', handle: 5 },
      { network: '__proto__', handle: 'a' },
      'vk: ',
      '@@@',
    ],
  });

  test.each([
    ['linkedin.com/in/anna-nowak?utm_source=x', 'linkedin', 'anna-nowak', 'https://www.linkedin.com/in/anna-nowak'],
    ['https://pl.linkedin.com/in/%C5%82ukasz/', 'linkedin', 'łukasz', 'https://www.linkedin.com/in/%C5%82ukasz'],
    ['https://x.com/jack/status/20', 'x', 'jack', 'https://x.com/jack'],
    ['https://mobile.twitter.com/jack', 'x', 'jack', 'https://x.com/jack'],
    ['https://www.facebook.com/profile.php?id=100012345678', 'facebook', '100012345678', 'https://www.facebook.com/profile.php?id=100012345678'],
    ['https://m.facebook.com/acme.pl', 'facebook', 'acme.pl', 'https://www.facebook.com/acme.pl'],
    ['instagram.com/acme_', 'instagram', 'acme_', 'https://www.instagram.com/acme_'],
    ['t.me/s/acme_news', 'telegram', 'acme_news', 'https://t.me/acme_news'],
    ['tg://resolve?domain=anna', 'telegram', 'anna', 'https://t.me/anna'],
    ['https://wa.me/79161234567', 'whatsapp', '+79161234567', 'https://wa.me/79161234567'],
    ['https://api.whatsapp.com/send?text=hi&phone=%2B48600123456', 'whatsapp', '+48600123456', 'https://wa.me/48600123456'],
    ['skype:anna?chat', 'skype', 'anna', 'skype:anna?chat'],
    ['live:.cid.12ab', 'skype', 'live:.cid.12ab', 'skype:live:.cid.12ab?chat'],
    ['https://youtube.com/@acme', 'youtube', '@acme', 'https://www.youtube.com/@acme'],
    ['https://vk.com/id1', 'vk', 'id1', 'https://vk.com/id1'],
    ['https://ok.ru/profile/123456', 'ok', '123456', 'https://ok.ru/profile/123456'],
    ['https://github.com/acme/repo', 'github', 'acme', 'https://github.com/acme'],
    ['https://bsky.app/profile/anna.bsky.social', 'bluesky', 'anna.bsky.social', 'https://bsky.app/profile/anna.bsky.social'],
    ['@anna@mastodon.social', 'mastodon', 'anna@mastodon.social', 'https://mastodon.social/@anna'],
    ['tg: @anna_n', 'telegram', 'anna_n', 'https://t.me/anna_n'],
    ['Instagram - acme', 'instagram', 'acme', 'https://www.instagram.com/acme'],
  ])('%s is %s %s', (given, network, handle, url) => {
    expect(normalizeSocial(given)).toMatchObject({ ok: true, value: { network, handle, url } });
  });

  test('a bare handle belongs nowhere until the field says so', () => {
    expect(normalizeSocial('@anna_n')).toMatchObject({
      value: { network: 'unknown', handle: 'anna_n', url: null },
      confidence: 0.5,
      issues: [{ code: 'social.network_unknown' }],
    });
    expect(normalizeSocial('anna_n', { network: 'instagram' })).toMatchObject({ value: { network: 'instagram', handle: 'anna_n' }, issues: [] });
    expect(normalizeSocial('+48 600 123 456', { network: 'whatsapp' })).toMatchObject({ value: { handle: '+48600123456' } });
  });

  test('a link to another network than the field’s is read and reported', () => {
    expect(normalizeSocial('https://x.com/jack', { network: 'linkedin' })).toMatchObject({
      value: { network: 'x' },
      issues: [{ code: 'social.network_mismatch' }],
    });
  });

  test.each([
    'linkedin.com/feed',
    'https://www.linkedin.com/in/',
    'https://t.me/+AbCdEf',
    'https://t.me/joinchat/AAA',
    'instagram.com/p/Cabc/',
    'https://x.com/home',
    'https://facebook.com/groups/1',
    'https://youtube.com/watch?v=1',
    'https://github.com/features',
    'https://chat.whatsapp.com/AbC',
  ])('refuses %s, which is no profile', (given) => {
    expect(normalizeSocial(given)).toMatchObject({ ok: false, issues: [{ code: 'social.not_a_profile' }] });
  });

  test.each([
    ['https://acme.com/anna', 'social.syntax'],
    ['Anna Nowak', 'social.syntax'],
    ['anna@acme.pl', 'misuse'],
    ['n/a', 'placeholder'],
  ])('refuses %s as %s', (given, code) => {
    expect(normalizeSocial(given)).toMatchObject({ ok: false, issues: [{ code }] });
  });
});
