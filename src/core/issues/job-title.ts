/** Codes of `normalizeJobTitle`. */
export const jobTitleIssues = {
  'title.former': ['warning', '“{input}” speaks of a former position.'],
  'title.several': ['info', 'Several positions stand in one field; the highest one was taken.'],
  'title.not_employed': ['info', '“{input}” names no position in a company.'],
} as const;
