/** Codes of `normalizeCountry`. */
export const countryIssues = {
  'country.unknown': ['error', '“{input}” is no country this list knows.'],
  'country.ambiguous': ['error', '“{input}” may be any of {candidates}.'],
  'country.not_a_country': ['error', '“{input}” is no single country.'],
  'country.historical': ['error', '“{input}” no longer exists.'],
  'country.subdivision': ['warning', '“{input}” is a part of {country}.'],
} as const;
