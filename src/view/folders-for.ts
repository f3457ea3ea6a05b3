import { lazyComputer } from '../model/compute/compute.ts';
import { makeViewFolder, viewFolder, type ViewContext, type ViewFolder } from '../model/filter-folder.ts';
import type { Workspace } from '../model/workspace.ts';

const computing = /* @__PURE__ */ new WeakMap<object, { readonly def: object; readonly find: (name: string) => ViewFolder }>();

/** The folders of a workspace as a context sees them: where it computes, computed fields are computed when they are asked for. */
export function foldersFor(workspace: Workspace, context: ViewContext): (name: string) => ViewFolder {
  if (context.compute !== true) return (name) => viewFolder(workspace, name);
  const known = computing.get(context);
  if (known?.def === workspace.def) return known.find;
  const { related, activities, stageSince } = context;
  const read = lazyComputer(workspace, {
    ctx: context,
    ...(related === undefined ? {} : { related }),
    ...(activities === undefined ? {} : { activities }),
    ...(stageSince === undefined ? {} : { stageSince }),
  });
  const made = new Map<string, ViewFolder>();
  const find = (name: string): ViewFolder => {
    let folder = made.get(name);
    if (folder === undefined) made.set(name, (folder = makeViewFolder(workspace, name, read)));
    return folder;
  };
  computing.set(context, { def: workspace.def, find });
  return find;
}
