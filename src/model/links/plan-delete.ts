import { issueMaker, type Issue } from '../../core/issue.ts';
import { linkIssues } from '../../core/issues/link.ts';
import type { RecordLike } from '../../core/values.ts';
import { folderPlan } from '../folder-plan.ts';
import type { FolderName } from '../record-types.ts';
import type { Related } from '../related.ts';
import type { Workspace } from '../workspace.ts';
import { applyPatches, type LinkEdge, type LinkPatch } from './link-edge.ts';
import { linkSides, targetsOf, type LinkSide } from './link-side.ts';

const issue = /* @__PURE__ */ issueMaker(linkIssues);

/** A record that goes, and through which link. */
export interface PlannedDelete {
  readonly folder: string;
  readonly id: string;
  /** The record that takes it along; `null` where its deletion was asked for. */
  readonly because: { readonly folder: string; readonly id: string; readonly field: string } | null;
}

/** A record that is put out of use, with the links it had. */
export interface PlannedArchive {
  readonly folder: string;
  readonly id: string;
  readonly because: { readonly folder: string; readonly id: string; readonly field: string };
  /** The links that are cleared, as they were. */
  readonly was: Readonly<Record<string, unknown>>;
}

/** Why records cannot be deleted: one that still links to them. */
export interface DeleteRefusal {
  /** The record that stands in the way, and its link. */
  readonly folder: string;
  readonly id: string;
  readonly field: string;
  /** The record that was to go. */
  readonly target: { readonly folder: string; readonly id: string };
  readonly issue: Issue;
}

/** What deleting records entails. */
export interface DeletePlan {
  /** Whether nothing stands in the way. */
  readonly ok: boolean;
  /** Everything that goes, what was asked for first. */
  readonly deletes: readonly PlannedDelete[];
  readonly archives: readonly PlannedArchive[];
  /** Links to be cleared in records that stay. */
  readonly patches: readonly LinkPatch[];
  readonly refusals: readonly DeleteRefusal[];
  /** Edges of links that end with the deletion. */
  readonly edges: readonly LinkEdge[];
  /** Ids asked for that no record has. */
  readonly unknown: readonly string[];
}

/**
 * Plans what deleting records entails for the records that link to them: which go with them (`cascade`), which are put out of use
 * (`archive`), which lose the link (`clear`), and which forbid it (`restrict`). Nothing is deleted.
 *
 * A record with several links goes along when the last of them goes. A record that forbids is no hindrance where it goes too. Where a
 * required link would be cleared, that forbids as well. Circles end.
 *
 * Use {@link applyDelete} to carry the plan out on records in memory; a host with a database runs its parts in one transaction.
 *
 * Issue codes: `link.restricted`, `link.required`.
 *
 * @throws {UsageError} `unknown-folder`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { companies: { fields: {} }, people: { fields: { company: link({ to: 'companies', onDelete: 'clear' }) } } } });
 * planDelete(crm, 'companies', ['c1'], relatedIn({ companies: [{ id: 'c1' }], people: [{ id: 'p1', company: 'c1' }] })).patches;
 * //=> [{ folder: 'people', id: 'p1', values: { company: null } }]
 */
