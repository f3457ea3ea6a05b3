import { instantMs } from '../core/calendar.ts';
import { UsageError } from '../core/errors.ts';
import type { AnyRecord, RecordLike } from '../core/values.ts';
import { isMissing } from '../filter/filter-field.ts';
import { durationMs } from '../filter/duration.ts';
import { rankTexts } from './collation.ts';
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
export function sortRecords<W extends Workspace, F extends FolderName<W>, R extends AnyRecord>(
  workspace: W,
  folder: F,
  records: Iterable<R>,
  sort: readonly SortKey<W, F>[],
  context: ViewContext,
): R[] {
  const view = foldersFor(workspace, context)(folder);
  const locale = context.locale ?? workspace.def.settings?.locale ?? 'en';
  const list = [...records];
  const columns = (sort as readonly string[]).flatMap((key) => {
    const down = key.startsWith('-');
    const field = view.viewField(down ? key.slice(1) : key);
    if (field === null) throw new UsageError('unknown-field', `the folder “${folder}” has no field “${down ? key.slice(1) : key}” to sort by.`);
    return columnsOf(field, list as readonly RecordLike[], locale).map((column) => (down ? reversed(column) : column));
  });
  return inOrder(list, columns);
}

/** Places of records in the order of one key: whole numbers from 0 to `count` - 1; `count` where there is no value. */
interface Column {
  readonly ranks: Float64Array;
  readonly count: number;
}

const reversed = ({ ranks, count }: Column): Column => ({ ranks: ranks.map((rank) => (rank === count ? count : count - 1 - rank)), count });

/** What records are sorted by in one field: the first value of each, as ranks. */
function columnsOf(field: ViewField, list: readonly RecordLike[], locale: string): readonly Column[] {
  const value = (record: RecordLike): unknown => {
    const whole = field.read(record);
    const first: unknown = Array.isArray(whole) ? whole[0] : whole;
    return isMissing(first) ? null : first;
  };
  const numbers = (measure: (value: unknown) => number): Column =>
    rankNumbers(
      Float64Array.from(list, (record) => {
        const one = value(record);
        return one === null ? Number.NaN : measure(one);
      }),
    );
  switch (field.kind) {
    case 'number':
      return [numbers(Number)];
    case 'bool':
      return [numbers((one) => (one === true ? 1 : 0))];
    case 'instant':
      return [numbers((one) => instantMs(String(one)) ?? Number.MAX_SAFE_INTEGER)];
    case 'duration':
      return [numbers((one) => durationMs(one) ?? Number.MAX_SAFE_INTEGER)];
    // Amounts by currency first: one cannot be said to be more than another of a different currency.
    case 'money':
      return [
        rankBy(
          list.map((record) => currencyOf(value(record))),
          (a, b) => (a < b ? -1 : 1),
        ),
        numbers((one) => Number((one as { readonly amount?: unknown }).amount ?? Number.NaN)),
      ];
    case 'date':
      return [
        rankBy(
          list.map((record) => textOf(value(record))),
          (a, b) => (a < b ? -1 : 1),
        ),
      ];
    case 'struct': {
      const { order } = field;
      if (order !== undefined) return [rankObjects(list.map(value), (a, b) => order(a, b, locale))];
      return [
        rankLocale(
          list.map((record) => {
            const one = value(record);
            return one === null ? null : field.display(one, locale);
          }),
          locale,
        ),
      ];
    }
    default: {
      if (field.kind === 'choice' && field.choices !== null) {
        const places = new Map(field.choices.map((choice, i) => [choice, i]));
        return [numbers((one) => places.get(String(one)) ?? places.size)];
      }
      return [
        rankLocale(
          list.map((record) => textOf(value(record))),
          locale,
        ),
      ];
    }
  }
}

const textOf = (value: unknown): string | null => (value === null ? null : String(value));
const currencyOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null ? String((value as { readonly currency?: unknown }).currency) : null;

/** Ranks of numbers; not-a-number is a missing one. Whole numbers and hundredths within reach are ranks as they are. */
function rankNumbers(values: Float64Array): Column {
  const direct = wholeRanks(values, 1) ?? wholeRanks(values, 100);
  return direct ?? rankDensely(values);
}

function rankDensely(values: Float64Array): Column {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i] as number;
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    ranks[i] = Number.isNaN(value) ? count : placeOf(sorted, count, value);
  }
  return { ranks, count };
}

