import type { AuditResult } from '../audit-result.ts';

/** What a report may tell beyond the audit itself. */
export interface ReportOptions {
  /** Headline; “Data quality” unless given. */
  readonly title?: string;
  /** A line below it: the file, the customer. */
  readonly subtitle?: string;
  /** Figures in large type, in order. */
  readonly figures?: readonly { readonly label: string; readonly value: number | string; readonly note?: string }[];
  /** The audit after tidying, to show beside the first. */
  readonly after?: AuditResult;
  /** Grades of earlier audits, oldest first, for the trend. */
  readonly history?: readonly { readonly at: string; readonly grade: number | null }[];
  /** Sizes of groups of duplicates: how many groups have so many records. */
  readonly groupSizes?: readonly { readonly size: number; readonly groups: number }[];
  /** Some groups to look at. */
  readonly groups?: readonly ReportGroup[];
  /** Where columns went. */
  readonly mapping?: readonly { readonly column: string; readonly field: string | null; readonly confidence: number; readonly because: string }[];
  /** Sentences below the headline figures. */
  readonly notes?: readonly string[];
}

/** Records that are the same, side by side. */
export interface ReportGroup {
  readonly title: string;
  /** `same` was merged, `review` waits for somebody. */
  readonly decision: 'same' | 'review';
  readonly probability: number | null;
  /** Why, in a sentence. */
  readonly sentence: string;
  readonly records: readonly { readonly name: string; readonly values: Readonly<Record<string, string>> }[];
  /** Fields to show, in order, with their labels. */
  readonly fields: readonly { readonly field: string; readonly label: string }[];
  /** What each comparison says: its weight in bits, for (+) or against (−). */
  readonly evidence: readonly { readonly label: string; readonly level: string; readonly weight: number }[];
}