export function planDelete<W extends Workspace, F extends FolderName<W>>(
  workspace: W,
  folder: F,
  ids: readonly string[],
  related: Related,
  options: { readonly edges?: Iterable<LinkEdge> } = {},
): DeletePlan {
  const sides = linkSides(workspace);
  folderPlan(workspace, folder);
  const goes = new Map<string, PlannedDelete>();
  const archives = new Map<string, { readonly plan: Omit<PlannedArchive, 'was'>; readonly was: Record<string, unknown> }>();
  const met: { readonly side: LinkSide; readonly record: RecordLike; readonly target: PlannedDelete }[] = [];
  const queue: PlannedDelete[] = [];
  const take = (one: PlannedDelete): void => {
    const key = place(one.folder, one.id);
    if (goes.has(key)) return;
    goes.set(key, one);
    queue.push(one);
  };
  const unknown = ids.filter((id) => related.linked(folder, id) === null);
  for (const id of ids) if (!unknown.includes(id)) take({ folder, id, because: null });

  const staysAt = (side: LinkSide, record: RecordLike): readonly string[] => targetsOf(record, side.field).filter((id) => !isGoing(side, id));
  // Ids alone do not say which folder a link to several leads into: the first one that knows the id counts.
  const folderOf = (side: LinkSide, id: string): string | undefined =>
    side.to.length === 1 ? side.to[0] : side.to.find((one) => related.linked(one, id) !== null);
  const isGoing = (side: LinkSide, id: string): boolean => {
    const at = folderOf(side, id);
    return at !== undefined && goes.has(place(at, id));
  };
  for (let next = 0; next < queue.length; next++) {
    const target = queue[next] as PlannedDelete;
    for (const side of sides.leadingTo(target.folder)) {
      for (const record of related.incoming(side.folder, side.field, target.id)) {
        if (folderOf(side, target.id) !== target.folder) continue;
        met.push({ side, record, target });
        if (side.onDelete === 'cascade' && staysAt(side, record).length === 0)
          take({ folder: side.folder, id: String(record['id']), because: { folder: target.folder, id: target.id, field: side.field } });
      }
    }
  }

  const patches = new Map<string, { readonly folder: string; readonly id: string; readonly values: Record<string, unknown> }>();
  const refusals: DeleteRefusal[] = [];
  for (const { side, record, target } of met) {
    const id = String(record['id']);
    const key = place(side.folder, id);
    if (goes.has(key)) continue;
    const refuse = (code: 'link.restricted' | 'link.required'): void => {
      refusals.push({
        folder: side.folder,
        id,
        field: side.field,
        target: { folder: target.folder, id: target.id },
        issue: issue(code, { record: id, folder: side.folder }, { path: [side.field] }),
      });
    };
    if (side.onDelete === 'restrict') {
      refuse('link.restricted');
      continue;
    }
    const left = staysAt(side, record);
    if (side.onDelete === 'archive' && left.length === 0) {
      const archived = archives.get(key) ?? {
        plan: { folder: side.folder, id, because: { folder: target.folder, id: target.id, field: side.field } },
        was: {},
      };
      archived.was[side.field] = record[side.field];
      archives.set(key, archived);
    } else if (left.length === 0 && side.required) {
      refuse('link.required');
      continue;
    }
    const patch = patches.get(key) ?? { folder: side.folder, id, values: {} };
    patch.values[side.field] = side.multiple ? left : (left[0] ?? null);
    patches.set(key, patch);
  }
  const edges = [...(options.edges ?? [])].filter((edge) => {
    if (goes.has(place(edge.folder, edge.from))) return true;
    const side = sides.find(edge.folder, edge.field);
    return side !== null && isGoing(side, edge.to);
  });
  return {
    ok: refusals.length === 0,
    deletes: [...goes.values()],
    archives: [...archives.values()].map(({ plan, was }) => ({ ...plan, was })),
    patches: [...patches.values()],
    refusals,
    edges,
    unknown,
  };
}

const place = (folder: string, id: string): string => `${folder}\n${id}`;

/** Records after a deletion, and what was taken out. */
export interface Deleted<R> {
  /** The records that are left, by folder; those put out of use among them, with their links cleared. */
  readonly records: Record<string, R[]>;
  /** Records that go, as they were, by folder. */
  readonly deleted: Record<string, R[]>;
  /** Records put out of use, as they were, by folder. */
  readonly archived: Record<string, R[]>;
}

/**
 * Carries out a deletion on records in memory. A plan with refusals changes nothing.
 *
 * @param records - Records by folder; they are not changed.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { companies: { fields: {} }, people: { fields: { company: link({ to: 'companies', onDelete: 'cascade' }) } } } });
 * const records = { companies: [{ id: 'c1' }], people: [{ id: 'p1', company: 'c1' }, { id: 'p2', company: null }] };
 * applyDelete(records, planDelete(crm, 'companies', ['c1'], relatedIn(records))).records;
 * //=> { companies: [], people: [{ id: 'p2', company: null }] }
 */
export function applyDelete<R extends { readonly id: string }>(records: Readonly<Record<string, readonly R[]>>, plan: DeletePlan): Deleted<R> {
  if (!plan.ok) return { records: Object.fromEntries(Object.entries(records).map(([folder, list]) => [folder, [...list]])), deleted: {}, archived: {} };
  const gone = new Set(plan.deletes.map((one) => place(one.folder, one.id)));
  const away = new Set(plan.archives.map((one) => place(one.folder, one.id)));
  const pick = (which: ReadonlySet<string>): Record<string, R[]> =>
    Object.fromEntries(
      Object.entries(records).flatMap(([folder, list]) => {
        const found = list.filter((record) => which.has(place(folder, record.id)));
        return found.length === 0 ? [] : [[folder, found]];
      }),
    );
  const kept = Object.fromEntries(Object.entries(records).map(([folder, list]) => [folder, list.filter((record) => !gone.has(place(folder, record.id)))]));
  return { records: applyPatches(kept, plan.patches), deleted: pick(gone), archived: pick(away) };
}
