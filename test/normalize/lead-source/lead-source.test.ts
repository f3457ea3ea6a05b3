import { describe, expect, test } from 'vitest';
import { classifyLeadSource } from '../../../src/normalize/lead-source/index.ts';
import { contractOf } from '../../contract.ts';

describe('classifyLeadSource', () => {
  contractOf.normalizer(classifyLeadSource, {
    valid: ['https://acme.com/?utm_source=Google&utm_medium=CPC', { landing: 'https://acme.com/', referrer: 'https://bing.com/' }, {}],
    hostile: [
      { landing: 5 },
      { landing: {}, referrer: [] },
      { referrer: 'x' },
      { landing: `https://a.com/?${'a=%&'.repeat(900)}` },
      { channel: 'social' },
      { landing: 'https://a.com/?__proto__=1&utm_source=constructor' },
    ],
  });

  const page = 'https://acme.com/';

  test.each([
    ['?utm_source=Google&utm_medium=CPC&utm_campaign=Spring', 'paid_search', 'google'],
    ['?utm_source=facebook&utm_medium=cpc', 'paid_social', 'facebook'],
    ['?utm_source=ig&utm_medium=social', 'social', 'ig'],
    ['?utm_source=newsletter', 'email', 'newsletter'],
    ['?utm_source=chatgpt.com', 'ai_assistant', 'chatgpt'],
    ['?utm_source=bing', 'referral', 'bing'],
    ['?utm_source=x&utm_medium=affiliate', 'affiliate', 'x'],
    ['?utm_source=expo&utm_medium=qr', 'offline', 'expo'],
    ['?utm_source=partner&utm_medium=wunderkind', 'other', 'partner'],
    ['?utm_source=google&utm_medium=display', 'display', 'google'],
    ['?gclid=1', 'paid_search', 'google'],
    ['?yclid=1', 'paid_search', 'yandex'],
    ['?fbclid=1', 'social', 'facebook'],
    ['?ttclid=1', 'paid_social', 'tiktok'],
    ['?utm_source=', 'direct', null],
    ['?UTM_Source=Bing&utm_MEDIUM=ORGANIC', 'organic_search', 'bing'],
    ['?utm_source=expo&utm_medium=paid-banner', 'display', 'expo'],
    ['?utm_source=acme.org&utm_medium=google_cpc_brand', 'paid_search', 'acme.org'],
    ['?utm_source=linkedin&utm_medium=organic_social', 'social', 'linkedin'],
    ['?utm_source=yt&utm_medium=cpc', 'video', 'yt'],
    ['?utm_source=vimeo&utm_medium=paid-video', 'video', 'vimeo'],
    ['?utm_source=crm&utm_medium=app_push', 'push', 'crm'],
    ['?utm_source=crm&utm_medium=mobile', 'push', 'crm'],
    ['?utm_source=firebase', 'push', 'firebase'],
    ['?utm_source=partner&utm_medium=app', 'referral', 'partner'],
    ['?utm_source=E_Mail', 'email', 'e_mail'],
    ['?utm_source=openai', 'ai_assistant', 'openai'],
    ['?utm_source=instagram&utm_medium=influencer', 'social', 'instagram'],
    ['?utm_source=google&utm_medium=local', 'organic_search', 'google'],
    ['?utm_source=taboola', 'display', 'taboola'],
    ['', 'direct', null],
  ])('%s comes by %s from %s', (query, channel, source) => {
    expect(classifyLeadSource({ landing: page + query })).toMatchObject({ ok: true, value: { channel, source } });
  });

  test.each([
    ['https://www.google.com/', 'organic_search', 'google'],
    ['https://www.google.co.uk/', 'organic_search', 'google'],
    ['https://yandex.ru/search/?text=x', 'organic_search', 'yandex'],
    ['https://duckduckgo.com', 'organic_search', 'duckduckgo'],
    ['https://docs.google.com/d/1', 'referral', 'docs.google.com'],
    ['https://mail.google.com/', 'email', 'gmail'],
    ['android-app://com.google.android.gm/', 'email', 'gmail'],
    ['https://l.facebook.com/l.php?u=x', 'social', 'facebook'],
    ['https://t.co/abc', 'social', 'x'],
    ['https://lnkd.in/abc', 'social', 'linkedin'],
    ['https://chatgpt.com/', 'ai_assistant', 'chatgpt'],
    ['https://gemini.google.com/app', 'ai_assistant', 'gemini'],
    ['https://news.example.org/post', 'referral', 'news.example.org'],
    ['https://suche.t-online.de/', 'organic_search', 't-online'],
    ['https://ricerca.example.it/', 'organic_search', 'example'],
    ['https://uk.search.yahoo.com/', 'organic_search', 'yahoo'],
    ['https://images.google.de/', 'organic_search', 'google'],
    ['https://music.yandex.ru/', 'referral', 'music.yandex.ru'],
    ['https://blog.naver.com/', 'referral', 'blog.naver.com'],
    ['https://research.example.org/', 'referral', 'research.example.org'],
    ['android-app://com.google.android.googlequicksearchbox/', 'organic_search', 'google'],
    ['https://webmail2.example.fr/', 'email', 'example'],
    ['https://correo.example.es/', 'email', 'example'],
    ['https://deref-gmx.at/mail/', 'email', 'gmx'],
    ['https://mail.ru/', 'email', 'mail.ru'],
    ['https://dailymail.example/', 'referral', 'dailymail.example'],
    ['https://www.dailymail.co.uk/', 'referral', 'dailymail.co.uk'],
    ['https://syndicatedsearch.goog/', 'paid_search', 'google'],
    ['https://notebooklm.google.com/', 'ai_assistant', 'notebooklm'],
    ['https://chat.deepseek.com/', 'ai_assistant', 'deepseek'],
    ['https://news.ycombinator.com/item?id=1', 'social', 'hackernews'],
    ['https://www.gemini.com/', 'referral', 'gemini.com'],
    ['https://acme.com/pricing', 'internal', null],
    ['https://shop.acme.com/', 'internal', null],
    ['', 'direct', null],
  ])('a visitor from %s comes by %s', (referrer, channel, source) => {
    expect(classifyLeadSource({ landing: page, referrer })).toMatchObject({ ok: true, value: { channel, source } });
  });

  test('a campaign alone says nothing of where the visitor came from', () => {
    expect(classifyLeadSource({ landing: `${page}?utm_campaign=Spring`, referrer: 'https://www.bing.com/' })).toMatchObject({
      value: { channel: 'organic_search', source: 'bing', campaign: 'Spring' },
    });
    expect(classifyLeadSource(`${page}?utm_campaign=Spring`)).toMatchObject({ value: { channel: 'direct', campaign: 'Spring' } });
    expect(classifyLeadSource(`${page}?utm_campaign=Spring&msclkid=1`)).toMatchObject({
      value: { channel: 'paid_search', source: 'bing', campaign: 'Spring' },
    });
  });

  test('reads a page on a machine of one’s own, and hosts in other letters', () => {
    expect(classifyLeadSource('http://localhost:3000/?utm_source=newsletter')).toMatchObject({ value: { channel: 'email' } });
    expect(classifyLeadSource({ landing: 'https://пример.рф/', referrer: 'https://shop.пример.рф/' })).toMatchObject({
      value: { channel: 'internal' },
    });
    expect(classifyLeadSource({ landing: page, referrer: 'http://127.0.0.1/' })).toMatchObject({ issues: [{ code: 'lead_source.referrer_syntax' }] });
    expect(classifyLeadSource({ landing: page, referrer: 'https://a=b.com/' })).toMatchObject({ issues: [{ code: 'lead_source.referrer_syntax' }] });
  });

  test('keeps medium, campaign, term and content', () => {
    expect(classifyLeadSource({ landing: `${page}?utm_source=a&utm_medium=CPC&utm_campaign=Spring+Sale&utm_term=crm&utm_content=top` })).toMatchObject({
      value: { channel: 'paid_search', source: 'a', medium: 'cpc', campaign: 'Spring Sale', term: 'crm', content: 'top' },
      key: 'paid_search:a',
    });
  });

  test('refuses a landing page that is no address, and reports such a referrer', () => {
    expect(classifyLeadSource({ landing: 'not a url' })).toMatchObject({ ok: false, issues: [{ code: 'lead_source.landing_syntax' }] });
    expect(classifyLeadSource({ landing: page, referrer: 'somewhere else' })).toMatchObject({
      ok: true,
      value: { channel: 'direct' },
      issues: [{ code: 'lead_source.referrer_syntax' }],
    });
    expect(classifyLeadSource({ landing: '/pricing?utm_source=newsletter' })).toMatchObject({ ok: true, value: { channel: 'email' } });
  });
});
