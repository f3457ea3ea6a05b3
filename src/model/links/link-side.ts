import type { LinkLabel, LinkOptions } from '../../fields/link/index.ts';
import { UsageError } from '../../core/errors.ts';
import { folderPlan } from '../folder-plan.ts';
import type { Workspace } from '../workspace.ts';

/** One end of a link: a link field made ready. */
export interface LinkSide {
  readonly folder: string;
  readonly field: string;
  /** Folders it leads to. */
  readonly to: readonly string[];
  readonly multiple: boolean;
  readonly required: boolean;
  /** Most targets of one record: 1 unless the field is `multiple`. */
  readonly max: number;
  readonly onDelete: 'restrict' | 'clear' | 'cascade' | 'archive';
  /** Labels with their limits; `null` where the field names none. */
  readonly labels: ReadonlyMap<string, LinkLabel> | null;
  /** The field of a folder it leads to that says the same from there; `null` where that folder has none. */
  readonly inverseIn: (folder: string) => LinkSide | null;
}

/** The link fields of a workspace. */
export interface LinkSides {
  readonly all: readonly LinkSide[];
  /** Link fields that lead to a folder. */
  readonly leadingTo: (folder: string) => readonly LinkSide[];
  readonly find: (folder: string, field: string) => LinkSide | null;
}

const made = /* @__PURE__ */ new WeakMap<object, LinkSides>();

/** The link fields of a workspace with their inverses; made once per definition. */
export function linkSides(workspace: Workspace): LinkSides {
  let sides = made.get(workspace.def);
  if (sides === undefined) made.set(workspace.def, (sides = makeSides(workspace)));
  return sides;
}

/** A link field; throws {@link UsageError} where the folder has no such link. */
export function linkSide(workspace: Workspace, folder: string, field: string): LinkSide {
  const side = linkSides(workspace).find(folder, field);
  if (side !== null) return side;
  const known = folderPlan(workspace, folder)
    .fields.filter((one) => 'to' in one.options)
    .map((one) => one.name);
  throw new UsageError('unknown-field', `folder “${folder}” has no link “${field}”; it has ${known.join(', ') || 'none'}.`);
}

function makeSides(workspace: Workspace): LinkSides {
  const byName = new Map<string, LinkSide>();
  const declared = new Map<string, string | undefined>();
  const all = Object.keys(workspace.def.folders).flatMap((folder) =>
    folderPlan(workspace, folder).fields.flatMap((plan): LinkSide[] => {
      const options = plan.options as unknown as LinkOptions;
      if (plan.type.kind !== 'ref' || options.to === undefined) return [];
      const side: LinkSide = {
        folder,
        field: plan.name,
        to: typeof options.to === 'string' ? [options.to] : options.to,
        multiple: plan.multiple,
        required: options.required === true,
        max: plan.multiple ? (options.max ?? Number.POSITIVE_INFINITY) : 1,
        onDelete: options.onDelete ?? (options.required === true ? 'restrict' : 'clear'),
        labels:
          options.labels === undefined ? null : new Map(isNames(options.labels) ? options.labels.map((name) => [name, {}]) : Object.entries(options.labels)),
        inverseIn: (other) => inverseOf(side, other),
      };
      byName.set(`${folder}.${plan.name}`, side);
      declared.set(`${folder}.${plan.name}`, options.inverse);
      return [side];
    }),
  );
  // The inverse is named once, on whichever side: one side may name the other, or both each other.
  const inverseOf = (side: LinkSide, other: string): LinkSide | null => {
    if (!side.to.includes(other)) return null;
    const named = declared.get(`${side.folder}.${side.field}`);
    const own = named === undefined ? undefined : byName.get(`${other}.${named}`);
    if (own?.to.includes(side.folder) === true) return own;
    return all.find((one) => one.folder === other && one.to.includes(side.folder) && declared.get(`${one.folder}.${one.field}`) === side.field) ?? null;
  };
  return { all, leadingTo: (folder) => all.filter((side) => side.to.includes(folder)), find: (folder, field) => byName.get(`${folder}.${field}`) ?? null };
}

const isNames = (labels: NonNullable<LinkOptions['labels']>): labels is readonly string[] => Array.isArray(labels);

/** The ids a record holds in a link field. */
export function targetsOf(record: Readonly<Record<string, unknown>> | null, field: string): readonly string[] {
  const value = record?.[field];
  if (value === null || value === undefined || value === '') return [];
  return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter((id) => id !== null && id !== undefined && id !== '').map(String);
}
