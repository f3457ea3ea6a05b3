import type { AuditResult } from '../audit-result.ts';
import { fixGroups, valueText } from './effort.ts';
import type { ReportOptions } from './report-data.ts';
import { count, percent } from './svg.ts';

/** The audit as Markdown, for pull requests, tickets and chats. */
export function markdownReport(result: AuditResult, options: ReportOptions): string {
  const lines: string[] = [`# ${cell(options.title ?? 'Data quality')}`, ''];
  if (options.subtitle !== undefined) lines.push(cell(options.subtitle), '');
  lines.push(
    `**${percent(result.grade)}** of ${count(result.records)} records have no flaw${options.after === undefined ? '' : `; after tidying **${percent(options.after.grade)}** of ${count(options.after.records)}`}.`,
    '',
  );
  for (const { label, value, note } of options.figures ?? [])
    lines.push(`- ${cell(label)}: **${typeof value === 'number' ? count(value) : cell(value)}**${note === undefined ? '' : ` (${cell(note)})`}`);
  if ((options.figures ?? []).length > 0) lines.push('');
  lines.push('| Dimension | Score |', '| --- | ---: |');
  for (const [name, score] of Object.entries(result.dimensions)) lines.push(`| ${name} | ${score === null ? 'not measurable' : percent(score)} |`);
  lines.push('', '| Field | Filled | Valid | Unique | Different |', '| --- | ---: | ---: | ---: | ---: |');
  for (const field of result.fields)
    lines.push(
      `| ${cell(field.label)} | ${percent(field.completeness)} | ${percent(field.validity)} | ${percent(field.uniqueness)} | ${count(field.distinct)} |`,
    );
  const shown = result.issues.filter(({ severity }) => severity !== 'info').slice(0, 20);
  if (shown.length > 0) {
    lines.push('', '| Count | Issue | Field | Example |', '| ---: | --- | --- | --- |');
    for (const issue of shown) lines.push(`| ${count(issue.count)} | ${issue.code} | ${cell(issue.field ?? '')} | ${cell(issue.example)} |`);
  }
  const fixes = fixGroups(result).slice(0, 12);
  if (fixes.length > 0) {
    lines.push('', '| Changes | Field | Kind | Effort | Example |', '| ---: | --- | --- | --- | --- |');
    for (const { count: n, field, safety, effort, example } of fixes)
      lines.push(`| ${count(n)} | ${cell(field)} | ${safety} | ${effort} | ${cell(`${valueText(example.from)} → ${valueText(example.to)}`)} |`);
  }
  if (result.variants.length > 0) {
    lines.push('', '| Spelling | Field | Others |', '| --- | --- | --- |');
    for (const { canonical, field, values } of result.variants.slice(0, 12))
      lines.push(
        `| ${cell(canonical)} | ${cell(field)} | ${cell(
          values
            .filter(({ value }) => value !== canonical)
            .map(({ value, count: n }) => `${value} (${n})`)
            .join(', '),
        )} |`,
      );
  }
  for (const [name, groups] of Object.entries(result.by)) {
    if (groups.length < 2) continue;
    lines.push('', `| By ${cell(name)} | Records | Without a flaw |`, '| --- | ---: | ---: |');
    for (const { value, records, grade } of groups.slice(0, 12)) lines.push(`| ${cell(value ?? 'none')} | ${count(records)} | ${percent(grade)} |`);
  }
  if (result.advice.length > 0) {
    lines.push('');
    for (const { message } of result.advice.slice(0, 12)) lines.push(`- ${cell(message)}`);
  }
  for (const group of (options.groups ?? []).slice(0, 12)) {
    const columns = group.records.map(({ name }) => cell(name));
    lines.push(
      '',
      `## ${cell(group.title)} (${group.decision})`,
      '',
      cell(group.sentence),
      '',
      `| | ${columns.join(' | ')} |`,
      `| --- |${columns.map(() => ' --- |').join('')}`,
    );
    for (const { field, label } of group.fields) lines.push(`| ${cell(label)} | ${group.records.map(({ values }) => cell(values[field] ?? '')).join(' | ')} |`);
  }
  return `${lines.join('\n')}\n`;
}

/** A text as it may stand in a table: one line, no markup. */
const cell = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .slice(0, 200)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]|#!~]/g, '\\$&')
    .replace(/(https?|mailto):/gi, '$1\u200b:');
