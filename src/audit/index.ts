export { audit, type AuditIndex, type AuditOptions } from './audit.ts';
export type {
  Advice,
  AgeBand,
  AuditPartial,
  AuditResult,
  FieldDecay,
  FieldQuality,
  Gate,
  GroupQuality,
  IssueSummary,
  Tally,
  Tolerance,
  VariantCluster,
} from './audit-result.ts';
export type {
  AuditConclusion,
  AuditedField,
  AuditReport,
  AuditRule,
  AuditRun,
  AuditScope,
  AuditWhole,
  LinkEnds,
  MailEvent,
  Reading,
  TimelinessOptions,
} from './audit-rule.ts';
export { compareAudits, type AuditComparison, type IssueTrend, type Trend } from './compare-audits.ts';
export { createAudit, type RunningAudit } from './create-audit.ts';
export { failingRecords, type FailingOptions } from './failing.ts';
export { mergeAudits, type MergeAuditsOptions } from './merge-audits.ts';
export { renderAudit } from './render-audit.ts';
export type { ReportGroup, ReportOptions } from './report/report-data.ts';
export {
  allRules,
  completeness,
  conformity,
  country,
  domain,
  echo,
  format,
  junk,
  links,
  mailStatus,
  misuse,
  place,
  schema,
  timeliness,
  uniqueness,
  validity,
  variants,
} from './rules/index.ts';
export { mailStatuses, type MailboxStatus } from './rules/mail-status/index.ts';
export { stillRight } from './rules/timeliness/index.ts';
export { fingerprint } from './rules/variants/index.ts';
export {
  applyFixes,
  undoFixes,
  type ApplyFixesOptions,
  type FixResult,
  type FixUndo,
  type RecordPatch,
  type UndoConflict as FixConflict,
} from './fix/apply-fixes.ts';
export type { Accept, Acceptance, AppliedFix, SkippedFix } from './fix/fix-log.ts';
export { proposePatches, replaceValue, type ProposedFixes, type ProposedPatch } from './fix/propose.ts';
export { recipeOf, replayRecipe, type FixRecipe, type RecipeOptions, type RecipeStep } from './fix/recipe.ts';
