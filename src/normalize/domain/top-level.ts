import { countryTopLevels, realNearCommon } from '../../reference/top-level-domains.ts';
import { isOneSlip } from '../../text/one-slip.ts';

let countries: readonly number[] | undefined;

/** Whether a top-level domain exists. Longer ones than two letters are believed unless they are a slip for a common one. */
export function isTopLevel(tld: string): boolean {
  if (tld.length !== 2) return realNearCommon.test(tld) || meantTopLevel(tld) === null;
  if (!/^[a-z]{2}$/.test(tld)) return false;
  countries ??= countryTopLevels.split(' ').map((row) => Number.parseInt(row, 36));
  return (((countries[tld.charCodeAt(0) - 97] as number) >> (tld.charCodeAt(1) - 97)) & 1) === 1;
}

/** The top-level domain somebody meant by one that does not exist; `null` where none is a slip away. */
export function meantTopLevel(tld: string): string | null {
  return ['com', 'net', 'org', 'info'].find((common) => tld === common || isOneSlip(tld, common)) ?? null;
}
