/** Codes of `normalizeUrl`. */
export const urlIssues = {
  'url.syntax': ['error', '“{input}” is not a web address.'],
  'url.scheme': ['error', 'The scheme “{scheme}:” does not lead to a web page.'],
  'url.not_public': ['error', '“{host}” cannot be reached from the internet.'],
  'url.multiple': ['warning', '{count} web addresses stood in one value; the first one was taken.'],
  'url.credentials_removed': ['warning', 'A user name or password was taken out of the web address.'],
} as const;

/** Codes of `normalizeDomain` and of every unit that reads a domain. */
export const domainIssues = {
  'domain.syntax': ['error', '“{input}” is not a domain name.'],
  'domain.tld_unknown': ['warning', 'There is no top-level domain “.{tld}”.'],
} as const;

/** Codes of `normalizeSocial`. */
export const socialIssues = {
  'social.syntax': ['error', '“{input}” is neither a profile nor a handle.'],
  'social.not_a_profile': ['error', 'This page of {network} is not a profile.'],
  'social.network_unknown': ['info', 'The network of “{handle}” is not known.'],
  'social.network_mismatch': ['warning', 'This is a profile on {found}, not on {expected}.'],
} as const;

/** Codes of `classifyLeadSource`. */
export const leadSourceIssues = {
  'lead_source.landing_syntax': ['error', '“{input}” is not a web address.'],
  'lead_source.referrer_syntax': ['warning', 'The referrer “{input}” is not a web address and was not read.'],
} as const;
