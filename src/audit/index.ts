export { audit, type AuditIndex, type AuditOptions, type AuditResult, type FieldQuality, type IssueSummary, type Tally } from './audit.ts';
export type { AuditedField, AuditReport, AuditRule, AuditRun, AuditScope } from './audit-rule.ts';
export { renderAudit } from './render-audit.ts';
export type { ReportGroup, ReportOptions } from './report/report-data.ts';
export { allRules, completeness, uniqueness, validity } from './rules/index.ts';
