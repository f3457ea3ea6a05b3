import type { Context } from '../core/context.ts';
import type { RecordLike } from '../core/values.ts';
import { contextIn, folderPlan } from '../model/folder-plan.ts';
import { readField } from '../model/read-field.ts';
import type { Workspace } from '../model/workspace.ts';
import { osaDistance } from '../text/edit-distance.ts';
import { foldText } from '../text/fold.ts';
import { isMissing } from './column-content.ts';
import type { ColumnMap } from './derived-columns.ts';

/** What the cells of a column stand for, by column: `{ Status: { 'w toku': 'open' } }`; `null` leaves a cell out. */
export type ValueMap = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** One text of a column that goes to a field with options. */
export interface ValueSuggestion {
  readonly column: string;
  readonly field: string;
  /** The cell as it stands there. */
  readonly value: string;
  readonly count: number;
  /** The option it is read as, or the nearest; `null` where none is near. */
  readonly option: string | null;
  /** Whether the field reads it by itself, it is near an option, or it has no home. */
  readonly how: 'read' | 'near' | 'none';
}

/**
 * Lists the texts of columns that go to fields with options, with the option each stands for: read by name, label or alias,
 * near one, or none.
 *
 * Use it before an import: show what is `near` or has none, and give the answers as `values` to {@link planImport}.
 *
 * @throws UsageError `unknown-folder`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { deals: { fields: { size: select({ options: { small: {}, large: {} } }) } } } });
 * suggestValues(crm, 'deals', [{ Size: 'Small' }, { Size: 'lrage' }], { Size: 'size' }, { now: '2026-01-15T12:00:00Z' }).map(({ value, option, how }) => [value, option, how]);
 * //=> [['Small', 'small', 'read'], ['lrage', 'large', 'near']]
 */
export function suggestValues(workspace: Workspace, folder: string, rows: Iterable<unknown>, map: ColumnMap, ctx: Context): readonly ValueSuggestion[] {
  const plan = folderPlan(workspace, folder);
  const context = contextIn(workspace, ctx);
  const columns = Object.entries(map).flatMap(([column, path]) => {
    const field = typeof path === 'string' ? plan.byName.get(path) : undefined;
    return field?.type.kind === 'choice' && !field.computed ? [{ column, field, counts: new Map<string, number>() }] : [];
  });
  for (const row of rows) {
    if (typeof row !== 'object' || row === null) continue;
    for (const { column, field, counts } of columns) {
      const cell = Object.hasOwn(row, column) ? (row as RecordLike)[column] : undefined;
      if (typeof cell !== 'string' || isMissing(cell)) continue;
      const parts = field.multiple ? (field.type.split?.(cell, field.options) ?? [cell]) : [cell];
      for (const part of parts) {
        const text = part.trim();
        if (text !== '' && (counts.has(text) || counts.size < 1000)) counts.set(text, (counts.get(text) ?? 0) + 1);
      }
    }
  }
  return columns.flatMap(({ column, field, counts }) => {
    const schema = field.type.jsonSchema(field.options, 'output') as {
      readonly enum?: readonly string[];
      readonly items?: { readonly enum?: readonly string[] };
    } | null;
    const options = schema?.enum ?? schema?.items?.enum ?? [];
    return [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([value, count]): ValueSuggestion => {
        const read = readField(field, value, context);
        const found = Array.isArray(read.value) ? read.value[0] : read.value;
        if (read.refused.length === 0 && typeof found === 'string') return { column, field: field.name, value, count, option: found, how: 'read' };
        const near = nearest(value, options);
        return { column, field: field.name, value, count, option: near, how: near === null ? 'none' : 'near' };
      });
  });
}

function nearest(value: string, options: readonly string[]): string | null {
  const folded = foldText(value).slice(0, 60);
  const sorted = options.map((option) => ({ option, distance: osaDistance(folded, foldText(option), 3) })).sort((a, b) => a.distance - b.distance);
  const [best, next] = sorted;
  return best === undefined || best.distance > Math.max(1, Math.floor(folded.length / 4)) || next?.distance === best.distance ? null : best.option;
}
