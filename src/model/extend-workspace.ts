import { UsageError } from '../core/errors.ts';
import type { Ok } from '../core/result.ts';
import type { FieldTypeList } from '../fields/field-type-list.ts';
import { checkedDef } from './check-definition.ts';
import { typesByName, withTypes } from './parse-workspace.ts';
import type { ExtendedDef, FolderDef, PipelineDef, Workspace, WorkspaceDef, WorkspaceSettings } from './workspace.ts';

/** What is added to a workspace: folders, fields of folders that are there, pipelines, settings. */
export interface WorkspaceExtension {
  /** The new version; one more than before unless given. */
  readonly version?: number;
  readonly settings?: WorkspaceSettings;
  readonly folders?: Readonly<Record<string, Partial<FolderDef>>>;
  readonly pipelines?: Readonly<Record<string, PipelineDef>>;
}

/** Options of {@link extendWorkspace}. */
export interface ExtendOptions {
  /** The field types to find implementations in, where the extension comes as JSON. */
  readonly types?: FieldTypeList;
}

/**
 * Adds folders and fields to a workspace and checks the whole again; the workspace itself stays as it is.
 *
 * Use it for fields users add at run time, and for presets with fields of your own.
 * Hint: a field that is there already is replaced.
 *
 * @returns The new workspace; `value` holds it too, as every result does.
 * @throws UsageError `invalid-definition` and `unknown-part` as {@link defineWorkspace} does.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { name: text() } } } });
 * const wider = extendWorkspace(crm, { folders: { people: { fields: { shoeSize: number() } } } });
 * Object.keys(wider.def.folders.people.fields);
 * //=> ['name', 'shoeSize']
 */
export function extendWorkspace<D extends WorkspaceDef, const X extends WorkspaceExtension>(
  workspace: Workspace<D>,
  extension: X,
  options: ExtendOptions = {},
): ExtendedWorkspace<D, X> {
  if (typeof extension !== 'object' || extension === null)
    throw new UsageError('invalid-argument', 'extendWorkspace takes an object of folders, pipelines and settings.');
  const { def } = workspace;
  const added = (options.types === undefined ? extension : withTypes(extension, typesByName(options.types))) as WorkspaceExtension;
  const folders: Record<string, FolderDef> = { ...def.folders };
  for (const [name, folder] of Object.entries(added.folders ?? {})) {
    const before = Object.hasOwn(def.folders, name) ? def.folders[name] : undefined;
    folders[name] = { ...before, ...folder, fields: { ...before?.fields, ...folder.fields } };
  }
  const extended: Workspace = Object.freeze({
    def: checkedDef({
      ...def,
      version: added.version ?? def.version + 1,
      folders,
      ...(added.settings === undefined ? {} : { settings: { ...def.settings, ...added.settings } }),
      ...(added.pipelines === undefined ? {} : { pipelines: { ...def.pipelines, ...added.pipelines } }),
    }),
  });
  return Object.freeze({ ...extended, ok: true, value: extended, issues: [] }) as never;
}

/** The workspace {@link extendWorkspace} returns. */
export type ExtendedWorkspace<D extends WorkspaceDef, X> = ExtendedDef<D, X> extends infer E extends WorkspaceDef ? Workspace<E> & Ok<Workspace<E>> : never;
