import { dateOfDay, dayNumber, instantMs } from '../core/calendar.ts';
import { UsageError } from '../core/errors.ts';
import type { Context } from '../core/context.ts';
import type { AnyRecord, RecordLike } from '../core/values.ts';
import { canonicalText } from '../core/deep.ts';
import { isMissing } from '../filter/filter-field.ts';
import { dayOfInstant, daysOfPeriod, type PeriodUnit } from '../filter/period.ts';
import { contextIn } from '../model/folder-plan.ts';
import type { FolderName } from '../model/record-types.ts';
import type { GroupKey } from '../model/where-types.ts';
import type { Workspace } from '../model/workspace.ts';
import { collatorFor } from './collation.ts';
import { foldersFor } from './folders-for.ts';
import type { ViewContext, ViewField } from '../model/filter-folder.ts';

/** Records that share a value. */
export interface RecordGroup<R> {
  /** The shared value; `null` for records without one. For dates by unit, the first day of the unit. */
  readonly key: unknown;
  /** The value as people should see it; empty for records without one. */
  readonly label: string;
  readonly records: readonly R[];
}

/** Options of {@link groupRecords}. */
export interface GroupOptions {
  /** Puts dates and instants together by this unit of the calendar. */
  readonly unit?: PeriodUnit;
  /** Whether choices no record has are listed too, as a board's empty columns; they are unless `false`. */
  readonly emptyGroups?: boolean;
}

/**
 * Puts records with the same value together: a board's columns, leads by source, deals by closing month.
 *
 * Choices come in the order they are offered, other groups in the order of their values, records without a value last. A record with
 * several values stands in each of their groups.
 *
 * @throws {UsageError} `unknown-folder`, `unknown-field`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { leads: { fields: { source: select({ options: { web: {}, fair: {} } }) } } } });
 * groupRecords(crm, 'leads', [{ id: '1', source: 'fair' }], 'source', { now: '2026-11-21T09:00:00Z' }).map((g) => [g.key, g.records.length]);
 * //=> [['web', 0], ['fair', 1]]
 */
export function groupRecords<W extends Workspace, F extends FolderName<W>, R extends AnyRecord>(
  workspace: W,
  folder: F,
  records: Iterable<R>,
  by: GroupKey<W, F>,
  context: ViewContext,
  options: GroupOptions = {},
): RecordGroup<R>[] {
  const field = foldersFor(workspace, context)(folder).viewField(by as string);
  if (field === null) throw new UsageError('unknown-field', `the folder “${folder}” has no field “${String(by)}” to group by.`);
  const locale = context.locale ?? workspace.def.settings?.locale ?? 'en';
  const bucket = bucketOf(field, options.unit, contextIn(workspace, context));
  const groups = new Map<string, { key: unknown; records: R[] }>();
  const groupOf = (key: unknown): { records: R[] } => {
    const name = key === null ? '' : canonicalText(key);
    let group = groups.get(name);
    if (group === undefined) groups.set(name, (group = { key, records: [] }));
    return group;
  };
  if (field.choices !== null && options.emptyGroups !== false) for (const choice of field.choices) groupOf(choice);
  // Most values are plain and come again: their group is remembered by the value itself.
  const known = new Map<unknown, { records: R[] }>();
  const groupOfValue = (value: unknown): { records: R[] } => {
    if (typeof value === 'object') return groupOf(bucket(value));
    let group = known.get(value);
    if (group === undefined) known.set(value, (group = groupOf(bucket(value))));
    return group;
  };
  let none: { records: R[] } | undefined;
  for (const record of records) {
    const value = field.read(record as RecordLike);
    if (isMissing(value)) (none ??= groupOf(null)).records.push(record);
    else if (!Array.isArray(value)) groupOfValue(value).records.push(record);
    else {
      const own = new Set(value.filter((item) => !isMissing(item)).map(groupOfValue));
      for (const group of own.size === 0 ? [(none ??= groupOf(null))] : own) group.records.push(record);
    }
  }
  const label = (key: unknown): string => (key === null ? '' : options.unit === undefined ? field.display(key, locale) : String(key));
  return [...groups.values()]
    .sort((a, b) => compareKeys(a.key, b.key, field, locale))
    .map((group) => ({ key: group.key, label: label(group.key), records: group.records }));
}

function bucketOf(field: ViewField, unit: PeriodUnit | undefined, context: Context): (value: unknown) => unknown {
  if (unit === undefined || (field.kind !== 'date' && field.kind !== 'instant')) return (value) => value;
  const zone = field.kind === 'date' ? 'UTC' : (context.timeZone ?? 'UTC');
  const known = new Map<number, string>();
  return (value) => {
    const ms = instantMs(String(value));
    const day = field.kind === 'date' ? dayNumber(String(value).slice(0, 10)) : ms === null ? null : dayOfInstant(ms, zone);
    if (day === null) return null;
    let start = known.get(day);
    if (start === undefined) {
      start = dateOfDay(daysOfPeriod(`this:${unit}`, { ...context, now: `${dateOfDay(day)}T00:00:00Z`, timeZone: 'UTC' }).from);
      known.set(day, start);
    }
    return start;
  };
}

function compareKeys(a: unknown, b: unknown, field: ViewField, locale: string): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (field.choices !== null) return rank(field.choices, a) - rank(field.choices, b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(b) - Number(a);
  return typeof a === 'string' && typeof b === 'string' ? collatorFor(locale)(a, b) : collatorFor(locale)(field.display(a, locale), field.display(b, locale));
}

const rank = (choices: readonly string[], key: unknown): number => {
  const at = choices.indexOf(String(key));
  return at < 0 ? choices.length : at;
};
