import { deepCopy, deepEqual, setOwn } from '../core/deep.ts';
import type { RecordLike } from '../core/values.ts';
import type { ImportAction, ImportItem, ImportPlan } from './import-plan.ts';

/** Which items to carry out: actions, rows, or a function; creations and updates unless given. */
export type AcceptImport = 'all' | ImportAction | readonly ImportAction[] | { readonly rows: readonly number[] } | ((item: ImportItem) => boolean);

/** Options of {@link applyImport}. */
export interface ApplyImportOptions {
  readonly accept?: AcceptImport;
  /** The records of the folder; the answer then holds what becomes of them. */
  readonly records?: readonly RecordLike[];
}

/** One record to write. */
export interface ImportPatch {
  readonly action: 'create' | 'update' | 'restore';
  readonly id: string;
  /** All values of a new record, the changed ones of another. */
  readonly values: RecordLike;
  /** Rows it comes from. */
  readonly rows: readonly number[];
  readonly batch: string;
}

/** What takes an import back. */
export interface ImportUndo {
  readonly batch: string;
  readonly created: readonly { readonly id: string; readonly values: RecordLike }[];
  readonly changes: readonly { readonly id: string; readonly field: string; readonly from: unknown; readonly to: unknown }[];
}

/** What an import does. */
export interface AppliedImport {
  readonly batch: string;
  readonly patches: readonly ImportPatch[];
  /** The folder afterwards, where `records` was given. */
  readonly records: readonly RecordLike[];
  /** Items that were not carried out. */
  readonly left: readonly ImportItem[];
  readonly undo: ImportUndo;
}

/** Something that is another now than the import left it. */
export interface ImportConflict {
  readonly id: string;
  readonly field: string | null;
  readonly expected: unknown;
  readonly found: unknown;
}

/**
 * Carries out the accepted items of a plan: records to create, values to change, and what takes both back.
 *
 * Use it after `planImport`, once somebody has seen the plan. Hint: accept a `conflict` to let the row win, a
 * `duplicateInFile` to fill gaps from it, `matchesDeleted` to restore the record. With `records` the answer holds the folder as it will be; write `patches` to a database.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { mail: email({ unique: true }), city: text() } } } });
 * const existing = [{ id: '1', mail: 'ann@acme.com', city: 'Basel' }];
 * const plan = planImport(crm, 'people', [{ mail: 'ann@acme.com', city: 'Bern' }], { existing, ctx: { now: '2026-01-15T12:00:00Z' } });
 * const done = applyImport(plan, { records: existing });
 * [done.records[0].city, undoImport(done.records, done.undo).records[0].city];
 * //=> ['Bern', 'Basel']
 */
export function applyImport(plan: ImportPlan, options: ApplyImportOptions = {}): AppliedImport {
  const accepts = testOf(options.accept ?? ['create', 'update']);
  const patches = new Map<string, { action: ImportPatch['action']; values: Record<string, unknown>; rows: number[] }>();
  const changes: { id: string; field: string; from: unknown; to: unknown }[] = [];
  const left: ImportItem[] = [];
  for (const item of plan.items) {
    const { action, id, values, row } = item;
    const makes = action === 'create' || action === 'matchesDeleted';
    const doable = action !== 'reject' && action !== 'skip' && (makes ? values !== null : item.changes.length > 0);
    if (id === null || !doable || !accepts(item)) {
      left.push(item);
      continue;
    }
    const known = patches.get(id);
    if (makes && values !== null) {
      const whole: Record<string, unknown> = {};
      for (const [field, value] of Object.entries(values)) setOwn(whole, field, deepCopy(value));
      if (known === undefined) patches.set(id, { action: action === 'create' ? 'create' : 'restore', values: whole, rows: [row] });
      else left.push(item);
      continue;
    }
    const patch = known ?? { action: 'update' as const, values: {}, rows: [] };
    for (const { field, from, to } of item.changes) {
      if (Object.hasOwn(patch.values, field) && action === 'duplicateInFile') continue;
      if (patch.action === 'update') changes.push({ id, field, from: Object.hasOwn(patch.values, field) ? patch.values[field] : from, to });
      setOwn(patch.values, field, deepCopy(to));
    }
    patch.rows.push(row);
    patches.set(id, patch);
  }
  const list = [...patches].map(([id, { action, values, rows }]): ImportPatch => ({ action, id, values, rows, batch: plan.batch }));
  return {
    batch: plan.batch,
    patches: list,
    records: withPatches(options.records ?? [], list),
    left,
    undo: { batch: plan.batch, created: list.filter(({ action }) => action !== 'update').map(({ id, values }) => ({ id, values })), changes },
  };
}

function testOf(accept: AcceptImport): (item: ImportItem) => boolean {
  if (typeof accept === 'function') return accept;
  if (accept === 'all') return () => true;
  if (typeof accept === 'string') return ({ action }) => action === accept;
  if ('rows' in accept) {
    const rows = new Set(accept.rows);
    return ({ row }) => rows.has(row);
  }
  const actions = new Set(accept);
  return ({ action }) => actions.has(action);
}

function withPatches(records: readonly RecordLike[], patches: readonly ImportPatch[]): readonly RecordLike[] {
  const byId = new Map(patches.map((patch) => [patch.id, patch]));
  const after = records.map((record) => {
    const patch = byId.get(String(record['id']));
    if (patch === undefined || patch.action !== 'update') return record;
    const copy: Record<string, unknown> = { ...record };
    for (const [field, value] of Object.entries(patch.values)) setOwn(copy, field, value);
    return copy;
  });
  for (const { action, id, values } of patches) if (action !== 'update') after.push({ id, ...values });
  return after;
}

/**
 * Takes an import back: created records go, changed values are what they were. What somebody changed since comes back as a
 * conflict and stays.
 *
 * Use it with the `undo` of {@link applyImport}.
 *
 * @example
 * const undo = { batch: 'b', created: [{ id: '2', values: { city: 'Bern' } }], changes: [{ id: '1', field: 'city', from: 'Basel', to: 'Bern' }] };
 * undoImport([{ id: '1', city: 'Bern' }, { id: '2', city: 'Genf' }], undo);
 * //=> { records: [{ id: '1', city: 'Basel' }, { id: '2', city: 'Genf' }], conflicts: [{ id: '2', field: null, expected: { city: 'Bern' }, found: { city: 'Genf' } }] }
 */
export function undoImport(
  records: readonly RecordLike[],
  undo: ImportUndo,
): { readonly records: readonly RecordLike[]; readonly conflicts: readonly ImportConflict[] } {
  const conflicts: ImportConflict[] = [];
  const created = new Map(undo.created.map(({ id, values }) => [id, values]));
  const changed = new Map<string, Record<string, unknown>>();
  const byId = new Map(records.map((record) => [String(record['id']), record]));
  for (const { id, field, from, to } of [...undo.changes].reverse()) {
    const now = changed.get(id) ?? byId.get(id);
    if (now === undefined || !deepEqual(now[field], to)) {
      conflicts.push({ id, field, expected: to, found: now?.[field] });
      continue;
    }
    const copy = changed.get(id) ?? { ...now };
    // A name the record did not have before goes again.
    if (from === undefined) delete copy[field];
    else setOwn(copy, field, from);
    changed.set(id, copy);
  }
  const after = records.flatMap((record) => {
    const id = String(record['id']);
    const values = created.get(id);
    if (values === undefined) return [changed.get(id) ?? record];
    const { id: _, ...now } = record;
    if (deepEqual(now, values)) return [];
    conflicts.push({ id, field: null, expected: values, found: now });
    return [record];
  });
  return { records: after, conflicts };
}
