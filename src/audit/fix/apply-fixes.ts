import { deepCopy, deepEqual, setOwn } from '../../core/deep.ts';
import { UsageError } from '../../core/errors.ts';
import type { Fix } from '../../core/finding.ts';
import type { Actor, RecordLike } from '../../core/values.ts';
import { acceptanceOf, type Accept, type AppliedFix, type SkippedFix } from './fix-log.ts';

/** Options of {@link applyFixes}. */
export interface ApplyFixesOptions {
  /** Which fixes to make: by safety, rule, record, field, group, source, id, or a function. The safe ones unless given. */
  readonly accept?: Accept;
  /** Only tells what would be done; `records` are those given. */
  readonly dryRun?: boolean;
  /** When and by whom, for the provenance of each change. */
  readonly ctx?: { readonly now?: string; readonly actor?: Actor };
}

/** The new values of one record. */
export interface RecordPatch {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What takes changes back. Plain data: it can be kept as JSON, as far as values can. */
export interface FixUndo {
  readonly changes: readonly AppliedFix[];
}

/** What became of fixes. */
export interface FixResult<R extends RecordLike = RecordLike> {
  /** All records, in order; those without a change are the very objects that were given. */
  readonly records: readonly R[];
  readonly applied: readonly AppliedFix[];
  readonly skipped: readonly SkippedFix[];
  /** The changed values by record, for a database. */
  readonly patches: readonly RecordPatch[];
  readonly undo: FixUndo;
}

/** A value that is another now than what the fix left. */
export interface UndoConflict {
  readonly recordId: string;
  readonly field: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/**
 * Makes the accepted fixes and nothing else. A fix is made only where the record still holds what the fix was made for, so a
 * list of fixes can wait for somebody's decision; the records given are not touched.
 *
 * Use it after `audit`. Hint: accept `'safe'` without asking, show the suggested ones, have somebody decide those for review;
 * `dryRun` tells what would happen. Where several fixes want the same value the first one wins.
 *
 * @param records - The records that were audited, or what became of them.
 * @param fixes - `result.fixes`, or those of {@link replaceValue} and {@link proposePatches}.
 * @returns New records, every change with its reason, what was left out and why, and what {@link undoFixes} needs.
 * @throws UsageError `duplicate-id` where two records have one id.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { mail: email() } } } });
 * const people = [{ id: '1', mail: 'bob@gmial.com' }];
 * const { fixes } = audit(crm, 'people', people, { ctx: { now: '2026-01-15T12:00:00Z' } });
 * const done = applyFixes(people, fixes, { accept: 'suggested' });
 * [done.records[0].mail, undoFixes(done.records, done.undo).records[0].mail];
 * //=> ['bob@gmail.com', 'bob@gmial.com']
 */
export function applyFixes<R extends RecordLike>(records: readonly R[], fixes: readonly Fix[], options: ApplyFixesOptions = {}): FixResult<R> {
  const accepted = acceptanceOf(options.accept ?? 'safe');
  const places = placesOf(records, 'applyFixes');
  const changed = new Map<number, Record<string, unknown>>();
  const touched = new Set<string>();
  const applied: AppliedFix[] = [];
  const skipped: SkippedFix[] = [];
  for (const fix of fixes) {
    const why = ((): SkippedFix['why'] | null => {
      if (!accepted(fix)) return 'not-accepted';
      const place = places.get(fix.recordId);
      if (place === undefined) return 'no-record';
      const now = (changed.get(place) ?? (records[place] as R))[fix.field];
      if (touched.has(`${place}\n${fix.field}`)) return 'overtaken';
      if (!sameOrBlank(now, fix.from)) return 'changed';
      return deepEqual(now, fix.to) ? 'same' : null;
    })();
    if (why !== null) {
      skipped.push({ fix, why });
      continue;
    }
    const place = places.get(fix.recordId) as number;
    const record = changed.get(place) ?? copyOf(records[place] as R);
    applied.push({
      fix: fix.id,
      rule: fix.rule,
      safety: fix.safety,
      recordId: fix.recordId,
      field: fix.field,
      ...(Object.hasOwn(record, fix.field) ? { from: record[fix.field] } : {}),
      to: fix.to,
      reason: fix.reason,
      ...(fix.source === undefined ? {} : { source: fix.source }),
      ...(options.ctx?.now === undefined ? {} : { at: options.ctx.now }),
      ...(options.ctx?.actor === undefined ? {} : { by: options.ctx.actor }),
    });
    setOwn(record, fix.field, deepCopy(fix.to));
    changed.set(place, record);
    touched.add(`${place}\n${fix.field}`);
  }
  return {
    records: options.dryRun === true || changed.size === 0 ? records : records.map((record, i) => (changed.get(i) as R | undefined) ?? record),
    applied,
    skipped,
    patches: patchesOf(applied),
    undo: { changes: applied },
  };
}

/**
 * Takes changes back: the records are again what they were, unless somebody changed the value since, which comes back as a
 * conflict and is left alone.
 *
 * Use it with the `undo` of {@link applyFixes} or of an import.
 *
 * @example
 * const before = [{ id: '1', city: 'krakow' }];
 * const done = applyFixes(before, replaceValue(before, 'city', ['krakow'], 'Kraków'), { accept: 'all' });
 * undoFixes([{ id: '1', city: 'Warszawa' }], done.undo).conflicts.length;
 * //=> 1
 */
export function undoFixes<R extends RecordLike>(
  records: readonly R[],
  undo: FixUndo,
): { readonly records: readonly R[]; readonly conflicts: readonly UndoConflict[] } {
  const places = placesOf(records, 'undoFixes');
  const changed = new Map<number, Record<string, unknown>>();
  const conflicts: UndoConflict[] = [];
  for (const change of [...undo.changes].reverse()) {
    const place = places.get(change.recordId);
    const now = place === undefined ? undefined : (changed.get(place) ?? (records[place] as R))[change.field];
    if (place === undefined || !deepEqual(now, change.to)) {
      conflicts.push({ recordId: change.recordId, field: change.field, expected: change.to, found: now });
      continue;
    }
    const record = changed.get(place) ?? copyOf(records[place] as R);
    if (Object.hasOwn(change, 'from')) setOwn(record, change.field, change.from);
    else delete record[change.field];
    changed.set(place, record);
  }
  return { records: changed.size === 0 ? records : records.map((record, i) => (changed.get(i) as R | undefined) ?? record), conflicts };
}

function placesOf(records: readonly RecordLike[], who: string): Map<string, number> {
  const places = new Map<string, number>();
  records.forEach((record, i) => {
    const id = record['id'] === undefined || record['id'] === null ? `#${i + 1}` : String(record['id']);
    if (places.has(id)) throw new UsageError('duplicate-id', `${who}: two records have the id '${id}'; fixes name records by their ids.`);
    places.set(id, i);
  });
  return places;
}

function copyOf(record: RecordLike): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(record)) setOwn(copy, name, record[name]);
  return copy;
}

/** A record without a value and a fix made for none agree, however the absence is written. */
const sameOrBlank = (now: unknown, from: unknown): boolean => deepEqual(now, from) || (isBlank(now) && isBlank(from));
const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Changes gathered by record. */
export function patchesOf(applied: readonly AppliedFix[]): readonly RecordPatch[] {
  const byRecord = new Map<string, Record<string, unknown>>();
  for (const { recordId, field, to } of applied) {
    const values = byRecord.get(recordId) ?? {};
    setOwn(values, field, to);
    byRecord.set(recordId, values);
  }
  return [...byRecord].map(([id, values]) => ({ id, values }));
}
