/**
 * Throw-away mail domains, an entry of its own because of its size.
 *
 * @module
 */
import { hash32 } from '../core/random.ts';
import { disposableCount, packedDisposableDomains } from '../reference/disposable-domains.ts';

let hashes: Uint32Array | undefined;

/**
 * Whether a domain, or one it lies under, gives throw-away mailboxes.
 *
 * Use it as the option `disposable` of `normalizeEmail` and `scoreSubmission`, or alone. For domains that give
 * lasting mailboxes to everybody use `isFreeMailDomain` of `tidycrm/normalize`. Hint: the list is packed as hashes; of 100,000
 * ordinary domains about one is taken for a throw-away one.
 *
 * Source: disposable-email-domains (CC0), list of 2026-11-09.
 *
 * @example
 * isDisposableDomain('mailinator.com');
 * //=> true
 *
 * @example
 * isDisposableDomain('gmail.com');
 * //=> false
 */
export function isDisposableDomain(domain: string): boolean {
  if (domain.length > 253) return false;
  hashes ??= unpack();
  for (let name = domain.trim().toLowerCase(); name.includes('.'); name = name.slice(name.indexOf('.') + 1))
    if (contains(hashes, hash32(name) >>> 2)) return true;
  return false;
}

function contains(sorted: Uint32Array, wanted: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] as number;
    if (value === wanted) return true;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function unpack(): Uint32Array {
  const values = new Map([...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].map((char, i) => [char, i]));
  const out = new Uint32Array(disposableCount);
  let at = 0;
  const bit = (): number => {
    const six = values.get(packedDisposableDomains[Math.floor(at / 6)] as string) as number;
    return (six >> (5 - (at++ % 6))) & 1;
  };
  let last = 0;
  for (let i = 0; i < out.length; i++) {
    let gap = 0;
    while (bit() === 1) gap++;
    for (let k = 0; k < 16; k++) gap = gap * 2 + bit();
    last += gap;
    out[i] = last;
  }
  return out;
}
