import type { RecordLike } from '../../core/values.ts';

/** A record in its place in a tree. */
export interface TreeNode<R> {
  readonly id: string;
  readonly record: R;
  /** The node above; `null` at a root. */
  readonly parent: string | null;
  /** The nodes below, in the order the records came. */
  readonly children: readonly TreeNode<R>[];
  /** 0 at a root. */
  readonly depth: number;
}

/** Records as trees, with what is wrong with them. Every record stands in it once. */
export interface Tree<R> {
  readonly roots: readonly TreeNode<R>[];
  readonly nodes: ReadonlyMap<string, TreeNode<R>>;
  /** Circles of parents, each from its smallest id upwards; that record was made a root. */
  readonly cycles: readonly (readonly string[])[];
  /** Records whose parent is not among the records; they are roots. */
  readonly orphans: readonly { readonly id: string; readonly parent: string }[];
  /** Ids that came more than once; the first record counts. */
  readonly duplicates: readonly string[];
  /** Levels of the deepest tree; 0 without records. */
  readonly levels: number;
  /** Records further down than `maxDepth` allows. */
  readonly tooDeep: readonly string[];
}

/** Options of {@link buildTree}. */
export interface TreeOptions {
  /** The field that holds the id of the record above. */
  readonly parent: string;
  /** The field that holds the id; `id` unless given. */
  readonly id?: string;
  /** Greatest depth looked upon as sound; 0 allows roots only. */
  readonly maxDepth?: number;
}

interface Building<R> {
  readonly id: string;
  readonly record: R;
  parent: string | null;
  readonly children: Building<R>[];
  depth: number;
}

/**
 * Makes trees of records that name their parent: groups of companies, territories, departments.
 *
 * Circles, parents that are not there and ids that come twice are told, never thrown; a circle is cut at its smallest id, so that the
 * result does not depend on the order of the records. Takes time in proportion to the records, however deep they go.
 *
 * @example
 * const tree = buildTree([{ id: 'a', parent: null }, { id: 'b', parent: 'a' }, { id: 'c', parent: 'gone' }], { parent: 'parent' });
 * [tree.roots.map((node) => node.id), tree.levels, tree.orphans];
 * //=> [['a', 'c'], 2, [{ id: 'c', parent: 'gone' }]]
 */
export function buildTree<R extends RecordLike>(records: Iterable<R>, options: TreeOptions): Tree<R> {
  const { parent: parentField, id: idField = 'id', maxDepth = Number.POSITIVE_INFINITY } = options;
  const nodes = new Map<string, Building<R>>();
  const duplicates = new Set<string>();
  for (const record of records) {
    const id = String(record[idField]);
    if (nodes.has(id)) duplicates.add(id);
    else nodes.set(id, { id, record, parent: parentOf(record, parentField), children: [], depth: 0 });
  }
  const orphans: { id: string; parent: string }[] = [];
  for (const node of nodes.values()) {
    if (node.parent === null || nodes.has(node.parent)) continue;
    orphans.push({ id: node.id, parent: node.parent });
    node.parent = null;
  }
  const cycles = cutCycles(nodes);
  const roots: Building<R>[] = [];
  for (const node of nodes.values()) (node.parent === null ? roots : (nodes.get(node.parent) as Building<R>).children).push(node);
  let levels = 0;
  const tooDeep: string[] = [];
  const waiting = [...roots];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.depth >= levels) levels = node.depth + 1;
    if (node.depth > maxDepth) tooDeep.push(node.id);
    for (const child of node.children) {
      child.depth = node.depth + 1;
      waiting.push(child);
    }
  }
  return { roots, nodes, cycles, orphans, duplicates: [...duplicates], levels, tooDeep: tooDeep.sort() };
}

function parentOf(record: RecordLike, field: string): string | null {
  const value: unknown = Array.isArray(record[field]) ? (record[field] as readonly unknown[])[0] : record[field];
  return value === null || value === undefined || value === '' ? null : String(value);
}

/** Finds circles by walking up from each node once, and makes the smallest id of each a root. */
function cutCycles<R>(nodes: ReadonlyMap<string, Building<R>>): readonly (readonly string[])[] {
  const walkOf = new Map<string, number>();
  const cycles: (readonly string[])[] = [];
  let walk = 0;
  for (const start of nodes.keys()) {
    walk++;
    let at: string | null = start;
    while (at !== null && !walkOf.has(at)) {
      walkOf.set(at, walk);
      at = (nodes.get(at) as Building<R>).parent;
    }
    if (at === null || walkOf.get(at) !== walk) continue;
    const members: string[] = [];
    for (let member = at; members.length === 0 || member !== at; member = (nodes.get(member) as Building<R>).parent as string) members.push(member);
    const first = members.reduce((least, id, i) => (id < (members[least] as string) ? i : least), 0);
    const cycle = [...members.slice(first), ...members.slice(0, first)];
    (nodes.get(cycle[0] as string) as Building<R>).parent = null;
    cycles.push(cycle);
  }
  return cycles.sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1));
}

/**
 * The records above one, nearest first.
 *
 * @example
 * const tree = buildTree([{ id: 'a', parent: null }, { id: 'b', parent: 'a' }, { id: 'c', parent: 'b' }], { parent: 'parent' });
 * ancestors(tree, 'c').map((record) => record.id);
 * //=> ['b', 'a']
 */
export function ancestors<R>(tree: Tree<R>, id: string): R[] {
  const found: R[] = [];
  for (let node = tree.nodes.get(tree.nodes.get(id)?.parent ?? ''); node !== undefined; node = node.parent === null ? undefined : tree.nodes.get(node.parent))
    found.push(node.record);
  return found;
}

/**
 * The records below one, each before its own children, in the order they came.
 *
 * @example
 * const tree = buildTree([{ id: 'a', parent: null }, { id: 'b', parent: 'a' }, { id: 'c', parent: 'b' }], { parent: 'parent' });
 * descendants(tree, 'a').map((record) => record.id);
 * //=> ['b', 'c']
 */
export function descendants<R>(tree: Tree<R>, id: string): R[] {
  const node = tree.nodes.get(id);
  return node === undefined
    ? []
    : walkDown(node)
        .slice(1)
        .map((one) => one.record);
}

/**
 * The record at the top of a record's tree; itself where nothing is above it, `null` where it is not in the tree.
 *
 * @example
 * const tree = buildTree([{ id: 'a', parent: null }, { id: 'b', parent: 'a' }, { id: 'c', parent: 'b' }], { parent: 'parent' });
 * ultimateParent(tree, 'c')?.id;
 * //=> 'a'
 */
export function ultimateParent<R>(tree: Tree<R>, id: string): R | null {
  let node = tree.nodes.get(id);
  while (node !== undefined && node.parent !== null) node = tree.nodes.get(node.parent);
  return node?.record ?? null;
}

/** A node and all below it, each before its children. */
export function walkDown<R>(top: TreeNode<R>): readonly TreeNode<R>[] {
  const found: TreeNode<R>[] = [];
  const waiting = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i] as TreeNode<R>);
  }
  return found;
}
