import type { Issue } from '../../core/issue.ts';
import { issueMaker } from '../../core/issue.ts';
import { generalIssues } from '../../core/issues/general.ts';
import { domainIssues, urlIssues } from '../../core/issues/url.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { domainToUnicode } from '../../text/punycode.ts';
import { trimEndOf } from '../../text/trim.ts';
import { isTopLevel, meantTopLevel } from '../domain/top-level.ts';
import { isFiller } from '../filler.ts';
import { readText } from '../read-text.ts';
import { readUrl, type WebAddress } from './read-url.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues, urlIssues, domainIssues);

const longest = 4096;

/**
 * Reads a web address as people type it: `WWW.Acme.com/` → `https://www.acme.com`.
 *
 * Use it for the website of a company or a link in a record. For the bare domain use {@link normalizeDomain}; for a profile on
 * a network use {@link normalizeSocial}. Hint: the value keeps path, query and fragment; the `key` leaves out scheme, `www.`,
 * fragment, closing slash and tracking parameters (`utm_…`, `gclid`). Nothing is fetched.
 *
 * @param input - A cell or form value; several addresses give the first and say so.
 * @returns The address with `https://` where no scheme was given, host in ASCII; `display` without scheme, letters readable.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `misuse` (an e-mail address), `url.syntax` (with a suggestion
 * where one can be made), `url.scheme`, `url.not_public`, `url.multiple`, `url.credentials_removed`, `domain.tld_unknown`.
 *
 * @example
 * normalizeUrl('WWW.Acme.com/').value;
 * //=> 'https://www.acme.com'
 *
 * @example
 * normalizeUrl('https://acme.com/about/?utm_source=x#team').key;
 * //=> 'acme.com/about'
 *
 * @example
 * normalizeUrl('javascript:alert(1)').issues[0].code;
 * //=> 'url.scheme'
 */
export function normalizeUrl(input: unknown): Normalized<string> {
  const text = readText(input, longest);
  if (typeof text !== 'string') return failed(text);
  if (isFiller(text)) return failed(issue('placeholder', { input: text }));
  const pieces = splitUrls(text);
  const [first = '', ...others] = pieces;
  if (/^[^\s/@:]+@[^\s/@.]+\.[^\s/@]+$/.test(first.replace(/^mailto:/i, '')))
    return failed(issue('misuse', { found: 'an e-mail address', expected: 'a web address' }));
  const url = readUrl(first);
  if (typeof url === 'string') {
    const refused = problem(url, first);
    // `Website: www.acme.com`
    const isLabel = refused.suggestion === undefined && (url === 'syntax' || first.endsWith(':'));
    const inside = isLabel ? others.find((piece) => /^(?:https?:\/\/|www\.)/i.test(piece)) : undefined;
    return failed(inside === undefined ? refused : syntax(text, inside));
  }
  const read = others.filter((piece) => typeof readUrl(piece) !== 'string');
  if (read.length < others.length && !others.every((piece) => /^(?:and|or|и|или|i|lub|&|-|\/)$/i.test(piece) || read.includes(piece)))
    return failed(syntax(text, first));
  const value = written(url);
  const issues = [
    ...(read.length > 0 ? [issue('url.multiple', { count: read.length + 1, extra: read })] : []),
    ...(url.hadCredentials ? [issue('url.credentials_removed')] : []),
    ...doubtfulTopLevel(url, value),
  ];
  return normalized({ value, display: readable(url), key: urlKey(url), changed: value !== input, issues });
}

/** The address as one text; a path of a single slash is left away. */
export const written = ({ scheme, host, port, path, query, hash }: WebAddress): string =>
  `${scheme}://${host}${port === '' ? '' : `:${port}`}${path === '/' && query === '' && hash === '' ? '' : path === '' && query + hash !== '' ? '/' : path}${query}${hash}`;

const tracking =
  / (?:gclid|gbraid|wbraid|dclid|fbclid|yclid|ysclid|msclkid|ttclid|twclid|igshid|igsh|mc_cid|mc_eid|_openstat|rb_clickid|li_fat_id|epik|ref_src|si) /;
const isTracking = (name: string): boolean => /^(?:utm_|_hs)/i.test(name) || tracking.test(` ${name.toLowerCase()} `);

/** What identifies a page: host without `www.`, path without its last slash, parameters sorted and without tracking. */
export function urlKey({ host, port, path, query }: WebAddress): string {
  const parameters = query
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair.split('=', 1)[0] as string))
    .sort();
  return `${host.replace(/^www\d?\.(?=.*\.)/, '')}${port === '' ? '' : `:${port}`}${path.replace(/\/$/, '')}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}`;
}

function readable({ host, port, path, query }: WebAddress): string {
  const text = `${domainToUnicode(host)}${port === '' ? '' : `:${port}`}${query === '' ? path.replace(/\/$/, '') : path}${query}`;
  try {
    return decodeURI(text).replace(/[\s\p{Cc}\p{Cf}]/gu, (char) => encodeURIComponent(char));
  } catch {
    return text;
  }
}

/** A comma separates addresses only where another one begins after it; elsewhere it is part of one. */
const splitUrls = (text: string): string[] =>
  text
    .split(/[\s;|]+|,(?=\s)|,(?=https?:|www\.)/i)
    .map((piece) => trimEndOf(piece.replace(/^[<("'«“]+/, ''), '>)"\'»”,.'))
    .filter((piece) => piece !== '')
    .slice(0, 50);

function doubtfulTopLevel({ host }: WebAddress, value: string): Issue[] {
  const tld = host.slice(host.lastIndexOf('.') + 1);
  if (isTopLevel(tld) || /^(?:\d+|test)$/.test(tld)) return [];
  const meant = meantTopLevel(tld);
  return [issue('domain.tld_unknown', { tld, domain: host }, { suggestion: meant && value.replace(host, host.slice(0, -tld.length) + meant) })];
}

function problem(kind: 'syntax' | 'scheme' | 'not_public', text: string): Issue {
  if (kind === 'scheme') return issue('url.scheme', { scheme: text.slice(0, text.indexOf(':')).toLowerCase() });
  if (kind === 'not_public') return issue('url.not_public', { host: text });
  const mended = text
    .replace(/^h{1,3}t{1,3}p{1,3}(s?)s*[:;.,]?[\\/]{1,3}(?=[a-z0-9])/i, (_, secure: string) => `http${secure}://`)
    .replace(/^h?t{0,3}p{0,3}(s?):\/\//i, (_, secure: string) => `http${secure}://`)
    .replace(/^(https?:\/\/)+/i, '$1')
    .replace(/^(https?:\/\/)?www[,;](?=[a-z0-9])/i, '$1www.')
    .replace(/^(https?:\/\/)?ww\.|^(https?:\/\/)?wwww+\./i, (_, a: string | undefined, b: string | undefined) => `${a ?? b ?? ''}www.`)
    .replace(/\.{2,}/g, '.')
    .replace(/,(?=[a-z]{2,4}$)/i, '.');
  return syntax(text, mended);
}

function syntax(text: string, mended: string): Issue {
  const url = readUrl(mended);
  return issue('url.syntax', { input: text }, { suggestion: mended === text || typeof url === 'string' ? null : written(url) });
}
