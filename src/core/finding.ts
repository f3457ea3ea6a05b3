import type { Issue, Severity } from './issue.ts';

/** The dimension of data quality a rule measures. */
export type QualityDimension = 'completeness' | 'validity' | 'uniqueness' | 'consistency' | 'timeliness' | 'conformity';

/** One thing an audit found in one record. */
export interface Finding {
  /** Name of the rule that found it. */
  readonly rule: string;
  readonly dimension: QualityDimension;
  readonly severity: Severity;
  readonly recordId: string;
  /** The field it stands in, where it stands in one. */
  readonly field?: string;
  readonly issue: Issue;
}

/** How safe a proposed change is: apply it, show it, or have somebody decide. */
export type FixSafety = 'safe' | 'suggested' | 'review';

/** A proposed change to one value, with what it was. */
export interface Fix {
  readonly id: string;
  readonly rule: string;
  readonly safety: FixSafety;
  readonly recordId: string;
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  /** Why, in a sentence. */
  readonly reason: string;
  /** What one decision settles together with others: the cluster of spellings it belongs to. */
  readonly group?: string;
  /** Who proposes it, where it is not the audit: a service for enrichment or verification. */
  readonly source?: string;
}
