import type { IssueEntry } from '../src/core/issue.ts';
import { issueTable } from '../src/core/issues/index.ts';

/** The page docs/issue-codes.md, made from the table of codes. */
export function issueCodesPage(): string {
  const groups = new Map<string, string[]>();
  for (const [code, [severity, message]] of Object.entries(issueTable) as [string, IssueEntry][]) {
    const group = code.includes('.') ? (code.split('.')[0] as string) : 'general';
    groups.set(group, [...(groups.get(group) ?? []), `| \`${code}\` | ${severity} | ${message.replaceAll('|', '\\|')} |`]);
  }
  const names = ['general', ...[...groups.keys()].filter((group) => group !== 'general').sort()];
  const tables = names.map((name) => `## ${name}\n\n| Code | Severity | Message |\n| --- | --- | --- |\n${(groups.get(name) ?? []).sort().join('\n')}\n`);
  return `# Issue codes

Everything the package may report about data. Programs test the code, never the message. An \`error\` refuses a value, a \`warning\` keeps it, \`info\` only tells what was changed; \`empty\` says that there was nothing to read. In a message, \`{name}\` is a parameter of the issue. A host's own codes begin with \`custom.\`.

This page is made from the table in \`src/core/issues\` by \`npm run codes\`.

${tables.join('\n')}`;
}
