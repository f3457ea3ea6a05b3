import type { Finding, QualityDimension } from '../core/finding.ts';
import type { Severity } from '../core/issue.ts';
import type { AuditResult } from './audit-result.ts';

/** Which findings are meant; all that are given must fit. */
export interface FailingOptions {
  readonly rule?: string;
  readonly code?: string;
  readonly field?: string | null;
  readonly dimension?: QualityDimension;
  readonly severity?: Severity;
}

/**
 * The records that failed, each once, with all their findings that are meant.
 *
 * Use it to work through what an audit found: every record is there, however many. Hint: with `retain: 'summary'` the audit keeps
 * no findings; take them from `onFinding` then.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { name: text({ required: true }) } } } });
 * const result = audit(crm, 'people', [{ id: '1', name: null }, { id: '2', name: 'Ann' }], { ctx: { now: '2026-01-15T12:00:00Z' } });
 * [...failingRecords(result, { code: 'audit.missing' })].map(({ id }) => id);
 * //=> ['1']
 */
export function* failingRecords(
  result: Pick<AuditResult, 'findings'>,
  options: FailingOptions = {},
): Generator<{ readonly id: string; readonly findings: readonly Finding[] }, void, undefined> {
  const byId = new Map<string, Finding[]>();
  for (const finding of result.findings) {
    if (options.rule !== undefined && finding.rule !== options.rule) continue;
    if (options.code !== undefined && finding.issue.code !== options.code) continue;
    if (options.field !== undefined && (finding.field ?? null) !== options.field) continue;
    if (options.dimension !== undefined && finding.dimension !== options.dimension) continue;
    if (options.severity !== undefined && finding.severity !== options.severity) continue;
    const known = byId.get(finding.recordId);
    if (known === undefined) byId.set(finding.recordId, [finding]);
    else known.push(finding);
  }
  for (const [id, findings] of byId) yield { id, findings };
}
