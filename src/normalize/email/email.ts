import type { Issue } from '../../core/issue.ts';
import { issueMaker } from '../../core/issue.ts';
import { emailIssues } from '../../core/issues/email.ts';
import { generalIssues } from '../../core/issues/general.ts';
import { failed, normalized, type NormalizedFailure, type NormalizedOk } from '../../core/normalized.ts';
import { roleMailboxes } from '../../reference/role-mailboxes.ts';
import { domainToAscii, domainToUnicode } from '../../text/punycode.ts';
import { hasMixedScripts } from '../../text/scripts.ts';
import { trimEndOf, trimOf } from '../../text/trim.ts';
import { isReservedDomain, isTopLevel, meantTopLevel } from '../domain/top-level.ts';
import { isFiller } from '../filler.ts';
import { readText } from '../read-text.ts';
import { suggestMailDomain } from './domain-slip.ts';
import { mailboxKey } from './mailbox-key.ts';
import { splitAddresses } from './split-addresses.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues, emailIssues);

/** Options of {@link normalizeEmail}. */
export interface EmailOptions {
  /** Keep the case of what stands before the @ in `value`; it is lowered unless set. `key` is always lowered. */
  readonly keepCase?: boolean;
  /** Domains that are right as they are and get no suggestion, such as one's own customers'. */
  readonly knownDomains?: readonly string[];
  /** Tells throw-away mailboxes: `isDisposableDomain` of `tidycrm/normalize/disposable`, or an own list. */
  readonly disposable?: (domain: string) => boolean;
}

/** What one cell held beside the address. */
export interface EmailDetails {
  /** The further addresses, clean, in order. */
  readonly extra: readonly string[];
  /** The name that stood before an address in angle brackets. */
  readonly name: string | null;
}

/** What {@link normalizeEmail} returns. */
export type NormalizedEmail = (NormalizedOk<string> & EmailDetails) | (NormalizedFailure<string> & EmailDetails);

const longestCell = 2000;
const mostAddresses = 50;
const longestLocal = 64;
const plainAscii = /^[\x20-\x7e]*$/;

/**
 * Reads an e-mail address as people paste it: `" John.Doe@Gmail.COM "` → `john.doe@gmail.com`.
 *
 * Use it for the e-mail field of a record, also where a cell holds several or a name in front. To score a sign-up form use
 * {@link scoreSubmission}. Hint: `value` is what to write to, nothing is taken out of it; `key` is what identifies the mailbox
 * (Gmail's dots and tags gone) and is for comparing only. Nothing is looked up: a well-formed address need not exist.
 *
 * @param input - A cell or form value.
 * @returns The address in lower case with an ASCII domain; `display` with the domain's own letters; `extra` with the further
 * addresses of the cell; `name` with the display name.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `email.syntax` (with a suggestion where one can be made),
 * `email.length`, `email.multiple`, `email.leftover`, `email.display_name`, `email.tld_unknown`, `email.typo` (both with a
 * suggestion), `email.role_account`, `email.disposable`, `email.reserved_domain`, `email.mixed_script`.
 *
 * Comments, quoted local parts, spaces and address literals of RFC 5322 are refused: no mailbox in use has them.
 *
 * @example
 * normalizeEmail(' John.Doe@Gmail.COM ').key;
 * //=> 'johndoe@gmail.com'
 *
 * @example
 * normalizeEmail('a@acme.com, b@acme.com').extra;
 * //=> ['b@acme.com']
 *
 * @example
 * normalizeEmail('john.doe@gmail.cmo').issues[0].suggestion;
 * //=> 'john.doe@gmail.com'
 */
export function normalizeEmail(input: unknown, options: EmailOptions = {}): NormalizedEmail {
  const text = readText(input, longestCell);
  if (typeof text !== 'string') return refused(text);
  if (isFiller(text)) return refused(issue('placeholder', { input: text }));
  const { addresses, name, leftover } = splitAddresses(plainAscii.test(text) ? text : text.normalize('NFKC'));
  const read: Address[] = [];
  let problem: Issue | undefined;
  for (const candidate of addresses.length > mostAddresses ? addresses.slice(0, mostAddresses) : addresses) {
    const address = readAddress(candidate);
    if (!isIssue(address)) read.push(address);
    else problem ??= address;
  }
  const first = read[0];
  if (first === undefined) return refused(problem !== undefined && problem.code === 'email.length' ? problem : syntax(text));
  if (isSample(first.local, first.domain)) return refused(issue('placeholder', { input: text }));
  const value = `${options.keepCase === true ? first.typed : first.local}@${first.domain}`;
  const extra =
    read.length < 2
      ? []
      : [...new Set(read.map((address) => `${address.local}@${address.domain}`))].filter((address) => address !== `${first.local}@${first.domain}`);
  const issues: Issue[] = [];
  if (extra.length > 0) issues.push(issue('email.multiple', { count: extra.length + 1, extra }));
  if (name !== null) issues.push(issue('email.display_name', { name }));
  if (leftover !== '' || problem !== undefined)
    issues.push(issue('email.leftover', { text: leftover || addresses.find((address) => isIssue(readAddress(address))) }));
  remark(first, options, issues);
  return Object.assign(
    normalized({
      value,
      display: `${first.typed}@${domainToUnicode(first.domain)}`,
      key: mailboxKey(first.local, first.domain),
      changed: value !== input,
      issues,
    }),
    { extra, name },
  );
}

interface Address {
  readonly typed: string;
  readonly local: string;
  readonly domain: string;
}

const refused = (first: Issue): NormalizedEmail => ({ ...failed(first), extra: [], name: null });
const isIssue = (value: Address | Issue): value is Issue => 'code' in value;

