/**
 * Every top-level domain of two letters: for each first letter a number of base 36 with a bit for each second one.
 *
 * Source: IANA, Root Zone Database (facts), by way of the npm list `tlds` 1.261.0, November 2025.
 */
export const countryTopLevels =
  'sox30 y9xiz 13fegd jznrk 1653o 3abk dq22j 10t1c lq8o 153k wkgr4 cepl3 13ycwt kpks5 35s d1hpt 1 3accw 11edb3 o4s18 u4f9d mno5 5mao 0 b8k0 2hzi9';

/** The longer ones that are a letter away from `com`, `net`, `org` or `info`, and real. Source: the same. */
export const realNearCommon = /^(?:bet|bom|cam|com|info|mom|nec|net|new|next|ntt|ong|org|pet|vet)$/;

/** Top-level and second-level domains that never deliver. Source: RFC 2606, RFC 6761, RFC 9476. */
export const reservedDomains = /(?:^|\.)(?:example|test|invalid|localhost|local|example\.(?:com|net|org))$/;
