/** What people said about pairs of records; kept by id, so that it outlives the records. */
export interface Judgements {
  note(a: string, b: string, verdict: 'must' | 'cannot'): void;
  readonly isMust: (a: string, b: string) => boolean;
  readonly isCannot: (a: string, b: string) => boolean;
  mustOf(id: string): Iterable<string>;
  cannotOf(id: string): ReadonlySet<string> | undefined;
  anyMust(): boolean;
  anyCannot(): boolean;
  must(): readonly (readonly [string, string])[];
  cannot(): readonly (readonly [string, string])[];
}

type Graph = Map<string, Set<string>>;

/** Opens the book of judgements; the last word on a pair counts. */
export function createJudgements(must: readonly (readonly [string, string])[] = [], cannot: readonly (readonly [string, string])[] = []): Judgements {
  const graphs = { must: new Map() as Graph, cannot: new Map() as Graph };
  const put = (graph: Graph, a: string, b: string): void => {
    graph.set(a, (graph.get(a) ?? new Set()).add(b));
    graph.set(b, (graph.get(b) ?? new Set()).add(a));
  };
  const note: Judgements['note'] = (a, b, verdict) => {
    const other = graphs[verdict === 'must' ? 'cannot' : 'must'];
    other.get(a)?.delete(b);
    other.get(b)?.delete(a);
    put(graphs[verdict], a, b);
  };
  for (const [a, b] of must) note(a, b, 'must');
  for (const [a, b] of cannot) note(a, b, 'cannot');
  const pairs = (graph: Graph): [string, string][] =>
    [...graph].flatMap(([a, partners]) => [...partners].filter((b) => a < b).map((b): [string, string] => [a, b])).sort();
  return {
    note,
    isMust: (a, b) => graphs.must.get(a)?.has(b) ?? false,
    isCannot: (a, b) => graphs.cannot.get(a)?.has(b) ?? false,
    mustOf: (id) => graphs.must.get(id) ?? [],
    cannotOf: (id) => graphs.cannot.get(id),
    anyMust: () => graphs.must.size > 0,
    anyCannot: () => graphs.cannot.size > 0,
    must: () => pairs(graphs.must),
    cannot: () => pairs(graphs.cannot),
  };
}
