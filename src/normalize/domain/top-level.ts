import { popularTopLevels } from '../../reference/mail-domain-slips.ts';
import { reservedDomains, topLevelDomains } from '../../reference/top-level-domains.ts';
import { osaDistance } from '../../text/edit-distance.ts';

let known: Set<string> | undefined;

/** Whether a top-level domain exists; longer ones than four letters and `xn--` ones are believed. */
export function isTopLevel(tld: string): boolean {
  return tld.length > 4 || tld.startsWith('xn--') || (known ??= readKnown()).has(tld);
}

/** Whether a domain is kept for examples and tests. */
export const isReservedDomain = (domain: string): boolean => reservedDomains.test(domain);

/** The top-level domain somebody meant by one that does not exist; `null` where several or none are a slip away. */
export function meantTopLevel(tld: string): string | null {
  for (const popular of popularTopLevels.split(' ')) if (popular.length > 2 && osaDistance(tld, popular, 1) <= 1) return popular;
  return null;
}

function readKnown(): Set<string> {
  const set = new Set<string>();
  topLevelDomains.split(' ').forEach((run, i) => {
    for (let at = 0; at < run.length; at += i + 2) set.add(run.slice(at, at + i + 2));
  });
  return set;
}
