import { instantMs } from '../core/calendar.ts';
import { UsageError } from '../core/errors.ts';
import type { RecordLike } from '../core/values.ts';
import { isMissing } from '../filter/filter-field.ts';
import { durationMs } from '../filter/duration.ts';
import { foldText } from '../text/fold.ts';
import type { FolderName } from '../model/record-types.ts';
import type { SortKey } from '../model/where-types.ts';
import type { Workspace } from '../model/workspace.ts';
import { foldersFor } from './folders-for.ts';
import type { ViewContext, ViewField } from '../model/filter-folder.ts';

/**
 * Sorts records by fields, parts (`'name.family'`) or system fields; a leading `-` sorts downwards.
 *
 * Texts sort as the context's locale does, numbers in them by their value; choices by the order they are offered in. Records without a
 * value come last either way. Equal ones keep their order by id, so that the same records always sort alike.
 *
 * @returns A new list.
 * @throws {UsageError} `unknown-folder`, `unknown-field`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { city: text() } } } });
 * sortRecords(crm, 'people', [{ id: '1', city: 'Zug' }, { id: '2', city: null }, { id: '3', city: 'Århus' }], ['city'], { now: '2026-11-21T09:00:00Z' }).map((r) => r.id);
 * //=> ['3', '1', '2']
 */
export function sortRecords<W extends Workspace, F extends FolderName<W>, R extends RecordLike>(workspace: W, folder: F, records: Iterable<R>, sort: readonly SortKey<W, F>[], context: ViewContext): R[] {
  const view = foldersFor(workspace, context)(folder);
  const locale = context.locale ?? workspace.def.settings?.locale ?? 'en';
  const list = [...records];
  const keys = (sort as readonly string[]).map((key) => {
    const down = key.startsWith('-');
    const field = view.viewField(down ? key.slice(1) : key);
    if (field === null) throw new UsageError('unknown-field', `the folder “${folder}” has no field “${down ? key.slice(1) : key}” to sort by.`);
    return { down, values: list.map((record) => sortValue(field, record, locale)), compare: comparison(field, locale) };
  });
  const ids = list.map((record) => String(record['id'] ?? ''));
  const order = list.map((_, i) => i).sort((a, b) => {
    for (const { down, values, compare } of keys) {
      const [x, y] = [values[a] as unknown, values[b] as unknown];
      if (x === null || y === null) {
        if (x !== y) return x === null ? 1 : -1;
        continue;
      }
      const by = compare(x, y);
      if (by !== 0) return down ? -by : by;
    }
    return (ids[a] as string) < (ids[b] as string) ? -1 : (ids[a] as string) > (ids[b] as string) ? 1 : a - b;
  });
  return order.map((i) => list[i] as R);
}

/** What a record is sorted by: its first value, in the form that compares fastest. */
function sortValue(field: ViewField, record: RecordLike, locale: string): unknown {
  const whole = field.read(record);
  const value: unknown = Array.isArray(whole) ? whole[0] : whole;
  if (isMissing(value)) return null;
  switch (field.kind) {
    case 'number':
      return typeof value === 'string' ? Number(value) : value;
    case 'bool':
      return value === true ? 1 : 0;
    case 'instant':
      return instantMs(String(value)) ?? Number.MAX_SAFE_INTEGER;
    case 'duration':
      return durationMs(value) ?? Number.MAX_SAFE_INTEGER;
    case 'choice':
      return field.choices === null ? String(value) : choiceRank(field.choices, String(value));
    case 'struct':
      return field.order === undefined ? field.display(value, locale) : value;
    default:
      return value;
  }
}

const choiceRank = (choices: readonly string[], value: string): number => {
  const rank = choices.indexOf(value);
  return rank < 0 ? choices.length : rank;
};

function comparison(field: ViewField, locale: string): (a: unknown, b: unknown) => number {
  if (field.kind === 'money') return compareMoney;
  if (field.kind === 'date') return (a, b) => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0);
  if (field.order !== undefined && field.kind === 'struct') {
    const { order } = field;
    return (a, b) => order(a, b, locale);
  }
  const collate = collatorFor(locale);
  return (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : collate(String(a), String(b)));
}

/** Amounts by currency first: one cannot be said to be more than another of a different currency. */
function compareMoney(a: unknown, b: unknown): number {
  const [x, y] = [a, b] as [{ readonly amount: string; readonly currency: string }, { readonly amount: string; readonly currency: string }];
  if (x.currency !== y.currency) return x.currency < y.currency ? -1 : 1;
  return Number(x.amount) - Number(y.amount);
}

const collators = /* @__PURE__ */ new Map<string, (a: string, b: string) => number>();

/** Compares texts as people of a locale do; by comparison form where the platform has no collation. */
export function collatorFor(locale: string): (a: string, b: string) => number {
  let compare = collators.get(locale);
  if (compare === undefined) {
    compare = typeof Intl === 'object' && typeof Intl.Collator === 'function' ? new Intl.Collator(locale, { numeric: true, sensitivity: 'variant' }).compare : plainOrder;
    collators.set(locale, compare);
  }
  return compare;
}

function plainOrder(a: string, b: string): number {
  const [x, y] = [foldText(a), foldText(b)];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}