/** How far apart whole numbers may lie to be taken for ranks: packed with a few millions of records they stay exact. */
const farthest = 1_073_741_824;

function wholeRanks(values: Float64Array, scale: number): Column | null {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const whole = Math.round(value * scale);
    if (whole / scale !== value || !Number.isSafeInteger(whole)) return null;
    if (whole < least) least = whole;
    if (whole > most) most = whole;
  }
  if (most - least > farthest) return null;
  const count = most < least ? 0 : most - least + 1;
  return { ranks: values.map((value) => (Number.isNaN(value) ? count : Math.round(value * scale) - least)), count };
}

function placeOf(sorted: Float64Array, count: number, value: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const rankBy = (texts: readonly (string | null)[], compare: (a: string, b: string) => number): Column =>
  placed(texts, (distinct) => {
    const sorted = distinct.sort(compare);
    return { ranks: new Map(sorted.map((text, i) => [text, i])), count: sorted.length };
  });

const rankLocale = (texts: readonly (string | null)[], locale: string): Column => placed(texts, (distinct) => rankTexts(distinct, locale));

function placed(
  texts: readonly (string | null)[],
  rank: (distinct: string[]) => { readonly ranks: ReadonlyMap<string, number>; readonly count: number },
): Column {
  const distinct = new Set<string>();
  for (const text of texts) if (text !== null) distinct.add(text);
  const { ranks, count } = rank([...distinct]);
  return { ranks: Float64Array.from(texts, (text) => (text === null ? count : (ranks.get(text) as number))), count };
}

function rankObjects(values: readonly unknown[], compare: (a: unknown, b: unknown) => number): Column {
  const there = values.flatMap((value, i) => (value === null ? [] : [i])).sort((a, b) => compare(values[a], values[b]));
  const ranks = new Float64Array(values.length);
  let rank = -1;
  there.forEach((at, i) => {
    if (i === 0 || compare(values[there[i - 1] as number], values[at]) !== 0) rank++;
    ranks[at] = rank;
  });
  values.forEach((value, i) => {
    if (value === null) ranks[i] = rank + 1;
  });
  return { ranks, count: rank + 1 };
}

/** Puts records in the order of their ranks, equal ones by id: ranks and place are packed into one number each, and numbers sort fast. */
function inOrder<R extends AnyRecord>(list: readonly R[], columns: readonly Column[]): R[] {
  const n = list.length;
  let keys: Float64Array = new Float64Array(n);
  let size = 1;
  for (const column of columns) {
    let { ranks, count } = column;
    // Packed numbers must stay exact; where they would not, they are ranked anew, which leaves as many as there are records at most.
    if (size * (count + 1) > Number.MAX_SAFE_INTEGER) {
      const again = rankDensely(keys);
      keys = again.ranks;
      size = again.count;
      if (size * (count + 1) > Number.MAX_SAFE_INTEGER) ({ ranks, count } = rankDensely(ranks));
    }
    for (let i = 0; i < n; i++) keys[i] = (keys[i] as number) * (count + 1) + (ranks[i] as number);
    size *= count + 1;
  }
  if (size * n > Number.MAX_SAFE_INTEGER) keys = rankDensely(keys).ranks;
  const packed = keys.map((key, i) => key * n + i).sort();
  const order = Uint32Array.from(packed, (one) => one % n);
  const sorted: R[] = [];
  for (let start = 0; start < n; ) {
    const key = keys[order[start] as number];
    let end = start + 1;
    while (end < n && keys[order[end] as number] === key) end++;
    if (end - start === 1) sorted.push(list[order[start] as number] as R);
    else for (const i of byId(list as readonly RecordLike[], order.subarray(start, end))) sorted.push(list[i] as R);
    start = end;
  }
  return sorted;
}

/** Equal records by id; often they come so. */
function byId(list: readonly RecordLike[], order: Uint32Array): Iterable<number> {
  const idOf = (i: number): string => String((list[i] as RecordLike)['id'] ?? '');
  let inPlace = true;
  for (let i = 1; inPlace && i < order.length; i++) inPlace = idOf(order[i - 1] as number) <= idOf(order[i] as number);
  if (inPlace) return order;
  return [...order]
    .map((i) => ({ i, id: idOf(i) }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.i - b.i))
    .map(({ i }) => i);
}
