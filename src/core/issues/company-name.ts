/** Codes of `normalizeCompanyName`. */
export const companyNameIssues = {
  'company.self_employed': ['error', '“{input}” says that somebody works alone; it names no company.'],
  'company.syntax': ['error', 'No company name was found in “{input}”.'],
  'company.web_address': ['info', 'A web address stands for the name.'],
} as const;
