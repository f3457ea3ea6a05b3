import { freeMailDomains } from '../../reference/free-mail-domains.ts';

let domains: Set<string> | undefined;

/**
 * Whether a domain gives mailboxes to anybody, so that it says nothing of its user's company.
 *
 * Use it before a domain is taken for a company's. Throw-away mailboxes are told by `isDisposableDomain` of
 * `tidycrm/normalize/disposable`. Hint: the list holds the widely used providers, not all there are.
 *
 * @example
 * isFreeMailDomain('gmail.com');
 * //=> true
 *
 * @example
 * isFreeMailDomain('acme.com');
 * //=> false
 */
export function isFreeMailDomain(domain: string): boolean {
  return (domains ??= new Set(freeMailDomains.split(' '))).has(domain.trim().toLowerCase());
}
