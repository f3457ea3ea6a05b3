import { type Issue, issueMaker } from '../../core/issue.ts';
import { misuseIssues } from '../../core/issues/general.ts';
import { domainIssues } from '../../core/issues/url.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { domainToUnicode } from '../../text/punycode.ts';
import { readText } from '../read-text.ts';
import { readUrl } from '../url/read-url.ts';
import { registrableDomain } from './registrable.ts';
import { isTopLevel, meantTopLevel } from './top-level.ts';

const issue = /* @__PURE__ */ issueMaker(misuseIssues, domainIssues);

/** Options of {@link normalizeDomain}. */
export interface DomainOptions {
  /** Gives the registered domain of a host by the Public Suffix List, `(host) => tldts.getDomain(host)`; a rule of thumb is used unless given. */
  readonly registrable?: (host: string) => string | null;
}

const longest = 4096;

/**
 * Reads the domain out of what people put into a domain field: `https://www.Acme.co.uk/about` → `acme.co.uk`.
 *
 * Use it to tie companies, sites and mailboxes together. For the address of a page use {@link normalizeUrl}. Hint: only `www.`
 * is taken off the value; `key` is the registered domain, the same for `shop.acme.co.uk` and `acme.co.uk`, while sites that
 * live with a host (`acme.github.io`) stay apart.
 *
 * @param input - A domain, a host or a web address.
 * @returns The domain in ASCII and lower case; `display` in its own letters.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `misuse` (an e-mail address, with its domain as suggestion), `domain.syntax`,
 * `domain.tld_unknown` (with a suggestion).
 *
 * @example
 * normalizeDomain('https://www.Acme.co.uk/about').value;
 * //=> 'acme.co.uk'
 *
 * @example
 * normalizeDomain('shop.acme.co.uk').key;
 * //=> 'acme.co.uk'
 *
 * @example
 * normalizeDomain('пример.рф').value;
 * //=> 'xn--e1afmkfd.xn--p1ai'
 */
export function normalizeDomain(input: unknown, options: DomainOptions = {}): Normalized<string> {
  const text = readText(input, longest);
  if (typeof text !== 'string') return failed(text);
  const mail = /^[^\s/@]+@([^\s/@.]+\.[^\s/@]+)$/.exec(text);
  if (mail !== null) return failed(issue('misuse', { found: 'an e-mail address', expected: 'a domain' }, { suggestion: (mail[1] as string).toLowerCase() }));
  const url = readUrl(text.replace(/^@?(?:\*\.)?/, ''));
  if (typeof url === 'string' || /^[\d.]+$/.test(url.host)) return failed(issue('domain.syntax', { input: text }));
  const value = bareHost(url.host);
  const tld = value.slice(value.lastIndexOf('.') + 1);
  const issues: Issue[] = [];
  if (!isTopLevel(tld) && tld !== 'test') {
    const meant = meantTopLevel(tld);
    issues.push(issue('domain.tld_unknown', { tld, domain: value }, { suggestion: meant && value.slice(0, -tld.length) + meant }));
  }
  const key = options.registrable?.(value) ?? registrableDomain(value);
  return normalized({ value, display: domainToUnicode(value), key, changed: value !== input, issues });
}

function bareHost(host: string): string {
  let bare = host;
  while (/^www\d?\.[^.]+\./.test(bare)) bare = bare.slice(bare.indexOf('.') + 1);
  return bare;
}
