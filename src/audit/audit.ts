import type { Context } from '../core/context.ts';
import type { Finding, Fix, QualityDimension } from '../core/finding.ts';
import type { Issue, Severity } from '../core/issue.ts';
import type { RecordLike } from '../core/values.ts';
import type { FieldData } from '../fields/field-types.ts';
import { contextIn, folderPlan } from '../model/folder-plan.ts';
import type { Workspace } from '../model/workspace.ts';
import type { AuditRule, AuditedField, AuditReport, AuditScope } from './audit-rule.ts';
import { isFilled } from './filled.ts';
import { allRules } from './rules/index.ts';

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
}

/** Whatever can say which records are the same: `createMatchIndex(…)` or the answer of `findDuplicates`. */
export type AuditIndex =
  | { readonly clusters: readonly { readonly records: readonly string[] }[] }
  | { entities(): Iterable<{ readonly records: readonly string[] }> };

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

/** What an audit found. */
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
  readonly fields: readonly FieldQuality[];
  /** Every finding with its record. */
  readonly findings: readonly Finding[];
  /** Findings by kind, most frequent first. */
  readonly issues: readonly IssueSummary[];
  /** Proposed changes; none is made unasked. */
  readonly fixes: readonly Fix[];
  readonly tallies: readonly Tally[];
}

const dimensions: readonly QualityDimension[] = ['completeness', 'validity', 'uniqueness', 'consistency', 'timeliness', 'conformity'];

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
  const plan = folderPlan(workspace, folder);
  const def = workspace.def.folders[folder];
  const context = contextIn(workspace, options.ctx);
  const titleName = def?.title ?? null;
  const fields = plan.fields.map(
    (field): AuditedField => ({
      name: field.name,
      label: labelOf(field.options, field.name),
      plan: field,
      title: field.name === titleName,
      weight: weightOf(field.options, field.type.dataClass, field.name === titleName),
    }),
  );
  let position = 0;
  const ids = new WeakMap<object, string>();
  const idOf = (record: RecordLike): string => {
    const known = ids.get(record);
    if (known !== undefined) return known;
    const id = record['id'] === undefined || record['id'] === null ? `#${position}` : String(record['id']);
    ids.set(record, id);
    return id;
  };
  const scope: AuditScope = {
    folder,
    fields,
    context,
    idOf,
    issuesOf: (record) => (options.issues === undefined ? null : (options.issues.get(idOf(record)) ?? [])),
    rawOf: (record) => options.raw?.get(idOf(record)) ?? nothing,
    groups: groupsOf(options.index),
  };
  const book = createBook();
  const runs = (options.rules ?? allRules).map((rule) => rule.start(scope, book.reportOf(rule)));
  const columns = fields.map((field) => ({ field, filled: 0, values: new Set<string>() }));
  for (const record of records) {
    position++;
    const id = idOf(record);
    for (const run of runs) run.record(record, id);
    const raw = scope.rawOf(record);
    for (const column of columns) {
      const value = record[column.field.name];
      if (!isFilled(value) && !isFilled(raw[column.field.name])) continue;
      column.filled++;
      if (column.values.size < mostDistinct && isFilled(value)) column.values.add(typeof value === 'string' ? value : JSON.stringify(value));
    }
  }
  for (const run of runs) run.end?.();
  const flawed = book.flawed.size;
  return {
    folder,
    at: context.now,
    records: position,
    grade: position === 0 ? null : (position - flawed) / position,
    flawed,
    dimensions: Object.fromEntries(
      dimensions.map((dimension) => [
        dimension,
        book.share((tally) => tally.dimension === dimension && (dimension !== 'uniqueness' || scope.groups === null || tally.field === null)),
      ]),
    ) as Record<QualityDimension, number | null>,
    fields: columns.map(({ field, filled, values }) => ({
      field: field.name,
      label: field.label,
      type: field.plan.type.name,
      filled,
      invalid: book.failures('validity', field.name),
      distinct: values.size,
      completeness: position === 0 || field.plan.computed ? null : filled / position,
      validity: book.share((tally) => tally.dimension === 'validity' && tally.field === field.name),
      uniqueness: book.share((tally) => tally.dimension === 'uniqueness' && tally.field === field.name),
    })),
    findings: book.findings,
    issues: book.summaries(),
    fixes: book.fixes,
    tallies: book.tallies(),
  };
}

