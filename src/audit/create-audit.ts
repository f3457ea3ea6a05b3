import { hash32 } from '../core/random.ts';
import type { Issue } from '../core/issue.ts';
import type { Json, RecordLike } from '../core/values.ts';
import type { FieldData } from '../fields/field-types.ts';
import { contextIn, folderPlan } from '../model/folder-plan.ts';
import type { Workspace } from '../model/workspace.ts';
import type { AuditIndex, AuditOptions } from './audit.ts';
import type { AuditResult } from './audit-result.ts';
import type { AuditedField, AuditScope } from './audit-rule.ts';
import { concludeAudit, createBook } from './book.ts';
import { isThere, nothingKept, unreadOf } from './facts.ts';
import { isFilled } from './filled.ts';
import { createReader, valueText } from './reader.ts';
import { allRules } from './rules/index.ts';

/** An audit that takes records as they come. */
export interface RunningAudit {
  /** Looks at more records; those of a database page or a file chunk. */
  add(records: Iterable<RecordLike>): void;
  /** What was found so far. */
  result(): AuditResult;
}

const mostDistinct = 10_000;
const none: readonly Issue[] = /* @__PURE__ */ Object.freeze([]);

/**
 * Begins an audit that is given its records in pieces, so that a million need not be in memory at once.
 *
 * Use it with `retain: 'summary'` and `onFinding` for large folders. For records at hand use {@link audit}; for pieces
 * audited apart, by workers or on other machines, {@link mergeAudits}. Hint: ids and unique values are remembered, records are not.
 *
 * @throws UsageError `unknown-folder`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { name: text({ required: true }) } } } });
 * const running = createAudit(crm, 'people', { ctx: { now: '2026-01-15T12:00:00Z' }, retain: 'summary' });
 * running.add([{ id: '1', name: 'Ann' }]);
 * running.add([{ id: '2', name: null }]);
 * running.result().grade;
 * //=> 0.5
 */
export function createAudit(workspace: Workspace, folder: string, options: AuditOptions): RunningAudit {
  const plan = folderPlan(workspace, folder);
  const titleName = workspace.def.folders[folder]?.title ?? null;
  const context = contextIn(workspace, options.ctx);
  const fields = plan.fields.map((field, position): AuditedField => {
    const title = field.name === titleName;
    return {
      name: field.name,
      position,
      label: labelOf(field.options, field.name),
      plan: field,
      title,
      weight: weightOf(field.options, field.type.dataClass, title),
    };
  });
  const ids: string[] = [];
  const idOf = (record: RecordLike): string => (record === present ? presentId : ownId(record, ids.length));
  let present: RecordLike | null = null;
  let presentId = '';
  let presentIssues: readonly Issue[] | null = null;
  let presentRaw: Readonly<Record<string, unknown>> = nothingKept;
  const keptIssues = (id: string): readonly Issue[] | null => (options.issues === undefined ? null : (options.issues.get(id) ?? none));
  const issuesOf = (record: RecordLike): readonly Issue[] | null => (record === present ? presentIssues : keptIssues(idOf(record)));
  const rules = options.rules ?? allRules;
  const reader = createReader(fields, context, issuesOf);
  const scope: AuditScope = {
    folder,
    fields,
    context,
    idOf,
    issuesOf,
    rawOf: (record) => (record === present ? presentRaw : (options.raw?.get(idOf(record)) ?? nothingKept)),
    groups: groupsOf(options.index),
    reading: reader.read,
    perValue: reader.perValue,
    rules: new Set(rules.map(({ name }) => name)),
    related: options.related ?? null,
    users: options.users === undefined ? null : new Set(options.users),
    mailEvents: options.mailEvents === undefined ? null : [...options.mailEvents],
    timeliness: options.timeliness ?? {},
  };
  const book = createBook({ summary: options.retain === 'summary', severity: options.severity ?? {}, onFinding: options.onFinding, onFix: options.onFix });
  const runs = rules.map((rule) => ({ rule, run: rule.start(scope, book.reportOf(rule)) }));
  const columns = fields.map((field) => {
    const values = new Set<string>();
    const countIn = (value: unknown): null => {
      values.add(valueText(value));
      return null;
    };
    return {
      field,
      filled: 0,
      values,
      count: field.plan.computed ? (record: RecordLike): null => countIn(record[field.name]) : reader.perValue(field, countIn),
    };
  });
  const splits = splitsOf(options.by, fields).map(([name, read]) => ({ name, read, places: new Map<string | null, number>(), of: [] as number[] }));
  const flawed: number[] = [];
  let ended = false;
  return {
    add(records) {
      for (const record of records) {
        const id = ownId(record, ids.length);
        present = record;
        presentId = id;
        presentIssues = keptIssues(id);
        presentRaw = options.raw?.get(id) ?? nothingKept;
        reader.turnTo(record);
        book.turnTo(id);
        for (const { run } of runs) run.record(record, id);
        for (const column of columns) {
          const { field, values, count } = column;
          const there = field.plan.computed ? isFilled(record[field.name]) : isThere(scope, record, field);
          if (there && values.size < mostDistinct) count(record);
          if (there || isFilled(unreadOf(presentRaw, field))) column.filled++;
        }
        for (const { read, places, of } of splits) {
          const value = read(record);
          let place = places.get(value);
          if (place === undefined) places.set(value, (place = places.size));
          of.push(place);
        }
        if (book.isFlawed()) flawed.push(ids.length);
        ids.push(id);
      }
      present = null;
    },
    result() {
      book.turnTo(null);
      if (!ended) for (const { run } of runs) run.end?.();
      ended = true;
      const blamed = book.flawed.size === 0 ? [] : ids.flatMap((id, place) => (book.flawed.has(id) ? [place] : []));
      const states: Record<string, Json> = {};
      for (const { rule, run } of runs) if (run.state !== undefined) states[rule.name] = run.state();
      return concludeAudit(
        {
          folder,
          findings: book.findings,
          fixes: book.fixes,
          partial: {
            at: context.now,
            rules: rules.map(({ name }) => name),
            local: { findings: book.findings.length, fixes: book.fixes.length },
            ids: [...ids],
            flawed: blamed.length === 0 ? [...flawed] : [...new Set([...flawed, ...blamed])].sort((a, b) => a - b),
            by: Object.fromEntries(splits.map(({ name, places, of }) => [name, { values: [...places.keys()], of: [...of] }])),
            states,
            fields: columns.map(({ field, filled, values }) => ({
              field: field.name,
              label: field.label,
              type: field.plan.type.name,
              computed: field.plan.computed,
              filled,
              distinct: [...values].map(valueHash),
            })),
            tallies: book.tallies(),
            issues: book.summaries(),
            scores: Object.fromEntries([...book.scores].map(([name, [checked, failed]]) => [name, [checked, failed] as const])),
            severity: options.severity ?? {},
            tolerances: options.tolerances ?? [],
            everyMonths: options.everyMonths ?? 3,
            summary: options.retain === 'summary',
            grouped: scope.groups !== null,
          },
        },
        rules,
        { onFinding: options.onFinding, onFix: options.onFix },
      );
    },
  };
}

