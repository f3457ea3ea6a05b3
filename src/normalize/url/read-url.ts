import { domainToAscii } from '../../text/punycode.ts';

/** The parts of a web address, host in ASCII and lower case. */
export interface WebAddress {
  readonly scheme: string;
  readonly host: string;
  /** Empty where it is the scheme's own. */
  readonly port: string;
  readonly path: string;
  /** With its `?`, or empty. */
  readonly query: string;
  /** With its `#`, or empty. */
  readonly hash: string;
  readonly hadCredentials: boolean;
}

/** Why a text is no web address. */
export type UrlProblem = 'syntax' | 'scheme' | 'not_public';

const withScheme = /^([a-z][a-z0-9+.-]*):(.*)$/i;
const afterScheme = /^(?:\/\/)?([^/?#]*)(\/[^?#]*)?(\?[^#]*)?(#.*)?$/;

/**
 * Reads a web address with or without its scheme. It asks nothing of the platform, so that it reads the same everywhere.
 */
export function readUrl(given: string): WebAddress | UrlProblem {
  const text = given.replaceAll('\\', '/');
  const [, before = '', after = ''] = withScheme.exec(text) ?? [];
  // a full host before the colon of a port
  const hasScheme = before !== '' && !/^(?:\d{1,5}(?:[/?#]|$)|$)/.test(after);
  const scheme = hasScheme ? before.toLowerCase() : 'https';
  if (scheme !== 'http' && scheme !== 'https') return isSchemeSlip.test(scheme) ? 'syntax' : 'scheme';
  if (hasScheme && !/^\/\/[^/]/.test(after)) return 'syntax';
  const [, authority = '', path = '', query = '', hash = ''] = afterScheme.exec(hasScheme ? after : text) ?? [];
  const at = authority.lastIndexOf('@');
  if (at >= 0 && !hasScheme) return 'syntax';
  const [, name = '', port = ''] = /^(.*?)(?::(\d{0,5}))?$/.exec(authority.slice(at + 1)) ?? [];
  const host = hostOf(name);
  if (typeof host !== 'object') return host;
  const number = Number(port);
  if (number > 65535 || (number === 0 && port !== '')) return 'syntax';
  return {
    scheme,
    host: host.name,
    port: number === 0 || number === (scheme === 'http' ? 80 : 443) ? '' : String(number),
    path: withoutDots(escaped(path)),
    query: query === '?' ? '' : escaped(query),
    hash: hash === '#' ? '' : escaped(hash),
    hadCredentials: at >= 0,
  };
}

const isSchemeSlip = /^(?:h{1,2}t{1,3}p{0,2}s{0,2}|ttps?)$/;

const escaped = (text: string): string => text.replace(/[^\x21-\x7e]|["<>`{}|^]/gu, (char) => encodeURIComponent(char));

function withoutDots(path: string): string {
  if (!path.includes('/.')) return path;
  const kept: string[] = [];
  let last = '';
  for (last of path.split('/').slice(1)) {
    if (last === '..') kept.pop();
    else if (last !== '.') kept.push(last);
  }
  return `/${[...kept, ...(/^\.\.?$/.test(last) ? [''] : [])].join('/')}`;
}

const label = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;
const privateAddress = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|22[4-9]|2[3-5]\d)\./;

/** The host in ASCII, or what is wrong with it. */
function hostOf(given: string): { readonly name: string } | 'syntax' | 'not_public' {
  if (/^\[[\da-f:.]+\]$/i.test(given)) return 'not_public';
  const name = domainToAscii(given.replace(/\.$/, ''));
  if (name === null || name.length > 253) return 'syntax';
  const labels = name.split('.');
  const tld = labels[labels.length - 1] as string;
  if (/^(?:localhost|local|internal|intranet|lan|home|corp)$/.test(tld)) return 'not_public';
  // a name to register has no underscore, hosts under it may
  if (labels.length < 2 || (name.includes('_') && labels.slice(-2).join().includes('_')) || labels.some((part) => part.length > 63 || !label.test(part)))
    return 'syntax';
  if (/^\d+$/.test(tld)) {
    if (labels.length !== 4 || labels.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return 'syntax';
    return privateAddress.test(name) ? 'not_public' : { name: labels.map(Number).join('.') };
  }
  return /^(?:[a-z]{2,24}|xn--[a-z0-9-]+)$/.test(tld) ? { name } : 'syntax';
}
