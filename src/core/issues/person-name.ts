/** Codes of `normalizePersonName`. */
export const personNameIssues = {
  'name.multiple_people': ['error', '“{input}” names more than one person.'],
  'name.syntax': ['error', 'No name was found in “{input}”.'],
  'name.mononym': ['warning', '“{input}” is a single name; it was taken for a {part} name.'],
  'name.order_inferred': ['info', 'The family name was found in front, by its form.'],
  'name.digits': ['warning', 'Digits stand in the name “{input}”.'],
} as const;
