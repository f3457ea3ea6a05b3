/** How a component of linked records is cut into entities. */
export type ClusterMethod = 'average' | 'connected' | 'bestLink' | 'oneToOne';

/** Options of clustering; plain data, part of a match model. */
export interface ClusterOptions {
  /**
   * `average` (default) joins groups while the mean weight between them stays above `floor`, so that one chance link
   * does not chain two people; `connected` takes every linked record; `bestLink` keeps each record's best link only;
   * `oneToOne` pairs each record of one source with at most one of the other. A model of rules alone is `connected`: that no rule
   * holds for two records says nothing against them.
   */
  readonly method?: ClusterMethod;
  /** Mean match weight two groups need to be joined under `average`; −2 unless given. */
  readonly floor?: number;
  /** Weights count as at most this much, either way, under `average`; 15 unless given. */
  readonly clip?: number;
  /** Records above which a component is taken as connected and flagged; 500 unless given. */
  readonly maxComponent?: number;
}

/** What clustering needs to know of a component. Nodes come in a canonical order (by record id), which decides ties. */
export interface Component {
  /** The records of the component, in canonical order. */
  readonly nodes: readonly number[];
  /** The links inside the component that reach the `same` threshold. */
  readonly edges: readonly Link[];
  /** Writes the match weights of `n` pairs of records, linked or not; that of linked ones is not asked for again. */
  readonly weigh: (a: Int32Array, b: Int32Array, n: number, weights: Float64Array) => void;
  /** Whether two records must never stand in one entity; not where a person said otherwise. */
  readonly vetoed?: (a: number, b: number) => boolean;
  /** Whether a person said that two records are the same. */
  readonly required?: (a: number, b: number) => boolean;
  /** Source of a record, for `oneToOne`. */
  readonly source?: (node: number) => number;
}

/** A link between two records. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** The entities of a component. */
export interface Partition {
  /** Groups in order of their first node; each in canonical order. */
  readonly groups: readonly (readonly number[])[];
  /** Whether the component was too large for its method and taken as connected. */
  readonly tooLarge: boolean;
}

/** Cuts one component into entities. The result depends on the records, never on the order they came in. */
export function clusterComponent(component: Component, options: ClusterOptions = {}): Partition {
  const { method = 'average', maxComponent = 500 } = options;
  if (component.nodes.length === 1) return { groups: [component.nodes], tooLarge: false };
  if (method === 'bestLink' || method === 'oneToOne') return { groups: bestLinks(component, method === 'oneToOne'), tooLarge: false };
  const tooLarge = component.nodes.length > maxComponent;
  if (method === 'connected' || tooLarge) return { groups: connected(component), tooLarge: tooLarge && method !== 'connected' };
  return { groups: averageLinkage(component, options), tooLarge: false };
}

/** Joins linked records from the strongest link down; a link that would bring vetoed records together is left out. */
function connected(component: Component): readonly (readonly number[])[] {
  const groups = createGroups(component.nodes);
  for (const edge of strongestFirst(component)) if (!forbidden(component, groups.of(edge.a), groups.of(edge.b))) groups.join(edge.a, edge.b);
  return groups.list();
}

/**
 * Goes through the links from the strongest down. A record follows its best link only; exclusively, both ends must be free yet. What
 * a person said are the same is joined in any case.
 */
function bestLinks(component: Component, exclusive: boolean): readonly (readonly number[])[] {
  const groups = createGroups(component.nodes);
  const taken = new Set<number>();
  for (const edge of strongestFirst(component)) {
    const ends = Number(taken.has(edge.a)) + Number(taken.has(edge.b));
    const barred = exclusive ? ends > 0 || sameSource(component, edge) : ends === 2;
    if (barred && component.required?.(edge.a, edge.b) !== true) continue;
    if (forbidden(component, groups.of(edge.a), groups.of(edge.b))) continue;
    groups.join(edge.a, edge.b);
    taken.add(edge.a).add(edge.b);
  }
  return groups.list();
}

const sameSource = (component: Component, edge: Link): boolean => component.source !== undefined && component.source(edge.a) === component.source(edge.b);

/**
 * Joins the two groups with the highest mean weight between their records, again and again, while that mean stays above
 * the floor (UPGMA). A veto between any two records keeps their groups apart for good.
 */