const nothing: Readonly<Record<string, unknown>> = /* @__PURE__ */ Object.freeze({});
const mostDistinct = 10_000;

function groupsOf(index: AuditIndex | null | undefined): readonly (readonly string[])[] | null {
  if (index === undefined || index === null) return null;
  const groups = 'clusters' in index ? index.clusters : [...index.entities()];
  return groups.map(({ records }) => records).filter((group) => group.length > 1);
}

/** A label for reports: the English or only one, else the field's name in words. */
function labelOf(options: FieldData, name: string): string {
  const { label } = options;
  if (typeof label === 'string' && label !== '') return label;
  if (typeof label === 'object' && label !== null) {
    const text = label['en'] ?? Object.values(label)[0];
    if (text !== undefined) return text;
  }
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const weightOf = (options: FieldData, typeClass: string, title: boolean): number =>
  options.required === true ? 3 : title || (options.dataClass ?? typeClass) === 'identity' ? 2 : 1;

interface Counter {
  readonly rule: string;
  readonly dimension: QualityDimension;
  readonly field: string | null;
  checked: number;
  failed: number;
  /** Failures each counted once, whatever their weight. */
  failures: number;
}

type Summary = { -readonly [K in keyof IssueSummary]: IssueSummary[K] } & { records: string[] };

const mostExamples = 5;

function createBook() {
  const findings: Finding[] = [];
  const fixes: Fix[] = [];
  const flawed = new Set<string>();
  const counters = new Map<string, Counter>();
  const summaries = new Map<string, Summary>();
  const note = (rule: AuditRule, recordId: string, field: string | null, issue: Issue): void => {
    findings.push({ rule: rule.name, dimension: rule.dimension, severity: issue.severity, recordId, ...(field === null ? {} : { field }), issue });
    if (issue.severity !== 'info') flawed.add(recordId);
    const key = `${issue.code}\n${field ?? ''}`;
    const known = summaries.get(key);
    if (known === undefined)
      summaries.set(key, {
        code: issue.code,
        rule: rule.name,
        dimension: rule.dimension,
        severity: issue.severity,
        field,
        count: 1,
        example: issue.message,
        records: [recordId],
      });
    else {
      known.count++;
      if (known.records.length < mostExamples) known.records.push(recordId);
    }
  };
  return {
    findings,
    fixes,
    flawed,
    reportOf: (rule: AuditRule): AuditReport => {
      const own = new Map<string | null, Counter>();
      return {
        check(field, passed, weight = 1) {
          let counter = own.get(field);
          if (counter === undefined) {
            counter = { rule: rule.name, dimension: rule.dimension, field, checked: 0, failed: 0, failures: 0 };
            own.set(field, counter);
            counters.set(`${rule.name}\n${field ?? ''}`, counter);
          }
          counter.checked += weight;
          if (!passed) {
            counter.failed += weight;
            counter.failures++;
          }
        },
        finding: (recordId, field, issue) => note(rule, recordId, field, issue),
        fix: (fix) => void fixes.push({ id: `${rule.name}-${fixes.length + 1}`, rule: rule.name, ...fix }),
      };
    },
    share(wanted: (counter: Counter) => boolean): number | null {
      let checked = 0;
      let failed = 0;
      for (const counter of counters.values()) {
        if (!wanted(counter)) continue;
        checked += counter.checked;
        failed += counter.failed;
      }
      return checked === 0 ? null : (checked - failed) / checked;
    },
    failures: (rule: string, field: string): number => counters.get(`${rule}\n${field}`)?.failures ?? 0,
    tallies: (): Tally[] => [...counters.values()].map(({ rule, dimension, field, checked, failed }) => ({ rule, dimension, field, checked, failed })),
    summaries: (): IssueSummary[] => [...summaries.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
  };
}
