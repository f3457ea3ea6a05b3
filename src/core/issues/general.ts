/** Codes any unit may report. */
export const generalIssues = {
  empty: ['info', 'There is no value.'],
  not_text: ['error', 'A text was expected, not {type}.'],
  too_long: ['error', 'The value has {length} characters; at most {limit} are read.'],
  placeholder: ['error', '“{input}” stands for a missing value.'],
  misuse: ['error', 'This looks like {found}, not like {expected}.'],
} as const;
