import type { Issue } from '../core/issue.ts';
import { issueMaker } from '../core/issue.ts';
import { readingIssues } from '../core/issues/general.ts';
import { plainText } from './number/plain-text.ts';

const issue = /* @__PURE__ */ issueMaker(readingIssues);

/** The plain text of a text or number that is only read and never kept, or the issue that says why there is none. */
export function readPlain(input: unknown, limit: number): string | Issue {
  if (input === null || input === undefined) return issue('empty');
  if (typeof input !== 'string' && typeof input !== 'number') return issue('not_text', { type: typeof input });
  const text = plainText(input, limit);
  if (text === null) return issue('empty');
  return text.length > limit ? issue('too_long', { length: text.length, limit }) : text;
}
