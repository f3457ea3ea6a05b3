import { UsageError } from '../core/errors.ts';
import type { AnyRecord, RecordLike } from '../core/values.ts';
import { aggregateValues, type AggregateFunction, type AggregateValue } from '../filter/aggregate-values.ts';
import { isMissing } from '../filter/filter-field.ts';
import type { FolderName } from '../model/record-types.ts';
import type { FieldPath } from '../model/where-types.ts';
import type { Workspace } from '../model/workspace.ts';
import { foldersFor } from './folders-for.ts';
import type { ViewContext } from '../model/filter-folder.ts';

/**
 * Counts, sums and averages fields over records.
 *
 * Sums of money are exact and kept apart by currency: `{ EUR: '120.50', USD: '9.99' }`; they are never added across currencies.
 * Missing values count in `count`, `empty` and the shares only; a mean of nothing is `null`, never 0.
 *
 * @param wanted - Functions by field, or one function.
 * @throws {UsageError} `unknown-folder`, `unknown-field`, `invalid-argument`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { age: number() } } } });
 * aggregate(crm, 'people', [{ id: '1', age: 30 }, { id: '2', age: null }, { id: '3', age: 41 }], { age: ['avg', 'empty'] }, { now: '2026-11-21T09:00:00Z' });
 * //=> { age: { avg: 35.5, empty: 1 } }
 */
export function aggregate<
  W extends Workspace,
  F extends FolderName<W>,
  const A extends { readonly [P in FieldPath<W, F>]?: AggregateFunction | readonly AggregateFunction[] },
>(
  workspace: W,
  folder: F,
  records: Iterable<AnyRecord>,
  wanted: A,
  context: ViewContext,
): { readonly [P in keyof A]: { readonly [X in A[P] extends readonly (infer Y)[] ? Y & string : A[P] & string]: AggregateValue } } {
  const view = foldersFor(workspace, context)(folder);
  const list = [...(records as Iterable<RecordLike>)];
  const results: Record<string, Record<string, AggregateValue>> = {};
  for (const [path, functions] of Object.entries(wanted as Readonly<Record<string, AggregateFunction | readonly AggregateFunction[]>>)) {
    const field = view.viewField(path);
    if (field === null) throw new UsageError('unknown-field', `the folder “${folder}” has no field “${path}” to aggregate.`);
    const values = list.flatMap((record) => {
      const value = field.read(record);
      return Array.isArray(value) ? value.filter((item) => !isMissing(item)) : isMissing(value) ? [] : [value];
    });
    const filled = list.filter((record) => !isMissing(field.read(record))).length;
    results[path] = Object.fromEntries(
      [functions].flat().map((name) => [name, aggregateValues(name as AggregateFunction, values, filled, list.length, field)]),
    );
  }
  return results as never;
}