const ownId = (record: RecordLike, position: number): string =>
  record['id'] === undefined || record['id'] === null ? `#${position + 1}` : String(record['id']);

/** 48 bits of a value, enough to count up to some thousands of them. */
const valueHash = (text: string): number => hash32(text) * 65_536 + (hash32(text, 7) & 0xffff);

function groupsOf(index: AuditIndex | null | undefined): readonly (readonly string[])[] | null {
  if (index === undefined || index === null) return null;
  const groups = 'clusters' in index ? index.clusters : [...index.entities()];
  return groups.map(({ records }) => records).filter((group) => group.length > 1);
}

/** A label for reports: the English or only one, else the field's name in words. */
export function labelOf(options: FieldData, name: string): string {
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

type ReadSplit = (record: RecordLike) => string | null;

/** What grades are told apart by: what was asked for, else the owner, the source and the batch where records have them. */
function splitsOf(by: AuditOptions['by'], fields: readonly AuditedField[]): [name: string, read: ReadSplit][] {
  const names = new Set(fields.map(({ name }) => name));
  const usual = { owner: ['owner', 'ownerId'], source: ['leadSource', 'source'], batch: ['importBatch', 'batch'] };
  const wanted =
    by ??
    Object.fromEntries(
      Object.entries(usual).flatMap(([name, candidates]) =>
        candidates
          .filter((one) => names.has(one))
          .slice(0, 1)
          .map((field) => [name, field]),
      ),
    );
  return Object.entries(wanted).map(([name, from]): [string, ReadSplit] => {
    const read = typeof from === 'function' ? from : (record: RecordLike): unknown => record[from];
    return [name, (record) => splitText(read(record))];
  });
}

function splitText(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (!isFilled(one)) return null;
  if (typeof one !== 'object') return String(one).slice(0, 200);
  const { id, name } = one as { readonly id?: unknown; readonly name?: unknown };
  return splitText(id ?? name ?? JSON.stringify(one));
}
