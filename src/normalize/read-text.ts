import type { Issue } from '../core/issue.ts';
import { issueMaker } from '../core/issue.ts';
import { readingIssues } from '../core/issues/general.ts';
import { cleanText } from '../text/clean.ts';

const issue = /* @__PURE__ */ issueMaker(readingIssues);

/** The cleaned text of an input, or the issue that says why there is none: `empty`, `not_text` or `too_long`. */
export function readText(input: unknown, limit: number): string | Issue {
  if (input === null || input === undefined) return issue('empty');
  const given = typeof input === 'number' && Number.isFinite(input) ? String(input) : input;
  if (typeof given !== 'string') return issue('not_text', { type: typeof given });
  const text = given.length > limit * 2 + 200 ? given : cleanText(given);
  if (text === null) return issue('empty');
  return text.length > limit ? issue('too_long', { length: text.length, limit }) : text;
}
