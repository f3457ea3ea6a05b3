import type { Context } from '../core/context.ts';
import type { Finding, Fix, QualityDimension } from '../core/finding.ts';
import type { Issue } from '../core/issue.ts';
import type { RecordLike } from '../core/values.ts';
import type { FieldPlan } from '../model/folder-plan.ts';

/** A field as rules see it. */
export interface AuditedField {
  readonly name: string;
  readonly label: string;
  readonly plan: FieldPlan;
  /** Whether it names records of the folder. */
  readonly title: boolean;
  /** How much a gap in it weighs. */
  readonly weight: number;
}

/** What a rule knows of the whole before it sees the first record. */
export interface AuditScope {
  readonly folder: string;
  readonly fields: readonly AuditedField[];
  readonly context: Context;
  readonly idOf: (record: RecordLike) => string;
  /** Issues that reading the record gave, where somebody kept them; otherwise rules read values again. */
  readonly issuesOf: (record: RecordLike) => readonly Issue[] | null;
  /** What could not be read, by field, where somebody kept it. */
  readonly rawOf: (record: RecordLike) => Readonly<Record<string, unknown>>;
  /** Groups of records that are the same, as ids; `null` where nobody looked. */
  readonly groups: readonly (readonly string[])[] | null;
}

/** What a rule reports to. */
export interface AuditReport {
  /** Counts a check: of a field, or of whole records where `field` is `null`. `weight` counts it more than once. */
  check(field: string | null, passed: boolean, weight?: number): void;
  finding(recordId: string, field: string | null, issue: Issue): void;
  fix(fix: Omit<Fix, 'id' | 'rule'>): void;
}

/** One run of a rule over one set of records. */
export interface AuditRun {
  record(record: RecordLike, id: string): void;
  /** Called once after the last record. */
  end?(): void;
}

/** One thing an audit looks at. A rule is a folder under `audit/rules`. */
export interface AuditRule {
  /** Its name, as findings give it. */
  readonly name: string;
  readonly dimension: QualityDimension;
  /** What it checks, in a sentence. */
  readonly title: string;
  start(scope: AuditScope, report: AuditReport): AuditRun;
}

export type { Finding };
