import { generalIssues } from './general.ts';
import { textIssues } from './text.ts';

/** The whole table of codes. Import a group in code; this one is for the docs page and for dictionaries. */
export const issueTable = {
  ...generalIssues,
  ...textIssues,
} as const;

/** Every code the package itself reports. */
export type KnownIssueCode = keyof typeof issueTable;
