import type { Issue } from '../../core/issue.ts';
import { issueMaker } from '../../core/issue.ts';
import { emailIssues } from '../../core/issues/email.ts';
import { placeholderIssues } from '../../core/issues/general.ts';
import { failed, type NormalizedFailure, type NormalizedOk } from '../../core/normalized.ts';
import { domainToUnicode } from '../../text/punycode.ts';
import { hasMixedScripts } from '../../text/scripts.ts';
import { isFiller } from '../filler.ts';
import { readText } from '../read-text.ts';
import { isSampleName, mailDomain } from './mail-domain.ts';
import { mailboxKey } from './mailbox-key.ts';
import { type Address, plainAddress, readAddress, repairedAddress } from './read-address.ts';
import { isRoleMailbox } from './role-mailbox.ts';
import { splitAddresses } from './split-addresses.ts';

const issue = /* @__PURE__ */ issueMaker(placeholderIssues, emailIssues);

/** Options of {@link normalizeEmail}. */
export interface EmailOptions {
  /** Keep the case of what stands before the @ in `value`; it is lowered unless set. `key` is always lowered. */
  readonly keepCase?: boolean;
  /** Domains that are right as they are, such as one's own customers': nothing is said of them. */
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
  const plain = typeof input === 'string' && input.length < 300 ? plainAddress(input.trim()) : null;
  const found = plain !== null && !isSample(plain) ? { address: plain, extra: [], name: null, issues: [] } : readCell(input);
  if ('code' in found) return { ...failed(found), extra: [], name: null };
  const { address, extra, name, issues } = found;
  const { typed, local, domain } = address;
  remark(address, options, issues);
  const value = `${options.keepCase === true ? typed : local}@${domain}`;
  const display = `${typed}@${domainToUnicode(domain)}`;
  return { ok: true, value, display, key: mailboxKey(local, domain), confidence: 1, changed: value !== input, issues, extra, name };
}

interface Cell extends EmailDetails {
  readonly address: Address;
  readonly issues: Issue[];
}

/** The addresses of a cell and what stood beside them, or the reason why there is none. */
function readCell(input: unknown): Cell | Issue {
  const cell = readText(input, longestCell);
  if (typeof cell !== 'string') return cell;
  const { addresses, name, leftover } = splitAddresses(cell.normalize('NFKC').replace(/[‘’]/g, "'"));
  const read: Address[] = [];
  const unread: string[] = [];
  let length: number | null = null;
  for (const candidate of addresses) {
    const address = readAddress(candidate);
    if (typeof address === 'object' && address !== null) read.push(address);
    else if (unread.push(candidate) === 1) length = address;
  }
  const first = read[0];
  if (first === undefined ? isFiller(cell) : isSample(first)) return issue('placeholder', { input: cell });
  if (first === undefined)
    return length === null ? issue('email.syntax', { input: cell }, { suggestion: repairedAddress(cell) }) : issue('email.length', { length });
  const extra = [...new Set(read.map(({ local, domain }) => `${local}@${domain}`))].slice(1);
  const issues: Issue[] = [];
  if (extra.length > 0) issues.push(issue('email.multiple', { count: extra.length + 1, extra }));
  if (name !== null) issues.push(issue('email.display_name', { name }));
  const text = [leftover, ...unread].filter(Boolean).join(', ');
  if (text !== '') issues.push(issue('email.leftover', { text }));
  return { address: first, extra, name, issues };
}

/** An address typed to get past a form: `test@test.com`, `name@domain.com`, `aa@aa.com`. */
function isSample({ local, domain }: Address): boolean {
  const { sample } = mailDomain(domain);
  if (sample === null || local === sample) return sample !== null;
  return isSampleName(sample) && isSampleName(local.replace(/\d{1,4}$/, '')) && local !== 'company' && local !== 'domain';
}

/** What is worth saying of a well-formed address. */
function remark({ local, domain }: Address, { knownDomains, disposable }: EmailOptions, found: Issue[]): void {
  const { doubt } = mailDomain(domain);
  if (doubt !== null && knownDomains?.includes(domain) !== true) {
    const [code, params, meant] = doubt;
    found.push(issue(code, params, { suggestion: meant && `${local}@${meant}` }));
  }
  if (isRoleMailbox(local)) found.push(issue('email.role_account', { local }));
  if (disposable?.(domain) === true) found.push(issue('email.disposable', { domain }));
  if (hasMixedScripts(local)) found.push(issue('email.mixed_script', { input: local }));
}
