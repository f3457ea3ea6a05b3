/** Codes of `normalizeDate`. */
export const dateIssues = {
  'date.syntax': ['error', '“{input}” is no full date.'],
  'date.invalid': ['error', 'The calendar has no day “{input}”.'],
  'date.ambiguous': ['error', '“{input}” may be any of {candidates}.'],
  'date.order': ['warning', '“{input}” cannot be in the order {order}.'],
  'date.two_digit_year': ['info', 'The year {year} was written with two digits.'],
  'date.timestamp': ['info', '“{input}” was read as {unit} since 1970.'],
  'date.implausible': ['warning', '{date} lies outside {from} to {to}.'],
} as const;
