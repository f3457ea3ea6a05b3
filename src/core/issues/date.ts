/** Codes of `normalizeDate`. */
export const dateIssues = {
  'date.syntax': ['error', '“{input}” is no date with day, month and year.'],
  'date.invalid': ['error', '“{input}” names a day the calendar does not have.'],
  'date.ambiguous': ['error', '“{input}” may be any of {candidates}.'],
  'date.order': ['warning', '“{input}” cannot be in the order {order}; it was read in the only order that fits.'],
  'date.two_digit_year': ['info', 'The year {year} was written with two digits.'],
  'date.implausible': ['warning', '{date} lies outside {from} to {to}.'],
} as const;
