import { expect, test } from 'vitest';
import { readLink } from '../../../src/normalize/url/read-link.ts';

test.each([
  ['https://Example.com:8080/a/b?c=d#e', { hostname: 'example.com', pathname: '/a/b', search: '?c=d', hash: '#e' }],
  ['example.com', { hostname: 'example.com', pathname: '', search: '', hash: '' }],
  ['//example.com/x', { hostname: 'example.com', pathname: '/x', search: '', hash: '' }],
  ['example.com:3000/x', { hostname: 'example.com', pathname: '/x', search: '', hash: '' }],
  ['https://anna:secret@example.com', { hostname: 'example.com', pathname: '', search: '', hash: '' }],
  ['https://ｘ.com/anna', { hostname: 'x.com', pathname: '/anna', search: '', hash: '' }],
  ['https://пример.рф/?q', { hostname: 'пример.рф', pathname: '/', search: '?q', hash: '' }],
])('takes %s apart without the platform', (text, parts) => {
  expect(readLink(text)).toEqual(parts);
});

test.each(['mailto:anna@example.com', 'javascript:alert(1)', 'anna@example.com', 'two words.com', 'https://', '', 'https://a b.com/', 'https://a<b>.com'])(
  'finds no link to the web in %s',
  (text) => {
    expect(readLink(text)).toBeNull();
  },
);

test('agrees with the platform about the host of a web address', () => {
  for (const text of [
    'http://a.b.example:80/x',
    'HTTPS://WWW.EXAMPLE.ORG',
    'https://user@host.example/?a@b',
    'https://127.0.0.1:5000/',
    'https:\\\\host.example\\x',
  ])
    expect(readLink(text)?.hostname).toBe(new URL(text).hostname);
});
