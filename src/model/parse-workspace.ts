import { isUsageError, UsageError } from '../core/errors.ts';
import type { FieldTypeContract } from '../core/field-type.ts';
import { issueMaker } from '../core/issue.ts';
import { workspaceIssues } from '../core/issues/workspace.ts';
import { part, partOf } from '../core/part.ts';
import type { Err, Ok } from '../core/result.ts';
import type { FieldTypeList } from '../fields/field-type-list.ts';
import { checkedDef } from './check-definition.ts';
import type { Workspace } from './workspace.ts';

const issue = /* @__PURE__ */ issueMaker(workspaceIssues);

/** Options of {@link parseWorkspace}. */
export interface ParseWorkspaceOptions {
  /** The field types the definition may use: `allTypes`, or only those you need, with the host's own. */
  readonly types: FieldTypeList;
}

/** A workspace that was read. The result is the workspace; `value` holds it too, as every result does. */
export type ParsedWorkspace = Workspace & Ok<Workspace>;

/**
 * Reads a workspace that was kept as JSON and gives its fields their implementations back, by the names of their types.
 *
 * Use it for definitions out of a database or a file. For definitions in code use {@link defineWorkspace}.
 * Hint: records are then typed loosely; what they do is the same.
 *
 * @param json - The definition as a JSON text or as data, as `workspace.def` was written.
 * @param options - The field types it may use.
 * @returns The workspace, or one issue that says what is wrong with the definition.
 * @throws UsageError `unknown-part` when a field's type is not among `types`.
 *
 * Issue codes: `workspace.invalid`.
 *
 * @example
 * const json = { id: 'acme', version: 1, folders: { people: { fields: { mail: { type: 'email' } } } } };
 * const crm = parseWorkspace(json, { types: allTypes });
 * crm.ok && parseRecord(crm, 'people', { mail: 'JAN@acme.pl' }, { now: '2026-11-21T12:00:00Z' }).value.mail;
 * //=> 'jan@acme.pl'
 */
export function parseWorkspace(json: unknown, options: ParseWorkspaceOptions): ParsedWorkspace | Err {
  const types = typesByName(options?.types);
  try {
    const given = typeof json === 'string' ? JSON.parse(json) : json;
    const def = isRecord(given) && isRecord(given['def']) && given['folders'] === undefined ? given['def'] : given;
    const workspace: Workspace = Object.freeze({ def: checkedDef(withTypes(def, types)) });
    return Object.freeze({ ...workspace, ok: true, value: workspace, issues: [] });
  } catch (error) {
    if (isUsageError(error) && error.code === 'unknown-part') throw error;
    const reason = error instanceof Error ? error.message.replace(/^tidycrm: /u, '') : 'the definition cannot be read';
    return { ok: false, issues: [issue('workspace.invalid', { reason })] };
  }
}

/** The definition with the implementation of its type put on every field that has none. */
export function withTypes(def: unknown, types: ReadonlyMap<string, FieldTypeContract>): unknown {
  if (!isRecord(def) || !isRecord(def['folders'])) return def;
  const folders: Record<string, unknown> = {};
  for (const [name, folder] of Object.entries(def['folders'])) {
    if (!isRecord(folder) || !isRecord(folder['fields'])) {
      folders[name] = folder;
      continue;
    }
    const fields: Record<string, unknown> = {};
    for (const [field, data] of Object.entries(folder['fields'])) fields[field] = isRecord(data) ? withType(data, types, `${name}.${field}`) : data;
    folders[name] = { ...folder, fields };
  }
  return { ...def, folders };
}

function withType(data: Readonly<Record<string, unknown>>, types: ReadonlyMap<string, FieldTypeContract>, where: string): object {
  if (partOf(data) !== undefined) return data;
  const name = data['type'];
  const type = typeof name === 'string' ? types.get(name) : undefined;
  if (type === undefined)
    throw new UsageError(
      'unknown-part',
      `field '${where}' has the type '${String(name)}', which is not among the types given: ${[...types.keys()].join(', ') || 'none'}. Add it to \`types\`.`,
    );
  return Object.freeze({ ...data, [part]: type });
}

/** The types of a list by their names; a builder stands for the type it builds. */
export function typesByName(types: FieldTypeList | undefined): ReadonlyMap<string, FieldTypeContract> {
  if (!Array.isArray(types))
    throw new UsageError('invalid-argument', 'give the field types the definition may use: parseWorkspace(json, { types: allTypes }).');
  const byName = new Map<string, FieldTypeContract>();
  for (const entry of types as FieldTypeList) {
    const type = partOf<FieldTypeContract>(entry) ?? (entry as unknown as FieldTypeContract);
    if (typeof type?.normalize !== 'function')
      throw new UsageError('invalid-argument', '`types` holds something that is no field type; make one with defineFieldType({ … }).');
    byName.set(type.name, type);
  }
  return byName;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
