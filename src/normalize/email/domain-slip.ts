import { popularMailDomains, realNeighbours } from '../../reference/mail-domain-slips.ts';
import { isOneSlip } from '../../text/one-slip.ts';
import { isTopLevel } from '../domain/top-level.ts';

interface Targets {
  readonly byLength: readonly (readonly string[])[];
  readonly real: ReadonlySet<string>;
}

let targets: Targets | undefined;

/**
 * The popular mail domain somebody meant, when the given one is a single slip away from it; `null` otherwise.
 *
 * Use it beside an input field. Hint: real domains near a popular one (`ymail.com`, `sap.com`, `ms.com`) get no suggestion,
 * and where the name has three letters or fewer, a replaced letter in it is mostly believed: too many real names differ by one.
 *
 * @param domain - In lower case.
 * @param known - Further domains that are right as they are.
 *
 * @example
 * suggestMailDomain('gmial.com');
 * //=> 'gmail.com'
 *
 * @example
 * suggestMailDomain('ymail.com');
 * //=> null
 */
export function suggestMailDomain(domain: string, known: readonly string[] = []): string | null {
  const { byLength, real } = (targets ??= readTargets());
  if (real.has(domain) || domain.length > 20 || known.includes(domain) || isNationalBranch(domain)) return null;
  const first = domain[0];
  const second = domain[1];
  for (const length of [domain.length, domain.length - 1, domain.length + 1]) {
    for (const target of byLength[length] ?? []) {
      // one slip leaves the first or the second letter where it was, or swaps them
      if ((target[0] === first || target[1] === second || target[0] === second || target[1] === first) && isOneSlip(domain, target) && isSlip(domain, target))
        return target;
    }
  }
  return null;
}

// Some providers have a domain in most countries; `.co`, `.cm` and `.om` are rather `.com` cut short.
function isNationalBranch(domain: string): boolean {
  const country = /^(?:yahoo|hotmail|live|outlook|gmx)\.(?:com?\.)?([a-z]{2})$/.exec(domain)?.[1];
  return country !== undefined && !/^[co]m|co$/.test(country) && isTopLevel(country);
}

function isSlip(domain: string, target: string): boolean {
  const dot = target.indexOf('.');
  const name = target.slice(0, dot);
  if (dot > 3 || target.endsWith('.net') || target.endsWith('.br')) return true;
  const given = domain.slice(0, Math.max(0, domain.indexOf('.')));
  if (given === name || given.length > dot || sorted(domain) === sorted(target)) return true;
  return dot === 3 && (given.length === 2 || /^\d+$/.test(name));
}

const sorted = (text: string): string => [...text].sort().join('');

function readTargets(): Targets {
  const list = popularMailDomains.split(' ');
  const byLength: string[][] = [];
  for (const domain of list) (byLength[domain.length] ??= []).push(domain);
  return { byLength, real: new Set([...list, ...realNeighbours.split(' ')]) };
}