const plainLocal = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*$/;
const localPart = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
function readAddress(candidate: string): Address | Issue {
  const text = trimEndOf(/^mailto:/i.test(candidate) ? candidate.slice(7) : candidate, '.');
  const at = text.lastIndexOf('@');
  const typed = text.slice(0, Math.max(0, at));
  const lower = typed.toLowerCase();
  const isPlainLocal = plainLocal.test(lower);
  const local = isPlainLocal ? lower : lower.normalize('NFC');
  const domain = at < 1 ? null : domainToAscii(text.slice(at + 1));
  if (domain === null || !(isPlainLocal || localPart.test(local)) || local.includes('@')) return syntax(text);
  if (local.length > longestLocal || local.length + domain.length > 253) return issue('email.length', { length: local.length + domain.length + 1 });
  return isHostName(domain) ? { typed, local, domain } : syntax(text);
}

const label = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const plainHost = /^[a-z0-9]{1,60}\.[a-z]{2,24}$/;
const topLabel = /^(?:[a-z]{2,24}|xn--[a-z0-9-]+)$/;

function isHostName(domain: string): boolean {
  if (plainHost.test(domain)) return true;
  const labels = domain.split('.');
  return (
    labels.length > 1 &&
    domain.length <= 253 &&
    labels.every((part) => part.length <= 63 && label.test(part)) &&
    topLabel.test(labels[labels.length - 1] as string)
  );
}

const isPlain = (text: string): boolean => /^[\w+-]+(?:\.[\w+-]+)*@/.test(text) && isHostName(text.slice(text.indexOf('@') + 1));

/** What is worth saying of a well-formed address. */
function remark({ local, domain }: Address, options: EmailOptions, found: Issue[]): void {
  const tld = domain.slice(domain.lastIndexOf('.') + 1);
  const meant = suggestMailDomain(domain, options.knownDomains);
  if (isReservedDomain(domain)) found.push(issue('email.reserved_domain', { domain }));
  else if (!isTopLevel(tld)) {
    const meantTld = meant === null ? meantTopLevel(tld) : null;
    const better = meant ?? (meantTld === null ? null : domain.slice(0, -tld.length) + meantTld);
    found.push(issue('email.tld_unknown', { tld, domain }, better === null ? undefined : { suggestion: `${local}@${better}` }));
  } else if (meant !== null) found.push(issue('email.typo', { domain, meant }, { suggestion: `${local}@${meant}` }));
  if (isRoleMailbox(local)) found.push(issue('email.role_account', { local }));
  if (options.disposable?.(domain) === true) found.push(issue('email.disposable', { domain }));
  if (!plainAscii.test(local) && hasMixedScripts(local)) found.push(issue('email.mixed_script', { input: local }));
}

let roles: Set<string> | undefined;

/**
 * Whether the part before the @ names a role (`info`, `sales`, `biuro`) rather than a person.
 *
 * @example
 * isRoleMailbox('info');
 * //=> true
 */
export function isRoleMailbox(local: string): boolean {
  if (local.length > longestLocal) return false;
  roles ??= new Set(roleMailboxes.split(' '));
  const whole = local.toLowerCase();
  const end = whole.search(/[+\d]/);
  const name = (end < 0 ? whole : whole.slice(0, end)).replace(/[-_]/g, '');
  return roles.has(name) || (name.endsWith('s') && roles.has(name.slice(0, -1)));
}

const sampleNames =
  'test tester testing email e-mail name username your yourname your.name youremail example sample no none noemail no-email nomail na null asd asdf qwerty abc xxx aaa foo bar domain yourdomain mydomain company yourcompany nowhere fake first.last firstname.lastname';

let samples: ReadonlySet<string> | undefined;

/** An address typed to get past a form: `test@test.com`, `name@domain.com`. */
function isSample(local: string, domain: string): boolean {
  samples ??= new Set(sampleNames.split(' '));
  const dot = domain.indexOf('.');
  return (
    samples.has(domain.slice(0, dot)) &&
    /^(?:com|net|org|ru|pl|de)$/.test(domain.slice(dot + 1)) &&
    samples.has(local.replace(/\d{1,4}$/, '')) &&
    !(local === 'company' || local === 'domain')
  );
}

/** The refusal of what is no address, with what may have been meant. */
function syntax(text: string): Issue {
  const better = repaired(text);
  return issue('email.syntax', { input: text }, better === null ? undefined : { suggestion: better });
}

const doubtfulAt = /\s?(?:[([{]at[)\]}]|\sat\s|[\s(]собака[\s)]|#at#)\s?/gi;
const doubtfulDot = /\s?(?:[([{]dot[)\]}]|\sdot\s|[\s(]точка[\s)])\s?/gi;

function repaired(text: string): string | null {
  if (text.length > 320) return null;
  const attempt = trimOf(text, '. ,;')
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(doubtfulAt, '@')
    .replace(doubtfulDot, '.')
    .replace(/([@.])\1+/g, '$1')
    .replace(/[,;](?=[a-z]{2,6}$)/, '.')
    .replace(/ ?([@.]) ?/g, '$1')
    .replace(/\.?@\.?/g, '@')
    .replace(/^([^@\s]+)@(gmail|yahoo|hotmail|outlook|icloud)$/, '$1@$2.com')
    .replace(/@(gmail|yahoo|hotmail|outlook)(com)$/, '@$1.$2');
  return attempt !== text && isPlain(attempt) && isTopLevel(attempt.slice(attempt.lastIndexOf('.') + 1)) ? attempt : null;
}
