import { issueMaker, type Issue } from '../core/issue.ts';
import { importIssues } from '../core/issues/import.ts';
import type { RecordLike } from '../core/values.ts';
import { folderPlan, type FieldPlan } from '../model/folder-plan.ts';
import type { Workspace } from '../model/workspace.ts';
import { foldText } from '../text/fold.ts';

const issue = /* @__PURE__ */ issueMaker(importIssues);

/** Finds records of other folders by what people call them: id, a unique value, or the name. */
export interface LinkResolver {
  /** Replaces what stands in link fields by ids; what leads nowhere is taken out and told. */
  resolve(given: Record<string, unknown>): { readonly issues: readonly Issue[]; readonly raw: Readonly<Record<string, unknown>> };
}

/** Makes the resolver over records at hand; folders nobody gave are left alone. */
export function createLinkResolver(workspace: Workspace, fields: readonly FieldPlan[], related: Readonly<Record<string, Iterable<RecordLike>>>): LinkResolver {
  const links = fields.flatMap((field) => {
    const folders = (field.type.kind === 'ref' ? (field.type.refersTo?.(field.options).folders ?? []) : []).filter((folder) => Object.hasOwn(related, folder));
    return folders.length === 0 ? [] : [{ field, folders }];
  });
  const indexes = new Map<string, Map<string, Set<string>>>();
  const indexOf = (folder: string): Map<string, Set<string>> => {
    let index = indexes.get(folder);
    if (index === undefined) indexes.set(folder, (index = makeIndex(workspace, folder, related[folder] as Iterable<RecordLike>)));
    return index;
  };
  return {
    resolve(given) {
      const issues: Issue[] = [];
      const raw: Record<string, unknown> = {};
      for (const { field, folders } of links) {
        const value = given[field.name];
        if (value === undefined || value === null || value === '') continue;
        const texts = (
          Array.isArray(value) ? value : typeof value === 'string' && field.multiple ? (field.type.split?.(value, field.options) ?? [value]) : [value]
        ).map((one) => (typeof one === 'string' ? one.trim() : one));
        const ids: unknown[] = [];
        for (const text of texts) {
          if (typeof text !== 'string' || text === '') continue;
          const found = new Set(folders.flatMap((folder) => [...lookUp(workspace, folder, indexOf(folder), text)]));
          if (found.size === 1) {
            ids.push([...found][0]);
            continue;
          }
          raw[field.name] = value;
          issues.push(
            issue(
              found.size === 0 ? 'import.link_not_found' : 'import.link_ambiguous',
              { folder: folders, key: text, ids: [...found].slice(0, 10) },
              { path: [field.name] },
            ),
          );
        }
        if (ids.length === 0) delete given[field.name];
        else given[field.name] = field.multiple ? ids : ids[0];
      }
      return { issues, raw };
    },
  };
}

/** By id, by the text as it stands, then as each naming field would read it: `ACME Limited` finds `Acme Ltd`. */
function lookUp(workspace: Workspace, folder: string, index: Map<string, Set<string>>, text: string): Iterable<string> {
  const direct = index.get(`id ${text}`) ?? index.get(`key ${foldText(text)}`);
  if (direct !== undefined) return direct;
  for (const { type, options } of namingFields(workspace, folder)) {
    const read = type.normalize(text, options, { now: '1970-01-01T00:00:00Z' });
    const key = read.ok ? type.uniqueKey?.(read.value, options) : null;
    const found = typeof key === 'string' ? index.get(`key ${foldText(key)}`) : undefined;
    if (found !== undefined) return found;
  }
  return [];
}

/** Fields people call records of a folder by. */
function namingFields(workspace: Workspace, folder: string): readonly FieldPlan[] {
  const title = workspace.def.folders[folder]?.title;
  return folderPlan(workspace, folder).fields.filter(
    (field) => !field.computed && (field.name === title || field.unique !== null || (field.options.dataClass ?? field.type.dataClass) === 'identity'),
  );
}

function makeIndex(workspace: Workspace, folder: string, records: Iterable<RecordLike>): Map<string, Set<string>> {
  const named = namingFields(workspace, folder);
  const index = new Map<string, Set<string>>();
  const add = (key: string, id: string): void => {
    const known = index.get(key);
    if (known === undefined) index.set(key, new Set([id]));
    else known.add(id);
  };
  for (const record of records) {
    const id = String(record['id']);
    add(`id ${id}`, id);
    for (const { name, type, options } of named) {
      const value = record[name];
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one === null || one === undefined || one === '') continue;
        const text = typeof one === 'string' ? one : type.display(one, options, 'en');
        add(`key ${foldText(text)}`, id);
        const key = type.uniqueKey?.(one, options);
        if (typeof key === 'string') add(`key ${foldText(key)}`, id);
      }
    }
  }
  return index;
}
