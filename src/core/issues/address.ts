/** Codes of `normalizeAddress`. */
export const addressIssues = {
  'address.incomplete': ['info', 'Not found in the address: {missing}.'],
  'address.po_box': ['info', 'This is a post-office box.'],
  'address.unparsed': ['info', 'Street and house could not be told apart safely.'],
} as const;

/** Codes of `normalizePostalCode`. */
export const postalCodeIssues = {
  'postal_code.invalid': ['error', '“{input}” is no postal code of {country}.'],
  'postal_code.unsupported': ['warning', 'The postal codes of {country} are not known here; the text was only cleaned.'],
  'postal_code.none_in_country': ['warning', '{country} has no postal codes.'],
} as const;
