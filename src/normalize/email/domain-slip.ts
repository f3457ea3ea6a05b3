import { popularMailDomains, realNeighbours } from '../../reference/mail-domain-slips.ts';
import { isOneSlip } from '../../text/one-slip.ts';
import { isTopLevel } from '../domain/top-level.ts';

let popular: readonly string[] | undefined;
let real: ReadonlySet<string> | undefined;

/**
 * The popular mail domain somebody meant, or the national one of a large provider, when the given one is a single slip away from
 * it; `null` otherwise.
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
 * suggestMailDomain('hotmial.es');
 * //=> 'hotmail.es'
 *
 * @example
 * suggestMailDomain('ymail.com');
 * //=> null
 */
export function suggestMailDomain(domain: string, known: readonly string[] = []): string | null {
  popular ??= domainsOf(popularMailDomains);
  real ??= new Set([...popular, ...domainsOf(realNeighbours)]);
  if (real.has(domain) || known.includes(domain)) return null;
  const [, name = '', ending, country = ''] = nationalDomain.exec(domain) ?? [];
  const isNational = isTopLevel(country);
  if (isNational && international.includes(name)) return null;
  const meant = popular.find((target) => isOneSlip(domain, target) && isSlip(domain, target));
  if (meant !== undefined || !isNational) return meant ?? null;
  const brand = international.find((candidate) => candidate.length > 4 && isOneSlip(name, candidate));
  return brand === undefined ? null : `${brand}.${ending}`;
}

// Some providers have a domain in most countries; `.co`, `.cm` and `.om` are rather `.com` cut short.
const nationalDomain = /^([a-z]+)\.((?:com?\.)?((?!co|[co]m)[a-z]{2}))$/;
const international = ['yahoo', 'hotmail', 'outlook', 'live', 'gmx'];

// Nearly every name of three letters is somebody's, so there a replaced letter is believed.
function isSlip(domain: string, target: string): boolean {
  const dot = target.indexOf('.');
  const name = target.slice(0, dot);
  const given = domain.replace(/\..*/, '');
  return dot > 3 || given.length !== dot || given === name || /^\d+\.|\.(?:net|br)$/.test(target) || sorted(domain) === sorted(target);
}

const sorted = (text: string): string => [...text].sort().join('');

function domainsOf(table: string): string[] {
  const [, ...groups] = table.split(/^\.| \./);
  return groups.flatMap((group) => {
    const [ending, ...names] = group.split(' ');
    return names.map((name) => `${name}.${ending}`);
  });
}
