import { foldText } from '../text/fold.ts';
import type { FieldPlan, FolderPlan } from './folder-plan.ts';
import type { UniqueKey } from './parse-result.ts';

/** The keys by which the host finds out whether another record has the same unique value. */
export function uniqueKeysOf(plan: FolderPlan, record: Readonly<Record<string, unknown>>): readonly UniqueKey[] {
  const keys: UniqueKey[] = [];
  for (const field of plan.fields) {
    if (field.unique === null) continue;
    const scope = scopeText(plan, field.unique.scope ?? [], record);
    for (const value of valuesOf(field, record[field.name])) {
      const key = canonical(field, value, field.unique.case === 'sensitive');
      if (key !== null) keys.push({ field: field.name, key: [plan.name, field.name, ...scope, key].map(escaped).join('/'), value });
    }
  }
  return keys;
}

function canonical(field: FieldPlan, value: unknown, sensitive: boolean): string | null {
  if (field.type.uniqueKey !== undefined && !sensitive) return field.type.uniqueKey(value, field.options);
  const text = typeof value === 'string' ? value : field.type.display(value, field.options, 'en');
  return (sensitive ? text : foldText(text)) || null;
}

function scopeText(plan: FolderPlan, scope: readonly string[], record: Readonly<Record<string, unknown>>): readonly string[] {
  return scope.map((name) => {
    const field = plan.byName.get(name);
    return field === undefined
      ? ''
      : `${name}=${valuesOf(field, record[name])
          .map((value) => canonical(field, value, false) ?? '')
          .sort()
          .join(',')}`;
  });
}

const valuesOf = (field: FieldPlan, value: unknown): readonly unknown[] =>
  value === null || value === undefined ? [] : field.multiple && Array.isArray(value) ? value : [value];
const escaped = (text: string): string => text.replace(/[%/]/gu, (sign) => (sign === '%' ? '%25' : '%2F'));
