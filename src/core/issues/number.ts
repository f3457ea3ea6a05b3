/** Codes of `normalizeNumber`. */
export const numberIssues = {
  'number.syntax': ['error', '“{input}” is no number.'],
  'number.ambiguous': ['error', '“{input}” may be any of {candidates}.'],
  'number.range': ['error', '“{input}” has more digits than can be kept exactly.'],
} as const;

/** Codes of `normalizeMoney`. */
export const moneyIssues = {
  'money.syntax': ['error', '“{input}” is no amount of money.'],
  'money.several': ['error', '“{input}” holds several amounts.'],
  'money.extra_text': ['info', 'Words around the amount were left out of “{input}”.'],
  'money.currency_missing': ['warning', '“{input}” names no currency.'],
  'money.currency_unknown': ['warning', '“{found}” is no currency this list knows.'],
  'money.currency_ambiguous': ['warning', 'The currency of “{input}” may be any of {candidates}.'],
  'money.currency_mismatch': ['warning', 'The amount is in {found}, not in {expected}.'],
} as const;

/** Codes of `normalizePercent`. */
export const percentIssues = {
  'percent.syntax': ['error', '“{input}” is no percentage.'],
  'percent.range': ['warning', 'The share {value} lies outside 0 to 1.'],
} as const;

/** Codes of `normalizeBoolean`. */
export const booleanIssues = {
  'boolean.unknown': ['error', '“{input}” says neither yes nor no.'],
} as const;
