import type { Issue } from '../core/issue.ts';
import { issueMaker } from '../core/issue.ts';
import { readingIssues } from '../core/issues/general.ts';
import { cleanText } from '../text/clean.ts';

const issue = /* @__PURE__ */ issueMaker(readingIssues);

/** The cleaned text of an input, or the issue that says why there is none: `empty`, `not_text` or `too_long`. */
export function readText(input: unknown, limit: number): string | Issue {
  if (input === null || input === undefined) return issue('empty');
  if (typeof input !== 'string' && !(typeof input === 'number' && Number.isFinite(input))) return issue('not_text', { type: typeof input });
  if (typeof input === 'string' && input.length > limit * 2 + 200) return issue('too_long', { length: input.length, limit });
  const text = cleanText(input);
  if (text === null) return issue('empty');
  return text.length > limit ? issue('too_long', { length: text.length, limit }) : text;
}
