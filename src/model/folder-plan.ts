import type { Context } from '../core/context.ts';
import { UsageError } from '../core/errors.ts';
import type { FieldTypeContract } from '../core/field-type.ts';
import type { FieldData, UniqueOptions } from '../fields/field-types.ts';
import { fieldTypeOf } from './field-type-of.ts';
import type { RuleDef, Workspace, WorkspaceDef } from './workspace.ts';

/** A field made ready for many records: its type's answers and its completed options. */
export interface FieldPlan {
  readonly name: string;
  readonly type: FieldTypeContract<string, unknown, unknown>;
  readonly options: FieldData;
  readonly multiple: boolean;
  readonly computed: boolean;
  readonly unique: UniqueOptions | null;
}

/** A folder made ready for many records. */
export interface FolderPlan {
  readonly name: string;
  readonly fields: readonly FieldPlan[];
  /** Fields whose values tell how others are read come first. */
  readonly inReadingOrder: readonly FieldPlan[];
  readonly byName: ReadonlyMap<string, FieldPlan>;
  /** The folder's rules by name. */
  readonly rules: readonly (readonly [name: string, rule: RuleDef])[];
  /** Whether anything depends on the rest of the record: rules, conditions, requirements of stages. */
  readonly conditional: boolean;
}

const plans = /* @__PURE__ */ new WeakMap<object, Map<string, FolderPlan>>();

/** The plan of a folder, made once per definition. Throws {@link UsageError} for a folder the workspace does not have. */
export function folderPlan(workspace: Workspace, folder: string): FolderPlan {
  const def = workspace.def;
  let known = plans.get(def);
  if (known === undefined) plans.set(def, (known = new Map()));
  let plan = known.get(folder);
  if (plan === undefined) known.set(folder, (plan = makePlan(def, folder)));
  return plan;
}

function makePlan(def: WorkspaceDef, name: string): FolderPlan {
  const folder = Object.hasOwn(def.folders, name) ? def.folders[name] : undefined;
  if (folder === undefined)
    throw new UsageError('unknown-folder', `workspace '${def.id}' has no folder '${name}'. Folders: ${Object.keys(def.folders).join(', ') || 'none'}.`);
  const fields = Object.entries(folder.fields).map(([field, data]): FieldPlan => {
    const type = fieldTypeOf(data, `${name}.${field}`);
    return {
      name: field,
      type,
      options: (type.bind?.(data, def) ?? data) as FieldData,
      multiple: data.multiple === true,
      computed: type.computed === true,
      unique: data.unique === undefined || data.unique === false ? null : data.unique === true ? {} : data.unique,
    };
  });
  const rules = Object.entries(folder.rules ?? {});
  return {
    name,
    fields,
    inReadingOrder: [...fields.filter((field) => field.type.contextOf !== undefined), ...fields.filter((field) => field.type.contextOf === undefined)],
    byName: new Map(fields.map((field) => [field.name, field])),
    rules,
    conditional:
      rules.length > 0 ||
      fields.some(
        ({ type, options }) =>
          options.requiredWhen !== undefined || options.visibleWhen !== undefined || type.requires !== undefined || type.conditionOf !== undefined,
      ),
  };
}

/** What a call's context says, over what the workspace sets. */
export function contextIn(workspace: Workspace, context: Partial<Context> | undefined): Context {
  const merged: Record<string, unknown> = { ...workspace.def.settings };
  for (const [name, value] of Object.entries(context ?? {})) if (value !== undefined) merged[name] = value;
  return merged as unknown as Context;
}
