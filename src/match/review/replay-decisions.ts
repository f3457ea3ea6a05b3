import { deepEqual } from '../../core/deep.ts';
import type { MergeEntry } from '../merge/merge-records.ts';
import type { MatchLabel } from '../train/labels.ts';
import { latestWords, pairOf, type JudgedPair } from './journal.ts';
import type { ReviewDecision } from './review-items.ts';

/** Options of {@link replayDecisions}. */
export interface ReplayOptions {
  /**
   * Merges made since, in order, those undone left out: what was said of a record that was merged away holds for the one it became.
   * Of two linked sources: merges in the left one.
   */
  readonly merges?: readonly Pick<MergeEntry, 'survivor' | 'before' | 'idField'>[];
  /** The decisions are about pairs of `linkRecords`: `a` is of the left source, `b` of the right one. */
  readonly linked?: boolean;
}

/** Decisions that cannot all be right; somebody has to look once more. */
export type DecisionConflict =
  /** Somebody else decided otherwise later; the last word counts. */
  | { readonly kind: 'overruled'; readonly a: string; readonly b: string; readonly decision: ReviewDecision; readonly overruled: readonly ReviewDecision[] }
  /** Two records are different, and yet each is the same as the next one along `through`; they are kept apart. */
  | { readonly kind: 'contradiction'; readonly a: string; readonly b: string; readonly decision: ReviewDecision; readonly through: readonly string[] }
  /** Two records are different and were merged all the same. */
  | { readonly kind: 'merged'; readonly a: string; readonly b: string; readonly decision: ReviewDecision; readonly into: string };

/** What the decisions so far come to. */
export interface ReplayedDecisions {
  /** Pass both to `findDuplicates`, `linkRecords` or the live index. */
  readonly mustLink: readonly (readonly [string, string])[];
  readonly cannotLink: readonly (readonly [string, string])[];
  /** The same for {@link learnFromLabels} and for training. */
  readonly labels: readonly MatchLabel[];
  readonly conflicts: readonly DecisionConflict[];
}

/**
 * Turns the journal of decisions into what the next run needs: pairs that must stay together, pairs that must stay apart, labels to
 * learn from, and the decisions that contradict each other. The last word on a pair counts.
 *
 * Use it before each run. Decisions go by the ids of records, so that they outlive runs, models and merges. Hint: `unmerge` gives
 * the pairs it told apart as decisions; append them to the journal.
 *
 * @example
 * const journal = [
 *   { a: '1', b: '2', decision: 'same', decider: null, at: '2026-11-20T09:00:00Z' },
 *   { a: '3', b: '1', decision: 'different', decider: null, at: '2026-11-21T09:00:00Z' },
 * ] as const;
 * const { mustLink, cannotLink } = replayDecisions(journal);
 * [mustLink, cannotLink];
 * //=> [[['1', '2']], [['1', '3']]]
 */
export function replayDecisions(decisions: readonly ReviewDecision[], options: ReplayOptions = {}): ReplayedDecisions {
  const { linked = false } = options;
  const nowOf = survivorsOf(options.merges ?? []);
  const moved = decisions.map((said) => ({ ...said, a: nowOf(said.a), b: linked ? said.b : nowOf(said.b), said }));
  const conflicts: DecisionConflict[] = [];
  const judged: (JudgedPair & { readonly same: boolean; readonly said: ReviewDecision })[] = [];
  for (const words of latestWords(moved, linked).values()) {
    const last = words.at(-1) as (typeof words)[number];
    const { said } = last;
    const pair = pairOf(last, linked);
    const overruled = words.map((word) => word.said).filter((word) => word.decision !== said.decision && !deepEqual(word.decider, said.decider));
    if (overruled.length > 0) conflicts.push({ kind: 'overruled', a: pair.a, b: pair.b, decision: said, overruled });
    if (pair.a === pair.b && !linked) {
      const apart = words.findLast((word) => word.decision === 'different');
      if (apart !== undefined) conflicts.push({ kind: 'merged', a: apart.said.a, b: apart.said.b, decision: apart.said, into: pair.a });
    } else if (said.decision !== 'skip') judged.push({ ...pair, same: said.decision === 'same', said });
  }
  judged.sort((x, y) => (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
  const links = neighbours(
    judged.filter(({ same }) => same),
    linked,
  );
  for (const { a, b, same, said } of judged) {
    const through = same ? null : pathBetween(links, a, linked ? right(b) : b);
    if (through !== null) conflicts.push({ kind: 'contradiction', a, b, decision: said, through: through.map(plain) });
  }
  const pairs = (wanted: boolean) => judged.filter(({ same }) => same === wanted).map(({ a, b }) => [a, b] as const);
  return { mustLink: pairs(true), cannotLink: pairs(false), labels: judged.map(({ a, b, same }) => ({ a, b, same })), conflicts };
}

/** Follows merges, one after another, to the record that holds a record now. */
function survivorsOf(merges: NonNullable<ReplayOptions['merges']>): (id: string) => string {
  const into = new Map<string, string>();
  for (const { survivor, before, idField } of merges) {
    for (const record of before) {
      const id = String(record[idField]);
      if (id !== survivor) into.set(id, survivor);
    }
    // Whoever is merged into lives, whatever became of the id before: the way cannot lead in a circle.
    into.delete(survivor);
  }
  return (id) => {
    let at = id;
    for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
    return at;
  };
}

// Two linked sources may use the same ids, so a right-hand record bears a mark.
const right = (id: string): string => `\u0000${id}`;
const plain = (id: string): string => (id.startsWith('\u0000') ? id.slice(1) : id);

function neighbours(same: readonly { readonly a: string; readonly b: string }[], linked: boolean): ReadonlyMap<string, readonly string[]> {
  const links = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const known = links.get(from);
    if (known === undefined) links.set(from, [to]);
    else known.push(to);
  };
  for (const { a, b } of same) {
    const other = linked ? right(b) : b;
    add(a, other);
    add(other, a);
  }
  return links;
}

/** The shortest way from one record to another over decisions of `same`. */
function pathBetween(links: ReadonlyMap<string, readonly string[]>, from: string, to: string): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (const at of queue) {
    for (const next of links.get(at) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      if (next === to) return wayBack(cameFrom, to);
      queue.push(next);
    }
  }
  return null;
}

function wayBack(cameFrom: ReadonlyMap<string, string | null>, to: string): readonly string[] {
  const way: string[] = [];
  for (let at: string | null = to; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at);
  return way;
}
