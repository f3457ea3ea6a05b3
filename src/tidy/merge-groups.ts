import type { Issue } from '../core/issue.ts';
import { UsageError } from '../core/errors.ts';
import type { RecordLike } from '../core/values.ts';
import type { DuplicateResult } from '../match/find-steps.ts';
import { mergeRecords, unmerge, type MergeEntry, type MergeRules } from '../match/merge/merge-records.ts';
import type { FolderPlan } from '../model/folder-plan.ts';
import type { ReadRows } from './read-rows.ts';
import type { Context } from '../core/context.ts';
import type { DuplicateGroup, ReviewPair, RowOutcome } from './tidy-result.ts';

/** What merging gave. */
export interface MergedGroups {
  readonly records: RecordLike[];
  readonly groups: DuplicateGroup[];
  readonly entries: MergeEntry[];
  readonly review: ReviewPair[];
  /** The surviving id of every id that was merged away. */
  readonly into: Map<string, string>;
  /** Ids of all records that are in a surviving record. */
  readonly rowsInto: Map<string, readonly string[]>;
}

export function mergeGroups(
  read: ReadRows,
  found: DuplicateResult | null,
  plan: FolderPlan,
  options: { readonly merge?: MergeRules | false; readonly ctx: Context },
): MergedGroups {
  const byId = new Map(read.records.map((record) => [record['id'] as string, record]));
  const rowOf = (id: string): number => read.rowOf.get(id) ?? 0;
  const rules = options.merge === false ? null : { ...defaultRules(plan), ...options.merge };
  const replaced = new Map<string, RecordLike>();
  const into = new Map<string, string>();
  const rowsInto = new Map<string, readonly string[]>();
  const groupOf = new Map<string, number>();
  const entries: MergeEntry[] = [];
  const groups: DuplicateGroup[] = [];
  const clusters = (found?.clusters ?? [])
    .map(({ records }) => [...records].sort((a, b) => rowOf(a) - rowOf(b)))
    .sort((a, b) => rowOf(a[0] as string) - rowOf(b[0] as string));
  clusters.forEach((ids, index) => {
    for (const id of ids) groupOf.set(id, index);
    let survivor = ids[0] as string;
    if (rules !== null) {
      const { record, entry } = mergeRecords(
        ids.map((id) => byId.get(id) as RecordLike),
        rules,
        options.ctx,
      );
      survivor = entry.survivor;
      entries.push(entry);
      replaced.set(survivor, record);
      rowsInto.set(survivor, ids);
      for (const id of ids) if (id !== survivor) into.set(id, survivor);
    }
    groups.push({ group: index + 1, survivor, ids, rows: ids.map(rowOf), weights: [] });
  });
  const best = new Map<string, number>();
  const review: ReviewPair[] = [];
  for (const { a, b, weight, probability } of found?.pairs ?? []) {
    const together = groupOf.has(a) && groupOf.get(a) === groupOf.get(b);
    if (together) for (const id of [a, b]) best.set(id, Math.max(best.get(id) ?? Number.NEGATIVE_INFINITY, weight));
    else review.push({ a, b, rows: [rowOf(a), rowOf(b)], weight, probability });
  }
  return {
    records: read.records.filter((record) => !into.has(record['id'] as string)).map((record) => replaced.get(record['id'] as string) ?? record),
    groups: groups.map((group) => ({ ...group, weights: group.ids.map((id) => best.get(id) ?? 0) })),
    entries,
    review: review.sort((x, y) => y.weight - x.weight || x.rows[0] - y.rows[0] || x.rows[1] - y.rows[1]),
    into,
    rowsInto,
  };
}

/** Lists are united; other values stay the most complete record's, gaps filled from the others. */
function defaultRules(plan: FolderPlan): MergeRules {
  const fields: Record<string, 'union' | 'longest'> = {};
  for (const { name, multiple } of plan.fields) if (multiple) fields[name] = 'union';
  return { primary: 'mostComplete', fields };
}

export function undone(records: readonly RecordLike[], entries: readonly MergeEntry[], survivor: string | undefined): readonly RecordLike[] {
  if (survivor !== undefined && !entries.some((entry) => entry.survivor === survivor))
    throw new UsageError('invalid-argument', `undo: no merge made the record '${survivor}'.`);
  const wanted = new Map(entries.filter((entry) => survivor === undefined || entry.survivor === survivor).map((entry) => [entry.survivor, entry]));
  return records.flatMap((record) => {
    const entry = wanted.get(String(record['id']));
    return entry === undefined ? [record] : unmerge(entry).records;
  });
}

export function outcomes(count: number, read: ReadRows, into: ReadonlyMap<string, string>): RowOutcome[] {
  const idOf = new Map([...read.rowOf].map(([id, row]) => [row, id]));
  return Array.from({ length: count }, (_, index): RowOutcome => {
    const row = index + 1;
    const id = idOf.get(row) ?? null;
    if (id === null) return { row, id, outcome: 'rejected', into: null };
    const survivor = into.get(id);
    return { row, id, outcome: survivor === undefined ? 'kept' : 'merged', into: survivor ?? id };
  });
}

/** Issues of merged records are those of all their rows. */
export function issuesAfter(
  rowsInto: ReadonlyMap<string, readonly string[]>,
  issues: ReadonlyMap<string, readonly Issue[]>,
): ReadonlyMap<string, readonly Issue[]> {
  const after = new Map(issues);
  for (const [survivor, ids] of rowsInto)
    after.set(
      survivor,
      ids.flatMap((id) => issues.get(id) ?? []),
    );
  return after;
}

/** What none of a merged record's rows could say stays unread. */
export function rawAfter(
  rowsInto: ReadonlyMap<string, readonly string[]>,
  raw: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  records: readonly RecordLike[],
): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const after = new Map(raw);
  for (const record of records) {
    const id = String(record['id']);
    const ids = rowsInto.get(id);
    if (ids === undefined) continue;
    after.set(id, Object.assign({}, ...ids.map((one) => raw.get(one) ?? {})) as Record<string, unknown>);
  }
  return after;
}
