import type { Issue } from '../core/issue.ts';

/** One value that differs from what was given, or from what the record held. */
export interface RecordChange {
  readonly field: string;
  /** Where it stands in a field that holds a list. */
  readonly index?: number;
  readonly from: unknown;
  readonly to: unknown;
  /** Whether the value was put into canonical form, taken from the field's default, or changed by a patch. */
  readonly why: 'normalized' | 'default' | 'patched';
}

/**
 * A value no other record of the folder may have. The host looks `key` up in an index it keeps; import and database then agree.
 * Two records clash when they have a key in common.
 */
export interface UniqueKey {
  readonly field: string;
  /** Stable text that names folder, field, scope and canonical value. */
  readonly key: string;
  readonly value: unknown;
}

/** A record that could be read. Warnings survive success. */
export interface ParsedRecord<R> {
  readonly ok: true;
  /** The clean record. */
  readonly value: R;
  /** Warnings and notes; with `badValues: 'keep-raw'` also errors of optional fields. */
  readonly issues: readonly Issue[];
  /** What differs from the input. */
  readonly changes: readonly RecordChange[];
  /** Keys the host looks up before it stores the record. */
  readonly uniqueKeys: readonly UniqueKey[];
  /** What could not be read, as it was given, by field: evidence that is not lost. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** What was given under names the folder does not have. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** A record that was refused, with every reason. */
export interface RefusedRecord {
  readonly ok: false;
  /** There is none; declared so that `result.value` can be written without a test. */
  readonly value?: undefined;
  readonly issues: readonly [Issue, ...Issue[]];
}

/** What reading a record gives. */
export type ParseResult<R> = ParsedRecord<R> | RefusedRecord;