function averageLinkage(component: Component, options: ClusterOptions): readonly (readonly number[])[] {
  const { floor = -2, clip = 15 } = options;
  const { nodes } = component;
  const n = nodes.length;
  const sums = pairWeights(component, clip);
  const sizes = new Int32Array(n).fill(1);
  const owner = Int32Array.from(nodes, (_, i) => i);
  const best = new Int32Array(n).fill(-1);
  const highest = new Float64Array(n);
  const findBest = (i: number): void => {
    let winner = -1;
    let most = Number.NEGATIVE_INFINITY;
    const size = sizes[i] as number;
    for (let j = 0; j < n; j++) {
      if (j === i || sizes[j] === 0) continue;
      const mean = (sums[i * n + j] as number) / (size * (sizes[j] as number));
      if (mean > most) {
        winner = j;
        most = mean;
      }
    }
    best[i] = winner;
    highest[i] = most;
  };
  for (let i = 0; i < n; i++) findBest(i);
  for (;;) {
    let left = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < n; i++) {
      if (sizes[i] === 0 || (best[i] as number) < 0 || (highest[i] as number) <= most) continue;
      left = i;
      most = highest[i] as number;
    }
    if (left < 0 || most < floor) break;
    const keep = Math.min(left, best[left] as number);
    const drop = Math.max(left, best[left] as number);
    for (let k = 0; k < n; k++) {
      if (owner[k] === drop) owner[k] = keep;
      if (sizes[k] === 0 || k === keep || k === drop) continue;
      const sum = (sums[keep * n + k] as number) + (sums[drop * n + k] as number);
      sums[keep * n + k] = sum;
      sums[k * n + keep] = sum;
    }
    sizes[keep] = (sizes[keep] as number) + (sizes[drop] as number);
    sizes[drop] = 0;
    findBest(keep);
    for (let k = 0; k < n; k++) if (sizes[k] !== 0 && k !== keep && (best[k] === keep || best[k] === drop)) findBest(k);
  }
  const groups: number[][] = [];
  const members: number[][] = [];
  for (let i = 0; i < n; i++) {
    const of = owner[i] as number;
    // The owner of a group is its first node, so that groups come in order.
    if (of === i) groups.push((members[i] = []));
    (members[of] as number[]).push(nodes[i] as number);
  }
  return groups;
}

/** The weight of every pair of nodes, a square with both halves filled. */
function pairWeights({ nodes, edges, weigh, required, vetoed }: Component, clip: number): Float64Array {
  const n = nodes.length;
  const sums = new Float64Array(n * n).fill(Number.NaN);
  const place = new Map<number, number>();
  for (let i = 0; i < n; i++) place.set(nodes[i] as number, i);
  const put = (i: number, j: number, weight: number): void => {
    sums[i * n + j] = weight;
    sums[j * n + i] = weight;
  };
  /** What somebody said or a rule forbids; else `null`. */
  const said = (a: number, b: number): number | null => (required?.(a, b) === true ? 1e9 : vetoed?.(a, b) === true ? Number.NEGATIVE_INFINITY : null);
  for (const { a, b, weight } of edges) put(place.get(a) as number, place.get(b) as number, said(a, b) ?? clipped(weight, clip));
  const possible = (n * (n - 1)) / 2;
  const left = new Int32Array(possible);
  const right = new Int32Array(possible);
  const open: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      if (!Number.isNaN(sums[i * n + j])) continue;
      const a = nodes[i] as number;
      const b = nodes[j] as number;
      const weight = said(a, b);
      if (weight !== null) put(i, j, weight);
      else {
        left[open.length] = a;
        right[open.length] = b;
        open.push(i * n + j);
      }
    }
  }
  const weights = new Float64Array(open.length);
  weigh(left, right, open.length, weights);
  open.forEach((at, k) => put(Math.floor(at / n), at % n, clipped(weights[k] as number, clip)));
  return sums;
}

const clipped = (weight: number, clip: number): number => Math.min(Math.max(weight, -clip), clip);

function strongestFirst(component: Component): readonly Link[] {
  const rank = new Map(component.nodes.map((node, index) => [node, index]));
  const at = (node: number): number => rank.get(node) as number;
  const oriented = component.edges.map((edge) => (at(edge.a) <= at(edge.b) ? edge : { a: edge.b, b: edge.a, weight: edge.weight }));
  return oriented.sort((x, y) => y.weight - x.weight || at(x.a) - at(y.a) || at(x.b) - at(y.b));
}

function forbidden(component: Component, left: readonly number[], right: readonly number[]): boolean {
  const { vetoed } = component;
  return vetoed !== undefined && left !== right && left.some((a) => right.some((b) => vetoed(a, b)));
}

function createGroups(nodes: readonly number[]) {
  const groupOf = new Map<number, number[]>(nodes.map((node) => [node, [node]]));
  return {
    of: (node: number): readonly number[] => groupOf.get(node) as number[],
    join(a: number, b: number): void {
      const left = groupOf.get(a) as number[];
      const right = groupOf.get(b) as number[];
      if (left === right) return;
      const [large, small] = left.length >= right.length ? [left, right] : [right, left];
      for (const node of small) {
        large.push(node);
        groupOf.set(node, large);
      }
    },
    list: (): readonly (readonly number[])[] => inOrder(nodes, [...new Set(groupOf.values())]),
  };
}

function inOrder(nodes: readonly number[], groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rank = new Map(nodes.map((node, index) => [node, index]));
  const at = (node: number | undefined): number => rank.get(node as number) as number;
  return groups.map((group) => [...group].sort((a, b) => at(a) - at(b))).sort((a, b) => at(a[0]) - at(b[0]));
}
