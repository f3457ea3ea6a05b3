export type { ComputeInput, ComputeSurroundings } from './compute-input.ts';
export type { Context, Style } from './context.ts';
export { isUsageError, UsageError, type UsageErrorCode } from './errors.ts';
export type { DataClass, Derive, FieldMatchAnswers, FieldTypeContract, Kind, Outcome, Sensitivity, Storage, WorkspaceLike } from './field-type.ts';
export type { Finding, Fix, FixSafety, QualityDimension } from './finding.ts';
export {
  issueMaker,
  type Issue,
  type IssueCode,
  type IssueDetails,
  type IssueEntry,
  type IssueMaker,
  type IssuePath,
  type IssueTable,
  type Severity,
} from './issue.ts';
export { generalIssues } from './issues/general.ts';
export { issueTable, type KnownIssueCode } from './issues/index.ts';
export { ambiguous, failed, normalized, type Normalized, type NormalizedFailure, type NormalizedOk, type NormalizedParts } from './normalized.ts';
export { part, partOf, withPart, type Exact, type Part } from './part.ts';
export type { AbortSignalLike, UrlLike } from './platform.ts';
export type { LongWorkOptions, Progress } from './progress.ts';
export { seededRandom, type Random } from './random.ts';
export { err, ok, type Err, type Ok, type Result } from './result.ts';
export type { StandardIssue, StandardJsonSchema, StandardResult, StandardSchema, StandardSchemaProps } from './standard-schema.ts';
export type { Actor, Address, AnyRecord, Decimal, FileRef, ISODate, ISODateTime, ISODuration, Json, Money, PersonName, RecordLike, Ref } from './values.ts';
