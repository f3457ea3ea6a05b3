import type { AuditResult } from '../audit/index.ts';
import type { Issue } from '../core/issue.ts';
import type { RecordLike } from '../core/values.ts';
import type { AdoptedColumn } from '../import/adopt-columns.ts';
import type { ColumnMapping } from '../import/suggest-mapping.ts';
import type { MatchModel } from '../match/model.ts';
import type { MergeEntry } from '../match/merge/merge-records.ts';
import type { Workspace } from '../model/workspace.ts';

/** A row that became no record. */
export interface RejectedRow {
  /** Number of the row, from 1. */
  readonly row: number;
  /** The row as it came. */
  readonly input: unknown;
  readonly issues: readonly [Issue, ...Issue[]];
}

/** Two records that may be the same; somebody has to decide. */
export interface ReviewPair {
  readonly a: string;
  readonly b: string;
  /** Rows of the input the two came from. */
  readonly rows: readonly [number, number];
  /** log2 of the odds that they are the same. */
  readonly weight: number;
  readonly probability: number;
}

/** A group of rows that are the same. */
export interface DuplicateGroup {
  /** Number of the group, from 1. */
  readonly group: number;
  /** Id of the record it became. */
  readonly survivor: string;
  /** Ids the rows had, in order of the rows. */
  readonly ids: readonly string[];
  readonly rows: readonly number[];
  /** Weight of the link that joins each row to the group best, in order of the rows. */
  readonly weights: readonly number[];
}

/** What became of one row. */
export interface RowOutcome {
  readonly row: number;
  /** The id of its record before merging; `null` for a rejected row. */
  readonly id: string | null;
  readonly outcome: 'kept' | 'merged' | 'rejected';
  /** Id of the record that holds it now. */
  readonly into: string | null;
}

/** How a run went. */
export interface TidySummary {
  readonly rows: number;
  readonly records: number;
  readonly rejected: number;
  /** Rows merged away into another. */
  readonly mergedAway: number;
  readonly groups: number;
  readonly review: number;
  /** Values put into canonical form. */
  readonly normalized: number;
  /** Pairs of records compared. */
  readonly compared: number;
  /** Whether the match model learned from these rows, and why if it did not. */
  readonly trained: boolean;
  readonly notes: readonly string[];
}

/** What {@link tidy} made of the rows. */
export interface TidyResult {
  /** The clean records, each with an id, duplicates merged. */
  readonly records: readonly RecordLike[];
  readonly rejected: readonly RejectedRow[];
  readonly review: readonly ReviewPair[];
  readonly duplicates: readonly DuplicateGroup[];
  /** Journal of the merges; `unmerge` takes an entry apart again. */
  readonly merges: readonly MergeEntry[];
  /** How good the data were as they came: after reading, before merging. */
  readonly audit: AuditResult;
  /** How good they are now. */
  readonly after: AuditResult;
  /** Takes merges back, all of them or one by the id of its record; gives the records as they then are. */
  readonly undo: (survivor?: string) => readonly RecordLike[];
  /** What became of each row, in order. */
  readonly rows: readonly RowOutcome[];
  /** Issues of each record by id, as reading its row gave them. */
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  /** Values that could not be read, by record id and field: kept as evidence, not lost. */
  readonly raw: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** The records before merging, by id. */
  readonly before: ReadonlyMap<string, RecordLike>;
  /** The records as matching saw them: before merging, what could not be read standing in for what is missing; by id. */
  readonly evidence: ReadonlyMap<string, RecordLike>;
  /** Where each column went. */
  readonly mapping: readonly ColumnMapping[];
  /** Columns that became fields of their own. */
  readonly adopted: readonly AdoptedColumn[];
  /** The workspace with these fields. */
  readonly workspace: Workspace;
  /** The match model that was used; `null` where no field tells records apart. */
  readonly model: MatchModel | null;
  readonly summary: TidySummary;
}
