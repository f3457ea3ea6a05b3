import type { LongWorkOptions } from '../core/progress.ts';
import type { AnyRecord } from '../core/values.ts';
import { UsageError } from '../core/errors.ts';
import { ruleText } from './block/key-ref.ts';
import { budgetSteps, matchSteps, regroupSteps, type DuplicateResult, type FindOptions, type Prepared } from './find-steps.ts';
import type { MatchModel } from './model.ts';
import { readSteps, someRows, underModel, type ReadRecords } from './read-records.ts';
import { learnSteps, trainingRows, type Trained, type TrainOptions } from './train/train-match-model.ts';
import { runAsync, runSync, type Steps } from './steps.ts';

/** Options of {@link trainAndFind}. */
export interface TrainAndFindOptions extends Omit<TrainOptions, keyof LongWorkOptions>, Omit<FindOptions, 'workers'> {
  /** Changes the trained model before it is used, its thresholds for instance; comparisons and blocking rules must stay. */
  readonly adjust?: (model: MatchModel) => MatchModel;
}

/** What {@link trainAndFind} found, with the model it learnt. */
export interface TrainedResult extends DuplicateResult, Trained {}

/**
 * Trains a model on records and finds the duplicates among these same records, which are read once for both.
 *
 * Use it for one list at one time: it gives exactly what {@link trainMatchModel} and then {@link findDuplicates} give, sooner.
 * Keep the model returned, and use {@link findDuplicates} or {@link createMatchIndex} with it from then on: the same pair then
 * weighs the same tomorrow.
 *
 * @returns Pairs, clusters and statistics, and the trained model with the report of its training.
 * @throws UsageError `missing-id`, `duplicate-id`; `invalid-option` where `adjust` changed what is compared; the signal's reason.
 *
 * @example
 * const model = defineMatchModel({ block: ['email', 'name'], compare: { name: personName(), email: email() } });
 * const people = [{ id: '1', name: 'Ann Lee', email: 'ann@example.com' }, { id: '2', name: 'Ann Lee', email: 'ann@example.com' }];
 * const { clusters } = await trainAndFind(people, model, { seed: 1 });
 * clusters.map(({ records }) => records);
 * //=> [['1', '2']]
 */
export async function trainAndFind(records: readonly AnyRecord[], model: MatchModel, options: TrainAndFindOptions = {}): Promise<TrainedResult> {
  return runAsync(trainAndFindSteps(records, model, options), options);
}

/** {@link trainAndFind} without waiting; for some thousand records. */
export function trainAndFindSync(records: readonly AnyRecord[], model: MatchModel, options: TrainAndFindOptions = {}): TrainedResult {
  return runSync(trainAndFindSteps(records, model, options), options);
}

function* trainAndFindSteps(records: readonly AnyRecord[], untrained: MatchModel, options: TrainAndFindOptions): Steps<TrainedResult> {
  let read: ReadRecords = yield* readSteps(records, null, untrained);
  const rows = trainingRows(read.ids, read.ids.length, options.seed);
  const prepared: Prepared = yield* budgetSteps(rows === null ? read : someRows(read, rows), {});
  const { model: learnt, report } = yield* learnSteps(prepared, records, options);
  const model = options.adjust === undefined ? learnt : adjusted(learnt, options.adjust(learnt));
  // Keys that training found too many records to share are frozen in the model: they are dropped or split here, too.
  read =
    rows === null
      ? prepared
      : yield* regroupSteps(
          read,
          model,
          prepared.stats.rules.map(({ dropped }) => dropped > 0),
        );
  const found = yield* matchSteps(yield* budgetSteps(underModel(read, model), options), options);
  return { ...found, model, report };
}

/** The adjusted model, as long as it compares the same. */
function adjusted(before: MatchModel, after: MatchModel): MatchModel {
  const kinds = (model: MatchModel): string =>
    JSON.stringify([model.block.map(ruleText), Object.entries(model.compare).map(([name, of]) => [name, of.comparator])]);
  if (kinds(before) === kinds(after)) return after;
  throw new UsageError(
    'invalid-option',
    'trainAndFind: `adjust` may change thresholds, weights and clustering, not what is compared; define another model for that.',
  );
}
