import { UsageError } from '../core/errors.ts';
import type { AuditResult } from './audit-result.ts';
import { htmlReport } from './report/html.ts';
import { markdownReport } from './report/markdown.ts';
import type { ReportOptions } from './report/report-data.ts';

/**
 * Writes an audit down: as one HTML page that needs no script and fetches nothing, as Markdown, or as JSON.
 *
 * Use HTML for people and for print, Markdown for tickets, JSON for programs. Everything that came from data is escaped.
 *
 * @param result - What `audit` returned, or `tidy` in `audit`.
 * @param options - Headline, figures, groups to show side by side.
 * @throws UsageError `invalid-option` for another format.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { title: 'name', fields: { name: text() } } } });
 * const result = audit(crm, 'people', [{ id: '1', name: 'Ann' }], { ctx: { now: '2026-01-15T12:00:00Z' } });
 * renderAudit(result, 'markdown').split('\n')[2];
 * //=> '**100 %** of 1 records have no flaw.'
 */
export function renderAudit(result: AuditResult, format: 'html' | 'markdown' | 'json', options: ReportOptions = {}): string {
  switch (format) {
    case 'html':
      return htmlReport(result, options);
    case 'markdown':
      return markdownReport(result, options);
    case 'json': {
      return `${JSON.stringify({ ...withoutPartial(result), ...(options.after === undefined ? {} : { after: withoutPartial(options.after) }) }, null, 2)}\n`;
    }
    default:
      throw new UsageError('invalid-option', `renderAudit writes html, markdown or json, not ${JSON.stringify(format)}.`);
  }
}

/** What merging needs says nothing to a reader. */
function withoutPartial({ partial: _, ...told }: AuditResult): Omit<AuditResult, 'partial'> {
  return told;
}
