import type { Finding, Fix, QualityDimension } from '../core/finding.ts';
import type { Severity } from '../core/issue.ts';
import type { ISODate, ISODateTime, Json } from '../core/values.ts';

/** What an audit says of one field. A figure that cannot be measured is `null`, never 0. */
export interface FieldQuality {
  readonly field: string;
  readonly label: string;
  readonly type: string;
  /** Records that have something in it. */
  readonly filled: number;
  /** Those whose value could not be read or breaks the field's rules. */
  readonly invalid: number;
  /** Different values, counted up to 10,000. */
  readonly distinct: number;
  readonly completeness: number | null;
  readonly validity: number | null;
  /** Share of values that occur once; `null` where the field need not be unique. */
  readonly uniqueness: number | null;
}

/** One kind of finding with how often it occurs. */
export interface IssueSummary {
  readonly code: string;
  readonly rule: string;
  readonly dimension: QualityDimension;
  readonly severity: Severity;
  readonly field: string | null;
  readonly count: number;
  /** The sentence of the first occurrence. */
  readonly example: string;
  /** Some records to look at. */
  readonly records: readonly string[];
}

/** A count of checks; partial audits are merged by adding these. */
export interface Tally {
  readonly rule: string;
  readonly dimension: QualityDimension;
  readonly field: string | null;
  readonly checked: number;
  readonly failed: number;
}

/** Something about the folder rather than one record: a field nobody fills, two options that mean the same. */
export interface Advice {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly fields: readonly string[];
  readonly message: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** How much of a kind of finding is put up with. */
export interface Tolerance {
  /** The rule, the code or the field it speaks of; all that are given must fit. */
  readonly rule?: string;
  readonly code?: string;
  readonly field?: string;
  /** At most so many findings. */
  readonly count?: number;
  /** At most this share of the records, 0 to 1. */
  readonly share?: number;
}

/** Whether findings stayed within a tolerance. */
export interface Gate extends Tolerance {
  readonly found: number;
  readonly of: number;
  readonly within: boolean;
}

/** Quality of the records that have something in common: an owner, a source, a batch. */
export interface GroupQuality {
  /** What they share; `null` for records that have none. */
  readonly value: string | null;
  readonly records: number;
  readonly flawed: number;
  readonly grade: number | null;
}

/** How likely values are still right, where a half-life was given. */
export interface FieldDecay {
  readonly field: string;
  /** Values whose age is known. */
  readonly dated: number;
  /** Share of them expected to be right still; `null` where no age is known. */
  readonly stillRight: number | null;
}

/** Counts of values of one thing by age: how many records were last changed how long ago. */
export interface AgeBand {
  /** Months from, inclusive. */
  readonly from: number;
  /** Months to, exclusive; `null` for the oldest. */
  readonly to: number | null;
  readonly records: number;
}

/** Writings of one value with how often each occurs. */
export interface VariantCluster {
  readonly id: string;
  readonly field: string;
  readonly canonical: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/** What an audit found. Plain data: it can be stored, sent by a worker and merged with others. */
export interface AuditResult {
  readonly folder: string;
  readonly at: string;
  /** Records looked at. */
  readonly records: number;
  /** Share of records without an error or warning, each counted once; `null` without records. */
  readonly grade: number | null;
  /** Records with an error or a warning. */
  readonly flawed: number;
  /** Share of checks passed by dimension; `null` where there was nothing to check. */
  readonly dimensions: Readonly<Record<QualityDimension, number | null>>;
  /** Share of dated records changed of late, and of records that somebody can be reached by; `null` where not measurable. */
  readonly scores: { readonly freshness: number | null; readonly contactability: number | null };
  readonly fields: readonly FieldQuality[];
  /** Every finding with its record, unless only a summary was asked for. */
  readonly findings: readonly Finding[];
  /** Findings by kind, most frequent first. */
  readonly issues: readonly IssueSummary[];
  /** Proposed changes; none is made unasked. */
  readonly fixes: readonly Fix[];
  /** What speaks of the folder rather than of a record. */
  readonly advice: readonly Advice[];
  /** Spellings of one value, largest clusters first. */
  readonly variants: readonly VariantCluster[];
  /** Records by the time since they were last changed; empty where none is dated. */
  readonly ages: readonly AgeBand[];
  readonly decay: readonly FieldDecay[];
  /** Grades by owner, source, batch, or what else was asked for. */
  readonly by: Readonly<Record<string, readonly GroupQuality[]>>;
  /** Whether findings stayed within the given tolerances. */
  readonly gates: readonly Gate[];
  /** Whether every gate holds. */
  readonly passed: boolean;
  /** When the folder should be audited again. */
  readonly nextDue: ISODate | null;
  readonly tallies: readonly Tally[];
  /** What `mergeAudits` needs. */
  readonly partial: AuditPartial;
}

/** The part of an audit that other parts can be added to. */
export interface AuditPartial {
  readonly at: ISODateTime;
  /** Rules that ran, in order. */
  readonly rules: readonly string[];
  /** How many of the findings and fixes speak of one record alone. */
  readonly local: { readonly findings: number; readonly fixes: number };
  /** Ids of the records, in order. */
  readonly ids: readonly string[];
  /** Positions of records that are flawed by themselves. */
  readonly flawed: readonly number[];
  readonly by: Readonly<Record<string, { readonly values: readonly (string | null)[]; readonly of: readonly number[] }>>;
  readonly states: Readonly<Record<string, Json>>;
  readonly fields: readonly {
    readonly field: string;
    readonly label: string;
    readonly type: string;
    readonly computed: boolean;
    readonly filled: number;
    readonly distinct: readonly number[];
  }[];
  readonly tallies: readonly (Tally & { readonly failures: number })[];
  readonly issues: readonly IssueSummary[];
  readonly scores: Readonly<Record<string, readonly [checked: number, failed: number]>>;
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  readonly tolerances: readonly Tolerance[];
  readonly everyMonths: number;
  readonly summary: boolean;
  /** Whether somebody looked for records that are the same. */
  readonly grouped: boolean;
}
