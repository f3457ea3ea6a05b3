/** Codes of whatever takes a text out of a cell. */
export const readingIssues = {
  empty: ['info', 'There is no value.'],
  not_text: ['error', 'A text was expected, not {type}.'],
  too_long: ['error', 'The value has {length} characters; at most {limit} are read.'],
} as const;

/** The code of units that know words for nothing. */
export const placeholderIssues = {
  placeholder: ['error', '“{input}” stands for a missing value.'],
} as const;

/** The code of units that recognise the values of other fields. */
export const misuseIssues = {
  misuse: ['error', 'This looks like {found}, not like {expected}.'],
} as const;

// A call, since bundlers keep an object built by spreading even where nobody reads it.
/** Codes any unit may report. A unit that never reports some of them takes the groups they are made of. */
export const generalIssues = /* @__PURE__ */ (() => ({ ...readingIssues, ...placeholderIssues, ...misuseIssues }))();
