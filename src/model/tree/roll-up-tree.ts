import { addDecimals, compareDecimals } from '../../core/decimal.ts';
import { UsageError } from '../../core/errors.ts';
import type { RecordLike } from '../../core/values.ts';
import { aggregateValues, type AggregateFunction, type AggregateValue } from '../../filter/aggregate-values.ts';
import { durationMs } from '../../filter/duration.ts';
import { isMissing } from '../../filter/filter-field.ts';
import { viewFolder } from '../filter-folder.ts';
import type { FolderName } from '../record-types.ts';
import type { FieldPath } from '../where-types.ts';
import type { Workspace } from '../workspace.ts';
import { walkDown, type Tree, type TreeNode } from './build-tree.ts';

/**
 * Counts or sums a field over each record and everything below it: the revenue of a whole group of companies, at every level.
 *
 * Amounts come by currency, as in `aggregate`. Hint: `avg`, `median` and `countUnique` look at the values of every subtree anew; the
 * others take time in proportion to the records.
 *
 * @returns The value of each record's subtree, by its id.
 * @throws {UsageError} `unknown-folder`, `unknown-field`, `invalid-argument`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { companies: { fields: { staff: number(), parent: link({ to: 'companies' }) } } } });
 * const tree = buildTree([{ id: 'a', staff: 5, parent: null }, { id: 'b', staff: 7, parent: 'a' }], { parent: 'parent' });
 * [...rollUpTree(crm, 'companies', tree, 'staff', 'sum')];
 * //=> [['a', 12], ['b', 7]]
 */
export function rollUpTree<W extends Workspace, F extends FolderName<W>, R extends RecordLike>(
  workspace: W,
  folder: F,
  tree: Tree<R>,
  field: FieldPath<W, F>,
  how: AggregateFunction,
): ReadonlyMap<string, AggregateValue> {
  const view = viewFolder(workspace, folder).viewField(field as string);
  if (view === null) throw new UsageError('unknown-field', `the folder “${folder}” has no field “${String(field)}” to roll up.`);
  const valuesOf = (node: TreeNode<R>): readonly unknown[] => [view.read(node.record)].flat().filter((value) => !isMissing(value));
  const over = (nodes: readonly TreeNode<R>[]): AggregateValue => {
    const lists = nodes.map(valuesOf);
    return aggregateValues(how, lists.flat(), lists.filter((list) => list.length > 0).length, nodes.length, view);
  };
  const combine = Object.hasOwn(combinations, how) ? combinations[how] : undefined;
  const results = new Map<string, AggregateValue>();
  for (const root of tree.roots) {
    const nodes = walkDown(root);
    if (combine === undefined) {
      for (const node of nodes) results.set(node.id, over(walkDown(node)));
      continue;
    }
    // From the leaves upwards: children stand behind their parent.
    for (let i = nodes.length - 1; i >= 0; i--) {
      const node = nodes[i] as TreeNode<R>;
      let value = over([node]);
      for (const child of node.children) value = combine(value, results.get(child.id) as AggregateValue);
      results.set(node.id, value);
    }
  }
  return new Map([...tree.nodes.keys()].map((id) => [id, results.get(id) as AggregateValue]));
}

type Combine = (a: AggregateValue, b: AggregateValue) => AggregateValue;

const merged =
  (pick: (a: string, b: string) => string, numbers: (a: number, b: number) => number): Combine =>
  (a, b) => {
    if (a === null || b === null) return a ?? b;
    if (typeof a === 'object' && typeof b === 'object') {
      const all = Object.keys({ ...a, ...b }).sort();
      return Object.fromEntries(
        all.map((currency) => [
          currency,
          a[currency] === undefined ? (b[currency] as string) : b[currency] === undefined ? a[currency] : pick(a[currency], b[currency]),
        ]),
      );
    }
    return typeof a === 'number' && typeof b === 'number' ? numbers(a, b) : pick(String(a), String(b));
  };

const order = (a: string, b: string): number => {
  if (/^[+-]?\d+(?:\.\d+)?$/.test(a) && /^[+-]?\d+(?:\.\d+)?$/.test(b)) return compareDecimals(a, b);
  const [x, y] = [durationMs(a), durationMs(b)];
  return x !== null && y !== null ? x - y : a < b ? -1 : a > b ? 1 : 0;
};
const plus: Combine = (a, b) => Number(a) + Number(b);

/** How the value of a tree follows from those of its parts. */
const combinations: Readonly<Record<string, Combine>> = {
  count: plus,
  filled: plus,
  empty: plus,
  true: plus,
  false: plus,
  sum: /* @__PURE__ */ merged(addDecimals, (a, b) => a + b),
  min: /* @__PURE__ */ merged((a, b) => (order(a, b) <= 0 ? a : b), Math.min),
  max: /* @__PURE__ */ merged((a, b) => (order(a, b) >= 0 ? a : b), Math.max),
  any: (a, b) => a === true || b === true,
  all: (a, b) => a === true && b === true,
};
