/** Codes of `normalizeTaxId` and `normalizeIban`. */
export const taxIdIssues = {
  'tax_id.checksum': ['error', 'The check digit of “{input}” is wrong.'],
  'tax_id.format': ['error', '“{input}” does not have the form of a tax id of {country}.'],
  'tax_id.country_unsupported': ['warning', 'Tax ids of {country} cannot be checked.'],
  'tax_id.country_required': ['error', '“{input}” names no country and none was given.'],
  'tax_id.country_mismatch': ['error', '“{input}” is an id of {found}, not of {expected}.'],
  'tax_id.ambiguous': ['warning', '“{input}” may be an id of several types.'],
  'iban.format': ['error', '“{input}” does not have the form of an IBAN.'],
  'iban.length': ['error', 'An IBAN of {country} has {expected} characters, not {length}.'],
  'iban.checksum': ['error', 'The check digits of the IBAN “{input}” are wrong.'],
  'iban.country_unknown': ['error', 'No IBAN begins with {country}.'],
} as const;
