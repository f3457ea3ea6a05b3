import { popularMailDomains, realNeighbours } from '../../reference/mail-domain-slips.ts';
import { isOneSlip } from '../../text/one-slip.ts';
import { isTopLevel } from '../domain/top-level.ts';

let popular: readonly string[] | undefined;
let real: ReadonlySet<string> | undefined;

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
  popular ??= domainsOf(popularMailDomains);
  real ??= new Set([...popular, ...domainsOf(realNeighbours)]);
  if (real.has(domain) || domain.length > 20 || known.includes(domain) || isNationalBranch(domain)) return null;
  return popular.find((target) => isOneSlip(domain, target) && isSlip(domain, target)) ?? null;
}

// Some providers have a domain in most countries; `.co`, `.cm` and `.om` are rather `.com` cut short.
function isNationalBranch(domain: string): boolean {
  const country = /^(?:yahoo|hotmail|live|outlook|gmx)\.(?:com?\.)?([a-z]{2})$/.exec(domain)?.[1];
  return country !== undefined && !/^[co]m|co$/.test(country) && isTopLevel(country);
}

function isSlip(domain: string, target: string): boolean {
  const dot = target.indexOf('.');
  const name = target.slice(0, dot);
  if (dot > 3 || /\.(?:net|br)$/.test(target)) return true;
  const given = domain.replace(/\..*/, '');
  if (given === name || given.length > dot || sorted(domain) === sorted(target)) return true;
  return dot === 3 && (given.length === 2 || /^\d+$/.test(name));
}

const sorted = (text: string): string => [...text].sort().join('');

function domainsOf(table: string): string[] {
  const [, ...groups] = table.split(/^\.| \./);
  return groups.flatMap((group) => {
    const [ending, ...names] = group.split(' ');
    return names.map((name) => `${name}.${ending}`);
  });
}
