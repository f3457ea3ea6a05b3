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
    ['https://www.linkedin.com/company/acme-gmbh/about/', 'linkedin', 'acme-gmbh', 'https://www.linkedin.com/company/acme-gmbh'],
    ['linkedin.com/mwlite/in/anna-nowak', 'linkedin', 'anna-nowak', 'https://www.linkedin.com/in/anna-nowak'],
    ['https://www.linkedin.com/organization-guest/company/acme', 'linkedin', 'acme', 'https://www.linkedin.com/company/acme'],
    ['https://www.xing.com/pages/acmegmbh', 'xing', 'acmegmbh', 'https://xing.com/pages/acmegmbh'],
    ['https://ok.ru/group/5300', 'ok', '5300', 'https://ok.ru/group/5300'],
    ['https://www.facebook.com/people/Anna-Nowak/100012345678/', 'facebook', '100012345678', 'https://www.facebook.com/profile.php?id=100012345678'],
    ['m.me/acme.pl', 'facebook', 'acme.pl', 'https://www.facebook.com/acme.pl'],
    ['https://instagram.com/@anna_n', 'instagram', 'anna_n', 'https://www.instagram.com/anna_n'],
    ['https://www.instagram.com/stories/anna.n/3123/', 'instagram', 'anna.n', 'https://www.instagram.com/anna.n'],
    ['https://twitter.com/intent/user?lang=en&screen_name=anna_n', 'x', 'anna_n', 'https://x.com/anna_n'],
    ['https://twitter.com/#!/anna_n', 'x', 'anna_n', 'https://x.com/anna_n'],
    ['https://t.me/+48600123456', 'telegram', '+48600123456', 'https://t.me/+48600123456'],
    ['https://anna_n.t.me/', 'telegram', 'anna_n', 'https://t.me/anna_n'],
    ['viber://chat?number=%2B48600123456', 'viber', '+48600123456', 'viber://chat?number=%2B48600123456'],
    ['https://signal.me/#p/+48600123456', 'signal', '+48600123456', 'https://signal.me/#p/+48600123456'],
    ['https://youtube.com/c/UCaaaaaaaaaaaaaaaaaaaaaa', 'youtube', 'UCaaaaaaaaaaaaaaaaaaaaaa', 'https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa'],
    ['https://old.reddit.com/user/anna_n', 'reddit', 'anna_n', 'https://reddit.com/user/anna_n'],
    ['https://www.pinterest.pt/anna/board', 'pinterest', 'anna', 'https://pinterest.com/anna'],
    ['www.mstdn.social/@anna', 'mastodon', 'anna@mstdn.social', 'https://mstdn.social/@anna'],
    ['https://anna.medium.com/a-post', 'medium', '@anna', 'https://medium.com/@anna'],
    ['https://anna-n.substack.com/p/a', 'substack', 'anna-n', 'https://anna-n.substack.com'],
    ['https://stackoverflow.com/users/22656/jon', 'stackoverflow', '22656', 'https://stackoverflow.com/users/22656'],
    ['https://open.spotify.com/user/anna?si=1', 'spotify', 'anna', 'https://open.spotify.com/user/anna'],
    ['https://linktr.ee/anna.n', 'linktree', 'anna.n', 'https://linktr.ee/anna.n'],
    ['https://ｘ.com/anna_n', 'x', 'anna_n', 'https://x.com/anna_n'],
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

  test('a word for a network is no link, and a network may be named by its host', () => {
    expect(normalizeSocial('signal', { network: 'instagram' })).toMatchObject({ value: { network: 'instagram', handle: 'signal' } });
    expect(normalizeSocial('anna_n', { network: 't.me' })).toMatchObject({ value: { network: 'telegram', handle: 'anna_n' } });
  });

  test('a profile read before keeps the address it had', () => {
    const { value } = normalizeSocial('https://www.linkedin.com/school/acme-college/');
    expect(normalizeSocial(value)).toMatchObject({ value, changed: false });
    expect(normalizeSocial({ network: 'tg', handle: '@anna_n' })).toMatchObject({ value: { network: 'telegram', handle: 'anna_n' }, changed: true });
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
    'https://instagram.com/a..b',
    'https://vk.com/video12_34',
    'https://www.facebook.com/reel/12345',
    'https://www.facebook.com/dialog.php?u=x',
    'https://vimeo.com/123456',
    'https://stackoverflow.com/questions/1/how',
    'https://discord.gg/abc',
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
