import type { Context } from '../core/context.ts';
import type { Finding, Fix } from '../core/finding.ts';
import type { Issue, Severity } from '../core/issue.ts';
import type { RecordLike } from '../core/values.ts';
import type { Workspace } from '../model/workspace.ts';
import type { AuditResult, Tolerance } from './audit-result.ts';
import type { AuditRule, LinkEnds, MailEvent, TimelinessOptions } from './audit-rule.ts';
import { createAudit } from './create-audit.ts';

/** Options of {@link audit}. */
export interface AuditOptions {
  /** The rules to run; all the package brings unless given. */
  readonly rules?: readonly AuditRule[];
  /** What knows which records are the same: a match index, or the groups `findDuplicates` found. */
  readonly index?: AuditIndex | null;
  /** Time and place. */
  readonly ctx: Context;
  /** Issues that reading a record gave, by id; values are read again unless given. */
  readonly issues?: ReadonlyMap<string, readonly Issue[]>;
  /** Values that could not be read, by id and field. */
  readonly raw?: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Says where links lead, so that those to nowhere are found; the host answers from its database. */
  readonly related?: LinkEnds;
  /** Ids of users and teams that exist. */
  readonly users?: Iterable<string>;
  /** What mail servers answered. */
  readonly mailEvents?: Iterable<MailEvent>;
  /** What is known about time: activity, half-lives, when something counts as old. */
  readonly timeliness?: TimelinessOptions;
  /** How many findings are put up with; the answer is in `gates`. */
  readonly tolerances?: readonly Tolerance[];
  /** Other severities by code; `'off'` leaves findings of the code out. */
  readonly severity?: Readonly<Record<string, Severity | 'off'>>;
  /** What grades are told apart by: fields or functions. Owner, source and import batch unless given, where the folder has them. */
  readonly by?: Readonly<Record<string, string | ((record: RecordLike) => unknown)>>;
  /** `'summary'` keeps counts and examples and no list of findings and fixes, for folders that are large. */
  readonly retain?: 'all' | 'summary';
  /** Hears every finding. */
  readonly onFinding?: (finding: Finding) => void;
  /** Hears every proposed fix. */
  readonly onFix?: (fix: Fix) => void;
  /** Months until the next audit is due; 3 unless given. */
  readonly everyMonths?: number;
}

/** Whatever can say which records are the same: `createMatchIndex(…)` or the answer of `findDuplicates`. */
export type AuditIndex =
  | { readonly clusters: readonly { readonly records: readonly string[] }[] }
  | {
      /** The groups of records found to be the same. */
      entities(): Iterable<{ readonly records: readonly string[] }>;
    };

/**
 * Measures how good the records of a folder are: which values are there, which can be right, which records are there twice.
 * Every finding names its record; every figure without a denominator is `null` and not 0.
 *
 * Use it on records as the workspace reads them, regularly and before an import. For raw rows use `tidy`, which audits
 * what it read. Hint: give `index` for uniqueness; without it only fields declared unique tell.
 *
 * @returns The grade (share of records with nothing wrong), scores by dimension and field, findings, and proposed fixes.
 * @throws UsageError `unknown-folder`.
 *
 * Issue codes: `audit.*`, and those of the field types.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { title: 'name', fields: { name: text(), mail: email() } } } });
 * const result = audit(crm, 'people', [{ id: '1', name: 'Ann', mail: 'ann@acme.pl' }, { id: '2', name: null, mail: 'bob@gmial.com' }], { ctx: { now: '2026-01-15T12:00:00Z' } });
 * [result.grade, result.dimensions.completeness, result.dimensions.timeliness];
 * //=> [0.5, 0.75, null]
 */
export function audit(workspace: Workspace, folder: string, records: Iterable<RecordLike>, options: AuditOptions): AuditResult {
  const running = createAudit(workspace, folder, options);
  running.add(records);
  return running.result();
}
