import { issueTable } from '../../core/issues/index.ts';
import { check, show } from './law.ts';

/** Fails when something is no well-formed issue with a code of the table (or a host's own, `custom.…`). */
export function checkIssue(issue: unknown, input: unknown): void {
  check(typeof issue === 'object' && issue !== null, () => `${show(input)}: an issue is no object: ${show(issue)}`);
  const { code, path, message, severity } = issue as Readonly<Record<string, unknown>>;
  check(
    typeof code === 'string' && (Object.hasOwn(issueTable, code) || code.startsWith('custom.')),
    () => `${show(input)}: the code ${show(code)} stands in no group of core/issues`,
  );
  check(Array.isArray(path), () => `${show(input)}: issue ${code} has no path`);
  check(typeof message === 'string' && message !== '', () => `${show(input)}: issue ${code} has no message`);
  check(severity === 'error' || severity === 'warning' || severity === 'info', () => `${show(input)}: issue ${code} has the severity ${show(severity)}`);
}

/** Fails unless the issues are well formed and match the outcome: no error beside a value, a reason where there is none. */
export function checkIssues(issues: unknown, ok: boolean, input: unknown): void {
  check(Array.isArray(issues), () => `${show(input)}: issues are no list: ${show(issues)}`);
  for (const issue of issues) checkIssue(issue, input);
  const reasons = issues.filter((issue: { severity: string; code: string }) => issue.severity === 'error' || issue.code === 'empty');
  if (ok) check(reasons.length === 0, () => `${show(input)}: a value came together with ${show(reasons[0])}`);
  else check(reasons.length > 0, () => `${show(input)}: refused without an issue of severity error (or \`empty\`): ${show(issues)}`);
}
