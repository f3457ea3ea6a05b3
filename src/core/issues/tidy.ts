/** Codes of `tidy` about whole rows. */
export const tidyIssues = {
  'tidy.not_a_row': ['error', 'A row is an object of cells, not {type}.'],
  'tidy.blank_row': ['error', 'The row is blank.'],
  'tidy.cell_too_long': ['error', 'The cell “{column}” has {length} characters; at most {limit} are read.'],
} as const;
