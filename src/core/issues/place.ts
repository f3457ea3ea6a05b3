/** Codes of `normalizeRegion`, `normalizeCity` and `normalizeLanguage`. */
export const regionIssues = {
  'region.unknown': ['error', '“{input}” is no region this list knows.'],
  'region.ambiguous': ['error', '“{input}” may be any of {candidates}.'],
  'region.unsupported': ['warning', 'There is no list of regions of {country}; the text was only cleaned.'],
} as const;

/** Codes of `normalizeCity`. */
export const cityIssues = {
  'city.ambiguous': ['error', '“{input}” may be any of {candidates}.'],
  'city.syntax': ['error', '“{input}” is no name of a place.'],
  'city.unlisted': ['info', '“{input}” is not in the list of known spellings; the text was only cleaned.'],
} as const;

/** Codes of `normalizeLanguage`. */
export const languageIssues = {
  'language.unknown': ['error', '“{input}” is no language this list knows.'],
} as const;

/** Codes of `normalizeCurrency`. */
export const currencyIssues = {
  'currency.unknown': ['error', '“{input}” is no currency this list knows.'],
  'currency.ambiguous': ['error', '“{input}” may be any of {candidates}.'],
  'currency.historical': ['warning', '{currency} is no longer in use.'],
} as const;
