import type { Exact } from '../core/part.ts';
import { checkedDef } from './check-definition.ts';
import type { AnyViewDef } from './where-types.ts';
import type { CheckFolders, CheckPipelines, FolderDef, PipelineDef, Workspace, WorkspaceSettings } from './workspace.ts';

type Folders = Readonly<Record<string, FolderDef>>;
type Pipelines = Readonly<Record<string, PipelineDef>>;

/**
 * Defines a workspace: its folders, their fields, its pipelines. The types of its records follow.
 *
 * Use it for a workspace written in code. For one read from a database use {@link parseWorkspace}; for fields users add
 * at run time {@link extendWorkspace}.
 * Hint: the definition is plain data. Keep `workspace.def` as JSON and read it back; it behaves the same.
 *
 * @param def - `id` and `version` name it; `settings` hold where a call's context says nothing.
 * @returns The checked, frozen workspace.
 * @throws UsageError `invalid-definition` with a sentence that says what is wrong and where; `unknown-part` for a field
 * that no builder made.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { title: 'name', fields: { name: personName({ required: true }), mail: email() } } } });
 * Object.keys(crm.def.folders.people.fields);
 * //=> ['name', 'mail']
 */
export function defineWorkspace<const F extends Folders, const P extends Pipelines = {}, const S extends WorkspaceSettings = {}>(def: {
  readonly id: string;
  readonly version: number;
  readonly settings?: S & Exact<S, WorkspaceSettings>;
  readonly folders: F & CheckFolders<F, P>;
  readonly pipelines?: P & CheckPipelines<P, F>;
  /** Saved views by id: which records of a folder are shown, and how. */
  readonly views?: Readonly<
    Record<string, AnyViewDef<Workspace<{ readonly id: string; readonly version: number; readonly folders: NoInfer<F>; readonly pipelines: NoInfer<P> }>>>
  >;
}): Workspace<{ readonly id: string; readonly version: number; readonly settings?: WorkspaceSettings; readonly folders: F; readonly pipelines: P }> {
  return Object.freeze({ def: checkedDef(def) }) as never;
}
