import type { Issue } from '../core/issue.ts';
import type { RecordLike } from '../core/values.ts';
import type { ColumnMap } from './derived-columns.ts';

/** What is to become of a row. */
export type ImportAction = 'create' | 'update' | 'skip' | 'conflict' | 'duplicateInFile' | 'matchesDeleted' | 'reject';

/** A value a row would change. */
export interface ImportChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** One row with what is to become of it. */
export interface ImportItem {
  /** Number of the row, from 1. */
  readonly row: number;
  readonly action: ImportAction;
  /** The record it makes or changes; `null` where it does neither. */
  readonly id: string | null;
  /** The clean values the row gives; `null` where it was rejected. */
  readonly values: RecordLike | null;
  /** What would change in the record. */
  readonly changes: readonly ImportChange[];
  readonly issues: readonly Issue[];
  /** Values that could not be read, by field, and cells without a field, by column. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** Records it could be, where there are several, or the one that stands in its way. */
  readonly matches: readonly string[];
  /** The earlier row that is the same. */
  readonly sameAs: number | null;
  /** The row as it came. */
  readonly input: unknown;
}

/** What an import would do. Nothing is done until {@link applyImport}; plain data, as far as rows are. */
export interface ImportPlan {
  readonly folder: string;
  /** Names this import; every change carries it. */
  readonly batch: string;
  readonly at: string;
  readonly items: readonly ImportItem[];
  readonly counts: Readonly<Record<ImportAction, number>>;
  /** Where columns go. */
  readonly map: ColumnMap;
  /** Columns without a field; their cells are in `raw` of each item. */
  readonly unmapped: readonly string[];
  /** What speaks of columns rather than rows. */
  readonly issues: readonly Issue[];
  /** Give it as `resume` to plan the rows that are left; `null` where none is. */
  readonly next: string | null;
}
