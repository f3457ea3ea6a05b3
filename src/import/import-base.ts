import { canonicalText } from '../core/deep.ts';
import { UsageError } from '../core/errors.ts';
import type { RecordLike } from '../core/values.ts';
import type { FieldPlan, FolderPlan } from '../model/folder-plan.ts';
import { uniqueKeysOf } from '../model/unique-keys.ts';
import { foldText } from '../text/fold.ts';
import type { PlanImportOptions } from './plan-import.ts';

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The records there are. */
export interface Base {
  has(id: string): boolean;
  record(id: string): RecordLike | undefined;
  /** Records the row may be, each once. */
  find(ownId: string | null, clean: RecordLike | null, given: RecordLike): readonly string[];
  /** Records that somebody should compare with a new one. */
  resembling(clean: RecordLike): readonly string[];
  findDeleted(ownId: string | null, clean: RecordLike | null): string | null;
  keysOf(ownId: string | null, values: RecordLike): readonly string[];
  /** Another record that holds a unique value of this one. */
  clash(values: RecordLike, own: string | null): { readonly id: string; readonly field: string } | null;
}

/** The records there are, findable by their keys. */
export function createBase(plan: FolderPlan, options: PlanImportOptions): Base {
  const unique = plan.fields.filter((field) => field.unique !== null && !field.computed).map(({ name }) => name);
  const alternatives: (readonly string[])[] =
    options.key === undefined
      ? ['id', ...unique].map((name) => [name])
      : (typeof options.key === 'string' ? [options.key] : options.key).map((one) => (typeof one === 'string' ? [one] : one));
  for (const name of alternatives.flat())
    if (name !== 'id' && !plan.byName.has(name))
      throw new UsageError('unknown-field', `planImport: \`key\` names '${name}', which the folder '${plan.name}' does not have.`);
  const keysOf = (ownId: string | null, values: RecordLike): string[] =>
    alternatives.flatMap((names, i) => {
      let keys = [`${i}`];
      for (const name of names) {
        const texts = name === 'id' ? (ownId === null ? [] : [ownId]) : keyTexts(plan.byName.get(name) as FieldPlan, values[name]);
        keys = keys.flatMap((key) => texts.map((text) => `${key} ${text}`));
      }
      return keys;
    });
  const byId = new Map<string, RecordLike>();
  const byKey = new Map<string, Set<string>>();
  const holders = new Map<string, string>();
  const goneIds = new Set<string>();
  const goneKeys = new Map<string, string>();
  const bury = (record: RecordLike): void => {
    const id = String(record['id']);
    goneIds.add(id);
    for (const key of keysOf(id, record)) goneKeys.set(key, id);
  };
  for (const record of options.existing ?? []) {
    const id = String(record['id']);
    if (!isBlank(record['deletedAt'])) {
      bury(record);
      continue;
    }
    byId.set(id, record);
    for (const key of keysOf(id, record)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, new Set([id]));
      else known.add(id);
    }
    for (const { key } of uniqueKeysOf(plan, record)) if (!holders.has(key)) holders.set(key, id);
  }
  for (const record of options.deleted ?? []) bury(record);
  let asked: { readonly of: RecordLike; readonly same: readonly string[]; readonly review: readonly string[] } | null = null;
  const matched = (clean: RecordLike, decision: 'same' | 'review'): readonly string[] => {
    if (asked?.of !== clean) asked = { of: clean, ...askFor(clean, options.match) };
    return [...new Set(asked[decision])].filter((id) => byId.has(id));
  };
  return {
    has: (id) => byId.has(id) || goneIds.has(id),
    record: (id) => byId.get(id),
    find(ownId, clean, given) {
      const values = clean ?? given;
      for (const key of keysOf(ownId, values)) {
        const ids = byKey.get(key);
        if (ids !== undefined) return [...ids];
      }
      return clean === null ? [] : matched(clean, 'same');
    },
    resembling: (clean) => matched(clean, 'review'),
    findDeleted(ownId, clean) {
      for (const key of keysOf(ownId, clean ?? {})) {
        const id = goneKeys.get(key);
        if (id !== undefined) return id;
      }
      return null;
    },
    keysOf,
    clash(values, own) {
      for (const { field, key } of uniqueKeysOf(plan, values)) {
        const id = holders.get(key);
        if (id !== undefined && id !== own) return { id, field };
      }
      return null;
    },
  };
}

function askFor(clean: RecordLike, match: PlanImportOptions['match']): { readonly same: readonly string[]; readonly review: readonly string[] } {
  if (match === undefined) return { same: [], review: [] };
  if (typeof match === 'function') return { same: match(clean), review: [] };
  const found = [...match.match(clean)];
  const of = (decision: string): string[] => found.flatMap((one) => (one.decision === decision ? [one.id] : []));
  return { same: of('same'), review: of('review') };
}

function keyTexts({ type, options }: FieldPlan, value: unknown): readonly string[] {
  const values = Array.isArray(value) && type.takesLists !== true ? value : [value];
  return values.flatMap((one) => {
    if (isBlank(one)) return [];
    try {
      const key = type.uniqueKey === undefined ? (typeof one === 'string' ? foldText(one) : canonicalText(one)) : type.uniqueKey(one, options);
      return key === null || key === '' ? [] : [key];
    } catch {
      return [];
    }
  });
}
