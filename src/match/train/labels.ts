import type { AnyRecord } from '../../core/values.ts';
import { noValue } from '../compare/comparator.ts';
import { withModel, type MatchModel } from '../model.ts';
import { bestLevel } from '../score/level.ts';
import { createStore, idOf } from '../store/store.ts';
import { reportLevels, withLevels, type LevelReport } from './with-levels.ts';

/** A pair whose truth somebody knows. */
export interface MatchLabel {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

/** Options of {@link learnFromLabels}. */
export interface LearnOptions {
  /** How many matches the model's figures count as; 50 unless given. Fewer trust the labels more. */
  readonly strength?: number;
}

/** What {@link learnFromLabels} made of the labels. */
export interface LearntFromLabels {
  readonly model: MatchModel;
  readonly report: {
    /** Labels learnt from; those about records that are not given are left out. */
    readonly used: number;
    /** How many of these the model expected to be the same. */
    readonly expected: number;
    /** How many were. */
    readonly same: number;
    readonly levels: LevelReport;
  };
}

/**
 * Lets what people decided move a model's weights, at once and without training anew.
 *
 * Use it with the labels of {@link replayDecisions}: on the model as it was trained, with all decisions so far. Reviewed pairs are
 * the doubtful ones and no sample of all matches, so a pair moves the weights only by as much as it was unexpected; decisions the model
 * would have taken itself change nothing. {@link trainMatchModel} does the same with its `labels`. Hint: rules and term
 * frequencies stay as they are.
 *
 * Source: conjugate counts, Dirichlet for m and u and Beta for the prior; the model's own figures are the counts before.
 *
 * @param records - The records decided upon, or all of them.
 *
 * @example
 * const model = defineMatchModel({ block: ['phone'], compare: { phone: phone(), city: exact() } });
 * const people = [{ id: '1', phone: '+48601234567', city: 'Gdynia' }, { id: '2', phone: '+48601234567', city: 'Sopot' }];
 * const { model: learnt } = learnFromLabels(model, people, [{ a: '1', b: '2', same: true }]);
 * scorePair(people[0], people[1], learnt).weight > scorePair(people[0], people[1], model).weight;
 * //=> true
 */
export function learnFromLabels(model: MatchModel, records: readonly AnyRecord[], labels: readonly MatchLabel[], options: LearnOptions = {}): LearntFromLabels {
  const store = createStore(model);
  const rowOf = writeWanted(store, records, new Set(labels.flatMap(({ a, b }) => [a, b])));
  const decided = labels.flatMap(({ a, b, same }) => {
    const [x, y] = [rowOf.get(a), rowOf.get(b)];
    if (x === undefined || y === undefined || x === y) return [];
    const expected = 1 / (1 + 2 ** -store.scorer.weighComparisons(x, y));
    return [{ x, y, same, expected, surprise: (same ? 1 : 0) - expected }];
  });
  const expected = decided.reduce((sum, pair) => sum + pair.expected, 0);
  // The pairs decided upon are among those the figures were made of, so the figures count for them too.
  const strength = (options.strength ?? 50) + expected;
  const compare = Object.fromEntries(
    store.columns.map((column) => {
      const { levels } = column.comparison;
      const moved = new Float64Array(levels.length);
      let valued = 0;
      for (const { x, y, surprise } of decided) {
        const level = bestLevel(column, x, y);
        if (level === noValue) continue;
        valued++;
        moved[level] = (moved[level] as number) + surprise;
      }
      // Matches in which a side has no value say nothing of this comparison.
      const known = strength * ((valued + 1) / (decided.length + 1));
      const m = movedBy(
        levels.map((level) => level.m),
        moved,
        known,
      );
      const u = movedBy(
        levels.map((level) => level.u),
        moved.map((x) => -x),
        known / model.prior,
      );
      return [column.name, withLevels(column.comparison, m, u)];
    }),
  );
  const surprise = decided.reduce((sum, pair) => sum + pair.surprise, 0);
  const prior = Math.min(0.5, model.prior * Math.max(1 + surprise / strength, least));
  const learnt = decided.length === 0 ? model : withModel(model, { compare, prior });
  return { model: learnt, report: { used: decided.length, expected, same: decided.filter((pair) => pair.same).length, levels: reportLevels(learnt) } };
}

function writeWanted(store: ReturnType<typeof createStore>, records: readonly AnyRecord[], wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const rowOf = new Map<string, number>();
  records.forEach((record, position) => {
    const id = idOf(record, store.model, position);
    if (!wanted.has(id) || rowOf.has(id)) return;
    store.write(rowOf.size, record);
    rowOf.set(id, rowOf.size);
  });
  return rowOf;
}

/** No figure falls below this share of what it was: a few decisions must not make anything impossible. */
const least = 0.05;

/** Probabilities taken as so many counts, moved, and made probabilities again. */
function movedBy(before: readonly (number | undefined)[], moved: Float64Array, strength: number): number[] {
  const counts = before.map((p = 0, level) => Math.max(p * strength + (moved[level] as number), p * strength * least));
  const sum = counts.reduce((total, count) => total + count, 0);
  const whole = before.reduce<number>((total, p = 0) => total + p, 0);
  return counts.map((count) => (sum <= 0 ? 0 : Math.min(1, (count / sum) * whole)));
}
