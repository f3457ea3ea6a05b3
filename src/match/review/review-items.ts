import type { Context } from '../../core/context.ts';
import { UsageError } from '../../core/errors.ts';
import type { Actor, ISODateTime } from '../../core/values.ts';
import type { DuplicateResult } from '../find-steps.ts';
import { latestWords, pairOf } from './journal.ts';

/** What somebody says about two records; `reopen` takes an earlier word back. */
export type ReviewVerdict = 'same' | 'different' | 'skip' | 'reopen';

/** One word about one pair: a line of the journal. Plain data; store it, and never change it. */
export interface ReviewDecision {
  readonly a: string;
  readonly b: string;
  readonly decision: ReviewVerdict;
  readonly decider: Actor | null;
  readonly at: ISODateTime;
  readonly note?: string;
}

/** Two records that somebody has to look at. Plain data. */
export interface ReviewItem {
  /** The smaller id of the two; of two linked sources the left one's. */
  readonly a: string;
  readonly b: string;
  readonly weight: number;
  readonly probability: number;
  /** `unsure`: the weight lies between the thresholds · `weakLink`: an entity of several records hangs together by this link alone. */
  readonly because: 'unsure' | 'weakLink';
  readonly status: 'open' | 'assigned' | 'skipped' | 'decided';
  readonly assignee: Actor | null;
  readonly decision: 'same' | 'different' | 'skip' | null;
  readonly decider: Actor | null;
  readonly decidedAt: ISODateTime | null;
}

/** Options of {@link reviewItems}. */
export interface ReviewItemsOptions {
  /** The journal so far: what was skipped is shown as skipped, what was decided as decided. */
  readonly decisions?: readonly ReviewDecision[];
  /** The items of an earlier run, whose assignees stay. */
  readonly previous?: readonly ReviewItem[];
  /** Also asks about links that alone hold an entity of three records and more together. */
  readonly weakLinks?: boolean;
  /** The result is one of `linkRecords`, whose two sources may use the same ids. */
  readonly linked?: boolean;
}

/**
 * The pairs of a result that somebody has to decide, the likeliest first.
 *
 * Use it after `findDuplicates` or `linkRecords`, and again after each later run: give it the items of before and the journal, and
 * assignees and skipped pairs stay as they were. Pairs of which the run was told by {@link replayDecisions} do not come again.
 *
 * @example
 * const model = defineMatchModel({ rules: { same: ['email'], review: ['phone'] } });
 * const found = findDuplicatesSync([{ id: '1', phone: '+48601234567' }, { id: '2', phone: '+48601234567' }], model);
 * reviewItems(found).map(({ a, b, status }) => [a, b, status]);
 * //=> [['1', '2', 'open']]
 */
export function reviewItems(result: Pick<DuplicateResult, 'pairs' | 'clusters'>, options: ReviewItemsOptions = {}): ReviewItem[] {
  const { linked = false } = options;
  const words = latestWords(options.decisions ?? [], linked);
  const before = new Map((options.previous ?? []).map((item) => [pairOf(item, linked).key, item]));
  const items = new Map<string, ReviewItem>();
  const ask = (pair: { readonly a: string; readonly b: string }, weight: number, because: ReviewItem['because']): void => {
    const { a, b, key } = pairOf(pair, linked);
    if (items.has(key)) return;
    const assignee = before.get(key)?.assignee ?? null;
    const open = { a, b, weight, probability: 1 / (1 + 2 ** -weight), because, assignee, ...undecided(assignee) };
    const word = words.get(key)?.at(-1);
    items.set(key, word === undefined ? open : withWord(open, word));
  };
  for (const pair of result.pairs) if (pair.decision === 'review') ask(pair, pair.weight, 'unsure');
  if (options.weakLinks === true)
    for (const { records, weakest, bridges } of result.clusters)
      if (records.length > 2 && bridges > 0 && weakest !== null) ask(weakest, weakest.weight, 'weakLink');
  return [...items.values()].sort((x, y) => y.weight - x.weight || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
}

/**
 * Gives an item to somebody, or with `null` to nobody.
 *
 * @example
 * const model = defineMatchModel({ rules: { review: ['phone'] } });
 * const [item] = reviewItems(findDuplicatesSync([{ id: '1', phone: '+48601234567' }, { id: '2', phone: '+48601234567' }], model));
 * assignReview(item, { type: 'user', id: 'ann' }).status;
 * //=> 'assigned'
 */
export const assignReview = (item: ReviewItem, assignee: Actor | null): ReviewItem =>
  item.decision === null ? { ...item, assignee, ...undecided(assignee) } : { ...item, assignee };

/** A decision that was taken, or why it was not. */
export type DecideResult =
  | {
      readonly ok: true;
      readonly item: ReviewItem;
      /** The line for the journal. */
      readonly entry: ReviewDecision;
    }
  | {
      readonly ok: false;
      readonly fail: { readonly code: 'decided'; readonly decision: 'same' | 'different'; readonly decider: Actor | null; readonly message: string };
    };

/**
 * Decides an item. What somebody else decided meanwhile is not overwritten unasked: the answer then says who and what.
 *
 * `skip` leaves the pair for others and says nothing of it; `reopen` takes a decision back.
 *
 * @param context - When and by whom; `override` decides against an earlier decision; `note` goes into the journal.
 * @throws {UsageError} `invalid-argument` for a verdict that is none.
 *
 * @example
 * const model = defineMatchModel({ rules: { review: ['phone'] } });
 * const [item] = reviewItems(findDuplicatesSync([{ id: '1', phone: '+48601234567' }, { id: '2', phone: '+48601234567' }], model));
 * const decided = decideReview(item, 'different', { now: '2026-11-21T09:00:00Z', actor: { type: 'user', id: 'ann' } });
 * decided.ok && decided.entry;
 * //=> { a: '1', b: '2', decision: 'different', decider: { type: 'user', id: 'ann' }, at: '2026-11-21T09:00:00Z' }
 */
export function decideReview(
  item: ReviewItem,
  decision: ReviewVerdict,
  context: Pick<Context, 'now' | 'actor'> & { readonly override?: boolean; readonly note?: string },
): DecideResult {
  if (!['same', 'different', 'skip', 'reopen'].includes(decision))
    throw new UsageError('invalid-argument', `there is no decision ${JSON.stringify(decision)}; there are same, different, skip and reopen.`);
  const { decision: before, decider } = item;
  if (item.status === 'decided' && before !== null && before !== 'skip' && before !== decision && decision !== 'reopen' && context.override !== true) {
    const message = `${decider?.id ?? 'Somebody'} decided “${before}” at ${item.decidedAt}; pass \`override\` to decide otherwise.`;
    return { ok: false, fail: { code: 'decided', decision: before, decider, message } };
  }
  const { a, b } = item;
  const entry: ReviewDecision = {
    a,
    b,
    decision,
    decider: context.actor ?? null,
    at: context.now,
    ...(context.note === undefined ? {} : { note: context.note }),
  };
  return { ok: true, item: withWord(item, entry), entry };
}

const undecided = (assignee: Actor | null): Pick<ReviewItem, 'status' | 'decision' | 'decider' | 'decidedAt'> => ({
  status: assignee === null ? 'open' : 'assigned',
  decision: null,
  decider: null,
  decidedAt: null,
});

function withWord(item: ReviewItem, { decision, decider, at }: ReviewDecision): ReviewItem {
  if (decision === 'reopen') return { ...item, ...undecided(item.assignee) };
  return { ...item, status: decision === 'skip' ? 'skipped' : 'decided', decision, decider, decidedAt: at };
}
